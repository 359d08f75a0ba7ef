import Ledgers
import Metrics
import Yams

/// Takes typed values from YAML and notes every fault with its place.
struct SettingsReader {
  let path: String
  let text: String
  private(set) var faults: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []

  init(path: String, text: String) { (self.path, self.text) = (path, text) }

  /// The outermost node; nil where the text is not YAML, or empty.
  mutating func root() -> Node? {
    do {
      if let node = try Yams.compose(yaml: text) { return node }
      faults.append(
        .error(
          SourceLocation(path: path, line: 1, column: 1), "the file is empty; `boardwalk init` writes a complete one"))
    } catch let error as YamlError {
      let place = location(of: error)
      let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      let line = lines.indices.contains(place.line - 1) ? lines[place.line - 1] : ""
      let remedy =
        line.contains("{") && line.contains("formula:") && line.contains("[-")
        ? "put a formula with brackets in quotes within { }" : "check indentation and quotes"
      faults.append(.error(place, "this is not YAML: \(Self.problem(of: error)); \(remedy)"))
    } catch {
      faults.append(
        .error(SourceLocation(path: path, line: 1, column: 1), "this is not YAML; check indentation and quotes"))
    }
    return nil
  }

  /// The entries of a mapping; a key that is not known is a fault, any is where `keys` is nil.
  mutating func mapping(_ node: Node, keys: [String]?, what: String) -> [(key: String, value: Node)] {
    guard let mapping = node.mapping else {
      fault(node, "\(what) must be written as 'key: value' lines; found \(Self.kind(of: node))")
      return []
    }
    return mapping.compactMap { key, value in
      let name = key.scalar?.string ?? ""
      guard let keys, !keys.contains(name) else { return (name, value) }
      let nearest = name.nearest(of: keys).map { "did you mean '\($0)'?" }
      fault(key, "'\(name)' is no key of \(what); \(nearest ?? "the keys are " + keys.joined(separator: ", "))")
      return nil
    }
  }

  /// The entries of a mapping by names that the user chooses, each with the node of its name.
  mutating func entries(_ node: Node, what: String, like example: String) -> [(key: String, name: Node, value: Node)] {
    guard let mapping = node.mapping else {
      fault(node, "\(what) must be written as 'key: value' lines, like \(example); found \(Self.kind(of: node))")
      return []
    }
    return mapping.map { ($0.scalar?.string ?? "", $0, $1) }
  }

  mutating func text(_ node: Node) -> String? {
    if let scalar = node.scalar { return scalar.string }
    fault(node, "a text must stand here, found \(Self.kind(of: node)); write it on one line")
    return nil
  }

  mutating func texts(_ node: Node) -> [String]? {
    guard let sequence = node.sequence else {
      fault(node, "a list must stand here, found \(Self.kind(of: node)); write it like [industry, region]")
      return nil
    }
    return sequence.compactMap { text($0) }
  }

  mutating func flag(_ node: Node) -> Bool? { word(node, of: ["true", "false"]).map { $0 == "true" } }

  mutating func number(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    if let text = node.scalar?.string, let number = Int(text), range.contains(number) { return number }
    fault(node, "\(Self.quoted(node)) is not a whole number from \(range.lowerBound) to \(range.upperBound); write one")
    return nil
  }

  /// A share as `80%` or `0.8`, above 0 and at most 1.
  mutating func share(_ node: Node) -> ExactDecimal? {
    let text = node.scalar?.string ?? ""
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count <= 2, let mantissa = Int64(parts.joined()), mantissa > 0, digits.utf8.count <= 12 {
      let places = (parts.count == 2 ? parts[1].utf8.count : 0) + (text.hasSuffix("%") ? 2 : 0)
      let share = ExactDecimal(mantissa, places: places)
      if share.mantissa(places: places) <= .powerOfTen(places) { return share }
    }
    fault(node, "\(Self.quoted(node)) is not a share; write it like 80%")
    return nil
  }

  mutating func month(_ node: Node) -> Month? {
    if let text = node.scalar?.string, let month = Month(text) { return month }
    fault(node, "\(Self.quoted(node)) is not a month; write it like 2026-01")
    return nil
  }

  mutating func currency(_ node: Node) -> Currency? {
    if let text = node.scalar?.string, let currency = Currency(text) { return currency }
    fault(node, "\(Self.quoted(node)) is not a currency of ISO 4217; write it like EUR")
    return nil
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ node: Node) -> Choice?
  where Choice.RawValue == String {
    word(node, of: Choice.allCases.map(\.rawValue)).flatMap(Choice.init)
  }

  mutating func word(_ node: Node, of words: [String]) -> String? {
    if let text = node.scalar?.string, words.contains(text) { return text }
    fault(node, "\(Self.quoted(node)) is none of \(words.joined(separator: ", ")); write one of them")
    return nil
  }

  mutating func warn(_ node: Node, _ message: String) { warnings.append(.warning(location(node), message)) }

  mutating func fault(_ node: Node, _ message: String) { faults.append(.error(location(node), message)) }

  mutating func fault(at location: SourceLocation, _ message: String) { faults.append(.error(location, message)) }

  func location(_ node: Node) -> SourceLocation {
    SourceLocation(path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// The place of a character within a text, counted in Unicode scalars; YAML may have folded the text from several
  /// lines, but for blanks its characters stand in the file as they stand in it.
  func location(_ node: Node, offset: Int) -> SourceLocation {
    guard let scalar = node.scalar, let mark = node.mark else { return location(node) }
    var passed = scalar.string.unicodeScalars.prefix(offset).reduce(0) { $1.properties.isWhitespace ? $0 : $0 + 1 }
    let isAtEnd = !scalar.string.unicodeScalars.dropFirst(offset).contains { !$0.properties.isWhitespace }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    var skips = scalar.style == .singleQuoted || scalar.style == .doubleQuoted ? 1 : 0
    let isBlock = scalar.style == .literal || scalar.style == .folded
    var last = location(node)
    for number in (mark.line + (isBlock ? 1 : 0))..<max(mark.line + 1, lines.count + 1) where number <= lines.count {
      var column = 1
      for (place, character) in lines[number - 1].unicodeScalars.enumerated() {
        let here = SourceLocation(path: path, line: number, column: column)
        column += 1
        if number == mark.line && place < mark.column - 1 || character.properties.isWhitespace { continue }
        if skips > 0 {
          skips -= 1
          continue
        }
        if passed == 0 { return isAtEnd ? last : here }
        passed -= 1
        last = SourceLocation(path: path, line: number, column: column)
        if passed == 0, isAtEnd { return last }
      }
    }
    return last
  }

  private func location(of error: YamlError) -> SourceLocation {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      SourceLocation(path: path, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(_, let context):
      SourceLocation(path: path, line: context.mark.line, column: context.mark.column)
    default: SourceLocation(path: path, line: 1, column: 1)
    }
  }

  private static func problem(of error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    case .duplicatedKeysInMapping(let keys, _): "the key \(keys.map { "'\($0)'" }.joined(separator: ", ")) stands twice"
    default: "it cannot be read"
    }
  }

  private static func quoted(_ node: Node) -> String { node.scalar.map { "'\($0.string)'" } ?? kind(of: node) }

  private static func kind(of node: Node) -> String {
    switch node {
    case .scalar: "a text"
    case .mapping: "'key: value' lines"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}
