import Ledgers

extension Figures {
  /// The target of a metric in a month; nil where none is set.
  public func target(of metric: Metric, in month: Month, for segment: Segment = .whole) -> Figure.Value? {
    guard let target = targets(of: metric.id, for: segment).last(where: { $0.month == month }) else {
      return nil
    }
    switch metric.unit {
    case .money: return .money(minor(target.value))
    case .count:
      return .count(
        Int64(truncatingIfNeeded: Int128(target.value.mantissa).divided(by: .powerOfTen(target.value.places)))
      )
    case .ratio, .multiple:
      return .ratio(
        numerator: target.value.mantissa, denominator: Int64(Int128.powerOfTen(target.value.places)))
    }
  }

  /// The rows of targets.csv for a metric and segment, in the order of the file.
  func targets(of metric: String, for segment: Segment) -> [Target] {
    let targets = ledger.targets ?? []
    // By their places, for to copy a target costs more than to look at it.
    return targets.indices.filter { place in
      targets[place].metric == metric && targets[place].segment?.dimension == segment.dimension
        && targets[place].segment?.value == segment.value
    }.map { targets[$0] }
  }

  /// The months whose targets open deals are compared with: the period that holds the month after.
  public func coverageMonths(after month: Month) -> ClosedRange<Month> {
    let next = month + 1
    switch settings.coveragePeriod {
    case .month: return next...next
    case .quarter:
      let first = Month(next.year, next.quarter * 3 - 2)
      return first...first + 2
    case .year: return Month(next.year, 1)...Month(next.year, 12)
    }
  }

  /// The open deals that count for coverage, by the day on which they should close.
  public func openDeals(after month: Month, for segment: Segment = .whole) -> [Deal] {
    let period = month.lastDay..<coverageMonths(after: month).upperBound.lastDay
    let first = openDeals.partitioningIndex { $0.close > period.lowerBound }
    let end = openDeals.partitioningIndex { $0.close > period.upperBound }
    return openDeals[first..<max(first, end)].filter { isCustomer($0.customer, in: segment, at: month) }
  }

  /// The expansion target of the coverage period, and what of it is booked up to the month; nil without one.
  public func expansionTarget(after month: Month, for segment: Segment = .whole) -> (
    target: Int64, booked: Int64
  )? {
    let period = coverageMonths(after: month)
    let targets = targets(of: "expansion_mrr", for: segment).filter { period.contains($0.month) }
    if targets.isEmpty { return nil }
    let booked = period.lazy.filter { $0 <= month }.reduce(0) {
      $0 + cube.amount(.expansion, in: $1, of: segment)
    }
    let places = targets.map(\.value.places).max() ?? 0
    let sum = targets.reduce(Int128(0)) { $0 + $1.value.mantissa(places: places) }
    return (minor(sum, places: places), booked)
  }

  /// The MRR of open deals, each counted with its probability where that is asked for; rounded once.
  public func openMRR(after month: Month, for segment: Segment = .whole, isWeighted: Bool) -> Int64 {
    let deals = openDeals(after: month, for: segment)
    if !isWeighted { return deals.reduce(0) { $0 + $1.mrr } }
    let places = deals.map { $0.probability?.places ?? 0 }.max() ?? 0
    let sum = deals.reduce(Int128(0)) { sum, deal in
      sum + Int128(deal.mrr) * (deal.probability?.mantissa(places: places) ?? 0)
    }
    return Int64(truncatingIfNeeded: sum.divided(by: .powerOfTen(places)))
  }

  func coverage(in month: Month, of segment: Segment, isWeighted: Bool) -> Figure.Value {
    guard let (target, booked) = expansionTarget(after: month, for: segment) else {
      return .notAvailable(.noTarget)
    }
    guard target > booked else { return .notAvailable(.targetReached) }
    let open = openMRR(after: month, for: segment, isWeighted: isWeighted)
    return .ratio(numerator: open, denominator: target - booked)
  }

  /// Whether a customer belongs to a segment of customers at a month-end.
  private func isCustomer(_ id: String, in segment: Segment, at month: Month) -> Bool {
    guard let dimension = segment.dimension, let value = segment.value else { return true }
    guard let customer = ledger.customers.index(of: id) else { return value == Dimension.unassigned }
    let attribute = cube.attribute(dimension, of: cube.top[Int(customer)], at: month, in: ledger)
    return (attribute.isEmpty ? Dimension.unassigned : attribute) == value
  }

  /// An amount as written in a file, in minor units of the reporting currency.
  func minor(_ value: ExactDecimal) -> Int64 { minor(Int128(value.mantissa), places: value.places) }

  private func minor(_ mantissa: Int128, places: Int) -> Int64 {
    let scaled = mantissa * .powerOfTen(ledger.currency.digits)
    return Int64(truncatingIfNeeded: scaled.divided(by: .powerOfTen(places)))
  }
}

extension Array {
  /// The first place from which on a condition holds, of elements of which it holds for all behind one.
  fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
