import Plots

extension Specimen {
  /// The forms with a layout of their own, as a review shows them.
  static let layouts: [Specimen] = [
    Specimen(name: "mekko", plot: mekko), Specimen(name: "flow", plot: flow),
    Specimen(name: "treemap", plot: treemap), Specimen(name: "treemap-flat", plot: treemapFlat),
  ]

  static let mekko = MekkoPlot(
    kinds: ["Seats", "Upgrade", "Add-ons", "Price"],
    [
      .init("Enterprise", 168_400, [6_300, 4_100, 2_900, 1_200]),
      .init("Mid-market", 121_700, [5_900, 1_800, 900, 1_050]),
      .init("Small business", 64_200, [1_300, 2_600, 300, 450]),
      .init("Public sector", 31_500, [400, 250, 900, nil]),
      .init("Education", 14_800, [700, nil, 120, 90]), .init("Partners", 8_200, [150, 60, nil, nil]),
      .init("Start-ups", 2_400, [260, 90, nil, nil]), .init("Non-profit", 1_100, [nil, 20, nil, 8]),
    ], format: thousands, percent: { percent($0 * 100) })

  static let flow = FlowPlot(
    ranks: ["Enterprise", "Business", "Team", "Starter"],
    [
      .init(from: "Enterprise", to: "Enterprise", 148_200), .init(from: "Enterprise", to: "Business", 6_400),
      .init(from: "Business", to: "Enterprise", 21_300), .init(from: "Business", to: "Business", 96_700),
      .init(from: "Business", to: "Team", 7_900), .init(from: "Team", to: "Enterprise", 3_100),
      .init(from: "Team", to: "Business", 18_600), .init(from: "Team", to: "Team", 61_400),
      .init(from: "Team", to: "Starter", 2_300), .init(from: "Starter", to: "Business", 2_900),
      .init(from: "Starter", to: "Team", 9_700), .init(from: "Starter", to: "Starter", 24_800),
    ], titles: .init(before: "Oct 2025", after: "Oct 2026"), format: thousands)

  private static func part(_ name: String, _ value: Double) -> TreemapPlot.Part {
    .init(name, Datum(value, thousands(value)))
  }

  static let treemap = TreemapPlot([
    .init(
      "Enterprise", note: "14.5k",
      [part("Seats", 6_300), part("Upgrade", 4_100), part("Add-ons", 2_900), part("Price", 1_200)]),
    .init(
      "Mid-market", note: "9.7k",
      [part("Seats", 5_900), part("Upgrade", 1_800), part("Add-ons", 900), part("Price", 1_050)]),
    .init(
      "Small business", note: "4.7k",
      [part("Seats", 1_300), part("Upgrade", 2_600), part("Add-ons", 300), part("Price", 450)]),
    .init(
      "Public sector", note: "1.6k",
      [part("Seats", 400), part("Upgrade", 250), part("Add-ons", 900), part("Price", -120)]),
    .init("Education", note: "0.9k", [part("Seats", 700), part("Add-ons", 120), part("Price", 90)]),
    .init("Start-ups", note: "0.4k", [part("Seats", 260), part("Upgrade", 90)]),
  ])

  static let treemapFlat = TreemapPlot(
    (0..<24).map { index in
      let value = (18_000 / Double(index + 1)).rounded()
      return .init(
        "\(["Northwind", "Contoso", "Fabrikam", "Litware", "Tailspin", "Adatum"][index % 6]) \(index + 1)",
        Datum(value, thousands(value)), note: index < 8 ? percent(value / 680) : "")
    })

  /// The same forms with every kind of hard data, in several sizes.
  static let hardLayouts: [Specimen] = hostiles.flatMap { hostile in
    counts.flatMap { count in layouts(hostile, count) }
  }

  private static func layouts(_ hostile: Hostile, _ count: Int) -> [Specimen] {
    let all = hostile.values.isEmpty ? 0 : count
    @Sendable func label(_ value: Double) -> String {
      value.isFinite && abs(value) < 1e15 ? hostile.label(value) : "n/a"
    }
    func value(_ index: Int) -> Double? { all == 0 ? nil : hostile.values[index % hostile.values.count] }
    func unique(_ index: Int) -> String { index < 3 ? hostile.name(index) : hostile.name(index) + " \(index)" }
    let parts = (0..<all).map {
      TreemapPlot.Part(hostile.name($0), hostile.datum($0), note: $0 % 2 == 0 ? "" : hostile.datum($0).label)
    }
    let plots: [(String, any Plot)] = [
      ("treemap", TreemapPlot(parts)),
      (
        "treemap in groups",
        TreemapPlot(
          (0..<all).map { .init(hostile.name($0), note: hostile.datum($0).label, Array(parts.prefix($0 + 1))) })
      ),
      (
        "mekko",
        MekkoPlot(
          kinds: (0..<min(all, 9)).map { hostile.name($0) },
          (0..<all).map { column in
            .init(hostile.name(column), value(column), (0..<min(all, 9)).map { value(column + $0 + 1) })
          }, isSorted: count != 7, format: label, percent: { label($0 * 100) })
      ),
      (
        "flow",
        FlowPlot(
          ranks: (0..<max(1, all / 2)).map(unique),
          (0..<all).map { .init(from: unique($0), to: unique(($0 * 7 + 1) % all), value($0)) },
          titles: .init(before: hostile.name(0), after: hostile.name(1), up: hostile.name(2)), format: label)
      ),
    ]
    return plots.map { Specimen(name: "\($0.0), \(hostile.name), \(count)", plot: $0.1) }
  }
}
