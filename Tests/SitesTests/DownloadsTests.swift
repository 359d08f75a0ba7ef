import Metrics
import Reports
import Testing

@testable import Sites

/// A download as lines of cells by the heads of their columns.
private func parsed(_ text: String) -> [[String: String]] {
  var rows: [[String]] = [[]]
  var cell = ""
  var isQuoted = false
  for character in text {
    switch (character, isQuoted) {
    case ("\"", _): isQuoted.toggle()
    case (",", false):
      rows[rows.count - 1].append(cell)
      cell = ""
    case ("\n", false):
      rows[rows.count - 1].append(cell)
      cell = ""
      rows.append([])
    default: cell.append(character)
    }
  }
  let heads = rows[0]
  return rows.dropFirst().dropLast().map { row in
    Dictionary(zip(heads, row), uniquingKeysWith: { first, _ in first })
  }
}

/// A number of a download without its point, so money in cents.
private func number(_ text: String?) -> Int64 { Int64((text ?? "").replacing(".", with: "")) ?? 0 }

/// A figure as a spreadsheet computes it of the lines of the download, by the columns that its page names.
private func recomputed(
  _ metric: Metric, _ evidence: MonthEvidence, _ lines: [[String: String]], of all: [[String: String]]
) -> Figure.Value? {
  var order: [String] = []
  let (above, below) = metric.formula.sums
  func key(_ term: Formula.Term) -> String { "\(term.measure) \(term.lag) \(term.isOfWhole)" }
  for term in above + (below ?? []) where !order.contains(key(term)) { order.append(key(term)) }
  let columns = evidence.columns(of: metric).map(\.columns)
  func sum(_ terms: [Formula.Term]) -> Int64 {
    terms.reduce(0) { sum, term in
      let place = order.firstIndex(of: key(term)) ?? 0
      let lines = term.isOfWhole ? all.filter { $0["part_of"] == "" } : lines
      let numbers = columns[place].flatMap { column in lines.map { number($0[column]) } }
      let part = (term.measure == .topTen ? numbers.sorted(by: >).prefix(10).map { $0 } : numbers).reduce(0, +)
      return sum + part * term.coefficient
    }
  }
  switch metric.formula {
  case .money(let terms, let times): return .money(sum(terms) * times)
  case .count(let terms): return .count(sum(terms))
  case .ratio(let above, let below): return .ratio(numerator: sum(above), denominator: sum(below))
  case .quotient(let above, let below):
    let (above, below) = (sum(above), sum(below))
    return below == 0 ? nil : .money((above * 2 + below) / (below * 2))
  case .coverage, .beside, .lifetimeValue, .scaled: return nil
  }
}

@Test func `Every figure of every month can be recomputed from the download that its page links`() throws {
  var site = SmallSite()
  site.dimensions = ["industry", "owner", "plan", "product", "cohort", "tenure"]
  let pages = try site.pages()
  var count = 0
  for review in try site.reviews(.team) {
    let text = try #require(pages.first { $0.path == "\(review.month)/figures/customers.csv" }?.text)
    let lines = parsed(text)
    let evidence = review.evidence()
    let segments = review.dimensions.flatMap { review.allSegments(of: $0.name) }
    for metric in Metric.all {
      for segment in [.whole] + segments where review.exists(metric, for: segment) {
        let own = lines.filter { line in
          segment.dimension.map { line[$0] == segment.value } ?? (line["part_of"] == "")
        }
        let value = review.figure(metric, nil, segment).value
        if case .notAvailable = value { continue }
        guard let result = recomputed(metric, evidence, own, of: lines) else { continue }
        #expect(result == value, "\(metric.id) \(review.month) \(segment)")
        count += 1
      }
    }
  }
  #expect(count > 1_000)
}

@Test func `A customer is a line with its segments, amounts and rows, and parts where it stands in several`() throws {
  let lines = parsed(try Built.page("2026-10/figures/customers.csv"))
  #expect(lines.map { $0["customer"] } == ["K-000001", "K-000002", "K-000002", "K-000002", "K-000003"])
  #expect(lines.map { $0["part_of"] } == ["", "", "plan", "plan", ""])
  let first = try #require(lines.first)
  #expect(first["name"] == "Asterion Hospitals")
  #expect(first["industry"] == "Healthcare" && first["owner"] == "Ann Owner" && first["plan"] == "Basic")
  #expect(first["opening"] == "1000.00" && first["expansion"] == "400.00" && first["closing"] == "1400.00")
  #expect(first["closing_customers"] == "1" && first["churn"] == "" && first["expansion_2026-09"] == "")
  #expect(first["rows"] == "changes.csv:2, 7")
  // The second moves from Basic to Plus: 400 of it is transfer, 300 expansion on the new plan.
  #expect(lines[1]["plan"] == "" && lines[1]["expansion"] == "300.00" && lines[1]["transfer"] == "")
  #expect(lines[2]["plan"] == "Basic" && lines[2]["transfer"] == "-400.00" && lines[2]["opening"] == "400.00")
  #expect(lines[3]["plan"] == "Plus" && lines[3]["transfer"] == "400.00" && lines[3]["expansion"] == "300.00")
}

