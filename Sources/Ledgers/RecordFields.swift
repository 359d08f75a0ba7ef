/// The fields of a record, where they stand in memory; their numbers are below their count.
///
/// It consists of pointers alone, so that whoever reads fields needs nothing else of a scanner.
struct RecordFields: BitwiseCopyable {
  /// A field, without its quotes.
  struct Field: BitwiseCopyable {
    /// Where its content begins.
    let start: Int
    /// Where its content ends.
    let end: Int
  }

  /// Where the bytes begin and end; something else where there are none, and so no fields either.
  private let base: UnsafePointer<UInt8>
  private let limit: UnsafePointer<UInt8>
  /// The ends of the fields, behind the place before the first.
  private var edges: UnsafePointer<Int64>
  private var count = 0

  /// No fields of some bytes.
  init(_ bytes: UnsafeRawBufferPointer, _ edges: UnsafePointer<Int64>) {
    base = (bytes.baseAddress ?? UnsafeRawPointer(edges)).assumingMemoryBound(to: UInt8.self)
    (limit, self.edges) = (base + bytes.count, edges)
  }

  /// Goes on to a record with so many fields, whose edges are as many and one more.
  @inline(__always)
  mutating func stand(at edges: UnsafePointer<Int64>, count: Int) { (self.edges, self.count) = (edges, count) }

  /// A field.
  subscript(number: Int) -> Field {
    var (start, end) = (place(of: number), Int(edges[number + 1]))
    if number == count - 1, start < end, base[end - 1] == Byte.carriageReturn { end -= 1 }
    // A field that begins with a quote ends with another.
    if end - start >= 2, base[start] == Byte.quote { (start, end) = (start + 1, end - 1) }
    return Field(start: start, end: end)
  }

  /// Where a field stands, its quote included.
  @inline(__always)
  func place(of number: Int) -> Int { Int(edges[number]) &+ 1 }

  /// Whether a field stands in quotes.
  @inline(__always)
  func isQuoted(_ number: Int) -> Bool {
    let start = place(of: number)
    return start < Int(edges[number &+ 1]) && base[start] == Byte.quote
  }

  /// The bytes of a field without its quotes and the spaces around; quotes inside are still doubled.
  @inline(__always)
  func trimmed(_ number: Int) -> UnsafeRawBufferPointer {
    let (start, end) = (place(of: number), Int(edges[number &+ 1]))
    // What is not above the quote may be one, a space or a return.
    if start < end, base[start] > Byte.quote, base[end &- 1] > Byte.quote {
      return UnsafeRawBufferPointer(start: base + start, count: end &- start)
    }
    return start == end ? UnsafeRawBufferPointer(start: base + start, count: 0) : trimmedWithCare(number)
  }

  @inline(never)
  private func trimmedWithCare(_ number: Int) -> UnsafeRawBufferPointer {
    let field = self[number]
    var (start, end) = (field.start, field.end)
    while start < end, base[start] == Byte.space { start += 1 }
    while start < end, base[end - 1] == Byte.space { end -= 1 }
    return UnsafeRawBufferPointer(start: base + start, count: end - start)
  }

  /// How many bytes may be read from the beginning of a trimmed field on, which may be more than it has.
  @inline(__always)
  func room(from text: UnsafeRawBufferPointer) -> Int {
    guard let start = text.baseAddress else { return 0 }
    return UnsafeRawPointer(limit) - start
  }
}
