/// A bridge (waterfall): from an opening total by signed steps to a closing one.
///
/// Totals stand on zero; each step starts where the one before ended. Where names or labels need more room
/// than columns give, the bridge lies on its side. Without any number it says that there is no data.
public struct BridgePlot: Plot, Equatable {
  /// One step.
  public struct Step: Sendable, Equatable {
    /// What happened, such as "Expansion".
    public var name: String
    /// The signed amount with its signed label; zero keeps its label.
    public var amount: Datum
    /// The part of the opening, such as "+1.2 %"; empty for none.
    public var share: String
    /// What it means to the reader.
    public var impact: Impact

    /// A step.
    public init(_ name: String, _ amount: Datum, share: String = "", impact: Impact) {
      self.name = name
      self.amount = amount
      self.share = share
      self.impact = impact
    }
  }

  /// The name and the number of a total.
  public struct Total: Sendable, Equatable {
    /// Such as "MRR September".
    public var name: String
    /// The total.
    public var amount: Datum
    /// What kind of figure it is: a plan is outlined, a forecast hatched.
    public var scenario: Scenario

    /// A total.
    public init(_ name: String, _ amount: Datum, scenario: Scenario = .actual) {
      self.name = name
      self.amount = amount
      self.scenario = scenario
    }
  }

  /// The total before the steps.
  public var opening: Total
  /// The steps in order.
  public var steps: [Step]
  /// The total after them.
  public var closing: Total
  /// From opening to closing; nil for no marker.
  public var difference: Step?
  /// Whether the totals may be cut, with a mark, when the steps would otherwise be too small to read.
  public var cutsTotals: Bool
  /// The words of the plot.
  public var words: Words

  /// A bridge.
  public init(
    opening: Total, steps: [Step], closing: Total, difference: Step? = nil, cutsTotals: Bool = true,
    words: Words = .english
  ) {
    self.opening = opening
    self.steps = steps
    self.closing = closing
    self.difference = difference
    self.cutsTotals = cutsTotals
    self.words = words
  }

  /// The bridge laid out: columns, or rows where columns are too narrow for the words.
  public func drawing(_ layout: Layout) -> Drawing {
    let amounts = [opening.amount.value, closing.amount.value] + steps.map(\.amount.value)
    guard amounts.contains(where: { $0 != nil }) else { return .empty(layout, words) }
    let columns = BridgeColumns(self, layout)
    return columns.fits ? columns.drawing() : BridgeRows(self, layout).drawing()
  }
}

extension BridgeBars.Bar {
  /// The colour by meaning, or that of a total by its kind.
  var style: Style { impact?.fill ?? scenario.style }
  /// Whether it is hatched.
  var isHatched: Bool { impact == nil && scenario == .forecast }
}

/// The bars of a bridge as numbers: where each begins and ends.
struct BridgeBars {
  /// A bar, or the place of one whose number is missing.
  struct Bar {
    let name: String
    let label: String
    let share: String
    /// Nil for a total.
    let impact: Impact?
    /// What kind of figure a total is.
    var scenario = Scenario.actual
    let from: Double
    let to: Double
    /// Whether there is a number at all.
    let isDrawn: Bool
  }

  /// Opening, steps, closing.
  let bars: [Bar]
  /// The lowest and the highest end of any bar apart from zero under the totals.
  let extent: (low: Double, high: Double)
  /// Whether the totals are cut.
  let isCut: Bool

  init(_ plot: BridgePlot) {
    var level = plot.opening.amount.value ?? 0
    var levels = plot.opening.amount.value.map { [$0] } ?? []
    var bars = [BridgeBars.total(plot.opening)]
    for step in plot.steps {
      let next = step.amount.value.map { level + $0 } ?? level
      bars.append(
        Bar(
          name: step.name, label: step.amount.label, share: step.share, impact: step.impact, from: level,
          to: next, isDrawn: step.amount.value != nil))
      level = next
      levels.append(level)
    }
    bars.append(BridgeBars.total(plot.closing))
    if let closing = plot.closing.amount.value { levels.append(closing) }
    let (low, high) = (levels.min() ?? 0, levels.max() ?? 0)
    isCut = plot.cutsTotals && low > 0 && high - low < 0.25 * high
    extent = isCut ? (low, high) : (min(0, low), max(0, high))
    self.bars = bars
  }

  private static func total(_ total: BridgePlot.Total) -> Bar {
    Bar(
      name: total.name, label: total.amount.label, share: "", impact: nil, scenario: total.scenario, from: 0,
      to: total.amount.value ?? 0, isDrawn: total.amount.value != nil)
  }
}

extension PlotForm {
  /// Bridges.
  static let bridge = PlotForm(
    "bridge", title: "Bridge", purpose: "From an opening total by its changes to a closing one."
  ) {
    sample in
    let impacts: [Impact] = [.good, .bad, .neutral]
    return BridgePlot(
      opening: .init(sample.name(0), sample.datum(0)),
      steps: (0..<min(sample.count, 12)).map {
        .init(sample.name($0), sample.datum($0 + 1), share: sample.datum($0).label, impact: impacts[$0 % 3])
      }, closing: .init(sample.name(1), sample.datum(2)),
      difference: .init(sample.name(2), sample.datum(1), share: "+1%", impact: .good))
  }
}
