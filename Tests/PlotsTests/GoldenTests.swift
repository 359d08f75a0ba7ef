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
      key: specimen.name, title: specimen.name, unit: "thousand euros", details: Element())
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
}
