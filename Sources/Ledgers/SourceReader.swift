/// Reads the records of a source, block by block: the cells that all formats share, and what comes of them.
struct SourceReader {
  /// Walks the records.
  var table: TableReader
  /// Takes what is read.
  private(set) var intake: Intake
  private let scratch = Scratch()
  private let columns: Columns
  private let isInMinorUnits: Bool
  private let currency: UInt8
  private let isCurrencyGiven: Bool
  private var codes = CodeReader()
  private let recentProducts = RecentNames()
  private let recentPlans = RecentNames()
  private var block = 0
  /// What the current record is about, where `readAttributes` has found it whole.
  private(set) var current = Attributes()

  /// A reader of a table whose columns are bound.
  init(
    _ table: TableReader, into intake: consuming Intake, as source: SourceDescription, _ names: RowColumns,
    currency: Currency
  ) {
    self.table = table
    columns = Columns(table, names)
    isInMinorUnits = source.minorUnits
    isCurrencyGiven = source.currency != nil && names.givenCurrencyHolds
    self.currency = intake.number(of: source.currency ?? currency)
    self.intake = intake
  }

  /// Goes on with a block, whose number says where its rows stand among all.
  mutating func begin(block: Int) { self.block = block }

  /// The field numbers of the columns that say what a row is about.
  private struct Columns {
    let customer, otherCustomer, item, product, plan, quantity, discount, currency, kind, owner, note: Int
    let changesQuantity: Bool

    /// The columns of a table that has been bound to its format.
    init(_ table: TableReader, _ names: RowColumns) {
      (customer, item) = (table.column(names.customer), table.column(names.item))
      otherCustomer = table.column(names.otherCustomer)
      (product, plan) = (table.column(names.product), table.column(names.plan))
      (quantity, discount) = (table.column(names.quantity), table.column(names.discount))
      (currency, kind) = (table.column(names.currency), table.column(names.kind))
      (owner, note) = (table.column("owner"), table.column("note"))
      changesQuantity = names.changesQuantity
    }
  }

  /// What a row is about, beside its moment and MRR. Good until the next record.
  struct Attributes {
    fileprivate var customer = UnsafeRawBufferPointer(start: nil, count: 0)
    /// The item's id; empty where the item is its customer's product.
    fileprivate var name = UnsafeRawBufferPointer(start: nil, count: 0)
    fileprivate var product: Int32 = 0
    fileprivate var plan: Int32 = 0
    var quantity: ExactDecimal?
    var discount: Int64 = 0
    var currency: UInt8 = 0
    var kind: Kind?

    /// The same for a row that ends the item.
    var ended: Attributes {
      var ended = self
      (ended.quantity, ended.discount, ended.kind) = (nil, 0, nil)
      return ended
    }
  }
}

extension SourceReader {
  /// Goes on to the next record; false at the end of the block.
  @inline(__always)
  mutating func next() -> Bool {
    scratch.clear()
    return table.next()
  }

  /// What the current record is about; nil, and all its faults, where something cannot be read.
  mutating func attributes() -> Attributes? { readAttributes() ? current : nil }

  /// Reads what the current record is about into `current`; false, and all its faults, where something cannot be read.
  ///
  /// It stays where it is read, and is not copied as a whole: a copy in large words has to wait until all that was
  /// written before it, rows of other parts among it, has reached memory.
  @inline(__always)
  mutating func readAttributes() -> Bool {
    // A format without such a column names the customer itself.
    let isOther = columns.otherCustomer >= 0 && table.isEmpty(columns.customer)
    let customer = isOther ? columns.otherCustomer : columns.customer
    let id = table.text(customer, scratch)
    var isWhole = customer < 0 || !id.isEmpty
    if !isWhole { table.reportEmpty(customer) }
    let currency = rowCurrency(columns.currency)
    current.quantity = quantity(columns.quantity, &isWhole)
    current.kind = kind(columns.kind, &isWhole)
    let discount = columns.discount < 0 ? 0 : discount(currency)
    guard isWhole, let currency, let discount else { return false }
    (current.customer, current.discount, current.currency) = (id, discount, currency)
    current.name = table.text(columns.item, scratch)
    current.product = columns.product < 0 ? 0 : table.intern(columns.product, into: &intake.products, recentProducts)
    current.plan = columns.plan < 0 ? 0 : table.intern(columns.plan, into: &intake.plans, recentPlans)
    return true
  }

