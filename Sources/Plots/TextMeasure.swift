/// Measures text without a browser, in the metric that Arial, Liberation Sans and Helvetica share.
///
/// Wide characters count a whole em, combining marks nothing, and scripts that the faces lack are guessed
/// wide rather than narrow, so that a box is never too small.
public enum TextMeasure {
  /// The smallest and usual size of text, in pixels.
  public static let size = 12.0
  /// The distance between baselines.
  public static let line = 15.0
  /// What stands above the baseline, in whole pixels as browsers round it.
  public static let ascent = 11.0
  /// What hangs below the baseline, in whole pixels.
  public static let descent = 3.0

  /// The width of a line of text in pixels; the empty text has none.
  public static func width(_ text: String, bold: Bool = false) -> Double {
    let latin = bold ? Advances.boldLatin : Advances.regularLatin
    var units = 0
    for scalar in text.unicodeScalars {
      let code = scalar.value
      if code >= 0x20 && code <= 0x7E {
        units += Int(latin[Int(code) - 0x20])
      } else {
        units += advance(scalar, bold: bold)
      }
    }
    return Double(units) * size / Advances.unitsPerEm
  }

  /// The advance of a code point beyond ASCII, in 2048ths of the size.
  private static func advance(_ scalar: Unicode.Scalar, bold: Bool) -> Int {
    let code = Int(scalar.value)
    switch code {
    case 0xA0...0x17F: return Int((bold ? Advances.boldAccented : Advances.regularAccented)[code - 0xA0])
    case 0x386...0x3CE: return Int((bold ? Advances.boldGreek : Advances.regularGreek)[code - 0x386])
    case 0x400...0x45F: return Int((bold ? Advances.boldCyrillic : Advances.regularCyrillic)[code - 0x400])
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: return 0
    case 0x2009, 0x202F: return 569
    case 0x2010...0x2013, 0x2018...0x201E, 0x20AC, 0x2212: return 1196
    case 0x590...0x5FF, 0x600...0x6FF: return isMark(scalar) ? 0 : 1400
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F: return 2048
    case 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD: return 2048
    case 0x1F000...0x1FAFF: return 2800
    default: return isMark(scalar) ? 0 : code < 0x2000 ? 1600 : 2048
    }
  }

  /// Whether a code point stands on the one before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }
}
