/// Ids of customers that a table names before it is known which numbers they have, dealt out to parts as customers
/// are.
struct Mentions: Sendable {
  /// Where an id stands: its number among those of its part.
  struct Place: BitwiseCopyable {
    let part: UInt8
    let number: Int32
  }

  /// The ids of a part, one behind the other.
  private struct Part: Sendable {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []

    /// Adds an id and gives its number.
    @inline(__always)
    mutating func append(_ id: UnsafeRawBufferPointer) -> Int32 {
      bytes.append(contentsOf: id)
      ends.append(UInt32(clamping: bytes.count))
      return Int32(truncatingIfNeeded: ends.count &- 1)
    }
  }

  private var parts = Array(repeating: Part(), count: PartedNames.partCount)

  /// Adds an id and gives its place.
  @inline(__always)
  mutating func append(_ id: UnsafeRawBufferPointer) -> Place {
    let part = PartedNames.part(of: Names.hash(id))
    let number = parts[part].append(id)
    return Place(part: UInt8(truncatingIfNeeded: part), number: number)
  }

  /// How many mentions there are of customers of a part.
  func count(ofPart part: Int) -> Int { parts[part].ends.count }

  /// The numbers in a set of names of all ids of a part, which are added where they are not known.
  func numbers(ofPart part: Int, in names: inout Names) -> [Int32] {
    let part = parts[part]
    var start = 0
    return part.bytes.withUnsafeBytes { bytes in
      part.ends.map { end in
        defer { start = Int(end) }
        return names.insert(UnsafeRawBufferPointer(rebasing: bytes[start..<Int(end)]))
      }
    }
  }
}
