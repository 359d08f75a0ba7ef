import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What must hold for the text of every figure; each finding is a sentence.
///
/// Text and values of attributes are escaped, so that what stands between quotes in a tag is a value, and nothing
/// else on the page can look like a tag.
struct ChecklistText {
  /// Attributes whose values are numbers of pixels.
  private static let numbers: Set<String> = [
    "x", "y", "x1", "x2", "y1", "y2", "width", "height", "cx", "cy", "r", "d", "points", "viewBox", "stroke-width",
    "stroke-dasharray", "font-size", "transform",
  ]
  /// Attributes that must not be negative.
  private static let sizes: Set<String> = ["width", "height", "r", "stroke-width", "font-size"]
  /// Elements that a plot is made of; anything else is a finding.
  private static let elements: Set<String> = [
    "figure", "figcaption", "span", "p", "svg", "g", "path", "rect", "circle", "text", "details", "summary", "div",
    "table",
    "thead", "tbody", "tr", "th", "td",
  ]
  /// Attributes that those may have.
  private static let known: Set<String> = numbers.union([
    "class", "id", "role", "aria-labelledby", "aria-describedby", "aria-label", "aria-hidden", "direction",
    "font-family", "font-weight", "fill", "stroke", "text-anchor", "scope", "tabindex",
  ])

  let findings: [String]

  /// Looks through a figure whose ids must begin with `key`; nil where it has none.
  init(_ svg: String, key: String?) {
    var found: [String] = []
    var ids: [String] = []
    for tag in ChecklistText.tags(svg) {
      if !ChecklistText.elements.contains(tag.name) { found.append("has an element \(tag.name)") }
      for (name, value) in tag.attributes {
        if !ChecklistText.known.contains(name) { found.append("\(tag.name) has an attribute \(name)=\(value)") }
        if ChecklistText.numbers.contains(name) { found += ChecklistText.findings(name, value) }
        if name == "fill" || name == "stroke", !ChecklistText.isColour(value) { found.append("\(name) is \(value)") }
        if name == "id" { ids.append(value) }
      }
    }
    if Set(ids).count != ids.count { found.append("ids are not unique: \(ids)") }
    if let key { found += ids.filter { $0 != key && !$0.hasPrefix(key + "-") }.map { "the id \($0) is not of \(key)" } }
    found += ChecklistText.unbalanced(svg) + ChecklistText.unescaped(svg)
    if !XMLParser(data: Data(svg.utf8)).parse() { found.append("is not well-formed") }
    self.findings = found
  }

  /// What is wrong with a value that should be numbers.
  private static func findings(_ name: String, _ value: String) -> [String] {
    let separators = Set("MLHVCAZmlhvcaz, ()".utf8)
    let numbers = value.utf8.split { separators.contains($0) }
    if numbers.isEmpty { return ["an empty \(name)"] }
    var found = numbers.filter { !isPlain($0) }.map { "\(name) has \(Substring($0))" }
    if sizes.contains(name), value.hasPrefix("-") { found.append("\(name) is \(value)") }
    return found
  }

  /// Digits with at most one decimal that is not zero; no negative zero, no exponent, nothing else.
  private static func isPlain(_ number: Substring.UTF8View) -> Bool {
    let digits = number.first == UInt8(ascii: "-") ? number.dropFirst() : number[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }) else { return false }
    if parts.count == 1 { return !(digits.count < number.count && parts[0].allSatisfy { $0 == 48 }) }
    return parts.count == 2 && parts[1].count == 1 && parts[1].first != 48
  }

  /// A colour that refers to nothing.
  private static func isColour(_ value: String) -> Bool {
    value == "none" || value.hasPrefix("#") && value.count == 7 && value.dropFirst().allSatisfy(\.isHexDigit)
  }

  /// Closing tags that close nothing, and what is never closed; a parser may mend them in silence.
  private static func unbalanced(_ svg: String) -> [String] {
    var open: [String] = []
    for piece in svg.utf8.split(separator: UInt8(ascii: "<")) {
      guard let end = piece.firstIndex(of: UInt8(ascii: ">")) else { continue }
      let inside = piece[..<end]
      let name = text(inside.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") })
      if inside.first == UInt8(ascii: "/") {
        if open.popLast() != text(inside.dropFirst()) { return ["\(text(inside)) closes nothing"] }
      } else if inside.last != UInt8(ascii: "/") {
        open.append(name)
      }
    }
    return open.map { "\($0) is not closed" }
  }

  /// Ampersands that begin no entity.
  private static func unescaped(_ svg: String) -> [String] {
    let entities = ["amp;", "lt;", "gt;", "quot;", "#39;"].map { Array($0.utf8) }
    return svg.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst()
      .filter { rest in !entities.contains { rest.starts(with: $0) } }.map { "& before \(text($0.prefix(8)))" }
  }

  typealias Tag = (name: String, attributes: [(String, String)])

  /// Every opening tag with its attributes.
  static func tags(_ svg: String) -> [Tag] {
    svg.utf8.split(separator: UInt8(ascii: "<")).compactMap { piece in
      guard let first = piece.first, first != UInt8(ascii: "/"), let end = piece.firstIndex(of: UInt8(ascii: ">"))
      else { return nil }
      let parts = piece[..<end].split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
      let head = parts[0].split(separator: UInt8(ascii: " "))
      guard let name = head.first else { return nil }
      let attributes = stride(from: 0, to: parts.count - 1, by: 2).map { index in
        let key = parts[index].split(separator: UInt8(ascii: " ")).last ?? parts[index]
        return (text(key.dropLast()), text(parts[index + 1]))
      }
      let bare = head[0].last == UInt8(ascii: "/") ? head[0].dropLast() : name
      return (text(bare), attributes)
    }
  }

  private static func text(_ bytes: Substring.UTF8View) -> String { String(Substring(bytes)) }
}

extension Checklist {
  /// What is wrong with the text of a figure, whatever its key.
  static func findings(svg: String) -> [String] { ChecklistText(svg, key: nil).findings }
}
