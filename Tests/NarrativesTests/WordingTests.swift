import Narratives
import Testing

/// Every wording ends with what to do, and the examples in it can be written as they stand.
@Suite struct WordingTests {
  /// One of each fault.
  static let faults: [NarrativeError.Fault] = [
    .tooLarge(bytes: 2, limit: 1), .tableTooLarge(cells: 2, limit: 1), .expansionTooLarge(limit: 1),
    .nestedTooDeep(limit: 1), .frontMatterUnclosed, .unclosed(opening: "{{", closing: "}}"),
    .unclosed(opening: "{%", closing: "%}"), .unclosed(opening: "](figure:", closing: ")"),
    .fenceUnclosed(marks: "```"), .emptyPlaceholder, .emptyStatement, .unknownStatement(name: "a", nearest: nil),
    .neverEnded(statement: "if"), .outsideItsBlock(statement: "else", block: "if"),
    .outsideItsBlock(statement: "include", block: "template"), .outsideItsBlock(statement: "end", block: "if"),
    .unreadableNumber(text: "a"), .unreadableMonth(text: "a"),
    .unreadableValue(argument: "a", value: "b", expected: "c"), .repeatedArgument(name: "a"),
    .unknownFigure(name: "a", nearest: nil), .unknownArgument(name: "a", nearest: nil),
    .unknownSegment(name: "a", dimension: "b", nearest: nil), .unknownDimension(name: "a", nearest: nil),
    .unknownList(name: "a", nearest: nil), .unknownVariable(name: "a", nearest: nil),
    .unknownField(name: "a", variable: "s"), .unknownSection(name: "a", nearest: nil),
    .unknownTopic(name: "a", nearest: nil),
    .includedInACircle(sections: ["a", "a"]), .sectionsTooLarge(limit: 1),
    .notOfCustomers(figure: "a", those: ["mrr"]), .unknownExhibit(kind: "chart", name: "a", nearest: nil),
    .unknownExhibit(kind: "table", name: "a", nearest: nil), .unknownAudience(name: "a", nearest: nil),
    .unknownHeading(name: "Bridge \"b\"", nearest: nil), .repeatedHeading(name: "a"), .repeatedSlot(name: "a"),
    .textBeforeHeading, .twoSegments(figure: "a"), .notOfKind(figure: "a", kindOf: "b"),
    .wrongUnit(figure: "a", unit: .money, written: "b"),
    .incomparable(left: "a", leftUnit: .money, right: "b", rightUnit: .count), .numbersOnly,
    .unreadableClaim(text: "a", examples: nil), .rankOfWhole(text: "a", figure: "b"),
    .claimIsWrong(
      figure: "a", written: "b", ledger: "c", month: ReviewMonth(year: 2026, month: 10), segment: "industry=Retail"),
    .claimOfNothing(figure: "a", reason: "b"), .claimNotUnderstood(target: "a"),
    .exhibitNotDrawn(kind: "chart", name: "a"), .loadedFromElsewhere(url: "a"), .linkNotAllowed(url: "a"),
    .rawHTML(text: "a"),
  ]

  /// Texts that provoke the wordings that the grammar puts together.
  static let texts = [
    "{{ 1 }}", "{{ nrr 1 }}", "{{ nrr of }}", "{{ nrr month= }}", "{% if %}", "{% if nrr %}", "{% if nrr > %}",
    "{% if (nrr > 1% %}", "{% for %}", "{% for s %}", "{% for s in %}", "{% for s in industry top %}",
    "{% for s in industry bottom %}", "{% for s in industry top 3 %}", "{% for s in industry where %}",
    "{% for m in months last %}", "{% chart %}", "{% table %}", "{% commentary %}", "{% include %}", "{% only %}",
    "[1](figure:)", "[1](figure:nrr?x)",
  ]

  static let wordings: [String] =
    faults.map(\.description)
    + texts.compactMap { Template($0, path: "").errors.first?.description }

  @Test(arguments: wordings)
  func `A wording says what is wrong and what to do`(wording: String) {
    let parts = wording.split(separator: "; ", maxSplits: 1)
    #expect(parts.count == 2)
    #expect(parts.last?.first?.isLowercase == true)
  }

  @Test(arguments: wordings)
  func `The examples of a wording can be written as they stand`(wording: String) {
    let remedy = String(wording.split(separator: "; ", maxSplits: 1).last ?? "")
    for example in Self.examples(in: remedy) {
      let isBlock = ["{% if", "{% for", "{% only"].contains { example.hasPrefix($0) }
      let section = TemplateSection("bridge", "", path: "")
      let template = Template(example + (isBlock ? "{% end %}" : ""), path: "", sections: [section])
      #expect(template.errors.isEmpty, "\(example)")
    }
  }

  @Test func `Every form that the grammar asks for has an example`() {
    let without = Self.texts.filter { text in
      let wording = Template(text, path: "").errors.first?.description ?? ""
      return Self.examples(in: wording).isEmpty
    }
    #expect(without == [])
  }

  /// What stands between braces or is a claim.
  static func examples(in remedy: String) -> [String] {
    remedy.matches(of: /\{\{ .*? \}\}|\{% .*? %\}|\[[^\]]*\]\([^)]*\)/).map { String($0.output) }
      .filter { $0 != "{% end %}" }
  }
}
