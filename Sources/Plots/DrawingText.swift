extension Drawing {
  /// Puts wrapped lines one under the other; returns the height they take.
  @discardableResult
  public mutating func block(
    _ lines: [String], at top: Point, anchor: Anchor = .start, style: Style = .label, bold: Bool = false
  ) -> Double {
    for (index, line) in lines.enumerated() {
      let baseline = top.y + TextMeasure.ascent + Double(index) * TextMeasure.line
      text(line, at: Point(top.x, baseline), anchor: anchor, style: style, bold: bold)
    }
    return Drawing.height(of: lines.count)
  }

  /// Puts wrapped lines so that their middle lies at a height.
  public mutating func block(
    _ lines: [String], middle: Point, anchor: Anchor = .start, style: Style = .label, bold: Bool = false
  ) {
    let top = middle.y - Drawing.height(of: lines.count) / 2
    block(lines, at: Point(middle.x, top), anchor: anchor, style: style, bold: bold)
  }

  /// The height of so many lines, without the space under the last.
  public static func height(of lines: Int) -> Double {
    lines < 1 ? 0 : Double(lines - 1) * TextMeasure.line + TextMeasure.ascent + TextMeasure.descent
  }

  /// Puts notes under everything, each after a sample of its look.
  public mutating func notes(_ entries: [Legend.Entry]) {
    for entry in entries where !entry.name.isEmpty {
      let lines = Wrapping.lines(entry.name, width: width - 22)
      if entry.sample == .line {
        line(Point(0, height + 11), Point(16, height + 11), entry.style)
      } else {
        box(Box(x: 0, y: height + 6, width: 16, height: 10), entry.style)
      }
      height += 4 + block(lines, at: Point(22, height + 4), style: .note)
    }
  }

  /// Puts notes under everything so far, wrapped, and grows the drawing by their height.
  public mutating func notes(_ notes: [String]) {
    for note in notes {
      let lines = Wrapping.lines(note, width: width)
      guard !lines.isEmpty else { continue }
      height += 4 + block(lines, at: Point(0, height + 4), style: .note)
    }
  }

  /// Puts a note with the number of labels that found no room, if any.
  public mutating func noteDropped(_ words: Words) {
    if dropped > 0 { notes(["\(dropped) \(words.labelsInTable)"]) }
  }

  /// A drawing that says that there is nothing to draw.
  public static func empty(_ layout: Layout, _ words: Words) -> Drawing {
    var drawing = Drawing(width: layout.width, height: 32)
    drawing.text(words.noData, at: Point(0, 20), style: .note)
    return drawing
  }
}
