import Markup
import Narratives
import Reports

/// Reads the description of a chart against the figures and segments of a review, and notes every fault.
struct OwnChartReader {
  let review: Review
  let wording: Wording
  private var faults: [OwnChartFault] = []

  init(_ review: Review, _ wording: Wording) { (self.review, self.wording) = (review, wording) }

  /// The chart of a description, drawn when it is asked for, or what is wrong with it.
  func read(_ text: OwnChartText, _ reader: ChartReader) -> OwnChartReading {
    switch reader(text.text) {
    case .fault(let place, let message):
      return .faults([OwnChartFault(line: place.line, column: place.column, message)])
    case .tree(let tree):
      var copy = self
      guard let chart = copy.chart(tree), copy.faults.isEmpty else { return .faults(copy.faults) }
      let (review, wording) = (review, wording)
      let file = text.path.split(separator: "/").last.map(String.init) ?? ""
      let key = "own-\(Review.slug(file))-\(text.line)"
      return .chart { OwnChartPicture(chart, review, wording, key: key).element }
    }
  }

  /// The chart that a description asks for; nil where there is no form to draw it in. Its faults are noted.
  mutating func chart(_ tree: ChartTree) -> OwnChart? {
    guard let entries = tree.entries else {
      fault(tree.place, "a chart is described in 'key: value' lines; write it like \(OwnChart.example)")
      return nil
    }
    checkKeys(entries)
    let form = form(tree)
    // Without a form the rest is read all the same, so that all faults are told at once.
    var chart = OwnChart(form: form ?? .line)
    readFigures(tree, &chart)
    readSegments(tree, &chart)
    readWords(tree, &chart)
    readLevels(tree, &chart)
    readMonths(tree, &chart)
    if form != nil { checkForm(entries, tree, chart) }
    return form == nil ? nil : chart
  }

  mutating func fault(_ place: ChartTree.Place, _ message: String) {
    faults.append(OwnChartFault(line: place.line, column: place.column, message))
  }

  private mutating func checkKeys(_ entries: [ChartTree.Entry]) {
    var seen: Set<String> = []
    for entry in entries {
      if !OwnChart.keys.contains(entry.key) {
        let nearest = nearestName(to: entry.key, in: OwnChart.keys)
        let keys = OwnChart.keys.joined(separator: ", ")
        fault(
          entry.place, "'\(entry.key)' is no key of a chart; write \(nearest.map { "'\($0)'" } ?? "one of \(keys)")")
      } else if !seen.insert(entry.key).inserted {
        fault(entry.place, "'\(entry.key)' stands here a second time; remove one")
      }
    }
  }

  /// One of several words; the nearest is named where it is none of them.
  private mutating func word(_ tree: ChartTree, of words: [String], what: String, like example: String) -> String? {
    if let text = tree.text, words.contains(text) { return text }
    let written = tree.text.map { "'\($0)'" } ?? "a list"
    // Where the words are few, all of them help more than the nearest.
    let nearest = words.count > 14 ? tree.text.flatMap { nearestName(to: $0, in: words) } : nil
    let remedy = nearest.map { "'\($0)'" } ?? "one of \(words.prefix(14).joined(separator: ", "))"
    fault(tree.place, "\(written) is no \(what); write \(remedy), as in '\(example)'")
    return nil
  }

  private mutating func form(_ tree: ChartTree) -> OwnChart.Form? {
    let names = OwnChart.forms.map(\.name)
    guard let written = tree["form"] else {
      fault(tree.place, "the form is missing; write one of \(names.joined(separator: ", ")), as in 'form: line'")
      return nil
    }
    let name = word(written, of: names, what: "form of a chart", like: "form: line")
    return OwnChart.forms.first { $0.name == name }
  }
}

