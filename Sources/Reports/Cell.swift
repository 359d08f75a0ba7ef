import Ledgers
import Metrics

/// What stands in a place of a table or a sentence: exact, and not yet written in any language.
public enum Cell: Sendable, Equatable {
  /// Text of the ledger, which is the same in every language.
  case text(String)
  /// A name of the ledger or the settings, which a locale may word.
  case name(String)
  /// Words of the program.
  case words(Sentence)
  /// A figure, which links to its page.
  case figure(Figure)
  /// Minor units of the reporting currency; with its sign written out where it is a change.
  case money(Int64, isChange: Bool = false)
  /// A whole number.
  case count(Int64)
  /// A share, shown in per cent; the denominator is not 0.
  case share(Int64, of: Int64)
  /// The difference of two shares, shown in points: the first less the second.
  case points(Share, Share)
  /// The difference of two multiples: the first less the second.
  case multiples(Share, Share)
  /// A relative change, shown in per cent with its sign; the denominator is not 0.
  case growth(Int64, over: Int64)
  /// A month.
  case month(Month)
  /// A number that has no meaning, and why.
  case notAvailable(Sentence)
  /// Nothing, as where a cohort has not reached an age.
  case empty

  /// An exact share.
  public struct Share: Sendable, Equatable {
    /// The part.
    public let numerator: Int64
    /// The whole, not 0.
    public let denominator: Int64
  }
}

extension Cell {
  /// A share, or n/a where the whole is 0.
  static func share(_ part: Int64, of whole: Int64, else reason: Sentence) -> Cell {
    whole == 0 ? .notAvailable(reason) : .share(part, of: whole)
  }

  /// The change from one value of a metric to another: points for ratios, per cent for money and counts.
  public static func change(of metric: Metric, from old: Figure.Value, to new: Figure.Value) -> Cell {
    switch (old, new) {
    case (.ratio(let n0, let d0), .ratio(let n1, let d1)):
      metric.unit == .multiple
        ? .multiples(Share(numerator: n1, denominator: d1), Share(numerator: n0, denominator: d0))
        : .points(Share(numerator: n1, denominator: d1), Share(numerator: n0, denominator: d0))
    case (.money(let old), .money(let new)), (.count(let old), .count(let new)):
      old > 0 ? .growth(new - old, over: old) : .notAvailable("there was none before")
    default: .notAvailable("nothing to compare with")
    }
  }

  /// The number as a fraction of one for drawing; nil where there is none.
  ///
  /// Money is in minor units. Positions in a drawing are all that this is for.
  public var position: Double? {
    switch self {
    case .money(let minor, _): Double(minor)
    case .count(let count): Double(count)
    case .share(let part, let whole): Double(part) / Double(whole)
    case .growth(let change, let old): Double(change) / Double(old)
    case .points(let new, let old), .multiples(let new, let old):
      Double(new.numerator) / Double(new.denominator) - Double(old.numerator) / Double(old.denominator)
    case .figure(let figure):
      switch figure.value {
      case .money(let minor): Double(minor)
      case .count(let count): Double(count)
      case .ratio(let numerator, let denominator): Double(numerator) / Double(denominator)
      case .notAvailable: nil
      }
    case .text, .name, .words, .month, .notAvailable, .empty: nil
    }
  }
}
