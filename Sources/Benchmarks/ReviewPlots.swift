import Ledgers
import Markup
import Metrics
import Plots

/// Four plots of a review: the bridge of a month, retention and movements of five years, cohorts.
struct ReviewPlots {
  static let names = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  /// The steps of a bridge with their metrics and signs.
  static let steps: [(name: String, metric: String, sign: Int64)] = [
    ("New", "new_mrr", 1), ("Expansion", "expansion_mrr", 1), ("Reactivation", "reactivation_mrr", 1),
    ("Contraction", "contraction_mrr", -1), ("Churn", "churned_mrr", -1),
  ]

  let figures: Figures
  let month: Month
  /// Up to sixty months that end with the review's.
  let months: [Month]
  private let format = NumberFormat(.english)

  init(_ figures: Figures, month: Month) {
    (self.figures, self.month) = (figures, month)
    months = Array(max(figures.cube.months.lowerBound, month - 59)...month)
  }

  /// The plots by name, each as a function that draws the wide picture from its numbers.
  var all: [(name: String, draw: () -> Element)] {
    [
      ("bridge", { picture(bridge) }), ("lines", { picture(lines) }), ("stack", { picture(stack) }),
      ("cohort", { picture(cohort) }),
    ]
  }

  private func picture(_ plot: some Plot) -> Element {
    plot.drawing(.wide).svg(class: "p-wide", label: "Plot")
  }

  // MARK: Numbers

  /// Minor units of a metric of money; 0 where there is no such metric.
  func money(_ id: String, _ month: Month) -> Int64 {
    guard let metric = Metric.named(id), case .money(let minor) = figures[metric, month].value else {
      return 0
    }
    return minor
  }

  /// A ratio in per cent; nil where it is not available.
  func percent(_ id: String, _ month: Month) -> (value: Double, label: String)? {
    guard let metric = Metric.named(id),
      case .ratio(let numerator, let denominator) = figures[metric, month].value
    else { return nil }
    let value = Double(numerator) * 100 / Double(denominator)
    return (value, format.percent(numerator: numerator, denominator: denominator))
  }

  /// The last 36 cohorts with their retention at each age, in per cent.
  var cohorts: [Cohort] { figures.cube.cohorts(by: .month, through: month).suffix(36) }

  private func datum(_ minor: Int64, sign: NumberFormat.Sign = .negative) -> Datum {
    let label = format.money(minor: minor, digits: 2, currency: "EUR", style: .compact, sign: sign)
    return Datum(Double(minor) / 100, label)
  }

  // MARK: Plots

  private var bridge: BridgePlot {
    BridgePlot(
      opening: .init("MRR \(month - 1)", datum(money("opening_mrr", month))),
      steps: Self.steps.map { name, metric, sign in
        .init(name, datum(sign * money(metric, month), sign: .always), impact: sign > 0 ? .good : .bad)
      }, closing: .init("MRR \(month)", datum(money("mrr", month))))
  }

  private var axis: Axis { .months(year: months[0].year, month: months[0].month, names: Self.names) }

  private var lines: LinePlot {
    let format = format
    return LinePlot(
      axis: axis,
      lines: [("NRR", "nrr"), ("GRR", "grr")].map { name, id in
        .init(name, months.map { percent(id, $0).map { Datum($0.value, $0.label) } ?? .gap })
      }, rule: Datum(100, "100%"), format: { format.percent(numerator: Int64($0), denominator: 100) })
  }

  private var stack: StackPlot {
    let values = Self.steps.map { step in months.map { step.sign * money(step.metric, $0) } }
    let gains = months.indices.map { place in values.reduce(0) { $0 + max(0, $1[place]) } }
    let losses = months.indices.map { place in values.reduce(0) { $0 + min(0, $1[place]) } }
    return StackPlot(
      axis: axis, series: zip(Self.steps, values).map { .init($0.name, $1.map { datum($0) }) },
      gains: gains.map { datum($0, sign: .always).label }, losses: losses.map { datum($0).label },
      net: zip(gains, losses).map { datum($0 + $1, sign: .always) })
  }

  private var cohort: CohortPlot {
    let rows = cohorts
    return CohortPlot(
      ages: (0..<(rows.map(\.cells.count).max() ?? 0)).map(String.init), ageTitle: "Months since start",
      rows: rows.map { cohort in
        .init(
          cohort.label, size: "\(cohort.cells.first?.baseCustomers ?? 0)",
          cohort.cells.map {
            Datum($0.percent, format.percent(numerator: $0.mrr, denominator: $0.base, decimals: 0))
          })
      })
  }
}

extension Cohort.Cell {
  /// What is left of the first MRR, in per cent; nil where there was none.
  var percent: Double? { base > 0 ? Double(mrr) * 100 / Double(base) : nil }
}
