/// A line that may begin or end fenced code: three or more backticks or tildes, at most three blanks in.
struct FenceLine {
  /// The backticks or tildes.
  let marks: ArraySlice<UInt8>
  /// What stands behind them.
  private let rest: ArraySlice<UInt8>

  /// Nil for a line that is no fence.
  init?(_ line: ArraySlice<UInt8>) {
    let inside = line.drop { $0 == 32 }
    guard line.count - inside.count <= 3, let mark = inside.first,
      mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
    else { return nil }
    marks = inside.prefix { $0 == mark }
    rest = inside.dropFirst(marks.count)
    guard marks.count >= 3 else { return nil }
  }

  /// Whether it ends the code that another fence began.
  func closes(_ opening: ArraySlice<UInt8>) -> Bool {
    marks.first == opening.first && marks.count >= opening.count && rest.allSatisfy { Lexeme.isSpace($0) }
  }

  /// Whether it can begin code: behind backticks no further backtick may stand.
  var isOpening: Bool { marks.first != UInt8(ascii: "`") || !rest.contains(UInt8(ascii: "`")) }

  /// The language of the code; empty where none is named.
  var language: String {
    let word = rest.drop { Lexeme.isSpace($0) }.prefix { !Lexeme.isSpace($0) }
    return String(decoding: word, as: UTF8.self)
  }
}
