import Testing

@testable import Ledgers
@testable import Metrics

/// What holds of every ledger, tried on random ones.
///
/// That a cube is made at all says that its own laws hold: bridges close, kinds and segments sum, customers
/// roll forward.
struct CubeTests {
  private static let bridge: [Measure] = [
    .opening, .new, .reactivation, .expansion, .contraction, .churn, .fx, .closing, .retentionBase,
    .retentionNow,
    .retentionKept, .topTen, .unownedExpansion, .booked3, .held3, .booked6, .held6, .booked12, .held12,
  ]
  private static let counts: [Measure] = [
    .openingCustomers, .newCustomers, .reactivatedCustomers, .expandedCustomers, .contractedCustomers,
    .churnedCustomers, .movedInCustomers, .movedOutCustomers, .closingCustomers, .topTierCustomers, .limitedCustomers,
    .nearLimitCustomers,
  ]
  private let last = RandomLedger.last

  @Test func `No random ledger breaks a law of the cube, and they hold something of everything`() throws {
    var seen: [Measure: Int] = [:]
    for seed in 1...100 as ClosedRange<UInt64> {
      let cube = try RandomLedger(seed: seed).scenario().figures().cube
      for measure in Measure.allCases where cube.months.contains(where: { cube.amount(measure, in: $0) != 0 }) {
        seen[measure, default: 0] += 1
      }
    }
    let whole: Set<Measure> = [.transfer, .movedInCustomers, .movedOutCustomers]
    #expect(Measure.allCases.filter { seen[$0] == nil && !whole.contains($0) } == [])
  }

  @Test func `The bridge of every month closes with that of the next`() throws {
    for seed in 201...225 as ClosedRange<UInt64> {
      let cube = try RandomLedger(seed: seed).scenario().figures().cube
      var closing: Int64 = 0
      for month in cube.months {
        let amount = { cube.amount($0, in: month) }
        #expect(amount(.opening) == closing, "seed \(seed) \(month)")
        let gained = amount(.new) + amount(.reactivation) + amount(.expansion) + amount(.fx)
        closing += gained - amount(.contraction) - amount(.churn)
        #expect(amount(.closing) == closing, "seed \(seed) \(month)")
      }
    }
  }

