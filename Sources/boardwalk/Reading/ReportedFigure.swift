import Ledgers
import Metrics

/// A figure as it was or is reported: exact, and by names alone, so that it can be read back from a file.
struct ReportedFigure: Sendable, Equatable {
  /// What it is a figure of, in its month.
  struct Key: Hashable, Sendable {
    let metric: String
    /// The dimension and the segment; nil for the whole company.
    let dimension: String?
    let segment: String?
  }

  let month: Month
  let key: Key
  /// The number; nil where it has no meaning.
  let value: Figure.Value?
  /// Why it has none.
  let reason: String?

  init(month: Month, key: Key, value: Figure.Value?, reason: String? = nil) {
    (self.month, self.key, self.value, self.reason) = (month, key, value, reason)
  }

  init(_ figure: Figure) {
    month = figure.month
    key = Key(metric: figure.metric, dimension: figure.segment.dimension, segment: figure.segment.value)
    if case .notAvailable(let reason) = figure.value {
      (value, self.reason) = (nil, reason.message)
    } else {
      (value, reason) = (figure.value, nil)
    }
  }
}

extension ReportedFigure.Key {
  var isWhole: Bool { dimension == nil }

  /// The pairs of JSON that name the figure within its month.
  var json: String {
    "\"metric\": \(JSONText.quoted(metric)), \"dimension\": \(JSONText.quoted(dimension)), \"segment\": \(JSONText.quoted(segment))"
  }
}

extension ReportedFigure {
  /// An object of JSON, as `metrics --format json` prints it.
  func json(_ currency: Currency) -> String {
    "{\"month\": \"\(month)\", \(key.json), \(Self.json(value, reason, currency))}"
  }

  /// The pairs of JSON that hold a value and its exact parts.
  static func json(_ value: Figure.Value?, _ reason: String? = nil, _ currency: Currency) -> String {
    switch value {
    case .money(let minor): "\"value\": \(DecimalText.money(minor, currency)), \"minor\": \(minor)"
    case .count(let count): "\"value\": \(count)"
    case .ratio(let numerator, let denominator):
      "\"value\": \(DecimalText.ratio(numerator, denominator)), \"numerator\": \(numerator), "
        + "\"denominator\": \(denominator)"
    case .notAvailable, nil: "\"value\": null, \"reason\": \(JSONText.quoted(reason ?? "no number has a meaning"))"
    }
  }

  /// A value as messages write it: `1200.00 EUR`, `113.08 %`, `3.00 ×`, `12`, or `n/a`.
  static func text(_ value: Figure.Value?, of metric: Metric?, _ currency: Currency) -> String {
    switch value {
    case .money(let minor): "\(DecimalText.money(minor, currency)) \(currency.code)"
    case .count(let count): "\(count)"
    case .ratio(let numerator, let denominator):
      metric?.unit == .multiple
        ? "\(DecimalText.rounded(numerator, denominator, places: 2)) ×"
        : "\(DecimalText.rounded(numerator, denominator, times: 100, places: 2)) %"
    case .notAvailable, nil: "n/a"
    }
  }
}

/// Reads what `json` writes.
extension ReportedFigure: Decodable {
  private enum CodingKeys: String, CodingKey {
    case month, metric, dimension, segment
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    guard let month = Month(try fields.decode(String.self, forKey: .month)) else {
      throw DecodingError.dataCorruptedError(forKey: .month, in: fields, debugDescription: "no month")
    }
    self.month = month
    key = try Key(from: decoder)
    let read = try ReportedValue(from: decoder)
    (value, reason) = (read.value, read.reason)
  }
}

extension ReportedFigure.Key: Decodable {}

/// A value with its exact parts, as it stands in a file.
struct ReportedValue: Decodable {
  let value: Figure.Value?
  let reason: String?

  private enum CodingKeys: String, CodingKey {
    case value, minor, numerator, denominator, reason
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    reason = try fields.decodeIfPresent(String.self, forKey: .reason)
    if reason != nil {
      value = nil
    } else if let minor = try fields.decodeIfPresent(Int64.self, forKey: .minor) {
      value = .money(minor)
    } else if fields.contains(.denominator) {
      let numerator = try fields.decode(Int64.self, forKey: .numerator)
      let denominator = try fields.decode(Int64.self, forKey: .denominator)
      guard denominator != 0 else {
        throw DecodingError.dataCorruptedError(forKey: .denominator, in: fields, debugDescription: "0")
      }
      value = .ratio(numerator: numerator, denominator: denominator)
    } else {
      value = .count(try fields.decode(Int64.self, forKey: .value))
    }
  }
}
