import Ledgers

/// The offers of one kind made in some months, and what is known of them by now.
///
/// offers.csv says when an offer was made and not when it was decided, so an offer belongs to the month in which it was
/// made, whenever it was accepted or declined.
public struct OfferTally: Sendable, Equatable {
  /// The kind as written; empty where the file does not say.
  public let kind: String
  /// How many were made; accepted, declined and open ones sum to it.
  public internal(set) var made: Int64 = 0
  /// How many were accepted.
  public internal(set) var accepted: Int64 = 0
  /// How many were declined.
  public internal(set) var declined: Int64 = 0

  /// How many are not decided.
  public var open: Int64 { made - accepted - declined }

  /// A tally of no offers.
  public init(kind: String) { self.kind = kind }

  /// Adds the offers of another kind.
  public mutating func add(_ other: OfferTally) {
    made += other.made
    accepted += other.accepted
    declined += other.declined
  }
}

/// Customers by how often they were asked, and how many of them left.
public struct OfferedGroup: Sendable, Equatable {
  /// How many offers a customer had in three months: 0, 1, 2, or 3 for three and more.
  public let offers: Int
  /// Customers at the opening of a month, summed over months.
  public internal(set) var customers: Int64 = 0
  /// Those of them without MRR at the month's end.
  public internal(set) var churned: Int64 = 0
}

extension OfferedGroup {
  /// Two groups as one, called by the offers of the first.
  public static func together(_ one: OfferedGroup, _ other: OfferedGroup) -> OfferedGroup {
    var sum = one
    sum.customers += other.customers
    sum.churned += other.churned
    return sum
  }
}

extension Figures {
  /// The offers made in some months, by kind in the order of their names; nil without offers.csv.
  public func offerTallies(in months: ClosedRange<Month>) -> [OfferTally]? {
    guard let offers = ledger.offers else { return nil }
    var tallies: [String: OfferTally] = [:]
    for offer in offers where months.contains(offer.date.month) {
      var tally = tallies[offer.kind] ?? OfferTally(kind: offer.kind)
      tally.made += 1
      if offer.outcome == .accepted { tally.accepted += 1 }
      if offer.outcome == .declined { tally.declined += 1 }
      tallies[offer.kind] = tally
    }
    return tallies.values.sorted { $0.kind.unicodeScalars.lexicographicallyPrecedes($1.kind.unicodeScalars) }
  }

  /// Churn by how often customers were asked, over the twelve months up to one; nil without offers.csv.
  ///
  /// In each month it looks at the customers with MRR at its opening, at the offers made to them in the three months
  /// before it (offers to children are their topmost parent's where the site consolidates), and at whether they have
  /// MRR at its end. Months with less than three before them in history are left out. Offers of the month itself do not
  /// count, for they may have been made to somebody who had left.
  public func churnByOffers(upTo month: Month) -> [OfferedGroup]? {
    guard let offers = ledger.offers else { return nil }
    var groups = (0...3).map { OfferedGroup(offers: $0) }
    let first = max(month - 11, cube.months.lowerBound + 3)
    guard first <= month, cube.months.contains(month) else { return groups }
    var asked: [Int32: [Month]] = [:]
    for offer in offers {
      guard let customer = ledger.customers.index(of: offer.customer) else { continue }
      asked[cube.top[Int(customer)], default: []].append(offer.date.month)
    }
    follow(first - 1...month) { customer, ends in
      for (place, (opening, closing)) in zip(ends, ends.dropFirst()).enumerated() where opening.mrr > 0 {
        let month = first + place
        let recent = asked[customer]?.count { $0 >= month - 3 && $0 < month } ?? 0
        groups[min(3, recent)].customers += 1
        if closing.mrr == 0 { groups[min(3, recent)].churned += 1 }
      }
    }
    return groups
  }
}
