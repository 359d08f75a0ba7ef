import Ledgers

/// The customers whose first MRR fell into one month, quarter or year, and what became of them.
public struct Cohort: Sendable {
  /// By what customers are grouped.
  public enum Grain: String, Sendable, CaseIterable {
    /// The calendar month, quarter or year of first MRR.
    case month, quarter, year
  }

  /// A cohort at an age.
  public struct Cell: Sendable, Equatable {
    /// Customers with MRR at that age.
    public internal(set) var customers: Int64 = 0
    /// Their MRR, in minor units.
    public internal(set) var mrr: Int64 = 0
    /// The sum of the lesser of first and present MRR, in minor units.
    public internal(set) var kept: Int64 = 0
    /// The first MRR of all whose age has been reached, in minor units.
    public internal(set) var base: Int64 = 0
    /// How many they are.
    public internal(set) var baseCustomers: Int64 = 0

    /// A cell of no customers.
    public init() {}
  }

  /// The label: `2026-01`, `2026-Q1` or `2026`.
  public let label: String
  /// The month of the first customer's first MRR.
  public let month: Month
  /// A cell for each age in months since first MRR, from 0 to the last month asked for.
  public let cells: [Cell]
}

/// Cohorts by month, each age a cell.
struct CohortCells: Sendable, Equatable {
  private let months: Int
  private var cells: [Cohort.Cell]

  init(months: Int) {
    self.months = months
    cells = Array(repeating: Cohort.Cell(), count: months * (months + 1) / 2)
  }

  /// Adds the cohorts of other customers.
  mutating func add(_ other: CohortCells) {
    for place in cells.indices { cells[place].add(other.cells[place]) }
  }

  /// Enters a customer's MRR at each month-end from its first.
  mutating func enter(_ mrr: [Int64], from first: Int) {
    let base = mrr[first]
    for month in first..<months {
      let place = place(first, month - first)
      cells[place].customers += mrr[month] > 0 ? 1 : 0
      cells[place].mrr += mrr[month]
      cells[place].kept += min(base, mrr[month])
      cells[place].base += base
      cells[place].baseCustomers += 1
    }
  }

  /// The cohorts that have customers, by their first month.
  func cohorts(by grain: Cohort.Grain, first: Month, through last: Int) -> [Cohort] {
    let starting = (0...max(0, last)).filter { $0 < months && cells[place($0, 0)].baseCustomers > 0 }
    let labels = starting.map { label(of: first + $0, grain) }
    return zip(starting, labels).enumerated().compactMap { index, cohort in
      let (start, label) = cohort
      guard index == 0 || labels[index - 1] != label else { return nil }
      let members = zip(starting, labels).filter { $0.1 == label }.map(\.0)
      let sums = (0...last - start).map { age in
        members.reduce(into: Cohort.Cell()) { sum, member in
          if member + age <= last { sum.add(cells[place(member, age)]) }
        }
      }
      return Cohort(label: label, month: first + start, cells: sums)
    }
  }

  private func label(of month: Month, _ grain: Cohort.Grain) -> String {
    switch grain {
    case .month: month.description
    case .quarter: SegmentTable.cohort(of: month)
    case .year: String(month.description.prefix(4))
    }
  }

  /// Rows of falling length, one after the other.
  private func place(_ first: Int, _ age: Int) -> Int { first * months - first * (first - 1) / 2 + age }
}

extension Cohort {
  /// Several cohorts as one, from the month of the first of them; at each age those that have cells for it.
  public static func together(_ cohorts: [Cohort], as label: String) -> Cohort {
    let longest = cohorts.map(\.cells.count).max() ?? 0
    let cells = (0..<longest).map { age in
      cohorts.reduce(into: Cell()) { if age < $1.cells.count { $0.add($1.cells[age]) } }
    }
    return Cohort(label: label, month: cohorts.first?.month ?? Month(1, 1), cells: cells)
  }
}

extension Cohort.Cell {
  /// Adds the customers of another cohort at the same age.
  public mutating func add(_ other: Self) {
    customers += other.customers
    mrr += other.mrr
    kept += other.kept
    base += other.base
    baseCustomers += other.baseCustomers
  }
}
