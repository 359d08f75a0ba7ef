import Ledgers
import Metrics

extension Exhibit.Kind {
  /// What became of the customers of each quarter: NRR, GRR or customers by age.
  public static let cohorts = Exhibit.Kind(name: "cohorts", arguments: ["metric"]) { review, arguments in
    let measure = CohortMeasure(rawValue: arguments.metric ?? "nrr") ?? .nrr
    let cohorts = review.figures.cube.cohorts(by: .quarter, through: review.month)
    let longest = cohorts.map(\.cells.count).max() ?? 0
    let ages = Array(stride(from: 0, to: longest, by: 3))
    let rows = cohorts.map { cohort in
      let size = cohort.cells[0]
      // An age counts when the youngest customer of the cohort has reached it.
      let cells = ages.map { age -> Cell in
        guard age < cohort.cells.count, cohort.cells[age].baseCustomers == size.baseCustomers else {
          return .empty
        }
        return measure.cell(cohort.cells[age])
      }
      return Table.Row(.text(cohort.label), [.count(size.baseCustomers)] + cells)
    }
    let customers = cohorts.reduce(0) { $0 + $1.cells[0].baseCustomers }
    let mean = ages.map { age -> Cell in
      let reached = cohorts.filter {
        age < $0.cells.count && $0.cells[age].baseCustomers == $0.cells[0].baseCustomers
      }
      return reached.isEmpty ? .empty : measure.cell(reached.map { $0.cells[age] }.summed)
    }
    let total = Table.Row(.text("All"), [.count(customers)] + mean, isTotal: true)
    return Exhibit(
      key: "cohorts-\(measure.rawValue)", title: measure.title, subtitle: measure.subtitle,
      table: Table(
        rowTitle: "First MRR in", columns: ["Customers"] + ages.map { "\($0) mo" },
        rows: rows.isEmpty ? [] : rows + [total]),
      form: .cohorts, summary: measure.summary(mean, ages))
  }
}

/// What a cohort triangle shows.
enum CohortMeasure: String, CaseIterable {
  case nrr, grr, customers

  var title: String {
    switch self {
    case .nrr: "Cohorts: net revenue retention"
    case .grr: "Cohorts: gross revenue retention"
    case .customers: "Cohorts: customers that stayed"
    }
  }

  var subtitle: Sentence {
    switch self {
    case .nrr: "MRR as a share of the first month's, by months since first MRR"
    case .grr: "MRR as a share of the first month's, no customer above its own first"
    case .customers: "Share of the cohort's customers with MRR, by months since first MRR"
    }
  }

  func cell(_ cell: Cohort.Cell) -> Cell {
    switch self {
    case .nrr: .share(cell.mrr, of: cell.base, else: "the cohort had no MRR")
    case .grr: .share(cell.kept, of: cell.base, else: "the cohort had no MRR")
    case .customers: .share(cell.customers, of: cell.baseCustomers, else: "the cohort had no customers")
    }
  }

  func summary(_ mean: [Cell], _ ages: [Int]) -> Sentence {
    guard let place = ages.firstIndex(of: 12), case .share = mean[place] else {
      return "No cohort has reached twelve months."
    }
    return "After twelve months all cohorts together stand at \(mean[place]) of where they began."
  }
}

extension [Cohort.Cell] {
  /// One cell for several cohorts of the same age.
  fileprivate var summed: Cohort.Cell {
    reduce(into: Cohort.Cell()) { $0.add($1) }
  }
}
