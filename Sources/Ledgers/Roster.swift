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
  }

  /// The columns that are attributes, in the order of the file: all but id, name, parent and from.
  public internal(set) var attributes: [String] = []
  /// For each customer the index of its parent; nil where it has none. Free of circles.
  public internal(set) var parent: [Int32?] = []

  private let path: String
  private var rows = RosterRows()
  /// The values of each attribute, in the order in which they were first met.
  private var values: [Names] = []

  /// A table of blocks of rows, as threads have read them, in the order of the file.
  init(path: String = "", attributes: [String] = [], _ blocks: [RosterReading.Block] = [], _ read: [[Names]] = []) {
    (self.path, self.attributes) = (path, attributes)
    values = Array(repeating: Names(), count: attributes.count)
    rows = RosterRows(attributes: attributes.count, capacity: blocks.reduce(0) { $0 + $1.rows.count })
    // For each thread and attribute, which number its values have here; −1 before the first.
    var numbers = read.map { $0.map { [Int32](repeating: -1, count: $0.count) } }
    for block in blocks {
      rows.append(block.rows)
      for attribute in attributes.indices {
        for number in block.rows.values[attribute] {
          if numbers[block.thread][attribute][Int(number)] < 0 {
            let known = read[block.thread][attribute].utf8(of: number).withUnsafeBytes { values[attribute].insert($0) }
            numbers[block.thread][attribute][Int(number)] = known
          }
          rows.values[attribute].append(numbers[block.thread][attribute][Int(number)])
        }
      }
    }
  }

  /// How many rows there are.
  public var count: Int { rows.count }

  /// The rows, in the order of the file.
  public var entries: some RandomAccessCollection<Entry> { (0..<count).lazy.map { entry($0) } }

  /// A row by its place.
  public func entry(_ place: Int) -> Entry {
    let day = rows.days[place] == .min ? nil : Day(number: Int(rows.days[place]))
    return Entry(place: place, customer: rows.customers[place], from: day)
  }

  /// The name that a row gives; empty where it gives none.
  public func name(_ entry: Entry) -> String { rows.names[entry.place] }

  /// Whether a row gives a name.
  public func hasName(_ entry: Entry) -> Bool { !rows.names.isEmpty(entry.place) }

  /// A row's value of an attribute; empty where the cell is.
  public func value(_ entry: Entry, _ attribute: Int) -> String {
    values[attribute][valueNumber(entry, attribute)]
  }

  /// The number of a row's value in `values(of:)`.
  public func valueNumber(_ entry: Entry, _ attribute: Int) -> Int32 { rows.values[attribute][entry.place] }

  /// All values of an attribute, in the order in which they were first met.
  public func values(of attribute: Int) -> Names { values[attribute] }

  /// Where a row stands.
  public func location(_ entry: Entry) -> SourceLocation {
    SourceLocation(path: path, line: Int(rows.lines[entry.place]), column: Int(rows.places[entry.place]))
  }
}

extension Roster {
  /// For each row the parent that it names; −1 for none.
  var parents: [Int32] { rows.parents }

  /// Puts numbers of customers in place of mentions.
  mutating func settle(_ numbers: [Int32]) {
    for place in 0..<count {
      rows.customers[place] = numbers[Int(rows.customers[place])]
      if rows.parents[place] >= 0 { rows.parents[place] = numbers[Int(rows.parents[place])] }
    }
  }
}

/// Rows of customers.csv, a column each.
struct RosterRows: Sendable {
  /// The number of the customer, or its place among mentions as long as it has none.
  var customers: [Int32] = []
  /// The same of the parent; −1 for none.
  var parents: [Int32] = []
  /// The number of the first day; the least number where the row holds from the beginning.
  private(set) var days: [Int32] = []
  private(set) var lines: [UInt32] = []
  private(set) var places: [UInt16] = []
  private(set) var names = Texts()
  /// For each attribute the numbers of the values.
  var values: [[Int32]] = []

  /// No rows, and room for some.
  init(attributes: Int = 0, capacity: Int = 0) {
    values = Array(repeating: [], count: attributes)
    customers.reserveCapacity(capacity)
    parents.reserveCapacity(capacity)
    days.reserveCapacity(capacity)
    lines.reserveCapacity(capacity)
    places.reserveCapacity(capacity)
    for place in values.indices { values[place].reserveCapacity(capacity) }
  }

  /// How many there are.
  var count: Int { customers.count }

  /// Adds a row but for its name and values.
  mutating func append(customer: Int32, parent: Int32?, from day: Day?, at location: SourceLocation) {
    customers.append(customer)
    parents.append(parent ?? -1)
    days.append(day.map { Int32(truncatingIfNeeded: $0.number) } ?? .min)
    lines.append(UInt32(truncatingIfNeeded: location.line))
    places.append(UInt16(truncatingIfNeeded: location.column))
  }

  /// Adds a row's name.
  mutating func append(name: UnsafeRawBufferPointer) { names.append(name) }

  /// Lets mentions begin further on.
  mutating func shift(by base: Int32) {
    if base == 0 { return }
    for place in customers.indices { customers[place] += base }
    for place in parents.indices where parents[place] >= 0 { parents[place] += base }
  }

  /// Adds the rows of a later block but for their values.
  mutating func append(_ later: RosterRows) {
    customers += later.customers
    parents += later.parents
    days += later.days
    lines += later.lines
    places += later.places
    names.append(later.names)
  }
}
