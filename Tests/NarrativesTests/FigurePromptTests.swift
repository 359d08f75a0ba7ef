import Markup
import Narratives
import Testing

@Suite struct FigurePromptTests {
  /// A source of one figure in per cent, or in euros, with its target and that of the month before.
  func source(
    _ now: Int64, _ before: Int64, target: Int64? = nil, unit: FigureUnit = .percent,
    better: FigureName.Better = .higher
  ) -> FigureSource {
    @Sendable func value(_ parts: Int64) -> FigureValue {
      FigureValue(
        unit == .money
          ? .money(minor: parts * 100, digits: 2, currency: "EUR") : .percent(numerator: parts, denominator: 1000),
        link: "")
    }
    return FigureSource(
      month: Sample.october, firstMonth: Sample.october.adding(-20), currency: "EUR",
      figures: [FigureName("nrr", unit, better: better)],
      value: { $0.month == Sample.october ? value(now) : value(before) },
      target: { _ in target.map(value) ?? FigureValue(.notAvailable(reason: "no target is set"), link: "") })
  }

  func prompts(_ source: FigureSource, _ bands: [FigureExpectations.Band] = []) -> [String] {
    source.prompts(FigureExpectations([("nrr", "NRR", "Retention")], bands: bands), NarrativeSettings()).map {
      $0.sentence.replacing("\u{A0}", with: " ")
    }
  }

  @Test func `A figure that passes its target is worth a sentence`() {
    #expect(
      prompts(source(1095, 1101, target: 1100)) == [
        "NRR went from 110.1% to 109.5%, −0.6 pts: it missed its target of 110.0%."
      ])
    #expect(
      prompts(source(1100, 1095, target: 1100)) == [
        "NRR went from 109.5% to 110.0%, +0.5 pts: it reached its target of 110.0%."
      ])
    #expect(prompts(source(1105, 1100, target: 1100)) == [])
    #expect(
      prompts(source(20, 25, target: 20, better: .lower)) == [
        "NRR went from 2.5% to 2.0%, −0.5 pts: it reached its target of 2.0%."
      ])
  }

  @Test func `A figure that leaves its band or comes back is worth a sentence`() {
    let band = FigureExpectations.Band(
      "nrr", low: .percent(numerator: 101, denominator: 100), high: .percent(numerator: 108, denominator: 100))
    #expect(
      prompts(source(1084, 1080), [band]) == [
        "NRR went from 108.0% to 108.4%, +0.4 pts: it left the band of 101.0% to 108.0%."
      ])
    #expect(
      prompts(source(1010, 1005), [band]) == [
        "NRR went from 100.5% to 101.0%, +0.5 pts: it is back in the band of 101.0% to 108.0%."
      ])
    #expect(prompts(source(1050, 1055), [band]) == [])
  }

  @Test func `A figure that moves by twenty thresholds is worth a sentence`() {
    #expect(
      prompts(source(1120, 1110)) == ["NRR went from 111.0% to 112.0%, +1.0 pts: it moved further than usual."])
    #expect(prompts(source(1120, 1111)) == [])
    #expect(
      prompts(source(111_000, 100_000, unit: .money)) == [
        "NRR went from €100k to €111k, +€11k (+11.0%): it moved further than usual."
      ])
    #expect(prompts(source(109_000, 100_000, unit: .money)) == [])
  }

  @Test func `A reminder and the age of a task are in the language of whoever writes`() {
    var locale = Locale.english
    locale.identifier = "de"
    locale.messages = [
      "{1} went from {2} to {3}, {4}": Message("{1} ging von {2} auf {3}, {4}"),
      "it moved further than usual": Message("weiter bewegt als üblich"),
      "Ready to use: {1} to {2} ({3})": Message("Zum Einsetzen: {1} auf {2} ({3})"),
      "(open since {1}, {2} {2|month|months})": Message("(offen seit {1}, {2} {2|Monat|Monate})"),
    ]
    let prompts = source(1120, 1110).prompts(
      FigureExpectations([("nrr", "NRR", nil)]), NarrativeSettings(format: NumberFormat(locale)))
    let draft = ReviewDraft(
      month: Sample.october, title: "Oktober", headings: ["Brücke"], prompts: prompts,
      actions: Commentary("# Brücke\n- [ ] Angebot\n", path: "a").openActions(of: Sample.october.adding(-2)),
      ageMark: ReviewDraft.ageMark(in: locale))
    #expect(
      draft.text.replacing("\u{A0}", with: " ").hasSuffix(
        """
        ## Brücke

        <!-- NRR ging von 111.0% auf 112.0%, +1.0 pts: weiter bewegt als üblich. Zum Einsetzen: {{ nrr rose }} auf \
        {{ nrr }} ({{ nrr change }}) -->

        - [ ] Angebot (offen seit 2026-08, 2 Monate)

        """))
    let next = Commentary(draft.text, path: "b").openActions(of: Sample.october)
    #expect(next.map(\.lines) == [["Angebot"]] && next.map(\.since) == [Sample.october.adding(-2)])
  }

  @Test(arguments: [
    "(open since 2026-08, 1 month)", "(offen seit 2026-08, 3 Monate)", "(open sinds 2026-08, 3 maanden)",
    "(öppen sedan 2026-08, 3 månader)", "(ouvert depuis 2026-08, 3 mois)", "(abierto desde 2026-08, 3 meses)",
  ])
  func `The age of a task is read back in every language`(mark: String) {
    let task = Commentary("# A\n- [ ] offer \(mark)\n", path: "a").openActions(of: Sample.october)
    #expect(task.map(\.lines) == [["offer"]] && task.map(\.since) == [ReviewMonth(year: 2026, month: 8)])
  }

  @Test func `A figure that is not there is none`() {
    #expect(Sample.source().prompts(FigureExpectations([("ltv", "LTV", nil), ("nrx", "X", nil)]), .init()) == [])
    let nrr = Sample.source().prompts(FigureExpectations([("nrr", "NRR", "Retention")]), .init())
    #expect(nrr.map(\.heading) == ["Retention"])
  }
}
