import Ledgers
import Yams

extension SettingsFile {
  /// The sources under `ledger:`: one, or a list of them.
  mutating func readSources(_ node: Node, _ reader: inout SettingsReader) {
    let nodes = node.sequence.map(Array.init) ?? [node]
    if nodes.isEmpty { reader.fault(node, "'ledger' names no file; add one like '- file: ledger/changes.csv'") }
    for node in nodes {
      if let path = node.scalar?.string {
        sources.append(SourceEntry(table: TableEntry(origin: .file(path), location: reader.location(node))))
      } else if let source = readSource(node, &reader) {
        sources.append(source)
      }
    }
  }

  private func readSource(_ node: Node, _ reader: inout SettingsReader) -> SourceEntry? {
    let keys = OriginReader.keys + ["format", "entity", "columns", "currency", "minor_units"]
    let faults = reader.faults.count
    let entries = reader.mapping(node, keys: keys, what: "a ledger source")
    // What is no list of keys has been told, and names no file for that reason.
    if entries.isEmpty, reader.faults.count > faults { return nil }
    guard let table = OriginReader.read(entries, of: node, "a ledger source", &reader) else { return nil }
    var source = SourceEntry(table: table)
    for (key, value) in entries {
      switch key {
      case "format": source.format = reader.text(value)
      case "entity": source.entity = reader.text(value) ?? ""
      case "currency": source.currency = reader.currency(value)
      case "minor_units": source.minorUnits = reader.flag(value) ?? false
      case "columns":
        for (ours, theirs) in reader.mapping(value, keys: nil, what: "columns") {
          source.columns[ours] = .some(
            theirs.scalar.flatMap { ["", "~", "null"].contains($0.string) ? nil : $0.string })
        }
      default: break
      }
    }
    return source
  }

  /// Pages and the manifest tell tables apart by what they call them.
  func checkNames(_ reader: inout SettingsReader) {
    let tables = sources.map(\.table) + Self.companionKeys.compactMap { companions[$0] }
    var taken = Set(tables.compactMap(\.origin.path).map { "content/" + $0 })
    for table in tables {
      guard let name = table.name, !taken.insert(name).inserted else { continue }
      reader.fault(at: table.location, "the name '\(name)' is that of another table too; give each its own")
    }
  }

  /// A table beside the ledger: a path, or `file:`, or `command:`.
  func readCompanion(_ node: Node, _ key: String, _ reader: inout SettingsReader) -> TableEntry? {
    guard node.mapping != nil else {
      return reader.text(node).map { TableEntry(origin: .file($0), location: reader.location(node)) }
    }
    let entries = reader.mapping(node, keys: OriginReader.keys, what: "'\(key)'")
    return OriginReader.read(entries, of: node, "'\(key)'", &reader)
  }
}

/// Reads where a table comes from.
private enum OriginReader {
  static let keys = ["file", "command", "name"]

  /// What the entries of a mapping say; nil, and a fault, where it is not one file or one command.
  static func read(
    _ entries: [(key: String, value: Node)], of node: Node, _ what: String, _ reader: inout SettingsReader
  ) -> TableEntry? {
    let origins = entries.filter { $0.key == "file" || $0.key == "command" }
    guard let (key, value) = origins.first else {
      reader.fault(
        node, "\(what) names neither a file nor a command; add one like 'file: ledger/changes.csv'")
      return nil
    }
    if origins.count > 1 {
      reader.fault(origins[1].value, "\(what) names a file and a command; keep one of them")
      return nil
    }
    guard let text = reader.text(value) else { return nil }
    if text.allSatisfy(\.isWhitespace) {
      reader.fault(value, "the \(key) is empty; name one, or leave \(what) out")
      return nil
    }
    let isCommand = key == "command"
    var entry = TableEntry(origin: isCommand ? .command(text) : .file(text), location: reader.location(value))
    if let name = entries.first(where: { $0.key == "name" })?.value {
      if isCommand {
        entry.name = reader.text(name).flatMap { $0.isEmpty ? nil : $0 }
      } else {
        reader.fault(name, "'name' is for a command, and a file has its path; leave it out")
      }
    }
    return entry
  }
}
