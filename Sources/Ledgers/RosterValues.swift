/// The values of an attribute as one thread has met them, numbered in that order.
struct RosterValues: Sendable {
  private(set) var names = Names()
  /// Where each was first met: the block above the row.
  private var places: [Int] = []

  /// The number of a value, which a row of a block has.
  @inline(__always)
  mutating func number(of value: UnsafeRawBufferPointer, _ recent: RecentNames, block: Int, row: Int) -> Int32 {
    let number = recent.number(of: value, in: &names)
    if Int(number) == places.count { places.append(block << 32 | row) }
    return number
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
}
