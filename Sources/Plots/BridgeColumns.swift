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
    let marker = plot.difference.map { DifferenceMark(from: (0, 0), to: (0, 0), $0.amount.label, share: $0.share) }
    right = layout.width - (marker?.sideRoom ?? 0)
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
    let placement = Axis.Placement(.bands(bands), top: height + 6, width: layout.width)
    let axis = Axis.names(data.bars.map(\.name))
    var drawing = Drawing(width: layout.width, height: height + 6 + axis.height(placement))
    let scale = scale
    drawing.scale = scale
    let frame = Frame(
      x: .bands(bands), y: .linear(scale), box: Box(x: 0, y: 0, width: right, height: height))
    if plot.difference != nil, let first = data.bars.first, first.isDrawn {
      let y = scale(first.to)
      drawing.line(Point(bands(0) + bands.bandwidth, y), Point(right + 4, y), .dotted)
    }
    connectors.draw(into: &drawing, on: frame)
    bars(into: &drawing, on: frame)
    let ground = base(scale)
    drawing.line(Point(0, ground), Point(right, ground), .axis)
    labels(into: &drawing, scale)
    axis.draw(into: &drawing, placement)
    difference?.draw(into: &drawing, on: frame)
    difference?.label(into: &drawing, on: frame)
    if data.isCut { drawing.notes([plot.words.totalsCut]) }
    return drawing
  }

  /// Where zero is, or where the cut totals stand.
  private func base(_ scale: LinearScale) -> Double { data.isCut ? height : scale(0) }

  /// From each bar's start to the next one's end.
  private var connectors: LinkMark {
    let bars = data.bars
    let links = bars.indices.dropLast().filter { index in
      let next = bars[index + 1]
      return (bars[index].isDrawn || bars[index].impact != nil) && (next.isDrawn || index + 2 < bars.count)
    }
    return LinkMark(
      links.map { LinkMark.Link(from: (Double($0), bars[$0].to), to: (Double($0 + 1), bars[$0].to)) },
      spansBands: true)
  }

  /// Steps from where the one before ended; totals from zero, or from the cut.
  private func bars(into drawing: inout Drawing, on frame: Frame) {
    for (index, bar) in data.bars.enumerated() where bar.isDrawn {
      if bar.impact == nil, data.isCut {
        let (x, width) = (bands(index), bands.bandwidth)
        let box = Box(x: x, width: width, from: frame.y(bar.to), to: height)
        drawing.box(box, bar.style)
        if bar.isHatched { HatchMark(box: box).draw(into: &drawing) }
        cut(x: x, width: width, into: &drawing)
      } else {
        var mark = BarMark([BarMark.Bar(index, from: bar.from, to: Datum(bar.to), style: bar.style)])
        mark.isHatched = bar.isHatched
        mark.draw(into: &drawing, on: frame)
      }
    }
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

  /// From the opening to the closing, where both are known.
  private var difference: DifferenceMark? {
    guard let difference = plot.difference, let first = data.bars.first, let last = data.bars.last,
      first.isDrawn, last.isDrawn
    else { return nil }
    return DifferenceMark(
      from: (0, first.to), to: (data.bars.count - 1, last.to), difference.amount.label, share: difference.share)
  }
}
