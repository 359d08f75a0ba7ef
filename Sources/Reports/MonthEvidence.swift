import Ledgers
import Metrics

/// Who and what the figures of a month rest on, as far as an audience may see it.
///
/// The team sees customers, rows and records of other tables. The board sees customers under the names that it is
/// given, no rows, no records, and nobody where a figure rests on too few customers or on who has no owner.
public struct MonthEvidence: Sendable {
  /// So many customers are listed of each figure.
  public static let listed = 10

  let review: Review
  private let contributions: Contributions
  /// What each figure rests on, by the id of its metric.
  private let figures: [String: Evidence]

  init(_ review: Review, _ contributions: Contributions) {
    (self.review, self.contributions) = (review, contributions)
    let figures = review.metrics.all.map {
      ($0.id, contributions.evidence(for: $0, in: review.month, limit: Self.listed))
    }
    self.figures = Dictionary(figures, uniquingKeysWith: { first, _ in first })
  }

  /// The same before another audience.
  init(_ review: Review, _ other: MonthEvidence) {
    (self.review, contributions, figures) = (review, other.contributions, other.figures)
  }

  /// The customers behind a figure: those that bring most, all others in one row, and the total.
  ///
  /// Without rows where nobody brings anything.
  public func exhibit(of metric: Metric) -> Exhibit {
    let evidence = evidence(for: metric)
    let listed = evidence.contributors.filter { $0.customer != nil || review.audience == .team }
    let hidden = evidence.contributors.filter { $0.customer == nil && review.audience != .team }
    let rest = evidence.sums.indices.map { place in
      hidden.reduce(evidence.rest.amounts[place]) { $0 + $1.amounts[place] }
    }
    let total = evidence.sums.indices.map { place in listed.reduce(rest[place]) { $0 + $1.amounts[place] } }
    let others = evidence.rest.count + hidden.count
    var rows = listed.map { contributor in
      Table.Row(
        contributor.customer.map { .text(review.names[Int($0)]) } ?? .words(contributor.subject?.words ?? ""),
        cells(contributor.amounts, evidence.sums) + places(contributor.rows))
    }
    if others > 0 {
      let words = listed.isEmpty ? Self.counted(others) : "and \(.count(others)) more"
      rows.append(Table.Row(.words(words), cells(rest, evidence.sums) + places([])))
    }
    let count = evidence.contributors.count + evidence.rest.count
    let end = Table.Row(.words("Total"), cells(total, evidence.sums, showsZero: true) + places([]), isTotal: true)
    return Exhibit(
      key: "evidence", title: "Customers behind \(metric.shortTitle)", subtitle: "\(review.month)",
      table: Table(
        rowTitle: "Customer",
        columns: evidence.sums.map { "\($0.words, as: "upper")" }
          + (review.audience == .team ? ["Rows"] : []),
        rows: rows.isEmpty ? [] : rows + [end]),
      form: .table,
      summary: rows.isEmpty
        ? "nobody brings anything to it in \(review.month)."
        : listed.count < count
          ? "\(Self.counted(count)) in all; those that bring most are listed, and the total is of all." : "")
  }

  private static func counted(_ count: Int) -> Sentence { "\(.count(count)) {1|contributor|contributors}" }

  /// What a figure rests on, with those that the audience may see.
  private func evidence(for metric: Metric) -> Evidence {
    let evidence =
      figures[metric.id] ?? contributions.evidence(for: metric, in: review.month, limit: Self.listed)
    return isShown(evidence) ? evidence : evidence.unnamed
  }

  /// Whether the audience may see single customers of a figure.
  private func isShown(_ evidence: Evidence) -> Bool {
    guard review.audience == .board else { return true }
    if evidence.sums.contains(where: { $0.cells.contains { $0.measure == .unownedExpansion } }) { return false }
    return evidence.contributors.count + evidence.rest.count >= review.smallCells
  }

  private func cells(_ amounts: [Int64], _ sums: [Evidence.Sum], showsZero: Bool = false) -> [Cell] {
    zip(sums, amounts).map { sum, amount in
      amount == 0 && !showsZero ? .empty : sum.isCount ? .count(amount) : .money(amount)
    }
  }

  private func places(_ rows: [SourceLocation]) -> [Cell] {
    if review.audience != .team { return [] }
    return [rows.isEmpty ? .empty : .text(rows.grouped)]
  }
}

// MARK: Downloads

extension MonthEvidence {
  /// Whether the audience may have what each customer brought, with its rows.
  public var hasDownloads: Bool { review.audience == .team }

