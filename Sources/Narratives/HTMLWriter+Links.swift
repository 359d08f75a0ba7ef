import CMarkGFM
import Markup

extension HTMLWriter {
  mutating func enterLink(_ node: Node) {
    linkDepth += 1
    let address = Address(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
    if address.scheme == "figure" {
      fail(.claimNotUnderstood(target: address.text), at: node)
    } else if !address.isLinkable {
      fail(.linkNotAllowed(url: address.text), at: node)
    }
    put("<a href=\"")
    put(escaped: encoded(cmark_node_get_url(node)))
    put(title: node)
    put("\">")
  }

  mutating func image(_ node: Node) {
    let address = Address(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
    if !address.isLocal { fail(.loadedFromElsewhere(url: address.text), at: node) }
    put("<img src=\"")
    put(escaped: encoded(cmark_node_get_url(node)))
    put("\" alt=\"")
    put(escaped: plainText(in: node, figures: true))
    put(title: node)
    put("\">")
  }

  mutating func put(title node: Node) {
    let title = plain(cmark_node_get_title(node))
    if title.isEmpty { return }
    put("\" title=\"")
    put(escaped: title)
  }

  /// An address with its tokens replaced. What a token brings is encoded to the last sign, so that no
  /// name can be a scheme, a host or a path.
  func encoded(_ url: UnsafePointer<CChar>?) -> String {
    Self.bytes(url) { bytes in
      var encoded = ""
      for part in self.text.parts(of: bytes) {
        switch part {
        case .text(let range): encoded += Address.encoding(bytes[range], keepsReserved: true)
        case .token(.figure(let mark)): encoded += Address.encoding(mark.text.utf8, keepsReserved: false)
        case .token(.name(let name)): encoded += Address.encoding(name.utf8, keepsReserved: false)
        case .token(.block), .token(.contents): break
        }
      }
      return encoded
    }
  }

  var footnotePrefix: String { commentary.map { "c\($0)-" } ?? "" }

  mutating func footnoteReference(_ node: Node) {
    let number = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    let count = footnotes.references[number, default: 0] + 1
    footnotes.references[number] = count
    let id = footnotePrefix + number
    put("<sup class=\"footnote\"><a href=\"#fn-")
    put(escaped: id)
    put("\" id=\"fnref-")
    put(escaped: count == 1 ? id : "\(id)-\(count)")
    put("\">")
    put(escaped: number)
    put("</a></sup>")
  }

  mutating func enterFootnote() {
    if footnotes.definitions == 0 {
      endSection()
      put("<section class=\"footnotes\">\n<ol>\n")
    }
    footnotes.definitions += 1
    put("<li id=\"fn-\(footnotePrefix)\(footnotes.definitions)\">")
  }

  mutating func exitFootnote() {
    put("<a href=\"#fnref-\(footnotePrefix)\(footnotes.definitions)\" class=\"footnote-back\">↩</a></li>\n")
  }
}
