/// A line through the numbers of columns; a gap breaks it, and a number between two gaps is a dot.
///
///     LineMark(nrr, "NRR").thick().unfinished(from: 23)
public struct LineMark: Mark {
  /// How the line goes from one number to the next.
  public enum Curve: Sendable, Equatable {
    /// Straight.
    case straight
    /// Level until the next column, then up or down.
    case step
    /// Smooth, rising and falling only where the numbers do.
    case monotone
  }

  /// Which numbers are written beside the line.
  public enum Labels: Sendable, Equatable {
    /// None.
    case none
    /// The first, the greatest and the least; the last stands at the end.
    case extremes
  }

  /// The number of each column, with the labels that may be written.
  public var values: [Datum]
  /// What stands at its end before the last number's label; empty for that label alone.
  public var name: String
  /// How it looks; nil for the next colour of the series.
  public var look: LineLook?
  /// The first column whose period is not finished: dashed from there on. Nil if all are.
  public var firstUnfinished: Int?
  /// How it goes from one number to the next.
  public var curve: Curve
  /// Which numbers are written beside it.
  public var labels: Labels
  /// Whether a rim in the page's colour parts it from what it crosses.
  public var hasHalo = false
  /// Whether name and last number stand at its end.
  public var isNamedAtEnd = true

  /// A line.
  public init(
    _ values: [Datum], _ name: String = "", look: LineLook? = nil, curve: Curve = .straight, labels: Labels = .none
  ) {
    self.values = values
    self.name = name
    self.look = look
    self.curve = curve
    self.labels = labels
  }

  /// The line that the chart is about, with its first and extreme numbers.
  public func thick() -> LineMark { with { ($0.look, $0.labels) = (.thick, .extremes) } }
  /// A second line.
  public func thin() -> LineMark { with { $0.look = .thin } }
  /// A line of the past or of others.
  public func pale() -> LineMark { with { $0.look = .pale } }
  /// A line in the colour of a series, counted from 0.
  public func coloured(_ series: Int) -> LineMark { with { $0.look = .series(series) } }
  /// Dashed from a column on, whose period is not finished.
  public func unfinished(from column: Int?) -> LineMark { with { $0.firstUnfinished = column } }
  /// Level from each number to the next column.
  public func stepped() -> LineMark { with { $0.curve = .step } }
  /// Smooth, rising and falling only where the numbers do.
  public func smoothed() -> LineMark { with { $0.curve = .monotone } }
  /// With other numbers written beside it.
  public func labelled(_ labels: Labels) -> LineMark { with { $0.labels = labels } }
  /// With a rim in the page's colour.
  public func haloed() -> LineMark { with { $0.hasHalo = true } }

  private func with(_ change: (inout LineMark) -> Void) -> LineMark {
    var mark = self
    change(&mark)
    return mark
  }

  /// All columns and all numbers.
  public var extent: Extent { Extent(columns: values.count, y: values.map(\.value)) }
  /// The line by its name.
  public var keys: [Legend.Entry] { [Legend.Entry((look ?? .series(0)).solid, name, sample: .line)] }

  /// The next colour, if no look is given.
  public func coloured(next: inout Int) -> any Mark {
    if look != nil { return self }
    defer { next += 1 }
    return coloured(next)
  }

  /// Name and last number.
  public func ends(on frame: Frame, width: Double) -> [EndLabels.Label] {
    guard isNamedAtEnd, let last = values.last(where: { $0.value != nil }), let value = last.value else { return [] }
    let look = look ?? .series(0)
    let text = [name, last.label].filter { !$0.isEmpty }.joined(separator: " ")
    let lines = Wrapping.lines(text, width: width, bold: look.isBold)
    guard !lines.isEmpty else { return [] }
    return [
      EndLabels.Label(y: frame.y(value), lines: lines, isBold: look.isBold, swatch: look.swatch, rank: look.rank)
    ]
  }