// What is drawn.
extension OwnChartReader {
  private mutating func readFigures(_ tree: ChartTree, _ chart: inout OwnChart) {
    let ids = review.metrics.all.map(\.id)
    if let size = tree["size"], let id = word(size, of: ids, what: "figure", like: "size: customers") {
      chart.size = review.metrics.named(id)
    }
    guard let written = tree["metrics"] ?? tree["metric"] else {
      fault(tree.place, "the figure is missing; write one, as in 'metric: nrr'")
      return
    }
    for value in written.values {
      guard let id = word(value, of: ids, what: "figure", like: "metric: nrr"), let metric = review.metrics.named(id)
      else { continue }
      if let first = chart.metrics.first, first.unit != metric.unit, !chart.form.mixesUnits {
        fault(value.place, "'\(id)' is of another unit than '\(first.id)'; draw them in two charts")
      } else {
        chart.metrics.append(metric)
      }
    }
  }

  private mutating func readSegments(_ tree: ChartTree, _ chart: inout OwnChart) {
    let dimensions = review.dimensions.map(\.name)
    if let by = tree["by"] {
      chart.by = word(
        by["dimension"] ?? by, of: dimensions, what: "dimension", like: "by: \(dimensions.first ?? "plan")")
      if let top = by["top"] { chart.top = number(top, in: 1...40, like: "top: 5") }
    }
    if let top = tree["top"] {
      chart.top = number(top, in: 1...40, like: "top: 5")
      if tree["by"] == nil { fault(top.place, "'top' ranks segments; add the dimension, as in 'by: industry'") }
    }
    guard let segment = tree["segment"] else { return }
    guard let entry = segment.entries?.first, segment.entries?.count == 1 else {
      fault(segment.place, "a segment has a dimension and a value; write it like 'segment: {industry: Healthcare}'")
      return
    }
    guard dimensions.contains(entry.key) else {
      let nearest = nearestName(to: entry.key, in: dimensions).map { "'\($0)'" } ?? dimensions.joined(separator: ", ")
      fault(entry.place, "'\(entry.key)' is no dimension; write \(nearest)")
      return
    }
    let values = review.allSegments(of: entry.key).compactMap(\.value)
    let like = "segment: {\(entry.key): \(values.first ?? "…")}"
    if let value = word(entry.value, of: values, what: "segment of \(entry.key)", like: like) {
      chart.segment = review.segment(entry.key, value) ?? .whole
    }
  }
}

// How it is drawn.
extension OwnChartReader {
  private mutating func readWords(_ tree: ChartTree, _ chart: inout OwnChart) {
    chart.title = tree["title"].flatMap { text($0, like: "title: NRR since the price rise") }
    chart.unit = tree["unit"].flatMap { text($0, like: "unit: per cent, by month") }
    if let scenario = tree["scenario"] {
      let names = OwnChart.Scenario.allCases.map(\.rawValue)
      let name = word(scenario, of: names, what: "scenario", like: "scenario: forecast")
      chart.scenario = name.flatMap(OwnChart.Scenario.init) ?? .actual
    }
  }

  private mutating func text(_ tree: ChartTree, like example: String) -> String? {
    if let text = tree.text, !text.isEmpty { return text }
    fault(tree.place, "a text must stand here; write it like '\(example)'")
    return nil
  }

  private mutating func number(_ tree: ChartTree, in range: ClosedRange<Int>, like example: String) -> Int? {
    if let number = tree.text.flatMap({ Int($0) }), range.contains(number) { return number }
    let written = tree.text.map { "'\($0)'" } ?? "a list"
    let bounds = "\(range.lowerBound) to \(range.upperBound)"
    fault(tree.place, "\(written) is no whole number from \(bounds); write one, as in '\(example)'")
    return nil
  }

