import Plots

extension Specimen {
  /// Numbers and names that are hard to draw; every form is drawn with each of them.
  struct Hostile: Sendable {
    let name: String
    let values: [Double?]
    var names: [String] = ["Alpha", "Beta", "Gamma"]
    var label: @Sendable (Double) -> String = { Specimen.signed($0) }

    func datum(_ index: Int) -> Datum {
      guard !values.isEmpty, let value = values[index % values.count] else { return .gap }
      return Datum(value, value.isFinite && abs(value) < 1e15 ? label(value) : "n/a")
    }

    func name(_ index: Int) -> String { names[index % names.count] }
  }

  static let long = String(repeating: "Incredibly long segment name without an end ", count: 2)
  static let script = "<script>alert(\"1\" & 'x')</script>"

  static let hostiles: [Hostile] = [
    Hostile(name: "nothing", values: []), Hostile(name: "one point", values: [42_000]),
    Hostile(name: "one zero", values: [0]), Hostile(name: "all zero", values: [0, 0, 0, 0, 0, 0]),
    Hostile(name: "all negative", values: [-4_000, -12_000, -300, -7_700, -1, -90_000]),
    Hostile(name: "all gaps", values: [nil, nil, nil]),
    Hostile(name: "gaps", values: [1_000, nil, 3_000, nil, nil, 500, nil]),
    Hostile(name: "not finite", values: [1_000, .nan, .infinity, -.infinity, 2_000, -0.0, 1e308]),
    Hostile(name: "tiny", values: [0.001, 0.002, -0.0005, 0.0011], label: { "\($0)" }),
    Hostile(name: "huge", values: [1e12, 3e12, -2e12, 9.99e11, 1e-3]),
    Hostile(name: "all sizes", values: [1e-3, 1, 1e3, 1e6, 1e9, 1e12, -1e-3, -1e9]),
    Hostile(name: "equal", values: [100, 100, 100, 100, 100]),
    Hostile(name: "long names", values: [1_000, -2_000, 3_000, 500], names: [long, long + long, "Short"]),
    Hostile(
      name: "one long word", values: [5, 6, 7], names: [String(repeating: "Donaudampfschiff", count: 5)]),
    Hostile(name: "script", values: [1_000, -2_000, 3_000], names: [script, "a&b", "\u{0}\u{301}\""]),
    Hostile(
      name: "right to left", values: [900, 1_200, -300],
      names: ["הרחבה ומנויים", "التوسع والعملاء الجدد", "شركة"]),
    Hostile(
      name: "East Asian", values: [9_000, 12_000, -3_000], names: ["拡張と新規のお客様による月次収益", "製造業界", "고객 이탈과 축소"]),
    Hostile(name: "no names", values: [9, 12, -3], names: [""]),
    Hostile(
      name: "long labels", values: [9_000, 12_000, -3_000, 40],
      label: { "about " + Specimen.signed($0) + " in thousands of euros, restated and unaudited" }),
  ]

  static let counts = [1, 7, 60]

  /// Every form with every kind of hard data, in several sizes.
  static let hard: [Specimen] = hostiles.flatMap { hostile in
    counts.flatMap { count in forms(hostile, count) }
  }

  private static func forms(_ hostile: Hostile, _ count: Int) -> [Specimen] {
    let all = hostile.values.isEmpty ? 0 : count
    let data = (0..<all).map { hostile.datum($0) }
    let names = (0..<all).map { hostile.name($0) }
    func series(_ seed: Int) -> [Datum] { (0..<all).map { hostile.datum($0 + seed) } }
    let impacts: [Impact] = [.good, .bad, .neutral]
    let axes: [Axis] = [.names(names), .months(year: 2025, month: 11, names: months)]
    let axis = axes[count % 2]
    let plots: [(String, any Plot)] = [
      (
        "bridge",
        BridgePlot(
          opening: .init(hostile.name(0), hostile.datum(0)),
          steps: (0..<min(all, 12)).map {
            .init(
              hostile.name($0), hostile.datum($0 + 1), share: hostile.datum($0).label, impact: impacts[$0 % 3]
            )
          }, closing: .init(hostile.name(1), hostile.datum(2)),
          difference: .init(hostile.name(2), hostile.datum(1), share: "+1 %", impact: .good))
      ),
      (
        "stack",
        StackPlot(
          axis: axes[0], series: (0..<min(all, 60)).map { .init(hostile.name($0), series($0)) },
          gains: data.map(\.label), losses: data.map(\.label), net: data,
          format: { hostile.label($0) })
      ),
      (
        "lines",
        LinePlot(
          axis: axis,
          lines: (0..<min(all, 60)).map {
            .init(hostile.name($0), series($0), emphasis: $0 == 0 ? .thick : $0 == 1 ? .thin : .coloured)
          }, rule: hostile.datum(1), target: Datum(3_000, hostile.name(0)),
          band: .init(100, 900, hostile.name(1)), unfinished: count - 1,
          format: { hostile.label($0) })
      ),
      (
        "cohort",
        CohortPlot(
          ages: (0..<all).map(String.init), ageTitle: hostile.name(0),
          rows: (0..<all).map { row in
            .init(
              hostile.name(row), size: hostile.datum(row).label,
              (0..<(all - row)).map { hostile.datum($0 + row) })
          }, mean: .init(hostile.name(1), data))
      ),
      (
        "comparison",
        ComparisonPlot(
          (0..<all).map {
            .init(
              hostile.name($0), then: hostile.datum($0 + 1), now: hostile.datum($0),
              change: hostile.datum($0).label,
              impact: impacts[$0 % 3], count: "\($0)")
          }, thenName: hostile.name(0), nowName: hostile.name(1), reference: Datum(10, hostile.name(2)))
      ),
      (
        "bars",
        BarPlot(
          (0..<all).map {
            .init(hostile.name($0), hostile.datum($0), note: hostile.datum($0).label, impact: .bad)
          },
          isForecast: true)
      ),
      (
        "grouped",
        GroupedBarPlot(
          axis: axis,
          series: [
            .init(hostile.name(0), series(0), scenario: .previous),
            .init(hostile.name(1), series(1), scenario: .actual),
            .init(hostile.name(2), series(2), scenario: .forecast),
            .init("Target", series(3), scenario: .target),
          ], format: { hostile.label($0) })
      ),
      ("spark", SparkPlot(data.map(\.value), domain: -5...5)),
    ]
    return plots.map { Specimen(name: "\($0.0), \(hostile.name), \(count)", plot: $0.1) }
  }
}
