import Ledgers
import Metrics
import Yams

extension SettingsFile {
  private static let metricKeys = ["name", "short", "formula", "unit", "better", "definition", "source"]
  private static let neededKeys = ["name", "formula", "unit", "definition"]

  /// The site's own metrics under `metrics:`, each by its id.
  mutating func readCatalogue(_ node: Node, _ reader: inout SettingsReader) {
    var custom: [Metric] = []
    for (id, key, value) in reader.entries(node, what: "metrics", like: "net_expansion_rate: {name: …, formula: …}") {
      let isNamed = checkID(id, key, &reader)
      if let metric = readMetric(id, key, value, &reader), isNamed { custom.append(metric) }
    }
    metrics.catalogue = MetricCatalogue(adding: custom)
  }

  /// The ids of the key figures, once it is known which metrics there are.
  mutating func readTiles(_ node: Node, _ reader: inout SettingsReader) {
    guard let nodes = node.sequence.map(Array.init) else {
      _ = reader.texts(node)
      return
    }
    let names = metrics.catalogue.all.map(\.id)
    var ids: [String] = []
    for node in nodes {
      guard let id = reader.text(node) else { continue }
      if metrics.catalogue.named(id) == nil {
        let remedy = id.nearest(of: names).map { "did you mean '\($0)'?" } ?? "write the id of one, such as 'nrr'"
        reader.fault(node, "'\(id)' is no figure; \(remedy)")
      } else if ids.contains(id) {
        reader.fault(node, "'\(id)' stands twice; take one out")
      } else {
        ids.append(id)
      }
    }
    if !(1...12).contains(nodes.count) {
      reader.fault(node, "'tiles' names \(nodes.count) figures; write one to twelve, such as [mrr, nrr, grr]")
    }
    metrics.tiles = ids
  }

  private mutating func readMetric(_ id: String, _ key: Node, _ node: Node, _ reader: inout SettingsReader) -> Metric? {
    let before = reader.faults.count
    let entries = reader.mapping(node, keys: Self.metricKeys, what: "a metric")
    if node.mapping != nil {
      for missing in Self.neededKeys where !entries.contains(where: { $0.key == missing }) {
        reader.fault(
          key, "the metric '\(id)' has no '\(missing)'; add a line like '\(missing): \(Self.example(missing))'")
      }
    }
    var texts: [String: String] = [:]
    for (key, value) in entries {
      guard let text = reader.text(value) else { continue }
      texts[key] = text
      written.append(("metrics.\(id).\(key)", text))
      if text.allSatisfy(\.isWhitespace), key != "formula" {
        reader.fault(value, "'\(key)' is empty; write something like '\(Self.example(key))'")
      }
    }
    let unit: Unit? = entries.first { $0.key == "unit" }.flatMap { reader.choice($0.value) }
    let better = entries.first { $0.key == "better" }.flatMap { reader.word($0.value, of: Self.directions.map(\.name)) }
    let formula = entries.first { $0.key == "formula" }.flatMap { readFormula($0.value, unit, &reader) }
    guard reader.faults.count == before, let unit, let formula, let name = texts["name"] else { return nil }
    return .custom(
      id, name: name, short: texts["short"], unit: unit,
      better: Self.directions.first { $0.name == better }?.direction ?? .neither,
      definition: texts["definition"] ?? "", source: texts["source"] ?? "", formula: formula)
  }

  private static let directions: [(name: String, direction: Metric.Direction)] = [
    ("higher", .higher), ("lower", .lower), ("neither", .neither),
  ]

  private static func example(_ key: String) -> String {
    switch key {
    case "name", "short": "Net expansion rate"
    case "formula": "(expansion - churn) / opening"
    case "unit": "ratio"
    case "source": "the board's own"
    default: "Expansion less churn, divided by opening MRR."
    }
  }

  private func readFormula(_ node: Node, _ unit: Unit?, _ reader: inout SettingsReader) -> Formula? {
    guard let text = node.scalar?.string else { return nil }
    let read = FormulaReader(text, unit: unit)
    for error in read.errors { reader.fault(at: reader.location(node, offset: error.offset), error.message) }
    return read.formula
  }

  /// Whether a metric may be called so: the name becomes a word of templates and a folder of the site.
  private func checkID(_ id: String, _ key: Node, _ reader: inout SettingsReader) -> Bool {
    let isWord = id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") }
    if !isWord || id.utf8.first.map({ (97...122).contains($0) }) != true || id.utf8.count > 60 {
      reader.fault(
        key, "'\(id)' cannot be the name of a metric; write small letters, digits and '_', such as net_expansion_rate")
    } else if Metric.named(id) != nil {
      reader.fault(key, "the program has a figure '\(id)' of its own; give this one another name")
    } else if Measure.named(id) != nil {
      reader.fault(key, "'\(id)' is a cell that formulas are made of; give this metric another name, such as own_\(id)")
    } else if Self.templateWords.contains(id) {
      reader.fault(key, "'\(id)' is a word of templates; give this metric another name, such as own_\(id)")
    } else {
      return true
    }
    return false
  }

  /// Words that mean something where a template could name a figure.
  private static let templateWords: Set<String> = [
    "month", "name", "change", "versus", "from", "style", "decimals", "of", "by", "in", "top", "for", "if", "elif",
    "else",
    "end", "only", "and", "or", "not", "known", "rose", "fell", "held", "chart", "table", "commentary",
  ]
}