  private mutating func readLevels(_ tree: ChartTree, _ chart: inout OwnChart) {
    let unit = chart.metrics.first?.unit ?? .count
    if let target = tree["target"], target.text != "false" {
      chart.target = target.text == "true" ? .ofLedger : level(target, unit).map { .level($0) }
    }
    chart.rule = tree["rule"].flatMap { level($0, unit) }
    guard let band = tree["band"] else { return }
    let ends = band.entries == nil ? band.values : [band["low"], band["high"]].compactMap { $0 }
    guard ends.count == 2 else {
      fault(band.place, "a band has two ends; write it like 'band: [101%, 108%]'")
      return
    }
    guard let low = level(ends[0], unit), let high = level(ends[1], unit) else { return }
    if low.position > high.position {
      fault(
        band.place, "the band's lower end is above its upper one; write the lower first, as in 'band: [101%, 108%]'")
    }
    chart.band = OwnChart.Band(low: low, high: high, label: band["label"]?.text ?? "\(low.text) – \(high.text)")
  }

  /// A number in the unit of the chart's figures, as people write it.
  private mutating func level(_ tree: ChartTree, _ unit: Reports.Unit) -> OwnChart.Level? {
    if let text = tree.text, let written = NumberFormat(.english).parse(text),
      let position = written.position(unit, digits: review.currency.digits)
    {
      return OwnChart.Level(text: text, position: position)
    }
    let written = tree.text.map { "'\($0)'" } ?? "a list"
    fault(tree.place, "\(written) is no number of this chart's unit; write it like \(Self.example(unit))")
    return nil
  }

  private static func example(_ unit: Reports.Unit) -> String {
    switch unit {
    case .money: "50k"
    case .count: "12"
    case .ratio: "110%"
    case .multiple: "2.4x"
    }
  }

  private mutating func readMonths(_ tree: ChartTree, _ chart: inout OwnChart) {
    if let months = tree["months"] { chart.months = number(months, in: 1...120, like: "months: 24") ?? chart.months }
    for annotation in tree["annotations"]?.values ?? [] {
      guard let month = annotation["month"], let text = annotation["text"]?.text else {
        fault(
          annotation.place, "an annotation has a month and a text; write it like '- {month: 2026-03, text: Price rise}'"
        )
        continue
      }
      if let month = self.month(month) { chart.annotations.append(OwnChart.Annotation(month: month, text: text)) }
    }
    chart.hasDifference = isTrue(tree["difference"], like: "difference: true")
    chart.hasGrowth = isTrue(tree["growth"], like: "growth: true")
    guard let highlight = tree["highlight"] else { return }
    guard let from = highlight["from"], let to = highlight["to"] else {
      fault(
        highlight.place,
        "a highlight has a beginning and an end; write it like 'highlight: {from: 2026-03, to: 2026-05}'")
      return
    }
    guard let first = month(from), let last = month(to) else { return }
    if first <= last {
      chart.highlight = OwnChart.Highlight(months: first...last, text: highlight["text"]?.text ?? "")
    } else {
      fault(to.place, "\(last) is before \(first); write the earlier month after 'from'")
    }
  }

  private mutating func isTrue(_ tree: ChartTree?, like example: String) -> Bool {
    guard let tree else { return false }
    return word(tree, of: ["true", "false"], what: "answer", like: example) == "true"
  }

  private mutating func month(_ tree: ChartTree) -> Month? {
    if let month = tree.text.flatMap({ Month($0) }) { return month }
    fault(tree.place, "\(tree.text.map { "'\($0)'" } ?? "a list") is no month; write it like 2026-03")
    return nil
  }
}

extension NumberFormat.Written {
  /// The place of a number on an axis: shares as parts of one, money in minor units; nil where its unit is another.
  fileprivate func position(_ unit: Reports.Unit, digits: Int) -> Double? {
    let whole = self.digits.reduce(0.0) { $0 * 10 + Double($1) }
    var position = (isNegative ? -whole : whole) * Self.power(exponent - decimals)
    switch (unit, self.unit) {
    case (.ratio, .percent): position /= 100
    case (.money, .plain), (.money, .currency): position *= Self.power(digits)
    case (.count, .plain), (.multiple, .plain), (.multiple, .multiple): break
    default: return nil
    }
    return position
  }

  private static func power(_ exponent: Int) -> Double {
    let size = (0..<min(abs(exponent), 40)).reduce(1.0) { power, _ in power * 10 }
    return exponent < 0 ? 1 / size : size
  }
}
