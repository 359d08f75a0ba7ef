import Ledgers

// The sums of figures that rest on offers.csv and costs.csv, and of lifetime value.
extension Figures {
  /// A number that a file tells, with the records that it adds up, or that the cube does.
  func tallySums(_ tally: Tally, in month: Month, of segment: Segment, weight: Int64) -> [Evidence.Sum] {
    if case .cells(let terms, _) = tally {
      return terms.map { term in
        let cell = FormulaCell(measure: term.measure, month: month - term.lag, isOfWhole: term.isOfWhole)
        return sum(.term(term), [cell], of: segment, weight: weight)
      }
    }
    return [
      Evidence.Sum(
        subject: .tally(tally), isCount: !tally.isMoney, amount: amount(tally, in: month, of: segment), cells: [],
        records: records(of: tally, in: month), weight: weight)
    ]
  }

  private func records(of tally: Tally, in month: Month) -> [Evidence.Record] {
    switch tally {
    case .cells: []
    case .cost(let purpose):
      (ledger.costs ?? []).filter { $0.month == month - settings.costLagMonths && $0.purpose == purpose }.map {
        Evidence.Record(subject: .costs($0.month), amount: $0.amount, location: $0.location)
      }
    case .offersMade(let months): records { $0.date.month <= month && $0.date.month > month - months }
    case .offersAccepted: records { $0.date.month == month && $0.outcome == .accepted }
    case .offersDecided: records { $0.date.month == month && $0.outcome != .open }
    }
  }

  /// The offers of a sort, each counting once.
  private func records(where isCounted: (Offer) -> Bool) -> [Evidence.Record] {
    (ledger.offers ?? []).filter(isCounted).map { offer in
      Evidence.Record(
        subject: .offer(id: offer.id, customer: offer.customer), amount: 1, location: offer.location)
    }
  }

  /// MRR and customers of the month, and of each of the six before how many customers it began with and lost.
  func lifetimeSums(in month: Month, of segment: Segment) -> [Evidence.Sum] {
    let own: [(Measure, Int)] = [(.closing, 0), (.closingCustomers, 0)]
    let earlier = (1...6).reversed().flatMap { [(Measure.churnedCustomers, $0), (.openingCustomers, $0)] }
    return (own + earlier).map { measure, lag in
      let cell = FormulaCell(measure: measure, month: month - lag)
      let subject: Evidence.Sum.Subject = lag == 0 ? .term(.init(measure)) : .measure(measure, month - lag)
      return sum(subject, [cell], of: segment, weight: measure == .closing ? 1 : 0)
    }
  }
}
