import Testing

@testable import Reports

/// Offers of 2026: a was asked three times, b once; d is asked in October.
private var company: Company {
  var company = Company()
  company.offers = """
    customer,kind,date,outcome
    a,cross_sell,2026-03-01,accepted
    a,upsell,2026-07-01,declined
    a,upsell,2026-08-01,declined
    a,,2026-09-01,declined
    b,upsell,2026-10-05,accepted
    d,upsell,2026-10-20,open
    """
  company.usage = """
    month,customer,limit,used,allowed
    2026-10,a,API calls,950,1000
    2026-10,b,storage,1.75,2
    2026-10,c,API calls,100,1000
    """
  return company
}

@Test func `Offers stand by kind, in the month and in twelve`() throws {
  #expect(
    try company.exhibit(.offers)
      == """
      What converts: Offers made in 2026-10 and in the last 12 months, and what is known of them by now
      Kind        Made  Accepted  Declined  Open  Conversion                Made, 12 months  Accepted, 12 months  Conversion, 12 months
      upsell      2     1         0         1     1/1                       4                1                    1/3
      Unassigned  0     0         0         0     n/a: no offer is decided  1                0                    0/1
      cross-sell  0     0         0         0     n/a: no offer is decided  1                1                    1/1
      = All       2     1         0         1     1/1                       6                2                    2/5
      Of the offers of the last 12 months that are decided 2/5 were accepted; 1 is open.
      """)
}

@Test func `Churn stands by how often customers were asked`() throws {
  #expect(
    try company.exhibit(.offerFatigue)
      == """
      Do offers tire?: Customers by offers in the three months before, and how many left in the month, over twelve months
      Offers         Customers' months  Churned  Churn in a month
      None           24                 1        1/24
      One            4                  0        0/4
      Two            1                  0        0/1
      Three or more  1                  0        0/1
      = All          30                 1        1/30
      Of customers without an offer 1/24 left in a month, of those offered most 0/1.
      """)
}

@Test func `Who is near a limit is listed`() throws {
  #expect(
    try company.exhibit(.nearLimits)
      == """
      Near a limit: Use of at least 80 % of a limit in 2026-10
      Customer  Limit      Used  Allowed  Share
      Aster     API calls  950   1000     950/1000
      Birch     storage    1.75  2        175/200
      2 of 3 customers with a limit in 2026-10 use at least 80 % of one, 2/3.
      """)
}

@Test func `The board reads pseudonyms near a limit, and nothing where they are few`() throws {
  var company = company
  #expect(try company.exhibit(.nearLimits, for: .board).contains("Customer 1  API calls"))
  company.smallCells = 3
  #expect(try company.exhibit(.nearLimits, for: .board) == "Near a limit\ntoo few customers to be shown.")
}

@Test func `Without their files offers and limits say what would fill them`() throws {
  #expect(try Company().exhibit(.offers) == "Offers\noffers in site.yml would fill this.")
  #expect(try Company().exhibit(.offerFatigue) == "Do offers tire?\noffers in site.yml would fill this.")
  #expect(try Company().exhibit(.nearLimits) == "Near a limit\nusage in site.yml would fill this.")
}
