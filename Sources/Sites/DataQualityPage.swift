import Markup
import Reports

/// The page that says what the figures rest on: what was read, how it was understood, and what looks odd in it.
struct DataQualityPage {
  let frame: Frame
  let report: LedgerReport
  private let prose: Prose

  init(frame: Frame, report: LedgerReport) {
    (self.frame, self.report) = (frame, report)
    prose = frame.prose()
  }

  func make() -> Page {
    let text: Sentence =
      "What the figures rest on: what was read, how it was understood, and what looks odd in it. Nothing that looks odd stops the build; all of it is worth a look."
    let read =
      report.sources.isEmpty
      ? [] : [Element("section", ["class": "wide"], [Element("h2", prose.words("What was read")), summary] + tables)]
    return frame.page(
      .dataQuality, title: prose.text("Data quality"),
      content: [Element("h1", prose.words("Data quality")), Element("p", prose.words(text)), oddities] + read
        + report.sources.compactMap(section))
  }

  private var oddities: Element {
    let list =
      report.notes.isEmpty
      ? Element("p", prose.words("Nothing in the data looks odd."))
      : Element("ul", [:], report.notes.map { Element("li", prose.words($0)) })
    return Element("section", Element("h2", prose.words("What looks odd")), list)
  }

  private var summary: Element {
    let names: [Sentence] = [
      "Source", "Records", "Rows", "Customers", "First date", "Last date", "Currencies", "Format",
    ]
    let rows = report.sources.map { source in
      let overview = source.overview
      let entity = source.entity.isEmpty ? "" : " (\(source.entity))"
      return [
        source.name + entity, count(source.records), count(overview.rows),
        source.customers.map(count) ?? prose.text("few"),
        overview.first.map { "\($0)" } ?? "", overview.last.map { "\($0)" } ?? "",
        overview.currencies.map(\.code).joined(separator: ", "), source.format,
      ]
    }
    return table("Sources of the ledger", names, rows, numbers: [1, 2, 3, 4, 5])
  }

  private var tables: [Element] {
    if report.tables.isEmpty { return [] }
    let rows = report.tables.map { [$0.kind, $0.name, count($0.records)] }
    let columns = report.tables.compactMap { table in
      table.facts.map { Element("li", .text("\(table.kind): \(prose.text(Self.columns($0)))")) }
    }
    return [
      Element("h3", prose.words("Tables beside the ledger")),
      table("Tables beside the ledger", ["Table", "Source", "Records"], rows, numbers: [2]),
    ] + (columns.isEmpty ? [] : [Element("p", prose.words("Their columns:")), Element("ul", [:], columns)])
  }

  /// The columns of a table in a sentence.
  private static func columns(_ facts: TableFacts) -> Sentence {
    func names(_ meanings: (TableFacts.Meaning) -> Bool) -> String {
      facts.columns.filter { meanings($0.meaning) }.map(\.name).joined(separator: ", ")
    }
    let own = names { if case .column = $0 { true } else { false } }
    let (attributes, ignored) = (names { $0 == .attribute }, names { $0 == .ignored })
    var parts = [Sentence(ledger: own)]
    if !attributes.isEmpty { parts.append("attributes: \(attributes)") }
    if !ignored.isEmpty { parts.append("ignored: \(ignored)") }
    return .joined(parts, "; ")
  }

  /// How the columns of a source were understood, and its first rows; nil where the audience sees neither.
  private func section(_ source: LedgerReport.Source) -> Element? {
    guard let facts = source.facts else { return nil }
    let writing = facts.writing(isPacked: source.isPacked)
    var text: [Sentence] = [
      source.isFormatNamed
        ? "Read as \(source.format), named in the settings; \(writing)."
        : "Read as \(source.format), told from the header; \(writing)."
    ]
    if !facts.missing.isEmpty {
      text.append("The file has no column for \(facts.missing.joined(separator: ", ")).")
    }
    let columns = table(
      "How the columns of \(source.name) were understood", ["Column", "Read as"],
      facts.columns.map { [$0.name.isEmpty ? prose.text("(no name)") : $0.name, prose.text($0.meaning.words)] },
      numbers: [])
    let heading = Element("h2", .text(source.name))
    let understood = [heading, Element("p", prose.words(.joined(text, " "))), columns]
    if source.overview.head.isEmpty { return Element("section", ["class": "wide"], understood) }
    let rows = [Element("h3", prose.words("The first rows as they were understood")), head(source)]
    return Element("section", ["class": "wide"], understood + rows)
  }

  private func head(_ source: LedgerReport.Source) -> Element {
    let names: [Sentence] = [
      "Date", "Customer", "Item", "Product", "Plan", "MRR", "Quantity", "Discount", "Kind",
    ]
    let rows = source.overview.head.map { row in
      [
        "\(row.day)", row.customer, row.item, row.product, row.plan, money(row.mrr, of: row),
        row.quantity.map { NumberFormat.plain($0.mantissa, places: $0.places) } ?? "",
        row.discount == 0 ? "" : money(row.discount, of: row),
        row.kind.map { prose.text(Sentence(name: $0.name)) } ?? "",
      ]
    }
    return table("The first rows of \(source.name)", names, rows, numbers: [5, 6, 7])
  }

  /// A table that can be scrolled, its first column naming the rows.
  private func table(_ title: Sentence, _ names: [Sentence], _ rows: [[String]], numbers: Set<Int>) -> Element {
    func style(_ place: Int) -> String? { numbers.contains(place) ? "number" : nil }
    let head = names.enumerated().map { Element("th", ["scope": "col", "class": style($0)], prose.words($1)) }
    let body = rows.map { row in
      let cells = row.enumerated().map { place, text in
        place == 0
          ? Element("th", ["scope": "row"], .text(text)) : Element("td", ["class": style(place)], .text(text))
      }
      return Element("tr", [:], cells)
    }
    return Element(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": prose.text(title)],
      Element("table", Element("thead", Element("tr", [:], head)), Element("tbody", [:], body)))
  }

  private func count(_ number: Int) -> String { prose.format.count(Int64(number)) }

  private func money(_ minor: Int64, of row: SourceOverview.Row) -> String {
    prose.format.money(minor: minor, digits: row.currency.digits, currency: row.currency.code)
  }
}
