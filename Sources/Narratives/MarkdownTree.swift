import CMarkGFM
import Synchronization

/// The library keeps one table of special characters for all parsers and changes it while an extension
/// parses, so only one text may be parsed at a time. Trees may be walked beside each other.
private let parsing = Mutex(())

/// A parsed Markdown document, freed with the value.
struct MarkdownTree: ~Copyable {
  let root: OpaquePointer

  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  /// Parses CommonMark with GitHub's extensions and footnotes; nil where the library gives no tree.
  init?(_ bytes: [UInt8], smartPunctuation: Bool) {
    let options = CMARK_OPT_FOOTNOTES | (smartPunctuation ? CMARK_OPT_SMART : 0)
    let address = parsing.withLock { _ in Self.parse(bytes, options).map { UInt(bitPattern: $0) } }
    guard let root = address.flatMap({ OpaquePointer(bitPattern: $0) }) else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  private static func parse(_ bytes: [UInt8], _ options: Int32) -> OpaquePointer? {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      if let found = cmark_find_syntax_extension(name) {
        _ = cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    return cmark_parser_finish(parser)
  }

  /// The most cells that tables may need.
  static let cellLimit = 500_000

  /// How many cells the tables of a text may need at most: the library fills every row up to the width
  /// of its header. Lines that belong together are multiplied by the most bars in one of them.
  static func cells(in bytes: [UInt8]) -> Int {
    var counter = CellCounter()
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes { counter.take(byte) }
    }
    counter.endLine()
    counter.endBlock()
    return counter.total
  }
}

/// Counts the cells of tables, line by line.
private struct CellCounter {
  private(set) var total = 0
  private var (lines, widest, bars) = (0, 0, 0)
  private var isBlank = true
  private var last: UInt8 = 0

  mutating func take(_ byte: UInt8) {
    if byte > 13 {
      if byte == UInt8(ascii: "|") { bars += 1 }
      if byte != 32 { isBlank = false }
    } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
      if byte == UInt8(ascii: "\r") || last != UInt8(ascii: "\r") { endLine() }
    } else if byte < 9 {
      isBlank = false
    }
    last = byte
  }

  mutating func endLine() {
    if isBlank { return endBlock() }
    lines += 1
    widest = max(widest, bars)
    (bars, isBlank) = (0, true)
  }

  mutating func endBlock() {
    total += widest * lines
    (lines, widest, bars) = (0, 0, 0)
  }
}
