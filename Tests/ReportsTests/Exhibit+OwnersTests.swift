import Testing

@testable import Reports

@Test func `Owners stand beside their targets, and all of them make the whole`() throws {
  #expect(
    try Company.planned.exhibit(.owners)
      == """
      Owners and their targets: Customers of each owner in 2026-10, and expansion of its quarter so far
      Owner       Customers  Expansion  Target  Attained     Quarter to date  Target to date  Attained to date  Contraction  Churn
      Ann         1          400        -       -            400              -               -                 0            0
      Ben         2          300        200     30000/20000  300              200             30000/20000       0            0
      Unassigned  1          0          -       -            0                -               -                 0            0
      = All       4          700        200     70000/20000  700              200             70000/20000       0            0
      1 of 1 owner with a target for 2026-10 reached it. Customers without an owner brought 0/70000 of expansion.
      """)
}

@Test func `Without targets of owners there is nothing to attain`() throws {
  let text = try Company().exhibit(.owners)
  #expect(text.hasSuffix("No owner has a target for 2026-10. Customers without an owner brought 0/70000 of expansion."))
}

@Test func `The board reads no owners`() throws {
  #expect(try Company.planned.exhibit(.owners, for: .board) == "Owners\nthe team's review shows this.")
}

@Test func `Without owners the exhibit says what would fill it`() throws {
  var company = Company()
  company.dimensions = ["industry"]
  #expect(try company.exhibit(.owners) == "Owners\nowner under dimensions in site.yml would fill this.")
  company.customers = "id,industry\na,Retail"
  #expect(try company.exhibit(.owners) == "Owners\na column owner in the table of customers would fill this.")
}
