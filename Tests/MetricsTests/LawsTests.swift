import Testing

@testable import Ledgers
@testable import Metrics

/// What holds of every ledger, tried on thousands of random ones of many shapes.
///
/// That a cube is made at all says that bridges close, that kinds and segments sum, that customers roll forward, and
/// that what is kept is at most what there was and what there is: it is refused otherwise.
struct LawsTests {
  private static let seeds: ClosedRange<UInt64> = 1...40

  /// Tries a law on ledgers of every shape, and gives how many there were.
  private func forEach(_ first: UInt64, _ law: (RandomLedger, _ name: String) throws -> Void) throws -> Int {
    var count = 0
    for shape in RandomLedger.Shape.all {
      for seed in Self.seeds {
        try law(RandomLedger(seed: first + seed, shape: shape), "\(shape), seed \(first + seed)")
        count += 1
      }
    }
    return count
  }

  @Test func `Shuffled rows give the same figures`() throws {
    let count = try forEach(10_000) { ledger, name in
      var (shuffled, random) = (ledger, SplitMix64(seed: 1))
      shuffled.rows.shuffle(using: &random)
      let figures = try [ledger, shuffled].map { try $0.scenario(through: $0.latest).figures() }
      #expect(figures[0].cube.cells == figures[1].cube.cells, "\(name)")
      #expect(figures[0].cube.cohortCells == figures[1].cube.cohortCells, "\(name)")
    }
    #expect(count == 400)
  }

  @Test func `Prices times a whole number multiply the bridge and leave customers and ratios alone`() throws {
    let money: [Measure] = [
      .opening, .new, .reactivation, .expansion, .contraction, .churn, .fx, .closing, .retentionBase, .retentionNow,
      .retentionKept, .topTen, .booked3, .held3, .booked6, .held6, .booked12, .held12,
    ]
    let counts: [Measure] = [
      .openingCustomers, .newCustomers, .reactivatedCustomers, .expandedCustomers, .contractedCustomers,
      .churnedCustomers, .closingCustomers, .retentionBaseCustomers, .retentionCustomers,
    ]
    let count = try forEach(20_000) { ledger, name in
      // What is converted is rounded, and rounding does not multiply.
      var single = ledger
      for place in single.rows.indices { single.rows[place].currency = "EUR" }
      let last = single.latest
      let one = try single.scenario(through: last).figures().cube
      let three = try single.multiplied(by: 3).scenario(through: last).figures().cube
      for month in one.months {
        #expect(
          money.map { one.amount($0, in: month) * 3 } == money.map { three.amount($0, in: month) }, "\(name) \(month)")
        #expect(
          counts.map { one.amount($0, in: month) } == counts.map { three.amount($0, in: month) }, "\(name) \(month)")
      }
    }
    #expect(count == 400)
  }

  @Test func `A ledger cut after a month gives the figures of that month that the whole gives`() throws {
    let count = try forEach(30_000) { ledger, name in
      let month = RandomLedger.first + RandomLedger.first.distance(to: ledger.latest) / 2
      let whole = try ledger.scenario(through: ledger.latest).figures()
      var cut = ledger
      cut.rows.removeAll { $0.day > month.lastDay }
      guard !cut.rows.isEmpty else { return }
      let clipped = try cut.scenario(through: month).figures()
      let segments =
        [Segment.whole] + clipped.cube.dimensions.flatMap { clipped.cube.segments(of: $0.name, through: month) ?? [] }
      for segment in segments {
        let same = try segment.dimension.map { try #require(whole.cube.segment($0, segment.value ?? "")) } ?? .whole
        for past in clipped.cube.months {
          #expect(
            Measure.allCases.map { clipped.cube.amount($0, in: past, of: segment) }
              == Measure.allCases.map { whole.cube.amount($0, in: past, of: same) }, "\(name) \(past) \(segment)")
        }
      }
    }
    #expect(count == 400)
  }

  @Test func `Two customers under one parent churn only together, and keep NRR where both had MRR`() throws {
    var (churned, retained) = (0, 0)
    let count = try forEach(40_000) { ledger, name in
      var pair = ledger
      pair.settings.grain = .month
      for place in pair.rows.indices {
        pair.rows[place].currency = "EUR"
        // An item belongs to its customer; under one parent it must not meet another's.
        let customer = place % 2 == 0 ? "ada" : "bo"
        (pair.rows[place].customer, pair.rows[place].item) = (customer, "\(customer) \(pair.rows[place].item)")
      }
      let apart = try pair.scenario(through: pair.latest).figures().cube
      let merged = try pair.scenario(through: pair.latest, parents: true).figures().cube
      for month in apart.months {
        let (one, two) = ({ apart.amount($0, in: month) }, { merged.amount($0, in: month) })
        #expect(one(.closing) == two(.closing) && one(.opening) == two(.opening), "\(name) \(month)")
        if two(.closing) > 0 {
          #expect(two(.churn) == 0, "\(name) \(month)")
          churned += one(.churn) > 0 ? 1 : 0
        }
        let lost = { (amount: (Measure) -> Int64) in
          amount(.contraction) + amount(.churn) - amount(.expansion) - amount(.new) - amount(.reactivation)
        }
        #expect(lost(one) == lost(two), "\(name) \(month)")
        guard one(.retentionBaseCustomers) == 2 else { continue }
        #expect(
          one(.retentionBase) == two(.retentionBase) && one(.retentionNow) == two(.retentionNow), "\(name) \(month)")
        retained += 1
      }
    }
    #expect(count == 400)
    #expect(churned > 100 && retained > 100)
  }

  @Test func `What customers lose or gain is what their MRR changes by, each by itself and all together`() throws {
    let count = try forEach(50_000) { ledger, name in
      let cube = try ledger.scenario(through: ledger.latest).figures().cube
      var lines: [Month: Int64] = [:]
      for line in cube.lines { lines[line.month, default: 0] += line.amount }
      for month in cube.months {
        let change = cube.amount(.closing, in: month) - cube.amount(.opening, in: month) - cube.amount(.fx, in: month)
        #expect(lines[month, default: 0] == change, "\(name) \(month)")
        let customers = cube.amount(.closingCustomers, in: month)
        #expect((customers == 0) == (cube.amount(.closing, in: month) == 0), "\(name) \(month)")
        #expect(cube.amount(.topTen, in: month) <= cube.amount(.closing, in: month), "\(name) \(month)")
        for (held, booked) in [(Measure.held3, Measure.booked3), (.held6, .booked6), (.held12, .booked12)] {
          #expect((0...cube.amount(booked, in: month)).contains(cube.amount(held, in: month)), "\(name) \(month)")
        }
      }
    }
    #expect(count == 400)
  }
}
