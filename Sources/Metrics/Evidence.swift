import Ledgers

/// A cell of the cube that a formula names, in its month.
public struct FormulaCell: Hashable, Sendable {
  /// The measure.
  public let measure: Measure
  /// The month.
  public let month: Month
  /// Whether it is that of the whole company, whatever segment the figure is of.
  public let isOfWhole: Bool

  init(measure: Measure, month: Month, isOfWhole: Bool = false) {
    (self.measure, self.month, self.isOfWhole) = (measure, month, isOfWhole)
  }
}

/// Who and what a figure rests on: the customers behind each sum of its formula with what each brought to it, and the
/// rows of the files behind each customer.
///
/// What is listed and the rest add up to the sums. A figure that nobody contributes to has no contributors.
public struct Evidence: Sendable {
  /// A sum of the formula.
  public struct Sum: Sendable {
    /// What it is, as in `opening MRR`.
    public let name: String
    /// Whether it counts customers and not money.
    public let isCount: Bool
    /// What it comes to, as the figure has it.
    public let amount: Int64
    /// The cells that it adds up; none where it rests on a table beside the ledger.
    public let cells: [FormulaCell]
    /// The records of a table beside the ledger that it adds up.
    public let records: [Record]
    /// 1 where it is added above the line, −1 where it is subtracted there, 0 where it stands below the line alone.
    let weight: Int64
  }

  /// A record of a table beside the ledger, such as a deal.
  public struct Record: Sendable {
    /// What it is, as in `deal D-0001 of C-00012`.
    public let name: String
    /// What it adds to the sum.
    public let amount: Int64
    /// Where it stands.
    public let location: SourceLocation
  }

  /// A customer or a record with what it brought.
  public struct Contributor: Sendable {
    /// Index in `Ledger.customers`; nil for a record.
    public let customer: Int32?
    /// What the record is; empty for a customer.
    public let record: String
    /// What it brought to each sum.
    public let amounts: [Int64]
    /// The rows behind it.
    public let rows: [SourceLocation]
  }

  /// The sums, each once, in the order of the formula.
  public let sums: [Sum]
  /// The contributors, the largest contribution first, then by id; records behind customers.
  public let contributors: [Contributor]
  /// How many more there are, and what these brought to each sum.
  public let rest: (count: Int, amounts: [Int64])
}

extension Contributions {
  /// What a figure rests on. Its cells must be among those that were looked at.
  ///
  /// - Parameter limit: how many contributors to list; nil for all.
  public func evidence(
    for metric: Metric, in month: Month, of segment: Segment = .whole, limit: Int? = nil
  ) -> Evidence {
    let sums = trail.figures.sums(of: metric, in: month, of: segment)
    let candidates = candidates(sums)
    let listed = candidates.largest(limit ?? candidates.count)
    var rest = [Int64](repeating: 0, count: sums.count)
    for column in sums.indices {
      let sum = { (some: [Candidate]) in some.reduce(Int64(0)) { $0 + $1.amounts[column] } }
      rest[column] = sum(candidates) - sum(listed)
    }
    let contributors = listed.map { candidate in
      Evidence.Contributor(
        customer: candidate.customer.map { customers[$0].number }, record: candidate.record?.name ?? "",
        amounts: candidate.amounts, rows: rows(of: candidate, sums, by: segment.dimension))
    }
    return Evidence(sums: sums, contributors: contributors, rest: (candidates.count - listed.count, rest))
  }

  private func candidates(_ sums: [Evidence.Sum]) -> [Candidate] {
    let width = sums.count
    var amounts = [Int64](repeating: 0, count: customers.count * width)
    for (column, sum) in sums.enumerated() {
      for cell in sum.cells {
        for item in items(of: cell) { amounts[item.customer * width + column] += item.amount }
      }
    }
    var candidates: [Candidate] = []
    for place in customers.indices {
      let own = amounts[place * width..<(place + 1) * width]
      guard own.contains(where: { $0 != 0 }) else { continue }
      candidates.append(Candidate(sums, Array(own), order: candidates.count, customer: place))
    }
    for (column, sum) in sums.enumerated() {
      for record in sum.records where record.amount != 0 {
        var own = [Int64](repeating: 0, count: width)
        own[column] = record.amount
        candidates.append(Candidate(sums, own, order: candidates.count, record: record))
      }
    }
    return candidates
  }

  private func rows(of candidate: Candidate, _ sums: [Evidence.Sum], by dimension: String?) -> [SourceLocation] {
    if let record = candidate.record { return [trail.location(record.location)] }
    guard let place = candidate.customer else { return [] }
    let asked = zip(sums, candidate.amounts).filter { $0.1 != 0 }.flatMap(\.0.cells)
    let noted = Set(customers[place].notes.map { FormulaCell(measure: $0.measure, month: first + Int($0.month)) })
    let cells = asked.filter { noted.contains(FormulaCell(measure: $0.measure, month: $0.month)) }
    return rows(of: customers[place], for: cells, by: dimension)
  }
}

/// A customer or record that may be listed.
private struct Candidate {
  /// Its place among the customers; nil for a record.
  let customer: Int?
  let record: Evidence.Record?
  let amounts: [Int64]
  /// Its size above the line, then altogether.
  private let size: (above: UInt64, all: UInt64)
  private let order: Int

  init(
    _ sums: [Evidence.Sum], _ amounts: [Int64], order: Int, customer: Int? = nil, record: Evidence.Record? = nil
  ) {
    (self.customer, self.record, self.amounts, self.order) = (customer, record, amounts, order)
    size = (
      zip(sums, amounts).reduce(Int64(0)) { $0 + $1.0.weight * $1.1 }.magnitude,
      amounts.reduce(UInt64(0)) { $0 + $1.magnitude }
    )
  }

  func precedes(_ other: Candidate) -> Bool {
    (other.size.above, other.size.all, order) < (size.above, size.all, other.order)
  }
}

extension [Candidate] {
  /// So many of them, the largest first.
  fileprivate func largest(_ count: Int) -> [Candidate] {
    if count >= self.count { return sorted { $0.precedes($1) } }
    var largest: [Candidate] = []
    for candidate in self where count > 0 {
      if largest.count == count, let last = largest.last, last.precedes(candidate) { continue }
      let place = largest.firstIndex { candidate.precedes($0) } ?? largest.count
      largest.insert(candidate, at: place)
      if largest.count > count { largest.removeLast() }
    }
    return largest
  }
}
