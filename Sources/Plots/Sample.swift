import Markup

/// Numbers and names from which any form can make a plot: for specimens and for tests with hard data.
public struct Sample: Sendable {
  /// The names, used over and over; without any, names are empty.
  public var names: [String]
  /// The numbers with their labels, used over and over; without any, there are gaps.
  public var data: [Datum]
  /// How many columns or rows there are.
  public var count: Int
  /// What stands under the columns; nil for the names.
  public var axis: Axis?
  /// Words the numbers of an axis.
  public var format: @Sendable (Double) -> String

  /// A sample.
  public init(
    names: [String], data: [Datum], count: Int, axis: Axis? = nil, format: @escaping @Sendable (Double) -> String
  ) {
    self.axis = axis
    self.names = names
    self.data = data
    self.count = max(0, count)
    self.format = format
  }

  /// A name, counted from 0.
  public func name(_ index: Int) -> String { names.isEmpty ? "" : names[abs(index % names.count)] }

  /// A number, counted from 0.
  public func datum(_ index: Int) -> Datum { data.isEmpty ? .gap : data[abs(index % data.count)] }

  /// As many numbers as there are columns, beginning with another one for each series.
  public func series(_ seed: Int) -> [Datum] { data.isEmpty ? [] : (0..<count).map { datum($0 + seed) } }

  /// What stands under the columns.
  public var columns: Axis { axis ?? .names((0..<count).map(name)) }

  /// Whole numbers with a proper minus; what no integer can hold is left as it is.
  @Sendable public static func whole(_ value: Double) -> String {
    guard let whole = Int64(exactly: value.rounded()) else { return "n/a" }
    return NumberFormat(.english).count(whole)
  }

  /// Per cent without decimals.
  @Sendable public static func percent(_ value: Double) -> String { whole(value) + "%" }

  /// Whole numbers with their labels.
  static func data(_ values: [Double]) -> [Datum] { values.map { Datum($0, whole($0)) } }

  /// Per cent with their labels.
  static func percentages(_ values: [Double?]) -> [Datum] { values.map { Datum($0, $0.map(percent) ?? "") } }

  /// The sums of the columns of several series of one length.
  static func sums(_ series: [[Datum]]) -> [Datum] {
    let count = series.map(\.count).min() ?? 0
    return data((0..<count).map { index in series.reduce(0) { $0 + ($1[index].value ?? 0) } })
  }

  /// The short names of the months in English, January first.
  static let months = Locale.english.shortMonths

  /// Six segments with usual numbers.
  public static let usual = Sample(
    names: ["Seats", "Upgrades", "Add-ons", "Prices", "Usage", "Reactivations"],
    data: data([680, 390, 245, 110, 85, -42]), count: 6, format: whole)
}
