import Testing

@testable import Ledgers
@testable import Metrics

/// Offers by kind and against churn, and limits that are nearly used.
struct OfferTallyTests {
  private static let ledger = """
    date,customer,mrr
    2026-01-01,a,100
    2026-01-01,b,100
    2026-01-01,c,100
    2026-05-10,a,0
    2026-05-11,c,0
    """
  private static let offers = """
    customer,kind,date,outcome
    a,upsell,2026-02-10,declined
    a,upsell,2026-03-10,declined
    a,add_on,2026-04-10,declined
    b,upsell,2026-04-20,accepted
    b,,2026-05-02,open
    c,upsell,2026-05-12,declined
    x,upsell,2026-05-01,accepted
    """
  private static let usage = """
    month,customer,limit,used,allowed
    2026-03,a,seats,99,100
    2026-04,a,seats,80,100
    2026-04,b,storage,1.5,2
    2026-04,c,API calls,79.9,100
    2026-04,b,seats,12,10
    2026-04,x,seats,9,10
    2026-04,a,nothing,9,0
    2026-04,c,everything,5,
    """

  private func figures(offers: String? = nil, usage: String? = nil) throws -> Figures {
    var reader = LedgerReader(currency: .euro, zone: .utc)
    Array(Self.ledger.utf8).withUnsafeBytes { reader.read($0, as: SourceDescription(path: "ledger.csv")) }
    if let offers { Array(offers.utf8).withUnsafeBytes { reader.readOffers($0, path: "offers.csv") } }
    if let usage { Array(usage.utf8).withUnsafeBytes { reader.readUsage($0, path: "usage.csv") } }
    return try Figures(reader.finish().ledger, through: Month(2026, 5))
  }

  /// `kind made accepted declined open`, a line each.
  private func text(_ tallies: [OfferTally]?) -> String {
    (tallies ?? []).map { tally in
      let kind = tally.kind.isEmpty ? "-" : tally.kind
      return "\(kind) \(tally.made) \(tally.accepted) \(tally.declined) \(tally.open)"
    }.joined(separator: "\n")
  }

  @Test func `Offers of a kind are made, accepted, declined or open`() throws {
    let figures = try figures(offers: Self.offers)
    #expect(text(figures.offerTallies(in: Month(2026, 5)...Month(2026, 5))) == "- 1 0 0 1\nupsell 2 1 1 0")
    #expect(
      text(figures.offerTallies(in: Month(2026, 2)...Month(2026, 5)))
        == "- 1 0 0 1\nadd_on 1 0 1 0\nupsell 5 2 3 0")
    #expect(text(figures.offerTallies(in: Month(2025, 1)...Month(2026, 1))) == "")
  }

  @Test func `Who was asked thrice and left is told from who was never asked`() throws {
    // April looks at offers of January to March, May at those of February to April; c was asked after it had left.
    let groups = try #require(try figures(offers: Self.offers).churnByOffers(upTo: Month(2026, 5)))
    #expect(groups.map { "\($0.offers): \($0.churned)/\($0.customers)" } == ["0: 1/3", "1: 0/1", "2: 0/1", "3: 1/1"])
    let early = try #require(try figures(offers: Self.offers).churnByOffers(upTo: Month(2026, 3)))
    #expect(early.allSatisfy { $0.customers == 0 })
  }

  @Test func `Limits stand by how much of them is used, of customers and in the month alone`() throws {
    let figures = try figures(usage: Self.usage)
    let uses = try #require(figures.limitUses(in: Month(2026, 4)))
    let lines = uses.map { use in
      "\(figures.ledger.customers[use.customer]) \(use.name) \(use.perMille)\(use.isNear ? " near" : "")"
    }
    #expect(lines == ["b seats 1200 near", "a seats 800 near", "c API calls 799", "b storage 750"])
    #expect(figures.limitUses(in: Month(2026, 5))?.isEmpty == true)
  }

  @Test func `Without their files there is nothing`() throws {
    let figures = try figures()
    #expect(figures.offerTallies(in: Month(2026, 1)...Month(2026, 5)) == nil)
    #expect(figures.churnByOffers(upTo: Month(2026, 5)) == nil)
    #expect(figures.limitUses(in: Month(2026, 4)) == nil)
  }
}
