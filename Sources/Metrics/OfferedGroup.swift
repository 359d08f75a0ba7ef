import Ledgers

/// Customers by how often they were asked, and how many of them left: whether offers tire.
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
  /// Churn by how often customers were asked, over the twelve months up to one; nil without offers.csv.
  ///
  /// In each month it looks at the customers with MRR at its opening, at the offers made to them in the three months
  /// before it (offers to children are their topmost parent's where the site consolidates), and at whether they have
  /// MRR at its end. Months with less than three before them in history are left out, and so are offers of the month
  /// itself: they may have been made to somebody who had left, or to keep somebody who was about to.
  public func churnByOffers(upTo month: Month) -> [OfferedGroup]? {
    guard let presence = cube.presence else { return nil }
    var groups = (0...3).map { OfferedGroup(offers: $0) }
    let first = max(month - 11, cube.months.lowerBound + 3)
    guard first <= month, cube.months.contains(month) else { return groups }
    let asked = monthsOfOffers
    for month in first...month {
      let end = month.index - cube.months.lowerBound.index
      for customer in 0..<Int32(ledger.customers.count) where presence[customer, end - 1] {
        let recent = asked[customer]?.count { $0 >= month - 3 && $0 < month } ?? 0
        groups[min(3, recent)].customers += 1
        if !presence[customer, end] { groups[min(3, recent)].churned += 1 }
      }
    }
    return groups
  }

  /// The month of each offer, by the customer that counts.
  private var monthsOfOffers: [Int32: [Month]] {
    var months: [Int32: [Month]] = [:]
    for offer in ledger.offers ?? [] {
      guard let customer = ledger.customers.index(of: offer.customer) else { continue }
      months[cube.top[Int(customer)], default: []].append(offer.date.month)
    }
    return months
  }
}
