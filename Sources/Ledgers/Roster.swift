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
  private var customers: [Int32] = []
  /// For each row the parent that it names; −1 for none.
  private(set) var parents: [Int32] = []
  /// The number of each row's first day; the least number where it holds from the beginning.
  private var days: [Int32] = []
  private var lines: [UInt32] = []
  private var places: [UInt16] = []
  private var names = Texts()
  private var columns: [Column] = []

  /// The values of an attribute: which there are, and the number of each row's.
  private struct Column: Sendable {
    var values = Names()
    var recent = RecentNames()
    var numbers: [Int32] = []

    @inline(__always)
    mutating func append(_ value: UnsafeRawBufferPointer) { numbers.append(recent.number(of: value, in: &values)) }
  }

  /// A table without rows.
  init(path: String = "", attributes: [String] = []) {
    (self.path, self.attributes) = (path, attributes)
    columns = Array(repeating: Column(), count: attributes.count)
  }

  /// How many rows there are.
  public var count: Int { customers.count }

  /// The rows, in the order of the file.
  public var entries: some RandomAccessCollection<Entry> { (0..<count).lazy.map { entry($0) } }

  /// A row by its place.
  public func entry(_ place: Int) -> Entry {
    let day = days[place] == .min ? nil : Day(number: Int(days[place]))
    return Entry(place: place, customer: customers[place], from: day)
  }

  /// The name that a row gives; empty where it gives none.
  public func name(_ entry: Entry) -> String { names[entry.place] }

  /// Whether a row gives a name.
  public func hasName(_ entry: Entry) -> Bool { !names.isEmpty(entry.place) }

  /// A row's value of an attribute; empty where the cell is.
  public func value(_ entry: Entry, _ attribute: Int) -> String {
    columns[attribute].values[valueNumber(entry, attribute)]
  }

  /// The number of a row's value in `values(of:)`.
  public func valueNumber(_ entry: Entry, _ attribute: Int) -> Int32 { columns[attribute].numbers[entry.place] }

  /// All values of an attribute, in the order in which they were first met.
  public func values(of attribute: Int) -> Names { columns[attribute].values }

  /// Where a row stands.
  public func location(_ entry: Entry) -> SourceLocation {
    SourceLocation(path: path, line: Int(lines[entry.place]), column: Int(places[entry.place]))
  }
}

extension Roster {
  /// What a row says of itself, its customers by their places among mentions.
  struct Head {
    let customer: Int32
    let parent: Int32?
    let from: Day?
    let location: SourceLocation
  }

  /// Adds the row that a table stands at.
  mutating func append(_ head: Head, name: Int, attributes: [Int], _ table: TableReader) {
    customers.append(head.customer)
    parents.append(head.parent ?? -1)
    days.append(head.from.map { Int32(truncatingIfNeeded: $0.number) } ?? .min)
    lines.append(UInt32(truncatingIfNeeded: head.location.line))
    places.append(UInt16(truncatingIfNeeded: head.location.column))
    table.withText(name) { names.append($0) }
    for (place, attribute) in attributes.enumerated() {
      table.withText(attribute) { columns[place].append($0) }
    }
  }

  /// Adds some rows of another roster of the same table, whose mentions begin at a place.
  mutating func append(_ other: Roster, _ rows: Range<Int>, mentionsFrom base: Int32) {
    customers += other.customers[rows].lazy.map { $0 + base }
    parents += other.parents[rows].lazy.map { $0 < 0 ? -1 : $0 + base }
    days += other.days[rows]
    lines += other.lines[rows]
    places += other.places[rows]
    names.append(other.names, rows)
    for place in columns.indices {
      let values = other.columns[place].values
      for number in other.columns[place].numbers[rows] {
        values.utf8(of: number).withUnsafeBytes { columns[place].append($0) }
      }
    }
  }

  /// Puts numbers of customers in place of mentions.
  mutating func settle(_ numbers: [Int32]) {
    for place in customers.indices { customers[place] = numbers[Int(customers[place])] }
    for place in parents.indices where parents[place] >= 0 { parents[place] = numbers[Int(parents[place])] }
  }
}
