/// A bridge whose bars stand.
struct BridgeColumns {
  private let plot: BridgePlot
  private let data: BridgeBars
  private let layout: Layout
  private let bands: BandScale
  private let right: Double
  private let height = 250.0
  /// Two lines of label and their distance from the bar.
  private let labelRoom = 34.0

  init(_ plot: BridgePlot, _ layout: Layout) {
    self.plot = plot
    self.layout = layout
    data = BridgeBars(plot)
    let marker = plot.difference.map {
      max(TextMeasure.width($0.amount.label, bold: true), TextMeasure.width($0.share)) + 26
    }
    right = layout.width - (marker ?? 0)
    bands = BandScale(count: data.bars.count, range: (0, right), paddingInner: 0.34, paddingOuter: 0.1)
  }

  /// Whether each column is wide enough for its name and its labels.
  var fits: Bool {
    let room = bands.step - 4
    return right >= layout.width / 2
      && data.bars.allSatisfy { bar in
        Wrapping.fits(bar.name, width: room) && TextMeasure.width(bar.label, bold: true) <= room
          && TextMeasure.width(bar.share) <= room
      }
  }

  /// From the lowest end to the highest, with room for labels above and, where a step falls, below.
  private var scale: LinearScale {
    let (low, high) = data.extent
    let foot = data.isCut ? 28.0 : 0
    let falls = data.bars.contains {
      $0.impact != nil && $0.to < $0.from && $0.to <= low + (high - low) * 0.3
    }
    let below = data.isCut || falls || low < 0 ? labelRoom : 0
    let flat = low == high
    let domain = flat ? (min(0, low), max(0, high)) : (low, high)
    return LinearScale(domain: domain, range: (height - foot - below, labelRoom))
  }

  func drawing() -> Drawing {
    let placement = Axis.Placement(bands, top: height + 6, width: layout.width)
    let axis = Axis.names(data.bars.map(\.name))
    var drawing = Drawing(width: layout.width, height: height + 6 + axis.height(placement))
    let scale = scale
    drawing.scale = scale
    if plot.difference != nil, let first = data.bars.first, first.isDrawn {
      let y = scale(first.to)
      drawing.line(Point(bands(0) + bands.bandwidth, y), Point(right + 4, y), .dotted)
    }
    connectors(into: &drawing, scale)
    for (index, bar) in data.bars.enumerated() { self.bar(bar, index, into: &drawing, scale) }
    let ground = base(scale)
    drawing.line(Point(0, ground), Point(right, ground), .axis)
    labels(into: &drawing, scale)
    axis.draw(into: &drawing, placement)
    difference(into: &drawing, scale)
    if data.isCut { drawing.notes([plot.words.totalsCut]) }
    return drawing
  }

  /// Where zero is, or where the cut totals stand.
  private func base(_ scale: LinearScale) -> Double { data.isCut ? height : scale(0) }

  private func connectors(into drawing: inout Drawing, _ scale: LinearScale) {
    for index in data.bars.indices.dropLast() {
      let y = scale(data.bars[index].to)
      let isLast = index + 1 == data.bars.count - 1
      if !data.bars[index].isDrawn && data.bars[index].impact == nil { continue }
      if isLast && !data.bars[index + 1].isDrawn { continue }
      drawing.line(Point(bands(index), y), Point(bands(index + 1) + bands.bandwidth, y), .connector)
    }
  }

  private func bar(_ bar: BridgeBars.Bar, _ index: Int, into drawing: inout Drawing, _ scale: LinearScale) {
    guard bar.isDrawn else { return }
    let (x, width) = (bands(index), bands.bandwidth)
    guard let impact = bar.impact else {
      drawing.box(Box(x: x, width: width, from: scale(bar.to), to: base(scale)), .actual)
      if data.isCut { cut(x: x, width: width, into: &drawing) }
      return
    }
    if bar.from == bar.to { return }
    drawing.box(Bars.visible(Box(x: x, width: width, from: scale(bar.from), to: scale(bar.to))), impact.fill)
  }

  /// A zigzag in the page's colour across the foot of a total.
  private func cut(x: Double, width: Double, into drawing: inout Drawing) {
    let y = height - 13
    let count = 6
    let edge = (0...count).map { index in
      Point(x - 2 + (width + 4) * Double(index) / Double(count), y + (index % 2 == 0 ? 3 : -3))
    }
    let lower = edge.reversed().map { Point($0.x, $0.y + 5) }
    drawing.add(.path([edge + lower], closed: true), .gap)
  }

  /// Labels of one look together: totals, steps, and the shares under them.
  private func labels(into drawing: inout Drawing, _ scale: LinearScale) {
    let places = data.bars.indices.map {
      (data.bars[$0], Point(bands.centre($0), labelTop(data.bars[$0], scale)))
    }
    for (bar, top) in places where bar.impact == nil {
      drawing.block([bar.label], at: top, anchor: .middle, style: .over, bold: true)
    }
    for (bar, top) in places where bar.impact != nil {
      drawing.block([bar.label], at: top, anchor: .middle, style: .over)
    }
    for (bar, top) in places where !bar.share.isEmpty {
      let under = Point(top.x, top.y + (bar.label.isEmpty ? 0 : TextMeasure.line))
      drawing.block([bar.share], at: under, anchor: .middle, style: .overNote)
    }
  }

  /// Above what rises or stands, below what falls.
  private func labelTop(_ bar: BridgeBars.Bar, _ scale: LinearScale) -> Double {
    let falls = bar.impact == nil ? bar.to < 0 : bar.to < bar.from
    if falls { return max(scale(bar.to), scale(bar.from) + 1) + 4 }
    let count = [bar.label, bar.share].filter { !$0.isEmpty }.count
    return min(scale(bar.to), scale(bar.from)) - 5 - Drawing.height(of: count)
  }

  /// An arrow from the height of the opening to that of the closing, with what lies between.
  private func difference(into drawing: inout Drawing, _ scale: LinearScale) {
    guard let difference = plot.difference, let first = data.bars.first, let last = data.bars.last,
      first.isDrawn, last.isDrawn
    else { return }
    let (from, to) = (scale(first.to), scale(last.to))
    let x = right + 10
    let edge = bands(data.bars.count - 1) + bands.bandwidth
    drawing.line(Point(edge, to), Point(x + 4, to), .connector)
    drawing.line(Point(x - 6, from), Point(x + 4, from), .connector)
    if abs(to - from) >= 1 {
      drawing.line(Point(x, from), Point(x, to), .rule)
      let up = to < from
      if abs(to - from) >= 8 {
        ArrowMark(tip: Point(x, to), direction: Point(0, up ? -1 : 1)).draw(into: &drawing, .label)
      }
    }
    let lines = [difference.amount.label, difference.share].filter { !$0.isEmpty }
    let middle = (from + to) / 2
    let top = min(max(middle - Drawing.height(of: lines.count) / 2, 0), height - labelRoom)
    drawing.block([difference.amount.label], at: Point(x + 10, top), bold: true)
    drawing.block([difference.share], at: Point(x + 10, top + TextMeasure.line), style: .note)
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
