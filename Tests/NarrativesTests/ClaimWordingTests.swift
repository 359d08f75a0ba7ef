import Markup
import Narratives
import Testing

@Suite struct ClaimWordingTests {
  /// "holds", or what is said against a claim.
  private func verdict(_ text: String, _ target: String, _ language: String = "en") -> String {
    let narrative = Narrative(
      template: Template("[\(text)](figure:\(target))", path: "review.md"), settings: ProseSample.settings(language))
    let errors = narrative.render(ProseSample.source, audience: "board").errors
    return errors.first.map(\.description) ?? "holds"
  }

  @Test(arguments: [
    ("113.1 percent", "nrr"), ("€1.2 million", "mrr"), ("EUR 1.2m", "mrr"), ("1.2 million euros", "mrr"),
    ("68.2 thousand", "expansion_mrr"), ("three quarters", "attach_rate"),
    ("1.4 percentage points", "nrr?from=-1"), ("1.8 times", "quick_ratio"), ("eight", "churned_customers"),
    ("climbed", "nrr"), ("dropped", "grr"), ("increased", "mrr?from=-12"), ("fell", "churned_mrr"),
  ])
  func `Numbers and directions are read as people write them in English`(text: String, target: String) {
    #expect(verdict(text, target) == "holds")
  }

  @Test(arguments: [
    ("de", "113,1 Prozent", "nrr"), ("de", "1,2 Mio. €", "mrr"), ("de", "68,2 Tsd. Euro", "expansion_mrr"),
    ("de", "68,2 T€", "expansion_mrr"), ("de", "drei Viertel", "attach_rate"), ("de", "gestiegen", "nrr"),
    ("de", "sank", "grr"), ("de", "1.204.300 €", "mrr"), ("de", "acht", "churned_customers"),
    ("nl", "113,1 procent", "nrr"), ("nl", "€ 1,2 mln.", "mrr"), ("nl", "drie kwart", "attach_rate"),
    ("nl", "steeg", "nrr"), ("nl", "daalde", "grr"), ("nl", "€ 68,2 duizend", "expansion_mrr"),
    ("sv", "113,1 procent", "nrr"), ("sv", "1,2 miljoner euro", "mrr"), ("sv", "1 204 300 €", "mrr"),
    ("sv", "tre fjärdedelar", "attach_rate"), ("sv", "steg", "nrr"), ("sv", "sjönk", "grr"),
    ("sv", "1,4 procentenheter", "nrr?from=-1"), ("de", "−1,6 %", "net_churn_rate"), ("sv", "–1,6 %", "net_churn_rate"),
  ])
  func `So they are in German, Dutch and Swedish`(language: String, text: String, target: String) {
    #expect(verdict(text, target, language) == "holds")
  }

  @Test(arguments: [
    ("en", "ahead of target", "nrr"), ("en", "below plan", "grr"), ("en", "behind plan", "churned_mrr"),
    ("en", "above target", "churned_mrr"), ("en", "twice last month's", "usage_mrr"),
    ("en", "three quarters of last month's", "discount_mrr"), ("en", "half of last year's", "discount_mrr"),
    ("en", "higher than last month", "nrr"), ("en", "lower than in September", "grr"),
    ("en", "higher than in October 2025", "mrr"),
    ("en", "the largest of the three", "expansion_mrr?industry=Healthcare"),
    ("en", "the second largest", "expansion_mrr?industry=Manufacturing"),
    ("en", "smallest of the three", "nrr?industry=Retail"), ("de", "über Plan", "nrr"), ("de", "unter Plan", "grr"),
    ("de", "höher als im Vormonat", "nrr"), ("de", "doppelt so hoch wie im Vormonat", "usage_mrr"),
    ("de", "die größte der drei", "expansion_mrr?industry=Healthcare"),
    ("de", "zweitgrößte", "expansion_mrr?industry=Manufacturing"), ("nl", "boven doel", "nrr"),
    ("nl", "onder doel", "grr"), ("nl", "twee keer zo hoog als vorige maand", "usage_mrr"),
    ("nl", "hoger dan vorig jaar", "nrr"),
    ("nl", "de op één na grootste van de drie", "expansion_mrr?industry=Manufacturing"),
    ("sv", "över mål", "nrr"), ("sv", "under mål", "grr"), ("sv", "dubbelt så högt som förra månaden", "usage_mrr"),
    ("sv", "den näst största av de tre", "expansion_mrr?industry=Manufacturing"), ("sv", "lägre än i september", "grr"),
  ])
  func `Comparisons with targets, months and other segments hold`(language: String, text: String, target: String) {
    #expect(verdict(text, target, language) == "holds")
  }

