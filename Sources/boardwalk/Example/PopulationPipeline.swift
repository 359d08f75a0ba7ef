/// pipeline.csv: the expansion deals that are open at the end, and what became of earlier ones.
extension Population {
  func pipelineFile(seed: UInt64) -> [UInt8] {
    var text = CSVFile(header: "id,customer,kind,mrr,stage,probability,close,owner,created")
    var deals = 0
    // Nobody is asked for more within the first half-year.
    for survivor in accounts where survivor.isCustomer && survivor.joined + 6 <= History.end {
      var numbers = SplitMix64(seed: seed ^ 0xDEA1, stream: survivor.account.number)
      guard numbers.chance(DealStage.frequency[survivor.account.size]) else { continue }
      deals += 1
      let stage = DealStage.all[numbers.pick(DealStage.all.map(\.weight))]
      text.row(fields(of: survivor, number: deals, stage: stage, numbers: &numbers))
    }
    return text.bytes
  }

  private func fields(
    of survivor: Survivor, number: Int, stage: DealStage, numbers: inout SplitMix64
  ) -> [String] {
    let kinds = ["upsell", "cross_sell", "add_on", "seats"]
    let kind = numbers.pick([28, 34, 14, 24])
    let share = numbers.within([24...48, 22...46, 8...18, 10...30][kind])
    let currency = BillingCurrency.all[survivor.account.currency]
    let mrr = max(survivor.mrr * currency.rate / 10_000 * share / 100 / 1_000, 2) * 1_000
    let closes = History.end + numbers.within(stage.closes)
    let created = History.end + -numbers.within(0...4) + (stage.isOpen ? 0 : -4)
    return [
      "D-" + Account.padded(number, digits: 4),
      Account.id(survivor.account.number, digits: digits), kinds[kind], CSVFile.money(mrr), stage.name,
      "\(stage.probability)%", CSVFile.day(closes, numbers.within(1...28)),
      SuccessTeam.names[survivor.account.owners.after], CSVFile.day(created, numbers.within(1...28)),
    ]
  }
}

/// How far a deal is.
private struct DealStage: Sendable {
  let name: String
  let weight: Int
  /// Per cent.
  let probability: Int
  /// Months after the last one of the history.
  let closes: ClosedRange<Int>

  /// Customers in ten thousand with a deal, by size.
  static let frequency = [1_500, 5_000, 7_600]

  var isOpen: Bool { closes.upperBound > 0 }

  static let all = [
    DealStage(name: "qualified", weight: 26, probability: 20, closes: 1...4),
    DealStage(name: "proposal", weight: 24, probability: 40, closes: 1...3),
    DealStage(name: "negotiation", weight: 14, probability: 60, closes: 1...2),
    DealStage(name: "agreed", weight: 6, probability: 90, closes: 1...1),
    DealStage(name: "won", weight: 18, probability: 100, closes: -3...0),
    DealStage(name: "lost", weight: 12, probability: 0, closes: -3...0),
  ]
}
