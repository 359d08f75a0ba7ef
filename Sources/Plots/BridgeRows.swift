/// A bridge whose bars lie: names at the left, labels in a column at the right.
struct BridgeRows {
  private let plot: BridgePlot
  private let data: BridgeBars
  private let layout: Layout
  private let rows: [Row]
  private let left: Double
  private let right: Double

  private struct Row {
    let bar: BridgeBars.Bar
    let lines: [String]
    let isTotal: Bool
    var height: Double { max(36, Drawing.height(of: lines.count) + 8) }
  }

  init(_ plot: BridgePlot, _ layout: Layout) {
    self.plot = plot
    self.layout = layout
    let data = BridgeBars(plot)
    self.data = data
    let nameRoom = layout.width * 0.34
    rows = data.bars.map { bar in
      Row(
        bar: bar, lines: Wrapping.lines(bar.name, width: nameRoom, bold: bar.impact == nil),
        isTotal: bar.impact == nil)
    }
    left =
      10 + (rows.flatMap { row in row.lines.map { TextMeasure.width($0, bold: row.isTotal) } }.max() ?? 0)
    var labels = data.bars.map { max(TextMeasure.width($0.label, bold: true), TextMeasure.width($0.share)) }
    labels.append(TextMeasure.width(plot.difference?.amount.label ?? "", bold: true))
    labels.append(TextMeasure.width(plot.difference?.share ?? ""))
    right = layout.width - min(layout.width * 0.3, labels.max() ?? 0) - 10
  }

  private var scale: LinearScale {
    let foot = data.isCut ? 28.0 : 0
    return LinearScale(domain: (data.extent.low, data.extent.high), range: (left + foot, right))
  }

  func drawing() -> Drawing {
    var tops: [Double] = []
    var height = 2.0
    for row in rows {
      tops.append(height)
      height += row.height
    }
    var drawing = Drawing(width: layout.width, height: height)
    let scale = scale
    drawing.scale = scale
    for index in rows.indices.dropLast() {
      let x = scale(rows[index].bar.to)
      if rows[index].isTotal && !rows[index].bar.isDrawn { continue }
      if index == rows.count - 2 && !rows[index + 1].bar.isDrawn { continue }
      let end = tops[index + 1] + rows[index + 1].height - 8
      drawing.line(Point(x, tops[index] + 8), Point(x, end), .connector)
    }
    for (row, top) in zip(rows, tops) { draw(row, top: top, into: &drawing, scale) }
    let base = data.isCut ? left : scale(0)
    drawing.line(Point(base, 2), Point(base, height), .axis)
    for (row, top) in zip(rows, tops) { label(row, top: top, into: &drawing) }
    difference(into: &drawing, scale)
    if data.isCut { drawing.notes([plot.words.totalsCut]) }
    return drawing
  }

  private func draw(_ row: Row, top: Double, into drawing: inout Drawing, _ scale: LinearScale) {
    let bar = row.bar
    guard bar.isDrawn else { return }
    if bar.impact == nil, data.isCut {
      let (y, height) = (top + 8, row.height - 16)
      let box = Box(y: y, height: height, from: left, to: scale(bar.to))
      drawing.box(box, bar.style)
      if bar.isHatched { HatchMark(box: box).draw(into: &drawing) }
      cut(y: y, height: height, into: &drawing)
      return
    }
    let lane = PointScale(places: [top + row.height / 2])
    let frame = Frame(
      x: .linear(scale), y: .points(lane), box: Box(x: left, y: top, width: right - left, height: row.height))
    var mark = BarMark([BarMark.Bar(0, from: bar.from, to: Datum(bar.to), style: bar.style)]).lying()
    mark.isHatched = bar.isHatched
    mark.thickness = row.height - 16
    mark.draw(into: &drawing, on: frame)
  }

  /// A zigzag in the page's colour across the foot of a total.
  private func cut(y: Double, height: Double, into drawing: inout Drawing) {
    let count = 4
    let edge = (0...count).map { index in
      Point(left + 11 + (index % 2 == 0 ? 3 : -3), y - 2 + (height + 4) * Double(index) / Double(count))
    }
    let other = edge.reversed().map { Point($0.x + 5, $0.y) }
    drawing.add(.path([edge + other], closed: true), .gap)
  }

  private func label(_ row: Row, top: Double, into drawing: inout Drawing) {
    let middle = top + row.height / 2
    drawing.block(row.lines, middle: Point(0, middle), bold: row.isTotal)
    values(row.bar.label, row.bar.share, middle: middle, isBold: row.isTotal, into: &drawing)
  }

  private func values(
    _ label: String, _ share: String, middle: Double, isBold: Bool, into drawing: inout Drawing
  ) {
    let room = layout.width - right - 10
    let count = share.isEmpty ? 1 : 2
    let top = middle - Drawing.height(of: count) / 2
    let baseline = top + TextMeasure.ascent
    let x = layout.width
    drawing.text(label, at: Point(x, baseline), anchor: .end, bold: isBold, limit: room)
    let under = Point(x, baseline + TextMeasure.line)
    drawing.text(share, at: under, anchor: .end, style: .note, limit: room)
  }

  /// A last row with an arrow from the opening's end to the closing's.
  private func difference(into drawing: inout Drawing, _ scale: LinearScale) {
    guard let difference = plot.difference, let first = data.bars.first, let last = data.bars.last,
      first.isDrawn, last.isDrawn
    else { return }
    let name = difference.name.isEmpty ? plot.words.change : difference.name
    let lines = Wrapping.lines(name, width: left - 10)
    let height = max(36, Drawing.height(of: lines.count) + 8)
    let middle = drawing.height + height / 2
    let (from, to) = (scale(first.to), scale(last.to))
    drawing.line(Point(from, middle - 6), Point(from, middle + 6), .connector)
    drawing.line(Point(to, drawing.height - 8), Point(to, middle + 6), .connector)
    drawing.line(Point(from, middle), Point(to, middle), .rule)
    if abs(to - from) >= 8 {
      ArrowMark(tip: Point(to, middle), direction: Point(to > from ? 1 : -1, 0)).draw(into: &drawing, .label)
    }
    drawing.block(lines, middle: Point(0, middle))
    values(difference.amount.label, difference.share, middle: middle, isBold: true, into: &drawing)
    drawing.height += height
  }
}
