/// One line of a customer's subscription, as it stands.
struct SubscriptionItem: Sendable {
  /// 1 for the customer's first.
  let number: Int
  let product: Int
  var plan: Int
  /// 0 where it is a flat fee and nobody counts.
  var quantity: Int
  /// What a unit costs a month, in ten-thousandths of the currency; of a flat fee the whole, in hundredths.
  var price: Int
  /// Hundredths taken off each month.
  var discount = 0
  /// The month in which the discount ends.
  var discountEnds: CalendarMonth?
  /// The month in which a plan taken at a discount is given back.
  var declines: CalendarMonth?
  var runs = true

  /// Hundredths a month before the discount.
  var gross: Int { quantity > 0 ? (quantity * price + 50) / 100 : price }

  /// Hundredths a month; 0 once it has ended.
  var mrr: Int { runs ? max(gross - discount, 0) : 0 }

  /// From now on a fee for everybody: nobody counts units.
  mutating func makeFlat() {
    price = gross
    quantity = 0
  }

  /// Raises or lowers the price by so many tenths of a per cent.
  mutating func reprice(perMille: Int) { price = max((price * (1_000 + perMille) + 500) / 1_000, 1) }

  /// A discount of this share of the price, in per cent, until a month.
  mutating func grant(percent: Int, until month: CalendarMonth) {
    discount = gross * percent / 100
    discountEnds = month
  }

  /// The discount ends.
  mutating func endDiscount() {
    discount = 0
    discountEnds = nil
  }
}
