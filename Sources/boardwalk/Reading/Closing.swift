import Ledgers
import Metrics

/// A month that was closed: its figures as they were first reported, the rows that they rest on, and what has been
/// restated since. It stands in content/closed/MONTH.json.
struct Closing: Sendable {
  let month: Month
  let currency: Currency
  /// The settings in force that bear on figures, by name.
  var settings: [String: String]
  /// Every figure of the month, as it was first reported.
  let figures: [ReportedFigure]
  /// The rows up to the end of the month, as they were when it was closed or restated last.
  var rows: ClosedRows
  /// What has been restated, in the order of time.
  var restatements: [Restatement] = []

  /// Closes a month.
  init(_ month: Month, _ books: Books) {
    self.month = month
    currency = books.settings.currency
    settings = books.settingsInForce
    figures = Self.figures(of: month, books.figures)
    rows = ClosedRows(books.figures.ledger, through: month)
  }

  init(
    month: Month, currency: Currency, settings: [String: String], figures: [ReportedFigure], rows: ClosedRows,
    restatements: [Restatement]
  ) {
    (self.month, self.currency, self.settings) = (month, currency, settings)
    (self.figures, self.rows, self.restatements) = (figures, rows, restatements)
  }

  /// Every figure of a month, of the whole and of every segment.
  static func figures(of month: Month, _ all: Figures) -> [ReportedFigure] {
    let dimensions = all.cube.dimensions.map(\.name)
    return FigureTable(all, months: month...month, metrics: all.settings.catalogue.all, dimensions: dimensions).figures
      .map(ReportedFigure.init)
  }
}

extension Closing {
  /// Figures that were accepted as others than those reported before.
  struct Restatement: Sendable {
    /// The day of it, as 2026-11-20; empty where none is given.
    let date: String
    /// Why.
    let reason: String
    let figures: [Change]
    let rows: [Row]
  }

  /// A figure that is not what it was.
  struct Change: Sendable, Equatable {
    let key: ReportedFigure.Key
    /// As it was first reported, as it stood before, and as it is now.
    let first, before, restated: Figure.Value?
  }

  /// A row that is not what it was.
  struct Row: Sendable, Equatable, Decodable {
    /// Where it stands, below the folder of the site.
    let place: String
    let date: String
    let customer: String
    /// new, changed or gone.
    let change: String
  }
}

extension SiteFolder {
  /// The path of a closing.
  func closingPath(_ month: Month) -> String { path("content/closed/\(month).json") }
}

extension Books {
  /// The settings that bear on figures, by name, defaults too.
  var settingsInForce: [String: String] {
    let metrics = figures.settings
    return [
      "currency": settings.currency.code, "timezone": settings.timezone,
      "reactivation": metrics.reactivation.rawValue,
      "reactivation_max_gap_months": metrics.reactivationMaxGapMonths.map { "\($0)" } ?? "none",
      "grain": metrics.grain.rawValue, "fx": metrics.fx.rawValue, "fx_base": metrics.fxBase?.description ?? "first",
      "entity": metrics.rollsUpToParent ? "parent" : "customer",
      "mrr_bands": metrics.mrrBands.map { DecimalText.money($0, settings.currency) }.joined(separator: ", "),
      "gross_margin": metrics.grossMargin.map(DecimalText.plain) ?? "none",
      "cost_lag_months": "\(metrics.costLagMonths)", "coverage_period": metrics.coveragePeriod.rawValue,
      "dimensions": figures.cube.dimensions.map(\.name).joined(separator: ", "),
    ]
  }
}
