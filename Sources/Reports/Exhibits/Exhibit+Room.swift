import Ledgers
import Metrics

extension Exhibit.Kind {
  /// How many customers have each add-on, and how many could still take it.
  public static let addOns = Exhibit.Kind(name: "add_ons", arguments: []) { review, _ in
    let products = review.figures.ledger.products
    let now = review.monthEnd(review.month).productUse.filter(\.isAddOn)
    let then = review.monthEnd(review.month - 12).productUse
    let customers = review.amount(.closingCustomers)
    let before = review.amount(.closingCustomers, review.month - 12)
    if now.isEmpty {
      return review.nothing(
        "add-ons", "Add-ons", .whole, "products in site.yml with a column add_on would fill this.")
    }
    let rows = now.map { use -> Table.Row in
      let name = products[use.product]
      let segment = review.segment("product", name)
      let old = then.first { $0.product == use.product }?.customers ?? 0
      let isSmall = (use.customers > 0 && use.customers < review.smallCells) || segment.map(review.hides) ?? false
      let cells: [Cell] =
        isSmall
        ? Array(repeating: .notAvailable("too few customers to be shown"), count: 5)
        : [
          .count(use.customers), review.attachRate(use.customers, of: customers, review.month, segment),
          review.attachRate(old, of: before, review.month - 12, segment), .count(customers - use.customers),
          .money(use.mrr),
        ]
      return Table.Row(.text(name), segment: isSmall ? nil : segment, cells)
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
    let tiered = review.monthEnd(review.month).productUse.filter { !$0.lastTier.isEmpty }
    if tiered.isEmpty {
      return review.nothing(
        "tiers", "Room above", .whole, "products in site.yml with plans under tiers would fill this.")
    }
    let groups = tiered.filter { $0.customers > 0 }.map {
      Tiered(name: .text(products[$0.product]), tier: $0.lastTier, $0)
    }
    let rows =
      review.merged(groups, customers: \.customers, Tiered.together).map(\.row)
      + (groups.isEmpty ? [] : [review.topTierRow])
    return Exhibit(
      key: "tiers", title: "Room to a higher plan",
      subtitle: "Customers of each product at the end of \(review.month), on its last tier or below",
      table: Table(
        rowTitle: "Product", columns: ["Last tier", "Customers", "On it", "Share", "Below it", "MRR below it"],
        rows: rows),
      form: .table,
      summary: rows.isEmpty
        ? "Nobody has a product with tiers."
        : "\(.figure(review.figure("at_top_tier"))) of customers have no room left: each of their products that has tiers is on its last, and they have every add-on of these products' lines."
    )
  }
}

extension Review {
  /// An attach rate as a figure that has a page, or as a share where products are no dimension of this site.
  fileprivate func attachRate(_ part: Int64, of whole: Int64, _ month: Month, _ segment: Segment?) -> Cell {
    guard let segment, whole > 0 else { return .share(part, of: whole, else: "there are no customers") }
    return .figure(figure("attach_rate", month, segment))
  }

  /// All customers, and those of them that have nothing left to take.
  fileprivate var topTierRow: Table.Row {
    let (customers, onTop) = (amount(.closingCustomers), amount(.topTierCustomers))
    let below: Cell = .count(customers - onTop)
    return Table.Row(
      .words("Every product and add-on"),
      [.empty, .count(customers), .count(onTop), .figure(figure("at_top_tier")), below, .empty])
  }
}

/// Products with tiers and who is on the last.
private struct Tiered {
  var name: Cell
  var tier: String
  var customers: Int64
  var onLastTier: Int64
  var mrrBelow: Int64

  init(name: Cell, tier: String, _ use: ProductUse) {
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
    (sum.name, sum.tier) = (.words("Other"), "")
    return sum
  }

  var row: Table.Row {
    Table.Row(
      name,
      [
        .text(tier), .count(customers), .count(onLastTier), .share(onLastTier, of: customers, else: "nobody has it"),
        .count(customers - onLastTier), .money(mrrBelow),
      ])
  }
}
