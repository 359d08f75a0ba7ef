/// How a mark looks: a class, its paints, and the same as attributes for a page without style sheets.
public struct Style: Sendable, Equatable {
  /// The class without its prefix.
  public let name: String
  /// The inside; nil for none.
  public let fill: Paint?
  /// The outline; nil for none.
  public let stroke: Paint?
  /// The width of the outline in pixels.
  public let width: Double
  /// Lengths of strokes and gaps of the outline, such as "6 4"; empty for a solid one.
  public let dash: String
  /// Whether the outline is a rim behind text, which the style sheet alone draws.
  public let isRimmed: Bool
  /// The attributes of an element of this style, each with a space before it.
  let attributes: String

  /// A look; one that is not in the theme's style sheet is written by its attributes alone.
  public init(
    _ name: String, fill: Paint? = nil, stroke: Paint? = nil, width: Double = 1, dash: String = "",
    isRimmed: Bool = false
  ) {
    self.name = name
    self.fill = fill
    self.stroke = stroke
    self.width = width
    self.dash = dash
    self.isRimmed = isRimmed
    attributes = Style.attributes(
      name, fill: fill, stroke: isRimmed ? nil : stroke, width: width, dash: dash)
  }

  /// The same look with other paints.
  func attributes(_ change: (Paint) -> Paint) -> String {
    Style.attributes(
      name, fill: fill.map(change), stroke: isRimmed ? nil : stroke.map(change), width: width, dash: dash)
  }

  private static func attributes(
    _ name: String, fill: Paint?, stroke: Paint?, width: Double, dash: String
  ) -> String {
    var text = " class=\"p-\(name)\""
    text += fill.map { " fill=\"\($0.light.hex)\"" } ?? " fill=\"none\""
    // The order of fill and rim is no attribute that validators know, so without a style sheet there is no rim.
    if let stroke {
      text += " stroke=\"\(stroke.light.hex)\""
      if width != 1 { text += " stroke-width=\"\(Style.short(width))\"" }
      if !dash.isEmpty { text += " stroke-dasharray=\"\(dash)\"" }
    }
    return text
  }

  /// Styles of one class look alike.
  public static func == (left: Style, right: Style) -> Bool { left.name == right.name }

  private static func short(_ width: Double) -> String {
    width == width.rounded() ? String(Int(width)) : String(width)
  }
}
