import Ledgers
import Metrics
import Testing

@testable import Reports

/// What is told of all topics, a line each.
private func told(_ company: Company, _ month: Month = Company.october, _ audience: Audience = .team) throws -> String {
  let review = try company.review(month, audience)
  return ComputedCommentary.all.map { topic in
    ([topic.name + ":"] + review.sentences(of: topic).map(\.text)).joined(separator: " ")
  }.joined(separator: "\n")
}

@Test func `A section tells what moved most, who carried it and how far deals reach`() throws {
  #expect(
    try told(.planned)
      == """
      summary: Net new MRR: 1350. Expansion brought 70000/160000 of opening MRR. NRR: 230000/150000, 230000/150000 - 160000/150000 against the month before.
      bridge: MRR rose by 135000/160000 to 2950 in 2026-10. Expansion moved most: 700 after 0 in 2026-09. The largest part is that of Aster: +400, 40000/70000 of the step.
      expansion: Expansion of 700 is above the mean of the months before, 16.66. Seats: 400 after 0 in 2026-09, the largest rise of all kinds. Most of it came from Healthcare: 400, 40000/70000 of the whole.
      retention: NRR: 230000/150000, 230000/150000 - 160000/150000 against the month before. GRR: 150000/150000, 150000/150000 - 140000/150000 against the month before. NRR: highest in Healthcare with 160000/100000, lowest in Retail with 70000/50000.
      cohorts: After 12 months customers bring 160000/150000 of the MRR that they began with.
      segments: NRR: highest in Healthcare with 160000/100000, lowest in Retail with 70000/50000.
      stickiness:
      room:
      pipeline: Open deals are 95000/180000 what is left of the target, less than the three times that leave room for deals that slip.
      owners: Of the month's expansion 0/70000 came from customers without an owner.
      concentration: Ten largest customers: 295000/295000, 295000/295000 - 160000/160000 against the month before and 295000/295000 - 150000/150000 against a year before.
      actions:
      """)
}

@Test func `A target that is reached or missed after a month on the other side is told first`() throws {
  var company = Company()
  company.targets = """
    month,metric,segment,target
    2026-09,nrr,,110%
    2026-10,nrr,,110%
    2026-09,grr,,93%
    2026-10,grr,,101%
    """
  let retention = try #require(ComputedCommentary.named("retention"))
  let told = try company.review().sentences(of: retention).map(\.text)
  #expect(
    told == [
      "NRR: 230000/150000, now at or above the target of 110/100.",
      "GRR: 150000/150000, no longer at the target of 101/100.",
      "NRR: 230000/150000, 230000/150000 - 160000/150000 against the month before.",
    ])
}

@Test func `A month in which MRR falls says by how much, without a sign`() throws {
  let bridge = try #require(ComputedCommentary.named("bridge"))
  #expect(
    try Company().review(Month(2026, 8)).sentences(of: bridge).map(\.text) == [
      "MRR fell by 80000/240000 to 1600 in 2026-08.", "Churn moved most: 800 after 0 in 2026-07.",
    ])
}

@Test func `Without a month before there is nothing to compare with`() throws {
  let bridge = try #require(ComputedCommentary.named("bridge"))
  let retention = try #require(ComputedCommentary.named("retention"))
  let review = try Company.single.review()
  #expect(review.sentences(of: bridge).map(\.text) == ["MRR reached 100 in 2026-10."])
  #expect(review.sentences(of: retention).isEmpty)
}

@Test func `A ledger without rows tells nothing`() throws {
  let review = try Company.empty.review()
  #expect(ComputedCommentary.all.allSatisfy { review.sentences(of: $0).isEmpty })
}

@Test func `The board reads no name of a customer and nothing of owners`() throws {
  let text = try told(.planned, Company.october, .board)
  #expect(text.contains("The largest part is that of Customer 1: +400"))
  for name in ["Aster", "Birch", "Cedar", "Dogwood", "owner"] {
    #expect(!text.contains(name + " ") && !text.contains(name + ":"))
  }
}

@Test func `No topic tells more than three sentences, in any month`() throws {
  for month in Month(2025, 9)...Company.october {
    let review = try Company.planned.review(month)
    for topic in ComputedCommentary.all { #expect(review.sentences(of: topic).count <= 3, "\(topic.name) \(month)") }
  }
}

@Test func `A topic is found by its name`() {
  #expect(ComputedCommentary.named("bridge")?.name == "bridge")
  #expect(ComputedCommentary.named("weather") == nil)
}
