/// How often each occasion befalls a customer of each industry in each month: all episodes multiplied out once.
struct Odds: Sendable {
  private let first: CalendarMonth
  private let months: Int
  private let values: [Int]

  init(first: CalendarMonth, months: Int) {
    self.first = first
    self.months = months
    var values: [Int] = []
    values.reserveCapacity(Occasion.allCases.count * Industry.all.count * months)
    for occasion in Occasion.allCases {
      for industry in Industry.all.indices {
        for month in 0..<months {
          values.append(Odds.value(of: occasion, industry: industry, month: first + month))
        }
      }
    }
    self.values = values
  }

  /// Times in ten thousand; 0 outside the history.
  func of(_ occasion: Occasion, industry: Int, month: CalendarMonth) -> Int {
    let place = (occasion.rawValue * Industry.all.count + industry) * months + month.index - first.index
    return values.indices.contains(place) ? values[place] : 0
  }

  private static func value(of occasion: Occasion, industry: Int, month: CalendarMonth) -> Int {
    var value = occasion.ordinary * 1_000 * occasion.share(of: Industry.all[industry]) / 100
    for episode in Episode.all where episode.occasions.contains(occasion) && episode.covers(month) {
      if let only = episode.industry, only != industry { continue }
      value = value * episode.percent / 100
    }
    return value / 1_000
  }
}
