import Testing

@testable import Plots

@Suite struct PlotSummaryTests {
  private static func course(_ values: [Double?], references: [PlotTable.Reference] = []) -> String {
    let data = values.map { value in Datum(value, value.map { "\(Int($0)) %" } ?? "") }
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]
    let table = PlotTable(course: names, series: [.init("NRR", data)], references: references)
    return PlotSummary(table).text
  }

  private let target = PlotTable.Reference("the target of 104 %", Datum(104, "104 %"))

  @Test func `A course has its ends first`() {
    #expect(PlotSummaryTests.course([101, 103]) == "NRR rose from 101 % (Jan) to 103 % (Feb).")
    #expect(PlotSummaryTests.course([103, 101]) == "NRR fell from 103 % (Jan) to 101 % (Feb).")
    #expect(PlotSummaryTests.course([101, 99, 101]).hasPrefix("NRR is back at 101 % (Mar) from 101 % (Jan); its low"))
  }

  @Test func `A course without a turn is steady, one without a change is level`() {
    #expect(PlotSummaryTests.course([1, 2, 2, 5]) == "NRR rose steadily from 1 % (Jan) to 5 % (Apr).")
    #expect(PlotSummaryTests.course([5, 2, 2, 1]) == "NRR fell steadily from 5 % (Jan) to 1 % (Apr).")
    #expect(PlotSummaryTests.course([5, 5, 5]) == "NRR is 5 % throughout (Jan to Mar).")
  }

  @Test func `Turning points stand in the order of time`() {
    #expect(
      PlotSummaryTests.course([5, 9, 2, 6])
        == "NRR rose from 5 % (Jan) to 6 % (Apr); its peak is 9 % (Feb); its low is 2 % (Mar).")
  }

  @Test func `A reference is told by when it was last passed`() {
    #expect(
      PlotSummaryTests.course([101, 105, 103, 106, 107], references: [target]).hasSuffix(
        "it has been above the target of 104 % since Apr."))
    #expect(
      PlotSummaryTests.course([105, 103], references: [target]).hasSuffix(
        "it has been below the target of 104 % since Feb."))
    #expect(
      PlotSummaryTests.course([105, 106], references: [target]).hasSuffix("it never fell below the target of 104 %."))
    #expect(PlotSummaryTests.course([1, 2], references: [target]).hasSuffix("it never passed the target of 104 %."))
  }

  @Test func `A gap at an end is passed over, one number alone is told, and none is no data`() {
    #expect(PlotSummaryTests.course([nil, 3, nil, 4, nil]) == "NRR rose from 3 % (Feb) to 4 % (Apr).")
    #expect(PlotSummaryTests.course([nil, 3]) == "NRR is 3 % (Feb).")
    #expect(PlotSummaryTests.course([nil]) == "There is no data.")
    #expect(PlotSummaryTests.course([]) == "There is no data.")
  }

  @Test func `Retention tells both lines, the rule and the target`() {
    #expect(
      Specimen.retention.summary()
        == """
        NRR rose from 102.0\u{A0}% (Nov 2024) to 110.7\u{A0}% (Oct 2026); Oct 2026 is not finished; its low is \
        101.9\u{A0}% (Dec 2024); it never fell below 100\u{A0}%; it has been above Target 110\u{A0}% since Oct 2026; GRR \
        rose from 91.4\u{A0}% to 92.8\u{A0}%.
        """)
  }

  @Test func `A bridge tells its totals and the greatest step either way`() {
    #expect(
      Specimen.bridge.summary()
        == """
        From 412.3k (MRR Sep 2026) to 426.4k (MRR Oct 2026); Expansion adds most (+14.6k); Churn takes most \
        (\u{2212}6.2k).
        """)
  }

  @Test func `Segments and bars tell the highest and the lowest`() {
    #expect(
      Specimen.comparison.summary()
        == "Healthcare is highest with 112.3\u{A0}%, Retail lowest with 95.5\u{A0}%; the line is Company 102.9\u{A0}%.")
    #expect(Specimen.bars.summary() == "Seats is highest with 6.8k, Correction lowest with \u{2212}0.4k.")
  }

  @Test func `Cohorts tell their mean and the cells that stand out`() {
    let plot = CohortPlot(
      ages: ["0", "1"],
      rows: [.init("Jan", [Datum(100, "100"), Datum(90, "90")]), .init("Feb", [Datum(100, "100")])],
      mean: .init("Mean", [Datum(100, "100"), Datum(90, "90")]))
    #expect(
      plot.summary()
        == "Mean goes from 100 at 0 to 90 at 1; the highest is 100 (Jan at 0), the lowest 90 (Jan at 1).")
  }

  @Test func `A net is told before its parts and not held against them`() {
    #expect(
      Specimen.stack(6).summary()
        == """
        Net rose from +12.2k (Nov 2024) to +20.1k (Apr 2025); its low is +8.5k (Mar 2025); in the end Expansion is highest \
        (13k) and Churn lowest (\u{2212}4k).
        """)
  }

  @Test func `Flows tell the greatest of each meaning`() {
    let plot = FlowPlot(
      ranks: ["Pro", "Basic"],
      [
        .init(from: "Pro", to: "Pro", 90), .init(from: "Basic", to: "Pro", 20), .init(from: "Pro", to: "Basic", 5),
        .init(from: "Basic", to: "Basic", 40),
      ], titles: .init(before: "2025", after: "2026"), format: { "\(Int($0))k" })
    #expect(
      plot.summary()
        == """
        Upgraded, the most is 20k (Basic \u{2192} Pro); Unchanged, the most is 90k (Pro \u{2192} Pro); Downgraded, \
        the most is 5k (Pro \u{2192} Basic).
        """)
  }

  @Test func `Figures in units of their own are each held against their target`() {
    let plot = BulletPlot([
      .init("NRR", actual: Datum(110, "110 %"), target: Datum(115, "115 %"), ranges: [100, 120]),
      .init("Ratio", actual: Datum(4, "4×"), target: Datum(4, "4×"), ranges: [6]),
      .init("New", actual: Datum(3, "3"), ranges: [6]),
    ])
    #expect(
      plot.summary()
        == "NRR is 110 %, short of its target of 115 %; Ratio is 4×, which reaches its target of 4×; New is 3.")
  }

  @Test func `A name with braces stays as it is`() {
    let table = PlotTable(course: ["{to}", "b"], series: [.init("{from}", [Datum(1, "1"), Datum(2, "2")])])
    #expect(PlotSummary(table).text == "{from} rose from 1 ({to}) to 2 (b).")
  }

  @Test func `Words of another language take the places of the English ones`() {
    var words = SummaryWords.english
    words.rose = "{name}: {from} → {to}"
    let table = PlotTable(course: ["a", "b"], series: [.init("MRR", [Datum(1, "1"), Datum(2, "2")])])
    #expect(PlotSummary(table, words: words).text == "MRR: 1 → 2.")
  }
}

