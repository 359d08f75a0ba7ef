import Testing

@testable import Ledgers
@testable import Metrics

/// Three customers over fourteen months: one grows twice, one shrinks and leaves, one comes with two products.
private let company = Scenario(
  """
  date,customer,product,plan,mrr
  2025-01-10,a,CRM,Basic,100
  2025-01-15,b,CRM,Basic,200
  2025-03-05,b,CRM,Basic,150
  2025-06-01,c,CRM,Basic,80
  2025-06-01,c,Mail,Solo,20
  2025-10-20,a,CRM,Pro,160
  2026-01-08,b,CRM,Basic,0
  2026-01-10,a,CRM,Pro,170
  2026-01-12,c,CRM,Basic,110
  2026-01-30,a,CRM,Pro,190
  """, customers: "id,industry\na,Retail\nb,Health\nc,Retail", through: "2026-02")

/// A figure's sums and contributors, a line each: `a 30.00 160.00 changes.csv:7`.
private func evidence(
  _ id: String, _ month: String, of segment: String? = nil, limit: Int? = nil, _ scenario: Scenario = company
) throws -> String {
  let figures = try scenario.figures()
  let metric = try #require(Metric.named(id))
  let month = try #require(Month(month))
  let names = segment?.split(separator: "=").map(String.init)
  let part = try names.map { try #require(figures.cube.segment($0[0], $0[1])) } ?? .whole
  let evidence = AuditTrail(figures).contributions(to: metric, in: month, of: part)
    .evidence(for: metric, in: month, of: part, limit: limit)
  func text(_ amounts: [Int64]) -> String {
    zip(evidence.sums, amounts).map { $0.isCount ? "\($1)" : scenario.text(of: .money($1), .money) }
      .joined(separator: " ")
  }
  let lines = evidence.contributors.map { contributor in
    let name = contributor.customer.map { figures.ledger.customers[$0] } ?? contributor.record
    return "\(name): \(text(contributor.amounts)), rows "
      + contributor.rows.map { "\($0)" }.joined(separator: " ").replacing("ledger.csv:", with: "")
  }
  let rest = evidence.rest.count == 0 ? [] : ["\(evidence.rest.count) more: \(text(evidence.rest.amounts))"]
  return ([evidence.sums.map { $0.name }.joined(separator: " | ")] + lines + rest).joined(separator: "\n")
}

@Test func `A rate rests on those who grew, with the rows before and within the month, and on all who were there`()
  throws
{
  #expect(
    try evidence("expansion_rate", "2026-01") == """
      expansion | opening MRR
      a: 30.00 160.00, rows 7 9 11
      c: 30.00 100.00, rows 5 6 10
      b: 0.00 150.00, rows 4
      """)
}

@Test func `Counts, churn and what is left of it name the customers that left`() throws {
  #expect(try evidence("churned_customers", "2026-01") == "churned customers\nb: 1, rows 4 8")
  #expect(try evidence("churned_mrr", "2026-01") == "churn\nb: 150.00, rows 4 8")
  #expect(try evidence("customers", "2026-02") == "customers\na: 1, rows 11\nc: 1, rows 6 10")
}

@Test func `Retention rests on the rows in force twelve months ago and now`() throws {
  #expect(
    try evidence("nrr", "2026-01") == """
      MRR now of the same customers | MRR twelve months ago
      a: 190.00 100.00, rows 2 11
      b: 0.00 200.00, rows 3
      """)
  #expect(
    try evidence("grr", "2026-01", limit: 1) == """
      the lesser of then and now, summed over them | MRR twelve months ago
      a: 100.00 100.00, rows 2 11
      1 more: 0.00 200.00
      """)
}

@Test func `What is held rests on the rows before the booking, of its month, and now`() throws {
  #expect(
    try evidence("expansion_held_3", "2026-01") == """
      what of it is still there | expansion booked 3 months ago
      a: 60.00 60.00, rows 2 7 11
      """)
}

@Test func `Growth rests on two months`() throws {
  #expect(
    try evidence("expansion_growth", "2026-02") == """
      expansion | expansion of the month before
      a: 0.00 30.00, rows 7 9 11
      c: 0.00 30.00, rows 5 6 10
      """)
}

