/// What may happen to a customer in a month, and how often it ordinarily does.
enum Occasion: Int, CaseIterable, Sendable {
  case seats, upsell, crossSell, addOn, usageRise
  case fewerSeats, downgrade, removal, priceCut, discountGranted
  case churn

  /// Times in ten thousand customer months; churn is by the customer's size and stands here as 100 per cent.
  var ordinary: Int {
    switch self {
    case .seats: 1_150
    case .upsell: 85
    case .crossSell: 125
    case .addOn: 95
    case .usageRise: 4_200
    case .fewerSeats: 190
    case .downgrade: 26
    case .removal: 48
    case .priceCut: 24
    case .discountGranted: 40
    case .churn: 100
    }
  }

  /// How an industry changes it, in per cent.
  func share(of industry: Industry) -> Int {
    switch self {
    case .seats, .upsell, .crossSell, .addOn: industry.growth
    case .usageRise: 100
    case .fewerSeats, .downgrade, .removal, .priceCut, .discountGranted: industry.decline
    case .churn: industry.churn
    }
  }
}
