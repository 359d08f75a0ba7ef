import Markup
import Plots
import Reports

// Forms over segments, figures and ranges of numbers.
extension OwnChart.Form {
  /// Stems with dots, the greatest first.
  static let lollipop = OwnChart.Form(name: "lollipop", rows: .segments, figures: 1...1, keys: ["by", "top"]) {
    picture in LollipopPlot(picture.bars, words: picture.words)
  }

  /// Segments now and a year ago, in the order of the dimension.
  static let dot = OwnChart.Form(name: "dot", rows: .segments, figures: 1...1, keys: ["by", "top", "rule"]) {
    picture in
    let rows = picture.rows.map { row in
      ComparisonPlot.Row(
        picture.name(of: row), then: picture.value(row, 1), now: picture.value(row, 0),
        change: picture.text(row, 2), impact: picture.impact(row, 2), count: "")
    }
    return ComparisonPlot(
      rows, thenName: picture.yearAgo, nowName: picture.now, reference: picture.rule, isSorted: false,
      words: picture.words)
  }

  /// A line for each segment from a year ago to now.
  static let slope = OwnChart.Form(name: "slope", rows: .segments, figures: 1...1, keys: ["by", "top"]) { picture in
    let items = picture.rows.map { row in
      SlopePlot.Item(
        picture.name(of: row), then: picture.value(row, 1), now: picture.value(row, 0), impact: picture.impact(row, 2))
    }
    return SlopePlot(items, thenName: picture.yearAgo, nowName: picture.now, words: picture.words)
  }

  /// Two figures of each segment as a dot; a third one as its area.
  static let scatter = OwnChart.Form(
    name: "scatter", rows: .figures, figures: 2...2, mixesUnits: true, keys: ["by", "top", "size"]
  ) { picture in
    let metrics = picture.chart.metrics
    func side(_ place: Int) -> Side {
      guard metrics.indices.contains(place) else { return .linear(format: picture.format) }
      return .linear(
        picture.wording.text(metrics[place].shortTitle), format: picture.format(of: metrics[place].unit))
    }
    let dots = picture.rows.map { row in
      DotMark.Dot(
        picture.value(row, 0).value, picture.value(row, 1).value, size: picture.value(row, 2).value,
        picture.name(of: row))
    }
    let area = picture.chart.size.map { picture.wording.text("Area: \($0.shortTitle)") } ?? ""
    return ScatterPlot([.init("", dots)], x: side(0), y: side(1), sizeTitle: area, words: picture.words)
  }

  /// How many segments or customers lie in each range of a figure.
  static let histogram = OwnChart.Form(
    name: "histogram", rows: .ranges, figures: 1...1, keys: ["months", "rule"], segmentKeys: ["by", "top", "rule"]
  ) { picture in
    let bins = picture.rows.compactMap { row -> HistogramPlot.Bin? in
      guard case .words(let words) = row.head, let low = words.arguments.first?.position,
        let high = words.arguments.last?.position, low < high
      else { return nil }
      return HistogramPlot.Bin(low...high, picture.value(row, 0))
    }
    return HistogramPlot(
      bins, x: .linear(picture.wording.text(picture.exhibit.table.rowTitle), format: picture.format),
      reference: picture.rule, words: picture.words, format: picture.format(of: .count))
  }

  /// The segments of a figure as parts of one area.
  static let treemap = OwnChart.Form(name: "treemap", rows: .figures, figures: 1...1, keys: ["by", "top"]) {
    picture in
    let parts = picture.rows.map { TreemapPlot.Part(picture.name(of: $0), picture.value($0, 0)) }
    return TreemapPlot(parts, words: picture.words)
  }

  /// Figures, or the segments of one, against their targets.
  static let bullet = OwnChart.Form(
    name: "bullet", rows: .targets, mixesUnits: true, keys: ["segment"], segmentKeys: ["by", "top"]
  ) { picture in
    let rows = picture.rows.map { row in
      BulletPlot.Row(
        picture.name(of: row), actual: picture.value(row, 0),
        target: Datum(picture.value(row, 1).value, picture.wording.text("of \(picture.cell(row, 1))")))
    }
    let units = Set(picture.chart.metrics.map(\.unit))
    return BulletPlot(
      rows, sharesScale: units.count == 1, targetName: picture.wording.text("Target"), words: picture.words)
  }
}
