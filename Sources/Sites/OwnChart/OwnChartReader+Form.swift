import Narratives
import Reports

// What one form takes and another does not.
extension OwnChartReader {
  /// Notes what a chart's form has no use for, and what it lacks.
  mutating func checkForm(_ entries: [ChartTree.Entry], _ tree: ChartTree, _ chart: OwnChart) {
    let place = tree["form"]?.place ?? tree.place
    checkKeys(entries, chart)
    if chart.form.needsSegments, tree["by"] == nil {
      let verb = chart.form.name == "small_multiples" ? "draws a picture for each segment" : "compares segments"
      fault(place, "'\(chart.form.name)' \(verb); add the dimension, as in 'by: industry'")
    }
    if let by = tree["by"], chart.metrics.count > 1, !chart.form.isOfSeveral {
      fault(by.place, "'by' parts one figure and there are \(chart.metrics.count); write one, as in 'metric: nrr'")
    } else {
      checkCount(tree, chart)
    }
    if let by = tree["by"], chart.segment.dimension != nil {
      fault(by.place, "a segment is not parted by another dimension; write 'by' or 'segment'")
    }
    checkUnits(tree, chart)
  }

  /// Keys that exist and say nothing in this form.
  private mutating func checkKeys(_ entries: [ChartTree.Entry], _ chart: OwnChart) {
    let taken = chart.form.keys(by: chart.by)
    for entry in entries where OwnChart.keys.contains(entry.key) && !taken.contains(entry.key) {
      // What asks for the dimension, or stands beside it, has a fault of its own.
      if ["by", "top", "segment"].contains(entry.key), chart.form.isParted { continue }
      let other = OwnChart.forms.first { $0.name != chart.form.name && $0.keys(by: chart.by).contains(entry.key) }
      let remedy = other.map { ", or draw it as '\($0.name)'" } ?? ""
      let what = chart.by == nil ? "'\(chart.form.name)'" : "'\(chart.form.name)' with 'by'"
      fault(entry.place, "'\(entry.key)' says nothing in \(what); remove it\(remedy)")
    }
  }

  /// How many figures a form draws.
  private mutating func checkCount(_ tree: ChartTree, _ chart: OwnChart) {
    let figures = chart.form.figures
    guard let written = tree["metrics"] ?? tree["metric"], !chart.metrics.isEmpty else { return }
    // Those with a fault of their own count too.
    let count = written.values.count
    if figures.contains(count) { return }
    let example = figures.upperBound == 1 ? "metric: mrr" : "metrics: [mrr, nrr]"
    let wanted =
      figures.lowerBound == figures.upperBound
      ? "\(figures.lowerBound)" : "\(figures.lowerBound) to \(figures.upperBound)"
    let noun = figures.upperBound == 1 ? "figure" : "figures"
    fault(
      written.place, "'\(chart.form.name)' draws \(wanted) \(noun) and there are \(count); write it like '\(example)'")
  }

  /// Units that a form or a mark cannot draw.
  private mutating func checkUnits(_ tree: ChartTree, _ chart: OwnChart) {
    guard let metric = chart.metrics.first, let written = tree["metric"] ?? tree["metrics"] else { return }
    let isShare = metric.unit == .ratio || metric.unit == .multiple
    if chart.form.name == "treemap", isShare {
      fault(written.place, "'\(metric.id)' is no amount that parts add up to; write one, as in 'metric: mrr'")
    }
    if chart.form.name == "histogram", chart.by == nil, !Review.figuresOfMovements.contains(metric.id) {
      let names = Review.figuresOfMovements.joined(separator: ", ")
      fault(
        written.place,
        "'\(metric.id)' is not told customer by customer; write one of \(names), or add the dimension, as in 'by: industry'"
      )
    }
    if let size = tree["size"], let unit = chart.size?.unit, unit == .ratio || unit == .multiple {
      fault(size.place, "an area stands for an amount or a number; write one, as in 'size: mrr'")
    }
    if chart.hasGrowth, isShare, let growth = tree["growth"] {
      fault(growth.place, "growth in a year is of amounts and numbers; for '\(metric.id)' write 'difference: true'")
    }
    if chart.hasGrowth, chart.months < 13, let growth = tree["growth"] {
      fault(growth.place, "growth in a year needs a year; write 'months: 13' or more")
    }
  }
}

extension OwnChart.Form {
  /// Whether segments stand beside several figures.
  fileprivate var isOfSeveral: Bool { figures.lowerBound > 1 }

  /// Whether it can be parted by a dimension.
  fileprivate var isParted: Bool { keys.contains("by") || segmentKeys?.contains("by") == true }
}
