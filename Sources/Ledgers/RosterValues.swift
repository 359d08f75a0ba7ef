/// The values of an attribute as one thread has met them, numbered in that order.
struct RosterValues: Sendable {
  private(set) var names = Names()
  /// Where each was first met: the block above the row.
  private var places: [Int] = []
  /// Values of late, by their first and their last bytes. There is more room for them where many come again.
  private var recent = Array(repeating: Recent(), count: 64)
  private var replaced = 0

  private struct Recent {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length: Int32 = -1
    var number: Int32 = 0
  }

  /// The number of a value, which a row of a block has.
  @inline(__always)
  mutating func number(of value: UnsafeRawBufferPointer, block: Int, row: Int) -> Int32 {
    let length = value.count
    guard let start = value.baseAddress else { return insert(value, block, row) }
    let (low, high) = Self.words(start, length)
    let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    let place = Int(truncatingIfNeeded: mixed >> 40) & (recent.count - 1)
    let entry = recent[place]
    if entry.low == low, entry.high == high, Int(entry.length) == length {
      // These are all bytes of a short one.
      if length <= 16 || names.bears(entry.number, value) { return entry.number }
    }
    let number = insert(value, block, row)
    recent[place] = Recent(low: low, high: high, length: Int32(clamping: length), number: number)
    if entry.length >= 0 { noteReplaced() }
    return number
  }

  @inline(never)
  private mutating func insert(_ value: UnsafeRawBufferPointer, _ block: Int, _ row: Int) -> Int32 {
    let number = names.insert(value)
    if Int(number) == places.count { places.append(block << 32 | row) }
    return number
  }

  private mutating func noteReplaced() {
    replaced += 1
    guard replaced > recent.count, recent.count < 4096 else { return }
    recent = Array(repeating: Recent(), count: recent.count * 4)
    replaced = 0
  }

  /// The values of several threads in the order in which they stand in the file, and for each thread which numbers
  /// its own have there.
  static func united(_ threads: [RosterValues]) -> (names: Names, numbers: [[Int32]]) {
    var names = Names()
    var numbers: [[Int32]] = threads.map { _ in [] }
    while true {
      // Each thread has met its values in the order of the file.
      var next: (thread: Int, place: Int)?
      for (thread, values) in threads.enumerated() where numbers[thread].count < values.places.count {
        let place = values.places[numbers[thread].count]
        if place < next?.place ?? .max { next = (thread, place) }
      }
      guard let thread = next?.thread else { return (names, numbers) }
      let own = Int32(truncatingIfNeeded: numbers[thread].count)
      numbers[thread].append(threads[thread].names.utf8(of: own).withUnsafeBytes { names.insert($0) })
    }
  }

  /// The first and the last bytes of a value in two words; of one of up to 16 bytes they are all.
  @inline(__always)
  private static func words(_ start: UnsafeRawPointer, _ length: Int) -> (UInt64, UInt64) {
    if length >= 8 {
      return (start.loadUnaligned(as: UInt64.self), start.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self))
    }
    if length >= 4 {
      let low = start.loadUnaligned(as: UInt32.self)
      let high = start.loadUnaligned(fromByteOffset: length - 4, as: UInt32.self)
      return (UInt64(low), UInt64(high))
    }
    if length == 0 { return (0, 0) }
    let (first, middle) = (start.load(as: UInt8.self), start.load(fromByteOffset: length / 2, as: UInt8.self))
    return (UInt64(first) << 8 | UInt64(middle), UInt64(start.load(fromByteOffset: length - 1, as: UInt8.self)))
  }
}
