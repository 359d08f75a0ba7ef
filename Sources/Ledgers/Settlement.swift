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
  /// Memory that was used for another part.
  private var desk: Desk
  /// How many rows the desk has, and of how many customers.
  private var rowCount = 0
  private var attended = 0
  private var lastCustomer: Int32 = 0
  private var lastItem: Int32 = 0
  private var texts: [(row: Int, owner: String, note: String)] = []
  private var hasDeltas = false
  /// The earliest moment and the latest.
  private var first = Moment(packed: .max)
  private var last = Moment(packed: .min)

  /// What a thread works with, part after part.
  struct Desk {
    /// The rows as they come, and those that do not fit there.
    fileprivate var rows: [PackedRow] = []
    fileprivate var whole: [LedgerRow] = []
    /// For each row the number of its customer in the part.
    fileprivate var owners: [Int32] = []
    /// What is known of each customer's rows; there are no more customers than rows.
    fileprivate var attendance: [Attendance] = []
    fileprivate var items = ItemTable()
    /// Memory that parcels have been read from.
    fileprivate var spare: [LedgerRows.Piece] = []

    /// Makes room for the rows of the next part.
    fileprivate mutating func clear(rows count: Int) {
      if rows.count < count {
        let room = count + count / 8
        rows = LedgerRows.piece(of: room, &spare)
        owners = [Int32](unsafeUninitializedCapacity: room) { $1 = room }
        attendance = [Attendance](unsafeUninitializedCapacity: room) { $1 = room }
      }
      whole.removeAll(keepingCapacity: true)
      items.clear(rows: count)
    }
  }

  /// How many rows a customer has, and whether they come in order of time.
  fileprivate struct Attendance: BitwiseCopyable {
    var latest = Int64.min
    var count: Int32 = 0
    var isInOrder = true

    @inline(__always)
    mutating func note(_ moment: Int64) {
      if moment < latest { isInOrder = false }
      latest = moment
      count &+= 1
    }
  }

  /// Where rows are put one after the other.
  private struct Lines {
    let rows: UnsafeMutableBufferPointer<PackedRow>
    let owners: UnsafeMutableBufferPointer<Int32>
    let attendance: UnsafeMutableBufferPointer<Attendance>
    var count = 0
    var customers = 0

    /// Adds a row of a customer, of whom there are so many as yet.
    @inline(__always)
    mutating func append(_ row: PackedRow, of owner: Int32) {
      guard count < rows.count, owner < rows.count else { return }
      rows[count] = row
      owners[count] = owner
      while customers <= owner {
        attendance[customers] = Attendance()
        customers &+= 1
      }
      attendance[Int(owner)].note(row.moment)
      count &+= 1
    }
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
  /// - Parameter parcels: what there is of it; they are empty afterwards.
  /// - Returns: memory for the next.
  mutating func settle(_ parcels: inout [Parcel], mentions: [Mentions], part number: Int) -> Desk {
    customers = Names(expecting: mentions.reduce(0) { $0 + $1.count(ofPart: number) })
    take(&parcels)
    mentioned = mentions.map { $0.numbers(ofPart: number, in: &customers) }
    let order = arrange()
    part.rows = LedgerRows(desk.rows, in: order, whole: desk.whole, &desk.spare)
    if !texts.isEmpty { settleTexts(order) }
    if hasDeltas { settleDeltas() }
    // Little is kept, so that other things can be made of the rest.
    if desk.spare.count > 8 { desk.spare.removeLast(desk.spare.count - 8) }
    var used = Desk()
    swap(&used, &desk)
    return used
  }

  /// Takes the rows out of the parcels, block after block.
  private mutating func take(_ parcels: inout [Parcel]) {
    desk.clear(rows: parcels.reduce(0) { $0 + $1.count })
    var readers = parcels.indices.map { Parcel.Reader(&parcels[$0]) }
    // What is written to stands apart, so that nothing has to be asked for each row.
    var (rows, owners, attendance): ([PackedRow], [Int32], [Attendance]) = ([], [], [])
    swap(&rows, &desk.rows)
    swap(&owners, &desk.owners)
    swap(&attendance, &desk.attendance)
    rows.withUnsafeMutableBufferPointer { rows in
      owners.withUnsafeMutableBufferPointer { owners in
        attendance.withUnsafeMutableBufferPointer { attendance in
          var lines = Lines(rows: rows, owners: owners, attendance: attendance)
          take(&readers, &lines)
          (rowCount, attended) = (lines.count, lines.customers)
        }
      }
    }
    swap(&rows, &desk.rows)
    swap(&owners, &desk.owners)
    swap(&attendance, &desk.attendance)
  }

  private mutating func take(_ readers: inout [Parcel.Reader], _ lines: inout Lines) {
    while true {
      var next: (intake: Int, block: Int)?
      for intake in readers.indices {
        if let block = readers[intake].block, block < next?.block ?? .max { next = (intake, block) }
      }
      guard let next else { return }
      let (source, numbers) = (terms.sourceOfBlock[next.block], terms.numbers[next.intake])
      let entity = terms.entityOfSource[Int(source)]
      readers[next.intake].readBlock { take($0, numbers, source: source, entity: entity, &lines) }
      readers[next.intake].give(to: &desk.spare)
    }
  }

  @inline(__always)
  private mutating func take(
    _ statement: Statement, _ numbers: Terms.Numbers, source: UInt16, entity: UInt16, _ lines: inout Lines
  ) {
    let product = numbers.products[Int(statement.product)]
    if statement.form.followsOn {
      if statement.form == .endOfLine { hasDeltas = true }
    } else {
      (lastItem, lastCustomer) = item(statement, product, entity: entity)
      if statement.form.isDelta { hasDeltas = true }
      if let written = statement.texts { texts.append((lines.count, written.owner, written.note)) }
    }
    let plan = numbers.plans[Int(statement.plan)]
    let currency = numbers.currencies[Int(statement.currency)]
    let packed = PackedRow(
      statement.row, item: lastItem, product: product, plan: plan, currency: currency, source: source)
    lines.append(
      packed ?? keep(statement, product: product, plan: plan, currency: currency, source: source), of: lastCustomer)
    first = min(first, statement.moment)
    last = max(last, statement.moment)
  }

  /// Packs a row that has more than most, or keeps it whole and gives what stands for it.
  @inline(never)
  private mutating func keep(
    _ statement: Statement, product: Int32, plan: Int32, currency: UInt8, source: UInt16
  ) -> PackedRow {
    let row = LedgerRow(
      moment: statement.moment, mrr: statement.mrr, discount: statement.discount, quantity: statement.quantity,
      item: lastItem, product: product, plan: plan, currency: Int(currency), kind: statement.kind,
      line: statement.line, source: Int(source), form: statement.form)
    if let packed = PackedRow(row) { return packed }
    desk.whole.append(row)
    return PackedRow(at: row.moment, keptAs: desk.whole.count - 1)
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
      ids: statement.ids, customerLength: statement.customer.count, entity: entity,
      product: statement.name.isEmpty ? product : -1)
    return desk.items.number(of: key, in: &part.items, &customers)
  }
}

