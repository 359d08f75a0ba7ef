import Markup

/// What lies along one side of a chart: columns with names, or numbers in proportion.
public struct Side: Sendable {
  /// The names of columns; nil for numbers in proportion.
  public var columns: Axis?
  /// What the numbers are; empty for none.
  public var title: String
  /// Numbers that must be on the scale; nil for those of the marks alone.
  public var domain: ClosedRange<Double>?
  /// Whether the ends of the scale are moved outwards to round numbers.
  public var isNice: Bool
  /// About how many numbers the axis has; nil for the usual count.
  public var count: Double?
  /// Words a number of the axis.
  public var format: @Sendable (Double) -> String

  /// Columns under which an axis stands.
  public static func columns(_ axis: Axis) -> Side {
    Side(columns: axis, title: "", domain: nil, isNice: false, count: nil, format: { _ in "" })
  }

  /// Consecutive months from `month` (1 to 12) of `year`; twelve short names, January first.
  public static func months(
    from year: Int, _ month: Int, names: [String] = Locale.english.shortMonths
  ) -> Side {
    columns(.months(year: year, month: month, names: names))
  }

  /// Columns with a name each.
  public static func names(_ names: [String]) -> Side { columns(.names(names)) }

  /// Numbers in proportion, those of the domain among them.
  public static func linear(
    _ title: String = "", including domain: ClosedRange<Double>? = nil, isNice: Bool = true, count: Double? = nil,
    format: @escaping @Sendable (Double) -> String
  ) -> Side {
    Side(columns: nil, title: title, domain: domain, isNice: isNice, count: count, format: format)
  }
}
