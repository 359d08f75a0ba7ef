/// How a mark looks: a class, its paints, and the same as attributes for a page without style sheets.
public struct Style: Sendable, Equatable {
  /// The class without its prefix.
  public let name: String
  /// Everything else, in a place of its own: a drawing holds thousands of items, and each has a style.
  private let look: Look

  /// The inside; nil for none.
  public var fill: Paint? { look.value.fill }
  /// The outline; nil for none.
  public var stroke: Paint? { look.value.stroke }
  /// The width of the outline in pixels.
  public var width: Double { look.value.width }
  /// Lengths of strokes and gaps of the outline, such as "6 4"; empty for a solid one.
  public var dash: String { look.value.dash }
  /// Whether the outline is a rim behind text, which the style sheet alone draws.
  public var isRimmed: Bool { look.value.isRimmed }
  /// The attributes of an element of this style, each with a space before it.
  var attributes: String { look.value.attributes }

  private struct Details: Sendable {
    let fill: Paint?
    let stroke: Paint?
    let width: Double
    let dash: String
    let isRimmed: Bool
    let attributes: String
  }

  /// Details that are shared by all copies of a style.
  private indirect enum Look: Sendable {
    case details(Details)

    var value: Details {
      switch self {
      case .details(let details): details
      }
    }
  }

  /// A look; one that is not in the theme's style sheet is written by its attributes alone.
  public init(
    _ name: String, fill: Paint? = nil, stroke: Paint? = nil, width: Double = 1, dash: String = "",
    isRimmed: Bool = false
  ) {
    self.name = name
    let attributes = Style.attributes(name, fill: fill, stroke: isRimmed ? nil : stroke, width: width, dash: dash)
    look = .details(
      Details(fill: fill, stroke: stroke, width: width, dash: dash, isRimmed: isRimmed, attributes: attributes))
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
