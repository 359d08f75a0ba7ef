/// The same things at two times: a line for each from its number then to its number now, named at both ends.
///
/// Lines are coloured by what their change means; what lacks one of the two numbers is a dot. Without any number
/// the plot says so.
public struct SlopePlot: Plot, Equatable {
  /// A thing.
  public struct Item: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// The number then.
    public var then: Datum
    /// The number now.
    public var now: Datum
    /// What the change means; nil for a plain line.
    public var impact: Impact?
    /// The change, such as "+8 pp"; it stands at the right. Empty for none.
    public var change: String

    /// A thing.
    public init(_ name: String, then: Datum, now: Datum, impact: Impact? = nil, change: String = "") {
      self.name = name
      self.then = then
      self.now = now
      self.impact = impact
      self.change = change
    }
  }

  /// The things; the first matter most where room is short.
  public var items: [Item]
  /// The name of the earlier time.
  public var thenName: String
  /// The name of the later time.
  public var nowName: String
  /// The words of the plot.
  public var words: Words

  /// Slopes.
  public init(_ items: [Item], thenName: String, nowName: String, words: Words = .english) {
    self.items = items
    self.thenName = thenName
    self.nowName = nowName
    self.words = words
  }

  /// The slopes laid out; names that find no room are counted.
  public func drawing(_ layout: Layout) -> Drawing {
    let values = items.flatMap { [$0.then.value, $0.now.value] }
    guard let extent = LinearScale.extent(values) else { return .empty(layout, words) }
    let count = Double(min(items.count, 24))
    let height = max(layout.isWide ? 240 : 220, count * (TextMeasure.line + 2) * 1.2)
    var drawing = Drawing(width: layout.width, height: 24 + height)
    let scale = LinearScale(domain: extent, range: (24 + height - 10, 34))
    drawing.scale = scale
    let room = layout.width * (layout.isWide ? 0.3 : 0.31)
    let left = labels(scale, room: room, isNow: false, layout)
    let right = labels(scale, room: room, isNow: true, layout)
    let aside = aside(layout)
    let (start, end) = (left.width + 24, layout.width - aside - right.width - 24)
    let frame = Frame(
      x: .points(PointScale(count: 2, range: (start, end))), y: .linear(scale),
      box: Box(x: start, y: 24, width: end - start, height: height))
    for place in [0.0, 1] {
      drawing.line(Point(frame.x(place), 24), Point(frame.x(place), frame.box.maxY), .grid)
    }
    for mark in marks { mark.draw(into: &drawing, on: frame) }
    head(into: &drawing, frame, aside: aside)
    left.draw(into: &drawing, x: left.width, end: start - 8, between: 24, and: frame.box.maxY)
    right.draw(into: &drawing, x: layout.width - aside - right.width, end: end + 8, between: 24, and: frame.box.maxY)
    drawing.noteDropped(words)
    return drawing
  }

  /// The lines by their meaning, then the dots.
  private var marks: [any Mark] {
    let lines = items.map { item -> any Mark in
      let fill = item.impact?.fill ?? .actual
      let solid = SlopePlot.line(item.impact)
      return LineMark(
        [item.then, item.now], look: LineLook(solid: solid, dashed: solid, dot: fill, endRadius: 0, lonelyRadius: 0))
    }
    let dots = items.map { item -> any Mark in
      DotMark([item.then, item.now], style: item.impact?.fill ?? .actual)
    }
    return lines + dots
  }

  private static func line(_ impact: Impact?) -> Style {
    switch impact {
    case .good: .goodLine
    case .bad: .badLine
    case .neutral: .pale
    case nil: .medium
    }
  }

  /// The width of the column of changes, which only the wide layout has; 0 for none.
  private func aside(_ layout: Layout) -> Double {
    guard layout.isWide, items.contains(where: { !$0.change.isEmpty }) else { return 0 }
    let widest = (items.map(\.change) + [words.change]).map { TextMeasure.width($0, bold: true) }.max() ?? 0
    return min(layout.width * 0.15, widest) + 14
  }

  /// Names and numbers beside one end; at the right the changes too, in a column of their own or under the names.
  private func labels(_ scale: LinearScale, room: Double, isNow: Bool, _ layout: Layout) -> EndLabels {
    EndLabels(
      labels: items.enumerated().compactMap { index, item in
        let datum = isNow ? item.now : item.then
        guard let value = datum.value else { return nil }
        let text = (isNow ? [datum.label, item.name] : [item.name, datum.label]).filter { !$0.isEmpty }
        let change = isNow ? item.change : ""
        var lines = Wrapping.lines(text.joined(separator: " "), width: room, limit: 2)
        if !layout.isWide, !change.isEmpty { lines.append(Wrapping.truncated(change, width: room)) }
        guard lines.contains(where: { !$0.isEmpty }) else { return nil }
        var label = EndLabels.Label(y: scale(value), lines: lines, rank: index)
        if layout.isWide { label.aside = Wrapping.truncated(change, width: layout.width * 0.15, bold: true) }
        return label
      })
  }

  /// The two times over their lines, and the title of the changes over their column.
  private func head(into drawing: inout Drawing, _ frame: Frame, aside: Double) {
    let room = drawing.width / 2 - 6
    let then = Wrapping.truncated(thenName, width: room, bold: true)
    let now = Wrapping.truncated(nowName, width: room - aside, bold: true)
    let thenHalf = TextMeasure.width(then, bold: true) / 2
    let nowHalf = TextMeasure.width(now, bold: true) / 2
    let thenX = min(max(frame.x(0), thenHalf), drawing.width / 2 - 3 - thenHalf)
    let nowX = max(min(frame.x(1), drawing.width - aside - nowHalf), drawing.width / 2 + 3 + nowHalf)
    drawing.text(then, at: Point(thenX, 14), anchor: .middle, bold: true)
    drawing.text(now, at: Point(nowX, 14), anchor: .middle, bold: true)
    if aside > 0 {
      drawing.text(words.change, at: Point(drawing.width, 14), anchor: .end, style: .note, limit: aside - 8)
    }
  }
}

extension PlotForm {
  /// Slopes.
  static let slope = PlotForm(
    "slope", title: "Slope", purpose: "The same things at two times, and which way they went.",
    specimen: {
      func item(_ name: String, _ then: Double, _ now: Double) -> SlopePlot.Item {
        let impact: Impact = abs(now - then) < 1 ? .neutral : now > then ? .good : .bad
        return .init(
          name, then: Datum(then, Sample.percent(then)), now: Datum(now, Sample.percent(now)), impact: impact,
          change: (now > then ? "+" : "") + Sample.whole(now - then) + " pp")
      }
      return SlopePlot(
        [
          item("Enterprise", 108, 116), item("Business", 104, 109), item("Team", 101, 101), item("Starter", 97, 92),
          item("Public sector", 95, 103),
        ], thenName: "Oct 2025", nowName: "Oct 2026")
    }
  ) { sample in
    let impacts: [Impact?] = [.good, .bad, .neutral, nil]
    return SlopePlot(
      sample.series(0).enumerated().map {
        .init(
          sample.name($0), then: $1, now: sample.datum($0 + 1), impact: impacts[$0 % 4],
          change: $0 % 3 == 0 ? "" : sample.datum($0 + 2).label)
      }, thenName: sample.name(1), nowName: sample.name(2))
  }
}