extension Settlement {
  /// Finds where the rows of each customer go, which stand together and in order of time.
  ///
  /// - Returns: for each place the number of its row.
  private mutating func arrange() -> [Int32] {
    var starts = [Int32](repeating: 0, count: customers.count + 1)
    for customer in 0..<attended { starts[customer + 1] = desk.attendance[customer].count }
    for customer in 0..<customers.count { starts[customer + 1] += starts[customer] }
    var next = starts
    let owners = desk.owners.prefix(rowCount)
    var order = [Int32](unsafeUninitializedCapacity: rowCount) { order, count in
      next.withUnsafeMutableBufferPointer { next in
        for (row, owner) in owners.enumerated() {
          order.initializeElement(at: Int(next[Int(owner)]), to: Int32(truncatingIfNeeded: row))
          next[Int(owner)] &+= 1
        }
      }
      count = rowCount
    }
    for customer in 0..<attended where !desk.attendance[customer].isInOrder {
      // They come in the order of the sources.
      order[Int(starts[customer])..<Int(starts[customer + 1])].sort { a, b in
        (desk.rows[Int(a)].moment, a) < (desk.rows[Int(b)].moment, b)
      }
    }
    part.starts = starts
    if first <= last { part.moments = first...last }
    return order
  }

  private mutating func settleTexts(_ order: [Int32]) {
    // For each row as it came the number of its texts.
    var written = [Int32](repeating: -1, count: order.count)
    for (number, text) in texts.enumerated() { written[text.row] = Int32(truncatingIfNeeded: number) }
    for (place, row) in order.enumerated() where written[Int(row)] >= 0 {
      let text = texts[Int(written[Int(row)])]
      if !text.owner.isEmpty { part.owners.append(row: place, text.owner) }
      if !text.note.isEmpty { part.notes.append(row: place, text.note) }
    }
  }
}
