import Markup
import Reports

/// What is to be known of a metric beside its formula: unit, needs, when it is n/a, the settings in force, its source.
struct DefinitionFacts {
  let definition: Definition

  /// The list.
  var element: Element {
    var rows: [(String, Element)] = [
      ("Unit", .text("\(definition.unit); \(definition.better)")),
      ("Needs", .text(definition.needs.isEmpty ? "the ledger" : definition.needs.joined(separator: ", "))),
      (
        "Not available",
        .text(
          definition.unavailability.isEmpty ? "never" : "where " + definition.unavailability.joined(separator: ", or "))
      ),
    ]
    if !definition.settings.isEmpty {
      let list = definition.settings.map { setting in
        Element("li", Element("code", .text("\(setting.key): \(setting.value)")), .text(" " + setting.meaning))
      }
      rows.append(("Settings in force", Element("ul", [:], list)))
    }
    if !definition.source.isEmpty { rows.append(("Source", .text(definition.source))) }
    return Element(
      "dl", ["class": "facts"], rows.flatMap { [Element("dt", .text($0.0)), Element("dd", $0.1)] })
  }
}
