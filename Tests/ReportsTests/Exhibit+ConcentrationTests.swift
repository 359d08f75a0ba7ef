import Testing

@testable import Reports

@Test func `The share of the largest stands beside that of a year ago`() throws {
  #expect(
    try Company().exhibit(.concentrationShares)
      == """
      How much rests on how few: Share of MRR at the end of 2026-10 and of 2025-10
      Customers             MRR   Share          A year ago
      The largest customer  1600  160000/295000  100000/150000
      = All customers       2950  295000/295000  150000/150000
      The Herfindahl–Hirschman index, the sum of the squares of all shares, is 3749 of 10000; a year ago it was 5556.
      """)
}

@Test func `Tenths of customers sum to all of them`() throws {
  var company = Company.single
  for number in 1...11 { company.changes += "\n2026-10-05,n\(number),Roster,Basic,1,\(number)0" }
  #expect(
    try company.exhibit(.deciles)
      == """
      MRR by tenths of customers: Customers by their MRR at the end of 2026-10, the largest first
      Customers        MRR  Share        Customers
      Largest tenth    110  11000/76000  1
      2nd tenth        100  10000/76000  1
      3rd tenth        100  10000/76000  1
      4th tenth        90   9000/76000   1
      5th tenth        150  15000/76000  2
      6th tenth        60   6000/76000   1
      7th tenth        50   5000/76000   1
      8th tenth        40   4000/76000   1
      9th tenth        30   3000/76000   1
      Smallest tenth   30   3000/76000   2
      = All customers  760  76000/76000  12
      The largest tenth of customers brings 11000/76000 of MRR, the smallest 3000/76000.
      """)
}

@Test func `Fewer than ten customers have no tenths`() throws {
  #expect(
    try Company().exhibit(.deciles)
      == """
      MRR by tenths of customers: Customers by their MRR at the end of 2026-10, the largest first
      There are fewer than ten customers.
      """)
}
