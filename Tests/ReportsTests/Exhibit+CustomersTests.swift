import Ledgers
import Metrics
import Testing

@testable import Reports

@Test func `The largest customers stand by their MRR`() throws {
  #expect(
    try Company().exhibit(.concentration)
      == """
      The ten largest customers: MRR at the end of 2026-10
      Customer    MRR   Share
      Aster       1600  160000/295000
      Birch       700   70000/295000
      Cedar       350   35000/295000
      Dogwood     300   30000/295000
      = Together  2950  295000/295000
      The ten largest customers bring 295000/295000 of MRR.
      """)
}

@Test func `The board reads pseudonyms`() throws {
  #expect(
    try Company().exhibit(.concentration, for: .board)
      == """
      The ten largest customers: MRR at the end of 2026-10
      Customer    MRR   Share
      Customer 1  1600  160000/295000
      Customer 2  700   70000/295000
      Customer 3  350   35000/295000
      Customer 4  300   30000/295000
      = Together  2950  295000/295000
      The ten largest customers bring 295000/295000 of MRR.
      """)
}

@Test func `The eleventh customer is left out`() throws {
  var company = Company.single
  for number in 10...20 { company.changes += "\n2026-10-05,n\(number),Roster,Basic,1,\(number)" }
  #expect(
    try company.exhibit(.concentration)
      == """
      The ten largest customers: MRR at the end of 2026-10
      Customer    MRR  Share
      Aster       100  10000/26500
      n20         20   2000/26500
      n19         19   1900/26500
      n18         18   1800/26500
      n17         17   1700/26500
      n16         16   1600/26500
      n15         15   1500/26500
      n14         14   1400/26500
      n13         13   1300/26500
      n12         12   1200/26500
      = Together  244  24400/26500
      The ten largest customers bring 24400/26500 of MRR.
      """)
}

@Test func `Without MRR there is no largest customer`() throws {
  #expect(
    try Company.empty.exhibit(.concentration)
      == """
      The ten largest customers: MRR at the end of 2026-10
      No customer has MRR in 2026-10.
      """)
}

@Test func `The largest movements stand by what they moved`() throws {
  #expect(
    try Company().exhibit(.largestMovements)
      == """
      The largest movements: Change of MRR in 2026-10
      Customer  Movement      Kind          MRR
      Aster     expansion     seats         +400
      Cedar     reactivation  reactivation  +350
      Birch     expansion     upsell        +300
      Dogwood   new           new           +300
      4 customers grew or joined, 0 shrank or left.
      """)
}

@Test func `Losses count as much as gains`() throws {
  #expect(
    try Company().exhibit(.largestMovements, in: Month(2026, 8))
      == """
      The largest movements: Change of MRR in 2026-08
      Customer  Movement  Kind   MRR
      Cedar     churn     churn  -800
      0 customers grew or joined, 1 shrank or left.
      """)
}

@Test func `Kinds of one customer stand together`() throws {
  #expect(
    try Company.bundled.exhibit(.largestMovements)
      == """
      The largest movements: Change of MRR in 2026-10
      Customer  Movement   Kind               MRR
      Aster     expansion  cross-sell, seats  +250
      1 customer grew or joined, 0 shrank or left.
      """)
}

@Test func `A month without movements has none`() throws {
  #expect(
    try Company().exhibit(.largestMovements, in: Month(2026, 9))
      == """
      The largest movements: Change of MRR in 2026-09
      0 customers grew or joined, 0 shrank or left.
      """)
}
