/// Breaks text into lines that fit a width.
public enum Wrapping {
  /// The text in at most `limit` lines none of which is wider than `width`.
  ///
  /// Breaks at spaces, and within a word that is wider than a line; what does not fit ends in an ellipsis.
  /// The empty text has no lines, and neither has a width of less than an ellipsis.
  public static func lines(_ text: String, width: Double, limit: Int = 3, bold: Bool = false) -> [String] {
    if TextMeasure.width(text, bold: bold) <= width {
      return text.isEmpty || limit < 1 ? [] : [text]
    }
    var lines: [String] = []
    var words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    words.reverse()
    var line = ""
    while let word = words.popLast() {
      let longer = line.isEmpty ? word : line + " " + word
      if TextMeasure.width(longer, bold: bold) <= width {
        line = longer
      } else if lines.count >= limit - 1 {
        let rest = ([longer] + words.reversed()).joined(separator: " ")
        return lines + nonEmpty(truncated(rest, width: width, bold: bold))
      } else if line.isEmpty {
        let head = prefix(word, width: width, bold: bold)
        if head.isEmpty { return lines }
        lines.append(head)
        words.append(String(word.dropFirst(head.count)))
      } else {
        lines.append(line)
        line = ""
        words.append(word)
      }
    }
    return lines + nonEmpty(line)
  }

  /// Whether the text fits so many lines whole, with no word broken.
  public static func fits(_ text: String, width: Double, limit: Int = 3, bold: Bool = false) -> Bool {
    let lines = lines(text, width: width, limit: limit, bold: bold)
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    return lines.joined(separator: " ") == words.joined(separator: " ") || lines == [text]
  }

  /// One line no wider than `width`, ending in an ellipsis if something had to go.
  public static func truncated(_ text: String, width: Double, bold: Bool = false) -> String {
    if TextMeasure.width(text, bold: bold) <= width { return text }
    let room = width - TextMeasure.width("…", bold: bold)
    guard room >= 0 else { return "" }
    var head = prefix(text, width: room, bold: bold)
    while head.last == " " { head.removeLast() }
    return head + "…"
  }

  /// The characters from the start that fit.
  private static func prefix(_ text: String, width: Double, bold: Bool) -> String {
    var used = 0.0
    var head = ""
    for character in text {
      used += TextMeasure.width(String(character), bold: bold)
      if used > width { break }
      head.append(character)
    }
    return head
  }

  private static func nonEmpty(_ line: String) -> [String] { line.isEmpty ? [] : [line] }
}
