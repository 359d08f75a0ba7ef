import Markup
import Plots
import Testing

/// The list that every form and every golden passes, in both layouts.
@Suite struct ChecklistTests {
  /// The goldens, and every form in the list of forms with every kind of hard data.
  private static let all = Specimen.goldens + Specimen.hard

  /// Everything drawn once, for the tests that look at the same pictures.
  private static let drawings = Layout.all.map { layout in all.map { $0.plot.drawing(layout) } }

  @Test(arguments: [0, 1]) func `No text covers another or leaves the picture, whatever the data`(
    layout: Int
  ) {
    for (specimen, drawing) in zip(ChecklistTests.all, ChecklistTests.drawings[layout]) {
      let findings = Checklist.findings(drawing)
      #expect(findings.isEmpty, "\(specimen.name): \(findings.prefix(3))")
    }
  }

  @Test func `Every figure is well-formed, escaped, and of known elements, attributes and plain numbers`() {
    for specimen in ChecklistTests.all {
      // The largest tables are of the same elements as the small ones.
      let details = specimen.name.hasSuffix(" 60") ? Element() : nil
      let caption = Caption(key: "k-1", title: Specimen.script, unit: "€", summary: Specimen.script, details: details)
      let findings = ChecklistText(specimen.plot.figure(caption).string, key: "k-1").findings
      #expect(findings.isEmpty, "\(specimen.name): \(findings.prefix(3))")
    }
  }

  @Test func `Ids derive from the key, so that two figures share a page`() {
    for specimen in Specimen.goldens {
      let figures = ["one", "two", "the key's <\(Specimen.script)>"].map { key in
        specimen.plot.figure(Caption(key: key, title: "T")).string
      }
      let ids = figures.map { ChecklistText.tags($0).flatMap(\.attributes).filter { $0.0 == "id" }.map(\.1) }
      #expect(Set(ids.joined()).count == ids.joined().count, "\(specimen.name)")
      #expect(ids[0].allSatisfy { $0 == "one" || $0.hasPrefix("one-") }, "\(ids[0])")
      let isPlain = ids[2].joined().utf8.allSatisfy { $0 == 45 || $0 == 95 || (48...122).contains($0) && $0 != 60 }
      #expect(isPlain, "\(ids[2])")
    }
  }

  @Test func `The same plot gives the same bytes`() {
    for (index, specimen) in ChecklistTests.all.enumerated() where !specimen.name.hasSuffix(" 60") {
      for (layout, drawings) in zip(Layout.all, ChecklistTests.drawings) {
        #expect(specimen.plot.drawing(layout).svg(class: "p") == drawings[index].svg(class: "p"), "\(specimen.name)")
      }
      #expect(specimen.plot.table == specimen.plot.table, "\(specimen.name)")
    }
  }

  @Test(arguments: [0, 1]) func `Each number is read back from a mark within half a pixel`(layout: Int) {
    for (specimen, drawing) in zip(ChecklistTests.all, ChecklistTests.drawings[layout]) {
      let findings = ChecklistData(specimen.plot, drawing).findings
      #expect(findings.isEmpty, "\(specimen.name): \(findings.prefix(3))")
    }
  }

  @Test(arguments: [0, 1]) func `Areas, widths and cells are read back as the numbers that they stand for`(
    layout: Int
  ) {
    for (specimen, drawing) in zip(ChecklistTests.all, ChecklistTests.drawings[layout]) {
      let findings =
        ChecklistAreas(specimen.plot, drawing).findings + ChecklistPanels(specimen.plot, drawing).findings
      #expect(findings.isEmpty, "\(specimen.name): \(findings.prefix(3))")
    }
  }

  @Test func `Every number of a computed summary stands in the table`() {
    for specimen in ChecklistTests.all {
      let findings = ChecklistSummary(specimen.plot).findings
      #expect(findings.isEmpty, "\(specimen.name): \(findings.prefix(3)) \(specimen.plot.summary())")
    }
  }

  @Test func `Every plot has a table and says something of it`() {
    for specimen in ChecklistTests.all {
      #expect(specimen.plot.table != .none, "\(specimen.name)")
      #expect(!specimen.plot.summary().isEmpty, "\(specimen.name)")
      #expect(specimen.plot.table.hasNumbers || specimen.plot.summary() == "There is no data.", "\(specimen.name)")
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

/// The list itself finds what is wrong.
@Suite struct ChecklistFindingsTests {
  @Test(arguments: [
    "<svg><script>1</script></svg>", "<svg onload=\"a\"></svg>", "<svg><a href=\"x\"></a></svg>", "<svg><image/></svg>",
    "<svg><path d=\"M1,NaNL2,3\"/></svg>", "<svg><path d=\"M1e5,2L2,3\"/></svg>", "<svg><rect x=\"-0\"/></svg>",
    "<svg><rect x=\"1.25\"/></svg>", "<svg><rect x=\"1.0\"/></svg>", "<svg><rect width=\"-2\"/></svg>",
    "<svg><path d=\"\"/></svg>", "<svg fill=\"url(#a)\"></svg>", "<svg><g></svg>", "<svg style=\"a\"></svg>",
    "<svg id=\"a\"><g id=\"a\"></g></svg>", "<svg id=\"other\"></svg>", "<svg>a & b</svg>",
  ]) func `A faulty text is found`(svg: String) {
    #expect(!ChecklistText(svg, key: "a").findings.isEmpty)
  }

  @Test func `A right text is not`() {
    let svg =
      "<svg id=\"a-1\" viewBox=\"0 0 1 1\"><rect x=\"-1.5\" y=\"0\" fill=\"#ffffff\"/><text>a &amp; b</text></svg>"
    #expect(ChecklistText(svg, key: "a").findings == [])
  }

  @Test func `A drawing that shows other numbers than its table is found`() {
    let drawing = BarPlot([.init("A", Datum(10, "10")), .init("B", Datum(8, "8"))]).drawing(.wide)
    let other = BarPlot([.init("A", Datum(10, "10")), .init("B", Datum(7.8, "8"))])
    #expect(ChecklistData(other, drawing).findings.count == 1)
  }

  @Test(arguments: Layout.all) func `Areas, widths and cells that belong to other numbers are found`(layout: Layout) {
    // Each form with its usual numbers, held against the same form with one number half as large.
    let usual = Sample.usual
    var other = usual
    other.data[1] = Datum(195, "195")
    for name in ["mekko", "treemap", "flow", "scatter", "bullet", "cohorts", "small-multiples"] {
      guard let form = PlotForm.all.first(where: { $0.name == name }) else { continue }
      let drawing = form.plot(usual).drawing(layout)
      let (same, changed) = (form.plot(usual), form.plot(other))
      #expect(ChecklistAreas(same, drawing).findings + ChecklistPanels(same, drawing).findings == [], "\(name)")
      let found = ChecklistAreas(changed, drawing).findings + ChecklistPanels(changed, drawing).findings
      #expect(!found.isEmpty, "\(name) shows other numbers")
    }
  }

  @Test func `Numbers are told from words`() {
    #expect(ChecklistSummary.numbers("rose from 1,234.5k (Q1) to +2., 3") == ["1,234.5", "1", "2", "3"])
  }
}
