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
    let data = hostile.values.indices.map { hostile.datum($0) }
    // Months and names take turns under the columns.
    let axis: Axis? = count % 2 == 0 ? nil : .months(year: 2025, month: 11, names: months)
    let sample = Sample(
      names: hostile.names, data: data, count: data.isEmpty ? 0 : count, axis: axis, format: { hostile.label($0) })
    return PlotForm.all.map { form in
      Specimen(name: "\(form.name), \(hostile.name), \(count)", plot: form.plot(sample))
    }
  }
}
