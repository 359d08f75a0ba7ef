/// Reads one source: the cells that all formats share, and the rows that come of them.
struct SourceReader {
  /// Walks the records.
  var table: TableReader
  /// Takes the rows.
  var draft: Draft
  private let isInMinorUnits: Bool
  private let currency: UInt8
  private let entity: Int
  private let columns: Columns
  private var codes = CodeReader()
  private var ahead = LookAhead()
  private var batchNumber = 0
  private var likelyCustomer: Int32 = -1
  private var likelyItem: Int32 = -1

  /// A reader of a table into a draft.
  init(
    _ table: consuming TableReader, into draft: consuming Draft, as source: SourceDescription,
    _ names: RowColumns, currency: Currency
  ) {
    self.table = table
    columns = Columns(self.table, names)
    self.draft = draft
    isInMinorUnits = source.minorUnits
    self.currency = self.draft.number(of: source.currency ?? currency)
    entity = self.draft.number(ofEntity: source.entity)
  }

  /// The field numbers of the columns that say what a row is about.
  struct Columns {
    let customer, item, product, plan, quantity, discount, currency, kind, owner, note: Int
    let changesQuantity: Bool

    /// The columns of a table that has been bound to its format.
    init(_ table: TableReader, _ names: RowColumns) {
      (customer, item) = (table.column(names.customer), table.column(names.item))
      (product, plan) = (table.column(names.product), table.column(names.plan))
      (quantity, discount) = (table.column(names.quantity), table.column(names.discount))
      (currency, kind) = (table.column(names.currency), table.column(names.kind))
      changesQuantity = names.changesQuantity
      (owner, note) = (table.column("owner"), table.column("note"))
    }
  }

  /// What a row is about, beside its moment, item and MRR.
  struct Attributes {
    var customer: Int32
    /// The number of the item's id, which may be the empty one.
    var name: Int32
    var hasName: Bool
    var product: Int32
    var plan: Int32
    var quantity: ExactDecimal?
    var discount: Int64
    var currency: UInt8
    var kind: Kind?

    /// The same for the row that ends an item.
    var ended: Attributes {
      var ended = self
      (ended.quantity, ended.discount, ended.kind) = (nil, 0, nil)
      return ended
    }
  }
}

extension SourceReader {
  /// Goes on to the next record; false at the end.
  @inline(__always)
  mutating func next() -> Bool {
    guard table.next() else { return false }
    if table.scanner.batchNumber != batchNumber {
      batchNumber = table.scanner.batchNumber
      if batchNumber == 1 { draft.rows.reserve(table.scanner.expectedRecords) }
      ahead.read(table, draft, columns, entity: entity)
    }
    let place = table.scanner.placeInBatch
    likelyCustomer = place < ahead.customers.count ? ahead.customers[place] : -1
    likelyItem = place < ahead.items.count ? ahead.items[place] : -1
    return true
  }

  /// What the current record is about; nil, and all its faults, where something cannot be read.
  @inline(__always)
  mutating func attributes() -> Attributes? {
    var isWhole = columns.customer < 0 || table.demand(columns.customer)
    let currency = rowCurrency(columns.currency)
    let quantity = quantity(columns.quantity, &isWhole)
    let kind = kind(columns.kind, &isWhole)
    var discount: Int64? = 0
    if !table.isEmpty(columns.discount) { discount = money(columns.discount, currency, of: .discount) }
    guard isWhole, let currency, let discount else { return nil }
    return Attributes(
      customer: table.intern(columns.customer, into: &draft.customers, likelySlot: likelyCustomer),
      name: table.intern(columns.item, into: &draft.items.name, likelySlot: likelyItem),
      hasName: !table.isEmpty(columns.item),
      product: columns.product < 0 ? 0 : table.intern(columns.product, into: &draft.products),
      plan: columns.plan < 0 ? 0 : table.intern(columns.plan, into: &draft.plans),
      quantity: quantity, discount: discount, currency: currency, kind: kind)
  }

  /// What a record is about where a format computes some of its names; a nil one is that of the column.
  mutating func attributes(
    customer: String? = nil, item: String? = nil, product: String? = nil, plan: String? = nil
  ) -> Attributes? {
    guard var attributes = attributes() else { return nil }
    if let customer { attributes.customer = draft.customers.insert(customer) }
    if let item { (attributes.name, attributes.hasName) = (draft.items.name.insert(item), !item.isEmpty) }
    if let product { attributes.product = draft.products.insert(product) }
    if let plan { attributes.plan = draft.plans.insert(plan) }
    return attributes
  }

  /// Money a month in minor units. Without a currency, which is a fault already told, only the form is checked.
  @inline(__always)
  mutating func money(
    _ column: Int, _ currency: UInt8?, of measure: LedgerError.Measure, interval: BillingInterval? = nil,
    isSigned: Bool = false
  ) -> Int64? {
    let digits = draft.currencies[Int(currency ?? self.currency)].digits
    return table.money(
      column, digits: digits, isInMinorUnits: isInMinorUnits, of: measure, times: interval?.perMonth ?? (1, 1),
      isSigned: isSigned)
  }

