import CBytes

/// Finds where fields and records end, those of some kilobytes at once.
///
/// Quotes are followed, so that what they hold is nothing to it, up to the first that stands where it may not. It
/// consists of numbers and pointers alone, so that a copy of it can be worked with in registers.
struct DelimiterScan: BitwiseCopyable {
  /// Where fields end, the first being what stands before the first record.
  private let edges: UnsafeMutablePointer<Int64>
  /// Where records end, which are among the edges.
  private let lines: UnsafeMutablePointer<Int64>
  private var edgeCount = 0
  private var lineCount = 0
  /// The edge before the next record, and the end of that record.
  private var edge = 0
  private var line = 0
  /// Whether a byte that was looked at is beyond ASCII.
  private(set) var hasHighBytes = false
  /// Whether a newline stands within quotes.
  private(set) var hasInnerNewlines = false

  /// Memory for what is found, which serves one look after the other.
  final class Places {
    static let windowSize = 1 << 13
    fileprivate let edges = UnsafeMutablePointer<Int64>.allocate(capacity: Places.windowSize + 65)
    fileprivate let lines = UnsafeMutablePointer<Int64>.allocate(capacity: Places.windowSize + 64)

    deinit {
      edges.deallocate()
      lines.deallocate()
    }
  }

  /// A scan that has not looked yet. The memory is good for one scan at a time, and has to outlive it.
  init(_ places: Places) { (edges, lines) = (places.edges, places.lines) }

  /// Whether the end of a record is known that has not been taken.
  var hasRecords: Bool { line < lineCount }

  /// Takes the next record where it has so many fields, and gives the edges of those: as many and one more. nil where
  /// it has another number, or where its end is not known.
  @inline(__always)
  mutating func take(_ fields: Int) -> UnsafePointer<Int64>? {
    guard line < lineCount, edge &+ fields < edgeCount, edges[edge &+ fields] == lines[line] else { return nil }
    defer { (edge, line) = (edge &+ fields, line &+ 1) }
    return UnsafePointer(edges + edge)
  }

  /// Leaves out all records before a place, which is the beginning of one.
  mutating func skip(to place: Int) {
    while line < lineCount, lines[line] < Int64(place) { line += 1 }
    while edge < edgeCount, edges[edge] < Int64(place - 1) { edge += 1 }
  }

  /// Looks at what stands behind a place, which is the beginning of a record.
  @inline(never)
  mutating func look(_ bytes: UnsafeRawBufferPointer, from place: Int, separator: UInt8) {
    (edgeCount, lineCount, edge, line, hasHighBytes, hasInnerNewlines) = (1, 0, 0, 0, false, false)
    edges[0] = Int64(place - 1)
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), place < bytes.count else { return }
    let count = min(bytes.count - place, Places.windowSize)
    let found = scan_text(start + place, UInt64(count), separator, Int64(place), edges + 1, lines)
    (edgeCount, lineCount) = (Int(found.edges) + 1, Int(found.lines))
    (hasHighBytes, hasInnerNewlines) = (found.has_high != 0, found.has_inner_newline != 0)
  }
}
