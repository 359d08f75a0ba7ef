import Ledgers
import Metrics

/// Plans from the highest to the lowest: those of one product together, by its tiers where products.csv gives some,
/// else by what a customer pays for them, else by name.
///
/// Products stand in the order of products.csv, those that it does not name last.
struct PlanRanks {
  /// A plan of a product.
  struct Plan: Hashable {
    /// Index in `Ledger.products`.
    let product: Int32
    /// Index in `Ledger.plans`.
    let plan: Int32
  }

  /// The names of the plans.
  let names: [Sentence]

  init(_ review: Review, _ plans: [Plan]) {
    let ledger = review.figures.ledger
    let entries = ledger.catalogue.entries
    func key(_ plan: Plan) -> (product: Int, tier: Int, price: Double, name: String) {
      let name = ledger.plans[plan.plan]
      guard let place = entries.firstIndex(where: { $0.product == plan.product }) else {
        return (.max, 0, Self.price(name, review), name)
      }
      // A plan that is no tier stands under the tiers.
      let tier = entries[place].tiers.firstIndex(of: name) ?? -1
      return (place, -tier, Self.price(name, review), name)
    }
    var seen: Set<Int32> = []
    let keyed = plans.map { (plan: $0, key: key($0)) }.sorted { one, other in
      let (a, b) = (one.key, other.key)
      if a.product != b.product { return a.product < b.product }
      if one.plan.product != other.plan.product { return one.plan.product < other.plan.product }
      if a.tier != b.tier { return a.tier < b.tier }
      return a.price == b.price ? a.name < b.name : a.price > b.price
    }
    names = keyed.filter { seen.insert($0.plan.plan).inserted }.map { "\(.named(ledger.plans[$0.plan.plan]))" }
  }

  /// What a customer pays for a plan on average; 0 where the site does not divide by plan.
  private static func price(_ name: String, _ review: Review) -> Double {
    guard let segment = review.segment("plan", name) else { return 0 }
    let customers = review.amount(.closingCustomers, nil, segment)
    return customers == 0 ? 0 : Double(review.amount(.closing, nil, segment)) / Double(customers)
  }
}
