/// A row up to the end of a closed month that is not as it was when the month was closed.
public struct ClosedRowChange: Hashable, Sendable {
  /// What has become of it.
  public enum Kind: String, Sendable {
    /// It was not there.
    case new
    /// There was a row of its day and item that said something else.
    case changed
    /// It is there no more.
    case gone
  }

  /// What has become of it.
  public let kind: Kind
  /// The id of its customer.
  public let customer: String
  /// Its day.
  public let day: Day
  /// Where it stands; for one that has gone where its customer's first row stands, or the first source where there is
  /// none.
  public let location: SourceLocation
  /// The fingerprint of what it says, or said where it has gone.
  let fingerprint: RowFingerprint
}

extension Ledger {
  /// For each of some closings the rows that are not as they were, in the order of the files.
  public func changes(since closings: [ClosedRows]) -> [[ClosedRowChange]] {
    var found = closings.map { _ in [Found]() }
    guard let last = closings.map(\.month).max() else { return [] }
    for part in parts {
      for customer in part.customers {
        let present = PresentRows(part, customer, self, through: last)
        let name = customers[customer]
        for (place, closing) in closings.enumerated() {
          found[place] += present.differences(from: closing.customers[name] ?? [], through: closing.month)
            .map { self.found($0, name, present.firstRow) }
        }
      }
    }
    for (place, closing) in closings.enumerated() {
      for (name, rows) in closing.customers where customers.index(of: name) == nil {
        found[place] += rows.map { self.found((.gone, $0, nil), name, nil) }
      }
    }
    return found.map { $0.sorted(by: Self.precedes).map(\.change) }
  }

  /// A change, and where it stands among all rows.
  private typealias Found = (place: Int, change: ClosedRowChange)

  private func found(_ difference: PresentRows.Difference, _ customer: String, _ first: LedgerRow?) -> Found {
    let row = difference.row ?? first
    let location = row.map(location(of:)) ?? SourceLocation(path: sources.first?.path ?? "", line: 0)
    let change = ClosedRowChange(
      kind: difference.kind, customer: customer, day: difference.fingerprint.day, location: location,
      fingerprint: difference.fingerprint)
    return (row?.place ?? -1, change)
  }

  private static func precedes(_ a: Found, _ b: Found) -> Bool {
    if a.place != b.place { return a.place < b.place }
    if a.change.customer != b.change.customer {
      return a.change.customer.utf8.lexicographicallyPrecedes(b.change.customer.utf8)
    }
    return (a.change.kind.rawValue, a.change.fingerprint) < (b.change.kind.rawValue, b.change.fingerprint)
  }
}

/// A customer's rows up to some month with their fingerprints, which rise.
private struct PresentRows {
  /// A row that stands on one side alone; without a row where it has gone.
  typealias Difference = (kind: ClosedRowChange.Kind, fingerprint: RowFingerprint, row: LedgerRow?)

  private let rows: [(fingerprint: RowFingerprint, row: LedgerRow)]
  /// The customer's row that stands first in the files; nil where it has none.
  let firstRow: LedgerRow?

  init(_ part: LedgerPart, _ customer: Int32, _ ledger: Ledger, through month: Month) {
    let all = part.rows[part.rows(of: customer)]
    firstRow = all.min(by: \.place)
    rows = all.prefix { $0.moment < month.end }.map { (RowFingerprint($0, part, ledger), $0) }
      .sorted { $0.0 == $1.0 ? $0.1.place < $1.1.place : $0.0 < $1.0 }
  }

  /// What is not as it was: rows of one day and item that are new on one side and gone on the other have changed.
  func differences(from closed: [RowFingerprint], through month: Month) -> [Difference] {
    // Fingerprints rise by day first, so those up to a month stand in front.
    let present = rows.prefix { $0.row.moment < month.end }
    var (new, gone): ([(fingerprint: RowFingerprint, row: LedgerRow)], [RowFingerprint]) = ([], [])
    var place = closed.startIndex
    for row in present {
      while place < closed.endIndex, closed[place] < row.fingerprint {
        gone.append(closed[place])
        place += 1
      }
      if place < closed.endIndex, closed[place] == row.fingerprint { place += 1 } else { new.append(row) }
    }
    return Self.paired(new, gone + closed[place...])
  }

  /// Takes rows of one day and item for changed; both sides rise by these first.
  private static func paired(_ new: [(fingerprint: RowFingerprint, row: LedgerRow)], _ gone: [RowFingerprint])
    -> [Difference]
  {
    var differences: [Difference] = []
    var place = 0
    for row in new {
      while place < gone.count, gone[place].isOfEarlierItem(than: row.fingerprint) {
        differences.append((.gone, gone[place], nil))
        place += 1
      }
      let isChanged = place < gone.count && gone[place].isOfSameItem(as: row.fingerprint)
      differences.append((isChanged ? .changed : .new, row.fingerprint, row.row))
      if isChanged { place += 1 }
    }
    return differences + gone[place...].map { (.gone, $0, nil) }
  }
}
