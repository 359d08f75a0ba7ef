import Foundation
import Markup
import Plots
import Testing

@Suite struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens")

  private static func figure(_ specimen: Specimen) -> String {
    if let spark = specimen.plot as? SparkPlot {
      return spark.element(label: "NRR over 13 months").string + "\n"
    }
    let caption = Caption(
      key: specimen.name, title: specimen.name, unit: "thousand euros",
      summary: "What is to be seen in \(specimen.name).", details: Element())
    return specimen.plot.figure(caption).string.replacing("><", with: ">\n<") + "\n"
  }

  @Test(arguments: Specimen.goldens) func `A form looks as it did`(specimen: Specimen) throws {
    let url = GoldenTests.folder.appendingPathComponent(specimen.name + ".html")
    let figure = GoldenTests.figure(specimen)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(figure.utf8).write(to: url)
    }
    let golden = try String(contentsOf: url, encoding: .utf8)
    if golden != figure { try Data(figure.utf8).write(to: url.appendingPathExtension("new")) }
    #expect(golden == figure)
  }

  @Test func `The gallery lays all goldens on one page`() throws {
    let figures = Specimen.goldens.map(GoldenTests.figure).joined(separator: "\n")
    let page = """
      <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>Plots</title><style>\(Theme.standard.css)
      body{background:var(--page);color:var(--ink);font:16px/1.45 Arial,"Liberation Sans",sans-serif;\
      max-width:720px;margin:16px auto;padding:0 16px}</style>
      \(figures)</html>
      """
    #expect(page.contains("id=\"bridge\""))
    if let path = ProcessInfo.processInfo.environment["GALLERY"] {
      try Data(page.utf8).write(to: URL(fileURLWithPath: path))
      let hard = Specimen.hard.map(GoldenTests.figure).joined(separator: "\n")
      let all = page.replacing("</html>", with: hard + "</html>")
      try Data(all.utf8).write(to: URL(fileURLWithPath: path + ".hard.html"))
    }
  }
}
