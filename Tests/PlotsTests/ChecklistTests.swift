import Markup
import Plots
import Testing

@Suite struct ChecklistTests {
  @Test(arguments: Layout.all) func `No text covers another or leaves the picture, whatever the data`(
    layout: Layout
  ) {
    for specimen in Specimen.goldens + Specimen.hard {
      let findings = Checklist.findings(specimen.plot.drawing(layout))
      #expect(findings.isEmpty, "\(specimen.name): \(findings.prefix(3))")
    }
  }

  @Test func `Every figure is well-formed, escaped, and free of numbers that SVG cannot hold`() {
    for specimen in Specimen.goldens + Specimen.hard {
      let caption = Caption(
        key: "the key's <\(specimen.name)>", title: Specimen.script, unit: "€", summary: Specimen.script)
      let findings = Checklist.findings(svg: specimen.plot.figure(caption).string)
      #expect(findings.isEmpty, "\(specimen.name): \(findings.prefix(3))")
    }
  }

  @Test func `The same plot gives the same bytes`() {
    for specimen in Specimen.goldens {
      let caption = Caption(key: "k", title: "t", summary: "s")
      #expect(specimen.plot.figure(caption) == specimen.plot.figure(caption))
    }
  }

  @Test func `A plot without numbers says so`() {
    for specimen in Specimen.hard
    where specimen.name.contains("all gaps") && !specimen.name.hasPrefix("spark") {
      let texts = specimen.plot.drawing(.wide).texts.map(\.string)
      let hasReference = specimen.name.hasPrefix("lines") || specimen.name.hasPrefix("comparison")
      #expect(texts == ["No data"] || hasReference, "\(specimen.name)")
    }
  }
}
