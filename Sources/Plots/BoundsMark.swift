/// The two bounds of a range that changes from column to column, as dotted step lines, so that several can cross.
struct BoundsMark: Mark {
  /// The lower bounds.
  let low: [Datum]
  /// The upper bounds.
  let high: [Datum]
  /// What they are; it stands under the chart.
  let text: String
  /// The look.
  let style: Style

  /// All bounds.
  var extent: Extent { Extent(columns: max(low.count, high.count), y: (low + high).map(\.value)) }
  /// What they are.
  var notes: [Legend.Entry] { text.isEmpty ? [] : [Legend.Entry(style, text, sample: .line)] }

  /// Paints both lines.
  func draw(into drawing: inout Drawing, on frame: Frame) {
    for values in [low, high] {
      let runs = LineMark(values).points(on: frame)
      drawing.add(.path(runs.map(LineMark.stepped), closed: false), style)
    }
  }
}
