import Markup
import Plots

/// The code of the articles, as it stands there; that it compiles and runs is its test.
enum DocumentationExamples {
  /// What the first article makes.
  static func gettingStarted() -> (page: String, picture: Element, chart: Chart) {
    let rates = [101.2, 102.8, 102.1, 104.6]
    let nrr = rates.map { Datum($0, "\($0) %") }

    let plot = LinePlot(
      axis: .months(year: 2026, month: 7, names: Locale.english.shortMonths),
      lines: [.init("NRR", nrr, emphasis: .thick)], rule: Datum(100, "100 %"), target: Datum(105, "Target 105 %"),
      format: { "\(Int($0)) %" })

    let figure = plot.figure(Caption(key: "nrr", title: "Net revenue retention"))

    let page = "<!doctype html><title>Review</title><style>\(Theme.standard.css)</style>\(figure.string)"

    let picture = plot.drawing(.wide).svg(class: "p-wide", label: plot.summary())

    let chart = Chart(x: .months(from: 2026, 7), y: .linear(format: { "\(Int($0)) %" })) {
      RangeMark(y: 101...103, "Median of private software companies, survey, 2025")
      RuleMark(y: 100, "100 %")
      RuleMark.target(105, "Target 105 %")
      LineMark(nrr, "NRR").thick().unfinished(from: 3)
      EventMark(at: 2, "Price rise")
    }
    return (page, picture, chart)
  }

  /// A chart with a mark of one's own.
  static func marked() -> Chart {
    let marked = Chart(x: .names(["Q1", "Q2", "Q3"]), y: .linear(format: { "\(Int($0))" })) {
      BarMark([12.0, 9, 14].map { Datum($0, "\(Int($0))") }, "New customers", scenario: .actual)
      CrossMark(column: 1, value: 10)
    }
    return marked
  }

  /// A theme of one's own.
  static func theme() -> Theme {
    let house = Theme(series: [Paint("s1", light: Colour(0x1B4F72), dark: Colour(0x7FB3D5))])
    return house
  }
}

struct CrossMark: Mark {
  var column: Int
  var value: Double

  var extent: Extent { Extent(columns: column + 1, y: [value]) }

  func draw(into drawing: inout Drawing, on frame: Frame) {
    let middle = frame(Double(column), value)
    drawing.line(Point(middle.x - 4, middle.y - 4), Point(middle.x + 4, middle.y + 4), .rule)
    drawing.line(Point(middle.x - 4, middle.y + 4), Point(middle.x + 4, middle.y - 4), .rule)
  }
}

struct TargetPlot: Plot {
  var names: [String]
  var values: [Datum]
  var target: Double

  func drawing(_ layout: Layout) -> Drawing {
    let chart = Chart(x: .names(names), y: .linear(format: { "\(Int($0))" })) {
      BarMark(values, "Actual", scenario: .actual)
      RuleMark.target(target, "Target \(Int(target))")
    }
    return chart.drawing(layout)
  }

  var table: PlotTable { PlotTable(course: names, series: [.init("Actual", values)]) }
}
