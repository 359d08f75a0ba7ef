extension LedgerFormat {
  /// Postings of hledger as `print` or `register` writes them as CSV: revenue of a month is its MRR.
  static let hledger = LedgerFormat(
    "hledger",
    columns: """
      txnidx*,date*,code,description,comment,account*,amount*,commodity,posting-comment,tags,customer,product,plan
      """,
    row: .noneOfPostings, isByMonth: true
  ) { readPostings(&$0) }

  /// Postings of Beancount as a query writes them as CSV: revenue of a month is its MRR.
  static let beancount = LedgerFormat(
    "beancount", columns: "date* account* amount* currency payee narration tags customer product plan",
    row: .noneOfPostings, isByMonth: true
  ) { readPostings(&$0) }

  /// Postings of revenue: what is credited in a month runs from its first day to the first of the next, so that equal
  /// months are one level and a month without a posting is at 0.
  private static func readPostings(_ source: inout SourceReader) {
    let columns = PostingColumns(source.table)
    while source.next() {
      let account = Account(source.table.string(columns.account))
      guard !account.isEmpty else {
        source.table.reportEmpty(columns.account)
        continue
      }
      if account.isNoRevenue { continue }
      let moment = source.table.moment(columns.date)
      let posting = columns.posting(source.table, account)
      guard let amount = columns.amount(&source) else { continue }
      guard let customer = posting.customer else {
        source.table.faults.add(.emptyCell(column: "customer", source.table.location(of: columns.account)))
        continue
      }
      let about = source.attributes(customer: customer, item: "", product: posting.product, plan: posting.plan)
      guard let moment, var attributes = about else { continue }
      if let currency = amount.currency { attributes.currency = source.number(of: currency) }
      let digits = source.currency(attributes.currency).digits
      guard let money = amount.number.minorUnits(digits: digits) else {
        source.table.faults.add(
          .tooLarge(source.table.string(columns.amount), source.table.location(of: columns.amount)))
        continue
      }
      // Revenue is credited, and a credit is written below 0.
      let month = moment.day.month
      source.addLine(
        attributes, from: Moment(day: month.firstDay), to: Moment(day: (month + 1).firstDay), mrr: -money)
    }
  }
}

extension RowColumns {
  /// Postings name customer and product in ways of their own.
  fileprivate static let noneOfPostings = RowColumns(
    customer: "", item: "", product: "", plan: "", quantity: "", discount: "", currency: "", kind: "")
}

/// The columns of postings.
private struct PostingColumns {
  let date, account, amount: Int
  /// Where the currency stands when it does not stand beside the amount.
  private let commodity: Int
  private let customer, product, plan: Int
  /// Where tags may stand, the posting's own first.
  private let comments: [Int]

  init(_ table: TableReader) {
    (date, account, amount) = (table.column("date"), table.column("account"), table.column("amount"))
    commodity = max(table.column("commodity"), table.column("currency"))
    (customer, product, plan) = (table.column("customer"), table.column("product"), table.column("plan"))
    comments = ["tags", "posting-comment", "comment"].map(table.column).filter { $0 >= 0 }
  }

  /// What a posting is about: by its columns, else by its tags, else by its account.
  func posting(_ table: TableReader, _ account: Account) -> (customer: String?, product: String, plan: String) {
    let texts = comments.map(table.string)
    let tag = { (name: String, column: Int) -> String? in
      if !table.isEmpty(column) { return table.string(column) }
      return texts.lazy.compactMap { Tags.value(of: name, in: $0) }.first
    }
    var segments = account.segments.dropFirst()
    var customer = tag("customer", self.customer)
    // A column of customers says who it is, or that nobody knows.
    if customer == nil, self.customer < 0, segments.count > 1 { customer = segments.popLast() }
    return (customer, tag("product", product) ?? segments.last ?? "", tag("plan", plan) ?? "")
  }

  /// The amount of a posting, and its currency where that is named; nil, and a fault, where it cannot be read.
  func amount(_ source: inout SourceReader) -> (number: ExactDecimal, currency: Currency?)? {
    guard source.table.demand(amount) else { return nil }
    guard let posted = PostedAmount(source.table.string(amount)) else {
      source.table.reportUnreadable(amount, as: .amount)
      return nil
    }
    let (column, name) =
      posted.commodity.isEmpty ? (commodity, source.table.string(commodity)) : (amount, posted.commodity)
    if name.isEmpty { return (posted.number, nil) }
    guard let currency = source.currency(ofCommodity: name) else {
      source.table.reportUnreadable(column, as: .currency)
      return nil
    }
    return (posted.number, currency)
  }
}

extension SourceReader {
  /// The currency of a code or a sign; a dollar is the source's own where it has one.
  fileprivate func currency(ofCommodity name: String) -> Currency? {
    switch name {
    case "€": .euro
    case "£": Currency("GBP")
    case "¥": Currency("JPY")
    case "$": ownCurrency.isDollar ? ownCurrency : Currency("USD")
    default: Currency(name.uppercased())
    }
  }
}

extension Currency {
  /// Whether it is called a dollar and written `$`.
  fileprivate var isDollar: Bool {
    ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD"].contains(code)
  }
}
