import Dispatch
import Synchronization

/// customers.csv: names, parents and attributes, each row from its day on.
public struct Roster: Sendable {
  /// A row of customers.csv; what it says is asked of the roster.
  public struct Entry: Sendable {
    /// Its place among the rows.
    public let place: Int
    /// Index in `Ledger.customers`.
    public let customer: Int32
    /// The day from which the attributes hold; nil from the beginning.
    public let from: Day?
    /// The block that it stands in, and its place there.
    fileprivate let block: Int
    fileprivate let row: Int
  }

  /// The columns that are attributes, in the order of the file: all but id, name, parent and from.
  public internal(set) var attributes: [String] = []
  /// For each customer the index of its parent; nil where it has none. Free of circles.
  public internal(set) var parent: [Int32?] = []

  private let path: String
  /// The rows in the order of the file, block by block as threads have read them.
  private var blocks: [RosterRows]
  /// The place of each block's first row, and at last how many rows there are.
  private let starts: [Int]
  /// The values of each attribute, in the order in which they were first met.
  private let values: [Names]
  /// For each thread and attribute, which number its values have here.
  private var numbers: [[[Int32]]]

  /// A table of blocks of rows, as threads have read them, in the order of the file.
  init(path: String = "", attributes: [String] = [], _ blocks: [RosterRows] = [], _ read: [[RosterValues]] = []) {
    (self.path, self.attributes, self.blocks) = (path, attributes, blocks)
    starts = blocks.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.rows.count) }
    let united = attributes.indices.map { attribute in RosterValues.united(read.map { $0[attribute] }) }
    values = united.map(\.names)
    numbers = read.indices.map { thread in united.map { $0.numbers[thread] } }
  }

  /// How many rows there are.
  public var count: Int { starts.last ?? 0 }

  /// The rows, in the order of the file.
  public var entries: some RandomAccessCollection<Entry> { (0..<count).lazy.map { entry($0) } }

  /// A row by its place.
  public func entry(_ place: Int) -> Entry {
    var (low, high) = (0, blocks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return entry(low, place - starts[low])
  }

  private func entry(_ block: Int, _ number: Int) -> Entry {
    let row = blocks[block].rows[number]
    return Entry(
      place: starts[block] + number, customer: row.customer,
      from: row.day == .min ? nil : Day(number: Int(row.day)), block: block, row: number)
  }

  /// The name that a row gives; empty where it gives none.
  public func name(_ entry: Entry) -> String { String(decoding: blocks[entry.block].name(entry.row), as: UTF8.self) }

  /// Whether a row gives a name.
  public func hasName(_ entry: Entry) -> Bool { !blocks[entry.block].name(entry.row).isEmpty }

  /// A row's value of an attribute; empty where the cell is.
  public func value(_ entry: Entry, _ attribute: Int) -> String {
    values[attribute][valueNumber(entry, attribute)]
  }

  /// The number of a row's value in `values(of:)`.
  public func valueNumber(_ entry: Entry, _ attribute: Int) -> Int32 {
    blocks[entry.block].value(entry.row, attribute)
  }

  /// All values of an attribute, in the order in which they were first met.
  public func values(of attribute: Int) -> Names { values[attribute] }

  /// Where a row stands.
  public func location(_ entry: Entry) -> SourceLocation {
    let row = blocks[entry.block].rows[entry.row]
    return SourceLocation(path: path, line: Int(row.line), column: Int(row.column))
  }

  /// For so many customers the number of an attribute's value in the last row of each; −1 where there is none.
  public func lastValues(of attribute: Int, customers: Int) -> [Int32] {
    var last = [Int32](repeating: -1, count: customers)
    for block in blocks {
      for (number, row) in block.rows.enumerated() { last[Int(row.customer)] = block.value(number, attribute) }
    }
    return last
  }

  /// The last rows of some customers.
  public func lastEntries(of customers: [Int32]) -> [Int32: Entry] {
    var isAsked = Array(repeating: false, count: Int((customers.max() ?? -1) + 1))
    for customer in customers { isAsked[Int(customer)] = true }
    var last: [Int32: Entry] = [:]
    for (block, rows) in blocks.enumerated() {
      for (number, row) in rows.rows.enumerated() where Int(row.customer) < isAsked.count {
        if isAsked[Int(row.customer)] { last[row.customer] = entry(block, number) }
      }
    }
    return last
  }
}

extension Roster {
  /// Whether any row names a parent.
  var hasParents: Bool { blocks.contains(where: \.hasParents) }

  /// For each row the parent that it names; −1 for none.
  var parents: [Int32] { blocks.flatMap { $0.rows.map(\.parent) } }

  /// Puts numbers of customers in place of mentions: for each thread and part those of its mentions.
  mutating func settle(_ customers: [[[Int32]]], threads: Int) {
    let (count, numbers) = (blocks.count, numbers)
    let unsettled = Mutex((next: 0, blocks: blocks.map(Optional.init)))
    blocks = []
    DispatchQueue.concurrentPerform(iterations: min(threads, max(1, count))) { _ in
      while true {
        let order = unsettled.withLock { state -> (place: Int, block: RosterRows)? in
          guard state.next < state.blocks.count, let block = state.blocks[state.next] else { return nil }
          state.blocks[state.next] = nil
          state.next += 1
          return (state.next - 1, block)
        }
        guard let (place, block) = order else { return }
        let settled = block.settled(customers[block.thread], numbers[block.thread])
        unsettled.withLock { $0.blocks[place] = settled }
      }
    }
    blocks = unsettled.withLock { $0.blocks.compactMap(\.self) }
    self.numbers = []
  }
}
