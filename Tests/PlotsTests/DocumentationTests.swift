import Foundation
import Markup
import Plots
import Testing

@Suite struct DocumentationTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let articles = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Plots/Plots.docc")

  private static func text(_ folder: URL, _ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// The pieces of Swift in an article, without their margins.
  private static func pieces(_ article: String) -> [String] {
    article.components(separatedBy: "```swift\n").dropFirst().compactMap { $0.components(separatedBy: "\n```").first }
  }

  private static func flush(_ text: String) -> String {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }

  @Test(arguments: ["GettingStarted.md", "WritingMarksAndForms.md", "ThemesAndAccessibility.md"])
  func `The code of an article is code that compiles`(name: String) throws {
    let examples = DocumentationTests.flush(
      try DocumentationTests.text(DocumentationTests.tests, "DocumentationExamples.swift"))
    let pieces = DocumentationTests.pieces(try DocumentationTests.text(DocumentationTests.articles, name))
    #expect(!pieces.isEmpty)
    for piece in pieces { #expect(examples.contains(DocumentationTests.flush(piece)), "\(piece)") }
  }

  @Test func `Every form is told of in an article`() throws {
    let names = ["OverTime", "BridgesAndVariances", "SideBySide", "PartsAndFlows", "Spread", "GettingStarted"]
    let text = try names.map { try DocumentationTests.text(DocumentationTests.articles, $0 + ".md") }.joined()
    for form in PlotForm.all {
      let type = "\(type(of: form.specimen()))"
      #expect(text.contains("``\(type)``"), "\(type)")
    }
  }

  @Test func `The first article makes a page, a picture and a chart`() {
    let made = DocumentationExamples.gettingStarted()
    #expect(made.page.contains("NRR rose from 101.2 % (Jul 2026) to 104.6 % (Oct 2026)"))
    #expect(made.picture.string.hasPrefix("<svg class=\"p-wide\""))
    #expect(made.chart.drawing(.narrow).texts.contains { $0.string == "Price rise" })
    #expect(made.chart.table.columns == ["NRR"])
  }

  @Test(arguments: Layout.all) func `A mark and a form from outside are drawn like any other`(layout: Layout) {
    let strokes = DocumentationExamples.marked().drawing(layout).items.filter { $0.style == .rule }
    #expect(strokes.count == 2)
    let plot = TargetPlot(names: ["A", "B"], values: [Datum(3, "3"), Datum(5, "5")], target: 4)
    #expect(Checklist.findings(plot.drawing(layout)).isEmpty)
    #expect(ChecklistData(plot, plot.drawing(layout)).findings.isEmpty)
    #expect(plot.summary() == "Actual rose from 3 (A) to 5 (B).")
  }

  @Test func `A house's colours reach the picture and the style sheet`() {
    let house = DocumentationExamples.theme()
    #expect(house.css.contains("--s1:light-dark(#1b4f72,#7fb3d5)"))
    let plot = AreaPlot(axis: .names(["A", "B"]), series: [.init("X", [Datum(1), Datum(2)])], format: { "\($0)" })
    #expect(plot.figure(Caption(key: "k", title: "T"), theme: house).string.contains("#1b4f72"))
  }
}
