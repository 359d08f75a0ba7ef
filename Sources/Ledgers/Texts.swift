/// Texts one behind the other in one piece of memory.
struct Texts: Sendable {
  private var bytes: [UInt8] = []
  /// Where each begins, and at last where the last one ends.
  private var starts: [UInt32] = [0]

  /// How many there are.
  var count: Int { starts.count - 1 }

  /// A text by its number.
  subscript(number: Int) -> String { String(decoding: utf8(number), as: UTF8.self) }

  /// Whether a text has no bytes.
  func isEmpty(_ number: Int) -> Bool { starts[number] == starts[number + 1] }

  /// The bytes of a text.
  func utf8(_ number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

  /// Adds a text.
  @inline(__always)
  mutating func append(_ text: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: text)
    starts.append(UInt32(clamping: bytes.count))
  }

  /// Adds all texts of another set.
  mutating func append(_ other: Texts) {
    let base = UInt32(clamping: bytes.count)
    bytes += other.bytes
    starts += other.starts.dropFirst().lazy.map { base + $0 }
  }
}

/// Ids of customers that tables name before it is known which numbers they have.
struct Mentions: Sendable {
  private(set) var ids = Texts()
  private(set) var parts: [UInt8] = []

  /// Adds an id and gives its place.
  mutating func append(_ id: UnsafeRawBufferPointer) -> Int32 {
    ids.append(id)
    parts.append(UInt8(truncatingIfNeeded: PartedNames.part(of: Names.hash(id))))
    return Int32(truncatingIfNeeded: parts.count - 1)
  }

  /// Adds those of another set; their places begin where these end.
  mutating func append(_ other: Mentions) {
    ids.append(other.ids)
    parts += other.parts
  }

  /// The places by part: all of the first part, then all of the second.
  var byPart: (places: [Int32], starts: [Int]) {
    var starts = [Int](repeating: 0, count: PartedNames.partCount + 1)
    for part in parts { starts[Int(part) + 1] += 1 }
    for part in 0..<PartedNames.partCount { starts[part + 1] += starts[part] }
    var next = starts
    var places = [Int32](repeating: 0, count: parts.count)
    for (place, part) in parts.enumerated() {
      places[next[Int(part)]] = Int32(truncatingIfNeeded: place)
      next[Int(part)] += 1
    }
    return (places, starts)
  }
}
