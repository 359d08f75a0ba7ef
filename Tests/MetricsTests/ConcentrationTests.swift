import Testing

@testable import Ledgers
@testable import Metrics

/// How much rests on how few.
struct ConcentrationTests {
  /// `customers mrr`, parted by commas.
  private func text(_ groups: [Concentration.Group]) -> String {
    groups.map { "\($0.customers) \($0.mrr)" }.joined(separator: ", ")
  }

  @Test func `The largest one is known of three, and no five`() throws {
    let figures = try Scenario("date,customer,mrr\n2026-01-01,a,5\n2026-01-01,b,3\n2026-01-02,c,2").figures()
    let found = figures.monthEnd(of: Month(2026, 1)).concentration
    #expect(text([found.all]) == "3 1000")
    #expect(text(found.largest) == "1 500")
    #expect(text(found.deciles) == "")
    // 10,000 × (0.25 + 0.09 + 0.04)
    #expect(found.points == 3_800)
  }

  @Test func `Twelve customers fall into ten groups`() {
    let found = Concentration([10, 120, 20, 110, 30, 100, 40, 90, 50, 80, 60, 70])
    #expect(text(found.largest) == "1 120, 5 500, 10 750")
    #expect(text(found.deciles) == "1 120, 1 110, 1 100, 1 90, 2 150, 1 60, 1 50, 1 40, 1 30, 2 30")
    #expect(text([found.all]) == "12 780")
  }

  @Test func `Twenty-one customers of one size have an index of one in twenty-one`() {
    let found = Concentration(Array(repeating: 7, count: 21))
    #expect(text(found.largest) == "1 7, 5 35, 10 70, 20 140")
    // 10,000 ÷ 21 = 476.19…
    #expect(found.points == 476)
  }

  @Test func `Nobody has no index`() throws {
    let figures = try Scenario("date,customer,mrr\n2026-01-01,a,5").figures()
    let found = figures.monthEnd(of: Month(2025, 12)).concentration
    #expect(text([found.all]) == "0 0")
    #expect(found.points == nil)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Month-ends are what the cube has summed, one alone as among all`(seed: UInt64) throws {
    let figures = try RandomLedger(seed: seed).scenario(parents: seed % 2 == 0).figures()
    let months = Array(figures.cube.months)
    for (place, end) in figures.monthEnds(of: months.reversed()).reversed().enumerated() {
      let (all, largest) = (end.concentration.all, figures.cube.largest[place].map(\.mrr))
      #expect(all.mrr == figures.cube.amount(.closing, in: months[place]))
      #expect(all.customers == figures.cube.amount(.closingCustomers, in: months[place]))
      for group in end.concentration.largest where group.customers <= 10 {
        #expect(group.mrr == largest.prefix(Int(group.customers)).reduce(0, +))
      }
      let alone = figures.monthEnd(of: months[place])
      #expect(alone.concentration.squares == end.concentration.squares)
      #expect(alone.productUse == end.productUse)
    }
  }
}