  /// What a record is about where a format computes some of its names; a nil one is that of the column.
  mutating func attributes(
    customer: String? = nil, item: String? = nil, product: String? = nil, plan: String? = nil
  ) -> Attributes? {
    guard var attributes = attributes() else { return nil }
    if let customer { attributes.customer = scratch.keep(Array(customer.utf8)) }
    if let item { attributes.name = scratch.keep(Array(item.utf8)) }
    if let product { attributes.product = intake.products.insert(product) }
    if let plan { attributes.plan = intake.plans.insert(plan) }
    return attributes
  }

  /// Money a month in minor units. Without a currency, which is a fault already told, only the form is checked.
  @inline(__always)
  mutating func money(
    _ column: Int, _ currency: UInt8?, of measure: LedgerError.Measure, interval: BillingInterval? = nil,
    isSigned: Bool = false
  ) -> Int64? {
    money(column, currency, of: measure, times: interval?.perMonth ?? (1, 1), isSigned: isSigned)
  }

  /// The same of an amount that a format counts in units of its own, times any fraction.
  @inline(__always)
  mutating func money(
    _ column: Int, _ currency: UInt8?, of measure: LedgerError.Measure, in units: AmountUnit = .described,
    times fraction: (numerator: Int, denominator: Int), isSigned: Bool = false
  ) -> Int64? {
    let number = Int(currency ?? self.currency)
    let digits = intake.currencies[number].digits
    let counted = units.counting(
      digits: digits, code: intake.currencies[number].code, isInMinorUnits: isInMinorUnits)
    return table.money(
      column, digits: digits, counted: counted, of: measure, times: fraction, isSigned: isSigned)
  }

  /// The currency of a number.
  func currency(_ number: UInt8) -> Currency { intake.currencies[Int(number)] }

  /// The currency of rows that name none.
  var ownCurrency: Currency { currency(currency) }

  /// The number of a currency.
  mutating func number(of currency: Currency) -> UInt8 { intake.number(of: currency) }

  /// Reports that the quantity is more than can be reckoned with.
  mutating func reportTooManyUnits() {
    table.faults.add(.tooLarge(table.excerpt(columns.quantity), table.location(of: columns.quantity)))
  }

  /// The interval of a cell; a month where it is empty.
  mutating func interval(_ column: Int) -> BillingInterval? {
    if let interval = codes.interval(table.bytes(column)) { return interval }
    table.reportUnreadable(column, as: .interval)
    return nil
  }

  @inline(never)
  private mutating func discount(_ currency: UInt8?) -> Int64? {
    table.isEmpty(columns.discount) ? 0 : money(columns.discount, currency, of: .discount)
  }

  @inline(__always)
  private mutating func rowCurrency(_ column: Int) -> UInt8? {
    if column < 0 || isCurrencyGiven { return currency }
    let code = table.bytes(column)
    if code.isEmpty { return currency }
    if let number = codes.currency(code, &intake) { return number }
    table.reportUnreadable(column, as: .currency)
    return nil
  }

  @inline(__always)
  private mutating func quantity(_ column: Int, _ isWhole: inout Bool) -> ExactDecimal? {
    if column < 0 { return nil }
    let text = table.bytes(column)
    if text.isEmpty { return nil }
    let quantity = table.number(text, of: column, as: .quantity)
    if quantity == nil { isWhole = false }
    if let quantity, quantity.mantissa < 0, !columns.changesQuantity {
      table.faults.add(.negative(.quantity, table.excerpt(column), table.location(of: column)))
      isWhole = false
    }
    return quantity
  }

  @inline(__always)
  private mutating func kind(_ column: Int, _ isWhole: inout Bool) -> Kind? {
    if column < 0 { return nil }
    let name = table.bytes(column)
    if name.isEmpty { return nil }
    if let kind = codes.kind(name) { return kind }
    table.reportUnreadable(column, as: .kind)
    isWhole = false
    return nil
  }
}

// What the formats say of a record, once it has been read.
extension SourceReader {
  /// From a moment on, the item of the record runs at an MRR; 0 ends it.
  @inline(__always)
  mutating func add(_ attributes: Attributes, from moment: Moment, mrr: Int64) {
    put(attributes, moment, mrr, .running)
  }

  /// The same for what was read into `current`.
  @inline(__always)
  mutating func addCurrent(from moment: Moment, mrr: Int64) { putCurrent(moment, mrr, .running) }

