/// One customer's history, month by month, as the rows that the ledger has of it.
///
/// Here stand the order of a month, beginning, end and return; `AccountGrowth`, `AccountDecline` and
/// `AccountTerms` hold what may happen in between.
struct AccountLife: Sendable {
  let account: Account
  let history: History
  let joined: CalendarMonth
  var numbers: SplitMix64
  var items: [SubscriptionItem] = []
  private(set) var rows: [ChangeRow] = []
  /// The month in which the customer outgrew its size, where it did.
  private(set) var grewIn: CalendarMonth?
  var month: CalendarMonth
  /// The day of the month of the latest row: what happens next happens no earlier.
  private var day = 1
  /// This customer's prices beside the list in euros, in per mille.
  private let priceLevel: Int
  private var firstSeats = 0
  private var leftIn: CalendarMonth?
  private var comesBack: CalendarMonth?

  init(account: Account, joins: CalendarMonth, history: History, seed: UInt64) {
    self.account = account
    self.history = history
    joined = joins
    month = joins
    numbers = SplitMix64(seed: seed, stream: account.number)
    let size = CustomerSize.all[account.size]
    let level = BillingCurrency.all[account.currency].priceLevel * size.volumePrice / 10
    priceLevel = level * numbers.within(880...1_120) / 1_000
  }

  /// True while it has not left, or has come back.
  var isCustomer: Bool { leftIn == nil }

  /// Hundredths of its currency a month, as things stand.
  var mrr: Int { items.reduce(0) { $0 + $1.mrr } }

  /// Lives from the month of joining to the end of the history.
  mutating func run() {
    join()
    while month < history.last {
      month = month + 1
      pass()
    }
    rows.sort { ($0.day, $0.item) < ($1.day, $1.item) }
  }

  private mutating func pass() {
    guard isCustomer else {
      if comesBack == month { comeBack() }
      return
    }
    day = 1
    raisePrices()
    day = numbers.within(1...17)
    migrate()
    renew()
    endDiscounts()
    giveBack()
    guard !leaves() else { return leave() }
    grow()
    decline()
    readMeter()
    noteGrowth()
  }

  private mutating func join() {
    let carriedOver = joined == history.first
    let note: ChangeNote = carriedOver ? .carriedOver : .none
    day = carriedOver ? 1 : numbers.within(1...28)
    let size = CustomerSize.all[account.size]
    firstSeats = numbers.skewed(size.seats)
    let plan = numbers.pick(size.plans)
    let welcome = !carriedOver && numbers.chance(3_200) ? numbers.within(10...18) : 0
    let site = plan == 2 && numbers.chance(1_300)
    begin(
      PriceListProduct.roster, plan: plan, seats: firstSeats, flat: site, discount: welcome, note: note)
    beginFurther(besides: plan, site: site, note: note)
  }

  /// What a customer takes beside the platform at once. A site licence brings both add-ons.
  private mutating func beginFurther(besides plan: Int, site: Bool, note: ChangeNote) {
    let higher = further(besides: plan)
    if numbers.chance(3_000) {
      let clock = month < History.migration
      begin(
        clock ? PriceListProduct.punchClock : PriceListProduct.timekeeping, plan: clock ? 0 : higher,
        seats: firstSeats * 7 / 10, note: note)
    }
    if numbers.chance(joined == history.first ? 1_400 : 800) {
      begin(PriceListProduct.forecast, plan: higher, seats: firstSeats * 6 / 10, note: note)
    }
    if numbers.chance(1_000) || site { begin(PriceListProduct.auditTrail, seats: firstSeats, note: note) }
    if numbers.chance(1_100) { begin(PriceListProduct.messages, seats: firstSeats * 15, note: note) }
    if site {
      begin(PriceListProduct.premiumSupport, plan: higher, seats: firstSeats, flat: true, note: note)
    }
  }

