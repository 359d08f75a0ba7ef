/// How a mark looks: a class, its paints, and the same as attributes for a page without style sheets.
public struct Style: Sendable, Equatable {
  /// The class without its prefix.
  public let name: String
  /// The inside; nil for none.
  public let fill: Paint?
  /// The outline; nil for none.
  public let stroke: Paint?
  let width: Double
  let dash: String
  /// Whether the outline is a rim behind text, which the style sheet alone draws.
  let isRimmed: Bool
  /// The attributes of an element of this style, each with a space before it.
  let attributes: String

  init(
    _ name: String, fill: Paint? = nil, stroke: Paint? = nil, width: Double = 1, dash: String = "",
    isRimmed: Bool = false
  ) {
    self.name = name
    self.fill = fill
    self.stroke = stroke
    self.width = width
    self.dash = dash
    self.isRimmed = isRimmed
    var text = " class=\"p-\(name)\""
    text += fill.map { " fill=\"\($0.light.hex)\"" } ?? " fill=\"none\""
    // The order of fill and rim is no attribute that validators know, so without a style sheet there is no rim.
    if let stroke, !isRimmed {
      text += " stroke=\"\(stroke.light.hex)\""
      if width != 1 { text += " stroke-width=\"\(Style.short(width))\"" }
      if !dash.isEmpty { text += " stroke-dasharray=\"\(dash)\"" }
    }
    attributes = text
  }

  /// Styles of one class look alike.
  public static func == (left: Style, right: Style) -> Bool { left.name == right.name }

  private static func short(_ width: Double) -> String {
    width == width.rounded() ? String(Int(width)) : String(width)
  }

  static let label = Style("t", fill: .ink)
  static let note = Style("tm", fill: .muted)
  /// Text over lines, in a rim of the page's colour.
  static let over = Style("th", fill: .ink, stroke: .page, width: 4, isRimmed: true)
  /// Text of less weight over lines.
  static let overNote = Style("tn", fill: .muted, stroke: .page, width: 4, isRimmed: true)
  static let onActual = Style("ta", fill: .page)
  static let actual = Style("a", fill: .actual)
  static let previous = Style("pv", fill: .previous)
  static let target = Style("tg", fill: .page, stroke: .actual, width: 1.5)
  static let good = Style("g", fill: .good)
  static let bad = Style("b", fill: .bad)
  static let neutral = Style("n", fill: .neutral)
  static let wash = Style("w", fill: .wash)
  static let gap = Style("gp", fill: .page)
  static let grid = Style("gr", stroke: .faint)
  static let axis = Style("ax", stroke: .ink)
  static let rule = Style("rl", stroke: .ink, width: 1.5)
  static let connector = Style("c", stroke: .muted)
  static let dotted = Style("dt", stroke: .muted, dash: "1 3")
  static let dashed = Style("ds", stroke: .muted, width: 1.5, dash: "6 4")
  static let leader = Style("ld", stroke: .muted, width: 0.75)
  static let hatch = Style("h", stroke: .page, width: 1.5)
  static let arrowhead = Style("ah", fill: .muted)
  static let halo = Style("ho", stroke: .page, width: 5)
  static let thick = Style("l3", stroke: .ink, width: 3)
  static let thickDashed = Style("l3d", stroke: .ink, width: 3, dash: "6 4")
  static let medium = Style("l2", stroke: .ink, width: 2)
  static let thin = Style("l1", stroke: .ink, width: 1.25)
  static let thinDashed = Style("l1d", stroke: .ink, width: 1.25, dash: "4 3")
  static let pale = Style("lp", stroke: .previous, width: 1.5)
  static let paleDashed = Style("lpd", stroke: .previous, width: 1.5, dash: "4 3")
  static let sparkLine = Style("sk", stroke: .actual, width: 1.5)
  static let then = Style("th0", fill: .page, stroke: .previous, width: 2)
  static let point = Style("pt", fill: .ink, stroke: .page)
  static let series = Paint.series.map { Style($0.name, fill: $0) }
  static let lines = Paint.series.map { Style("l" + $0.name, stroke: $0, width: 2) }
  static let linesDashed = Paint.series.map { Style("l" + $0.name + "d", stroke: $0, width: 2, dash: "5 4") }
  static let diverging = Paint.diverging.map { Style($0.name, fill: $0) }
  static let onDiverging = Paint.onDiverging.map { Style($0.name, fill: $0) }

  /// Every style, in the order of the style sheet.
  static let all =
    [
      label, note, over, overNote, onActual, actual, previous, target, good, bad, neutral, wash, gap, grid,
      axis, rule,
      connector, dotted, dashed, leader, hatch, arrowhead, halo, thick, thickDashed, medium, thin, thinDashed,
      pale,
      paleDashed, sparkLine, then, point,
    ] + series + lines + linesDashed + diverging + onDiverging

  /// A series' style, counted from 0 and starting over after the last.
  static func series(_ index: Int) -> Style {
    series[((index % series.count) + series.count) % series.count]
  }
}
