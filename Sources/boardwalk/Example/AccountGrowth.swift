/// What a customer may take on in a month.
extension AccountLife {
  mutating func grow() {
    takeSpringOffer()
    if happens(.seats) { addSeats() }
    if happens(.upsell) { moveUp() }
    if happens(.crossSell) { addProduct() }
    if happens(.addOn) { addAddOn() }
  }

  func chance(of occasion: Occasion) -> Int {
    history.odds.of(occasion, industry: account.industry, month: month)
  }

  mutating func happens(_ occasion: Occasion) -> Bool { numbers.chance(chance(of: occasion)) }

  /// More people on the platform; often on a further product as well. A site licence grows by whole sites.
  private mutating func addSeats() {
    guard let platform = place(of: PriceListProduct.roster) else { return }
    wait(0...7)
    guard items[platform].quantity > 0 else {
      items[platform].price = items[platform].price * numbers.within(1_050...1_160) / 1_000
      return record(platform, kind: .seats, note: .site)
    }
    let perMille = numbers.within(30...118)
    addSeats(platform, perMille: perMille)
    for product in [PriceListProduct.timekeeping, PriceListProduct.forecast] where numbers.chance(3_500) {
      if let place = place(of: product) { addSeats(place, perMille: perMille) }
    }
  }

  private mutating func addSeats(_ place: Int, perMille: Int) {
    let before = items[place].quantity
    items[place].quantity = before + max(before * perMille / 1_000, 1)
    record(place)
  }

  /// The next plan of the platform or of a further product; one in eight at a discount.
  private mutating func moveUp() {
    let product = numbers.chance(7_200) ? PriceListProduct.roster : numbers.within(1...3)
    guard let place = place(of: product), items[place].quantity > 0 else { return }
    wait(0...8)
    if moveUp(place), numbers.chance(1_200) { items[place].grant(percent: 12, until: month + 6) }
    if items[place].runs { record(place) }
  }

  /// True where there is a higher plan and no discount stands in the way.
  private mutating func moveUp(_ place: Int) -> Bool {
    let item = items[place]
    let plans = PriceListProduct.all[item.product].plans.count
    guard item.plan + 1 < plans, item.discount == 0, item.quantity > 0 else { return false }
    let old = listPrice(product: item.product, plan: item.plan)
    let new = listPrice(product: item.product, plan: item.plan + 1)
    items[place].plan += 1
    items[place].price = max(item.price * new / old, item.price + 1)
    return true
  }

  /// The spring offer: the next plan at a good discount, to anyone who asked. Most gave it back within months.
  private mutating func takeSpringOffer() {
    guard History.springOffer.contains(month), account.industry != Industry.healthcare, numbers.chance(620),
      let place = place(of: PriceListProduct.roster), moveUp(place)
    else { return }
    wait(0...9)
    items[place].grant(percent: 12, until: month + 6)
    if numbers.chance(6_600) { items[place].declines = month + numbers.within(3...5) }
    record(place, note: .springOffer)
  }

  /// A product of a further line.
  private mutating func addProduct() {
    guard let platform = place(of: PriceListProduct.roster) else { return }
    let clock = month < History.migration
    var products: [Int] = []
    if place(of: PriceListProduct.timekeeping) == nil, place(of: PriceListProduct.punchClock) == nil {
      products.append(clock ? PriceListProduct.punchClock : PriceListProduct.timekeeping)
    }
    if place(of: PriceListProduct.forecast) == nil { products.append(PriceListProduct.forecast) }
    guard !products.isEmpty else { return }
    wait(0...8)
    let product = products[numbers.below(products.count)]
    let plan = product == PriceListProduct.punchClock ? 0 : further(besides: items[platform].plan)
    begin(product, plan: plan, seats: seats(of: platform) * numbers.within(45...85) / 100)
  }

  /// An add-on, or the metered product.
  private mutating func addAddOn() {
    guard let platform = place(of: PriceListProduct.roster) else { return }
    let product = PriceListProduct.auditTrail + numbers.below(3)
    guard place(of: product) == nil else { return }
    wait(0...8)
    let seats = seats(of: platform)
    switch product {
    case PriceListProduct.messages: begin(product, seats: seats * numbers.within(10...20))
    case PriceListProduct.premiumSupport:
      begin(product, plan: further(besides: items[platform].plan), seats: seats, flat: true)
    default: begin(product, seats: seats)
    }
  }

  /// Seats of the platform; of a site licence a guess from its fee.
  private func seats(of platform: Int) -> Int {
    let item = items[platform]
    if item.quantity > 0 { return item.quantity }
    return item.price * 100 / listPrice(product: item.product, plan: item.plan)
  }

  /// Meters are read on the last day of a month, and the row is written where the reading moved.
  mutating func readMeter() {
    guard let place = place(of: PriceListProduct.messages), happens(.usageRise) else { return }
    waitForMonthEnd()
    let industry = Industry.all[account.industry]
    let drift = (industry.growth - industry.decline) / 8
    let perMille = numbers.within(-120...150) + drift
    let before = items[place].quantity
    items[place].quantity = max(before + before * perMille / 1_000, 20)
    if items[place].quantity != before { record(place) }
  }
}
