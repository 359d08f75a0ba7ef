import Markup
import Testing

@testable import Plots

@Suite struct PlotTests {
  private let caption = Caption(
    key: "nrr", title: "Net revenue retention", unit: "%", summary: "Rose to 110.7 %.",
    details: Element("details", Element("summary", "Table")))

  @Test func `A figure is a caption, a summary, two pictures and the details`() {
    let figure = Specimen.retention.figure(caption).string
    #expect(
      figure.hasPrefix(
        "<figure class=\"plot\" id=\"nrr\" aria-labelledby=\"nrr-t\"><figcaption><span class=\"p-title\" id=\"nrr-t\">"
      ))
    #expect(figure.contains("<p class=\"p-summary\" id=\"nrr-s\">Rose to 110.7 %.</p>"))
    #expect(figure.hasSuffix("</svg><details><summary>Table</summary></details></figure>"))
    #expect(figure.components(of: "<svg").count == 2)
    #expect(
      figure.components(of: "role=\"img\" aria-labelledby=\"nrr-t\" aria-describedby=\"nrr-s\"").count == 2)
    #expect(figure.components(of: "<g aria-hidden=\"true\">").count == 2)
  }

  @Test func `Pictures are as large as their view boxes`() {
    let figure = Specimen.bridge.figure(caption).string
    #expect(figure.contains("class=\"p-wide\" width=\"680\""))
    #expect(figure.contains("class=\"p-narrow\" width=\"328\""))
    #expect(figure.contains("viewBox=\"0 0 328 "))
  }

  @Test func `Without a summary nothing is referred to`() {
    let figure = SparkPlot([1]).figure(Caption(key: "a b", title: "T", summary: "")).string
    #expect(!figure.contains("aria-describedby"))
    #expect(figure.contains("id=\"a-b\""))
  }

  @Test func `A plot without data says so in the words of the page`() {
    var words = Words()
    words.noData = "Keine Daten"
    let drawing = BarPlot([], words: words).drawing(.narrow)
    #expect(drawing.texts.map(\.string) == ["Keine Daten"])
  }

  @Test func `What is not a number is a gap`() {
    #expect(Datum(.nan).value == nil)
    #expect(Datum(.infinity, "x").value == nil)
    #expect(Datum(1e301).value == nil)
    #expect(Datum(-2).value == -2)
  }

  @Test func `Pixels have one decimal and no negative zero`() {
    var drawing = Drawing(width: 100, height: 50)
    drawing.box(Box(x: -0.04, y: 1.25, width: 10.06, height: -3), .actual)
    drawing.add(.circle(Point(.nan, 5), -1), .point)
    let svg = drawing.svg(class: "p-spark").string
    #expect(
      svg.contains("x=\"0\" y=\"1.3\" width=\"10\" height=\"0\"")
        || svg.contains("x=\"0\" y=\"1.2\" width=\"10\" height=\"0\""))
    #expect(svg.contains("cx=\"0\" cy=\"5\" r=\"0\""))
  }

  @Test func `Neighbours of one look share a group`() {
    var drawing = Drawing(width: 100, height: 50)
    drawing.box(Box(x: 0, y: 0, width: 1, height: 1), .good)
    drawing.box(Box(x: 2, y: 0, width: 1, height: 1), .good)
    #expect(drawing.content().string.hasPrefix("<g class=\"p-g\" fill=\"#008e96\"><rect x=\"0\""))
  }

  @Test func `Many boxes of one look are one path, unless they have an outline`() {
    var drawing = Drawing(width: 100, height: 50)
    for index in 0..<48 { drawing.box(Box(x: Double(index) * 2, y: 1.25, width: 1.5, height: 3), .good) }
    let svg = drawing.content().string
    #expect(svg.hasPrefix("<path class=\"p-g\" fill=\"#008e96\" d=\"M0,1.3H1.5V4.3H0ZM2,1.3H3.5V4.3H2Z"))
    #expect(svg.count { $0 == "Z" } == 48)
    var outlined = Drawing(width: 100, height: 50)
    for index in 0..<48 { outlined.box(Box(x: Double(index) * 2, y: 1, width: 1, height: 3), .target) }
    #expect(outlined.content().string.ranges(of: "<rect").count == 48)
  }
}

extension String {
  /// Every place of a text in this one.
  fileprivate func components(of text: String) -> [Range<String.Index>] { ranges(of: text) }
}