  /// Paints the line, its dots between gaps and the dot at its end.
  public func draw(into drawing: inout Drawing, on frame: Frame) {
    let look = look ?? .series(0)
    let all = points(on: frame)
    let split = firstUnfinished.map { max(0, $0 - 1) }
    let finished = split.map { points(on: frame, to: $0) } ?? all
    if hasHalo { path(all, .halo, into: &drawing) }
    path(finished, look.solid, into: &drawing)
    if let split { path(points(on: frame, from: split), look.dashed, into: &drawing) }
    for run in all where run.count == 1 {
      drawing.add(.circle(Point(max(run[0].x, 4), run[0].y), look.lonelyRadius), look.dot)
    }
    if look.endRadius > 0, let end = all.last?.last {
      if look.lonelyRadius == look.endRadius, all.last?.count == 1 { return }
      drawing.add(.circle(Point(max(end.x, 4), end.y), look.endRadius), look.dot)
    }
  }

  /// The points without gaps; from `first` to `last`, both included.
  func points(on frame: Frame, from first: Int = 0, to last: Int = .max) -> [[Point]] {
    var runs: [[Point]] = []
    var run: [Point] = []
    for index in values.indices where index >= first && index <= last {
      if let value = values[index].value {
        run.append(frame(Double(index), value))
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }

  private func path(_ runs: [[Point]], _ style: Style, into drawing: inout Drawing) {
    guard runs.contains(where: { $0.count > 1 }) else { return }
    if curve == .monotone {
      drawing.add(.curve(MonotoneCurve.line(runs)), style)
      return
    }
    drawing.add(.path(curve == .step ? runs.map(LineMark.stepped) : runs, closed: false), style)
  }

  /// The corners of a step line.
  static func stepped(_ run: [Point]) -> [Point] {
    guard let first = run.first else { return [] }
    return [first] + zip(run, run.dropFirst()).flatMap { [Point($1.x, $0.y), $1] }
  }

  /// Writes the first, the greatest and the least number where they are asked for.
  public func label(into drawing: inout Drawing, on frame: Frame) {
    guard labels == .extremes else { return }
    let known = values.indices.filter { values[$0].value != nil }
    guard let first = known.first, let last = known.last, first != last else { return }
    func value(_ index: Int) -> Double { values[index].value ?? 0 }
    let greatest = known.max { value($0) < value($1) } ?? first
    let least = known.min { value($0) < value($1) } ?? first
    var done = [last]
    for (index, isAbove) in [(greatest, true), (first, true), (least, false)]
    where !done.contains(index) && value(greatest) != value(least) {
      done.append(index)
      label(index, isAbove: isAbove, into: &drawing, on: frame)
    }
  }

  private func label(_ index: Int, isAbove: Bool, into drawing: inout Drawing, on frame: Frame) {
    guard let value = values[index].value, !values[index].label.isEmpty else { return }
    let label = Wrapping.truncated(values[index].label, width: frame.box.width / 2)
    let half = TextMeasure.width(label) / 2
    let point = frame(Double(index), value)
    let x = min(max(point.x, frame.box.x + half + 2), frame.box.maxX - half)
    let (above, below) = (point.y - 9, point.y + 7 + TextMeasure.ascent)
    let baselines = isAbove ? [above, below, above - 15, below + 15] : [below, above, below + 15, above - 15]
    let free = baselines.map { Drawing.text(label, at: Point(x, $0), anchor: .middle, bold: false) }
      .filter { $0.box.maxY <= frame.box.maxY + 2 && $0.box.y >= frame.box.y && drawing.isFree($0.box) }
    // A rule behind a label beside its point is a lesser evil than a label on top of another.
    let near = free.filter { abs($0.origin.y - point.y) < 20 }
    let clear = free.filter { !drawing.isStruck($0.box) }
    guard let text = clear.first(where: near.contains) ?? near.first ?? clear.first ?? free.first else {
      drawing.dropped += 1
      return
    }
    drawing.add(.circle(point, 3), .point)
    drawing.add(.text(text), .over)
  }
}
