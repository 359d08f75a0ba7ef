import Testing

@testable import Ledgers

@Suite struct KindTests {
  @Test func `Kinds stand in the order of the definitions, by the names of the definitions`() {
    #expect(
      Kind.allCases.map(\.name) == [
        "upsell", "downgrade", "cross_sell", "removal", "add_on", "seats", "usage", "price", "discount",
        "reactivation",
      ])
    #expect(Kind.allCases == Kind.allCases.sorted())
  }

  @Test func `A name gives its kind, another none`() {
    for kind in Kind.allCases { #expect(Kind(name: kind.name) == kind) }
    #expect(Kind(name: "new") == nil && Kind(name: "") == nil && Kind(name: "Upsell") == nil)
  }

  @Test func `A kind has a pair for the other sign`() {
    #expect(
      Kind.allCases.map { $0.paired(positive: false).name } == [
        "downgrade", "downgrade", "removal", "removal", "removal", "seats", "usage", "price", "discount",
        "removal",
      ])
    #expect(
      Kind.allCases.map { $0.paired(positive: true).name } == [
        "upsell", "upsell", "cross_sell", "cross_sell", "add_on", "seats", "usage", "price", "discount",
        "reactivation",
      ])
  }
}
