import Testing

@testable import Metrics
@testable import Reports

private func change(_ id: String, _ old: Figure.Value, _ new: Figure.Value) throws -> String {
  Cell.change(of: try #require(Metric.named(id)), from: old, to: new).text
}

@Test func `Ratios change by points, multiples by multiples, amounts and counts in per cent`() throws {
  #expect(
    try change("nrr", .ratio(numerator: 1, denominator: 2), .ratio(numerator: 3, denominator: 4))
      == "3/4 - 1/2")
  #expect(
    try change("quick_ratio", .ratio(numerator: 1, denominator: 2), .ratio(numerator: 3, denominator: 4))
      == "3/4 x - 1/2 x")
  #expect(try change("mrr", .money(200), .money(150)) == "-50/200")
  #expect(try change("customers", .count(2), .count(3)) == "+1/2")
}

@Test func `A change from nothing, or from below it, has no meaning`() throws {
  #expect(try change("mrr", .money(0), .money(150)) == "n/a: there was none before")
  #expect(try change("net_new_mrr", .money(-100), .money(150)) == "n/a: there was none before")
  #expect(try change("customers", .count(0), .count(1)) == "n/a: there was none before")
}

@Test func `A change from or to what is not there has no meaning`() throws {
  let nothing = Figure.Value.notAvailable(.noTarget)
  #expect(try change("nrr", nothing, .ratio(numerator: 3, denominator: 4)) == "n/a: nothing to compare with")
  #expect(try change("mrr", .money(1), nothing) == "n/a: nothing to compare with")
}

@Test func `A share of nothing has no meaning`() {
  #expect(Cell.share(1, of: 0, else: "there was none").text == "n/a: there was none")
  #expect(Cell.share(1, of: 4, else: "there was none").text == "1/4")
}

@Test func `A position is the number as a fraction of one`() throws {
  let figure = Figure(
    metric: "nrr", month: Month(2026, 10), segment: .whole, value: .ratio(numerator: 3, denominator: 4))
  let (half, quarter) = (Cell.Share(numerator: 1, denominator: 2), Cell.Share(numerator: 1, denominator: 4))
  let cells: [Cell] = [
    .money(-5), .count(7), .share(1, of: 8), .growth(-1, over: 4), .points(quarter, half),
    .multiples(half, quarter), .figure(figure),
  ]
  #expect(cells.map(\.position) == [-5, 7, 0.125, -0.25, -0.25, 0.25, 0.75])
  let none: [Cell] = [.text("7"), .month(Month(2026, 10)), .notAvailable("why"), .empty]
  #expect(none.allSatisfy { $0.position == nil })
}

@Test func `A target that is not set is an empty cell`() {
  #expect(Cell(target: nil).text == "-")
  #expect(Cell(target: .ratio(numerator: 11, denominator: 10)).text == "11/10")
  #expect(Cell(target: .money(150)).text == "1.50")
}

@Test func `A sentence keeps its words and numbers in order`() {
  let sentence: Sentence = "From \(.money(100)) to \(Cell.count(3)) of \("Aster") in \(Month(2026, 10))."
  #expect(sentence.text == "From 1 to 3 of Aster in 2026-10.")
  #expect(sentence.key == "From {1} to {2} of {3} in {4}.")
  let words: Sentence = "Words."
  #expect(words.arguments.isEmpty)
}