@Test func `A segment rests on its own customers, and a product on its own rows`() throws {
  #expect(
    try evidence("mrr", "2026-02", of: "industry=Retail") == """
      closing MRR
      a: 190.00, rows 11
      c: 130.00, rows 6 10
      """)
  #expect(try evidence("mrr", "2026-02", of: "product=Mail") == "closing MRR\nc: 20.00, rows 6")
  #expect(try evidence("mrr", "2026-02", of: "plan=Pro") == "closing MRR\na: 190.00, rows 11")
  #expect(
    try evidence("top10_share", "2026-02", of: "product=CRM") == """
      MRR of the ten largest customers | closing MRR
      a: 190.00 190.00, rows 11
      c: 110.00 110.00, rows 10
      """)
}

@Test func `A figure that nobody brings anything to has its sums and no customers`() throws {
  #expect(try evidence("new_mrr", "2026-02") == "new MRR")
  #expect(try evidence("new_mrr", "2030-02") == "new MRR")
  #expect(try evidence("nrr", "2025-02") == "MRR now of the same customers | MRR twelve months ago")
}

@Test func `Ten customers are the ten largest, and the eleventh is not among them`() throws {
  let rows = (1...12).map { "2026-01-01,c\($0 < 10 ? "0" : "")\($0),\(100 + $0)" }.joined(separator: "\n")
  let text = try evidence("top10_share", "2026-01", limit: 9, Scenario("date,customer,mrr\n" + rows))
  #expect(text.hasPrefix("MRR of the ten largest customers | closing MRR\nc12: 112.00 112.00, rows 13\nc11"))
  // The tenth largest counts above the line, the two smallest below it alone.
  #expect(text.hasSuffix("\n3 more: 103.00 306.00"))
}

@Test func `A child's rows stand behind its parent`() throws {
  let scenario = Scenario(
    "date,customer,mrr\n2026-01-01,a,100\n2026-01-02,b,50\n2026-02-03,b,70", customers: "id,parent\na,\nb,a"
  ) { $0.rollsUpToParent = true }
  #expect(try evidence("expansion_mrr", "2026-02", scenario) == "expansion\na: 20.00, rows 2 3 4")
}

@Test func `Two rows of one record are one place`() throws {
  let scenario = Scenario("customer,amount,interval,start,end\na,100,month,2026-01-05,2026-03-01", through: "2026-03")
  #expect(try evidence("churned_mrr", "2026-03", scenario) == "churn\na: 100.00, rows 2")
}

@Test func `Coverage rests on deals, targets and the expansion of the period, each with its line`() throws {
  var scenario = company
  scenario.targets = "month,metric,target,owner\n2026-01,expansion_mrr,33.335,Ann\n2026-03,expansion_mrr,100.335,"
  scenario.pipeline = """
    id,customer,mrr,stage,probability,close
    D1,a,100,open,33%,2026-03-05
    ,c,0.55,open,10%,2026-03-06
    D3,c,50,won,100%,2026-03-07
    D4,b,0.45,open,10%,2026-03-31
    """
  #expect(
    try evidence("pipeline_coverage_weighted", "2026-02", scenario) == """
      open deals by probability | expansion targets of the period | expansion booked in it
      deal D1 of a: 33.00 0.00 0.00, rows pipeline.csv:2
      deal of c: 0.06 0.00 0.00, rows pipeline.csv:3
      deal D4 of b: 0.04 0.00 0.00, rows pipeline.csv:5
      target of 2026-03: 0.00 100.33 0.00, rows targets.csv:3
      target of 2026-01, Ann: 0.00 33.34 0.00, rows targets.csv:2
      a: 0.00 0.00 30.00, rows 7 9 11
      c: 0.00 0.00 30.00, rows 5 6 10
      """)
  #expect(try scenario.figures("pipeline_coverage_weighted", in: "2026-02").contains(" 3310/7367 "))
}

// MARK: Laws