  /// How a figure is computed of the columns of `customerLines`: for each sum its name and the columns that it adds up.
  public func columns(of metric: Metric) -> [(sum: Sentence, columns: [String], isOfRecords: Bool)] {
    review.figures.sums(of: metric, in: review.month).map { sum in
      let isTop = sum.cells.contains { $0.measure == .topTen }
      let columns = sum.cells.map { cell in
        column(isTop ? .closing : cell.measure, cell.month)
      }
      return (isTop ? "\(sum.words): the ten largest" : sum.words, columns, sum.cells.isEmpty)
    }
  }

  private func column(_ measure: Measure, _ month: Month) -> String {
    month == review.month ? measure.id : "\(measure.id)_\(month)"
  }

  /// The heads of `customerLines`: texts, then numbers, then the rows.
  public var heads: (texts: [String], numbers: [(name: String, isCount: Bool)], rows: String) {
    let numbers = contributions.columns(in: review.month).map {
      (name: column($0.measure, $0.month), isCount: $0.measure.isCount)
    }
    let taken = Set(["customer", "name", "part_of", "rows"] + numbers.map(\.name))
    let dimensions = review.dimensions.map { taken.contains($0.name) ? "\($0.name) (segment)" : $0.name }
    return (["customer", "name", "part_of"] + dimensions, numbers, "rows")
  }

  /// What each customer brought to the cells of the month: the whole of it, and where it stands in several segments of
  /// a dimension its part in each.
  ///
  /// Lines whose `part_of` is empty sum to the whole company, lines with a segment's name in the column of its dimension
  /// to that segment. For the team alone.
  public func customerLines(_ body: (CustomerLine) -> Void) {
    guard review.audience == .team else { return }
    let ledger = review.figures.ledger
    contributions.lines(in: review.month, by: review.dimensions.map(\.name)) { line in
      var rows = PlacesText()
      for row in line.rows { rows.add(contributions.path(of: row), row.line) }
      body(
        CustomerLine(
          customer: ledger.customers.utf8(of: line.customer),
          name: line.dimensions.isEmpty ? review.names[Int(line.customer)] : "",
          partOf: line.dimensions.joined(separator: " "), segments: line.segments, numbers: line.amounts,
          rows: rows.bytes))
    }
  }

  /// What a customer, or a part of it, brought to the cells of the month.
  public struct CustomerLine {
    /// The customer's id, in UTF-8.
    public let customer: ArraySlice<UInt8>
    /// Its name; empty for a part.
    public let name: String
    /// The dimensions that the line is a part by; empty for the whole customer.
    public let partOf: String
    /// For each dimension the segment; nil where it stands in several.
    public let segments: [String?]
    /// The amounts.
    public let numbers: [Int64]
    /// The rows behind them, in UTF-8.
    public let rows: [UInt8]
  }

  /// The records of tables beside the ledger that figures of the month rest on: the figure, its dimension and segment,
  /// the sum, the record, what it adds in minor units, and where it stands. For the team alone.
  public var recordLines: [(texts: [String], amount: Int64, row: String)] {
    guard review.audience == .team else { return [] }
    let segments = [Segment.whole] + review.dimensions.flatMap { review.allSegments(of: $0.name) }
    return review.metrics.all.flatMap { metric in
      segments.filter { review.exists(metric, for: $0) }.flatMap { segment in
        review.figures.sums(of: metric, in: review.month, of: segment).flatMap { sum in
          sum.records.map { record in
            (
              [metric.id, segment.dimension ?? "", segment.value ?? "", sum.name, record.name], record.amount,
              "\(contributions.place(record.location))"
            )
          }
        }
      }
    }
  }
}

extension Review {
  /// What the figures of the month rest on.
  ///
  /// - Parameter other: that of another audience for the month, where it is known: customers bring to the whole company
  ///   what they bring, whoever looks. The team's serves the board.
  public func evidence(like other: MonthEvidence? = nil) -> MonthEvidence {
    if let other, other.review.month == month, audience == .board || other.review.audience == .team {
      return MonthEvidence(self, other)
    }
    let trail = trail ?? AuditTrail(figures)
    return MonthEvidence(self, trail.contributions(in: month, by: audience == .team ? dimensions : []))
  }
}

extension [SourceLocation] {
  /// The places with each path said once.
  fileprivate var grouped: String {
    var text = PlacesText()
    for place in self { text.add(place.path, place.line) }
    return String(decoding: text.bytes, as: UTF8.self)
  }
}

/// Places with each path said once: `content/ledger/changes.csv:12, 34`.
private struct PlacesText {
  /// What has been written, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private var path: String?

  mutating func add(_ path: String, _ line: Int) {
    if path == self.path {
      bytes += ", ".utf8
    } else {
      if self.path != nil { bytes += "; ".utf8 }
      bytes += path.utf8
      bytes.append(58)
      self.path = path
    }
    bytes += "\(line)".utf8
  }
}
