/// What flows from one state to another between two moments, such as revenue from plan to plan.
///
/// The states of both moments stand by rank, the highest on top; a flow to a higher one is coloured as good, to a
/// lower one as bad, and to itself as neutral. Both sides have their totals, which are the same because they are
/// the same flows, and each state at the right its net change. Flows of zero or less are counted in a note; gaps are left out.
public struct FlowPlot: Plot {
  /// An amount that goes from one state to another.
  public struct Flow: Sendable, Equatable {
    /// The state at the first moment.
    public var from: String
    /// The state at the second moment.
    public var to: String
    /// How much; above zero, or it is not drawn.
    public var amount: Double?
    /// The colour by meaning; nil for what the ranks say.
    public var impact: Impact?

    /// An amount.
    public init(from: String, to: String, _ amount: Double?, impact: Impact? = nil) {
      self.from = from
      self.to = to
      self.amount = amount
      self.impact = impact
    }
  }

  /// What the two sides and the three kinds of flows are called.
  public struct Titles: Sendable, Equatable {
    /// The first moment, such as "Oct 2025".
    public var before: String
    /// The second moment.
    public var after: String
    /// Flows for the better.
    public var up: String
    /// Flows that are neither.
    public var same: String
    /// Flows for the worse.
    public var down: String

    /// Titles.
    public init(
      before: String, after: String, up: String = "Upgraded", same: String = "Unchanged",
      down: String = "Downgraded"
    ) {
      self.before = before
      self.after = after
      self.up = up
      self.same = same
      self.down = down
    }
  }

  /// The states from the highest rank to the lowest; those that flows name beside them come last, without rank.
  public var ranks: [String]
  /// The flows in any order; those between the same states are added.
  public var flows: [Flow]
  /// The words of the sides and of the legend.
  public var titles: Titles
  /// The words of the plot.
  public var words: Words
  /// Writes an amount, such as "12.3k".
  public var format: @Sendable (Double) -> String

  /// Flows between ranked states.
  public init(
    ranks: [String], _ flows: [Flow], titles: Titles, words: Words = .english,
    format: @escaping @Sendable (Double) -> String
  ) {
    self.ranks = ranks
    self.flows = flows
    self.titles = titles
    self.words = words
    self.format = format
  }

  /// The flows laid out; a plot without a flow above zero says so.
  public func drawing(_ layout: Layout) -> Drawing {
    let network = FlowNetwork(self, limit: layout.isWide ? 12 : 9)
    var drawing =
      FlowPainter(self, network, layout)?.drawing() ?? Drawing.empty(layout, words)
    if network.withoutArea > 0 { drawing.notes(["\(network.withoutArea) \(words.withoutArea)"]) }
    return drawing
  }
}

/// The states and flows that are drawn: those above zero, added up, the smallest states together.
struct FlowNetwork {
  /// A flow between two states by their places.
  struct Flow {
    let from: Int
    let to: Int
    var amount: Double
    let impact: Impact
  }

  /// The states from the top down.
  let states: [String]
  /// The flows by their states.
  let flows: [Flow]
  /// How many flows are not drawn because they are not above zero.
  let withoutArea: Int
  /// How many states stand together as one.
  let together: Int

  init(_ plot: FlowPlot, limit: Int) {
    let drawn = plot.flows.filter { ($0.amount ?? 0) > 0 && ($0.amount ?? 0) <= 1e300 }
    withoutArea = plot.flows.count { $0.amount != nil } - drawn.count
    var places: [String: Int] = [:]
    var names: [String] = []
    for name in plot.ranks + drawn.flatMap({ [$0.from, $0.to] }) where places[name] == nil {
      places[name] = names.count
      names.append(name)
    }
    let ranked = Set(plot.ranks)
    var sums = Array(repeating: 0.0, count: names.count)
    for flow in drawn {
      for name in [flow.from, flow.to] { sums[places[name] ?? 0] += (flow.amount ?? 0) / 1e6 }
    }
    let used = names.indices.filter { sums[$0] > 0 }
    let isCut = used.count > limit
    let greatest = used.sorted { sums[$0] == sums[$1] ? $0 < $1 : sums[$0] > sums[$1] }
    let kept = isCut ? greatest.prefix(limit - 1).sorted() : used
    states = kept.map { names[$0] } + (isCut ? [plot.words.other] : [])
    together = isCut ? used.count - kept.count : 0
    var slots = Array(repeating: kept.count, count: names.count)
    for (slot, place) in kept.enumerated() { slots[place] = slot }
    var found: [Flow] = []
    for flow in drawn {
      let (from, to) = (places[flow.from] ?? 0, places[flow.to] ?? 0)
      let isRanked = ranked.contains(flow.from) && ranked.contains(flow.to)
      let isKept = slots[from] < kept.count && slots[to] < kept.count
      let byRank: Impact = from == to || !isRanked || !isKept ? .neutral : to < from ? .good : .bad
      let next = Flow(
        from: slots[from], to: slots[to], amount: flow.amount ?? 0, impact: flow.impact ?? byRank)
      if let same = found.firstIndex(where: {
        $0.from == next.from && $0.to == next.to && $0.impact == next.impact
      }) {
        found[same].amount += next.amount
      } else {
        found.append(next)
      }
    }
    flows = found
  }
}

extension PlotForm {
  /// Flows between two moments.
  static let flow = PlotForm(
    "flow", title: "Plan migration", purpose: "What flows between plans from one moment to another.",
    specimen: {
      FlowPlot(
        ranks: ["Enterprise", "Business", "Team", "Starter"],
        [
          .init(from: "Enterprise", to: "Enterprise", 1_482), .init(from: "Enterprise", to: "Business", 64),
          .init(from: "Business", to: "Enterprise", 213), .init(from: "Business", to: "Business", 967),
          .init(from: "Business", to: "Team", 79), .init(from: "Team", to: "Enterprise", 31),
          .init(from: "Team", to: "Business", 186), .init(from: "Team", to: "Team", 614),
          .init(from: "Team", to: "Starter", 23), .init(from: "Starter", to: "Business", 29),
          .init(from: "Starter", to: "Team", 97), .init(from: "Starter", to: "Starter", 248),
        ], titles: .init(before: "Oct 2025", after: "Oct 2026"), format: Sample.whole)
    }
  ) { sample in
    let count = max(1, sample.count)
    func state(_ index: Int) -> String { index < 3 ? sample.name(index) : sample.name(index) + " \(index)" }
    return FlowPlot(
      ranks: (0..<(count + 1) / 2).map(state),
      sample.series(0).enumerated().map { place, datum in
        .init(from: state(place), to: state((place * 7 + 1) % count), datum.value)
      }, titles: .init(before: sample.name(0), after: sample.name(1), up: sample.name(2)), format: sample.format)
  }
}
