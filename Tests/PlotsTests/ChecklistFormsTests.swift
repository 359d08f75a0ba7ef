import Plots
import Testing

/// What the list asks of all forms with data that is made for the question.
@Suite struct ChecklistFormsTests {
  private static func sample(_ values: [Double?]) -> Sample {
    Sample(
      names: ["A", "B", "C", "D", "E", "F", "G"], data: values.map { Datum($0, $0.map { "\(Int($0))" } ?? "") },
      count: 7,
      format: { "\(Int($0))" })
  }

  /// How many boxes and discs there are, and how many corners lines have.
  private static func marks(_ drawing: Drawing) -> (solid: Int, corners: Int) {
    drawing.items.reduce(into: (solid: 0, corners: 0)) { sum, item in
      switch item.shape {
      case .box, .circle: sum.solid += 1
      case .dots(let points, _): sum.solid += points.count
      case .path(let runs, _): sum.corners += runs.reduce(0) { $0 + $1.count }
      case .curve(let path): sum.corners += path.points.count
      case .text: break
      }
    }
  }

  @Test(arguments: Layout.all) func `A gap takes its marks away and puts nothing in their place`(layout: Layout) {
    let whole = ChecklistFormsTests.sample([40, 70, 55, 60, 35, 65, 50])
    let broken = ChecklistFormsTests.sample([40, 70, 55, nil, 35, 65, 50])
    for form in PlotForm.all {
      let before = ChecklistFormsTests.marks(form.plot(whole).drawing(layout))
      let after = ChecklistFormsTests.marks(form.plot(broken).drawing(layout))
      let isLess = after.solid < before.solid || after.corners < before.corners
      #expect(isLess, "\(form.name): \(after) with a gap, \(before) without")
    }
  }

  @Test(arguments: Layout.all) func `A gap is not a zero`(layout: Layout) {
    let broken = ChecklistFormsTests.sample([40, 70, 55, nil, 35, 65, 50])
    let zero = ChecklistFormsTests.sample([40, 70, 55, 0, 35, 65, 50])
    // A part without area is drawn alike, but is counted in a note of its own.
    for form in PlotForm.all where !["mekko", "flow", "treemap"].contains(form.name) {
      let drawings = [broken, zero].map { form.plot($0).drawing(layout) }
      #expect(drawings[0] != drawings[1], "\(form.name)")
    }
  }

  @Test(arguments: Layout.all) func `The labels at the ends of lines are the last numbers`(layout: Layout) {
    for plot in [Specimen.retention, Specimen.lines] {
      let said = plot.drawing(layout).texts.map(\.string).joined(separator: " ")
      for line in plot.lines {
        let last = line.values.last { $0.value != nil }?.label ?? "none"
        #expect(said.contains(line.name) && said.contains(last), "\(line.name) \(last)")
      }
    }
  }

  @Test func `The names at the ends of areas stand in the order in which the areas lie`() throws {
    let form = try #require(PlotForm.all.first { $0.name == "area" })
    let plot = try #require(form.specimen() as? AreaPlot)
    let texts = plot.drawing(.wide).texts.sorted { $0.box.y < $1.box.y }
    let found = texts.compactMap { text in plot.series.map(\.name).first { text.string.hasPrefix($0) } }
    #expect(found == plot.series.map(\.name).reversed())
  }

  @Test(arguments: Layout.all) func `Each step of a bridge starts where the one before it ended`(layout: Layout) throws
  {
    for plot in [Specimen.bridge, Specimen.bridgeYear] {
      let drawing = plot.drawing(layout)
      let scale = try #require(drawing.scale)
      // Columns have their steps along the heights, rows along the widths.
      let styles: [Style] = [.good, .bad, .neutral]
      let boxes = drawing.items.compactMap { item -> Box? in
        if case .box(let box) = item.shape, styles.contains(item.style) { box } else { nil }
      }
      var level = plot.opening.amount.value ?? 0
      for amount in plot.steps.compactMap(\.amount.value) where amount != 0 {
        let (from, to) = (scale(level), scale(level + amount))
        let ends = [min(from, to), max(from, to)]
        let isThere = boxes.contains { box in
          [[box.y, box.maxY], [box.x, box.maxX]].contains { sides in
            abs(sides[0] - ends[0]) <= 0.5 && abs(sides[1] - ends[1]) <= 0.5
          }
        }
        #expect(isThere, "a step of \(amount) from \(level)")
        level += amount
      }
      #expect(level == plot.closing.amount.value)
    }
  }
}
