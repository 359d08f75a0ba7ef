/// One row of changes.csv: from this day on, this item runs at this MRR.
struct ChangeRow: Sendable {
  /// Days since the first day of the history.
  let day: Int32
  let customer: Int32
  let quantity: Int32
  let item: UInt8
  let product: UInt8
  let plan: UInt8
  let currency: UInt8
  let kind: ChangeKind
  let note: ChangeNote
  /// Hundredths of the currency, after the discount.
  let mrr: Int64
  let discount: Int64

  /// The same on a later day.
  func renewed(on day: Int32) -> ChangeRow {
    ChangeRow(
      day: day, customer: customer, quantity: quantity, item: item, product: product, plan: plan,
      currency: currency, kind: .unsaid, note: .renewed, mrr: mrr, discount: discount)
  }
}

/// A kind that the facts of a row could not say by themselves.
enum ChangeKind: UInt8, CaseIterable, Sendable {
  case unsaid, seats, price

  var text: String {
    switch self {
    case .unsaid: ""
    case .seats: "seats"
    case .price: "price"
    }
  }
}

/// What somebody wrote beside a change.
enum ChangeNote: UInt8, CaseIterable, Sendable {
  case none, carriedOver, renewed, priceRise, springOffer, offerEnded, offerDeclined, migrated, migratedUp,
    site
  case winBack, goodwill

  var text: String {
    switch self {
    case .none: ""
    case .carriedOver: "carried over from the old books"
    case .renewed: "renewed as it was"
    case .priceRise: "new price list"
    case .springOffer: "spring offer"
    case .offerEnded: "discount ended"
    case .offerDeclined: "back to the old plan: \"too much for us\""
    case .migrated: "moved from Punch Clock, same price"
    case .migratedUp: "moved from Punch Clock at the new list price"
    case .site: "further site under the site licence"
    case .winBack: "came back"
    case .goodwill: "discount to keep them"
    }
  }
}
