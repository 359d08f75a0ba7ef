import Testing

@testable import Ledgers

@Suite struct OffersTests {
  private let ledger = "date,customer,mrr\n2026-01-01,a,1"

  @Test func `Offers are accepted, declined or open`() {
    var files = Files(ledger)
    files.offers = """
      id,customer,kind,date,outcome
      O-1,a,upsell,2026-01-05,accepted
      O-2,a,,2026-01-06T23:30:00Z,Declined
      ,a,seats,2026-01-07,open
      ,a,seats,2026-01-07,
      """
    let reading = files.reading
    #expect(reading.faults == [])
    #expect(
      reading.ledger.offers?.map { "\($0.id) \($0.customer) \($0.kind) \($0.date) \($0.outcome) \($0.location)" } == [
        "O-1 a upsell 2026-01-05 accepted offers.csv:2:5", "O-2 a  2026-01-06 declined offers.csv:3:5",
        " a seats 2026-01-07 open offers.csv:4:2", " a seats 2026-01-07 open offers.csv:5:2",
      ])
  }

  @Test func `Use is exact, and without a limit where none is given`() {
    var files = Files(ledger)
    files.usage = """
      month;customer;limit;used;allowed
      2026-01;a;seats;40;50
      2026-01;a;storage TB;0,75;1
      2026-01;a;API calls;12000;
      2026-02;a;seats;0;0
      """
    let reading = files.reading
    #expect(reading.faults == [])
    #expect(
      reading.ledger.usage?.map {
        "\($0.month) \($0.customer) \($0.name) \($0.used.text) \($0.allowed?.text ?? "-") \($0.location)"
      } == [
        "2026-01 a seats 40 50 usage.csv:2:9", "2026-01 a storage TB 75e-2 1 usage.csv:3:9",
        "2026-01 a API calls 12000 - usage.csv:4:9", "2026-02 a seats 0 0 usage.csv:5:9",
      ])
  }

  @Test func `Costs are for any purpose, in the reporting currency`() throws {
    var files = Files(ledger)
    files.costs = "month,what,amount\n2026-01,expansion,1000.50\n2026-01,new,2000\n2026-01,Events,0"
    let costs = files.reading.ledger.costs
    #expect(files.reading.faults == [])
    #expect(
      costs?.map { "\($0.month) \($0.purpose) \($0.amount) \($0.location)" } == [
        "2026-01 expansion 100050 costs.csv:2:19", "2026-01 new 200000 costs.csv:3:13",
        "2026-01 Events 0 costs.csv:4:16",
      ])
    files.currency = try #require(Currency("JPY"))
    files.costs = "month,what,amount\n2026-01,expansion,1000"
    #expect(files.reading.ledger.costs?.map(\.amount) == [1_000])
  }

  @Test func `Of two rows about one thing the later holds`() {
    var files = Files(ledger)
    files.offers = "id,customer,date,outcome\nO-1,a,2026-01-05,open\nO-2,a,2026-01-05,open\nO-1,a,2026-01-06,accepted"
    files.usage = "month,customer,limit,used,allowed\n2026-01,a,seats,4,5\n2026-01,a,Seats,4,5\n2026-01,a,seats,5,5"
    files.costs = "month,what,amount\n2026-01,new,1\n2026-02,new,2\n2026-01,new,3"
    let reading = files.reading
    #expect(
      reading.faults == [
        "offers.csv:4:5: warning: the offer 'O-1' stands in line 2 too, and this row holds; remove one of the two",
        "usage.csv:4:9: warning: the use of 'seats' by 'a' in 2026-01 stands in line 2 too, and this row holds; "
          + "remove one of the two",
        "costs.csv:4:13: warning: the cost of 'new' in 2026-01 stands in line 2 too, and this row holds; "
          + "remove one of the two",
      ])
    #expect(reading.ledger.offers?.map { "\($0.id) \($0.outcome)" } == ["O-1 accepted", "O-2 open"])
    #expect(reading.ledger.usage?.map(\.used.text) == ["5", "4"])
    #expect(reading.ledger.costs?.map(\.amount) == [300, 200])
  }

  @Test func `A customer that no other file knows is told once a file`() {
    var files = Files(ledger)
    files.customers = "id\na\nb"
    files.offers = "customer,date,outcome\nb,2026-01-05,open\nx,2026-01-05,open\nx,2026-01-06,open"
    files.usage = "month,customer,used,allowed\n2026-01,x,1,2"
    let line = "warning: the customer 'x' is in no other file; correct the id, or add it to the table of customers"
    #expect(files.reading.faults == ["offers.csv:3:1: \(line)", "usage.csv:2:9: \(line)"])
  }

  @Test func `Tables that are not there are none, and those with a header alone are empty`() {
    var files = Files(ledger)
    #expect(
      files.reading.ledger.offers == nil && files.reading.ledger.usage == nil && files.reading.ledger.costs == nil)
    (files.offers, files.usage) = ("customer,date,outcome", "month,customer,used,allowed\n")
    files.costs = "month,what,amount"
    let ledger = files.reading.ledger
    #expect(ledger.offers?.isEmpty == true && ledger.usage?.isEmpty == true && ledger.costs?.isEmpty == true)
  }
}
