import Plots
import Reports

// What an author adds to a chart over months.
extension OwnChartPicture {
  /// A chart with its levels, its months and what happened in them.
  ///
  /// - Parameter isNamed: whether events and months are told in words, which one of several pictures does for all.
  func marked(_ chart: Chart, isNamed: Bool = true) -> Chart {
    var marked = chart
    marked.marks = areas(isNamed) + rules + chart.marks + events(isNamed) + readings
    return marked
  }

  private func areas(_ isNamed: Bool) -> [any Mark] {
    var marks: [any Mark] = []
    if let band = chart.band { marks.append(RangeMark(y: band.low.position...band.high.position, band.label)) }
    if let highlight = chart.highlight, let columns = columns(of: highlight.months) {
      let (first, last) = (highlight.months.lowerBound, highlight.months.upperBound)
      let span = first == last ? wording.short(first) : "\(wording.short(first)) – \(wording.short(last))"
      marks.append(RangeMark(columns: columns, isNamed ? highlight.text.isEmpty ? span : highlight.text : ""))
    }
    return marks
  }

  private var rules: [any Mark] {
    [rule.map { RuleMark(y: $0) }, target.map { RuleMark(y: $0, kind: .target) }].compactMap { $0 }
  }

  private func events(_ isNamed: Bool) -> [any Mark] {
    chart.annotations.compactMap { annotation in
      column(of: annotation.month).map { EventMark(at: Double($0), isNamed ? annotation.text : "") }
    }
  }

  /// The column of a month; nil where it is not shown.
  private func column(of month: Month) -> Int? {
    rows.firstIndex { row in if case .month(month) = row.head { true } else { false } }
  }

  /// The columns of those months that are shown; nil where none is.
  private func columns(of months: ClosedRange<Month>) -> ClosedRange<Int>? {
    let shown = rows.indices.filter { index in
      if case .month(let month) = rows[index].head { months.contains(month) } else { false }
    }
    guard let first = shown.first, let last = shown.last else { return nil }
    return first...last
  }

  // MARK: From the first month to the last

  /// A figure at a column.
  private struct End {
    let column: Int
    let value: Double
    let figure: Figure
  }

  /// The first and the last number of the first column.
  private var ends: (first: End, last: End)? {
    let told = rows.enumerated().compactMap { index, row -> End? in
      guard case .figure(let figure)? = row.cells.first, let value = row.cells.first?.position else { return nil }
      return End(column: index, value: value, figure: figure)
    }
    guard let first = told.first, let last = told.last, first.column < last.column else { return nil }
    return (first, last)
  }

  private var readings: [any Mark] {
    guard let (first, last) = ends else { return [] }
    var marks: [any Mark] = []
    if chart.hasGrowth, let growth = growth(first, last) {
      marks.append(GrowthArrowMark(from: (first.column, first.value), to: (last.column, last.value), growth))
    }
    if chart.hasDifference, let metric = chart.metrics.first {
      let change = wording.text(Cell.change(of: metric, from: first.figure.value, to: last.figure.value))
      var (label, share) = (change, "")
      if case (.money(let old), .money(let new)) = (first.figure.value, last.figure.value) {
        (label, share) = (wording.text(Cell.money(new - old, isChange: true)), old > 0 ? change : "")
      }
      marks.append(
        DifferenceMark(from: (first.column, first.value), to: (last.column, last.value), label, share: share))
    }
    return marks
  }

  /// The growth in a year on average, from the growth over all months: (last ÷ first)^(12 ÷ months) − 1; nil over less
  /// than a year and where an end is not above 0.
  private func growth(_ first: End, _ last: End) -> String? {
    let months = last.column - first.column
    guard months >= 12, first.value > 0, last.value > 0 else { return nil }
    let rate = OwnChartPicture.power(last.value / first.value, 12 / Double(months)) - 1
    let thousandths = ExhibitFigure.whole(rate * 1_000)
    return wording.text("\(Cell.growth(thousandths, over: 1_000)) a year")
  }

  /// A power of a number above 0, by e^(y ln x) in series, which needs no library of the system.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    guard base > 0, base.isFinite, exponent.isFinite else { return .nan }
    let y = exponent * logarithm(base)
    // e^y = 2^k e^r, |r| ≤ ½ ln 2
    let k = (y / ln2).rounded()
    guard abs(k) < 1_000 else { return k > 0 ? .infinity : 0 }
    let r = y - k * ln2
    var (term, sum) = (1.0, 1.0)
    for n in 1...20 {
      term *= r / Double(n)
      sum += term
    }
    return sum * Double(sign: .plus, exponent: Int(k), significand: 1)
  }

  private static let ln2 = 0.693_147_180_559_945_3

  /// ln x = ln 2 · e + 2 artanh((m − 1) ÷ (m + 1)), x = m · 2^e.
  private static func logarithm(_ x: Double) -> Double {
    let z = (x.significand - 1) / (x.significand + 1)
    var (power, sum) = (z, 0.0)
    for n in 0..<30 {
      sum += power / Double(2 * n + 1)
      power *= z * z
    }
    return Double(x.exponent) * ln2 + 2 * sum
  }
}
