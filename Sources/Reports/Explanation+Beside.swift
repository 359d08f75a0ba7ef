import Ledgers
import Metrics

extension Review {
  /// The parts of a figure that is not made of cells of the cube alone; nil for one that is.
  func besides(_ metric: Metric, _ segment: Segment) -> (above: [Explanation.Term], below: [Explanation.Term])? {
    switch metric.formula {
    case .beside(let above, let below): ([term(above, segment)], [term(below, segment)])
    case .lifetimeValue: lifetimeValue(segment)
    case .money, .count, .scaled, .ratio, .quotient, .coverage: nil
    }
  }

  private func term(_ tally: Tally, _ segment: Segment) -> Explanation.Term {
    let amount = figures.amount(tally, in: month, of: segment)
    var name = tally.words
    if case .cost = tally, figures.settings.costLagMonths > 0 {
      name = "\(name) in \(plain: month - figures.settings.costLagMonths)"
    }
    return .init(name: name, amount: tally.isMoney ? .money(amount) : .count(amount), isSubtracted: false)
  }

  /// The parts of a lifetime value; nil for another figure, and where it has no value.
  func lifetime(_ metric: Metric, _ segment: Segment) -> Explanation.Lifetime? {
    guard case .lifetimeValue = metric.formula, let value = figures.lifetimeValue(in: month, of: segment) else {
      return nil
    }
    return Explanation.Lifetime(
      mrr: .money(value.mrr), customers: .count(value.customers), margin: value.margin.plain,
      rates: value.churn.map { ($0.churned, $0.opening) })
  }

  /// Six times ARPA and margin, over the six rates whose mean is meant.
  private func lifetimeValue(_ segment: Segment) -> (above: [Explanation.Term], below: [Explanation.Term]) {
    guard let value = figures.lifetimeValue(in: month, of: segment) else {
      return ([.init(name: "6 × ARPA × gross margin", amount: .notAvailable("n/a"), isSubtracted: false)], [])
    }
    let rates = value.churn.map { rate in
      Explanation.Term(
        name: "logo churn rate of \(plain: rate.month)", amount: .share(rate.churned, of: rate.opening),
        isSubtracted: false)
    }
    return ([.init(name: "6 × ARPA × gross margin", amount: .money(value.margins), isSubtracted: false)], rates)
  }
}