@Test func `Deals and targets are records of their own`() throws {
  #expect(
    try Built.page("2026-10/figures/records.csv") == """
      figure,dimension,segment,sum,record,amount,row
      pipeline_coverage,,,open deals,deal of K-000001,600.00,pipeline.csv:2
      pipeline_coverage,,,expansion targets of the period,"target of 2026-11, Ann Owner",1000.00,targets.csv:3
      pipeline_coverage_weighted,,,open deals by probability,deal of K-000001,0.00,pipeline.csv:2
      pipeline_coverage_weighted,,,expansion targets of the period,"target of 2026-11, Ann Owner",1000.00,targets.csv:3

      """)
}

@Test func `What one could take for a formula is text in a spreadsheet, and a number below 0 is a number`() throws {
  var file = SpreadsheetText()
  for text in ["=1+1", "+1", "-1", "@A1", "\tx", "plain", "a=b", "", "=\"a\",b"] { file.add(text: text) }
  file.add(number: -1_234_50, places: 2)
  file.endRow()
  let text = String(decoding: file.bytes, as: UTF8.self)
  #expect(text == "'=1+1,'+1,'-1,'@A1,'\tx,plain,a=b,,\"'=\"\"a\"\",b\",-1234.50\n")
  var site = SmallSite()
  site.customers = site.customers.replacing("Asterion Hospitals", with: "=HYPERLINK()").replacing(
    "Retail", with: "@Retail")
  let page = try site.page("2026-10/figures/customers.csv")
  #expect(page.contains("K-000001,'=HYPERLINK(),"))
  #expect(page.contains(",'@Retail,") && !page.contains(",@Retail"))
}

@Test func `The page of a figure lists customers and rows, and links the downloads`() throws {
  let page = try Built.page("2026-10/figures/expansion_rate/index.html")
  for words in [
    "<h2 id=\"evidence\">What it rests on</h2>", "<dt>Settings in force</dt>", "<code>grain: month</code>",
    "<dt>Source</dt>", "Asterion Hospitals", "changes.csv:2, 7", "€400.00", "€1,400.00",
    "<a href=\"../../../2026-10/figures/customers.csv\" download>customers.csv</a>", "<code>expansion</code>",
    "<code>opening</code>",
  ] { #expect(page.contains(words), "\(words)") }
  let coverage = try Built.page("2026-10/figures/pipeline_coverage/index.html")
  #expect(coverage.contains("deal of K-000001") && coverage.contains("pipeline.csv:2"))
  #expect(coverage.contains("../../../2026-10/figures/records.csv"))
  #expect(
    try Built.page("2026-09/figures/new_mrr/index.html").contains("nobody brings anything to it in September 2026."))
}

@Test func `The board sees pseudonyms and totals, and neither rows nor records nor downloads`() throws {
  let pages = try Built.site(.board).pages
  #expect(!pages.contains { $0.path.hasSuffix(".csv") })
  let page = try Built.page("2026-10/figures/expansion_rate/index.html", .board)
  #expect(page.contains(">Customer ") && page.contains("€1,400.00"))
  #expect(!page.contains("changes.csv") && !page.contains("customers.csv"))
  let coverage = try Built.page("2026-10/figures/pipeline_coverage/index.html", .board)
  #expect(coverage.contains("€600.00") && !coverage.contains("deal of") && !coverage.contains("target of"))
  // Who has no owner is not for the board, and neither is a group below the limit.
  let unowned = try Built.page("2026-10/figures/unowned_expansion_share/index.html", .board)
  #expect(!unowned.contains(">Customer "))
  var site = SmallSite()
  site.smallCells = 3
  let few = try site.page("2026-10/figures/expansion_mrr/index.html", .board)
  #expect(few.contains("2 contributors") && !few.contains(">Customer "))
}
