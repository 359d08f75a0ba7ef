/// What happens to a customer by contract: the price list, the end of a discount, the replacement of a product.
extension AccountLife {
  /// On the first of January, for those whose contract lets it: not in their first half-year, and not for all.
  mutating func raisePrices() {
    for (rise, perMille) in History.priceRises where rise == month {
      guard month.index - joined.index > 5, numbers.chance(8_600),
        let place = place(of: PriceListProduct.roster)
      else { continue }
      items[place].reprice(perMille: perMille)
      record(place, note: .priceRise)
    }
  }

  /// A year's contract that goes on as it was leaves a row that changes nothing, where somebody wrote one.
  mutating func renew() {
    guard (month.index - joined.index) % 12 == 0, numbers.chance(6_000),
      let place = place(of: PriceListProduct.roster)
    else { return }
    record(place, note: .renewed)
  }

  mutating func endDiscounts() {
    for place in items.indices where items[place].runs && items[place].discountEnds == month {
      wait(0...4)
      items[place].endDiscount()
      record(place, note: .offerEnded)
    }
  }

  /// Punch Clock ends and Timekeeping begins at the same money; one in nine pays the new list price, which
  /// the change of product alone would show as a cross-sell.
  mutating func migrate() {
    guard month == History.migration, let clock = place(of: PriceListProduct.punchClock) else { return }
    wait(0...9)
    let old = items[clock]
    end(clock, note: .migrated)
    let atList = numbers.chance(1_100)
    begin(
      PriceListProduct.timekeeping, seats: old.quantity, kind: atList ? .price : .unsaid,
      note: atList ? .migratedUp : .migrated)
    guard !atList, let new = items.indices.last else { return }
    items[new].price = old.price
    record(new, note: .migrated)
  }
}
