/// How a line and its dots look, and how much its name matters at its end.
public struct LineLook: Sendable, Equatable {
  /// The line.
  public var solid: Style
  /// Where its period is not finished.
  public var dashed: Style
  /// A number between gaps, and the last one.
  public var dot: Style
  /// The radius of the dot at its end; 0 for none.
  public var endRadius: Double
  /// The radius of a number between gaps.
  public var lonelyRadius: Double
  /// The patch before its name; nil for none.
  public var swatch: Style?
  /// Whether its name is heavy.
  public var isBold: Bool
  /// Names of the lowest rank stay when there is no room for all.
  public var rank: Int

  /// A look.
  public init(
    solid: Style, dashed: Style, dot: Style, endRadius: Double = 3, lonelyRadius: Double = 2.5, swatch: Style? = nil,
    isBold: Bool = false, rank: Int = 1
  ) {
    self.solid = solid
    self.dashed = dashed
    self.dot = dot
    self.endRadius = endRadius
    self.lonelyRadius = lonelyRadius
    self.swatch = swatch
    self.isBold = isBold
    self.rank = rank
  }

  /// The line that a chart is about.
  public static let thick = LineLook(
    solid: .thick, dashed: .thickDashed, dot: .point, endRadius: 4, isBold: true, rank: 0)
  /// A second line.
  public static let thin = LineLook(solid: .thin, dashed: .thinDashed, dot: .point)
  /// A line of the past or of others.
  public static let pale = LineLook(solid: .pale, dashed: .paleDashed, dot: .previous, endRadius: 0, rank: 3)
  /// A sum over bars.
  public static let net = LineLook(
    solid: .medium, dashed: .mediumDashed, dot: .point, endRadius: 3.5, lonelyRadius: 3.5, isBold: true, rank: 0)
  /// A tile's line.
  public static let spark = LineLook(solid: .sparkLine, dashed: .sparkLine, dot: .previous, endRadius: 0)

  /// A line in the colour of a series, counted from 0.
  public static func series(_ index: Int) -> LineLook {
    let place = Style.place(index)
    return LineLook(
      solid: Style.lines[place], dashed: Style.linesDashed[place], dot: Style.series[place],
      swatch: Style.lines[place], rank: 2)
  }
}
