/// Made-up numbers of the sizes that the budgets speak of; the same on every run.
struct PlotNumbers {
  /// The steps of a bridge and the kinds of a stack, with their usual sizes.
  static let kinds: [(name: String, size: Double)] = [
    ("New", 8_000), ("Expansion", 11_000), ("Reactivation", 1_200), ("Contraction", -3_000), ("Churn", -5_200),
  ]

  /// Two lines of sixty months, in per cent.
  let lines: [(name: String, values: [Double])]
  /// Five kinds in twenty-four months.
  let stack: [(name: String, values: [Double])]
  /// Thirty-six cohorts, each a month shorter than the one before, in per cent.
  let cohorts: [(name: String, cells: [Double])]
  /// Ten thousand points.
  let points: [(x: Double, y: Double)]
  /// The opening of the bridge; its steps are the last month of the stack.
  let opening = 412_300.0

  init() {
    lines = [("NRR", 101, 0.35), ("GRR", 91, 0.05)].enumerated().map { place, line in
      (line.0, (0..<60).map { line.1 + Double($0) * line.2 * 0.4 + Self.wave($0, place) * 2.2 })
    }
    stack = Self.kinds.enumerated().map { place, kind in
      (kind.name, (0..<24).map { kind.size * (0.45 + Self.wave($0, place) + Double($0) * 0.02) })
    }
    cohorts = (0..<36).map { row in
      let cells = (0..<(36 - row)).map { age in
        100 + (Self.wave(row, 11) - 0.45) * Double(age) * 2.2 + (age == 0 ? 0 : Self.wave(age, row) * 4 - 2)
      }
      return ("\(PlotCases.names[row % 12]) \(2023 + row / 12)", cells)
    }
    points = (0..<10_000).map { index in
      let x = Self.wave(index, 21) + Self.wave(index, 22) + Self.wave(index, 23)
      return (x * 40, x * 20 + (Self.wave(index, 24) + Self.wave(index, 25)) * 30)
    }
  }

  /// The steps of the bridge.
  var steps: [(name: String, amount: Double)] { stack.map { ($0.name, $0.values.last ?? 0) } }
  /// The closing of the bridge.
  var closing: Double { steps.reduce(opening) { $0 + $1.amount } }
  /// The net of each column of the stack.
  var net: [Double] { (0..<24).map { month in stack.reduce(0) { $0 + $1.values[month] } } }

  /// Between 0 and 1, by place and seed.
  static func wave(_ index: Int, _ seed: Int) -> Double {
    var mixed = UInt64(truncatingIfNeeded: index &* 1_000_003 &+ seed &* 7_919 &+ 12_345)
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ mixed >> 31) % 1_000) / 1_000
  }

  /// The numbers for another program.
  var json: String {
    """
    {"bridge": {"opening": \(opening), "steps": [\(list(steps.map { "[\"\($0.name)\", \($0.amount)]" }))], \
    "closing": \(closing)},
    "months": [\(list(months(60)))], "lines": {\(object(lines))},
    "stack_months": [\(list(months(24)))], "stack": {\(object(stack))}, "net": [\(list(net.map { "\($0)" }))],
    "cohort": {\(object(cohorts.map { ($0.name, $0.cells) }))},
    "scatter": [\(list(points.map { "[\($0.x), \($0.y)]" }))]}

    """
  }

  private func months(_ count: Int) -> [String] {
    (0..<count).map { "\"\(2022 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)\"" }
  }

  private func list(_ parts: [String]) -> String { parts.joined(separator: ", ") }

  private func object(_ series: [(name: String, values: [Double])]) -> String {
    list(series.map { "\"\($0.name)\": [\(list($0.values.map { "\($0)" }))]" })
  }
}
