/// Parts of a whole as boxes whose areas are their numbers, in groups of one colour each.
///
/// Groups and their parts come greatest first. A part that is too small for its name is listed below; numbers of
/// zero or less and gaps have no area and are named in a note. Beyond seven groups the least are one, without colour.
public struct TreemapPlot: Plot, Equatable {
  /// A part.
  public struct Part: Sendable, Equatable {
    /// Such as "Seats".
    public var name: String
    /// The number with its label.
    public var amount: Datum
    /// A second line such as a share of the whole; empty for none.
    public var note: String

    /// A part.
    public init(_ name: String, _ amount: Datum, note: String = "") {
      self.name = name
      self.amount = amount
      self.note = note
    }
  }

  /// Parts that belong together.
  public struct Group: Sendable, Equatable {
    /// Such as "Enterprise"; stands above its parts.
    public var name: String
    /// What follows the name, such as the sum; empty for none.
    public var note: String
    /// The parts in any order.
    public var parts: [Part]

    /// A group.
    public init(_ name: String, note: String = "", _ parts: [Part]) {
      self.name = name
      self.note = note
      self.parts = parts
    }
  }

  /// The groups in any order.
  public var groups: [Group]
  /// The words of the plot.
  public var words: Words

  /// Parts in groups.
  public init(_ groups: [Group], words: Words = .english) {
    self.groups = groups
    self.words = words
  }

  /// Parts of one group without a name.
  public init(_ parts: [Part], words: Words = .english) { self.init([Group("", parts)], words: words) }

  /// The boxes laid out; a plot without a number above zero says so.
  public func drawing(_ layout: Layout) -> Drawing {
    let parts = groups.flatMap(\.parts)
    guard parts.contains(where: { ($0.amount.value ?? 0) > 0 }) else {
      var drawing = Drawing.empty(layout, words)
      if parts.contains(where: { $0.amount.value != nil }) {
        TreemapPainter.note(without: parts, words, into: &drawing)
      }
      return drawing
    }
    return TreemapPainter(self, layout).drawing()
  }
}

extension PlotForm {
  /// Treemaps.
  static let treemap = PlotForm(
    "treemap", title: "Treemap", purpose: "Which parts of which groups make up the whole.",
    specimen: {
      func part(_ name: String, _ value: Double) -> TreemapPlot.Part { .init(name, Datum(value, Sample.whole(value))) }
      return TreemapPlot([
        .init(
          "Enterprise", note: "145",
          [part("Seats", 63), part("Upgrades", 41), part("Add-ons", 29), part("Prices", 12)]),
        .init(
          "Mid-market", note: "97",
          [part("Seats", 59), part("Upgrades", 18), part("Add-ons", 9), part("Prices", 11)]),
        .init(
          "Small business", note: "47",
          [part("Upgrades", 26), part("Seats", 13), part("Add-ons", 3), part("Prices", 5)]),
        .init(
          "Public sector", note: "16", [part("Add-ons", 9), part("Seats", 5), part("Upgrades", 2), part("Prices", -1)]),
        .init("Education", note: "9", [part("Seats", 7), part("Prices", 2)]), .init("Start-ups", [part("Seats", 3)]),
      ])
    }
  ) { sample in
    let parts = sample.series(0).enumerated().map { place, datum in
      TreemapPlot.Part(sample.name(place), datum, note: place % 2 == 0 ? "" : datum.label)
    }
    // Groups that are larger by a part each, up to eight.
    let groups = parts.indices.map { place in
      TreemapPlot.Group(sample.name(place), note: parts[place].amount.label, Array(parts.prefix(min(place + 1, 8))))
    }
    return groups.count == 1 ? TreemapPlot(parts) : TreemapPlot(groups)
  }
}
