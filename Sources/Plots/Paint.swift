/// A colour with its partner for dark pages, known to CSS by a custom property.
public struct Paint: Sendable, Equatable {
  /// The custom property without its two hyphens.
  public let name: String
  /// On a light page, and on paper.
  public let light: Colour
  /// On a dark page.
  public let dark: Colour
  /// What takes its place where the reader has chosen the colours: a CSS system colour.
  public let forced: String

  /// A paint by the name of its custom property: letters, digits and hyphens.
  public init(_ name: String, light: Colour, dark: Colour, forced: String = "CanvasText") {
    self.name = name
    self.light = light
    self.dark = dark
    self.forced = forced
  }

  /// A paint from two colours given as 0xRRGGBB, and a CSS system colour.
  init(_ name: String, _ light: UInt32, _ dark: UInt32, forced: String = "CanvasText") {
    self.init(name, light: Colour(light), dark: Colour(dark), forced: forced)
  }

  /// Black or white on this paint, whichever is easier to read; in chosen colours what is read on its partner.
  func text(_ name: String) -> Paint {
    let onForced = ["Canvas": "CanvasText", "Highlight": "HighlightText"][forced] ?? "Canvas"
    return Paint(name, light: light.text, dark: dark.text, forced: onForced)
  }

  /// The page behind everything.
  public static let page = Paint("page", 0xFFFFFF, 0x15171A, forced: "Canvas")
  /// Text and actual figures.
  public static let ink = Paint("ink", 0x26292D, 0xE4E6E9)
  /// Text of less weight.
  public static let muted = Paint("muted", 0x595C60, 0xA9AEB5)
  /// Thin lines behind the marks.
  public static let faint = Paint("faint", 0xDDDDD8, 0x363A3F, forced: "GrayText")
  /// A broad area behind the marks.
  public static let wash = Paint("wash", 0xEEEEE9, 0x23272B, forced: "Canvas")
  /// Solid actual figures.
  public static let actual = Paint("actual", 0x3F4449, 0xCDD1D6)
  /// Solid figures of the year before.
  public static let previous = Paint("previous", 0x8D8B8A, 0x7D838B, forced: "GrayText")
  /// A variance for the better.
  public static let good = Paint("good", 0x008E96, 0x35B3BA)
  /// A variance for the worse.
  public static let bad = Paint("bad", 0xE2001A, 0xFF6468, forced: "Canvas")
  /// A variance that is neither.
  public static let neutral = Paint("neutral", 0x767676, 0x8E939A, forced: "GrayText")

  /// Kinds side by side, told apart by every kind of colour vision; the eighth is the first again.
  public static let series = [
    Paint("s1", 0x0070C3, 0x3D96FF), Paint("s2", 0xD66D00, 0xEE734C, forced: "Canvas"),
    Paint("s3", 0x009F73, 0x2FC390, forced: "GrayText"), Paint("s4", 0xAE4F86, 0xDF91C0, forced: "Highlight"),
    Paint("s5", 0x795F00, 0xD8CB59, forced: "Canvas"), Paint("s6", 0x578CFF, 0x9ED4FA, forced: "GrayText"),
    Paint("s7", 0x4B2E83, 0x9C74B5, forced: "Highlight"),
  ]

  /// From far below a middle to far above it; the fourth is the middle.
  public static let diverging = [
    Paint("d0", 0xB9344A, 0xE0566A, forced: "Canvas"), Paint("d1", 0xE98A8F, 0x9C3A48, forced: "Canvas"),
    Paint("d2", 0xF8C9CC, 0x572A31, forced: "Canvas"), Paint("d3", 0xF1F1EC, 0x25282B, forced: "Canvas"),
    Paint("d4", 0xAAE7EC, 0x1F4A4D, forced: "Canvas"), Paint("d5", 0x79C2C4, 0x1F7278, forced: "Canvas"),
    Paint("d6", 0x14777D, 0x3FB3B8, forced: "Canvas"),
  ]

  /// Text on each of `diverging`: black or white, whichever is easier to read.
  public static let onDiverging = diverging.enumerated().map { $1.text("o\($0)") }

  /// Text on each of `series`.
  public static let onSeries = series.map { $0.text("o" + $0.name) }

  /// Text on the figures of the year before, and on good, bad and neutral variances.
  public static let onFigures = [previous.text("op"), good.text("og"), bad.text("ob"), neutral.text("on")]

  /// Ranges of one hue behind an actual figure, from the darkest, which is the worst as a rule, to the lightest.
  public static let ranges = [
    Paint("r1", 0xBCBFC2, 0x50555B, forced: "Canvas"), Paint("r2", 0xC9CBCE, 0x464B50, forced: "Canvas"),
    Paint("r3", 0xD5D7D9, 0x3C4045, forced: "Canvas"), Paint("r4", 0xE1E2E4, 0x32363A, forced: "Canvas"),
    Paint("r5", 0xECEDEE, 0x282B2F, forced: "Canvas"),
  ]

  /// Every paint, in the order of the style sheet.
  public static let all =
    [page, ink, muted, faint, wash, actual, previous, good, bad, neutral] + series + onSeries + onFigures + ranges
    + diverging
    + onDiverging
}
