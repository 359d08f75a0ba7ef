/// Some customers of a ledger with all their rows. Customers are dealt out to parts by their ids, so that each
/// part can be read and computed by itself.
public struct LedgerPart: Sendable {
  /// The rows by customer, for each in order of time; where equal, as sources and lines follow one another.
  public internal(set) var rows = LedgerRows()
  /// What `LedgerRow.item` counts.
  public internal(set) var items = Items()
  /// The numbers of its customers in `Ledger.customers`.
  public internal(set) var customers: Range<Int32> = 0..<0
  /// The moments of its earliest and its latest row; nil where it has none.
  public internal(set) var moments: ClosedRange<Moment>?
  /// For each of its customers where its rows begin, and at last where the rows end.
  var starts: [Int32] = [0]
  /// What the ledger's `owner` column says.
  public internal(set) var owners = RowTexts()
  /// What the ledger's `note` column says.
  public internal(set) var notes = RowTexts()

  /// The places of a customer's rows, by its number in `Ledger.customers`; none for one of another part.
  public func rows(of customer: Int32) -> Range<Int> {
    guard customers.contains(customer) else { return 0..<0 }
    let place = Int(customer - customers.lowerBound)
    return Int(starts[place])..<Int(starts[place + 1])
  }

  /// The number in `Ledger.customers` of an item's customer.
  public func customer(ofItem item: Int32) -> Int32 { customers.lowerBound + items.customer[Int(item)] }
}

/// The items of a part, a column each.
public struct Items: Sendable {
  /// The customer, as its number among those of the part.
  public internal(set) var customer: [Int32] = []
  /// Index in `Ledger.entities`.
  public internal(set) var entity: [UInt16] = []
  /// All ids, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each id begins in `bytes`, and at last where it ends.
  private(set) var starts: [UInt32] = [0]

  /// How many items there are.
  public var count: Int { customer.count }

  /// The id as the ledger writes it; empty where the item is its customer's product.
  public func name(_ item: Int32) -> String { String(decoding: utf8(item), as: UTF8.self) }

  /// The bytes of the id.
  func utf8(_ item: Int32) -> ArraySlice<UInt8> { bytes[Int(starts[Int(item)])..<Int(starts[Int(item) + 1])] }

  /// Adds an item and gives its number.
  mutating func append(customer: Int32, entity: UInt16, name: UnsafeRawBufferPointer) -> Int32 {
    self.customer.append(customer)
    self.entity.append(entity)
    bytes.append(contentsOf: name)
    starts.append(UInt32(clamping: bytes.count))
    return Int32(truncatingIfNeeded: count - 1)
  }
}
