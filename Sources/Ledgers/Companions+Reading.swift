extension TableShape {
  static let customers = TableShape("the table of customers", "id* name parent from")
  static let products = TableShape("the table of products", "product* line add_on pricing tiers")
  static let targets = TableShape("the table of targets", "month* metric* segment target* owner")
  static let pipeline = TableShape(
    "the pipeline", "id customer kind mrr* stage* probability close* owner created")
  static let bands = TableShape("the table of bands", "metric* segment low* high* source* year")
  static let rates = TableShape("the table of rates", "month* currency* rate*")
}

extension Draft {
  /// Adds products.csv.
  mutating func addProducts(_ table: inout TableReader) {
    catalogue = Catalogue()
    let (product, line, addOn) = (table.column("product"), table.column("line"), table.column("add_on"))
    let (pricing, tiers) = (table.column("pricing"), table.column("tiers"))
    var known: [Int32: (line: Int, place: Int)] = [:]
    while table.next() {
      let isAddOn = table.flag(addOn)
      guard table.demand(product) else { continue }
      let entry = Catalogue.Entry(
        product: table.intern(product, into: &products), line: table.string(line), isAddOn: isAddOn,
        isUsage: table.string(pricing).lowercased() == "usage",
        tiers: table.string(tiers).split(separator: "|").map(\.trimmed).filter { !$0.isEmpty })
      let place = known[entry.product]?.place ?? catalogue.entries.count
      if let earlier = known.updateValue((table.scanner.current.line, place), forKey: entry.product) {
        let name = "the product \(products[entry.product].quoted)"
        table.faults.warn(.repeatedEntry(name, earlierLine: earlier.line, table.location(of: product)))
        catalogue.entries[place] = entry
      } else {
        catalogue.entries.append(entry)
      }
    }
  }

  /// Adds targets.csv.
  mutating func addTargets(_ table: inout TableReader) {
    let (month, metric, segment) = (table.column("month"), table.column("metric"), table.column("segment"))
    let (target, owner) = (table.column("target"), table.column("owner"))
    var read: [Target] = []
    while table.next() {
      let due = table.month(month)
      let isNamed = table.demand(metric)
      let part = table.segment(segment)
      let value = table.share(target, as: .number)
      guard let due, isNamed, let part, let value else { continue }
      read.append(
        Target(
          month: due, metric: table.string(metric), segment: part.isEmpty ? nil : (part[0], part[1]),
          value: value,
          owner: table.string(owner), location: table.location(of: target)))
    }
    targets = (targets ?? []) + read
  }

  /// Adds bands.csv.
  mutating func addBands(_ table: inout TableReader) {
    let (metric, segment, source) = (table.column("metric"), table.column("segment"), table.column("source"))
    let (low, high, year) = (table.column("low"), table.column("high"), table.column("year"))
    var read: [Band] = []
    while table.next() {
      let isNamed = table.demand(metric) && table.demand(source)
      let part = table.segment(segment)
      let lower = table.share(low, as: .number)
      let upper = table.share(high, as: .number)
      guard isNamed, let part, let lower, let upper else { continue }
      read.append(
        Band(
          metric: table.string(metric), segment: part.isEmpty ? nil : (part[0], part[1]), low: lower, high: upper,
          source: table.string(source), year: table.string(year), location: table.location(of: low)))
    }
    bands = (bands ?? []) + read
  }

  /// Adds pipeline.csv, whose money is in the reporting currency.
  mutating func addDeals(_ table: inout TableReader, digits: Int) {
    let (mrr, stage, close) = (table.column("mrr"), table.column("stage"), table.column("close"))
    let (probability, created) = (table.column("probability"), table.column("created"))
    let (id, customer, kind) = (table.column("id"), table.column("customer"), table.column("kind"))
    let owner = table.column("owner")
    var read: [Deal] = []
    while table.next() {
      let money = table.money(mrr, digits: digits, of: .deal)
      let isStaged = table.demand(stage)
      let chance = table.isEmpty(probability) ? nil : table.probability(probability)
      let end = table.moment(close)?.day
      let entry = table.isEmpty(created) ? nil : table.moment(created)?.day
      guard let money, isStaged, let end, chance != nil || table.isEmpty(probability),
        entry != nil || table.isEmpty(created)
      else { continue }
      read.append(
        Deal(
          id: table.string(id), customer: table.string(customer), kind: table.string(kind), mrr: money,
          stage: table.string(stage), probability: chance, close: end, owner: table.string(owner),
          location: table.location(of: mrr), created: entry))
    }
    pipeline = (pipeline ?? []) + read
  }

  /// Adds fx.csv.
  mutating func addRates(_ table: inout TableReader) {
    let (month, currency, rate) = (table.column("month"), table.column("currency"), table.column("rate"))
    var read: [Rates.Entry] = []
    var lines: [String: Int] = [:]
    while table.next() {
      let due = table.month(month)
      let code = Currency(table.string(currency).uppercased())
      if code == nil { table.reportUnreadable(currency, as: .currency) }
      let value = table.number(rate, as: .rate)
      if let value, value.mantissa <= 0 { table.reportUnreadable(rate, as: .rate) }
      guard let due, let code, let value, value.mantissa > 0 else { continue }
      if let earlier = lines.updateValue(table.scanner.current.line, forKey: "\(code.code) in \(due)") {
        table.faults.warn(
          .repeatedEntry("the rate of \(code.code) in \(due)", earlierLine: earlier, table.location(of: rate))
        )
      }
      read.append(Rates.Entry(month: due, currency: code, rate: value))
    }
    rates = Rates(entries: (rates?.entries ?? []) + read)
  }
}

extension TableReader {
  /// The dimension and the value of `industry=Healthcare`; nothing where the cell is empty, nil where it is wrong.
  fileprivate mutating func segment(_ column: Int) -> [String]? {
    if isEmpty(column) { return [] }
    let parts = string(column).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      \.trimmed)
    if parts.count == 2, !parts[0].isEmpty { return parts }
    reportUnreadable(column, as: .segment)
    return nil
  }

  /// A probability from 0 to 1, which may be written as a percentage.
  fileprivate mutating func probability(_ column: Int) -> ExactDecimal? {
    guard let share = share(column, as: .probability) else { return nil }
    if share.mantissa >= 0, Int128(share.mantissa) <= Int128.powerOfTen(share.places) { return share }
    reportUnreadable(column, as: .probability)
    return nil
  }

  /// How large the table was.
  var size: TableSize { TableSize(path: path, records: records, lastLine: scanner.current.line) }
}

extension Substring {
  /// Without the spaces around it.
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
