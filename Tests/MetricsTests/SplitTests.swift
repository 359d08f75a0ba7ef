import Testing

@testable import Metrics

/// How one customer's positions are set off against each other.
struct SplitTests {
  /// The lines of February, without the month and the customer.
  private func lines(_ rows: String) throws -> String {
    let products = """
      product,add_on
      B,yes
      """
    let scenario = Scenario("date,customer,product,plan,quantity,mrr,discount\n" + rows, products: products)
    return try scenario.movements().split(separator: "\n").filter { $0.hasPrefix("2026-02 ") }
      .map { String($0.dropFirst(13)) }.joined(separator: "\n")
  }

  @Test func `What one product gained and another lost is one expansion of the difference`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,A,,,100,
        2026-01-01,acme,C,,,50,
        2026-02-01,acme,A,,,160,
        2026-02-01,acme,C,,,30,
        """) == """
          expansion A - price 40.00
          expansion A - transfer 20.00
          expansion C - transfer -20.00
          """)
  }

  @Test func `Where more was lost, the losers share the contraction and the gain is transfer`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,A,,,100,
        2026-01-01,acme,C,,,50,
        2026-02-01,acme,A,,,20,
        2026-02-01,acme,C,,,80,
        """) == """
          contraction A - price -50.00
          contraction A - transfer -30.00
          contraction C - transfer 30.00
          """)
  }

  @Test func `A customer without net change has no movement, and transfers only`() throws {
    let rows = """
      2026-01-01,acme,A,,,100,
      2026-01-01,acme,C,,,50,
      2026-02-01,acme,A,,,70,
      2026-02-01,acme,C,,,80,
      """
    #expect(
      try lines(rows) == """
        none A - transfer -30.00
        none C - transfer 30.00
        """)
    let scenario = Scenario("date,customer,product,plan,quantity,mrr,discount\n" + rows)
    #expect(
      try scenario.figures(
        "expanded_customers contracted_customers expansion_mrr transfer_mrr", in: "2026-02") == """
          2026-02 expanded_customers 0
          2026-02 contracted_customers 0
          2026-02 expansion_mrr 0.00
          2026-02 transfer_mrr 0.00
          """)
  }

  @Test func `Shares are rounded cumulatively, over all parts in the order of product and kind`() throws {
    // N = 1.00 of P = 3.00 in parts of 0.01 seats and 0.99 price (A), 1.00 add-on (B), 1.00 price (C). Running
    // sums 1, 100, 200, 300 of 300 give round(0.33) = 0, round(33.33) = 33, round(66.67) = 67 and 100.
    #expect(
      try lines(
        """
        2026-01-01,acme,A,,1,0.01,
        2026-01-01,acme,C,,,1,
        2026-01-01,acme,D,,,5,
        2026-02-01,acme,A,,2,1.01,
        2026-02-01,acme,B,,,1,
        2026-02-01,acme,C,,,2,
        2026-02-01,acme,D,,,3,
        """) == """
          expansion A - price 0.33
          expansion A - transfer 0.67
          expansion B - add_on 0.34
          expansion B - transfer 0.66
          expansion C - price 0.33
          expansion C - transfer 0.67
          expansion D - transfer -2.00
          """)
  }

  @Test func `The order of kinds decides where a half cent goes`() throws {
    // N = 0.01 of P = 0.02, seats 0.01 and discount 0.01: round(0.5) is 1, so that seats, which come first, get it.
    #expect(
      try lines(
        """
        2026-01-01,acme,A,,1,0.01,0.01
        2026-01-01,acme,C,,,1,
        2026-02-01,acme,A,,2,0.03,
        2026-02-01,acme,C,,,0.99,
        """) == """
          expansion A - seats 0.01
          expansion A - transfer 0.01
          expansion C - transfer -0.01
          """)
  }

  @Test func `The order of products is that of their ids and not that of the ledger`() throws {
    // N = 0.01 of P = 0.02: the first, which is M, gets the half that rounds up.
    #expect(
      try lines(
        """
        2026-01-01,acme,Z,,,1,
        2026-01-01,acme,M,,,1,
        2026-01-01,acme,C,,,1,
        2026-02-01,acme,Z,,,1.01,
        2026-02-01,acme,M,,,1.01,
        2026-02-01,acme,C,,,0.99,
        """) == """
          expansion C - transfer -0.01
          expansion M - price 0.01
          expansion Z - transfer 0.01
          """)
  }

  @Test func `A plan's move within a set-off leaves both plans' bridges closed`() throws {
    let rows = """
      2026-01-01,acme,A,Basic,,100,
      2026-01-01,acme,C,,,50,
      2026-02-01,acme,A,Pro,,160,
      2026-02-01,acme,C,,,30,
      """
    #expect(
      try lines(rows) == """
        expansion A Basic transfer -100.00
        expansion A Pro transfer 120.00
        expansion A Pro upsell 40.00
        expansion C - transfer -20.00
        """)
    let scenario = Scenario("date,customer,product,plan,quantity,mrr,discount\n" + rows)
    #expect(
      try scenario.figures(
        "opening_mrr expansion_mrr transfer_mrr mrr", in: "2026-02", by: "plan", "Basic Pro")
          == """
          2026-02 opening_mrr plan=Basic 100.00
          2026-02 opening_mrr plan=Pro 0.00
          2026-02 expansion_mrr plan=Basic 0.00
          2026-02 expansion_mrr plan=Pro 40.00
          2026-02 transfer_mrr plan=Basic -100.00
          2026-02 transfer_mrr plan=Pro 120.00
          2026-02 mrr plan=Basic 0.00
          2026-02 mrr plan=Pro 160.00
          """)
  }

  @Test func `Shares sum to the whole, whatever the sizes`() {
    #expect(Share.of(10, among: [1, 1, 1]) == [3, 4, 3])
    #expect(Share.of(1, among: [1, 1]) == [1, 0])
    #expect(Share.of(7, among: [0, 5, 0]) == [0, 7, 0])
    #expect(Share.of(5, among: []) == [])
    #expect(Share.of(1 << 60, among: [1 << 60, 1 << 60]) == [1 << 59, 1 << 59])
  }

  @Test func `By product a line keeps its customer's movement: a further product is not new`() throws {
    let scenario = Scenario(
      """
      date,customer,product,mrr
      2026-01-01,acme,A,100
      2026-02-01,acme,B,40
      """)
    #expect(
      try scenario.figures(
        "new_mrr expansion_mrr new_customers expanded_customers", in: "2026-02", by: "product", "B")
          == """
          2026-02 new_mrr product=B 0.00
          2026-02 expansion_mrr product=B 40.00
          2026-02 new_customers product=B 0
          2026-02 expanded_customers product=B 1
          """)
  }
}
