import Ledgers
import Metrics
import Reports
import Sites

/// A figure with everything that it rests on, for people and for programs.
struct ExplanationText {
  /// How it is written.
  enum Format: String, CaseIterable {
    case text, json, csv
  }

  let metric: Metric
  let figure: Figure
  let explanation: Explanation
  let evidence: Evidence
  /// The settings in force that matter to it.
  let settings: [(key: String, value: String)]
  private let books: Books
  private var currency: Currency { books.figures.ledger.currency }

  /// - Parameter limit: how many customers are listed; nil for all.
  init(_ books: Books, _ metric: Metric, _ month: Month, _ segment: Segment, limit: Int?) {
    (self.books, self.metric) = (books, metric)
    let figures = books.figures
    figure = figures[metric, month, segment]
    let review = Review(figures, month: month, audience: .team, names: [])
    explanation = review.explanation(of: metric, for: segment)
    evidence = AuditTrail(figures).contributions(to: metric, in: month, of: segment)
      .evidence(for: metric, in: month, of: segment, limit: limit)
    settings =
      SettingInForce.all(for: metric, by: segment.dimension, in: figures.ledger, figures.settings)
      .map { ($0.key, $0.value) }
      + [("timezone", books.settings.timezone)]
  }

  func text(_ format: Format) -> String {
    switch format {
    case .text: plain
    case .json: json
    case .csv: csv
    }
  }

  // MARK: The formula

  /// The formula: in words, or with its numbers.
  private func formula(_ shown: (Explanation.Term) -> String) -> String {
    func sum(_ terms: [Explanation.Term]) -> String {
      terms.enumerated().map { place, term in
        let factor = term.factor == 1 ? "" : "\(term.factor) × "
        return (term.isSubtracted ? "− " : place == 0 ? "" : "+ ") + factor + shown(term)
      }.joined(separator: " ")
    }
    func part(_ terms: [Explanation.Term]) -> String { terms.count == 1 ? sum(terms) : "(\(sum(terms)))" }
    let (above, below) = (explanation.numerator, explanation.denominator)
    let factor = explanation.factor == 1 ? "" : "\(explanation.factor) × "
    if below.isEmpty { return factor + (factor.isEmpty ? sum(above) : part(above)) }
    return "\(factor)\(part(above)) ÷ \(part(below))"
  }

  private var words: String { formula { Prose.english.text($0.name) } }
  private var numbers: String { formula { shown($0.amount) } }

  private func shown(_ cell: Cell) -> String {
    switch cell {
    case .money(let minor, _): DecimalText.money(minor, currency)
    case .count(let count): "\(count)"
    case .share(let part, let whole): "\(part)/\(whole)"
    default: "n/a"
    }
  }

  private func shown(_ amount: Int64, _ sum: Evidence.Sum) -> String {
    sum.isCount ? "\(amount)" : DecimalText.money(amount, currency)
  }

  private func name(_ contributor: Evidence.Contributor) -> (id: String, name: String) {
    guard let customer = contributor.customer else { return (contributor.record, "") }
    return (books.figures.ledger.customers[customer], books.figures.cube.name(of: customer) ?? "")
  }
}

// MARK: Text

extension ExplanationText {
  private var plain: String {
    let place = figure.segment.dimension == nil ? "" : ", \(figure.segment)"
    let margin = String(repeating: " ", count: metric.short.count)
    let head = [
      "\(metric.name) (\(metric.id)), \(figure.month)\(place)", metric.definition,
    ]
    let rest = [
      "",
      "settings: " + settings.map { "\($0.key) \($0.value)" }.joined(separator: ", "), "",
      "\(metric.short) = \(words)", "\(margin) = \(numbers)", "\(margin) = \(value)", "",
    ]
    let source = metric.source.isEmpty ? [] : ["Source: \(metric.source)"]
    return (head + source + rest).joined(separator: "\n") + "\n" + table
  }

  private var value: String {
    switch figure.value {
    case .money(let minor): "\(DecimalText.money(minor, currency)) \(currency.code)"
    case .count(let count): "\(count)"
    case .ratio(let numerator, let denominator):
      metric.unit == .multiple
        ? "\(DecimalText.rounded(numerator, denominator, places: 2)) ×"
        : "\(DecimalText.rounded(numerator, denominator, times: 100, places: 2)) %"
    case .notAvailable(let reason): "n/a: \(reason.message)"
    }
  }

