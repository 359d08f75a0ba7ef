import Ledgers

/// A closing as it stands in its file: a line for each setting, figure and customer, so that what has changed shows
/// line by line in a review.
extension Closing {
  var text: String {
    """
    {"schema": \(Self.schema),
     "month": "\(month)",
     "currency": "\(currency.code)", "minor_digits": \(currency.digits),
     "settings": {\(Self.lines(settings.sorted { Self.precedes($0.key, $1.key) }.map(Self.setting)))},
     "figures": [\(Self.lines(figures.map { $0.json(currency) }))],
     "customers": {\(Self.lines(rows.customers.sorted { Self.precedes($0.key, $1.key) }.map(Self.customer)))},
     "restatements": [\(Self.lines(restatements.map { $0.json(currency) }))]}

    """
  }

  /// The number of the form; another one is not read.
  static let schema = 1

  private static func lines(_ lines: [String]) -> String { lines.map { "\n  " + $0 }.joined(separator: ",") }

  private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  private static func setting(_ name: String, _ value: String) -> String {
    "\(JSONText.quoted(name)): \(JSONText.quoted(value))"
  }

  private static func customer(_ id: String, _ rows: [RowFingerprint]) -> String {
    let fingerprints = rows.map(\.text).joined(separator: " ")
    return "\(JSONText.quoted(id)): {\"rows\": \(rows.count), \"fingerprints\": \"\(fingerprints)\"}"
  }
}

extension Closing.Restatement {
  fileprivate func json(_ currency: Currency) -> String {
    let figures = figures.map { "\n    " + Self.json($0, currency) }.joined(separator: ",")
    let rows = rows.map { "\n    " + Self.json($0) }.joined(separator: ",")
    return """
      {"date": \(JSONText.quoted(date)), "reason": \(JSONText.quoted(reason)),
         "figures": [\(figures)],
         "rows": [\(rows)]}
      """
  }

  private static func json(_ change: Closing.Change, _ currency: Currency) -> String {
    let values = [("first_reported", change.first), ("before", change.before), ("restated", change.restated)].map {
      "\"\($0)\": {\(ReportedFigure.json($1, nil, currency))}"
    }
    return "{\(change.key.json), \(values.joined(separator: ", "))}"
  }

  private static func json(_ row: Closing.Row) -> String {
    "{\"place\": \(JSONText.quoted(row.place)), \"date\": \(JSONText.quoted(row.date)), "
      + "\"customer\": \(JSONText.quoted(row.customer)), \"change\": \(JSONText.quoted(row.change))}"
  }
}
