extension LedgerCheck {
  /// Rows up to the end of a closed month that are not as they were when it was closed, each told once, of the earliest
  /// month that it changes.
  static let closedMonths = LedgerCheck { subject, warn in
    let closings = subject.closings.sorted { $0.month < $1.month }
    var told: Set<Key> = []
    for (closing, changes) in zip(closings, subject.ledger.changes(since: closings)) {
      var counts: [ClosedRowChange: Int] = [:]
      for change in changes {
        let count = counts[change, default: 0]
        counts[change] = count + 1
        guard told.insert(Key(change: change, count: count)).inserted else { continue }
        warn(LedgerWarning(change, since: closing.month))
      }
    }
  }

  /// A change; of several that are alike, as where a row has gone twice, with how many came before.
  private struct Key: Hashable {
    let change: ClosedRowChange
    let count: Int
  }
}

extension LedgerWarning {
  fileprivate init(_ change: ClosedRowChange, since month: Month) {
    switch change.kind {
    case .new: self = .backdatedRow(customer: change.customer, change.day, closed: month, change.location)
    case .changed: self = .changedRow(customer: change.customer, change.day, closed: month, change.location)
    case .gone: self = .lostRow(customer: change.customer, change.day, closed: month, change.location)
    }
  }
}
