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
    /// What a sum is.
    public enum Subject: Sendable {
      /// A measure of a formula, so long before.
      case term(Formula.Term)
      /// A measure of a month.
      case measure(Measure, Month)
      /// A number that a file beside the ledger tells.
      case tally(Tally)
      /// Something that has only words.
      case words(String)
    }

    /// What it is.
    public let subject: Subject
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
    /// What a record is.
    public enum Subject: Sendable {
      /// A deal of a customer; its id may be empty.
      case deal(id: String, customer: String)
      /// A target of a month; its owner may be empty.
      case target(Month, owner: String)
      /// Costs of a month.
      case costs(Month)
      /// An offer to a customer; its id may be empty.
      case offer(id: String, customer: String)
    }

    /// What it is.
    public let subject: Subject
    /// What it adds to the sum.
    public let amount: Int64
    /// Where it stands.
    public let location: SourceLocation
  }

  /// A customer or a record with what it brought.
  public struct Contributor: Sendable {
    /// Index in `Ledger.customers`; nil for a record.
    public let customer: Int32?
    /// What the record is; nil for a customer.
    public let subject: Record.Subject?
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

  /// The same without naming anybody.
  public var unnamed: Evidence {
    let amounts = sums.indices.map { column in contributors.reduce(rest.amounts[column]) { $0 + $1.amounts[column] } }
    return Evidence(sums: sums, contributors: [], rest: (rest.count + contributors.count, amounts))
  }
}

extension Evidence.Sum {
  /// What it is, as in `opening MRR`.
  public var name: String {
    switch subject {
    case .term(let term): term.name
    case .measure(let measure, let month): "\(measure.name) of \(month)"
    case .tally(let tally): tally.name
    case .words(let words): words
    }
  }
}

extension Evidence.Record {
  /// What it is, as in `deal D-0001 of C-00012`.
  public var name: String { subject.name }
}

extension Evidence.Record.Subject {
  /// What it is, as in `deal D-0001 of C-00012`.
  public var name: String {
    switch self {
    case .deal(let id, let customer): (id.isEmpty ? "deal" : "deal \(id)") + " of \(customer)"
    case .target(let month, let owner): "target of \(month)" + (owner.isEmpty ? "" : ", \(owner)")
    case .costs(let month): "costs of \(month)"
    case .offer(let id, let customer): (id.isEmpty ? "offer" : "offer \(id)") + " to \(customer)"
    }
  }
}

extension Evidence.Contributor {
  /// What the record is; empty for a customer.
  public var record: String { subject?.name ?? "" }
}

extension Contributions {
  /// What a figure rests on. Its cells must be among those that were looked at.
  ///
  /// - Parameter limit: how many contributors to list; nil for all.
  public func evidence(
    for metric: Metric, in month: Month, of segment: Segment = .whole, limit: Int? = nil
  ) -> Evidence {
    let sums = trail.figures.sums(of: metric, in: month, of: segment)
    let amounts = amounts(sums)
    var (rest, count) = ([Int64](repeating: 0, count: sums.count), 0)
    var largest = Largest(most: limit ?? .max)
    for place in customers.indices {
      let own = amounts[place * sums.count..<(place + 1) * sums.count]
      guard let candidate = Candidate(sums, own, order: count, customer: place) else { continue }
      count += 1
      largest.offer(candidate)
      for column in sums.indices { rest[column] += own[own.startIndex + column] }
    }
    for (column, sum) in sums.enumerated() {
      for (place, record) in sum.records.enumerated() {
        let own = sums.indices.map { $0 == column ? record.amount : 0 }
        guard let candidate = Candidate(sums, own[...], order: count, record: (column, place)) else { continue }
        count += 1
        largest.offer(candidate)
        rest[column] += record.amount
      }
    }
    let contributors = largest.sorted.map { contributor($0, sums, amounts, by: segment.dimension) }
    for contributor in contributors {
      for column in sums.indices { rest[column] -= contributor.amounts[column] }
    }
    return Evidence(sums: sums, contributors: contributors, rest: (count - contributors.count, rest))
  }

  /// What each customer brought to each sum, a row for each customer.
  private func amounts(_ sums: [Evidence.Sum]) -> [Int64] {
    let width = sums.count
    var amounts = [Int64](repeating: 0, count: customers.count * width)
    for (column, sum) in sums.enumerated() {
      for cell in sum.cells {
        for item in items(of: cell) { amounts[Int(item.customer) * width + column] += item.amount }
      }
    }
    return amounts
  }

  private func contributor(
    _ candidate: Candidate, _ sums: [Evidence.Sum], _ amounts: [Int64], by dimension: String?
  ) -> Evidence.Contributor {
    if let (column, place) = candidate.record {
      let record = sums[column].records[place]
      return Evidence.Contributor(
        customer: nil, subject: record.subject, amounts: sums.indices.map { $0 == column ? record.amount : 0 },
        rows: [trail.location(record.location)])
    }
    let customer = customers[candidate.customer]
    let own = Array(amounts[candidate.customer * sums.count..<(candidate.customer + 1) * sums.count])
    let asked = zip(sums, own).filter { $0.1 != 0 }.flatMap(\.0.cells).compactMap(column)
    let noted = Set(notes[customer.notes].map { Int($0.column) })
    let rows = rows(of: customer, for: asked.filter(noted.contains), by: dimension)
    return Evidence.Contributor(customer: customer.number, subject: nil, amounts: own, rows: rows.map(location))
  }
}

/// A customer or record that may be listed.
private struct Candidate {
  /// Its place among the customers.
  let customer: Int
  /// The sum and the place there of a record; nil for a customer.
  let record: (sum: Int, place: Int)?
  /// Its size above the line, then altogether.
  private let size: (above: UInt64, all: UInt64)
  private let order: Int

  /// Nil for one that brings nothing.
  init?(
    _ sums: [Evidence.Sum], _ amounts: ArraySlice<Int64>, order: Int, customer: Int = -1,
    record: (sum: Int, place: Int)? = nil
  ) {
    var (above, all) = (Int64(0), UInt64(0))
    for column in sums.indices where amounts[amounts.startIndex + column] != 0 {
      let amount = amounts[amounts.startIndex + column]
      above += sums[column].weight * amount
      all += amount.magnitude
    }
    if all == 0 { return nil }
    (self.customer, self.record, self.order, size) = (customer, record, order, (above.magnitude, all))
  }

  func precedes(_ other: Candidate) -> Bool {
    (other.size.above, other.size.all, order) < (size.above, size.all, other.order)
  }
}

/// So many candidates, the largest.
private struct Largest {
  let most: Int
  private var candidates: [Candidate] = []

  init(most: Int) { self.most = most }

  /// The largest first.
  var sorted: [Candidate] { candidates.sorted { $0.precedes($1) } }

  mutating func offer(_ candidate: Candidate) {
    // Where all are listed there is nothing to choose.
    if most == .max { return candidates.append(candidate) }
    guard most > 0 else { return }
    if candidates.count == most, let last = candidates.last, last.precedes(candidate) { return }
    candidates.insert(candidate, at: candidates.firstIndex { candidate.precedes($0) } ?? candidates.count)
    if candidates.count > most { candidates.removeLast() }
  }
}
