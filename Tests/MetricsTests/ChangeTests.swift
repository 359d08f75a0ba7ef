import Testing

@testable import Ledgers
@testable import Metrics

/// The kind of each position's own change.
struct ChangeTests {
  private let products = """
    product,line,add_on,pricing,tiers
    CRM,Suite,,,Basic|Pro
    Support,Suite,yes,,
    Calls,Metered,,usage,
    """

  /// The lines of February, without the month.
  private func lines(_ rows: String, products: String? = nil) throws -> String {
    let scenario = Scenario(
      "date,customer,item,product,plan,quantity,mrr,discount,kind\n" + rows,
      products: products ?? self.products)
    return try scenario.movements().split(separator: "\n").filter { $0.hasPrefix("2026-02 ") }
      .map { String($0.dropFirst(8)) }.joined(separator: "\n")
  }

  @Test func `A further product is cross-sell, one that products.csv flags is an add-on`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,,100,,
        2026-02-01,acme,,Mail,,,30,,
        2026-02-01,acme,,Support,,,20,,
        """) == """
          acme expansion Mail - cross_sell 30.00
          acme expansion Support - add_on 20.00
          """)
  }

  @Test func `A product or add-on that is dropped is a removal`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,,100,,
        2026-01-01,acme,,Mail,,,30,,
        2026-01-01,acme,,Support,,,20,,
        2026-02-01,acme,,Mail,,,0,,
        2026-02-01,acme,,Support,,,0,,
        """) == """
          acme contraction Mail - removal -30.00
          acme contraction Support - removal -20.00
          """)
  }

  @Test func `An upgrade moves the old price between plans and lands on the new one`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,Basic,10,100,,
        2026-02-01,acme,,CRM,Pro,20,150,,
        """) == """
          acme expansion CRM Basic transfer -100.00
          acme expansion CRM Pro transfer 100.00
          acme expansion CRM Pro upsell 50.00
          """)
  }

  @Test func `A downgrade moves the new price between plans, and the loss stays on the old one`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,Pro,,150,,
        2026-02-01,acme,,CRM,Basic,,100,,
        """) == """
          acme contraction CRM Basic transfer 100.00
          acme contraction CRM Pro downgrade -50.00
          acme contraction CRM Pro transfer -100.00
          """)
  }

  @Test func `A change of plan at one price is no movement but a transfer`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,Basic,,100,,
        2026-02-01,acme,,CRM,Pro,,100,,
        """) == """
          acme none CRM Basic transfer -100.00
          acme none CRM Pro transfer 100.00
          """)
  }

  @Test func `A metered product changes by usage, whatever its quantity`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,Calls,,100,40,,
        2026-02-01,acme,,Calls,,300,90,5,
        """) == "acme expansion Calls - usage 50.00")
    #expect(
      try lines(
        """
        2026-01-01,acme,,Calls,,100,40,,
        2026-02-01,acme,,Calls,,50,30,,
        """) == "acme contraction Calls - usage -10.00")
  }

  @Test func `Fewer seats at a lower price are both contraction`() throws {
    // 15 × 24 = 360 → 10 × 20 = 200: seats −120, price −40.
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,15,360,,
        2026-02-01,acme,,CRM,,10,200,,
        """) == """
          acme contraction CRM - price -40.00
          acme contraction CRM - seats -120.00
          """)
  }

  @Test func `Where price fell as seats grew, the gain is all seats`() throws {
    // Seats +200.00, price −50.00: the only part of the gain's sign takes it.
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,10,200,,
        2026-02-01,acme,,CRM,,20,350,,
        """) == "acme expansion CRM - seats 150.00")
  }

  @Test func `Where parts differ in sign, those of the gain's sign share it in proportion`() throws {
    // Seats +100.00, discount −40.00, price 0.50: of 60.50 seats get round(6050 × 10000 ÷ 10050) = 60.20.
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,10,100,,
        2026-02-01,acme,,CRM,,20,160.50,40,
        """) == """
          acme expansion CRM - price 0.30
          acme expansion CRM - seats 60.20
          """)
  }

  @Test func `A discount that ended is expansion, one that was granted is contraction`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,10,80,20,
        2026-02-01,acme,,CRM,,10,100,,
        """) == "acme expansion CRM - discount 20.00")
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,,100,,
        2026-02-01,acme,,CRM,,,85,15,
        """) == "acme contraction CRM - discount -15.00")
  }

  @Test func `A discount that shrank beside a higher price are two kinds`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,10,80,20,
        2026-02-01,acme,,CRM,,10,95,12,
        """) == """
          acme expansion CRM - discount 8.00
          acme expansion CRM - price 7.00
          """)
  }

  @Test func `An unknown quantity, or one of 0, leaves everything to price`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,10,100,,
        2026-02-01,acme,,CRM,,,150,,
        """) == "acme expansion CRM - price 50.00")
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,0,100,,
        2026-02-01,acme,,CRM,,5,150,,
        """) == "acme expansion CRM - price 50.00")
  }

  @Test func `Seats round half away from zero, and quantities may have decimals`() throws {
    // 1.00 × (2.5 − 1.6) ÷ 1.6 = 0.5625 → 0.56; 0.01 × (3 − 2) ÷ 2 = 0.005 → 0.01.
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,1.6,1,,
        2026-02-01,acme,,CRM,,2.5,2,,
        """) == """
          acme expansion CRM - price 0.44
          acme expansion CRM - seats 0.56
          """)
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,2,0.01,,
        2026-02-01,acme,,CRM,,3,0.02,,
        """) == "acme expansion CRM - seats 0.01")
  }

  @Test func `Seats beyond 64 bits are not told apart from price`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,0.000000000000000001,10,50000000000000,
        2026-02-01,acme,,CRM,,0.009223372036854775,9,,
        """) == "acme contraction CRM - price -1.00")
  }

  @Test func `An explicit kind replaces all kinds of its position's change`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,Basic,10,100,,
        2026-02-01,acme,,CRM,Pro,20,150,,price
        """) == """
          acme expansion CRM Basic transfer -100.00
          acme expansion CRM Pro price 50.00
          acme expansion CRM Pro transfer 100.00
          """)
  }

  @Test func `An explicit kind of the other sign becomes its pair`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,,100,,
        2026-02-01,acme,,CRM,,,90,,upsell
        """) == "acme contraction CRM - downgrade -10.00")
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,,100,,
        2026-02-01,acme,,Mail,,,10,,removal
        """) == "acme expansion Mail - cross_sell 10.00")
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,,100,,
        2026-02-01,acme,,CRM,,,90,,add_on
        """) == "acme contraction CRM - removal -10.00")
  }

  @Test func `Of several explicit kinds in a month the last that is not empty holds`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,,100,,
        2026-02-01,acme,,CRM,,,110,,price
        2026-02-10,acme,,CRM,,,120,,upsell
        2026-02-20,acme,,CRM,,,130,,
        """) == "acme expansion CRM - upsell 30.00")
  }

  @Test func `A row that ends an item speaks for the product that it leaves`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,i1,CRM,,,100,,
        2026-01-01,acme,i2,Mail,,,40,,
        2026-02-01,acme,i2,,,,0,,downgrade
        """) == "acme contraction Mail - downgrade -40.00")
  }

  @Test func `A row at 0 that ends nothing speaks for its own product`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,i1,CRM,,,100,,
        2026-01-01,acme,i2,Mail,,,0,,
        2026-02-01,acme,i1,CRM,,,120,,seats
        2026-02-05,acme,i2,CRM,,,0,,upsell
        """) == "acme expansion CRM - upsell 20.00")
  }

  @Test func `An explicit kind changes neither new nor churn`() throws {
    #expect(
      try lines(
        """
        2026-01-01,acme,,CRM,,,100,,
        2026-02-01,acme,,CRM,,,0,,downgrade
        2026-02-01,other,,CRM,,,50,,upsell
        """) == """
          acme churn CRM - churn -100.00
          other new CRM - new 50.00
          """)
  }
}
