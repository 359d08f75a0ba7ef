import CMarkGFM
import Markup

/// Writes a Markdown tree as HTML: tokens replaced, headings with ids, parts in sections.
///
/// It goes from event to event without recursion, so that no nesting can exhaust the stack.
struct HTMLWriter {
  typealias Node = OpaquePointer

  let settings: NarrativeSettings
  /// The number of the commentary's section; nil for the template, whose parts become sections.
  let commentary: Int?
  var anchors: Anchors
  /// The parts of the document.
  var sections: [RenderedNarrative.Section] = []
  /// Where in the output the list of the parts is to stand.
  var contentsPlaces: [Int] = []
  /// What may not reach a page, with the line of the text that was parsed.
  var faults: [(fault: NarrativeError.Fault, line: Int)] = []
  var output: [UInt8] = []
  var isInSection = false
  /// The id of the heading that is being written.
  var headingAnchor = ""
  var linkDepth = 0
  var table = TableState()
  var footnotes = FootnoteState()
  var text = TokenText.empty

  struct TableState {
    var alignments: [UInt8] = []
    var column = 0
    var isHeader = false
    var hasBody = false
  }

  struct FootnoteState {
    var definitions = 0
    var references: [String: Int] = [:]
  }

  init(settings: NarrativeSettings, anchors: Anchors, commentary: Int?) {
    self.settings = settings
    self.anchors = anchors
    self.commentary = commentary
  }

  /// The HTML of a text; empty where there is a fault that hinders the parser.
  mutating func write(_ text: TokenText) -> Element {
    self.text = text
    guard MarkdownTree.cells(in: text.bytes) <= MarkdownTree.cellLimit else {
      faults.append(
        (.tableTooLarge(cells: MarkdownTree.cells(in: text.bytes), limit: MarkdownTree.cellLimit), 1))
      return Element()
    }
    guard let tree = MarkdownTree(text.bytes, smartPunctuation: settings.smartPunctuation),
      let iterator = cmark_iter_new(tree.root)
    else { return Element() }
    defer { cmark_iter_free(iterator) }
    output.reserveCapacity(text.bytes.count * 3)
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_ENTER {
        if enter(node) { cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT) }
      } else {
        exit(node)
      }
    }
    let element = Element.trusted(withContents)
    output = []
    return element
  }
}

// Events. `enter` tells whether the children are to be passed over; then no exit follows either.
extension HTMLWriter {
  mutating func enter(_ node: Node) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: write(literal: node)
    case CMARK_NODE_SOFTBREAK: put("\n")
    case CMARK_NODE_LINEBREAK: put("<br>\n")
    case CMARK_NODE_CODE:
      put("<code>")
      write(literal: node)
      put("</code>")
    case CMARK_NODE_EMPH: put("<em>")
    case CMARK_NODE_STRONG: put("<strong>")
    case CMARK_NODE_LINK: enterLink(node)
    case CMARK_NODE_IMAGE:
      image(node)
      return true
    case CMARK_NODE_FOOTNOTE_REFERENCE: footnoteReference(node)
    case CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK: html(node)
    default: return enterBlock(node)
    }
    return false
  }

  mutating func enterBlock(_ node: Node) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      if let block = soleBlock(in: node) {
        put(block: block)
        return true
      }
      if !isTight(node) { put("<p>") }
    case CMARK_NODE_HEADING: enterHeading(node)
    case CMARK_NODE_BLOCK_QUOTE: put("<blockquote>\n")
    case CMARK_NODE_LIST: enterList(node)
    case CMARK_NODE_ITEM: enterItem(node)
    case CMARK_NODE_CODE_BLOCK: code(node)
    case CMARK_NODE_THEMATIC_BREAK: put("<hr>\n")
    case CMARK_NODE_FOOTNOTE_DEFINITION: enterFootnote()
    default: enterExtension(node)
    }
    return false
  }

  mutating func exit(_ node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT:
      endSection()
      if footnotes.definitions > 0 { put("</ol>\n</section>\n") }
    case CMARK_NODE_EMPH: put("</em>")
    case CMARK_NODE_STRONG: put("</strong>")
    case CMARK_NODE_LINK:
      linkDepth -= 1
      put("</a>")
    case CMARK_NODE_PARAGRAPH: if !isTight(node) { put("</p>\n") }
    case CMARK_NODE_HEADING: exitHeading(node)
    case CMARK_NODE_BLOCK_QUOTE: put("</blockquote>\n")
    case CMARK_NODE_LIST: put(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "</ol>\n" : "</ul>\n")
    case CMARK_NODE_ITEM: put("</li>\n")
    case CMARK_NODE_FOOTNOTE_DEFINITION: exitFootnote()
    default: exitExtension(node)
    }
  }

  mutating func enterExtension(_ node: Node) {
    switch kind(node) {
    case "strikethrough": put("<del>")
    case "table":
      table = TableState()
      let columns = Int(cmark_gfm_extensions_get_table_columns(node))
      if let alignments = cmark_gfm_extensions_get_table_alignments(node) {
        table.alignments = Array(UnsafeBufferPointer(start: alignments, count: columns))
      }
      put("<table>\n")
    case "table_row", "table_header": enterRow(node)
    case "table_cell": enterCell()
    case "tasklist":
      let isDone = cmark_gfm_extensions_get_tasklist_item_checked(node)
      put("<li class=\"task\"><input type=\"checkbox\" disabled" + (isDone ? " checked" : "") + " aria-label=\"")
      put(escaped: isDone ? settings.taskNames.done : settings.taskNames.open)
      put("\"> ")
    default: break
    }
  }

  mutating func exitExtension(_ node: Node) {
    switch kind(node) {
    case "strikethrough": put("</del>")
    case "table": put(table.hasBody ? "</tbody>\n</table>\n" : "</table>\n")
    case "table_row", "table_header": put(table.isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
    case "table_cell": put(table.isHeader ? "</th>" : "</td>")
    case "tasklist": put("</li>\n")
    default: break
    }
  }

  func kind(_ node: Node) -> String { cmark_node_get_type_string(node).map { String(cString: $0) } ?? "" }
}
