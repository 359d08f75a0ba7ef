import Markup
import Plots

/// The plots that are measured.
struct PlotCases {
  /// A plot by name, as a function that draws it in one layout.
  struct Case {
    let name: String
    let draw: () -> Element
  }

  static let names = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  let numbers: PlotNumbers

  init(_ numbers: PlotNumbers) { self.numbers = numbers }

  /// Those with a budget first.
  var all: [Case] {
    [
      plot("lines", lines), plot("stack", stack), plot("bridge", bridge),
      plot("cohort", cohort, Layout(width: 1_080, isWide: true)), plot("scatter", scatter),
    ] + others
  }

  /// Every other form as its specimen, so that none grows slow unseen.
  private var others: [Case] {
    let budgeted = ["lines", "stack", "bridge", "cohorts", "scatter"]
    return PlotForm.all.filter { !budgeted.contains($0.name) }.map { form in
      let specimen = form.specimen()
      return Case(name: form.name) { specimen.drawing(.wide).svg(class: "p-wide", label: "Plot") }
    }
  }

  private func plot(_ name: String, _ plot: some Plot, _ layout: Layout = .wide) -> Case {
    Case(name: name) { plot.drawing(layout).svg(class: "p-wide", label: "Plot") }
  }

  private func months() -> Axis { .months(year: 2022, month: 1, names: Self.names) }

  private func thousands(_ value: Double, isSigned: Bool = false) -> String {
    let tenths = Int((value / 100).rounded())
    let size = "\(abs(tenths) / 10).\(abs(tenths) % 10)k"
    return tenths < 0 ? "\u{2212}\(size)" : isSigned && tenths > 0 ? "+\(size)" : size
  }

  private func percent(_ value: Double) -> Datum {
    let tenths = Int((value * 10).rounded())
    return Datum(value, "\(tenths / 10).\(abs(tenths % 10))%")
  }

  // MARK: Plots

  private var lines: LinePlot {
    LinePlot(
      axis: months(),
      lines: numbers.lines.enumerated().map { place, line in
        .init(line.name, line.values.map(percent), emphasis: place == 0 ? .thick : .thin)
      }, rule: Datum(100, "100%"), format: { "\(Int($0.rounded()))%" })
  }

  private var stack: StackPlot {
    let columns = 0..<24
    let gains = columns.map { month in numbers.stack.reduce(0) { $0 + max(0, $1.values[month]) } }
    let losses = columns.map { month in numbers.stack.reduce(0) { $0 + min(0, $1.values[month]) } }
    return StackPlot(
      axis: months(), series: numbers.stack.map { .init($0.name, $0.values.map { Datum($0) }) },
      gains: gains.map { thousands($0, isSigned: true) }, losses: losses.map { thousands($0) },
      net: numbers.net.map { Datum($0, thousands($0, isSigned: true)) })
  }

  private var bridge: BridgePlot {
    BridgePlot(
      opening: .init("MRR Nov 2023", Datum(numbers.opening, thousands(numbers.opening))),
      steps: numbers.steps.map { step in
        let share = (step.amount / numbers.opening * 1_000).rounded() / 10
        return .init(
          step.name, Datum(step.amount, thousands(step.amount, isSigned: true)), share: "\(share) %",
          impact: step.amount > 0 ? .good : .bad)
      }, closing: .init("MRR Dec 2023", Datum(numbers.closing, thousands(numbers.closing))))
  }

  private var cohort: CohortPlot {
    CohortPlot(
      ages: (0..<36).map(String.init), ageTitle: "Months since start",
      rows: numbers.cohorts.map { cohort in
        .init(cohort.name, cohort.cells.map { Datum($0, "\(Int($0.rounded()))") })
      })
  }

  private var scatter: ScatterPlot {
    ScatterPlot(
      [.init("", numbers.points.map { DotMark.Dot($0.x, $0.y) })],
      x: .linear(format: Sample.whole), y: .linear(format: Sample.whole))
  }
}
