import Testing

@testable import Ledgers

/// Where the checks of a whole ledger speak, and where they hold their tongue.
@Suite struct LedgerCheckTests {
  /// What is said of a ledger called `l.csv`: for each warning its line and the beginning of its text.
  private func warnings(_ text: String, today: Day? = nil, customers: String? = nil) -> [String] {
    var files = Files(text, SourceDescription(path: "l.csv"))
    (files.today, files.customers) = (today, customers)
    return files.reading.faults.map { String($0.dropFirst("l.csv:".count).prefix(60)) }
  }

  /// A row for a customer of its own on each of some days of the months from January to one of 2026.
  private func rows(through last: Int, days: [Int], lastDays: [Int]) -> String {
    let lines = (1...last).flatMap { month in
      (month == last ? lastDays : days).map { day in
        let date = "2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        return "\(date),c\(month)-\(day),\(month * 100 + day)\n"
      }
    }
    return "date,customer,mrr\n" + lines.joined()
  }

  @Test func `A month is not over on its last day, and is on the next`() {
    let text = "date,customer,mrr\n2026-10-01,a,1\n2026-09-01,b,2"
    #expect(
      warnings(text, today: Day(year: 2026, month: 10, day: 31)).map { $0.prefix(26) } == ["2: warning: 2026-10 is not"]
    )
    #expect(warnings(text, today: Day(year: 2026, month: 11, day: 1)) == [])
    #expect(warnings(text) == [])
  }

  @Test func `Rows to come, and ends of periods, make no last month`() {
    let today = Day(year: 2026, month: 10, day: 5)
    #expect(
      warnings("date,customer,mrr\n2026-09-30,a,1\n2026-12-01,b,2", today: today).map { $0.prefix(30) } == [
        "3: warning: 2026-12-01 is stil"
      ])
    #expect(warnings("customer,amount,start,end\na,1,2026-01-01,2026-10-02\nb,1,2026-01-01,", today: today) == [])
  }

  @Test func `Rows that stop early are told only where they used to go on`() {
    let usual = [2, 9, 16, 23, 27]
    // 31 − 27 = 4 days at most, so more than 11 are needed.
    #expect(warnings(rows(through: 7, days: usual, lastDays: [2, 9, 19])).count == 1)
    #expect(warnings(rows(through: 7, days: usual, lastDays: [2, 9, 20])) == [])
    // A quiet company, one whose rows stand on the first, and one with too short a past.
    #expect(warnings(rows(through: 7, days: [2, 14], lastDays: [2])) == [])
    #expect(warnings(rows(through: 7, days: [1], lastDays: [1])) == [])
    #expect(warnings(rows(through: 6, days: usual, lastDays: [2])) == [])
    // 31 − 28 = 3 days at most, so more than 9 are needed.
    #expect(warnings(rows(through: 7, days: [5, 28], lastDays: [5, 24])) == [])
    #expect(warnings(rows(through: 7, days: [5, 28], lastDays: [5, 21])).count == 1)
  }

  private let start = "date,customer,mrr\n2026-01-01,a,1234.50\n2026-01-01,b,49\n"

  @Test func `A customer under a new id is told where its amount is nobody else's`() {
    let moved = start + "2026-03-10,a,0\n2026-03-31,x,1234.50\n"
    #expect(warnings(moved).map { $0.prefix(36) } == ["5: warning: 'x' begins in 2026-03 at"])
    #expect(warnings(moved + "2026-04-01,y,1234.50\n") == [])
    #expect(warnings(moved + "2026-04-20,x,1300\n").map { $0.prefix(6) } == ["5: war"])
    #expect(warnings(moved.replacing("03-31,x", with: "04-01,x")) == [])
    #expect(warnings(moved.replacing("x,1234.50", with: "x,1234.51")) == [])
    #expect(warnings(start + "2026-03-10,b,0\n2026-03-10,x,49\n2026-05-01,y,49\n") == [])
  }

  @Test func `A customer of several items moves with all of them, and one of two currencies with none`() {
    let text = """
      date,customer,item,mrr,currency
      2026-01-01,a,1,100,EUR
      2026-02-01,a,2,23,EUR
      2026-03-10,a,1,0,EUR
      2026-03-10,a,2,0,EUR
      2026-03-11,x,3,23,EUR
      2026-03-11,x,4,100,EUR
      """
    #expect(warnings(text).map { $0.prefix(36) } == ["6: warning: 'x' begins in 2026-03 at"])
    #expect(warnings(text.replacing("23,EUR", with: "23,USD")) == [])
    #expect(warnings(text.replacing("2026-03-10,a,2,0", with: "2026-03-10,a,2,1")) == [])
  }

  @Test func `A customer whose new id has the old one's parent is taken for settled`() {
    let moved = start + "2026-03-10,a,0\n2026-03-31,x,1234.50\n"
    #expect(warnings(moved, customers: "id,parent\na,\nb,\nx,a") == [])
    #expect(warnings(moved, customers: "id,parent\na,p\nb,\nx,p\np,") == [])
    #expect(warnings(moved, customers: "id,parent\na,\nb,\nx,b").count == 1)
  }

  @Test func `Amounts that meet by chance in many months tell nothing in one`() {
    // Ten customers end in a month, and in another month one begins at the amount of each.
    var lines = (0..<10).map { "2026-01-01,a\($0),\(100 + $0)\n2026-0\(3 + $0 % 2)-01,a\($0),0\n" }
    lines += (0..<10).map { "2026-0\(5 + $0 % 2)-01,b\($0),\(100 + $0)\n" }
    let pair = "2026-01-01,p,77\n2026-04-10,p,0\n2026-04-11,q,77\n"
    #expect(warnings("date,customer,mrr\n" + lines.joined() + pair) == [])
    #expect(warnings("date,customer,mrr\n" + lines.prefix(1).joined() + lines.suffix(10).joined() + pair).count == 1)
  }

  /// A product A with so many items, which end on a day, and a product B that begins on another.
  private func products(_ count: Int, ending: String = "2026-03-01", beginning: String = "2026-03-01", with begun: Int)
    -> String
  {
    let a = (0..<count).map { "2026-01-0\($0 + 1),a\($0),A,\(10 + $0)\n\(ending),a\($0),A,0\n" }
    let b = (0..<begun).map { "\(beginning),b\($0),B,\(50 + $0)\n" }
    return "date,customer,product,mrr\n" + a.joined() + b.joined()
  }

  @Test func `A product under a new name is told from three items on`() {
    #expect(warnings(products(3, with: 3)).map { $0.prefix(36) } == ["8: warning: 'B' begins on 2026-03-01"])
    #expect(warnings(products(2, with: 3)) == [] && warnings(products(3, with: 2)) == [])
    #expect(warnings(products(7, with: 3)) == [] && warnings(products(6, with: 3)).count == 1)
    #expect(warnings(products(3, beginning: "2026-03-02", with: 3)) == [])
    #expect(warnings(products(3, with: 3) + "2026-02-01,c,A,5\n") == [])
    #expect(warnings(products(3, with: 3) + "2026-02-01,c,B,5\n") == [])
    #expect(warnings(products(3, with: 3) + "2026-01-20,c,A,5\n2026-02-01,c,A,0\n2026-05-01,d,B,6\n").count == 1)
    #expect(warnings(products(3, with: 3).replacing(",A,", with: ",,")) == [])
  }

  /// Items at some prices, the last in question.
  private func prices(_ others: [Int], _ last: String) -> [String] {
    let rows = others.enumerated().map { "2026-01-01,c\($0.offset),P,\($0.element),1\n" }
    return warnings("date,customer,product,mrr,quantity\n" + rows.joined() + "2026-01-01,x,P," + last)
  }

  @Test func `A price of a year is told beside five of a month`() {
    let five = [48, 50, 50, 50, 52]
    for (price, told) in [("575,1", 575), ("600,1", 600), ("625,1", 625), ("6000,10", 600), ("300,0.5", 600)] {
      #expect(prices(five, price).map { $0.prefix(25) } == ["7: warning: 'x' is at \(told)"], "\(price)")
    }
    for price in ["574,1", "626,1", "600,12", "600,", "600,0"] { #expect(prices(five, price) == [], "\(price)") }
    #expect(prices([50, 50, 50, 50], "600,1") == [])
    #expect(prices([5, 10, 20, 50, 50, 50, 100, 150, 400, 900], "600,1") == [])
  }

  @Test func `A price of a month over twelve is told only where it is exactly that`() {
    let five = [48, 49, 49, 49, 52]
    #expect(prices(five, "4.08,1").map { $0.prefix(25) } == ["7: warning: 'x' is at 4.0"])
    #expect(prices(five, "40.83,10").count == 1)
    for price in ["4.07,1", "4.10,1", "41,10", "4.08,", "4,1"] { #expect(prices(five, price) == [], "\(price)") }
  }

  @Test func `Other plans and currencies are no measure of a price`() {
    let rows = (0..<6).map { "2026-01-01,c\($0),P,50,1,EUR,Team\n" }.joined()
    let text = "date,customer,product,mrr,quantity,currency,plan\n" + rows
    #expect(warnings(text + "2026-01-01,x,P,600,1,EUR,Team").count == 1)
    #expect(warnings(text + "2026-01-01,x,P,600,1,USD,Team") == [])
    #expect(warnings(text + "2026-01-01,x,P,600,1,EUR,Pro") == [])
    #expect(warnings(text + "2026-01-01,x,Q,600,1,EUR,Team") == [])
  }

  @Test func `A row that another of its moment replaces is neither a beginning nor an end`() {
    let moved = "2026-03-10,a,5\n2026-03-10,a,0\n2026-03-31,x,9\n2026-03-31,x,1234.50\n"
    #expect(warnings(start + moved).map { $0.prefix(30) } == ["7: warning: 'x' begins in 2026"])
  }

  @Test func `Records of a matrix repeat each other only where all months are alike`() {
    #expect(warnings("customer,2026-01,2026-02\na,100,100\na,100,0\na,100,200") == [])
    #expect(
      warnings("customer,2026-01,2026-02\na,100,200\na,100,0\na,100,200")
        == ["4: warning: the row repeats l.csv:2; remove one of the two"])
  }

  @Test func `A change that stands twice is told, whatever the item runs at`() {
    let changes = "date,customer,item,delta\n2026-01-01,a,s,100\n2026-02-01,a,s,50\n"
    #expect(
      warnings(changes + "2026-02-01,a,s,50") == ["4: warning: the row repeats l.csv:3; remove one of the two"])
    #expect(warnings(changes + "2026-02-01,a,s,60\n2026-03-01,a,s,50\n2026-02-01,b,s2,50") == [])
  }

  @Test func `A line that is credited and billed anew is no repetition`() {
    let header = "customer,item,amount,service_start,service_end\n"
    let (line, credit) = ("a,s,1000,2026-01-01,2026-02-01\n", "a,s,-1000,2026-01-01,2026-02-01\n")
    #expect(warnings(header + line + credit + line) == [])
    #expect(warnings(header + line + line) == ["3: warning: the row repeats l.csv:2; remove one of the two"])
    #expect(warnings(header + line + "a,s,1000,2026-02-01,2026-03-01\n") == [])
  }

  @Test func `Postings of one month are several, though they may be alike`() {
    #expect(
      warnings("date,account,amount,customer\n2026-01-05,Income:Core,-100,a\n2026-01-20,Income:Core,-100,a") == [])
  }
}
