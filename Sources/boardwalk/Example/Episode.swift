/// A piece of the company's story: for a while, or at a time of each year, something happens more or less often.
struct Episode: Sendable {
  enum Time: Sendable {
    /// In these months of every year.
    case yearly([Int])
    /// From one month to another, both included.
    case between(CalendarMonth, CalendarMonth)
  }

  let time: Time
  /// A position in `Industry.all`; nil is everyone.
  var industry: Int?
  let occasions: [Occasion]
  /// Per cent of what it would be otherwise.
  let percent: Int

  static let growing: [Occasion] = [.seats, .upsell, .crossSell, .addOn]

  static let all = [
    // The year: deals close in December, contracts end in January, little happens in August.
    Episode(time: .yearly([12]), occasions: [.upsell, .crossSell, .addOn], percent: 150),
    Episode(time: .yearly([1]), occasions: [.churn], percent: 165),
    Episode(time: .yearly([8]), occasions: growing, percent: 80),
    Episode(time: .yearly([10, 11]), industry: Industry.logistics, occasions: [.seats], percent: 210),
    Episode(time: .yearly([1, 2]), industry: Industry.logistics, occasions: [.fewerSeats], percent: 420),
    Episode(time: .yearly([11]), industry: Industry.retail, occasions: [.seats], percent: 230),
    Episode(time: .yearly([1]), industry: Industry.retail, occasions: [.fewerSeats], percent: 320),
    Episode(time: .yearly([4, 5]), industry: Industry.hospitality, occasions: [.seats], percent: 260),
    Episode(time: .yearly([10]), industry: Industry.hospitality, occasions: [.fewerSeats], percent: 420),
    // The third quarter of 2026: whoever wanted more had taken the spring offer.
    Episode(
      time: .between(CalendarMonth(2026, 7), CalendarMonth(2026, 9)), occasions: growing, percent: 66),
    // Hospitals roll out from 2025 on, and most of all in October 2026.
    Episode(
      time: .between(CalendarMonth(2025, 4), CalendarMonth(2026, 6)), industry: Industry.healthcare,
      occasions: [.seats, .crossSell], percent: 125),
    Episode(
      time: .between(CalendarMonth(2026, 10), CalendarMonth(2026, 10)), industry: Industry.healthcare,
      occasions: growing, percent: 230),
    // Shops close in 2026.
    Episode(
      time: .between(CalendarMonth(2026, 3), CalendarMonth(2026, 10)), industry: Industry.retail,
      occasions: [.churn, .fewerSeats, .downgrade], percent: 130),
  ]

  func covers(_ month: CalendarMonth) -> Bool {
    switch time {
    case .yearly(let numbers): numbers.contains(month.number)
    case .between(let first, let last): first <= month && month <= last
    }
  }
}
