import Ledgers
import Metrics

extension Exhibit.Kind {
  /// Offers by kind, in the month and in the last twelve: how many were made, and what came of them.
  public static let offers = Exhibit.Kind(name: "offers", arguments: ["months"]) { review, arguments in
    let months = review.months(arguments.months ?? 12)
    guard let first = months.first,
      let year = review.figures.offers(in: first...review.month),
      let month = review.figures.offers(in: review.month...review.month)
    else { return review.nothing("offers", "Offers", .whole, "offers in site.yml would fill this.") }
    let span: Sentence = months.count == 1 ? "one month" : "\(.count(months.count)) months"
    let sorted = year.enumerated().sorted { a, b in
      (b.element.count.made, a.offset) < (a.element.count.made, b.offset)
    }.map(\.element)
    let rows = sorted.map { kind, count in
      let now = month.first { $0.kind == kind }?.count ?? OfferCount()
      return Table.Row(.kind(kind), cells(now, conversion(now)) + yearly(count))
    }
    let then = year.reduce(OfferCount()) { $0 + $1.count }
    let now = cells(month.reduce(OfferCount()) { $0 + $1.count }, .figure(review.figure("offer_conversion")))
    let total = Table.Row(.words("All"), now + yearly(then), isTotal: true)
    let names: [Sentence] = ["Made", "Accepted", "Declined", "Open", "Conversion"]
    let ofSpan: [Sentence] = ["Made, \(span)", "Accepted, \(span)", "Conversion, \(span)"]
    return Exhibit(
      key: "offers", title: "What converts",
      subtitle: "Offers made in \(review.month) and in the last \(span), and what is known of them by now",
      table: Table(
        rowTitle: "Kind", columns: names + ofSpan, rows: rows.isEmpty ? [] : rows + [total]),
      form: .table,
      summary: rows.isEmpty
        ? "Nothing was offered in the last \(span)."
        : "Of the offers of the last \(span) that are decided \(conversion(then)) were accepted; \(.count(then.open)) {3|is|are} open."
    )
  }

  private static func cells(_ count: OfferCount, _ conversion: Cell) -> [Cell] {
    [.count(count.made), .count(count.accepted), .count(count.declined), .count(count.open), conversion]
  }

  private static func yearly(_ count: OfferCount) -> [Cell] {
    [.count(count.made), .count(count.accepted), conversion(count)]
  }

  private static func conversion(_ count: OfferCount) -> Cell {
    .share(count.accepted, of: count.decided, else: "no offer is decided")
  }

  /// Churn by how often customers were asked: whether offers tire.
  public static let offerFatigue = Exhibit.Kind(name: "offer_fatigue", arguments: []) { review, _ in
    guard let groups = review.figures.churnByOffers(upTo: review.month) else {
      return review.nothing("offer-fatigue", "Do offers tire?", .whole, "offers in site.yml would fill this.")
    }
    let told = review.merged(groups, customers: \.customers) { groups in
      groups.dropFirst().reduce(into: groups[0]) { $0 = .together($0, $1) }
    }
    let names: [Sentence] = ["None", "One", "Two", "Three or more"]
    let rows = told.enumerated().map { place, group in
      let isMerged = told.count < groups.count && place == told.count - 1
      return row(isMerged ? "Other" : names[min(3, group.offers)], group)
    }
    let all = groups.dropFirst().reduce(into: groups[0]) { $0 = .together($0, $1) }
    return Exhibit(
      key: "offer-fatigue", title: "Do offers tire?",
      subtitle: "Customers by offers in the three months before, and how many left in the month, over twelve months",
      table: Table(
        rowTitle: "Offers", columns: ["Customers' months", "Churned", "Churn in a month"],
        rows: all.customers == 0 ? [] : rows + [row("All", all, isTotal: true)]), form: .table,
      summary: all.customers == 0 ? "It needs three months of history before the first." : summary(told))
  }

  private static func row(_ name: Sentence, _ group: OfferedGroup, isTotal: Bool = false) -> Table.Row {
    Table.Row(
      .words(name), [.count(group.customers), .count(group.churned), rate(group)], isTotal: isTotal)
  }

  private static func rate(_ group: OfferedGroup) -> Cell {
    .share(group.churned, of: group.customers, else: "nobody had so many offers")
  }

  private static func summary(_ groups: [OfferedGroup]) -> Sentence {
    guard let none = groups.first, let most = groups.last(where: { $0.customers > 0 }), most.offers > 0 else {
      return "Nobody was offered anything."
    }
    return "Of customers without an offer \(rate(none)) left in a month, of those offered most \(rate(most))."
  }
}

extension Exhibit.Kind {
  /// Customers that use at least 80 % of a limit: somebody to talk to.
  public static let nearLimits = Exhibit.Kind(name: "near_limits", arguments: []) { review, _ in
    if review.figures.ledger.usage == nil {
      return review.nothing("near-limits", "Near a limit", .whole, "usage in site.yml would fill this.")
    }
    let near = review.figures.nearLimits(in: review.month)
    let (customers, limited) = (review.amount(.nearLimitCustomers), review.amount(.limitedCustomers))
    if customers > 0, customers < Int64(review.smallCells) {
      return review.nothing("near-limits", "Near a limit", .whole, "too few customers to be shown.")
    }
    let rows = near.prefix(mostLimits).map { limit in
      Table.Row(
        .text(review.names[Int(limit.customer)]),
        [
          limit.usage.name.isEmpty ? .words("Unassigned") : .name(limit.usage.name), Cell(number: limit.usage.used),
          Cell(number: limit.allowed), Cell(shareOf: limit),
        ])
    }
    let told: Sentence =
      "\(.count(customers)) of \(.count(limited)) customers with a limit in \(review.month) use at least 80 % of one, \(.figure(review.figure("near_limit")))"
    return Exhibit(
      key: "near-limits", title: "Near a limit", subtitle: "Use of at least 80 % of a limit in \(review.month)",
      table: Table(rowTitle: "Customer", columns: ["Limit", "Used", "Allowed", "Share"], rows: rows), form: .table,
      summary: near.count > mostLimits ? "\(told); the first \(.count(mostLimits)) uses are shown." : "\(told).")
  }

  /// More rows than these nobody calls within a month.
  private static let mostLimits = 20
}

extension Cell {
  /// A number as a file writes it: counted where it is whole.
  fileprivate init(number: ExactDecimal) {
    let whole = number.mantissa(places: number.places) / .powerOfTen(number.places)
    self = number.isWhole ? .count(Int64(clamping: whole)) : .text(number.plain)
  }

  /// What is used of a limit.
  fileprivate init(shareOf limit: UsageNearLimit) {
    guard case .ratio(let used, let allowed) = limit.share else {
      self = .empty
      return
    }
    self = .share(used, of: allowed)
  }
}
