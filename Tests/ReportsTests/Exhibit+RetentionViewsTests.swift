import Testing

@testable import Reports

@Test func `Revenue and customers answer the same questions side by side`() throws {
  #expect(
    try Company().exhibit(.retentionViews)
      == """
      Revenue and customers: Shares of MRR and of customers, in 2026-10 and a year before
      Share                 Of MRR         A year ago  Of customers  A year ago
      Kept of a year ago    150000/150000  n/a         2/2           n/a
      Churned in the month  0/160000       0/150000    0/2           0/2
      Shrank                0/160000       0/150000    0/2           0/2
      Grew                  70000/160000   0/150000    2/2           0/2
      Came back             35000/160000   0/150000    1/2           0/2
      Joined                30000/160000   0/150000    1/2           0/2
      Of the MRR of a year ago 150000/150000 is kept, of the customers 2/2.
      """)
}

@Test func `A ledger without rows has no views`() throws {
  #expect(try Company.empty.exhibit(.retentionViews) == "Revenue and customers\nThe ledger has no such month.")
}
