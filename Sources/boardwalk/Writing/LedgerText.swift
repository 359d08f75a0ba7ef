import Ledgers
import Reports
import Sites

/// A report on a ledger as plain text, for people.
enum LedgerText {
  /// The sources, the tables beside them, then what looks odd.
  static func plain(_ report: LedgerReport) -> String {
    let notes =
      report.notes.isEmpty
      ? ["nothing looks odd"] : ["what looks odd:"] + report.notes.map { "  " + Prose.english.text($0) }
    return (report.sources.map(source) + report.tables.map(table) + [notes.joined(separator: "\n") + "\n"])
      .joined(separator: "\n")
  }

  private static func source(_ source: LedgerReport.Source) -> String {
    let overview = source.overview
    let told = source.isFormatNamed ? "named in site.yml" : "told from the header"
    var facts = [["format", "\(source.format), \(told)"]]
    if !source.entity.isEmpty { facts.append(["entity", source.entity]) }
    facts.append(["records", "\(source.records), which make \(overview.rows) \(overview.rows == 1 ? "row" : "rows")"])
    if let first = overview.first, let last = overview.last { facts.append(["dates", "\(first) to \(last)"]) }
    facts.append(["customers", "\(overview.customers)"])
    facts.append(["currencies", overview.currencies.map(\.code).joined(separator: ", ")])
    facts += Self.facts(source.facts, isPacked: source.isPacked)
    let head = overview.head.isEmpty ? "" : "  first rows as understood\n" + indented(rows(overview.head), by: 4)
    return "\(source.name)\n" + indented(AlignedText.table(facts), by: 2) + head
  }

  private static func table(_ table: LedgerReport.Table) -> String {
    let facts = [["records", "\(table.records)"]] + facts(table.facts, isPacked: table.isPacked)
    return "\(table.kind): \(table.name)\n" + indented(AlignedText.table(facts), by: 2)
  }

  private static func facts(_ facts: TableFacts?, isPacked: Bool) -> [[String]] {
    guard let facts else { return [] }
    let columns = facts.columns.enumerated().map { place, column in
      let name = column.name.isEmpty ? "(no name)" : column.name
      let isOwn = column.meaning == .column(column.name)
      return [place == 0 ? "columns" : "", isOwn ? name : "\(name): \(Self.text(column.meaning))"]
    }
    let missing = facts.missing.isEmpty ? [] : [["without", facts.missing.joined(separator: ", ")]]
    return [["written", Prose.english.text(facts.writing(isPacked: isPacked))]] + columns + missing
  }

  private static func text(_ meaning: TableFacts.Meaning) -> String {
    if case .column(let name) = meaning { "read as \(name)" } else { Prose.english.text(meaning.words) }
  }

  private static func rows(_ rows: [SourceOverview.Row]) -> String {
    let names = ["date", "customer", "item", "product", "plan", "mrr", "quantity", "discount", "kind"]
    let cells = rows.map { row in
      [
        "\(row.day)", row.customer, row.item, row.product, row.plan,
        "\(DecimalText.money(row.mrr, row.currency)) \(row.currency.code)", row.quantity.map(DecimalText.plain) ?? "",
        DecimalText.money(row.discount, row.currency), row.kind?.name ?? "",
      ]
    }
    return AlignedText.table([names] + cells, rightAligned: [5, 6, 7])
  }

  private static func indented(_ text: String, by count: Int) -> String {
    let blanks = String(repeating: " ", count: count)
    return text.split(separator: "\n").map { blanks + $0 + "\n" }.joined()
  }
}

// For programs.
extension LedgerText {
  /// One object; keys keep their order.
  static func json(_ report: LedgerReport, _ warnings: [Diagnostic]) -> String {
    """
    {"schema": 1,
     "sources": [\(list(report.sources.map(json)))],
     "tables": [\(list(report.tables.map(json)))],
     "warnings": [\(list(warnings.map(\.json)))]}

    """
  }

  private static func list(_ objects: [String]) -> String { objects.map { "\n  " + $0 }.joined(separator: ",") }

  private static func json(_ source: LedgerReport.Source) -> String {
    let overview = source.overview
    let currencies = overview.currencies.map { JSONText.quoted($0.code) }.joined(separator: ", ")
    return """
      {"name": \(JSONText.quoted(source.name)), "entity": \(JSONText.quoted(source.entity)), \
      "format": \(JSONText.quoted(source.format)), "is_format_named": \(source.isFormatNamed), \
      "records": \(source.records), "rows": \(overview.rows), \
      "first": \(JSONText.quoted(overview.first.map { "\($0)" })), \
      "last": \(JSONText.quoted(overview.last.map { "\($0)" })), \
      "customers": \(overview.customers), "currencies": [\(currencies)],
      \(json(source.facts, isPacked: source.isPacked)),
         "first_rows": [\(overview.head.map { "\n    " + json($0) }.joined(separator: ","))]}
      """
  }

  private static func json(_ table: LedgerReport.Table) -> String {
    """
    {"table": \(JSONText.quoted(table.kind)), "name": \(JSONText.quoted(table.name)), "records": \(table.records),
    \(json(table.facts, isPacked: table.isPacked))}
    """
  }

  private static func json(_ facts: TableFacts?, isPacked: Bool) -> String {
    guard let facts else { return "   \"is_packed\": \(isPacked)" }
    let columns = facts.columns.map { "{\"name\": \(JSONText.quoted($0.name)), \(json($0.meaning))}" }
    return """
         "is_packed": \(isPacked), "separator": "\(facts.separator.rawValue)", \
      "decimal_mark": \(JSONText.quoted(facts.decimalMark?.rawValue)), "has_byte_order_mark": \(facts.hasByteOrderMark),
         "columns": [\(columns.joined(separator: ", "))],
         "missing": [\(facts.missing.map { JSONText.quoted($0) }.joined(separator: ", "))]
      """
  }

  private static func json(_ meaning: TableFacts.Meaning) -> String {
    switch meaning {
    case .column(let name): "\"read_as\": \(JSONText.quoted(name))"
    case .month: "\"read_as\": \"month\""
    case .attribute: "\"read_as\": \"attribute\""
    case .ignored: "\"read_as\": null"
    }
  }

  private static func json(_ row: SourceOverview.Row) -> String {
    """
    {"date": "\(row.day)", "customer": \(JSONText.quoted(row.customer)), "item": \(JSONText.quoted(row.item)), \
    "product": \(JSONText.quoted(row.product)), "plan": \(JSONText.quoted(row.plan)), \
    "mrr": \(DecimalText.money(row.mrr, row.currency)), "mrr_minor": \(row.mrr), \
    "currency": "\(row.currency.code)", "quantity": \(row.quantity.map(DecimalText.plain) ?? "null"), \
    "discount": \(DecimalText.money(row.discount, row.currency)), "discount_minor": \(row.discount), \
    "kind": \(JSONText.quoted(row.kind?.name))}
    """
  }
}
