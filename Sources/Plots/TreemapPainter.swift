/// Lays out a treemap.
struct TreemapPainter {
  /// A group with its sum, its parts above zero from the greatest, and its look.
  private struct Block {
    let name: String
    let note: String
    let parts: [TreemapPlot.Part]
    let sum: Double
    let style: Style
    let text: Style
  }

  private let plot: TreemapPlot
  private let layout: Layout
  private let blocks: [Block]
  private let header = 18.0

  init(_ plot: TreemapPlot, _ layout: Layout) {
    self.plot = plot
    self.layout = layout
    blocks = TreemapPainter.blocks(plot)
  }

  private static func value(_ part: TreemapPlot.Part) -> Double { max(0, part.amount.value ?? 0) }

  /// Scaled down so that no sum of great numbers is infinite.
  private static func sum(_ parts: [TreemapPlot.Part]) -> Double { parts.reduce(0) { $0 + value($1) / 1e6 } }

  private static func blocks(_ plot: TreemapPlot) -> [Block] {
    let groups = plot.groups.filter { sum($0.parts) > 0 }
    var order = RowOrder.descending(groups.map { sum($0.parts) }).map { groups[$0] }
    let most = Style.series.count
    let rest = order.count > most ? order.dropFirst(most - 1).flatMap(\.parts) : []
    if !rest.isEmpty { order = order.prefix(most - 1) + [.init(plot.words.other, rest)] }
    return order.enumerated().map { place, group in
      let parts = group.parts.filter { value($0) > 0 }
      let isRest = !rest.isEmpty && place == order.count - 1
      return Block(
        name: group.name, note: group.note,
        parts: RowOrder.descending(parts.map(\.amount.value)).map { parts[$0] }, sum: sum(parts),
        style: isRest ? .actual : Style.series[place], text: isRest ? .onActual : Style.onSeries[place])
    }
  }

  func drawing() -> Drawing {
    let size = layout.isWide ? 380.0 : 420
    let isNamed = blocks.count > 1 || blocks.contains { !$0.name.isEmpty }
    let area = Box(x: 0, y: 0, width: layout.width, height: size)
    let boxes = Treemap.squarify(blocks.map(\.sum), in: area)
    let hasHeader = zip(blocks, boxes).map { block, box in
      let fits = box.width > 130 || TextMeasure.width(block.name, bold: true) <= box.width - 4
      return isNamed && fits && box.height >= header + 16
    }
    let legend = Legend(
      zip(blocks, hasHeader).filter { isNamed && !$1 }.map { Legend.Entry($0.0.style, $0.0.name) })
    var drawing = Drawing(width: layout.width, height: size)
    var unlabelled: [TreemapPlot.Part] = []
    for (place, block) in blocks.enumerated() {
      let inside = name(block, in: boxes[place], hasHeader: hasHeader[place], into: &drawing)
      unlabelled += cells(block, in: inside, into: &drawing).enumerated().map { index, part in
        // The group is told by its colour above; a list has to name it, once.
        let names = [index == 0 ? block.name : "", part.name].filter { !$0.isEmpty }
        return TreemapPlot.Part(names.joined(separator: ": "), part.amount, note: part.note)
      }
    }
    drawing.height += legend.entries.isEmpty ? 0 : 8
    drawing.height += legend.draw(into: &drawing, top: drawing.height)
    notes(unlabelled, into: &drawing)
    return drawing
  }

  /// Puts the name of a group over its parts; returns what is left for them.
  private func name(_ block: Block, in box: Box, hasHeader: Bool, into drawing: inout Drawing) -> Box {
    let gap = blocks.count > 1 ? 2.0 : 0
    let right = box.maxX > layout.width - 1 ? 0 : gap
    let top = hasHeader ? header : 0
    let bottom = box.maxY > drawing.height - 1 ? 0 : gap
    let inside = Box(
      x: box.x, y: box.y + top, width: box.width - right, height: box.height - top - bottom)
    guard hasHeader else { return inside }
    let baseline = box.y + TextMeasure.ascent + 1
    let name = Wrapping.truncated(block.name, width: inside.width - 2, bold: true)
    drawing.text(name, at: Point(box.x, baseline), bold: true)
    let used = TextMeasure.width(name, bold: true) + 6
    if !block.note.isEmpty, used + TextMeasure.width(block.note) < inside.width {
      drawing.text(block.note, at: Point(box.x + used, baseline), style: .note)
    }
    return inside
  }

  /// Paints the parts of a group and returns those without a label.
  private func cells(_ block: Block, in box: Box, into drawing: inout Drawing) -> [TreemapPlot.Part] {
    let boxes = Treemap.squarify(block.parts.map { TreemapPainter.value($0) / 1e6 }, in: box).map { cell in
      Box(
        x: cell.x, y: cell.y, width: cell.width - (cell.maxX < box.maxX - 0.5 ? 1 : 0),
        height: cell.height - (cell.maxY < box.maxY - 0.5 ? 1 : 0))
    }
    for cell in boxes where cell.width >= 0.5 && cell.height >= 0.5 { drawing.box(cell, block.style) }
    return zip(block.parts, boxes).compactMap { part, cell in
      let value = part.note.isEmpty ? part.amount.label : part.amount.label + " · " + part.note
      for text in [CellText(name: part.name, value: value), CellText(name: part.name, value: part.amount.label)]
      where text.draw(into: &drawing, in: cell, style: block.text) { return nil }
      return part
    }
  }

  private func notes(_ unlabelled: [TreemapPlot.Part], into drawing: inout Drawing) {
    if !unlabelled.isEmpty {
      let note = TreemapPainter.list(unlabelled, after: plot.words.tooSmall, plot.words, width: layout.width)
      drawing.notes([note])
    }
    TreemapPainter.note(without: plot.groups.flatMap(\.parts), plot.words, into: &drawing)
  }

  /// Names the parts that have no area.
  static func note(without parts: [TreemapPlot.Part], _ words: Words, into drawing: inout Drawing) {
    let empty = parts.filter { value($0) == 0 && !($0.name.isEmpty && $0.amount.label.isEmpty) }
    guard !empty.isEmpty else { return }
    let head = "\(empty.count) \(words.withoutArea)."
    drawing.notes([list(empty, after: head, words, width: drawing.width)])
  }

  /// Names with numbers after a heading, as many as fit two lines or, where they are short, three, and how many more there are.
  private static func list(
    _ parts: [TreemapPlot.Part], after head: String, _ words: Words, width: Double
  ) -> String {
    var text = head
    for (place, part) in parts.enumerated() {
      let item = [part.name, part.amount.label].filter { !$0.isEmpty }.joined(separator: " ")
      let rest = parts.count - place - 1
      let more = rest > 0 ? ", \(rest) \(words.moreInTable)" : ""
      let longer = text + (place == 0 ? " " : ", ") + Wrapping.truncated(item, width: width * 0.6)
      guard TextMeasure.width(longer + more) < width * (width < 500 ? 2.6 : 1.8) else {
        return text + (place == 0 ? " " : ", ") + "\(rest + 1) \(words.moreInTable)"
      }
      text = longer
    }
    return text
  }
}