@Suite struct PlotTableTests {
  @Test func `A number without a label has at most four decimals`() {
    #expect(PlainNumber.text(1234.567) == "1235")
    #expect(PlainNumber.text(-2.5) == "\u{2212}2.5")
    #expect(PlainNumber.text(0.00125) == "0.0013")
    #expect(PlainNumber.text(0) == "0")
    #expect(PlainNumber.text(-0.0) == "0")
    #expect(PlainNumber.text(12.34) == "12.34")
    #expect(PlainNumber.text(1e300) == "1e+300")
  }

  @Test func `A month's column is named in full`() {
    let axis = Axis.months(year: 2024, month: 11, names: Specimen.months)
    #expect(axis.names(3) == ["Nov 2024", "Dec 2024", "Jan 2025"])
    #expect(Axis.names(["a"]).names(2) == ["a", ""])
  }

  @Test func `The table has heads for rows and columns, and its references at the foot`() {
    let table = PlotTable(
      course: ["Jan", "Feb"], corner: "Month", series: [.init("NRR", [Datum(1, "1 %"), .gap])],
      references: [.init("Target", Datum(2, "2 %"))])
    #expect(
      table.element("T").string
        == """
        <table><thead><tr><th scope="col">Month</th><th scope="col">NRR</th></tr></thead><tbody>\
        <tr><th scope="row">Jan</th><td>1 %</td></tr><tr><th scope="row">Feb</th><td></td></tr>\
        <tr><th scope="row">Target</th><td>2 %</td></tr></tbody></table>
        """)
  }

  @Test func `A figure without a summary and a table gets those of its numbers`() {
    let figure = Specimen.bars.figure(Caption(key: "k", title: "T")).string
    #expect(figure.contains("<p class=\"p-summary\" id=\"k-s\">Seats is highest with 6.8k"))
    #expect(figure.contains("aria-describedby=\"k-s\""))
    #expect(figure.contains("<details class=\"p-data\" id=\"k-d\"><summary>Data: T</summary>"))
    let own = Specimen.bars.figure(Caption(key: "k", title: "T", summary: "", details: .text("own"))).string
    #expect(!own.contains("p-summary") && !own.contains("p-data") && own.contains("own"))
  }
}
