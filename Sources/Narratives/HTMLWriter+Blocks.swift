import CMarkGFM
import Markup

extension HTMLWriter {
  /// The exhibit or slot that is all there is in a paragraph.
  func soleBlock(in paragraph: Node) -> Insertion? {
    guard let child = cmark_node_first_child(paragraph), cmark_node_next(child) == nil,
      cmark_node_get_type(child) == CMARK_NODE_TEXT
    else { return nil }
    return Self.literal(child) { text.soleBlock($0) }
  }

  /// A block on lines of its own.
  mutating func put(block: Insertion) {
    switch block {
    case .block(let element):
      output += element.bytes
      put("\n")
    case .contents: contentsPlaces.append(output.count)
    case .figure, .name: break
    }
  }

  /// The output with the list of the parts wherever the template asks for it.
  var withContents: [UInt8] {
    if contentsPlaces.isEmpty { return output }
    let contents = settings.contents(sections).bytes + [UInt8(ascii: "\n")]
    var whole: [UInt8] = []
    whole.reserveCapacity(output.count + contents.count * contentsPlaces.count)
    var start = 0
    for place in contentsPlaces {
      whole += output[start..<place]
      whole += contents
      start = place
    }
    whole += output[start...]
    return whole
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
    headingAnchor = anchor
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

  /// A heading ends with a link to itself, which can be copied. It says nothing that the heading does not, so it is
  /// neither read out nor a stop of the keyboard.
  mutating func exitHeading(_ node: Node) {
    put(" <a class=\"anchor\" href=\"#")
    put(escaped: headingAnchor)
    put("\" aria-hidden=\"true\" tabindex=\"-1\">#</a></h\(level(of: node))>\n")
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
    if let block = Self.literal(node, { text.soleBlock($0) }) {
      put(block: block)
      return
    }
    let language = written(cmark_node_get_fence_info(node)).split(separator: " ").first
    // One that stands where it is not seen as a chart must not be taken for text.
    if language == "chart" {
      fail(
        .unexpected(found: "```chart", expected: "it at the beginning of a line, outside of quotes and lists"), at: node
      )
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
    let text = written(cmark_node_get_literal(node))
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
    output += Self.literal(node) { bytes in
      var written: [UInt8] = []
      for part in text.parts(of: bytes) {
        switch part {
        case .text(let range): written += bytes[range]
        case .token(.figure(let mark)): written += Element.text(mark.text).bytes
        case .token(.name(let name)): written += Element.text(name).bytes
        case .token(.block(let element)): written += element.bytes
        case .token(.contents): break
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