/// A random ledger with targets and deals beside it.
private func random(_ seed: UInt64, parents: Bool) -> Scenario {
  var scenario = RandomLedger(seed: seed).scenario(parents: parents)
  scenario.targets = """
    month,metric,segment,target
    2026-04,expansion_mrr,,1234.567
    2026-05,expansion_mrr,,99.999
    2026-05,expansion_mrr,industry=Health,10.005
    """
  scenario.pipeline = """
    id,customer,mrr,stage,probability,close
    1,ada,100.05,open,33.3%,2026-05-05
    2,cy,77.77,open,12.5%,2026-05-06
    3,di,0.01,open,50%,2026-06-30
    4,nobody,5,open,,2026-06-30
    """
  scenario.offers = """
    id,customer,kind,date,outcome
    O1,ada,seats,2026-04-03,accepted
    O2,bo,upsell,2026-04-09,declined
    ,cy,,2026-03-31,
    O4,nobody,seats,2026-02-01,accepted
    O5,ada,seats,2026-01-20,declined
    """
  scenario.usage = """
    month,customer,limit,used,allowed
    2026-04,ada,users,9,10
    2026-04,bo,users,7.9,10
    2026-03,cy,calls,12,10
    """
  scenario.costs = """
    month,what,amount
    2026-04,expansion,12.34
    2026-04,expansion,0.01
    2026-04,new,99
    2026-03,expansion,50
    """
  scenario.settings.grossMargin = ExactDecimal(805, places: 3)
  scenario.settings.dimensions = [
    "industry", "owner", "product", "plan", "line", "cohort", "tenure", "mrr_band",
  ]
  return scenario
}

/// The figure that the contributors alone give, and that of the cube.
private func recomputed(_ metric: Metric, _ figures: Figures, _ month: Month, _ segment: Segment, _ evidence: Evidence)
  -> Figure.Value?
{
  func amount(_ place: Int) -> Int64 {
    evidence.contributors.reduce(evidence.rest.amounts[place]) { $0 + $1.amounts[place] }
  }
  func sum(_ terms: [Formula.Term]) -> Int64 {
    terms.reduce(0) { sum, term in
      let cell = FormulaCell(measure: term.measure, month: month - term.lag, isOfWhole: term.isOfWhole)
      let part = evidence.sums.firstIndex { $0.cells == [cell] }.map(amount) ?? .min / 2
      return sum + part * term.coefficient
    }
  }
  switch metric.formula {
  case .money(let terms, let times): return .money(sum(terms) * times)
  case .count(let terms): return .count(sum(terms))
  case .ratio(let above, let below): return .ratio(numerator: sum(above), denominator: sum(below))
  case .quotient(let above, let below):
    let denominator = sum(below)
    return denominator == 0
      ? nil : .money(Int64(truncatingIfNeeded: Int128(sum(above)).divided(by: Int128(denominator))))
  case .coverage:
    return evidence.sums.count < 3 ? nil : .ratio(numerator: amount(0), denominator: amount(1) - amount(2))
  case .beside(_, .cells(let terms, let times)): return .ratio(numerator: amount(0), denominator: sum(terms) * times)
  case .beside: return .ratio(numerator: amount(0), denominator: amount(1))
  case .lifetimeValue:
    let churn = (1...6).map { lag in
      LifetimeValue.Churn(month: month - 7 + lag, churned: amount(2 * lag), opening: amount(2 * lag + 1))
    }
    let margin = figures.settings.grossMargin ?? ExactDecimal(0)
    return .money(LifetimeValue(mrr: amount(0), customers: amount(1), margin: margin, churn: churn).value)
  case .scaled: return nil
  }
}

@Test(arguments: Array(UInt64(1)...30))
func `What customers bring to a figure sums to it, for every metric, month and segment`(seed: UInt64) throws {
  let figures = try random(seed, parents: seed % 3 == 0).figures()
  let trail = AuditTrail(figures)
  let segments =
    [Segment.whole]
    + figures.cube.dimensions.flatMap { figures.cube.segments(of: $0.name, through: RandomLedger.last) ?? [] }
  let merged = Segment.merged(segments.filter { $0.dimension == "product" }, as: "Other").map { [$0] } ?? []
  // A few months of each ledger, the last among them; other seeds take others.
  for lag in [0, Int(seed % 5) + 1, Int(seed % 11) + 2] {
    let month = RandomLedger.last - lag
    for segment in segments + merged {
      let cells = figures.cells(in: month)
      let whole = try #require(Metric.named("mrr"))
      let slots = Set([segment.slot] + segment.merged)
      let all = Contributions(trail, trail.wholeMembership, cells: cells, slots: slots.union([0]), focus: slots)
      #expect(all.evidence(for: whole, in: month, of: segment).contributors.allSatisfy { !$0.rows.isEmpty })
      for metric in Metric.all where figures.exists(metric, for: segment) {
        let evidence = all.evidence(for: metric, in: month, of: segment, limit: Int(seed % 4))
        for (place, sum) in evidence.sums.enumerated() {
          let brought = evidence.contributors.reduce(evidence.rest.amounts[place]) { $0 + $1.amounts[place] }
          #expect(brought == sum.amount, "\(metric.id) \(month) \(segment): \(sum.name)")
        }
        let value = figures[metric, month, segment].value
        if case .notAvailable = value { continue }
        #expect(recomputed(metric, figures, month, segment, evidence) == value, "\(metric.id) \(month) \(segment)")
      }
    }
  }
}

