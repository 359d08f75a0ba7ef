/// Something that is painted on a frame; it knows scales and not what the numbers mean.
///
/// A new mark is one file with a conforming type. Only the extent and the painting are asked for; the rest
/// says what a chart should do on the mark's behalf and has a default that does nothing.
public protocol Mark: Sendable {
  /// The numbers that must be on the scales for it to be seen whole.
  var extent: Extent { get }
  /// Whether it lies behind the lines of the axes, as broad areas do.
  var isBehind: Bool { get }
  /// Whether it stands in columns that have a width, as bars do.
  var needsBands: Bool { get }
  /// What a legend says of it, in the order in which its parts lie.
  var keys: [Legend.Entry] { get }
  /// Whether it starts at zero, so that zero is on the scale and has a line.
  var standsOnZero: Bool { get }
  /// Numbers that are written on the axis of values in heavy type.
  var numbers: [Datum] { get }
  /// The pixels that it needs above the frame.
  var headroom: Double { get }
  /// The pixels that it needs at the right of the frame.
  var sideRoom: Double { get }
  /// The pixels by which it reaches beyond the places of its numbers.
  var reach: Double { get }
  /// Events that a chart writes together above its marks.
  var events: [EventMark] { get }
  /// What is said of it under the chart, after a patch of its look.
  var notes: [Legend.Entry] { get }

  /// Its numbers as columns of a table, each a number for each column of the chart.
  var series: [PlotTable.Series] { get }
  /// What its chart's numbers are held against.
  var references: [PlotTable.Reference] { get }

  /// The mark in the next colour of the series, if it has no look of its own.
  func coloured(next: inout Int) -> any Mark
  /// The labels beside its right end, wrapped to a width.
  func ends(on frame: Frame, width: Double) -> [EndLabels.Label]
  /// Paints it.
  func draw(into drawing: inout Drawing, on frame: Frame)
  /// Puts its words, once all marks and the labels at their ends are there.
  func label(into drawing: inout Drawing, on frame: Frame)
}

extension Mark {
  /// Before the lines of the axes.
  public var isBehind: Bool { false }
  /// Points will do.
  public var needsBands: Bool { false }
  /// As bars do.
  public var standsOnZero: Bool { needsBands }
  /// None of its own.
  public var numbers: [Datum] { [] }
  /// The frame is enough.
  public var headroom: Double { 0 }
  /// The frame is enough.
  public var sideRoom: Double { 0 }
  /// It keeps to them.
  public var reach: Double { 0 }
  /// Nothing in the legend.
  public var keys: [Legend.Entry] { [] }
  /// No events.
  public var events: [EventMark] { [] }
  /// Nothing under the chart.
  public var notes: [Legend.Entry] { [] }

  /// No numbers.
  public var series: [PlotTable.Series] { [] }
  /// Nothing to hold against.
  public var references: [PlotTable.Reference] { [] }
  /// The mark as it is.
  public func coloured(next: inout Int) -> any Mark { self }
  /// No labels.
  public func ends(on frame: Frame, width: Double) -> [EndLabels.Label] { [] }
  /// No words.
  public func label(into drawing: inout Drawing, on frame: Frame) {}
}
