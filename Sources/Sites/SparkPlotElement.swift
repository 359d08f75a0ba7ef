import Markup
import Plots

/// A tile's line of months, hidden from assistive technology beside its number.
enum SparkPlotElement {
  static func element(_ values: [Double?]) -> Element {
    SparkPlot(values, width: 120, height: 30).element()
  }
}