@Test(arguments: Array(UInt64(61)...70))
func `One figure looked at alone rests on the same customers and rows as among all`(seed: UInt64) throws {
  let figures = try random(seed, parents: false).figures()
  let trail = AuditTrail(figures)
  let month = RandomLedger.last
  for dimension in ["", "product", "plan", "industry", "tenure"] {
    for segment in figures.cube.segments(of: dimension, through: month) ?? [.whole] {
      let slots: Set<Int> = [segment.slot]
      let all = Contributions(
        trail, trail.wholeMembership, cells: figures.cells(in: month), slots: slots.union([0]), focus: slots)
      for metric in Metric.all where figures.exists(metric, for: segment) {
        let alone = trail.contributions(to: metric, in: month, of: segment).evidence(
          for: metric, in: month, of: segment)
        let among = all.evidence(for: metric, in: month, of: segment)
        #expect(alone.contributors.map(\.customer) == among.contributors.map(\.customer), "\(metric.id) \(segment)")
        #expect(alone.contributors.map(\.amounts) == among.contributors.map(\.amounts), "\(metric.id) \(segment)")
        #expect(alone.contributors.map(\.rows) == among.contributors.map(\.rows), "\(metric.id) \(segment)")
      }
    }
  }
}

@Test(arguments: Array(UInt64(71)...100))
func `The lines of customers sum to every cell, for the whole and each segment`(seed: UInt64) throws {
  let figures = try random(seed, parents: seed % 2 == 0).figures()
  let month = RandomLedger.last - Int(seed % 7)
  let dimensions = figures.cube.dimensions
  let contributions = AuditTrail(figures).contributions(in: month, by: dimensions)
  let columns = contributions.columns(in: month)
  var sums: [String: [Int64]] = [:]
  func add(_ key: String, _ amounts: [Int64]) {
    sums[key] = zip(sums[key] ?? columns.map { _ in 0 }, amounts).map { $0 + $1 }
  }
  contributions.lines(in: month, by: dimensions.map(\.name)) { line in
    if line.dimensions.isEmpty { add("", line.amounts) }
    for (dimension, segment) in zip(dimensions, line.segments) {
      if let segment { add("\(dimension.name)=\(segment)", line.amounts) }
    }
  }
  #expect(sums[""] == columns.map { figures.cube.amount($0.measure, in: $0.month) })
  for dimension in dimensions {
    for segment in figures.cube.segments(of: dimension.name, through: month) ?? [] {
      let expected = columns.map { figures.cube.amount($0.measure, in: $0.month, of: segment) }
      #expect((sums["\(segment)"] ?? columns.map { _ in 0 }) == expected, "\(segment)")
    }
  }
}

@Test func `A product and its plan are one part of a customer, but not where two are alike`() throws {
  func lines(_ mail: Int) throws -> [String] {
    let figures = try Scenario(
      "date,customer,product,plan,mrr\n2026-01-01,a,CRM,Basic,100\n2026-01-01,a,Mail,Solo,\(mail)"
    ).with { $0.dimensions = ["product", "plan"] }.figures()
    var lines: [String] = []
    AuditTrail(figures).contributions(in: Month(2026, 1), by: figures.cube.dimensions)
      .lines(in: Month(2026, 1), by: ["product", "plan"]) { line in
        let place = AuditTrail(figures).contributions(in: Month(2026, 1)).columns(in: Month(2026, 1))
          .firstIndex { $0.measure == .closing }
        lines.append(
          (line.dimensions + line.segments.map { $0 ?? "-" }).joined(separator: " ")
            + " \(place.map { line.amounts[$0] } ?? 0)")
      }
    return lines
  }
  #expect(try lines(20) == ["- - 12000", "product plan CRM Basic 10000", "product plan Mail Solo 2000"])
  #expect(
    try lines(100) == [
      "- - 20000", "product CRM - 10000", "product Mail - 10000", "plan - Basic 10000", "plan - Solo 10000",
    ])
}
