import Testing

@testable import Ledgers
@testable import Metrics
@testable import Reports

// What commands say stands with what it is about, and what pages say is made of the same facts here; both agree.

private let place = SourceLocation(path: "changes.csv", line: 2, column: 1)
private let day = Day(year: 2026, month: 10, day: 3)
private let month = Month(2026, 10)

@Test func `What looks odd is said in the same words by commands and by pages`() {
  let warnings: [LedgerWarning] = [
    .repeatedRow(earlierLine: 7, earlierPath: "a.csv", place), .repeatedEntry("a target", earlierLine: 4, place),
    .sharedItem("i", customer: "a", other: "b", place), .customerWithoutAttributes("a", place),
    .unknownCustomer("a", place), .unknownParent("a", place), .severalParents(customer: "a", place),
    .futureDate(day, place), .oneEnd(day, place), .runningMonth(month, place), .earlyStop(day, usual: 0, place),
    .earlyStop(day, usual: 4, place), .movedCustomer("a", other: "b", mrr: "10.00 EUR", month, place),
    .movedProduct("a", other: "b", day, place), .annualPrice("120.00 EUR", customer: "a", usual: "10.00 EUR", place),
    .twelfthPrice("1.00 EUR", customer: "a", usual: "12.00 EUR", place),
    .backdatedRow(customer: "a", day, closed: month, place), .changedRow(customer: "a", day, closed: month, place),
    .lostRow(customer: "a", day, closed: month, place), .more(12, place),
  ]
  #expect(Set(warnings.map(\.kind)).count == 19)
  for warning in warnings { #expect(warning.words.text == warning.message) }
  // The number is written by the locale of the page.
  #expect(
    LedgerWarning.roundRowCount(10_000, place).words.text.replacing("10000", with: "10,000")
      == LedgerWarning.roundRowCount(10_000, place).message)
}

@Test func `Why a figure has no value is said in the same words by commands and by pages`() {
  let reasons: [Figure.Reason] = [
    .outsideHistory, .history(needed: 12, has: 7), .history(needed: 1, has: 0), .nothing("opening MRR"),
    .nothing("the number of opening customers", in: month), .missing(.table("usage")), .missing(.column("owner")),
    .missingSetting("gross_margin"), .existsOnly("add-ons"), .merged, .tooFewCustomers, .noTarget, .targetReached,
    .tooLarge,
  ]
  for reason in reasons { #expect(reason.sentence(of: nil).text == reason.message) }
}

@Test func `What formulas are made of has the same words for commands and pages`() {
  let terms = [
    Formula.Term(.opening), Formula.Term(.expansion, lag: 1), Formula.Term(.churn, lag: 3),
    Formula.Term(.closing, isOfWhole: true),
  ]
  for term in terms { #expect(term.words.text == term.name) }
  let tallies: [Tally] = [
    .cost(of: "new"), .cost(of: "expansion"), .cost(of: "brand"), .offersMade(months: 3), .offersAccepted,
    .offersDecided, .cells([Formula.Term(.new)]), .cells([Formula.Term(.new), Formula.Term(.expansion)], times: 12),
  ]
  for tally in tallies { #expect(tally.words.text == tally.name) }
  let records: [Evidence.Record.Subject] = [
    .deal(id: "", customer: "a"), .deal(id: "D", customer: "a"), .target(month, owner: ""),
    .target(month, owner: "Ann"),
    .costs(month), .offer(id: "", customer: "a"), .offer(id: "O", customer: "a"),
  ]
  for record in records { #expect(record.words.text == record.name) }
}

@Test func `A site's own metric is in the site's own words, down to its divisor`() throws {
  let formula = try #require(FormulaReader("(expansion - 2 * churn) / (opening + new[-1])", unit: .ratio).formula)
  let metric = Metric.custom("own", name: "Ours", unit: .ratio, better: .higher, definition: "Own.", formula: formula)
  #expect(metric.title == Sentence(name: "Ours"))
  #expect(metric.origin.isEmpty)
  #expect(
    Figure.Reason.nothing(metric.divisor).sentence(of: metric).text == "opening MRR + new MRR of the month before is 0")
  #expect(try #require(Metric.named("nrr")).title.key == "Net revenue retention (NRR)")
}

@Test func `Sentences are joined by what has no words`() {
  #expect(Sentence.joined(["One", "Two", "Three"], ", ").text == "One, Two, Three")
  #expect(Sentence.joined(["One"], ", ") == "One")
  #expect(Sentence.joined([], ", ").isEmpty)
}

@Test func `A phrase keeps what decides it, and asks for forms`() {
  let name: Sentence = "Seats"
  let sentence: Sentence = "\(.count(1)) {1|month|months} of \(name, as: "lower")"
  #expect(sentence.key == "{1} {1|month|months} of {2:lower}")
  #expect(sentence.text == "1 month of seats")
  #expect(Sentence(ledger: "{1} of ours").text == "{1} of ours")
}
