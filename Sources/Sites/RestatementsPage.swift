import Markup
import Reports

/// The page of what changed after a month was closed: each figure as it was first reported and as it is now, and why.
struct RestatementsPage {
  let frame: Frame
  let closed: ClosedMonths
  /// Writes values and links; nil where there is no review, and so nothing to show.
  let wording: Wording?

  func make() -> Page {
    let text: Sentence =
      "When a month is closed its figures are frozen. What changes them afterwards stands here, with the reason, beside what was first reported."
    let sections = wording.map { wording in
      closed.months.reversed().flatMap { month in
        closed.restatements(of: month).enumerated().map { section($1, number: $0 + 1, wording) }
      }
    }
    return frame.page(
      .restatements, title: prose.text("Restatements"),
      content: [
        Element("h1", prose.words("Restatements")), Element("p", prose.words(text)), Element("p", prose.words(state)),
      ] + (sections ?? [])
    )
  }

  /// Which months are closed, and whether any was restated.
  private var state: Sentence {
    if closed.months.isEmpty { return "No month has been closed yet." }
    let months = closed.months.reversed().map { month -> Sentence in
      wording == nil ? "\(plain: month)" : "\(month)"
    }
    let told: Sentence = "Closed: \(.joined(months, ", "))."
    return closed.restatements.isEmpty ? .joined([told, "Nothing has been restated."], " ") : told
  }

  private var prose: Prose { wording?.prose ?? frame.prose() }

  /// The place of a month's restatements on the page.
  static func place(of month: Month, number: Int = 1) -> String { number == 1 ? "m\(month)" : "m\(month)-\(number)" }

  private func section(_ restatement: Restatement, number: Int, _ wording: Wording) -> Element {
    let title: Sentence =
      restatement.date.isEmpty
      ? "\(restatement.month), restated" : "\(restatement.month), restated on \(restatement.date)"
    let heading = Element(
      "h2", ["id": Self.place(of: restatement.month, number: number)],
      wording.words(title))
    return Element(
      "section", [:],
      [heading, Element("p", .text(restatement.reason))] + figures(restatement, number: number, wording)
        + segments(restatement, number: number, wording) + rows(restatement, wording))
  }

  // MARK: Figures

  private func figures(_ restatement: Restatement, number: Int, _ wording: Wording) -> [Element] {
    if restatement.figures.isEmpty { return [Element("p", wording.words("No figure of the whole company changed."))] }
    let title: Sentence = "Restated figures of \(restatement.month), \(plain: number)"
    return [table(restatement.figures, of: restatement.month, wording.text(title), wording)]
  }

  /// The team sees each; the board how many there are.
  private func segments(_ restatement: Restatement, number: Int, _ wording: Wording) -> [Element] {
    let count = restatement.segmentCount
    if count == 0 { return [] }
    let words: Sentence =
      count == 1
      ? "1 figure of a segment was restated" : "\(.count(Int64(count))) figures of segments were restated"
    if restatement.segments.isEmpty { return [Element("p", wording.words("\(words) with them."))] }
    let shown = Array(restatement.segments.prefix(Self.limit))
    let rest =
      count > shown.count ? [Element("p", wording.words("… and \(.count(Int64(count - shown.count))) more."))] : []
    let title = wording.text("Restated figures of segments of \(restatement.month), \(plain: number)")
    return [
      Element(
        "details", ["class": "data"],
        [Element("summary", wording.words(words)), table(shown, of: restatement.month, title, wording)] + rest)
    ]
  }

  private func table(_ changes: [Restatement.Change], of month: Month, _ title: String, _ wording: Wording) -> Element {
    let hasBefore = changes.contains { $0.before != $0.first }
    let names: [Sentence] = ["First reported"] + (hasBefore ? ["Before"] : []) + ["Restated", "Difference"]
    let head =
      [Element("th", ["scope": "col"], wording.words("Figure"))]
      + names.map { Element("th", ["scope": "col", "class": "number"], wording.words($0)) }
    let rows = changes.map { change in
      let values = [change.first] + (hasBefore ? [change.before] : []) + [change.restated]
      let texts = values.map { Self.text($0, of: change.metric, month, wording) } + [Self.difference(change, wording)]
      return Element(
        "tr", [:], [name(change, of: month, wording)] + texts.map { Element("td", ["class": "number"], .text($0)) })
    }
    return Element(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": title],
      Element("table", Element("thead", Element("tr", [:], head)), Element("tbody", [:], rows)))
  }

  private func name(_ change: Restatement.Change, of month: Month, _ wording: Wording) -> Element {
    let figure = Figure(metric: change.metric.id, month: month, segment: .whole, value: .count(0))
    let target = frame.atlas.route(of: figure, shownIn: wording.month)
    let link = Element("a", ["href": Route.restatements.link(to: target)], wording.words(change.metric.title))
    return Element("th", ["scope": "row"], link, .text(change.segment.map { ", \($0)" } ?? ""))
  }

  private static func text(_ value: Figure.Value?, of metric: Metric, _ month: Month, _ wording: Wording) -> String {
    guard let value else { return wording.format.locale.notAvailable }
    return wording.text(Figure(metric: metric.id, month: month, segment: .whole, value: value), money: .full)
  }

  /// What is reported now less what was first reported; nothing where one of them is n/a.
  private static func difference(_ change: Restatement.Change, _ wording: Wording) -> String {
    switch (change.first, change.restated) {
    case (.money(let old), .money(let new)):
      wording.money(new.subtractingReportingOverflow(old).partialValue, .full, sign: .always)
    case (.count(let old), .count(let new)):
      wording.format.count(new.subtractingReportingOverflow(old).partialValue, sign: .always)
    case (.some(let old), .some(let new)): wording.text(Cell.change(of: change.metric, from: old, to: new))
    default: ""
    }
  }

  // MARK: Rows

  /// How many segments and rows are shown one by one.
  private static let limit = 20

  private func rows(_ restatement: Restatement, _ wording: Wording) -> [Element] {
    if restatement.rows.isEmpty { return [] }
    let shown = restatement.rows.prefix(Self.limit).map { Element("li", .text($0)) }
    let count = restatement.rows.count - shown.count
    let rest = count > 0 ? [Element("li", wording.words("… and \(.count(Int64(count))) more"))] : []
    return [Element("h3", wording.words("The rows that did it")), Element("ul", [:], shown + rest)]
  }
}