  @Test(arguments: [
    ("fr", "113,1 pour cent", "nrr"), ("fr", "1,2 M€", "mrr"), ("fr", "1,2 million d'euros", "mrr"),
    ("fr", "1 204 300 €", "mrr"), ("fr", "trois quarts", "attach_rate"), ("fr", "augmenté", "nrr"),
    ("fr", "a reculé", "grr"), ("fr", "1,4 point", "nrr?from=-1"), ("fr", "huit", "churned_customers"),
    ("fr", "au-dessus de l'objectif", "nrr"), ("fr", "en dessous de l’objectif", "grr"),
    ("fr", "deux fois le mois dernier", "usage_mrr"), ("fr", "trois quarts du mois dernier", "discount_mrr"),
    ("fr", "plus élevé que le mois dernier", "nrr"),
    ("fr", "la plus grande des trois", "expansion_mrr?industry=Healthcare"),
    ("fr", "la deuxième plus grande des trois", "expansion_mrr?industry=Manufacturing"),
    ("es", "113,1 por ciento", "nrr"), ("es", "1,2 M€", "mrr"), ("es", "1,2 millones de euros", "mrr"),
    ("es", "1.204.300 €", "mrr"), ("es", "tres cuartos", "attach_rate"), ("es", "subió", "nrr"),
    ("es", "cayó", "grr"), ("es", "1,4 puntos", "nrr?from=-1"), ("es", "ocho", "churned_customers"),
    ("es", "por encima del objetivo", "nrr"), ("es", "por debajo del objetivo", "grr"),
    ("es", "el doble del mes pasado", "usage_mrr"), ("es", "tres cuartos del mes pasado", "discount_mrr"),
    ("es", "más alto que el mes pasado", "nrr"),
    ("es", "la mayor de las tres", "expansion_mrr?industry=Healthcare"),
    ("es", "la segunda mayor de las tres", "expansion_mrr?industry=Manufacturing"),
  ])
  func `Claims are read in French and Spanish`(language: String, text: String, target: String) {
    #expect(verdict(text, target, language) == "holds")
  }

  @Test(arguments: [
    ("fr", "deux fois le mois dernier", "discount_mrr"), ("fr", "au-dessus de l'objectif", "grr"),
    ("fr", "la plus grande des trois", "expansion_mrr?industry=Retail"), ("fr", "a reculé", "nrr"),
    ("fr", "1,3 M€", "mrr"), ("es", "el doble del mes pasado", "discount_mrr"),
    ("es", "por encima del objetivo", "grr"), ("es", "la mayor de las tres", "expansion_mrr?industry=Retail"),
    ("es", "bajó", "nrr"), ("es", "1,3 millones de euros", "mrr"),
  ])
  func `Claims in French and Spanish that do not hold are told`(language: String, text: String, target: String) {
    #expect(verdict(text, target, language).contains("' is written and the ledger says "))
  }

  @Test(arguments: [
    ("en", "ahead of target", "grr", "91.9%, and 93.0% is the target"),
    ("en", "three times last month's", "usage_mrr", "€8,000, and €4,000 in September 2026"),
    ("en", "lower than last month", "nrr", "113.1%, and 111.7% in September 2026"),
    ("de", "über Plan", "grr", "91,9\u{A0}%, and 93,0\u{A0}% is the target"),
    ("sv", "under mål", "nrr", "113,1\u{A0}%, and 112,0\u{A0}% is the target"),
    ("en", "half", "attach_rate", "75.2%"), ("nl", "1,3 mln", "mrr", "€1,2m"), ("en", "nine", "churned_customers", "8"),
  ])
  func `What does not hold is told with both values and where the ledger's comes from`(
    language: String, text: String, target: String, ledger: String
  ) {
    #expect(
      verdict(text, target, language)
        == "'\(text)' is written and the ledger says \(ledger) for '\(target)'; correct the text or the ledger, which"
        + " 'boardwalk explain \(target) --month 2026-10' lays open")
  }

  @Test func `A rank is told with its place, and how many there are`() {
    let end = "correct the text or the ledger, which 'boardwalk explain expansion_mrr --month 2026-10 --segment"
    #expect(
      verdict("the largest of the three", "expansion_mrr?industry=Retail")
        == "'the largest of the three' is written and the ledger says place 3 of 3 from the largest (€6,300) for"
        + " 'expansion_mrr'; \(end) industry=Retail' lays open")
    #expect(
      verdict("the largest of the six", "expansion_mrr?industry=Healthcare")
        == "'the largest of the six' is written and the ledger says place 1 of 3 from the largest (€24.6k) for"
        + " 'expansion_mrr'; \(end) industry=Healthcare' lays open")
    #expect(
      verdict("the largest of the three", "expansion_mrr")
        == "'the largest of the three' ranks a segment and 'expansion_mrr' names none; add one such as"
        + " ?industry=Healthcare")
  }

  @Test func `What cannot be read is told with examples in the language`() {
    #expect(
      verdict("viel besser", "nrr", "de")
        == "'viel besser' is no claim that can be checked; write a number (113,1 %, 1,2 Mio. €, drei Viertel), a"
        + " direction (stieg), or a comparison (über Plan, doppelt so hoch wie im Vormonat, die größte der sechs), as in [113.1%](figure:nrr)"
    )
    #expect(
      verdict("bien mieux", "nrr", "pt")
        == "'bien mieux' is no claim that can be checked; write only a number and its unit, as in [113.1%](figure:nrr)")
  }

  @Test(arguments: [
    ("72.5", true), ("75.2", true), ("77.5", true), ("72.4", false), ("77.6", false),
  ])
  func `Three quarters is 75 %, give or take 2.5 points`(percent: String, holds: Bool) {
    let tenths = Int64(percent.filter { $0 != "." }) ?? 0
    let source = FigureSource(
      month: ProseSample.october, firstMonth: ProseSample.october, currency: "EUR",
      figures: [FigureName("attach_rate", .percent)],
      value: { _ in FigureValue(.percent(numerator: tenths, denominator: 1000), link: "") })
    let narrative = Narrative(template: Template("[three quarters](figure:attach_rate)", path: "review.md"))
    #expect(narrative.render(source, audience: "board").errors.isEmpty == holds)
  }
}
