/// Pairs of numbers as dots; with sizes they are bubbles whose areas are in proportion.
///
/// Axes need not start at zero. What lacks one of its two numbers is no dot. Without any dot the plot says so.
public struct ScatterPlot: Plot {
  /// Dots of one kind.
  public struct Group: Sendable, Equatable {
    /// The name in the legend; empty where there is one kind only.
    public var name: String
    /// The dots.
    public var dots: [DotMark.Dot]

    /// A kind.
    public init(_ name: String = "", _ dots: [DotMark.Dot]) {
      self.name = name
      self.dots = dots
    }
  }

  /// The kinds.
  public var groups: [Group]
  /// The side of the first numbers.
  public var x: Side
  /// The side of the second numbers.
  public var y: Side
  /// What the area of a bubble stands for; it stands under the plot. Empty for none.
  public var sizeTitle: String
  /// Words a size.
  public var sizeFormat: @Sendable (Double) -> String = { PlainNumber.text($0) }
  /// Numbers to compare with, as lines.
  public var rules: [RuleMark]
  /// The words of the plot.
  public var words: Words

  /// Dots on two sides that are laid in proportion.
  public init(
    _ groups: [Group], x: Side, y: Side, sizeTitle: String = "", rules: [RuleMark] = [], words: Words = .english
  ) {
    self.groups = groups
    self.x = x
    self.y = y
    self.sizeTitle = sizeTitle
    self.rules = rules
    self.words = words
  }

  /// The dots laid out, with a legend above where there are several kinds.
  public func drawing(_ layout: Layout) -> Drawing {
    guard groups.contains(where: { $0.dots.contains { $0.x != nil && $0.y != nil } }) else {
      return .empty(layout, words)
    }
    let radius = layout.isWide ? 22.0 : 16
    var drawing = chart(greatest: radius).drawing(layout)
    if !sizeTitle.isEmpty { drawing.notes([sizeTitle]) }
    key(greatest: radius, into: &drawing)
    return drawing
  }

  /// Rings of up to three round sizes, each with its number.
  private func key(greatest radius: Double, into drawing: inout Drawing) {
    let most = groups.flatMap { $0.dots.compactMap(\.size) }.max() ?? 0
    let radii = Scale.radii(upTo: most, radius: radius)
    // About the greatest, a half and a tenth of it; a size whose ring would be a dot says nothing.
    let round = Ticks.values(0, most, count: 2).last { $0 <= most } ?? 0
    let sizes = most.isFinite && round > 0 ? [round, round / 2, round / 10].filter { radii($0) >= 3 } : []
    guard !sizes.isEmpty else { return }
    let middle = drawing.height + 6 + radii(sizes[0])
    var x = 0.0
    for size in sizes {
      let (ring, label) = (radii(size), sizeFormat(size))
      let width = 2 * ring + 5 + TextMeasure.width(label)
      guard x + width <= drawing.width - 1 else { break }
      drawing.add(.circle(Point(x + ring + 0.5, middle), ring), .ring)
      drawing.height = max(drawing.height, middle + radii(sizes[0]) + 2)
      drawing.text(label, at: Point(x + 2 * ring + 5, middle + 4), style: .note)
      x += width + 16
    }
  }

  /// The marks of which it is made; radii of all kinds are on one scale.
  private func chart(greatest radius: Double) -> Chart {
    let sizes = groups.flatMap { $0.dots.compactMap(\.size) }
    var chart = Chart(x: x, y: y, words: words) {
      rules
      groups.map { group in
        var mark = DotMark(group.dots, group.name)
        mark.sizes = .radii(upTo: sizes.max() ?? 1, radius: radius)
        return mark
      }
    }
    chart.names = .legend
    return chart
  }
}

extension PlotForm {
  /// Dots and bubbles.
  static let scatter = PlotForm(
    "scatter", title: "Scatter and bubble", purpose: "How two numbers of the same things go together.",
    specimen: {
      let names = ["Health", "Retail", "Software", "Public", "Logistics", "Banks", "Energy", "Schools"]
      let numbers: [(Double, Double, Double)] = [
        (12, 112, 38), (31, 96, 112), (18, 108, 54), (44, 100, 7), (24, 103, 24), (9, 118, 61), (37, 92, 15),
        (28, 105, 80),
      ]
      let dots = zip(names, numbers).map { DotMark.Dot($1.0, $1.1, size: $1.2, $0) }
      return ScatterPlot(
        [.init("Direct sales", Array(dots.prefix(5))), .init("Partners", Array(dots.suffix(3)))],
        x: .linear("Months since first contract", format: Sample.whole),
        y: .linear("Net revenue retention", format: Sample.percent), sizeTitle: "Area: number of customers.",
        rules: [RuleMark(y: 100, "100%")])
    }
  ) { sample in
    let dots = (0..<sample.count).map { index in
      DotMark.Dot(
        sample.datum(index).value, sample.datum(index + 1).value,
        size: index % 2 == 0 ? sample.datum(index).value : nil,
        sample.name(index))
    }
    return ScatterPlot(
      [.init(sample.name(0), dots), .init(sample.name(1), Array(dots.prefix(3)))],
      x: .linear(sample.name(0), format: sample.format), y: .linear(sample.name(1), format: sample.format),
      sizeTitle: sample.name(2))
  }
}
