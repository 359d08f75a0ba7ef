/// Makes the rows of one part, in their order, of what the intakes hold for it, and tells which items they are about.
struct Settlement {
  /// What all parts have in common.
  struct Terms: Sendable {
    /// For each block its source.
    let sourceOfBlock: [UInt16]
    /// For each source the number of its entity.
    let entityOfSource: [UInt16]
    /// For each intake, the numbers of its products, plans and currencies among all.
    let numbers: [Numbers]
    let currencies: [Currency]
    let paths: [String]
    let products: Names

    /// What the numbers of an intake are among those of all.
    struct Numbers: Sendable {
      let products: [Int32]
      let plans: [Int32]
      let currencies: [UInt8]
    }
  }

  let terms: Terms
  /// The ids of the part's customers.
  private(set) var customers = Names()
  /// For each thread's mentions of the part the numbers of their customers.
  private(set) var mentioned: [[Int32]] = []
  var part = LedgerPart()
  var faults: [Fault] = []
  private var items = ItemTable()
  /// Memory that was used for another part.
  private var desk: Desk
  private var lastCustomer: Int32 = 0
  private var lastItem: Int32 = 0
  private var texts: [(row: Int, owner: String, note: String)] = []
  private var textOfRow: [Int32] = []
  private var hasDeltas = false
  /// The earliest moment and the latest.
  private var first = Moment(packed: .max)
  private var last = Moment(packed: .min)

  /// The rows as they come, and for each the number of its customer in the part.
  struct Desk {
    fileprivate var rows: [LedgerRow] = []
    fileprivate var owners: [Int32] = []
  }

  /// What is wrong with a row, and where it stands among all.
  struct Fault: Sendable {
    let place: Int
    let error: LedgerError
  }

  /// A settlement of a part.
  init(_ terms: Terms, desk: consuming Desk) { (self.terms, self.desk) = (terms, desk) }

  /// Settles a part, which tables beside the ledger have mentioned customers of.
  ///
  /// - Returns: memory for the next.
  mutating func settle(_ parcels: consuming [Parcel], mentions: [Mentions], part: Int) -> Desk {
    take(consume parcels)
    mentioned = mentions.map { $0.numbers(ofPart: part, in: &customers) }
    arrange()
    if hasDeltas { settleDeltas() }
    if !texts.isEmpty { settleTexts() }
    var cleared = Desk()
    swap(&cleared, &desk)
    cleared.rows.removeAll(keepingCapacity: true)
    cleared.owners.removeAll(keepingCapacity: true)
    return cleared
  }

  /// Takes the rows out of the parcels, block after block.
  private mutating func take(_ parcels: consuming [Parcel]) {
    let count = parcels.reduce(0) { $0 + $1.count }
    desk.rows.reserveCapacity(count)
    desk.owners.reserveCapacity(count)
    var readers = parcels.map { Parcel.Reader($0) }
    while true {
      var next: (intake: Int, block: Int)?
      for (intake, reader) in readers.enumerated() {
        if let block = reader.block, block < next?.block ?? .max { next = (intake, block) }
      }
      guard let next else { return }
      let (source, numbers) = (terms.sourceOfBlock[next.block], terms.numbers[next.intake])
      readers[next.intake].readBlock { take($0, numbers, source: source) }
    }
  }

  @inline(__always)
  private mutating func take(_ statement: Statement, _ numbers: Terms.Numbers, source: UInt16) {
    let product = numbers.products[Int(statement.product)]
    if statement.form.followsOn {
      if statement.form == .endOfLine { hasDeltas = true }
    } else {
      (lastItem, lastCustomer) = item(statement, product, entity: terms.entityOfSource[Int(source)])
      if statement.form.isDelta { hasDeltas = true }
      if let written = statement.texts { texts.append((desk.rows.count, written.owner, written.note)) }
    }
    desk.rows.append(
      LedgerRow(
        moment: statement.moment, mrr: statement.mrr, discount: statement.discount, quantity: statement.quantity,
        item: lastItem, product: product, plan: numbers.plans[Int(statement.plan)],
        currency: Int(numbers.currencies[Int(statement.currency)]), kind: statement.kind, line: statement.line,
        source: Int(source), form: statement.form))
    desk.owners.append(lastCustomer)
    first = min(first, statement.moment)
    last = max(last, statement.moment)
  }

  /// The item of a statement, by its id or else by its product, and its customer; a period is an item of its own.
  @inline(__always)
  private mutating func item(_ statement: Statement, _ product: Int32, entity: UInt16) -> (item: Int32, customer: Int32)
  {
    guard statement.form != .period else {
      let customer = customers.insert(statement.customer)
      return (part.items.append(customer: customer, entity: entity, name: statement.name), customer)
    }
    let key = ItemTable.Key(
      customer: statement.customer, entity: entity, product: statement.name.isEmpty ? product : -1, name: statement.name
    )
    return items.number(of: key, in: &part.items, &customers)
  }
}

extension Settlement {
  /// Puts the rows of each customer together, in order of time.
  private mutating func arrange() {
    var starts = [Int32](repeating: 0, count: customers.count + 1)
    for owner in desk.owners { starts[Int(owner) + 1] += 1 }
    for customer in 0..<customers.count { starts[customer + 1] += starts[customer] }
    var next = starts
    // For each row the number of its texts; nothing where no row has any.
    var written = [Int32](repeating: -1, count: texts.isEmpty ? 0 : desk.rows.count)
    for (number, text) in texts.enumerated() { written[text.row] = Int32(truncatingIfNeeded: number) }
    textOfRow = written
    part.rows = [LedgerRow](unsafeUninitializedCapacity: desk.rows.count) { ordered, count in
      for (row, owner) in desk.owners.enumerated() {
        let place = Int(next[Int(owner)])
        next[Int(owner)] += 1
        ordered.initializeElement(at: place, to: desk.rows[row])
        if !written.isEmpty { textOfRow[place] = written[row] }
      }
      count = desk.rows.count
    }
    part.starts = starts
    if first <= last { part.moments = first...last }
    for customer in 0..<customers.count { sort(Int(starts[customer])..<Int(starts[customer + 1])) }
  }

  /// Sorts the rows of a customer by their moments; they come in the order of the sources.
  private mutating func sort(_ range: Range<Int>) {
    let isSorted = part.rows.withUnsafeBufferPointer { rows in
      range.dropFirst().allSatisfy { rows[$0 - 1].moment <= rows[$0].moment }
    }
    if isSorted { return }
    let order = range.sorted { (part.rows[$0].moment, $0) < (part.rows[$1].moment, $1) }
    let sorted = order.map { part.rows[$0] }
    part.rows.replaceSubrange(range, with: sorted)
    if !textOfRow.isEmpty { textOfRow.replaceSubrange(range, with: order.map { textOfRow[$0] }) }
  }

  private mutating func settleTexts() {
    for (row, number) in textOfRow.enumerated() where number >= 0 {
      let text = texts[Int(number)]
      if !text.owner.isEmpty { part.owners.append(row: row, text.owner) }
      if !text.note.isEmpty { part.notes.append(row: row, text.note) }
    }
  }
}
