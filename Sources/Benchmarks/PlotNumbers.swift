import Ledgers
import Metrics

/// The numbers behind the plots as JSON, for another program to draw.
///
/// Money is in units, retention in per cent; a number that is not available is null.
struct PlotNumbers {
  private let plots: ReviewPlots

  init(_ plots: ReviewPlots) { self.plots = plots }

  var json: String {
    """
    {"bridge": {"opening": \(units("opening_mrr", plots.month)), "steps": [\(steps)], \
    "closing": \(units("mrr", plots.month))},
    "months": [\(plots.months.map { "\"\($0)\"" }.joined(separator: ", "))],
    "lines": {"NRR": [\(percent("nrr"))], "GRR": [\(percent("grr"))]},
    "stack": {\(stack)},
    "cohort": {\(cohorts)}}

    """
  }

  private func units(_ id: String, _ month: Month) -> String { "\(Double(plots.money(id, month)) / 100)" }

  private var steps: String {
    ReviewPlots.steps.map { name, metric, sign in
      "[\"\(name)\", \(Double(sign * plots.money(metric, plots.month)) / 100)]"
    }.joined(separator: ", ")
  }

  private func percent(_ id: String) -> String {
    plots.months.map { month in plots.percent(id, month).map { "\($0.value)" } ?? "null" }.joined(
      separator: ", ")
  }

  private var stack: String {
    ReviewPlots.steps.map { name, metric, sign in
      let values = plots.months.map { "\(Double(sign * plots.money(metric, $0)) / 100)" }
      return "\"\(name)\": [\(values.joined(separator: ", "))]"
    }.joined(separator: ", ")
  }

  private var cohorts: String {
    plots.cohorts.map { cohort in
      let cells = cohort.cells.map { $0.percent.map { "\($0)" } ?? "null" }
      return "\"\(cohort.label)\": [\(cells.joined(separator: ", "))]"
    }.joined(separator: ", ")
  }
}
