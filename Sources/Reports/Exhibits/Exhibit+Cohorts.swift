import Ledgers
import Metrics

extension Exhibit.Kind {
  /// What became of the customers of each month, quarter or year: MRR, NRR, GRR or customers by age.
  public static let cohorts = Exhibit.Kind(name: "cohorts", arguments: ["metric", "cohort"]) { review, arguments in
    let measure = CohortMeasure(rawValue: arguments.metric ?? "nrr") ?? .nrr
    let grain = Cohort.Grain(rawValue: arguments.cohort ?? "quarter") ?? .quarter
    let cohorts = shown(review.figures.cube.cohorts(by: grain, through: review.month), review)
    let longest = cohorts.map(\.cells.count).max() ?? 0
    let ages = stride(from: 0, to: longest, by: grain == .year ? 6 : 3).filter { age in
      cohorts.contains { $0.hasReached(age) }
    }
    let rows = cohorts.map { cohort in
      let size = cohort.cells[0]
      let cells = ages.map { age -> Cell in cohort.hasReached(age) ? measure.cell(cohort.cells[age]) : .empty }
      return Table.Row(label(of: cohort), [.count(size.baseCustomers)] + cells)
    }
    let customers = cohorts.reduce(0) { $0 + $1.cells[0].baseCustomers }
    let mean = ages.map { age -> Cell in
      let reached = cohorts.filter { $0.hasReached(age) }
      return reached.isEmpty ? .empty : measure.cell(reached.map { $0.cells[age] }.summed)
    }
    let total = Table.Row(.words("All"), [.count(customers)] + mean, isTotal: true)
    let span = grain == .quarter ? "" : "\(grain.rawValue)-"
    return Exhibit(
      key: "cohorts-\(span)\(measure.rawValue)",
      title: measure.title(by: grain),
      subtitle: measure.subtitle,
      table: Table(
        rowTitle: "First MRR in", columns: ["Customers"] + ages.map { "\(.count($0)) mo" },
        rows: rows.isEmpty ? [] : rows + [total]),
      form: measure.isShare ? .cohorts : .table, summary: measure.summary(mean, ages))
  }

  /// The cohorts as an audience reads them: those with too few customers together, and of very many the earliest.
  private static func shown(_ cohorts: [Cohort], _ review: Review) -> [Cohort] {
    let early = cohorts.count > mostCohorts ? cohorts.prefix(cohorts.count - mostCohorts + 1) : []
    let rows = early.isEmpty ? cohorts : [.together(Array(early), as: Cohort.earlier)] + cohorts.dropFirst(early.count)
    return review.merged(rows, customers: { $0.cells.first?.baseCustomers ?? 0 }) { .together($0, as: Cohort.other) }
      .filter { !$0.cells.isEmpty }
  }

  /// The label; words where it stands for several.
  private static func label(of cohort: Cohort) -> Cell {
    switch cohort.label {
    case Cohort.earlier: .words("Earlier")
    case Cohort.other: .words("Other")
    case let label: .text(label)
    }
  }

  /// More rows than these are a list and no triangle.
  private static let mostCohorts = 24
}

extension Exhibit {
  /// What cohorts may be shown by, as a template names it.
  public static let cohortMeasures: [String] = CohortMeasure.allCases.map(\.rawValue)
  /// How customers may be put into cohorts, as a template names it.
  public static let cohortGrains: [String] = Cohort.Grain.allCases.map(\.rawValue)
}

extension Cohort {
  /// The labels of several cohorts as one.
  fileprivate static let (earlier, other) = ("Earlier", "Other")

  /// Whether its youngest customer has reached an age.
  fileprivate func hasReached(_ age: Int) -> Bool {
    age < cells.count && cells[age].baseCustomers == cells[0].baseCustomers
  }
}

/// What a cohort triangle shows.
enum CohortMeasure: String, CaseIterable {
  case nrr, grr, customers, mrr, active

  /// Whether it is a share of where the cohort began.
  var isShare: Bool { self != .mrr && self != .active }

  func title(by grain: Cohort.Grain) -> Sentence {
    switch grain {
    case .quarter: "Cohorts: \(subject)"
    case .month: "Cohorts by month: \(subject)"
    case .year: "Cohorts by year: \(subject)"
    }
  }

  private var subject: Sentence {
    switch self {
    case .nrr: "net revenue retention"
    case .grr: "gross revenue retention"
    case .customers: "customers that stayed"
    case .mrr: "MRR"
    case .active: "customers"
    }
  }

  var subtitle: Sentence {
    switch self {
    case .nrr: "MRR as a share of the first month's, by months since first MRR"
    case .grr: "MRR as a share of the first month's, no customer above its own first"
    case .customers: "Share of the cohort's customers with MRR, by months since first MRR"
    case .mrr: "MRR of the cohort, by months since first MRR"
    case .active: "Customers of the cohort with MRR, by months since first MRR"
    }
  }

  func cell(_ cell: Cohort.Cell) -> Cell {
    switch self {
    case .nrr: .share(cell.mrr, of: cell.base, else: "the cohort had no MRR")
    case .grr: .share(cell.kept, of: cell.base, else: "the cohort had no MRR")
    case .customers: .share(cell.customers, of: cell.baseCustomers, else: "the cohort had no customers")
    case .mrr: .money(cell.mrr)
    case .active: .count(cell.customers)
    }
  }

  func summary(_ mean: [Cell], _ ages: [Int]) -> Sentence {
    if !isShare { return "" }
    guard let place = ages.firstIndex(of: 12), case .share = mean[place] else {
      return "No cohort has reached twelve months."
    }
    return "After twelve months all cohorts together stand at \(mean[place]) of where they began."
  }
}

extension [Cohort.Cell] {
  /// One cell for several cohorts of the same age.
  var summed: Cohort.Cell {
    reduce(into: Cohort.Cell()) { $0.add($1) }
  }
}
