import Markup
import Reports

/// What is to be known of a metric beside its formula: unit, needs, when it is n/a, the settings in force, its source.
struct DefinitionFacts {
  let definition: Definition
  let prose: Prose

  /// The list.
  var element: Element {
    var rows: [(Sentence, Element)] = [
      ("Unit", prose.words("\(definition.unit); \(definition.better)")),
      ("Needs", prose.words(definition.needs.isEmpty ? "the ledger" : .joined(definition.needs, ", "))),
      ("Not available", prose.words(unavailability)),
    ]
    if !definition.settings.isEmpty {
      let list = definition.settings.map { setting, meaning in
        Element("li", Element("code", .text("\(setting.key): \(setting.value)")), " ", prose.words(meaning))
      }
      rows.append(("Settings in force", Element("ul", [:], list)))
    }
    if !definition.source.isEmpty { rows.append(("Source", prose.words(definition.source))) }
    return Element(
      "dl", ["class": "facts"], rows.flatMap { [Element("dt", prose.words($0.0)), Element("dd", $0.1)] })
  }

  private var unavailability: Sentence {
    guard let first = definition.unavailability.first else { return "never" }
    return "where \(definition.unavailability.dropFirst().reduce(first) { "\($0), or \($1)" })"
  }
}
