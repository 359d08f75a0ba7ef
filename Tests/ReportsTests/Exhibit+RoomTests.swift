import Testing

@testable import Reports

/// Roster has two tiers, Clock one and is an add-on, Audit is one that nobody has.
private var company: Company {
  var company = Company()
  company.products = "product,add_on,tiers\nRoster,,Basic|Plus\nClock,yes,Solo\nAudit,yes,"
  return company
}

@Test func `An add-on has those that hold it and those that could`() throws {
  #expect(
    try company.exhibit(.addOns)
      == """
      Add-ons: who has them and who could: Customers at the end of 2026-10
      Add-on  Customers  Attach rate  A year ago  Without it  MRR
      Clock   1          1/4          0/2         3           200
      Audit   0          0/4          0/2         4           0
      There are 4 customers.
      """)
}

@Test func `The board sees no add-on of few customers`() throws {
  var company = company
  company.smallCells = 2
  #expect(
    try company.exhibit(.addOns, for: .board)
      == """
      Add-ons: who has them and who could: Customers at the end of 2026-10
      Add-on  Customers                           Attach rate                         A year ago                          Without it                          MRR
      Clock   n/a: too few customers to be shown  n/a: too few customers to be shown  n/a: too few customers to be shown  n/a: too few customers to be shown  n/a: too few customers to be shown
      Audit   0                                   0/4                                 0/2                                 4                                   0
      There are 4 customers.
      """)
}

@Test func `A product has customers on its last tier and below`() throws {
  #expect(
    try company.exhibit(.tiers)
      == """
      Room to a higher plan: Customers of each product at the end of 2026-10, on its last tier or below
      Product                   Last tier  Customers  On it  Share  Below it  MRR below it
      Roster                    Plus       4          2      2/4    2         1700
      Every product and add-on  -          4          2      2/4    2         -
      2/4 of customers have no room left: each of their products that has tiers is on its last, and they have every add-on of these products' lines.
      """)
}

@Test func `Without a table of products both say what would fill them`() throws {
  #expect(
    try Company().exhibit(.addOns) == "Add-ons\nproducts in site.yml with a column add_on would fill this.")
  #expect(
    try Company().exhibit(.tiers) == "Room above\nproducts in site.yml with plans under tiers would fill this.")
}

@Test func `Attach rates and the top tier are figures that have a page`() throws {
  var company = company
  company.dimensions = ["product"]
  let review = try company.review()
  let addOns = review.exhibit(.addOns).table
  #expect(addOns.rows.map { $0.segment?.value } == ["Clock", "Audit"])
  guard case .figure(let rate) = addOns.rows[0].cells[1] else {
    Issue.record("the attach rate is no figure")
    return
  }
  #expect(rate.metric == "attach_rate")
  #expect(rate.value == .ratio(numerator: 1, denominator: 4))
  guard case .figure(let top)? = review.exhibit(.tiers).table.rows.last?.cells[3] else {
    Issue.record("the top tier is no figure")
    return
  }
  #expect(top.metric == "at_top_tier")
}
