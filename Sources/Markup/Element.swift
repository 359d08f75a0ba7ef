/// A piece of HTML or SVG whose text is escaped already.
///
/// Everything that reaches a page becomes an `Element` first, and text is escaped in that step and in no
/// other. Elements nest by value; the bytes of the outermost one are the page.
///
///     Element("p", ["class": "lead"], "Grew by ", Element("b", "8 % & more"))
///     // <p class="lead">Grew by <b>8 % &amp; more</b></p>
///
/// The empty element, `Element()`, has no bytes.
public struct Element: Sendable, Equatable {
  /// The UTF-8 text of the element.
  public private(set) var bytes: [UInt8]

  /// The empty element.
  public init() { bytes = [] }

  /// An element with attributes, in the order in which they stand, and children.
  ///
  /// An attribute whose value is nil is left out; one whose value is empty is written as its name alone.
  public init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ children: Element...
  ) {
    self.init(name, attributes, children)
  }

  /// The same, of children without attributes.
  public init(_ name: StaticString, _ children: Element...) { self.init(name, [:], children) }

  /// The same, of an array of children.
  public init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ children: [Element]
  ) {
    bytes = []
    let values = attributes.reduce(0) { $0 + 16 + ($1.value?.utf8.count ?? 0) }
    bytes.reserveCapacity(32 + values + children.reduce(0) { $0 + $1.bytes.count })
    bytes.append(UInt8(ascii: "<"))
    bytes.append(name)
    for (key, value) in attributes {
      guard let value else { continue }
      bytes.append(UInt8(ascii: " "))
      bytes.append(key)
      if value.isEmpty { continue }
      bytes.append(UInt8(ascii: "="))
      bytes.append(UInt8(ascii: "\""))
      bytes.append(escaping: value)
      bytes.append(UInt8(ascii: "\""))
    }
    // Only an element without children may end in another way than by a tag.
    switch children.isEmpty ? Closing(name) : .tag {
    case .void: bytes.append(UInt8(ascii: ">"))
    case .itself:
      bytes.append(UInt8(ascii: "/"))
      bytes.append(UInt8(ascii: ">"))
    case .tag:
      bytes.append(UInt8(ascii: ">"))
      for child in children { bytes.append(contentsOf: child.bytes) }
      bytes.append(UInt8(ascii: "<"))
      bytes.append(UInt8(ascii: "/"))
      bytes.append(name)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  /// Text, escaped for content and for attributes alike.
  ///
  /// Control characters, which neither HTML nor XML may hold, become U+FFFD.
  public static func text(_ text: String) -> Element {
    var element = Element()
    element.bytes.append(escaping: text)
    return element
  }

  /// Several elements, one after the other.
  public static func group(_ elements: [Element]) -> Element {
    var element = Element()
    element.bytes.reserveCapacity(elements.reduce(0) { $0 + $1.bytes.count })
    for each in elements { element.bytes.append(contentsOf: each.bytes) }
    return element
  }

  /// Markup that somebody else has made safe, such as a Markdown library with raw HTML off.
  public static func trusted(_ bytes: [UInt8]) -> Element {
    var element = Element()
    element.bytes = bytes
    return element
  }

  /// Puts another element behind this one.
  public mutating func append(_ other: Element) { bytes.append(contentsOf: other.bytes) }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The element as a string, for tests and messages.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension Element: ExpressibleByStringInterpolation {
  /// Text, escaped.
  public init(stringLiteral value: String) { self = .text(value) }
}

/// How an element without children ends.
private enum Closing {
  case tag, void, itself

  init(_ name: StaticString) {
    switch name.description {
    case "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr": self = .void
    case "path", "rect", "line", "circle", "ellipse", "polyline", "polygon", "use", "stop": self = .itself
    default: self = .tag
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ name: StaticString) {
    name.withUTF8Buffer { append(contentsOf: $0) }
  }

  fileprivate mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  /// Appends UTF-8 with the five characters that could start or end markup replaced, and control characters as
  /// ``Element/text(_:)`` replaces them. Nothing is appended for no bytes.
  public mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>) {
    var plain = 0
    for (place, byte) in utf8.enumerated() {
      guard let replacement = Self.replacement(of: byte) else { continue }
      append(contentsOf: utf8[plain..<place])
      append(replacement)
      plain = place + 1
    }
    append(contentsOf: utf8[plain...])
  }

  /// What stands for a byte that may not stand as it is; nil for all others.
  @inline(__always)
  private static func replacement(of byte: UInt8) -> StaticString? {
    // Letters and digits take one comparison.
    if byte > 39, byte != 60, byte != 62, byte != 127 { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0..<9, 11, 12, 14..<32, 127: "\u{FFFD}"
    default: nil
    }
  }
}
