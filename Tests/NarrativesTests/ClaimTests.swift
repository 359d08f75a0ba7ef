import Markup
import Narratives
import Testing

@Suite struct ClaimTests {
  @Test(arguments: [
    ("113.1 %", "nrr"), ("113%", "nrr"), ("113.083%", "nrr"), ("111.7%", "nrr?month=-1"), ("€1.2m", "mrr"),
    ("1.2m", "mrr"), ("€1,200,000.00", "mrr"), ("1,204", "customers"), ("2.4×", "quick_ratio"),
    ("8.0%", "expansion_rate?industry=Healthcare"), ("8%", "expansion_rate?industry=Health%63are"),
    ("1.4 pts", "nrr?from=-1"), ("+1.4 pts", "nrr?from=2026-09"), ("3.4%", "mrr?from=-1"),
    ("€40k", "mrr?from=-1"),
    ("3.1 pts", "nrr?versus=target"), ("rose", "nrr?from=-1"), ("Rose", "nrr"), ("held", "customers?from=-2"),
  ])
  func `A claim that holds stands as it was written`(text: String, target: String) {
    #expect(page("[\(text)](figure:\(target))").contains(">\(text)</a></p>"))
  }

  @Test(arguments: [
    ("114 %", "nrr", "'114 %' is written and the ledger says 113.1% for 'nrr'"),
    ("113.10%", "nrr", "'113.10%' is written and the ledger says 113.08% for 'nrr'"),
    ("€1.3m", "mrr", "'€1.3m' is written and the ledger says €1.2m for 'mrr'"),
    ("1,205", "customers", "'1,205' is written and the ledger says 1,204 for 'customers'"),
    ("fell", "nrr?from=-1", "'fell' is written and the ledger says rose (+1.4\u{A0}pts) for 'nrr'"),
    ("-1.4 pts", "nrr?from=-1", "'-1.4 pts' is written and the ledger says +1.4\u{A0}pts for 'nrr'"),
    ("3.5%", "mrr?from=-1", "'3.5%' is written and the ledger says +€40,000.00 (+3.4%) for 'mrr'"),
  ])
  func `A claim that does not hold stops the build and says both`(
    text: String, target: String, message: String
  ) {
    #expect(
      page("x [\(text)](figure:\(target))")
        == "review.md:1:4: \(message); correct the text or the ledger, which"
        + " 'boardwalk explain \(target.split(separator: "?")[0]) --month 2026-10' lays open")
  }

  @Test func `An empty claim is filled in`() {
    #expect(page("[](figure:nrr)") == "<p>\(mark("nrr", "113.1%"))</p>\n")
    #expect(page("[](figure:nrr?from=-1)").contains(">+1.4\u{A0}pts</a>"))
  }

  @Test func `Claims in a commentary are held to the same, at their place in its file`() {
    let commentary = "---\ntitle: T\n---\n# Bridge\nNRR of [114 %](figure:nrr)\n"
    #expect(
      page("{% commentary Bridge %}", commentary)
        == "2026-10.md:5:9: '114 %' is written and the ledger says 113.1% for 'nrr'; correct the text or the ledger, which 'boardwalk explain nrr --month 2026-10' lays open"
    )
  }

  @Test func `A claim in a form that is not checked is a fault`() {
    #expect(
      page("x\n\n[113 %][a]\n\n[a]: figure:nrr")
        == "review.md:3:1: 'figure:nrr' is a claim in a form that is not checked; write it on one line, as in [113.1%](figure:nrr)"
    )
  }

  @Test func `Other links are left to Markdown`() {
    #expect(page("[a](b/c.html) [x]") == "<p><a href=\"b/c.html\">a</a> [x]</p>\n")
  }

  @Test func `Claims and figures are in the words and signs of the locale`() {
    var german = Locale.english
    (german.decimalSeparator, german.groupSeparator, german.percent) = (",", ".", "#\u{A0}%")
    (german.rose, german.fell, german.held) = ("stieg", "fiel", "hielt")
    let settings = NarrativeSettings(format: NumberFormat(german))
    #expect(page("{{ nrr }} {{ nrr rose }}", settings: settings).contains(">113,1\u{A0}%</a>"))
    #expect(page("[113,1 %](figure:nrr) [stieg](figure:nrr)", settings: settings).contains(">stieg</a>"))
    #expect(
      page("[113.1 %](figure:nrr)", settings: settings)
        == "review.md:1:2: '113.1 %' is no claim that can be checked; write a number (113.1 %, €1.2m, three quarters), a direction (rose), or a comparison (ahead of target, twice last month's, the largest of the six), as in [113.1%](figure:nrr)"
    )
    #expect(
      page("[fiel](figure:nrr)", settings: settings)
        == "review.md:1:2: 'fiel' is written and the ledger says stieg (+1,4\u{A0}pts) for 'nrr'; correct the text or the ledger, which 'boardwalk explain nrr --month 2026-10' lays open"
    )
  }
}
