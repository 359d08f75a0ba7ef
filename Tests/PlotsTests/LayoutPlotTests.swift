import Foundation
import Markup
import Testing

@testable import Plots

@Suite struct LayoutPlotTests {
  @Test(arguments: Layout.all) func `No text covers another or leaves the picture in a layout of its own`(
    layout: Layout
  ) {
    for specimen in Specimen.layouts + Specimen.hardLayouts {
      let findings = Checklist.findings(specimen.plot.drawing(layout))
      #expect(findings.isEmpty, "\(specimen.name): \(findings.prefix(3))")
    }
  }

  @Test func `Every figure with a layout of its own is well-formed and escaped`() {
    for specimen in Specimen.layouts + Specimen.hardLayouts {
      let caption = Caption(key: "k <\(specimen.name)>", title: Specimen.script, summary: Specimen.script)
      let findings = Checklist.findings(svg: specimen.plot.figure(caption).string)
      #expect(findings.isEmpty, "\(specimen.name): \(findings.prefix(3))")
    }
  }

  @Test func `The forms lie on one page to look at`() throws {
    let figures = Specimen.layouts.map { specimen in
      specimen.plot.figure(Caption(key: specimen.name, title: specimen.name, summary: "")).string
    }
    #expect(figures.count == 4)
    guard let path = ProcessInfo.processInfo.environment["LAYOUTS"] else { return }
    let hard = Specimen.hardLayouts.map { specimen in
      specimen.plot.figure(Caption(key: specimen.name, title: specimen.name, summary: "")).string
    }
    for (name, list) in [("", figures), (".hard.html", hard)] {
      let page = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Plots</title><style>\(Theme.standard.css)
        body{background:var(--page);color:var(--ink);font:16px/1.45 Arial,sans-serif;max-width:720px;margin:16px auto;\
        padding:0 16px}</style>\(list.joined(separator: "\n"))</html>
        """
      try Data(page.utf8).write(to: URL(fileURLWithPath: path + name))
    }
  }
}
