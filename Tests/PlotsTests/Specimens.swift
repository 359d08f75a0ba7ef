import Plots
import Testing

/// Plots as a review shows them, and the same forms with data that is hard to draw.
struct Specimen: Sendable, CustomTestStringConvertible {
  let name: String
  let plot: any Plot
  var testDescription: String { name }

  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func thousands(_ value: Double) -> String {
    let tenths = Int((value / 100).rounded())
    let sign = tenths < 0 ? "\u{2212}" : ""
    return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)k"
  }

  static func signed(_ value: Double) -> String {
    value > 0 ? "+" + thousands(value) : thousands(value)
  }

  static func percent(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "\u{2212}" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)\u{A0}%"
  }

  @Sendable static func whole(_ value: Double) -> String { "\(Int(value.rounded()))\u{A0}%" }

  /// The goldens: one or more of each form.
  static let goldens: [Specimen] =
    [
      Specimen(name: "bridge", plot: bridge), Specimen(name: "bridge-year", plot: bridgeYear),
      Specimen(name: "stack", plot: stack(24)), Specimen(name: "stack-short", plot: stack(6)),
      Specimen(name: "retention", plot: retention), Specimen(name: "lines", plot: lines),
      Specimen(name: "cohort", plot: cohort(12, step: 1)),
      Specimen(name: "cohort-36", plot: cohort(36, step: 1)),
      Specimen(name: "comparison", plot: comparison), Specimen(name: "bars", plot: bars),
      Specimen(name: "grouped", plot: grouped), Specimen(name: "spark", plot: spark),
    ]
    + [
      "chart", "area", "scatter", "lollipop", "slope", "bullet", "survival", "histogram", "small-multiples", "funnel",
      "variance", "mekko", "flow", "treemap",
    ]
    .compactMap { name in PlotForm.all.first { $0.name == name }.map { Specimen(name: name, plot: $0.specimen()) } }

  static let bridge = BridgePlot(
    opening: .init("MRR Sep 2026", Datum(412_300, "412.3k")),
    steps: [
      .init("New", Datum(9_800, "+9.8k"), share: "+2.4\u{A0}%", impact: .good),
      .init("Expansion", Datum(14_600, "+14.6k"), share: "+3.5\u{A0}%", impact: .good),
      .init("Reactivation", Datum(0, "0.0k"), share: "0.0\u{A0}%", impact: .good),
      .init("Contraction", Datum(-3_900, "\u{2212}3.9k"), share: "\u{2212}0.9\u{A0}%", impact: .bad),
      .init("Churn", Datum(-6_200, "\u{2212}6.2k"), share: "\u{2212}1.5\u{A0}%", impact: .bad),
      .init("Exchange rates", Datum(-180, "\u{2212}0.2k"), share: "0.0\u{A0}%", impact: .neutral),
    ], closing: .init("MRR Oct 2026", Datum(426_420, "426.4k")),
    difference: .init("Change", Datum(14_120, "+14.1k"), share: "+3.4\u{A0}%", impact: .good))

  static let bridgeYear = BridgePlot(
    opening: .init("MRR Oct 2025", Datum(281_000, "281.0k")),
    steps: [
      .init("New", Datum(96_400, "+96.4k"), share: "+34.3\u{A0}%", impact: .good),
      .init("Expansion", Datum(121_300, "+121.3k"), share: "+43.2\u{A0}%", impact: .good),
      .init("Reactivation", Datum(4_100, "+4.1k"), share: "+1.5\u{A0}%", impact: .good),
      .init("Contraction", Datum(-28_700, "\u{2212}28.7k"), share: "\u{2212}10.2\u{A0}%", impact: .bad),
      .init("Churn", Datum(-47_680, "\u{2212}47.7k"), share: "\u{2212}17.0\u{A0}%", impact: .bad),
    ], closing: .init("MRR Oct 2026", Datum(426_420, "426.4k")),
    difference: .init("Change", Datum(145_420, "+145.4k"), share: "+51.8\u{A0}%", impact: .good))

  /// Numbers that rise and fall without a generator's state: the same on every run.
  static func wave(_ index: Int, _ seed: Int) -> Double {
    var mixed = UInt64(truncatingIfNeeded: index &* 1_000_003 &+ seed &* 7_919 &+ 12_345)
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ mixed >> 31) % 1_000) / 1_000
  }

  static func stack(_ count: Int) -> StackPlot {
    let names = ["Expansion", "New", "Reactivation", "Contraction", "Churn"]
    let size: [Double] = [11_000, 8_000, 1_200, -3_000, -5_200]
    let values = zip(names.indices, size).map { place, size in
      (0..<count).map { size * (0.45 + wave($0, place) + Double($0) * 0.02) }
    }
    let gains = (0..<count).map { values[0][$0] + values[1][$0] + values[2][$0] }
    let losses = (0..<count).map { values[3][$0] + values[4][$0] }
    return StackPlot(
      axis: .months(year: 2024, month: 11, names: months),
      series: zip(names, values).map { .init($0, $1.map { Datum($0) }) },
      gains: gains.map(signed), losses: losses.map(signed),
      net: zip(gains, losses).map { Datum($0 + $1, signed($0 + $1)) },
      format: { "\(Int(($0 / 1_000).rounded()))k".replacing("-", with: "\u{2212}") })
  }

  static let retention = LinePlot(
    axis: .months(year: 2024, month: 11, names: months),
    lines: [
      .init(
        "NRR", (0..<24).map { percentDatum(101 + Double($0) * 0.35 + wave($0, 3) * 2.2) }, emphasis: .thick),
      .init(
        "GRR", (0..<24).map { percentDatum(91 + Double($0) * 0.05 + wave($0, 5) * 1.4) }, emphasis: .thin),
    ], rule: Datum(100, "100\u{A0}%"), target: Datum(110, "Target 110\u{A0}%"),
    band: .init(
      101, 106, "Median of private software companies with 5\u{2013}20 m ARR, published survey, 2025"),
    unfinished: 23, format: whole)

  static func percentDatum(_ value: Double) -> Datum { Datum(value, percent(value)) }

  static let lines = LinePlot(
    axis: .months(year: 2025, month: 11, names: months),
    lines: ["Enterprise", "Business", "Team", "Starter", "Legacy"].enumerated().map { place, name in
      .init(
        name,
        (0..<12).map {
          $0 == 5 && place == 2 ? .gap : percentDatum(96 + Double(place) * 0.8 + wave($0, place) * 6)
        })
    }, rule: Datum(100), format: whole)

  static func cohort(_ count: Int, step: Int) -> CohortPlot {
    func value(_ row: Int, _ age: Int) -> Double {
      100 + (wave(row, 11) - 0.45) * Double(age) * 2.2 + (age == 0 ? 0 : wave(age, row) * 4 - 2)
    }
    let rows = (0..<count).map { row in
      CohortPlot.Row(
        "\(months[row % 12]) \(2024 + row / 12)", size: "\(14 + Int(wave(row, 9) * 40))",
        (0..<(count - row)).map { Datum(value(row, $0), "\(Int(value(row, $0).rounded()))") })
    }
    let means = (0..<count).map { age in
      let sum = (0..<(count - age)).reduce(0.0) { $0 + value($1, age) }
      return Datum(sum / Double(count - age), "\(Int((sum / Double(count - age)).rounded()))")
    }
    return CohortPlot(
      ages: (0..<count).map(String.init), ageTitle: "Months since start", rows: rows,
      mean: .init("Mean", means))
  }

  static let comparison = ComparisonPlot(
    [
      .init(
        "Healthcare", then: percentDatum(104.1), now: percentDatum(112.3), change: "+8.2\u{A0}pp",
        impact: .good, count: "38"),
      .init(
        "Manufacturing", then: percentDatum(101.0), now: percentDatum(99.2), change: "\u{2212}1.8\u{A0}pp",
        impact: .bad, count: "61"),
      .init(
        "Logistics and transport", then: percentDatum(97.2), now: percentDatum(103.0), change: "+5.8\u{A0}pp",
        impact: .good, count: "24"),
      .init(
        "Public sector", then: .gap, now: percentDatum(100.4), change: "n/a", impact: .neutral, count: "7"),
      .init(
        "Retail", then: percentDatum(95.5), now: percentDatum(95.5), change: "0.0\u{A0}pp", impact: .neutral,
        count: "112"),
      .init(
        "Software", then: percentDatum(108.0), now: percentDatum(108.4), change: "+0.4\u{A0}pp",
        impact: .good, count: "54"),
    ], thenName: "Oct 2025", nowName: "Oct 2026", reference: Datum(102.9, "Company 102.9\u{A0}%"))

  static let bars = BarPlot([
    .init("Seats", Datum(6_800, "6.8k"), note: "47\u{A0}%"),
    .init("Upgrade", Datum(3_900, "3.9k"), note: "27\u{A0}%"),
    .init("Add-ons", Datum(2_450, "2.5k"), note: "17\u{A0}%"),
    .init("Price", Datum(1_100, "1.1k"), note: "8\u{A0}%"),
    .init("Usage", Datum(350, "0.4k"), note: "2\u{A0}%"),
    .init("Correction", Datum(-420, "\u{2212}0.4k"), note: "\u{2212}3\u{A0}%", impact: .bad),
  ])

  static let grouped = GroupedBarPlot(
    axis: .names(["Q1", "Q2", "Q3", "Q4"]),
    series: [
      .init("2025", [18, 21, 19, 24].map { Datum($0, "\(Int($0))k") }, scenario: .previous),
      .init("2026", [23, 26, 31].map { Datum($0, "\(Int($0))k") } + [.gap], scenario: .actual),
      .init("2026 forecast", [.gap, .gap, .gap, Datum(33, "33k")], scenario: .forecast),
      .init("Target", [22, 25, 28, 32].map { Datum($0, "\(Int($0))k") }, scenario: .target),
    ], format: { "\(Int($0.rounded()))k" })

  static let spark = SparkPlot((0..<13).map { 101 + Double($0) * 0.4 + wave($0, 3) * 3 })
}
