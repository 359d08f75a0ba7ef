import CMarkGFM
import Markup

extension HTMLWriter {
  mutating func put(_ markup: String) { output += markup.utf8 }

  mutating func put(escaped text: String) { output += Element.text(text).bytes }

  /// The bytes of a node's text.
  func literal<Result>(_ node: Node, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes(cmark_node_get_literal(node), body)
  }

  func bytes<Result>(
    _ text: UnsafePointer<CChar>?, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let text else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    var length = 0
    while text[length] != 0 { length += 1 }
    return text.withMemoryRebound(to: UInt8.self, capacity: length) {
      body(UnsafeBufferPointer(start: $0, count: length))
    }
  }

  /// Text and what its tokens stand for.
  mutating func write(literal node: Node) {
    let text = self.text
    let isInsideLink = linkDepth > 0
    output += literal(node) { bytes in
      var written: [UInt8] = []
      for part in text.parts(of: bytes) {
        switch part {
        case .text(let range): written += Element.text(String(decoding: bytes[range], as: UTF8.self)).bytes
        case .token(.figure(let mark)): written += mark.element(isInsideLink: isInsideLink).bytes
        case .token(.name(let name)): written += name.isolated.bytes
        case .token(.block(let element)): written += element.bytes
        case .token(.contents): break
        }
      }
      return written
    }
  }

  /// Text for attributes and titles: figures and names as plain text, blocks as nothing.
  func plain(_ text: UnsafePointer<CChar>?, figures: Bool = true) -> String {
    bytes(text) { bytes in
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
    bytes(text) { bytes in
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