  /// Small customers leave more often, nobody in the first months, most at the end of a year's contract.
  private mutating func leaves() -> Bool {
    let odds = history.odds.of(.churn, industry: account.industry, month: month)
    let tenure = month.index - joined.index
    let season = tenure < 4 ? 15 : tenure % 12 == 0 ? 240 : 85
    return numbers.below(100_000_000) < CustomerSize.all[account.size].churn * odds * season
  }

  private mutating func leave() {
    for place in items.indices where items[place].runs { end(place) }
    leftIn = month
    comesBack = numbers.chance(1_300) ? month + numbers.within(3...9) : nil
  }

  private mutating func comeBack() {
    leftIn = nil
    comesBack = nil
    day = numbers.within(2...26)
    firstSeats = max(firstSeats * numbers.within(60...95) / 100, 5)
    begin(PriceListProduct.roster, plan: numbers.below(2), seats: firstSeats, note: .winBack)
  }

  /// A customer with far more seats than at first is of the next size from then on.
  private mutating func noteGrowth() {
    guard grewIn == nil, account.size < 2 else { return }
    let limit = account.size == 0 ? 135 : 420
    for item in items where item.runs && item.product == PriceListProduct.roster && item.quantity > limit {
      grewIn = month
    }
  }

  // MARK: Items and rows

  /// The plan of a further product: the higher one beside the platform's highest.
  func further(besides platform: Int) -> Int { platform == 2 ? 1 : 0 }

  /// The place of the item of a product that runs.
  func place(of product: Int) -> Int? { items.firstIndex { $0.product == product && $0.runs } }

  /// What the price list asks of this customer for a unit.
  func listPrice(product: Int, plan: Int) -> Int {
    let prices = PriceListProduct.all[product].prices
    guard prices.indices.contains(plan) else { return 0 }
    var price = prices[plan] * priceLevel / 1_000
    for (rise, perMille) in History.priceRises where month >= rise && product == PriceListProduct.roster {
      price = price * (1_000 + perMille) / 1_000
    }
    return max(price, 1)
  }

  /// Begins an item; `discount` in per cent for a year.
  mutating func begin(
    _ product: Int, plan: Int = 0, seats: Int, flat: Bool = false, discount: Int = 0,
    kind: ChangeKind = .unsaid,
    note: ChangeNote = .none
  ) {
    let seats = max(seats, 4)
    var item = SubscriptionItem(
      number: items.count + 1, product: product, plan: plan, quantity: seats,
      price: listPrice(product: product, plan: plan))
    if flat { item.makeFlat() }
    if discount > 0 { item.grant(percent: discount, until: month + 12) }
    items.append(item)
    record(items.count - 1, kind: kind, note: note)
  }

  mutating func end(_ place: Int, note: ChangeNote = .none) {
    items[place].runs = false
    record(place, note: note)
  }

  /// Writes how an item stands now. A second change of one day takes the first one's place.
  mutating func record(_ place: Int, kind: ChangeKind = .unsaid, note: ChangeNote = .none) {
    let item = items[place]
    let date = Int32(truncatingIfNeeded: history.day(min(day, month.days), of: month))
    let number = UInt8(truncatingIfNeeded: item.number)
    if let earlier = rows.lastIndex(where: { $0.item == number }), rows[earlier].day == date {
      rows.remove(at: earlier)
    }
    rows.append(
      ChangeRow(
        day: date, customer: Int32(truncatingIfNeeded: account.number),
        quantity: Int32(truncatingIfNeeded: item.runs ? item.quantity : 0), item: number,
        product: UInt8(truncatingIfNeeded: item.product), plan: UInt8(truncatingIfNeeded: item.plan),
        currency: UInt8(truncatingIfNeeded: account.currency), kind: kind, note: note, mrr: Int64(item.mrr),
        discount: Int64(item.runs ? item.discount : 0)))
  }

  /// Some days go by within the month.
  mutating func wait(_ days: ClosedRange<Int>) { day = min(day + numbers.within(days), 28) }

  /// The last day of the month, when meters are read.
  mutating func waitForMonthEnd() { day = month.days }
}