  @Test func `Lines sum to the movement that they are lines of`() throws {
    for seed in 301...325 as ClosedRange<UInt64> {
      let cube = try RandomLedger(seed: seed).scenario().figures().cube
      for month in cube.months {
        let lines = cube.lines.filter { $0.month == month }
        let sum = { (movement: Movement) in
          lines.filter { $0.movement == movement && $0.kind != .transfer }.reduce(0) { $0 + $1.amount }
        }
        #expect(lines.allSatisfy { $0.amount != 0 })
        #expect(
          lines.filter { $0.kind == .transfer }.reduce(0) { $0 + $1.amount } == 0, "seed \(seed) \(month)")
        #expect(sum(.none) == 0)
        for (movement, measure, sign) in [
          (Movement.new, Measure.new, 1), (.reactivation, .reactivation, 1), (.expansion, .expansion, 1),
          (.contraction, .contraction, -1), (.churn, .churn, -1),
        ] {
          #expect(
            sum(movement) == Int64(sign) * cube.amount(measure, in: month),
            "seed \(seed) \(month) \(movement)")
        }
      }
    }
  }

  @Test func `Segments of customers sum to the whole, in money and in customers`() throws {
    let moves: Set<Measure> = [.movedInCustomers, .movedOutCustomers]
    for seed in 401...425 as ClosedRange<UInt64> {
      let cube = try RandomLedger(seed: seed).scenario().figures().cube
      for dimension in cube.dimensions where !dimension.isOfPositions {
        let segments = cube.segments(of: dimension.name, through: last) ?? []
        for measure in Self.bridge + Self.counts where measure != .topTen && !moves.contains(measure) {
          for month in cube.months {
            let sum = segments.reduce(0) { $0 + cube.amount(measure, in: month, of: $1) }
            #expect(
              sum == cube.amount(measure, in: month), "seed \(seed) \(dimension.name) \(measure) \(month)")
          }
        }
      }
    }
  }

  @Test func `GRR is at most 1 and at most NRR, for the whole and every segment`() throws {
    let (nrr, grr) = (try #require(Metric.named("nrr")), try #require(Metric.named("grr")))
    var compared = 0
    for seed in 501...525 as ClosedRange<UInt64> {
      let figures = try RandomLedger(seed: seed).scenario().figures()
      let dimensions = figures.cube.dimensions.map(\.name)
      let segments = [.whole] + dimensions.flatMap { figures.cube.segments(of: $0, through: last) ?? [] }
      for segment in segments {
        for month in figures.cube.months {
          guard case .ratio(let kept, let base) = figures[grr, month, segment].value,
            case .ratio(let now, let same) = figures[nrr, month, segment].value
          else { continue }
          #expect(base == same && kept <= base && kept <= now, "seed \(seed) \(month) \(segment)")
          compared += 1
        }
      }
    }
    #expect(compared > 500)
  }

  @Test func `Shuffled rows give the same figures and the same lines`() throws {
    for seed in 601...625 as ClosedRange<UInt64> {
      var ledger = RandomLedger(seed: seed)
      let straight = try ledger.scenario().figures()
      var random = SplitMix64(seed: seed)
      ledger.rows.shuffle(using: &random)
      let scenario = ledger.scenario()
      let shuffled = try scenario.figures()
      #expect(straight.amounts(through: last) == shuffled.amounts(through: last), "seed \(seed)")
      #expect(scenario.movements(of: straight) == scenario.movements(of: shuffled), "seed \(seed)")
    }
  }

  @Test func `The number of threads makes no difference`() throws {
    for seed in 651...665 as ClosedRange<UInt64> {
      let scenario = RandomLedger(seed: seed).scenario()
      let ledger = try scenario.reading()
      let cubes = try [1, 2, 5].map { try Cube(ledger, settings: scenario.settings, through: last, threads: $0) }
      for other in cubes.dropFirst() {
        #expect(other.cells == cubes[0].cells && other.lines == cubes[0].lines, "seed \(seed)")
        #expect(other.cohortCells == cubes[0].cohortCells, "seed \(seed)")
        #expect(
          zip(other.largest, cubes[0].largest).allSatisfy { one, two in one.elementsEqual(two, by: ==) },
          "seed \(seed)")
      }
    }
  }

  @Test func `All prices times a whole number multiply money and leave counts, and so ratios, alone`() throws {
    // Of a customer. Lines are rounded shares of its movement, and seats are rounded: they may be a minor unit apart.
    let money = Self.bridge
    for seed in 701...725 as ClosedRange<UInt64> {
      var ledger = RandomLedger(seed: seed, currencies: ["EUR"])
      let single = try ledger.scenario().figures()
      let factor = Int64(2 + seed % 5)
      for place in ledger.rows.indices {
        ledger.rows[place].mrr *= Int(factor)
        ledger.rows[place].discount *= Int(factor)
      }
      let multiple = try ledger.scenario().figures()
      for segment in ["industry", "owner", "cohort", "tenure"].flatMap({
        single.cube.segments(of: $0, through: last) ?? []
      }) + [.whole] {
        let name = (segment.dimension ?? "", segment.value ?? "")
        let other = segment == .whole ? .whole : try #require(multiple.cube.segment(name.0, name.1))
        for month in single.cube.months {
          let expected = money.map { single.cube.amount($0, in: month, of: segment) * factor }
          #expect(
            money.map { multiple.cube.amount($0, in: month, of: other) } == expected,
            "seed \(seed) \(segment)")
          let counts = Self.counts.map { single.cube.amount($0, in: month, of: segment) }
          #expect(
            Self.counts.map { multiple.cube.amount($0, in: month, of: other) } == counts, "seed \(seed)")
        }
      }
    }
  }

  @Test func `A ledger cut after a month gives the figures of that month that the whole gives`() throws {
    for seed in 801...825 as ClosedRange<UInt64> {
      var ledger = RandomLedger(seed: seed)
      let month = RandomLedger.first + 13 + Int(seed % 3)
      let whole = try ledger.scenario().figures().amounts(through: month)
      let clipped = try ledger.scenario(through: month).figures().amounts(through: month)
      ledger.rows.removeAll { $0.day > month.lastDay }
      let cut = try ledger.scenario(through: month).figures().amounts(through: month)
      #expect(whole == cut, "seed \(seed)")
      #expect(whole == clipped, "seed \(seed)")
    }
  }

  @Test func `Two customers under one parent lose to contraction what each alone would lose to churn`() throws {
    for seed in 901...925 as ClosedRange<UInt64> {
      let ledger = RandomLedger(seed: seed)
      let apart = try ledger.scenario().figures().cube
      let merged = try ledger.scenario(parents: true).figures().cube
      for month in apart.months {
        let change = { (cube: Cube) in
          [Measure.new, .reactivation, .expansion].reduce(0) { $0 + cube.amount($1, in: month) }
            - [Measure.contraction, .churn].reduce(0) { $0 + cube.amount($1, in: month) }
        }
        // Positions of one product in several currencies are rounded together, at times a minor unit apart.
        #expect(
          abs(apart.amount(.closing, in: month) - merged.amount(.closing, in: month)) <= 5, "seed \(seed)")
        #expect(abs(change(apart) - change(merged)) <= 10, "seed \(seed)")
        #expect(
          merged.amount(.churn, in: month) <= apart.amount(.churn, in: month) + 10
            || ledger.settings.grain == .day)
        #expect(merged.amount(.closingCustomers, in: month) <= apart.amount(.closingCustomers, in: month))
      }
    }
  }

  @Test func `Merged under a parent, the churn of one is contraction, and NRR and GRR of both stay`() throws {
    let scenario = Scenario(
      """
      date,customer,mrr
      2026-01-01,north,100
      2026-01-01,south,60
      2026-06-01,south,0
      """,
      customers: """
        id,parent
        south,north
        """, through: "2027-01")
    let figures = "churned_mrr contraction_mrr nrr grr"
    #expect(
      try scenario.figures(figures, in: "2026-06 2027-01") == """
        2026-06 churned_mrr 60.00
        2026-06 contraction_mrr 0.00
        2026-06 nrr n/a: needs 12 months of history, has 5
        2026-06 grr n/a: needs 12 months of history, has 5
        2027-01 churned_mrr 0.00
        2027-01 contraction_mrr 0.00
        2027-01 nrr 10000/16000 62.5000%
        2027-01 grr 10000/16000 62.5000%
        """)
    let merged = scenario.with { $0.rollsUpToParent = true }
    #expect(
      try merged.figures("churned_mrr contraction_mrr", in: "2026-06") == """
        2026-06 churned_mrr 0.00
        2026-06 contraction_mrr 60.00
        """)
    #expect(
      try merged.figures("nrr grr", in: "2027-01") == """
        2027-01 nrr 10000/16000 62.5000%
        2027-01 grr 10000/16000 62.5000%
        """)
  }

  @Test func `Between ends of days or of months, MRR and its change are the same`() throws {
    for seed in 1_001...1_025 as ClosedRange<UInt64> {
      var ledger = RandomLedger(seed: seed)
      ledger.settings.grain = .month
      let monthly = try ledger.scenario().figures().cube
      ledger.settings.grain = .day
      let daily = try ledger.scenario().figures().cube
      for month in monthly.months {
        for measure in [
          Measure.opening, .fx, .closing, .closingCustomers, .retentionNow, .retentionKept, .topTen,
        ] {
          #expect(
            monthly.amount(measure, in: month) == daily.amount(measure, in: month), "seed \(seed) \(measure)")
        }
      }
    }
  }
}
