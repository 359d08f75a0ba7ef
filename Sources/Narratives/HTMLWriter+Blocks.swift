import CMarkGFM
import Markup

extension HTMLWriter {
  /// The exhibit or slot that is all there is in a paragraph.
  func soleBlock(in paragraph: Node) -> Element? {
    guard let child = cmark_node_first_child(paragraph), cmark_node_next(child) == nil,
      cmark_node_get_type(child) == CMARK_NODE_TEXT
    else { return nil }
    return literal(child) { text.soleBlock($0) }
  }

  func isTight(_ paragraph: Node) -> Bool {
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item),
      cmark_node_get_type(list) == CMARK_NODE_LIST
    else { return false }
    return cmark_node_get_list_tight(list) != 0
  }

  func level(of heading: Node) -> Int { Int(cmark_node_get_heading_level(heading)) }

  mutating func endSection() {
    if isInSection { put("</section>\n") }
    isInSection = false
  }

  mutating func enterHeading(_ node: Node) {
    let level = level(of: node)
    let title = plainText(in: node, figures: false)
    let anchor = anchors.anchor(for: commentary == nil ? title : "commentary \(title)")
    let isPart = commentary == nil && cmark_node_parent(node).map { cmark_node_parent($0) == nil } ?? false
    if isPart && level <= 2 { endSection() }
    guard isPart && level == 2 else {
      put("<h\(level) id=\"")
      put(escaped: anchor)
      put("\">")
      return
    }
    put("<section id=\"")
    put(escaped: anchor)
    put("\">\n<h2>")
    isInSection = true
    sections.append(RenderedNarrative.Section(id: anchor, title: plainText(in: node, figures: true)))
  }

  mutating func enterList(_ node: Node) {
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else {
      put("<ul>\n")
      return
    }
    let start = cmark_node_get_list_start(node)
    put(start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n")
  }

  mutating func enterItem(_ node: Node) {
    if kind(node) == "tasklist" { enterExtension(node) } else { put("<li>") }
  }

  mutating func code(_ node: Node) {
    if let block = literal(node, { text.soleBlock($0) }) {
      output += block.bytes
      put("\n")
      return
    }
    let language = plain(cmark_node_get_fence_info(node)).split(separator: " ").first
    // A chart of one's own is not drawn yet; its description must not be taken for text.
    if language == "chart" {
      fail(.unexpected(found: "```chart", expected: "'{% chart %}' and the name of one"), at: node)
    }
    if let language {
      put("<pre><code class=\"language-")
      put(escaped: String(language))
      put("\">")
    } else {
      put("<pre><code>")
    }
    write(literal: node)
    put("</code></pre>\n")
  }

  /// Raw HTML passes where it is allowed; comments are dropped, everything else is a fault.
  mutating func html(_ node: Node) {
    if settings.allowsRawHTML {
      write(raw: node)
      return
    }
    let text = plain(cmark_node_get_literal(node))
    let trimmed = text.drop { $0.isWhitespace }
    if trimmed.hasPrefix("<!--") && trimmed.split(whereSeparator: \.isNewline).last?.contains("-->") == true {
      let rest = trimmed.split(separator: "-->", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
      if rest.allSatisfy(\.isWhitespace) { return }
    }
    let shown = trimmed.split(whereSeparator: \.isNewline).first.map { String($0.prefix(40)) } ?? ""
    fail(.rawHTML(text: shown), at: node)
  }

  mutating func write(raw node: Node) {
    let text = self.text
    output += literal(node) { bytes in
      var written: [UInt8] = []
      for part in text.parts(of: bytes) {
        switch part {
        case .text(let range): written += bytes[range]
        case .token(.figure(let mark)): written += Element.text(mark.text).bytes
        case .token(.name(let name)): written += Element.text(name).bytes
        case .token(.block(let element)): written += element.bytes
        }
      }
      return written
    }
  }
}

// Tables.
extension HTMLWriter {
  mutating func enterRow(_ node: Node) {
    table.column = 0
    table.isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
    if table.isHeader {
      put("<thead>\n<tr>")
    } else if table.hasBody {
      put("<tr>")
    } else {
      table.hasBody = true
      put("<tbody>\n<tr>")
    }
  }

  mutating func enterCell() {
    let alignment = table.alignments.indices.contains(table.column) ? table.alignments[table.column] : 0
    table.column += 1
    put(table.isHeader ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case UInt8(ascii: "r"): put(" class=\"right\">")
    case UInt8(ascii: "c"): put(" class=\"center\">")
    case UInt8(ascii: "l"): put(" class=\"left\">")
    default: put(">")
    }
  }
}
