/// targets.csv: what the invented company set out to do, month by month to the end of the year, and who of it.
enum GrowthTargets {
  /// Expansion MRR for each hundred customers that ever were, in whole euros, January to December of a year.
  private static let expansion: [(year: Int, months: [Int])] = [
    (2024, [900, 900, 1_000, 1_000, 1_100, 1_100, 1_100, 1_000, 1_200, 1_300, 1_400, 1_600]),
    (2025, [3_000, 1_700, 1_700, 1_800, 1_800, 1_900, 1_900, 1_700, 2_000, 2_100, 2_200, 2_700]),
    (2026, [7_000, 2_300, 2_300, 2_600, 2_700, 2_700, 2_700, 2_200, 2_500, 2_700, 2_800, 3_300]),
  ]

  /// NRR in per cent by segment; an empty segment is the whole.
  private static let retention = [
    (segment: "", percent: 112, owner: SuccessTeam.vicePresident),
    (segment: "industry=Healthcare", percent: 125, owner: "Marit Solvang"),
    (segment: "industry=Retail", percent: 100, owner: "Tom Ashdown"),
  ]

  static func file(customers: Int, history: History) -> [UInt8] {
    var text = CSVFile(header: "month,metric,segment,target,owner")
    for (year, months) in expansion {
      for (place, euros) in months.enumerated() {
        let month = CalendarMonth(year, place + 1)
        guard month >= history.first else { continue }
        let target = max(euros * customers / 100 / 500, 1) * 500
        text.row([month.text, "expansion_mrr", "", "\(target).00", SuccessTeam.vicePresident])
        guard year > 2025 else { continue }
        for row in SuccessTeam.shares(in: month) {
          let share = max(target * row.percent / 100 / 50, 1) * 50
          text.row([month.text, "expansion_mrr", "owner=\(row.owner)", "\(share).00", row.owner])
        }
        for row in retention { text.row([month.text, "nrr", row.segment, "\(row.percent)%", row.owner]) }
      }
    }
    return text.bytes
  }
}
