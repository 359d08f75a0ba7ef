extension Metric {
  /// Whether a site's settings define it.
  public var isCustom: Bool { ownSource != nil }

  /// A metric that a site's settings define.
  ///
  /// Its history is that of its largest lag and of cells that look back themselves; its divisor is what stands below
  /// the line.
  ///
  /// - Parameters:
  ///   - formula: what a `FormulaReader` made of the text.
  ///   - source: where the definition comes from; empty where the settings do not say.
  public static func custom(
    _ id: String, name: String, short: String? = nil, unit: Unit, better: Direction, definition: String,
    source: String = "", formula: Formula
  ) -> Metric {
    let (above, below) = formula.sums
    let terms = above + (below ?? [])
    return Metric(
      id, name, short: short, unit, better: better,
      history: terms.map { $0.lag + $0.measure.history }.max() ?? 0,
      divisor: below.map { FormulaText($0, names: .words).text } ?? "the denominator",
      ownSource: source, formula, definition)
  }
}
