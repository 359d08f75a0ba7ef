/// The line that goes under a line of a file, so that a caret stands under one of its characters.
///
/// Columns are counted in characters as Unicode has them (scalars), as YAML counts them and, but for the rare ones
/// beyond the first plane, as editors show them. On a terminal a wide character takes two columns and a mark that
/// sits on another takes none; tabs are kept, for how wide they are is the terminal's affair.
public struct CaretLine: Sendable {
  /// Blanks, tabs and the caret.
  public let text: String

  /// The line under an excerpt, with its caret under the character of a column, from 1; at the excerpt's end for a
  /// column beyond it.
  public init(under excerpt: String, column: Int) {
    var margin = ""
    for scalar in excerpt.unicodeScalars.prefix(max(column - 1, 0)) {
      margin += scalar == "\t" ? "\t" : String(repeating: " ", count: Self.columns(of: scalar))
    }
    text = margin + "^"
  }

  /// How many columns of a terminal a character takes.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }

  /// Scripts and signs that take two columns: Hangul, kana, Han with their signs, full-width forms, pictures.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
    0x20000...0x3FFFD,
  ]
}
