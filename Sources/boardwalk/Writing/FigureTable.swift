import Ledgers
import Metrics

/// Figures as other programs read them: one object of JSON, CSV, or a table for the eye.
struct FigureTable {
  /// How figures are written.
  enum Format: String, CaseIterable {
    case table, csv, json
  }

  let figures: [Figure]
  let currency: Currency
  private let catalogue: MetricCatalogue

  /// Every figure of the months, metrics and dimensions asked for, each once, in the order of the format.
  init(_ all: Figures, months: ClosedRange<Month>, metrics: [Metric], dimensions: [String]) {
    currency = all.ledger.currency
    catalogue = all.settings.catalogue
    let segments = Set(dimensions).sorted(by: Self.precedes).flatMap { dimension in
      all.cube.segments(of: dimension, through: months.upperBound) ?? []
    }
    let ids = Set(metrics.map(\.id)).sorted(by: Self.precedes)
    figures = months.flatMap { month in
      ids.compactMap(all.settings.catalogue.named).flatMap { metric in
        ([.whole] + segments).filter { all.exists(metric, for: $0) }.map { all[metric, month, $0] }
      }
    }
  }

  func text(_ format: Format) -> String {
    switch format {
    case .table: table
    case .csv: csv
    case .json: json
    }
  }

  private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}

// MARK: JSON

extension FigureTable {
  private var json: String {
    let head =
      "{\"schema\": 1, \"currency\": \"\(currency.code)\", \"minor_digits\": \(currency.digits), \"figures\": ["
    return head + figures.map { "\n  " + ReportedFigure($0).json(currency) }.joined(separator: ",") + "]}\n"
  }
}

// MARK: CSV and the table

extension FigureTable {
  private static let columns = [
    "month", "metric", "dimension", "segment", "value", "minor", "numerator", "denominator", "reason",
  ]

  private var csv: String {
    CSVText.row(Self.columns) + figures.map { CSVText.row(cells($0)) }.joined()
  }

  private func cells(_ figure: Figure) -> [String] {
    let key = ["\(figure.month)", figure.metric, figure.segment.dimension ?? "", figure.segment.value ?? ""]
    return switch figure.value {
    case .money(let minor): key + [DecimalText.money(minor, currency), "\(minor)", "", "", ""]
    case .count(let count): key + ["\(count)", "", "", "", ""]
    case .ratio(let numerator, let denominator):
      key + [DecimalText.ratio(numerator, denominator), "", "\(numerator)", "\(denominator)", ""]
    case .notAvailable(let reason): key + ["", "", "", "", reason.message]
    }
  }

  private var table: String {
    let head = ["month", "metric", "segment", "value"]
    let rows = figures.map { figure in
      ["\(figure.month)", figure.metric, figure.segment.dimension == nil ? "" : "\(figure.segment)", shown(figure)]
    }
    return AlignedText.table([head] + rows, rightAligned: [3])
  }

  private func shown(_ figure: Figure) -> String {
    switch figure.value {
    case .money(let minor): "\(DecimalText.money(minor, currency)) \(currency.code)"
    case .count(let count): "\(count)"
    case .ratio(let numerator, let denominator):
      catalogue.named(figure.metric)?.unit == .multiple
        ? "\(DecimalText.rounded(numerator, denominator, places: 2)) ×"
        : "\(DecimalText.rounded(numerator, denominator, times: 100, places: 2)) %"
    case .notAvailable(let reason): "n/a: \(reason.message)"
    }
  }
}
