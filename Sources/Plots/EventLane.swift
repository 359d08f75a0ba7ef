/// The words of events above a frame, each beside its line, none over another.
///
/// Words are placed from right to left, each to the right of its line and as low as it can be; what finds no
/// room in three rows gets a number there and its words in a note.
struct EventLane {
  /// The words or the number of an event, and where it is.
  private struct Flag {
    let x: Double
    let left: Double
    let lines: [String]
    /// How high it stands above the frame, in lines.
    let level: Int

    var width: Double { lines.map { TextMeasure.width($0) }.max() ?? 0 }
    var top: Int { level + lines.count }
  }

  private static let limit = 6
  private var flags: [Flag] = []
  /// The numbered words that stand under the chart.
  private(set) var notes: [String] = []

  /// The events between the ends of a frame; one without words is a line alone.
  init(_ events: [EventMark], scale: Scale, left: Double, right: Double, isWide: Bool) {
    let sorted = events.enumerated().filter { !$1.text.isEmpty && $1.place.isFinite }
      .sorted { (-$0.1.place, $0.0) < (-$1.1.place, $1.0) }.map(\.1)
    var unplaced: [EventMark] = []
    for event in sorted {
      let x = scale(event.place)
      let lines = Wrapping.lines(event.text, width: isWide ? 120 : 80, limit: 2)
      if let flag = place(lines, x: x, left: left, right: right) {
        flags.append(flag)
      } else {
        unplaced.append(event)
      }
    }
    number(unplaced.reversed(), scale, left: left, right: right)
  }

  /// The height of all rows.
  var height: Double {
    let rows = flags.map(\.top).max() ?? 0
    return rows == 0 ? 0 : Double(rows) * TextMeasure.line + 4
  }

  /// The lowest free place for some lines at the right of `x`, or at its left by the frame's end.
  private func place(_ lines: [String], x: Double, left: Double, right: Double) -> Flag? {
    let width = lines.map { TextMeasure.width($0) }.max() ?? 0
    let start = x + 4 + width <= right ? x + 4 : x - 4 - width
    guard start >= left, !lines.isEmpty else { return nil }
    for level in 0...(EventLane.limit - lines.count) {
      let flag = Flag(x: x, left: start, lines: lines, level: level)
      if flags.allSatisfy({ !EventLane.collide(flag, $0) }) { return flag }
    }
    return nil
  }

  /// Whether words cover words, or the line of one runs through the words of the other.
  private static func collide(_ one: Flag, _ other: Flag) -> Bool {
    let areBeside = one.left > other.left + other.width + 6 || other.left > one.left + one.width + 6
    if !areBeside, one.level < other.top, other.level < one.top { return true }
    func crosses(_ line: Flag, _ words: Flag) -> Bool {
      line.top > words.level && line.x > words.left - 3 && line.x < words.left + words.width + 3
    }
    return crosses(one, other) || crosses(other, one)
  }

  /// Numbers where there is room for them, and all words in notes.
  private mutating func number(_ events: [EventMark], _ scale: Scale, left: Double, right: Double) {
    for (index, event) in events.enumerated() {
      notes.append("\(index + 1)\u{2002}\(event.text)")
      if let flag = place(["\(index + 1)"], x: scale(event.place), left: left, right: right) { flags.append(flag) }
    }
  }

  /// Writes the words above a height, with their lines down to the frame's top.
  func draw(into drawing: inout Drawing, above bottom: Double, downTo frameTop: Double) {
    for flag in flags {
      let top = bottom - 4 - Double(flag.top) * TextMeasure.line
      drawing.line(Point(flag.x, top + 2), Point(flag.x, frameTop), .leader)
    }
    for flag in flags {
      let top = bottom - 4 - Double(flag.top) * TextMeasure.line
      drawing.block(flag.lines, at: Point(flag.left, top), style: .note)
    }
  }
}
