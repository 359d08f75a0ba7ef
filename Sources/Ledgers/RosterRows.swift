/// The rows of one block of customers.csv, as one thread has read them.
struct RosterRows: Sendable {
  /// A row but for its name and its values.
  struct Row: Sendable, BitwiseCopyable {
    /// The number of the customer; until all is read, its number among the thread's mentions of a part.
    var customer: Int32
    /// The same of the parent; −1 for none.
    var parent: Int32
    /// The number of the first day; the least number where the row holds from the beginning.
    let day: Int32
    let line: UInt32
    /// Where its name ends among those of the block.
    let nameEnd: UInt32
    let column: UInt16
    /// The parts of the mentions.
    let customerPart: UInt8
    let parentPart: UInt8
  }

  /// The block's number among all.
  let block: Int
  /// The thread that has read it.
  let thread: Int
  private let attributes: Int
  private(set) var rows: [Row] = []
  /// Whether any row names a parent.
  private(set) var hasParents = false
  /// All names, one behind the other.
  private var names: [UInt8] = []
  /// The numbers of the values, row by row; until all is read, as the thread has numbered them.
  private var values: [Int32] = []

  /// No rows of a block.
  init(block: Int, thread: Int, attributes: Int) {
    (self.block, self.thread, self.attributes) = (block, thread, attributes)
  }

  /// Makes room for so many rows with names of so many bytes.
  mutating func reserve(_ count: Int, nameBytes: Int) {
    rows.reserveCapacity(count)
    names.reserveCapacity(nameBytes)
    values.reserveCapacity(count * attributes)
  }

  /// How many bytes all names have.
  var nameBytes: Int { names.count }

  /// The number of a row's value of an attribute.
  func value(_ row: Int, _ attribute: Int) -> Int32 { values[row * attributes + attribute] }

  /// The bytes of a row's name.
  func name(_ row: Int) -> ArraySlice<UInt8> {
    names[(row == 0 ? 0 : Int(rows[row - 1].nameEnd))..<Int(rows[row].nameEnd)]
  }

  /// Adds a row but for its values.
  @inline(__always)
  mutating func append(
    customer: Mentions.Place, parent: Mentions.Place?, from day: Day?, at location: SourceLocation,
    name: UnsafeRawBufferPointer
  ) {
    names.append(contentsOf: name)
    if parent != nil { hasParents = true }
    rows.append(
      Row(
        customer: customer.number, parent: parent?.number ?? -1,
        day: day.map { Int32(truncatingIfNeeded: $0.number) } ?? .min,
        line: UInt32(truncatingIfNeeded: location.line), nameEnd: UInt32(clamping: names.count),
        column: UInt16(truncatingIfNeeded: location.column), customerPart: customer.part, parentPart: parent?.part ?? 0)
    )
  }

  /// Adds the next value of the latest row.
  @inline(__always)
  mutating func append(value: Int32) { values.append(value) }

  /// The same with numbers of customers in place of mentions, and numbers of values among all in place of the
  /// thread's own.
  consuming func settled(_ customers: [[Int32]], _ numbers: [[Int32]]) -> RosterRows {
    settle(customers, numbers)
    return self
  }

  private mutating func settle(_ customers: [[Int32]], _ numbers: [[Int32]]) {
    for place in rows.indices {
      let row = rows[place]
      rows[place].customer = customers[Int(row.customerPart)][Int(row.customer)]
      if row.parent >= 0 { rows[place].parent = customers[Int(row.parentPart)][Int(row.parent)] }
    }
    for attribute in 0..<attributes {
      let known = numbers[attribute]
      for place in stride(from: attribute, to: values.count, by: attributes) {
        values[place] = known[Int(values[place])]
      }
    }
  }
}
