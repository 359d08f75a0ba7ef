/// Bars of one series, standing in columns or lying in rows; a gap has no bar, and what is not zero has a pixel.
///
///     BarMark([Datum(18, "18k"), Datum(21, "21k")], "2025", scenario: .previous)
public struct BarMark: Mark {
  /// A bar.
  public struct Bar: Sendable, Equatable {
    /// Its column or row, counted from 0; two different numbers are the bounds of a bar of its own width.
    public var place: ClosedRange<Double>
    /// Where it starts.
    public var from: Double
    /// Where it ends, with its label; a gap has no bar.
    public var to: Datum
    /// A look of its own; nil for that of the series.
    public var style: Style?

    /// A bar in a column or row.
    public init(_ place: Int, from: Double = 0, to: Datum, style: Style? = nil) {
      self.init(between: Double(place)...Double(place), from: from, to: to, style: style)
    }

    /// A bar between two numbers of a side in proportion.
    public init(between bounds: ClosedRange<Double>, from: Double = 0, to: Datum, style: Style? = nil) {
      place = bounds
      self.from = from
      self.to = to
      self.style = style
    }
  }

  /// Which of the bars side by side in a column it is.
  public struct Slot: Sendable, Equatable {
    /// From the left, counted from 0.
    public var place: Int
    /// How many there are.
    public var count: Int
  }

  /// Where a bar's label stands.
  public enum Labels: Sendable, Equatable {
    /// Nowhere.
    case none
    /// Beyond the bar's end.
    case outside
    /// In the bar where it fits, in the text that is read best on it, else beyond its end.
    case inside
    /// In the bar where it fits; counted where it does not, for other bars follow.
    case insideOnly
  }

  /// The bars.
  public var bars: [Bar]
  /// The name in the legend.
  public var name: String
  /// How they look; nil for the next colour of the series.
  public var style: Style?
  /// Whether they are hatched, as forecasts are.
  public var isHatched = false
  /// Whether they lie in rows.
  public var isLying = false
  /// Which of the bars side by side they are; nil where they have the columns for themselves.
  public var slot: Slot?
  /// Whether a gap in the page's colour parts them from what they stand on.
  public var isParted = false
  /// Where their labels stand.
  public var labels = Labels.outside
  /// The thickness of bars that lie in rows without a width.
  public var thickness = 16.0
  /// Whether zero has to be on the scale.
  public var standsOnZero = true

  /// Bars by themselves.
  public init(_ bars: [Bar], _ name: String = "", style: Style? = nil) {
    self.bars = bars
    self.name = name
    self.style = style
  }

  /// A bar from zero in each column.
  public init(_ values: [Datum], _ name: String = "", scenario: Scenario) {
    self.init(values.enumerated().map { Bar($0, to: $1) }, name, style: scenario.style)
    isHatched = scenario == .forecast
  }

  /// A bar from zero in each column, in the next colour of the series.
  public init(_ values: [Datum], _ name: String = "") {
    self.init(values.enumerated().map { Bar($0, to: $1) }, name)
  }

  /// The same bars beside others.
  public func slot(_ place: Int, of count: Int) -> BarMark {
    var mark = self
    mark.slot = Slot(place: place, count: count)
    return mark
  }

  /// The same bars lying in rows.
  public func lying() -> BarMark {
    var mark = self
    mark.isLying = true
    return mark
  }

  /// Columns and both ends of all bars.
  public var extent: Extent {
    let places = Extent.range(bars.flatMap { [$0.place.lowerBound, $0.place.upperBound] })
    let ends = Extent.range(bars.flatMap { $0.to.value == nil ? [] : [$0.from, $0.to.value] })
    let zero: ClosedRange<Double>? = standsOnZero && ends != nil ? 0...0 : nil
    let values = Extent.union(ends, zero)
    return isLying ? Extent(x: values, y: places) : Extent(x: places, y: values)
  }

  /// Columns have a width, unless the bars have one of their own.
  public var needsBands: Bool { !isLying && bars.allSatisfy { $0.place.lowerBound == $0.place.upperBound } }

  /// A patch, hatched for a forecast.
  public var keys: [Legend.Entry] { [Legend.Entry(fill, name, sample: isHatched ? .hatched : .patch)] }

  /// The next colour, if no look is given.
  public func coloured(next: inout Int) -> any Mark {
    if style != nil { return self }
    defer { next += 1 }
    var mark = self
    mark.style = Style.series(next)
    return mark
  }

