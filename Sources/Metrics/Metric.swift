import Ledgers

/// A figure that exists for each month and segment: what it means and how it is computed.
public struct Metric: Sendable {
  /// Which way is good.
  public enum Direction: Sendable {
    /// More, or less, is better; or neither is.
    case higher, lower, neither
  }

  /// The name in templates, files and links: `expansion_rate`.
  public let id: String
  /// The name on a page, as the field writes it: `Expansion rate`.
  public let name: String
  /// A name for narrow places: `NRR`.
  public let short: String
  /// What kind of number it is.
  public let unit: Unit
  /// Which way is good.
  public let better: Direction
  /// What it is, in one or two sentences.
  public let definition: String
  /// How it is computed.
  public let formula: Formula
  /// Months that have to lie between the ledger's first and the figure's own.
  public let history: Int
  /// What its denominator counts, for the reason of an n/a.
  public let divisor: String
  /// What it is n/a without, beside the ledger; empty for nothing.
  public let needs: [Need]
  /// For which segments it exists.
  public let existence: Existence

  /// The segments that a figure exists for, beside the whole company.
  public enum Existence: Sendable {
    /// All.
    case everywhere
    /// None: its file names no segments.
    case whole
    /// Those that a target names.
    case targeted
    /// Products that are add-ons, and not the whole.
    case addOns
  }
  /// Where the definition comes from, of a metric that a site defines; nil for one of the program's own.
  let ownSource: String?

  init(
    _ id: String, _ name: String, short: String? = nil, _ unit: Unit, better: Direction = .higher,
    history: Int = 0, divisor: String = "the denominator",
    existence: Existence = .everywhere, ownSource: String? = nil, _ formula: Formula, _ definition: String
  ) {
    self.id = id
    self.name = name
    self.short = short ?? name
    self.unit = unit
    self.better = better
    self.history = history
    self.divisor = divisor
    (self.existence, self.ownSource) = (existence, ownSource)
    needs = formula.needs + (existence == .addOns ? [.table("products")] : [])
    self.formula = formula
    self.definition = definition
  }

  /// All metrics of the program's own, in the order in which a page lists them; a site's own are in its
  /// `MetricCatalogue`.
  public static let all: [Metric] =
    bridge + expansion + contraction + customerCounts + retention + rates + room

  /// The program's own metric of an id; nil where there is none.
  public static func named(_ id: String) -> Metric? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
