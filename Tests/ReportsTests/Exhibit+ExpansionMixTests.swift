import Testing

@testable import Reports

@Test func `Segments stand by their opening with what they expanded by, kind by kind`() throws {
  #expect(
    try Company().exhibit(.expansionMix)
      == """
      Expansion by industry and kind: Expansion MRR of 2026-10 for each part of opening MRR
      Industry    Opening  Upsell  Seats  Expansion  Expansion rate
      Healthcare  1200     0       400    400        40000/120000
      Retail      400      300     0      300        30000/40000
      = All       1600     300     400    700        70000/160000
      Healthcare brought most, 400; Retail grew fastest, by 30000/40000 of its opening MRR.
      """)
}

/// Nine segments with a customer each, the first the largest, all of which grow by ten in October.
private var many: Company {
  var company = Company()
  let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
  let rows = names.enumerated().flatMap { place, name in
    ["2026-08-01,\(name),Roster,Basic,\(900 - place * 100)", "2026-10-05,\(name),Roster,Basic,\(910 - place * 100)"]
  }
  company.changes = (["date,customer,product,plan,mrr"] + rows).joined(separator: "\n")
  company.customers = (["id,name,industry"] + names.map { "\($0),\($0),Industry \($0)" }).joined(separator: "\n")
  company.dimensions = ["industry"]
  return company
}

@Test func `Behind the sixth segment all others are one, and no row is lost in the sum`() throws {
  let rows = try many.review().exhibit(.expansionMix).table.rows
  #expect(rows.count == 8)
  #expect(rows[0].cells[0] == .money(90_000))
  #expect(rows[6].head == .words("Other"))
  #expect(rows[6].cells[0] == .money(60_000) && rows[6].cells.suffix(2).first == .money(3_000))
  #expect(rows[7].cells[0] == .money(450_000) && rows[7].cells.suffix(2).first == .money(9_000))
}

@Test func `The board sees segments of few customers together, last and never alone`() throws {
  var company = many
  company.smallCells = 2
  let rows = try company.review(Company.october, .board).exhibit(.expansionMix).table.rows
  #expect(rows.map(\.head).filter { $0 != .words("All") }.count == 1)
  #expect(rows.first?.cells[0] == .money(450_000))
}

@Test func `A month without expansion says so, and a dimension that is not there what would fill it`() throws {
  let review = try Company.single.review()
  #expect(review.exhibit(.expansionMix).table.rows.isEmpty)
  let exhibit = try Company().review().exhibit(.expansionMix, .init(by: "shoe"))
  #expect(exhibit.summary == "\("shoe") under dimensions in site.yml would fill this.")
}

@Test func `Plans stand by the tiers of products.csv, and else by what a customer pays`() throws {
  func ranks(_ products: String?) throws -> [Sentence] {
    var company = Company(
      changes: """
        date,customer,product,plan,mrr
        2026-08-01,a,Roster,Basic,100
        2026-08-01,b,Roster,Plus,200
        2026-08-01,c,Roster,Max,50
        2026-10-01,a,Roster,Plus,150
        2026-10-01,b,Roster,Max,60
        """, customers: nil)
    company.products = products
    company.dimensions = ["plan"]
    guard case .flows(let flows) = try company.review().exhibit(.planFlows).form else { return [] }
    #expect(flows.ways.map(\.amount) == [.money(10_000), .money(6_000)])
    return flows.ranks
  }
  #expect(try ranks("product,line,tiers\nRoster,Platform,Basic|Plus|Max") == ["Max", "Plus", "Basic"].map { "\($0)" })
  #expect(try ranks(nil) == ["Plus", "Max", "Basic"].map { "\($0)" })
}
