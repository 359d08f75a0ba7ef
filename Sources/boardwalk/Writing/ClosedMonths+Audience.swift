import Ledgers
import Metrics
import Reports

extension ClosedMonths {
  /// The closings of a site as an audience may see them.
  ///
  /// - Parameter names: what each customer of the ledger is called before the audience.
  init(_ books: Books, for audience: Audience, names: [String]) {
    let customers = books.figures.ledger.customers
    func name(_ id: String) -> String {
      guard let number = customers.index(of: id), names.indices.contains(Int(number)) else { return id }
      return names[Int(number)] == id ? id : "\(names[Int(number)]) (\(id))"
    }
    let restatements = books.closings.flatMap { closing in
      closing.restatements.map { restatement in
        Restatement(
          of: closing.month, date: restatement.date, reason: restatement.reason,
          changes: restatement.figures.compactMap { Restatement.Change($0, books.metrics) },
          rows: restatement.rows.map { "\($0.place): \(name($0.customer)), \($0.date), \($0.change)" }, for: audience)
      }
    }
    self.init(books.closings.map(\.month), restatements)
  }
}

extension Restatement.Change {
  /// Nil for a metric that is no more.
  fileprivate init?(_ change: Closing.Change, _ metrics: MetricCatalogue) {
    guard let metric = metrics.named(change.key.metric) else { return nil }
    let segment = change.key.dimension.map { "\($0)=\(change.key.segment ?? "")" }
    self.init(metric, segment: segment, first: change.first, before: change.before, restated: change.restated)
  }
}
