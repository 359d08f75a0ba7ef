/// What a customer may take back in a month.
extension AccountLife {
  mutating func decline() {
    if happens(.fewerSeats) { dropSeats() }
    if happens(.downgrade) { moveDown() }
    if happens(.removal) { dropProduct() }
    if happens(.priceCut) { cutPrice() }
    if happens(.discountGranted) { grantDiscount() }
  }

  private mutating func dropSeats() {
    guard let place = place(of: PriceListProduct.roster), items[place].quantity > 8 else { return }
    wait(0...7)
    let before = items[place].quantity
    items[place].quantity = before - max(before * numbers.within(40...160) / 1_000, 1)
    record(place)
  }

  private mutating func moveDown() {
    guard let place = place(of: PriceListProduct.roster), moveDown(place) else { return }
    wait(0...7)
    record(place)
  }

  /// True where there is a lower plan.
  private mutating func moveDown(_ place: Int) -> Bool {
    let item = items[place]
    guard item.plan > 0, item.quantity > 0 else { return false }
    let old = listPrice(product: item.product, plan: item.plan)
    let new = listPrice(product: item.product, plan: item.plan - 1)
    items[place].plan -= 1
    items[place].price = max(item.price * new / old, 1)
    items[place].declines = nil
    items[place].endDiscount()
    return true
  }

  /// A plan taken at a discount goes back to the old one.
  mutating func giveBack() {
    for place in items.indices where items[place].runs && items[place].declines == month {
      guard moveDown(place) else { continue }
      wait(0...5)
      record(place, note: .offerDeclined)
    }
  }

  /// The latest further product or add-on.
  private mutating func dropProduct() {
    guard let place = items.lastIndex(where: { $0.runs && $0.product != PriceListProduct.roster }) else {
      return
    }
    wait(0...7)
    end(place)
  }

  private mutating func cutPrice() {
    guard let place = place(of: PriceListProduct.roster), items[place].discount == 0 else { return }
    wait(0...7)
    items[place].reprice(perMille: -numbers.within(40...100))
    record(place)
  }

  /// A discount for a year, so that the customer stays.
  private mutating func grantDiscount() {
    guard let place = place(of: PriceListProduct.roster), items[place].discount == 0 else { return }
    wait(0...7)
    items[place].grant(percent: numbers.within(8...15), until: month + 12)
    record(place, note: .goodwill)
  }
}
