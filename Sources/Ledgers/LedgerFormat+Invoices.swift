extension LedgerFormat {
  /// An invoice line with its service period: its amount, spread over the period, is MRR from start to end.
  ///
  /// Lines of one customer, item and product add up over time, so that a credit cancels or lowers what it is for.
  static let invoices = LedgerFormat(
    "invoices",
    columns: "customer* item product plan quantity amount* service_start* service_end* currency tax type",
    countsEndsIn: { countsEndsIn(&$0) }
  ) { source in
    let columns = LineColumns(source.table)
    while source.next() { readLine(&source, columns) }
  }

  private struct LineColumns {
    let item, product, amount, start, end, tax, type: Int

    init(_ table: TableReader) {
      (item, product, amount) = (table.column("item"), table.column("product"), table.column("amount"))
      (start, end) = (table.column("service_start"), table.column("service_end"))
      (tax, type) = (table.column("tax"), table.column("type"))
    }
  }

  private static func readLine(_ source: inout SourceReader, _ columns: LineColumns) {
    guard let type = LineType(source.table.string(columns.type)) else {
      return source.table.reportUnreadable(columns.type, as: .lineType)
    }
    // What brings no MRR need not have a period, nor be free of faults.
    if type == .other || isTax(source.table.string(columns.tax)) { return }
    let start = source.table.moment(columns.start)
    let end = source.table.moment(columns.end)
    guard let attributes = source.attributes(item: itemName(source, columns)), let start, let end else { return }
    guard end >= start else {
      let (first, last) = (source.table.string(columns.start), source.table.string(columns.end))
      source.table.faults.add(
        .endBeforeStart(start: first, end: last, source.table.location(of: columns.end)))
      return
    }
    let period = ServicePeriod(from: start, to: end, countsEndIn: source.table.countsEndsIn)
    guard let fraction = period.perMonth else {
      guard let amount = source.money(columns.amount, attributes.currency, of: .mrr, isSigned: true) else { return }
      if amount != 0 {
        source.table.faults.add(
          .noServicePeriod(source.table.string(columns.start), source.table.location(of: columns.start)))
      }
      return
    }
    let mrr = source.money(columns.amount, attributes.currency, of: .mrr, times: fraction, isSigned: true)
    if let mrr { source.addLine(attributes, from: start, to: period.end, mrr: mrr) }
  }

  /// Lines of one id for two products are two items; nil where the id alone says it.
  private static func itemName(_ source: SourceReader, _ columns: LineColumns) -> String? {
    guard !source.table.isEmpty(columns.item), !source.table.isEmpty(columns.product) else { return nil }
    return "\(source.table.string(columns.item)) \(source.table.string(columns.product))"
  }

  /// Whether the column `tax` says that the whole line is tax; an amount of tax beside the line's own says nothing.
  private static func isTax(_ text: String) -> Bool { ["yes", "true", "1", "x", "t", "y"].contains(text.lowercased()) }

  /// Whether more of a table's first lines are months that count their ends in than months that do not.
  private static func countsEndsIn(_ table: inout TableReader) -> Bool {
    let (start, end) = (table.column("service_start"), table.column("service_end"))
    var (counted, others) = (0, 0)
    while table.next() {
      guard let start = table.moment(start), let end = table.moment(end) else { continue }
      switch ServicePeriod.countsEndIn(from: start, to: end) {
      case true: counted += 1
      case false: others += 1
      default: break
      }
    }
    return counted > others
  }
}

/// What kind of invoice line a word names.
enum LineType {
  /// It brings MRR.
  case recurring
  /// It brings none: tax, what is sold once, what is void.
  case other

  /// The kind that a word names, in either case, `-` and spaces being as good as `_`; nil where it is unknown.
  init?(_ word: String) {
    let name = String(word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
    if Self.recurringWords.contains(name) {
      self = .recurring
    } else if Self.otherWords.contains(name) {
      self = .other
    } else {
      return nil
    }
  }

  private static let recurringWords: Set<String> = [
    "", "recurring", "subscription", "license", "licence", "seat", "seats", "usage", "metered", "add_on", "addon",
    "renewal", "upgrade", "downgrade", "proration", "discount", "credit", "credit_note", "line_item",
  ]
  private static let otherWords: Set<String> = [
    "tax", "vat", "gst", "sales_tax", "one_off", "oneoff", "one_time", "onetime", "non_recurring", "nonrecurring",
    "setup", "set_up", "setup_fee", "implementation", "onboarding", "service", "services", "training", "consulting",
    "hardware", "shipping", "freight", "fee", "late_fee", "deposit", "rounding", "trial", "free", "void", "voided",
    "draft", "deleted",
  ]
}