  private var fill: Style { style ?? .actual }

  /// Paints the bars.
  public func draw(into drawing: inout Drawing, on frame: Frame) {
    for bar in bars {
      guard let box = box(bar, on: frame) else { continue }
      drawing.box(box, bar.style ?? fill)
      if isHatched { HatchMark(box: box).draw(into: &drawing) }
    }
  }

  /// The box of a bar; nil for a gap and for what ends where it starts.
  func box(_ bar: Bar, on frame: Frame) -> Box? {
    guard let value = bar.to.value, value != bar.from else { return nil }
    let (along, across) = isLying ? (frame.y, frame.x) : (frame.x, frame.y)
    let (start, width) = sides(bar, along)
    let (from, to) = (across(bar.from), across(value))
    var box =
      isLying ? Box(y: start, height: width, from: from, to: to) : Box(x: start, width: width, from: from, to: to)
    if isParted, bar.from != 0, (isLying ? box.width : box.height) >= 2 { part(&box, isUp: value > bar.from) }
    return Bars.visible(box)
  }

  /// Takes a pixel from the side at which the bar starts.
  private func part(_ box: inout Box, isUp: Bool) {
    if isLying {
      box.width -= 1
      if isUp { box.x += 1 }
    } else {
      box.height -= 1
      if !isUp { box.y += 1 }
    }
  }

  /// Where a bar begins along the columns and how wide it is.
  private func sides(_ bar: Bar, _ scale: Scale) -> (Double, Double) {
    if bar.place.lowerBound < bar.place.upperBound {
      let ends = [scale(bar.place.lowerBound), scale(bar.place.upperBound)].sorted()
      return (ends[0] + 0.5, max(1, ends[1] - ends[0] - 1))
    }
    let middle = scale(bar.place.lowerBound)
    let full = scale.bandwidth > 0 ? scale.bandwidth : thickness
    guard let slot else { return (middle - full / 2, full) }
    let width = full / Double(max(1, slot.count))
    return (middle - full / 2 + width * Double(slot.place), max(1, width - 1))
  }

  /// Writes the labels; those without room are counted.
  public func label(into drawing: inout Drawing, on frame: Frame) {
    guard labels != .none else { return }
    for bar in bars where !bar.to.label.isEmpty {
      if labels != .outside, let box = box(bar, on: frame), fits(bar.to.label, in: box) {
        let origin = Point(box.x + box.width / 2, box.y + box.height / 2 + 4)
        drawing.textIfFree(bar.to.label, at: origin, anchor: .middle, style: (bar.style ?? fill).text)
      } else if labels == .insideOnly {
        drawing.dropped += bar.to.value == nil ? 0 : 1
      } else {
        outside(bar, into: &drawing, on: frame)
      }
    }
  }

  private func fits(_ label: String, in box: Box) -> Bool {
    !isHatched && box.width >= TextMeasure.width(label) + 4 && box.height >= TextMeasure.line
  }

  private func outside(_ bar: Bar, into drawing: inout Drawing, on frame: Frame) {
    let (along, across) = isLying ? (frame.y, frame.x) : (frame.x, frame.y)
    let (start, width) = sides(bar, along)
    let (value, middle) = (bar.to.value ?? bar.from, start + (slot == nil ? width : width + 1) / 2)
    let isUp = value >= bar.from
    let text: Drawing.Text
    if isLying {
      let origin = Point(across(value) + (isUp ? 5 : -5), middle + 4)
      text = Drawing.text(bar.to.label, at: origin, anchor: isUp ? .start : .end, bold: false)
    } else {
      let baseline = isUp ? across(value) - 4 : across(value) + 3 + TextMeasure.ascent
      text = Drawing.text(bar.to.label, at: Point(middle, baseline), anchor: .middle, bold: false)
    }
    if drawing.isFree(text.box), !drawing.covers(text.box) {
      drawing.add(.text(text), drawing.isStruck(text.box) ? .over : .label)
    } else {
      drawing.dropped += 1
    }
  }
}

/// What all bars have in common.
enum Bars {
  /// A box that is at least one pixel in each direction, grown about its middle.
  static func visible(_ box: Box) -> Box {
    var box = box
    if box.height < 1 {
      box.y -= (1 - box.height) / 2
      box.height = 1
    }
    if box.width < 1 {
      box.x -= (1 - box.width) / 2
      box.width = 1
    }
    return box
  }
}
