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
  /// The number of each row's first day; the least number where it holds from the beginning.
  private var days: [Int32] = []
  private var lines: [UInt32] = []
  private var places: [UInt16] = []
  private var names: [UInt8] = []
  private var nameStarts: [Int] = [0]
  private var columns: [Column] = []

  /// The values of an attribute: which there are, and the number of each row's.
  private struct Column: Sendable {
    var values = Names()
    var numbers: [Int32] = []
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
  public func name(_ entry: Entry) -> String {
    String(decoding: names[nameStarts[entry.place]..<nameStarts[entry.place + 1]], as: UTF8.self)
  }

  /// Whether a row gives a name.
  public func hasName(_ entry: Entry) -> Bool { nameStarts[entry.place] < nameStarts[entry.place + 1] }

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
  /// Adds the row that a table stands at.
  mutating func append(customer: Int32, from day: Day?, id: Int, name: Int, attributes: [Int], _ table: TableReader) {
    let location = table.location(of: id)
    customers.append(customer)
    days.append(day.map { Int32(truncatingIfNeeded: $0.number) } ?? .min)
    lines.append(UInt32(truncatingIfNeeded: location.line))
    places.append(UInt16(truncatingIfNeeded: location.column))
    table.withText(name) { names.append(contentsOf: $0) }
    nameStarts.append(names.count)
    for (place, attribute) in attributes.enumerated() {
      columns[place].numbers.append(table.intern(attribute, into: &columns[place].values))
    }
  }

  /// Gives customers other numbers.
  mutating func renumber(_ number: (Int32) -> Int32) {
    for place in customers.indices { customers[place] = number(customers[place]) }
  }
}
