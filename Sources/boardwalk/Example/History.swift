/// The months that the ledger covers, what is likely in each, and the months that everybody remembers.
struct History: Sendable {
  let first: CalendarMonth
  let months: Int
  let odds: Odds
  /// Days before each month since the first day.
  private let starts: [Int]

  /// The month before the one in which the review is written.
  static let end = CalendarMonth(2026, 10)

  /// Punch Clock was replaced by Timekeeping.
  static let migration = CalendarMonth(2025, 5)

  /// What the price list rose by each January, in per mille.
  static let priceRises = [
    (CalendarMonth(2024, 1), 15), (CalendarMonth(2025, 1), 20), (CalendarMonth(2026, 1), 60),
  ]

  /// The months of the spring offer.
  static let springOffer = CalendarMonth(2026, 4)...CalendarMonth(2026, 6)

  /// A history of so many months that ends with `end`; at least one month, at most 480.
  init(months: Int) {
    let months = min(max(months, 1), 480)
    self.months = months
    first = History.end + (1 - months)
    odds = Odds(first: first, months: months)
    var starts: [Int] = []
    var days = 0
    for distance in 0...months {
      starts.append(days)
      days += (first + distance).days
    }
    self.starts = starts
  }

  var last: CalendarMonth { first + (months - 1) }

  /// How many days the history has.
  var days: Int { starts[months] }

  /// The day of a month as days since the first day.
  func day(_ day: Int, of month: CalendarMonth) -> Int {
    let place = month.index - first.index
    return (starts.indices.contains(place) ? starts[place] : 0) + day - 1
  }

  /// When each of so many customers joins, in order: a good quarter with the first month, then some every month.
  func joins(customers: Int) -> [CalendarMonth] {
    var weights = [1_350]
    for distance in 1..<max(months, 1) {
      let season = [125, 100, 105, 95, 100, 95, 85, 70, 110, 110, 105, 90]
      weights.append(season[(first + distance).number - 1] * (80 + 40 * distance / months) / 100)
    }
    let total = weights.reduce(0, +)
    var joins: [CalendarMonth] = []
    joins.reserveCapacity(customers)
    var sum = 0
    for (distance, weight) in weights.enumerated() {
      sum += weight
      while joins.count < customers * sum / total { joins.append(first + distance) }
    }
    return joins
  }
}
