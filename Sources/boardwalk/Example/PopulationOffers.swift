/// offers.csv: what customers were offered in the last two years, and what came of it.
///
/// What they took is read from their histories; what they declined is invented beside it, and those that left had been
/// asked somewhat more often.
extension Population {
  func offersFile(history: History, seed: UInt64) -> [UInt8] {
    var offers: [InventedOffer] = []
    forEachLife { survivor, rows in
      var numbers = SplitMix64(seed: seed ^ 0x0FFE, stream: survivor.account.number)
      offers += Self.taken(survivor, rows, history, &numbers)
      offers += Self.declined(survivor, rows, history, &numbers)
    }
    offers.sort { ($0.day, $0.customer, $0.kind) < ($1.day, $1.customer, $1.kind) }
    let days = DayNames(history)
    var text = CSVFile(header: "id,customer,kind,date,outcome", capacity: offers.count * 48)
    for (number, offer) in offers.enumerated() {
      text.row([
        "O-" + Account.padded(number + 1, digits: 5), Account.id(offer.customer, digits: digits), offer.kind,
        days[offer.day], offer.outcome,
      ])
    }
    return text.bytes
  }

  /// Every customer with its rows, which stand together.
  func forEachLife(_ take: (Survivor, ArraySlice<ChangeRow>) -> Void) {
    var start = 0
    for survivor in accounts {
      var end = start
      while end < rows.count, Int(rows[end].customer) == survivor.account.number { end += 1 }
      take(survivor, rows[start..<end])
      start = end
    }
  }

  /// The first day that offers are kept of.
  private static func firstDay(_ history: History) -> Int {
    history.day(1, of: max(history.first, History.end + -23))
  }

  /// Offers behind a further product or a higher plan, made some weeks before.
  private static func taken(
    _ survivor: Survivor, _ rows: ArraySlice<ChangeRow>, _ history: History, _ numbers: inout SplitMix64
  ) -> [InventedOffer] {
    guard let first = rows.first else { return [] }
    var plans: [UInt8: UInt8] = [:]
    var offers: [InventedOffer] = []
    for row in rows {
      let before = plans.updateValue(row.plan, forKey: row.item)
      let isNew = before == nil && row.day > first.day + 28
      let isHigher = before.map { $0 < row.plan } ?? false
      guard isNew || isHigher, row.note != .migrated, numbers.chance(isHigher ? 8_000 : 6_500) else { continue }
      let isAddOn = PriceListProduct.all[Int(row.product)].isAddOn
      let day = Int(row.day) - numbers.within(4...45)
      guard day >= max(firstDay(history), Int(first.day)) else { continue }
      offers.append(
        InventedOffer(
          day: day, customer: survivor.account.number, kind: isHigher ? "upsell" : isAddOn ? "add_on" : "cross_sell",
          outcome: "accepted"))
    }
    return offers
  }

  /// Offers that came to nothing, or that nobody has answered yet: now and then to everybody, and every few weeks to
  /// those whom a campaign is after.
  private static func declined(
    _ survivor: Survivor, _ rows: ArraySlice<ChangeRow>, _ history: History, _ numbers: inout SplitMix64
  ) -> [InventedOffer] {
    guard let first = rows.first, let last = rows.last else { return [] }
    let end = survivor.isCustomer ? history.days - 1 : Int(last.day)
    let start = max(firstDay(history), Int(first.day) + 60)
    let campaign = campaign(survivor, start, end, &numbers)
    var offers: [InventedOffer] = []
    var day = start + numbers.below(90)
    while day < end {
      let isPursued = campaign.contains(day)
      let isOpen = survivor.isCustomer && day > history.days - 50 && numbers.chance(6_000)
      let kind = ["upsell", "cross_sell", "add_on", "seats"][numbers.pick([34, 26, 26, 14])]
      if numbers.chance(isPursued ? 8_500 : 1_800) {
        offers.append(
          InventedOffer(
            day: day, customer: survivor.account.number, kind: kind, outcome: isOpen ? "open" : "declined"))
      }
      day += numbers.within(isPursued || campaign.contains(day + 45) ? 15...45 : 60...150)
    }
    return offers
  }

  /// The days of a campaign; none for most. For those that left it went on to the end.
  private static func campaign(
    _ survivor: Survivor, _ start: Int, _ end: Int, _ numbers: inout SplitMix64
  ) -> Range<Int> {
    let isPursued = numbers.chance(survivor.isCustomer ? 2_600 : 2_200)
    let days = numbers.within(110...190)
    let latest = numbers.below(max(1, end - start))
    guard isPursued, start < end else { return 0..<0 }
    let last = survivor.isCustomer ? start + latest : end
    return max(start, last - days)..<last
  }
}

/// A row of offers.csv before it has an id.
private struct InventedOffer {
  /// Days since the first day of the history.
  let day: Int
  let customer: Int
  let kind: String
  let outcome: String
}

/// The days of a history as texts.
private struct DayNames {
  private var names: [String] = []

  init(_ history: History) {
    for distance in 0..<history.months {
      let month = history.first + distance
      for day in 1...month.days { names.append(CSVFile.day(month, day)) }
    }
  }

  subscript(day: Int) -> String { names.indices.contains(day) ? names[day] : "" }
}
