/// The looks that plots share; each has its place in the style sheet.
extension Style {
  /// Usual text.
  public static let label = Style("t", fill: .ink)
  /// Text of less weight.
  public static let note = Style("tm", fill: .muted)
  /// Text over lines, in a rim of the page's colour.
  public static let over = Style("th", fill: .ink, stroke: .page, width: 4, isRimmed: true)
  /// Text of less weight over lines.
  public static let overNote = Style("tn", fill: .muted, stroke: .page, width: 4, isRimmed: true)
  /// Text on actual figures.
  public static let onActual = Style("ta", fill: .page)
  /// Actual figures: solid and dark.
  public static let actual = Style("a", fill: .actual)
  /// Figures of the year before: solid and lighter.
  public static let previous = Style("pv", fill: .previous)
  /// Targets and plans: outlined.
  public static let target = Style("tg", fill: .page, stroke: .actual, width: 1.5)
  /// A variance for the better.
  public static let good = Style("g", fill: .good)
  /// A variance for the worse.
  public static let bad = Style("b", fill: .bad)
  /// A variance that is neither.
  public static let neutral = Style("n", fill: .neutral)
  /// A broad area behind the marks.
  public static let wash = Style("w", fill: .wash)
  /// A gap in the page's colour.
  public static let gap = Style("gp", fill: .page)
  /// Lines of an axis across the marks.
  public static let grid = Style("gr", stroke: .faint)
  /// The line that bars stand on.
  public static let axis = Style("ax", stroke: .ink)
  /// A heavy line at a number that parts two meanings.
  public static let rule = Style("rl", stroke: .ink, width: 1.5)
  /// A circle of a size that a legend speaks of.
  public static let ring = Style("rg", stroke: .muted)
  /// From one bar's end to the next one's start.
  public static let connector = Style("c", stroke: .muted)
  /// A line that leads the eye, of points.
  public static let dotted = Style("dt", stroke: .muted, dash: "1 3")
  /// A target or a reference.
  public static let dashed = Style("ds", stroke: .muted, width: 1.5, dash: "6 4")
  /// From a label to what it speaks of.
  public static let leader = Style("ld", stroke: .muted, width: 0.8)
  /// Strokes in the page's colour over a forecast.
  public static let hatch = Style("h", stroke: .page, width: 1.5)
  /// The triangle at a line's end.
  public static let arrowhead = Style("ah", fill: .muted)
  /// A rim of the page's colour around a line.
  public static let halo = Style("ho", stroke: .page, width: 5)
  /// The line that a plot is about.
  public static let thick = Style("l3", stroke: .ink, width: 3)
  /// The same where its period is not finished.
  public static let thickDashed = Style("l3d", stroke: .ink, width: 3, dash: "6 4")
  /// A line over bars.
  public static let medium = Style("l2", stroke: .ink, width: 2)
  /// The same where its period is not finished.
  public static let mediumDashed = Style("l2d", stroke: .ink, width: 2, dash: "5 4")
  /// A second line.
  public static let thin = Style("l1", stroke: .ink, width: 1.3)
  /// The same where its period is not finished.
  public static let thinDashed = Style("l1d", stroke: .ink, width: 1.3, dash: "4 3")
  /// A line of the past or of others.
  public static let pale = Style("lp", stroke: .previous, width: 1.5)
  /// The same where its period is not finished.
  public static let paleDashed = Style("lpd", stroke: .previous, width: 1.5, dash: "4 3")
  /// A tile's line.
  public static let sparkLine = Style("sk", stroke: .actual, width: 1.5)
  /// A dot of the time before.
  public static let then = Style("th0", fill: .page, stroke: .previous, width: 2)
  /// A dot of now.
  public static let point = Style("pt", fill: .ink, stroke: .page)
  /// Many dots of actual figures; their width is that of the stroke.
  public static let dots = Style("k", stroke: .actual)
  /// A line of a change for the better.
  public static let goodLine = Style("lg", stroke: .good, width: 2)
  /// A line of a change for the worse.
  public static let badLine = Style("lb", stroke: .bad, width: 2)
  /// Solid marks of one series each.
  public static let series = Paint.series.map { Style($0.name, fill: $0) }
  /// Lines of one series each.
  public static let lines = Paint.series.map { Style("l" + $0.name, stroke: $0, width: 2) }
  /// The same where their periods are not finished.
  public static let linesDashed = Paint.series.map { Style("l" + $0.name + "d", stroke: $0, width: 2, dash: "5 4") }
  /// The bounds of a range around a line of one series each.
  static let bounds = Paint.series.map { Style("b" + $0.name, stroke: $0, width: 1.3, dash: "2 2") }
  /// Many dots of one series each; their width is that of the stroke.
  public static let seriesDots = Paint.series.map { Style("k" + $0.name, stroke: $0) }
  /// Text on each of the series.
  public static let onSeries = Paint.onSeries.map { Style($0.name, fill: $0) }
  /// Text on the figures of the year before, and on good, bad and neutral variances.
  public static let onFigures = Paint.onFigures.map { Style($0.name, fill: $0) }
  /// Ranges of one hue, the darkest first.
  public static let ranges = Paint.ranges.map { Style($0.name, fill: $0) }
  /// Cells from far below a middle to far above it.
  public static let diverging = Paint.diverging.map { Style($0.name, fill: $0) }
  /// Text on each of them.
  public static let onDiverging = Paint.onDiverging.map { Style($0.name, fill: $0) }

  /// Every shared style, in the order of the style sheet.
  public static let all =
    [
      label, note, over, overNote, onActual, actual, previous, target, good, bad, neutral, wash, gap, grid, axis, rule,
      connector, dotted, dashed, leader, hatch, arrowhead, halo, thick, thickDashed, medium, thin, thinDashed, pale,
      paleDashed, sparkLine, then, point, dots, goodLine, badLine, mediumDashed, ring,
    ] + series + lines + linesDashed + bounds
    + seriesDots + onSeries + onFigures + ranges + diverging + onDiverging + ribbons

  /// A solid mark of a series, counted from 0 and starting over after the last.
  public static func series(_ index: Int) -> Style { series[place(index)] }

  /// The place of a series in the lists of looks, which start over after the last.
  static func place(_ index: Int) -> Int { ((index % series.count) + series.count) % series.count }

  /// The text that is read best on a fill of this style; usual text where it is the page.
  public var text: Style {
    if self == .actual { return .onActual }
    let figures: [Style] = [.previous, .good, .bad, .neutral]
    for (fills, texts) in [
      (Style.series, Style.onSeries), (figures, Style.onFigures), (Style.diverging, Style.onDiverging),
    ] {
      if let place = fills.firstIndex(of: self) { return texts[place] }
    }
    return .label
  }
}
