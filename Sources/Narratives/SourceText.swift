/// The bytes of a file and where its lines begin.
struct SourceText: Sendable {
  let path: String
  let bytes: [UInt8]
  private let lineStarts: [Int]

  init(_ text: String, path: String) {
    self.path = path
    bytes = Array(text.utf8)
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    lineStarts = starts
  }

  /// The text of a range of bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// A line longer than this many bytes is not shown, and its columns are those of bytes.
  private static let longLine = 2_000

  /// The place of a byte; the file's end for an offset beyond it.
  func place(at offset: Int) -> NarrativePlace {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start && bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    if end - start > Self.longLine {
      return NarrativePlace(path: path, line: line + 1, column: offset - start + 1, excerpt: "")
    }
    let column = text(start..<max(start, min(offset, end))).unicodeScalars.count + 1
    return NarrativePlace(path: path, line: line + 1, column: column, excerpt: text(start..<end))
  }

  /// The offset of a line and a character within a range of whole lines, both counted from 1; the nearest that there
  /// is where the range has no such place.
  func offset(after range: Range<Int>, line: Int, column: Int) -> Int {
    var start = range.lowerBound
    for _ in 1..<max(line, 1) where start < range.upperBound { start = nextLine(after: start) }
    let end = min(nextLine(after: start), range.upperBound)
    let before = text(start..<max(start, end)).unicodeScalars.prefix(max(column - 1, 0))
    return min(start + before.reduce(0) { $0 + UTF8.width($1) }, max(start, range.upperBound - 1))
  }

  /// The line of a byte, from 1.
  func lineNumber(at offset: Int) -> Int { lineIndex(of: min(max(offset, 0), bytes.count)) + 1 }

  /// Where the line after the one that holds a byte begins; the end of the text for the last.
  func nextLine(after offset: Int) -> Int {
    let line = lineIndex(of: offset)
    return line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
  }

  /// Where lines begin behind the first byte of a range, up to its end.
  func lineStarts(in range: Range<Int>) -> ArraySlice<Int> {
    if range.isEmpty { return [] }
    let first = lineIndex(of: range.lowerBound) + 1
    return lineStarts[first...].prefix { $0 <= range.upperBound }
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
