import Markup
import Reports

/// A chart that an author describes: which figures, of what, over which months, in which form.
public struct OwnChart: Sendable {
  /// A number of the author's own on the axis of the values.
  struct Level: Sendable, Equatable {
    /// As written.
    let text: String
    /// Its place on the axis.
    let position: Double
  }

  /// A range that is shaded.
  struct Band: Sendable, Equatable {
    let low: Level
    let high: Level
    /// What it is; empty for nothing.
    let label: String
  }

  /// Something that happened in a month.
  struct Annotation: Sendable, Equatable {
    let month: Month
    let text: String
  }

  /// The months that a chart is about.
  struct Highlight: Sendable, Equatable {
    let months: ClosedRange<Month>
    /// What they are; empty for the months themselves.
    let text: String
  }

  /// What is aimed at.
  enum Target: Sendable, Equatable {
    /// The target that the ledger has.
    case ofLedger
    /// A number of the author's own.
    case level(Level)
  }

  /// What the numbers are, which changes how they are drawn.
  enum Scenario: String, CaseIterable, Sendable {
    case actual, forecast, target, previous
  }

  var form: Form
  var metrics: [Metric] = []
  /// What the areas of dots stand for; nil for dots of one size.
  var size: Metric?
  /// The dimension whose segments are compared; nil for none.
  var by: String?
  /// How many segments are shown, the largest first; nil for all.
  var top: Int?
  var segment = Segment.whole
  var months = 13
  /// The title; nil for one that names the figures.
  var title: String?
  /// What stands beside the title; nil for the months.
  var unit: String?
  var target: Target?
  var rule: Level?
  var band: Band?
  var annotations: [Annotation] = []
  /// The months that the chart is about; nil for all alike.
  var highlight: Highlight?
  var scenario = Scenario.actual
  /// Whether the difference from the first month to the last is marked.
  var hasDifference = false
  /// Whether an arrow tells the growth of a year.
  var hasGrowth = false

  /// The keys of a description, in the order in which a message lists them.
  static let keys = [
    "form", "metric", "metrics", "size", "by", "top", "segment", "months", "title", "unit", "target", "rule", "band",
    "annotations", "highlight", "scenario", "difference", "growth",
  ]

  /// The keys that every form takes.
  static let commonKeys = ["form", "metric", "metrics", "title", "unit"]

  /// What a description looks like, for messages.
  static let example = "form: line, metric: nrr, months: 24"
}
