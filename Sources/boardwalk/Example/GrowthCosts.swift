/// costs.csv: what the invented company spent on growth, month by month.
enum GrowthCosts {
  /// What a purpose cost for each customer that ever was, in whole euros a month, before it rose by the year.
  private static let purposes = [(what: "expansion", euros: 46), (what: "new", euros: 175)]

  static func file(customers: Int, history: History) -> [UInt8] {
    var text = CSVFile(header: "month,what,amount")
    for distance in 0..<history.months {
      let month = history.first + distance
      // A little more each year, and more in spring and autumn, when there are fairs.
      let season = [92, 94, 108, 110, 104, 98, 88, 84, 106, 112, 104, 100][month.number - 1]
      for purpose in purposes {
        let euros = customers * purpose.euros * season * (60 + 40 * distance / history.months) / 10_000
        text.row([month.text, purpose.what, "\(max(euros / 100, 1) * 100).00"])
      }
    }
    return text.bytes
  }
}
