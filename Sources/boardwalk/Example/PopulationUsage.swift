/// usage.csv: how much customers used of what they may use in the last six months.
extension Population {
  func usageFile(history: History, seed: UInt64) -> [UInt8] {
    var limits: [(survivor: Survivor, until: Int, number: SplitMix64)] = []
    forEachLife { survivor, rows in
      var numbers = SplitMix64(seed: seed ^ 0x05A6, stream: survivor.account.number)
      guard numbers.chance(4_200), let last = rows.last else { return }
      limits.append((survivor, survivor.isCustomer ? history.days : Int(last.day), numbers))
    }
    var text = CSVFile(header: "month,customer,limit,used,allowed", capacity: limits.count * 6 * 40)
    for distance in (0..<6).reversed() {
      let month = History.end + -distance
      for limit in limits where month >= max(limit.survivor.joined, history.first) {
        guard history.day(1, of: month) < limit.until else { continue }
        var numbers = limit.number
        text.row(Self.fields(limit.survivor, month, monthsAgo: distance, digits: digits, &numbers))
      }
    }
    return text.bytes
  }

  /// The customer's own level and growth are drawn anew for each month from the same numbers, so they stay the same.
  private static func fields(
    _ survivor: Survivor, _ month: CalendarMonth, monthsAgo: Int, digits: Int, _ numbers: inout SplitMix64
  ) -> [String] {
    let name = numbers.chance(6_500) ? "API calls" : "Locations"
    let allowed = [[1_000, 4_000, 20_000], [5, 20, 60]][name == "Locations" ? 1 : 0][survivor.account.size]
    let level = numbers.skewed(250...1_010)
    let growth = numbers.within(0...28)
    let wobble = (month.number * 7 + survivor.account.number * 13) % 19 - 9
    let used = max(allowed * (level - growth * monthsAgo + wobble) / 1_000, 0)
    return [month.text, Account.id(survivor.account.number, digits: digits), name, "\(used)", "\(allowed)"]
  }
}
