import Ledgers

extension Figures {
  /// The sums that a figure's formula is made of, each once, with the cells and records that they add up.
  public func sums(of metric: Metric, in month: Month, of segment: Segment = .whole) -> [Evidence.Sum] {
    let beside = companionSums(of: metric, in: month, of: segment)
    if !beside.isEmpty { return beside }
    let (above, below) = metric.formula.sums
    var sums: [Evidence.Sum] = []
    for (place, term) in (above + (below ?? [])).enumerated() {
      let cell = FormulaCell(measure: term.measure, month: month - term.lag, isOfWhole: term.isOfWhole)
      if sums.contains(where: { $0.cells == [cell] }) { continue }
      let weight = place >= above.count ? 0 : term.coefficient
      sums.append(self.sum(.term(term), [cell], of: segment, weight: weight))
    }
    return sums
  }

  /// A sum of cells.
  func sum(_ subject: Evidence.Sum.Subject, _ cells: [FormulaCell], of segment: Segment, weight: Int64) -> Evidence.Sum
  {
    Evidence.Sum(
      subject: subject, isCount: cells.first?.measure.isCount ?? false,
      amount: cells.reduce(0) { $0 + cube.amount($1.measure, in: $1.month, of: $1.isOfWhole ? .whole : segment) },
      cells: cells, records: [],
      weight: weight)
  }

  /// All cells that figures of a month rest on: those of the month itself, and those of other months that a formula
  /// names.
  func cells(in month: Month) -> [FormulaCell] {
    let own = Measure.allCases.map { FormulaCell(measure: $0, month: month) }
    return own + earlierCells(in: month)
  }

  /// The cells of earlier months that figures of a month rest on, in the order of months and measures.
  public func earlierCells(in month: Month) -> [FormulaCell] {
    let all = Set(settings.catalogue.all.flatMap { sums(of: $0, in: month).flatMap(\.cells) })
    return all.filter { $0.month != month && cube.months.contains($0.month) }.sorted {
      ($0.month, $0.measure.rawValue) < ($1.month, $1.measure.rawValue)
    }
  }

  // MARK: Tables beside the ledger

  /// The sums of a formula that rests on tables beside the ledger; none for one that rests on the cube alone.
  ///
  /// A formula over a further table is one more case here: its sums with their records, and those of the cube.
  private func companionSums(of metric: Metric, in month: Month, of segment: Segment) -> [Evidence.Sum] {
    switch metric.formula {
    case .coverage(let isWeighted): coverageSums(in: month, of: segment, isWeighted: isWeighted)
    case .beside(let above, let below):
      tallySums(above, in: month, of: segment, weight: 1) + tallySums(below, in: month, of: segment, weight: 0)
    case .lifetimeValue: lifetimeSums(in: month, of: segment)
    case .money, .count, .ratio, .quotient, .scaled: []
    }
  }

  private func coverageSums(in month: Month, of segment: Segment, isWeighted: Bool) -> [Evidence.Sum] {
    let deals = openDeals(after: month, for: segment)
    let shares = deals.map { isWeighted ? $0.probability ?? ExactDecimal(0) : ExactDecimal(1) }
    let open = parts(zip(deals, shares).map { Int128($0.mrr) * Int128($1.mantissa) }, places: shares.map(\.places))
    let records = zip(deals, open).map { deal, amount in
      Evidence.Record(
        subject: .deal(id: deal.id, customer: deal.customer), amount: amount, location: deal.location)
    }
    let name = isWeighted ? "open deals by probability" : "open deals"
    let above = Evidence.Sum(
      subject: .words(name), isCount: false, amount: openMRR(after: month, for: segment, isWeighted: isWeighted),
      cells: [],
      records: records, weight: 1)
    return [above] + targetSums(in: month, of: segment)
  }

  private func targetSums(in month: Month, of segment: Segment) -> [Evidence.Sum] {
    guard let (target, _) = expansionTarget(after: month, for: segment) else { return [] }
    let period = coverageMonths(after: month)
    let targets = targets(of: "expansion_mrr", for: segment).filter { period.contains($0.month) }
    let digits = Int128.powerOfTen(ledger.currency.digits)
    let amounts = parts(targets.map { Int128($0.value.mantissa) * digits }, places: targets.map(\.value.places))
    let records = zip(targets, amounts).map { target, amount in
      Evidence.Record(
        subject: .target(target.month, owner: target.owner), amount: amount, location: target.location)
    }
    let set = Evidence.Sum(
      subject: .words("expansion targets of the period"), isCount: false, amount: target, cells: [], records: records,
      weight: 0)
    let booked = period.filter { $0 <= month }.map { FormulaCell(measure: .expansion, month: $0) }
    return [set, sum(.words("expansion booked in it"), booked, of: segment, weight: 0)]
  }

  /// What each of some decimals adds to their sum, which is rounded once: the rounded running sums' differences.
  private func parts(_ mantissas: [Int128], places: [Int]) -> [Int64] {
    let most = places.max() ?? 0
    var (running, given) = (Int128(0), Int128(0))
    return zip(mantissas, places).map { mantissa, places in
      running += mantissa * .powerOfTen(most - places)
      let upTo = running.divided(by: .powerOfTen(most))
      defer { given = upTo }
      return Int64(truncatingIfNeeded: upTo - given)
    }
  }
}