  private var table: String {
    if evidence.contributors.isEmpty, evidence.rest.count == 0 { return "nobody brings anything to it\n" }
    let sums = evidence.sums
    let listed = evidence.contributors.map { contributor in
      let (id, name) = name(contributor)
      return [id, name] + zip(contributor.amounts, sums).map { $0 == 0 ? "" : shown($0, $1) }
        + [contributor.rows.map { "\($0)" }.joined(separator: " ")]
    }
    let rest = evidence.rest
    let more =
      rest.count == 0 ? [] : [["and \(rest.count) more", ""] + zip(rest.amounts, sums).map { shown($0, $1) } + [""]]
    let totals = sums.indices.map { place in
      shown(evidence.contributors.reduce(rest.amounts[place]) { $0 + $1.amounts[place] }, sums[place])
    }
    let head = ["customer", "name"] + sums.map(\.name) + ["rows"]
    let rows = [head] + listed + more + [["total", ""] + totals + [""]]
    return AlignedText.table(rows, rightAligned: Set(2..<2 + sums.count))
  }
}

// MARK: CSV and JSON

extension ExplanationText {
  private var csv: String {
    let sums = evidence.sums
    let listed = evidence.contributors.map { contributor in
      let (id, name) = name(contributor)
      return [id, name] + zip(contributor.amounts, sums).map { shown($0, $1) }
        + [contributor.rows.map { "\($0)" }.joined(separator: " ")]
    }
    let rest = evidence.rest
    let more =
      rest.count == 0 ? [] : [["", "and \(rest.count) more"] + zip(rest.amounts, sums).map { shown($0, $1) } + [""]]
    return ([["customer", "name"] + sums.map(\.name) + ["rows"]] + listed + more).map(CSVText.row).joined()
  }

  private var json: String {
    let quoted = JSONText.quoted
    let settings = settings.map { "\(quoted($0.key)): \(quoted($0.value))" }
    let sums = evidence.sums.enumerated().map { place, sum in
      let amount = evidence.contributors.reduce(evidence.rest.amounts[place]) { $0 + $1.amounts[place] }
      return "{\"name\": \(quoted(sum.name)), \"unit\": \"\(sum.isCount ? "count" : "money")\", \"amount\": \(amount)}"
    }
    let contributors = evidence.contributors.map { contributor in
      let (id, name) = name(contributor)
      let key = contributor.customer == nil ? "record" : "customer"
      return "{\"\(key)\": \(quoted(id)), \"name\": \(quoted(name.isEmpty ? nil : name)), "
        + "\"amounts\": \(Self.list(contributor.amounts)), "
        + "\"rows\": [\(contributor.rows.map { quoted("\($0)") }.joined(separator: ", "))]}"
    }
    let keys = [
      "\"schema\": 1", "\"currency\": \"\(currency.code)\"", "\"minor_digits\": \(currency.digits)",
      "\"figure\": \(object)", "\"name\": \(quoted(metric.name))", "\"definition\": \(quoted(metric.definition))",
      "\"source\": \(quoted(metric.source.isEmpty ? nil : metric.source))",
      "\"settings\": {\(settings.joined(separator: ", "))}",
      "\"formula\": {\"words\": \(quoted(words)), \"numbers\": \(quoted(numbers))}",
      "\"sums\": [\(sums.joined(separator: ", "))]",
      "\"contributors\": [\(contributors.map { "\n  " + $0 }.joined(separator: ","))]",
      "\"more\": {\"contributors\": \(evidence.rest.count), \"amounts\": \(Self.list(evidence.rest.amounts))}",
    ]
    return "{" + keys.joined(separator: ",\n ") + "}\n"
  }

  private static func list(_ amounts: [Int64]) -> String {
    "[" + amounts.map(String.init).joined(separator: ", ") + "]"
  }

  /// The figure with the keys that `metrics` gives it.
  private var object: String {
    let value =
      switch figure.value {
      case .money(let minor): "\"value\": \(DecimalText.money(minor, currency)), \"minor\": \(minor)"
      case .count(let count): "\"value\": \(count)"
      case .ratio(let numerator, let denominator):
        "\"value\": \(DecimalText.ratio(numerator, denominator)), \"numerator\": \(numerator), "
          + "\"denominator\": \(denominator)"
      case .notAvailable(let reason): "\"value\": null, \"reason\": \(JSONText.quoted(reason.message))"
      }
    return "{\"month\": \"\(figure.month)\", \"metric\": \"\(figure.metric)\", "
      + "\"dimension\": \(JSONText.quoted(figure.segment.dimension)), "
      + "\"segment\": \(JSONText.quoted(figure.segment.value)), \(value)}"
  }
}
