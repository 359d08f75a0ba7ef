import Ledgers
import Metrics

extension Exhibit.Kind {
  /// How many customers have each add-on, and how many could still take it.
  public static let addOns = Exhibit.Kind(name: "add_ons", arguments: []) { review, _ in
    let products = review.figures.ledger.products
    let now = review.figures.productUse(at: review.month).filter(\.isAddOn)
    let then = review.figures.productUse(at: review.month - 12)
    let customers = review.amount(.closingCustomers)
    let before = review.amount(.closingCustomers, review.month - 12)
    if now.isEmpty {
      return review.nothing(
        "add-ons", "Add-ons", .whole, "products in site.yml with a column add_on would fill this.")
    }
    func share(_ part: Int64, _ whole: Int64) -> Cell { .share(part, of: whole, else: "there are no customers") }
    let rows = now.map { use -> Table.Row in
      let old = then.first { $0.product == use.product }?.customers ?? 0
      let isSmall = use.customers > 0 && use.customers < review.smallCells
      let cells: [Cell] =
        isSmall
        ? Array(repeating: .notAvailable("too few customers to be shown"), count: 5)
        : [
          .count(use.customers), share(use.customers, customers), share(old, before), .count(customers - use.customers),
          .money(use.mrr),
        ]
      return Table.Row(.text(products[use.product]), cells)
    }
    return Exhibit(
      key: "add-ons", title: "Add-ons: who has them and who could",
      subtitle: "Customers at the end of \(review.month)",
      table: Table(
        rowTitle: "Add-on", columns: ["Customers", "Attach rate", "A year ago", "Without it", "MRR"], rows: rows),
      form: .table, summary: "There are \(.count(customers)) customers.")
  }

  /// How many customers of each product are on its last tier, and how many have room above them.
  public static let tiers = Exhibit.Kind(name: "tiers", arguments: []) { review, _ in
    let products = review.figures.ledger.products
    let tiered = review.figures.productUse(at: review.month).filter { !$0.lastTier.isEmpty }
    if tiered.isEmpty {
      return review.nothing(
        "tiers", "Room above", .whole, "products in site.yml with plans under tiers would fill this.")
    }
    let groups = tiered.filter { $0.customers > 0 }.map { Tiered(name: products[$0.product], tier: $0.lastTier, $0) }
    let rows = review.merged(groups, customers: \.customers, Tiered.together).map(\.row)
    return Exhibit(
      key: "tiers", title: "Room to a higher plan",
      subtitle: "Customers of each product at the end of \(review.month), on its last tier or below",
      table: Table(
        rowTitle: "Product", columns: ["Last tier", "Customers", "On it", "Share", "Below it", "MRR below it"],
        rows: rows),
      form: .table, summary: rows.isEmpty ? "Nobody has a product with tiers." : "")
  }
}

/// Products with tiers and who is on the last.
private struct Tiered {
  var name: String
  var tier: String
  var customers: Int64
  var onLastTier: Int64
  var mrrBelow: Int64

  init(name: String, tier: String, _ use: ProductUse) {
    (self.name, self.tier) = (name, tier)
    (customers, onLastTier, mrrBelow) = (use.customers, use.onLastTier, use.mrrBelow)
  }

  /// Several products as one; a customer counts in each.
  static func together(_ all: [Tiered]) -> Tiered {
    var sum = all[0]
    for other in all.dropFirst() {
      sum.customers += other.customers
      sum.onLastTier += other.onLastTier
      sum.mrrBelow += other.mrrBelow
    }
    (sum.name, sum.tier) = ("Other", "")
    return sum
  }

  var row: Table.Row {
    Table.Row(
      .text(name),
      [
        .text(tier), .count(customers), .count(onLastTier), .share(onLastTier, of: customers, else: "nobody has it"),
        .count(customers - onLastTier), .money(mrrBelow),
      ])
  }
}
