import CMarkGFM
import Markup

extension HTMLWriter {
  mutating func put(_ markup: String) { output += markup.utf8 }

  mutating func put(escaped text: String) {
    var text = text
    text.withUTF8 { output.append(escaping: $0) }
  }

  /// The bytes of a node's text.
  static func literal<Result>(_ node: Node, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Self.bytes(cmark_node_get_literal(node), body)
  }

  static func bytes<Result>(
    _ text: UnsafePointer<CChar>?, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let text else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let length = Self.length(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: length) {
      body(UnsafeBufferPointer(start: $0, count: length))
    }
  }

  /// Text and what its tokens stand for.
  mutating func write(literal node: Node) {
    guard let literal = cmark_node_get_literal(node) else { return }
    let count = Self.length(literal)
    literal.withMemoryRebound(to: UInt8.self, capacity: count) {
      write(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    for part in text.parts(of: bytes) {
      switch part {
      case .text(let range): output.append(escaping: UnsafeBufferPointer(rebasing: bytes[range]))
      case .token(.figure(let mark)): output += mark.element(isInsideLink: linkDepth > 0).bytes
      case .token(.name(let name)): output += name.isolated.bytes
      case .token(.block(let element)): output += element.bytes
      case .token(.contents): break
      }
    }
  }

  /// How many bytes stand before the zero that ends a text.
  private static func length(_ text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }

  /// Text for attributes and titles: figures and names as plain text, blocks as nothing.
  func plain(_ text: UnsafePointer<CChar>?, figures: Bool = true) -> String {
    Self.bytes(text) { bytes in
      var plain = ""
      for part in self.text.parts(of: bytes) {
        switch part {
        case .text(let range): plain += String(decoding: bytes[range], as: UTF8.self)
        case .token(.figure(let mark)): plain += figures ? mark.text : ""
        case .token(.name(let name)): plain += name
        case .token(.block), .token(.contents): break
        }
      }
      return plain
    }
  }

  /// What the author wrote of a text: what is put in for tokens decides nothing.
  func written(_ text: UnsafePointer<CChar>?) -> String {
    Self.bytes(text) { bytes in
      self.text.parts(of: bytes).reduce(into: "") { written, part in
        if case .text(let range) = part { written += String(decoding: bytes[range], as: UTF8.self) }
      }
    }
  }

  /// The plain text of a node and all that is in it.
  func plainText(in node: Node, figures: Bool) -> String {
    guard let iterator = cmark_iter_new(node) else { return "" }
    defer { cmark_iter_free(iterator) }
    var plain = ""
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let each = cmark_iter_get_node(iterator) else { return plain }
      guard event == CMARK_EVENT_ENTER else { continue }
      switch cmark_node_get_type(each) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        plain += self.plain(cmark_node_get_literal(each), figures: figures)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: plain += " "
      default: break
      }
    }
  }

  mutating func fail(_ fault: NarrativeError.Fault, at node: Node) {
    if faults.count == NarrativeError.limit { return }
    var block: Node? = node
    while let each = block, cmark_node_get_start_line(each) == 0 { block = cmark_node_parent(each) }
    faults.append((fault, block.map { Int(cmark_node_get_start_line($0)) } ?? 1))
  }
}
