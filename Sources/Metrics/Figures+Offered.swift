import Ledgers

/// Whether customers that are offered much leave more often: those offered most beside all others.
public struct OfferFatigue: Sendable, Equatable {
  /// Some customers that had MRR before the three months.
  public struct Group: Sendable, Equatable {
    /// How many they are.
    public internal(set) var customers: Int64 = 0
    /// How many of them have no MRR at the end.
    public internal(set) var churned: Int64 = 0
    /// The offers made to them in between.
    public internal(set) var offers: Int64 = 0
  }

  /// Those with at least `threshold` offers.
  public internal(set) var most = Group()
  /// All others.
  public internal(set) var rest = Group()
  /// How many offers make one of those offered most, at least 1.
  public let threshold: Int64
}

extension Figures {
  /// The churn of those offered most in the three months up to a month's end.
  ///
  /// It looks at the customers with MRR at the end of the month before the three. Those offered most are the quarter
  /// (rounded up) with the most offers in the three months, with all that have as many as the last of them; nobody
  /// without an offer. Churned are those without MRR at the month's end. Offers to children count for their topmost
  /// parent where the site consolidates.
  ///
  /// - Returns: nil without offers.csv, outside history, where less than three months lie before the month, and where
  ///   nobody had MRR then.
  public func offerFatigue(in month: Month) -> OfferFatigue? {
    guard let presence = cube.presence, cube.months.contains(month), cube.months.contains(month - 3) else { return nil }
    let end = month.index - cube.months.lowerBound.index
    let present = (0..<Int32(ledger.customers.count)).filter { presence[$0, end - 3] }
    if present.isEmpty { return nil }
    var offers = [Int64](repeating: 0, count: ledger.customers.count)
    for offer in ledger.offers ?? [] where offer.date.month > month - 3 && offer.date.month <= month {
      guard let customer = ledger.customers.index(of: offer.customer) else { continue }
      offers[Int(cube.top[Int(customer)])] += 1
    }
    let falling = present.map { offers[Int($0)] }.sorted(by: >)
    var fatigue = OfferFatigue(threshold: max(1, falling[(falling.count + 3) / 4 - 1]))
    for customer in present {
      let made = offers[Int(customer)]
      let group = made >= fatigue.threshold ? \OfferFatigue.most : \OfferFatigue.rest
      fatigue[keyPath: group].customers += 1
      fatigue[keyPath: group].offers += made
      if !presence[customer, end] { fatigue[keyPath: group].churned += 1 }
    }
    return fatigue
  }
}