  /// An item of its own, whatever other records are about, runs at an MRR from one moment to another; without an
  /// end it goes on. A period without length brings nothing.
  mutating func addPeriod(_ attributes: Attributes, from start: Moment, to end: Moment?, mrr: Int64) {
    guard end != start else { return }
    put(attributes, start, mrr, .period)
    if let end { put(attributes.ended, end, 0, .end) }
  }

  /// An item of its own, whatever other records are about, runs at one MRR after the other; 0 ends it.
  mutating func addLevels(_ attributes: Attributes, _ levels: [(from: Moment, mrr: Int64)]) {
    for (place, level) in levels.enumerated() {
      put(level.mrr > 0 ? attributes : attributes.ended, level.from, level.mrr, place == 0 ? .period : .level)
    }
  }

  /// At a moment, what the item of the record brings changes by so much, up or down; its quantity, where that is
  /// known, is what changes too, or what it is from then on. The rows become running ones when all is read.
  mutating func addDelta(
    _ attributes: Attributes, at moment: Moment, _ delta: Int64, setsQuantity: Bool = false
  ) {
    put(attributes, moment, delta, setsQuantity ? .deltaOfMRR : .delta)
  }

  /// From one moment to another, a record adds so much to what its item brings, or takes it off where it is below 0;
  /// its quantity likewise. Where the record ends, its item goes on as the records that still hold say.
  mutating func addLine(_ attributes: Attributes, from start: Moment, to end: Moment, mrr: Int64) {
    guard start < end, mrr != 0 else { return }
    var (begun, ended) = (attributes, attributes.ended)
    let opposite = attributes.quantity.map { ExactDecimal(-$0.mantissa, places: $0.places) }
    if mrr < 0 { begun.quantity = opposite }
    ended.quantity = mrr < 0 ? attributes.quantity : opposite
    put(begun, start, mrr, .delta)
    put(ended, end, -mrr, .endOfLine)
  }

  private mutating func put(_ attributes: Attributes, _ moment: Moment, _ mrr: Int64, _ form: LedgerRow.Form) {
    current = attributes
    putCurrent(moment, mrr, form)
  }

  @inline(__always)
  private mutating func putCurrent(_ moment: Moment, _ mrr: Int64, _ form: LedgerRow.Form) {
    let (customer, name) = (current.customer, current.name)
    let part = PartedNames.part(of: Names.hash(customer))
    var row = PendingRow(
      moment: moment.packed, mrr: mrr, quantity: .max, line: UInt32(truncatingIfNeeded: table.scanner.current.line),
      product: UInt16(truncatingIfNeeded: current.product), plan: UInt16(truncatingIfNeeded: current.plan),
      customerLength: UInt8(truncatingIfNeeded: customer.count), nameLength: UInt8(truncatingIfNeeded: name.count),
      currency: current.currency, tag: (current.kind?.rawValue ?? 0x0F) | form.rawValue << 4)
    if isNarrow(&row) {
      intake.parcels[part].append(row, customer, name, block: block)
    } else {
      putWide(&row, part: part)
    }
  }

  /// Whether a row says no more than 32 bytes and two ids hold; the quantity is put into them.
  @inline(__always)
  private func isNarrow(_ row: inout PendingRow) -> Bool {
    guard current.discount == 0, current.product <= 0xFFFF, current.plan <= 0xFFFF,
      current.customer.count <= 0xFF, current.name.count <= 0xFF, columns.owner < 0, columns.note < 0
    else { return false }
    guard let quantity = current.quantity else { return true }
    guard quantity.places == 0, quantity.mantissa >= 0, quantity.mantissa < Int64(UInt32.max) else { return false }
    row.quantity = UInt32(truncatingIfNeeded: quantity.mantissa)
    return true
  }

  @inline(never)
  private mutating func putWide(_ row: inout PendingRow, part: Int) {
    row.tag |= PendingRow.wide
    let texts = [current.customer, current.name, table.text(columns.owner, scratch), table.text(columns.note, scratch)]
    let lengths = texts.map { UInt32(clamping: $0.count) }
    let rest = PendingRow.Rest(
      discount: current.discount, quantity: current.quantity?.mantissa ?? 0, product: current.product,
      plan: current.plan, customerLength: lengths[0], nameLength: lengths[1], ownerLength: lengths[2],
      noteLength: lengths[3],
      places: current.quantity.map { UInt8(truncatingIfNeeded: $0.places) } ?? .max)
    intake.parcels[part].append(row, rest, texts, block: block)
  }
}