  /// The interval of a cell; a month where it is empty.
  mutating func interval(_ column: Int) -> BillingInterval? {
    if let interval = codes.interval(table.bytes(column)) { return interval }
    table.reportUnreadable(column, as: .interval)
    return nil
  }

  @inline(__always)
  private mutating func rowCurrency(_ column: Int) -> UInt8? {
    let code = table.bytes(column)
    if code.isEmpty { return currency }
    if let number = codes.currency(code, &draft) { return number }
    table.reportUnreadable(column, as: .currency)
    return nil
  }

  @inline(__always)
  private mutating func quantity(_ column: Int, _ isWhole: inout Bool) -> ExactDecimal? {
    if table.isEmpty(column) { return nil }
    let quantity = table.number(column, as: .quantity)
    if quantity == nil { isWhole = false }
    if let quantity, quantity.mantissa < 0, !columns.changesQuantity {
      table.faults.add(.negative(.quantity, table.excerpt(column), table.location(of: column)))
      isWhole = false
    }
    return quantity
  }

  @inline(__always)
  private mutating func kind(_ column: Int, _ isWhole: inout Bool) -> Kind? {
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
  mutating func add(_ attributes: Attributes, from moment: Moment, mrr: Int64) {
    addRow(moment, item: item(attributes), mrr: mrr, attributes)
    if !table.isEmpty(columns.owner) { addOwner() }
    if !table.isEmpty(columns.note) { addNote() }
  }

  /// An item of its own, whatever other records are about, runs at an MRR from one moment to another; without an
  /// end it goes on. A period without length brings nothing.
  mutating func addPeriod(_ attributes: Attributes, from start: Moment, to end: Moment?, mrr: Int64) {
    guard end != start else { return }
    let item = period(attributes)
    addRow(start, item: item, mrr: mrr, attributes)
    if let end { addRow(end, item: item, mrr: 0, attributes.ended) }
  }

  /// At a moment, what the item of the record brings changes by so much, up or down; its quantity, where that is
  /// known, is what changes too. The rows become running ones when all is read.
  mutating func addDelta(_ attributes: Attributes, at moment: Moment, _ delta: Int64) {
    draft.deltas.append(Int32(truncatingIfNeeded: draft.rows.count))
    addRow(moment, item: item(attributes), mrr: delta, attributes)
  }

  /// The item of a record, by its id or else by its product.
  @inline(__always)
  private mutating func item(_ attributes: Attributes) -> Int32 {
    let (customer, name) = (attributes.customer, attributes.name)
    guard attributes.hasName else { return item(product: attributes.product, customer: customer, name: name) }
    let finding = draft.identities.find(entity: entity, customer: customer, name: name)
    if case .item(let known) = finding { return known }
    if case .shared(let other) = finding { warnOfShared(name, customer, other) }
    let item = draft.addItem(customer: customer, entity: entity, name: name)
    draft.identities.record(item, entity: entity, customer: customer, name: name)
    return item
  }

  private mutating func item(product: Int32, customer: Int32, name: Int32) -> Int32 {
    let finding = draft.identities.find(entity: entity, customer: customer, product: product)
    if case .item(let known) = finding { return known }
    let item = draft.addItem(customer: customer, entity: entity, name: name)
    draft.identities.record(item, entity: entity, customer: customer, product: product)
    return item
  }

  /// A new item for the current record.
  private mutating func period(_ attributes: Attributes) -> Int32 {
    let (customer, name) = (attributes.customer, attributes.name)
    let item = draft.addItem(customer: customer, entity: entity, name: name)
    guard attributes.hasName else { return item }
    switch draft.periodOwners.find(entity: entity, customer: customer, name: name) {
    case .item: return item
    case .shared(let other): warnOfShared(name, customer, other)
    case .new: break
    }
    draft.periodOwners.record(item, entity: entity, customer: customer, name: name)
    return item
  }

  private mutating func warnOfShared(_ name: Int32, _ customer: Int32, _ other: Int32) {
    table.faults.warn(
      .sharedItem(
        draft.items.name[name], customer: draft.customers[customer], other: draft.customers[other],
        table.location(of: columns.item)))
  }

  /// Adds a row.
  @inline(__always)
  private mutating func addRow(_ moment: Moment, item: Int32, mrr: Int64, _ attributes: Attributes) {
    draft.rows.moment.append(moment)
    draft.rows.item.append(item)
    draft.rows.product.append(attributes.product)
    draft.rows.plan.append(attributes.plan)
    draft.rows.mrr.append(mrr)
    draft.rows.discount.append(attributes.discount)
    draft.rows.quantity.append(attributes.quantity)
    draft.rows.currency.append(attributes.currency)
    draft.rows.kind.append(attributes.kind)
    draft.rows.line.append(UInt32(truncatingIfNeeded: table.scanner.current.line))
  }

  /// Keeps the owner that the row just added bears.
  private mutating func addOwner() {
    draft.rows.owner.append(row: draft.rows.count - 1) { table.intern(columns.owner, into: &$0) }
  }

  /// Keeps the note that the row just added bears.
  private mutating func addNote() {
    draft.rows.note.append(row: draft.rows.count - 1) { table.intern(columns.note, into: &$0) }
  }
}
