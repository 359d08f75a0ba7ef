import Markup
import Reports

/// A table of HTML: heads for rows and columns, numbers to the right, a total that is set off.
struct TableElement {
  private let table: Table
  private let title: String
  private let wording: Wording
  private let isNumeric: [Bool]
  private let money: NumberFormat.MoneyStyle
  private let sums: PrintedSums

  init(_ exhibit: Exhibit, _ wording: Wording, money: NumberFormat.MoneyStyle = .whole) {
    self.money = money
    (table, title, self.wording) = (exhibit.table, wording.text(exhibit.title), wording)
    isNumeric = exhibit.table.numericColumns
    sums = PrintedSums(exhibit, digits: wording.currency.digits)
  }

  /// - Parameter caption: the caption; nil where what stands around the table names it.
  func element(caption: Element?) -> Element {
    let head = Element(
      "thead",
      Element(
        "tr", [:],
        [Element("th", ["scope": "col"], wording.words(table.rowTitle))]
          + table.columns.enumerated().map { place, name in
            Element("th", ["scope": "col", "class": isNumeric[place] ? "number" : nil], wording.words(name))
          }))
    let body = table.rows.filter { !$0.isTotal || $0.head.isOpening }
    let foot = table.rows.filter { $0.isTotal && !$0.head.isOpening }
    var parts = [head, Element("tbody", [:], body.map(row))]
    if !foot.isEmpty { parts.append(Element("tfoot", [:], foot.map(row))) }
    let isDense = table.columns.count >= Self.manyColumns
    let element = Element("table", ["class": isDense ? "dense" : nil], (caption.map { [$0] } ?? []) + parts)
    let region = Element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": title], element)
    if !sums.hasLooseShares { return region }
    let note: Sentence = "Shares are rounded one by one; as printed they need not add up to the last digit."
    return .group([region, Element("p", ["class": "p-summary"], wording.words(note))])
  }

  /// So many columns beside the head are set smaller.
  private static let manyColumns = 8

  private func row(_ row: Table.Row) -> Element {
    let words = Element.text(wording.text(row.head))
    let route = row.segment.flatMap { wording.atlas.route(of: $0, in: wording.month) }
    let head = route.flatMap { $0 == wording.route ? nil : $0 }.map {
      Element("a", ["href": wording.route.link(to: $0)], words)
    }
    let cells = row.cells.enumerated().map { place, cell -> Element in
      let style = sums.needsDigits[place] && money == .whole ? .full : money
      return Element("td", ["class": isNumeric[place] ? "number" : nil], wording.element(cell, money: style))
    }
    return Element("tr", [:], [Element("th", ["scope": "row"], head ?? words)] + cells)
  }
}

extension Table {
  /// For each column whether it holds numbers; told by its first cell that is not empty.
  fileprivate var numericColumns: [Bool] {
    columns.indices.map { column in
      for row in rows {
        switch row.cells[column] {
        case .empty: continue
        case .text, .name, .words: return false
        default: return true
        }
      }
      return true
    }
  }
}

extension Cell {
  /// Whether it heads the first total of a bridge, which stands above the steps.
  fileprivate var isOpening: Bool {
    if case .words("Opening") = self { true } else { false }
  }
}

/// Key figures as a row of tiles: the number, its change, its target and the months behind it.
struct TileRow {
  private let exhibit: Exhibit
  private let wording: Wording

  init(_ exhibit: Exhibit, _ wording: Wording) { (self.exhibit, self.wording) = (exhibit, wording) }

  var element: Element {
    Element("ul", ["class": "tiles", "id": "fig-" + exhibit.key], exhibit.table.rows.map(tile))
  }

  private func tile(_ row: Table.Row) -> Element {
    var lines = [
      Element("span", ["class": "name"], .text(wording.text(row.head))),
      Element("span", ["class": "value"], wording.element(row.cells[0])), change(row),
    ]
    if row.cells[2].position != nil {
      lines.append(Element("span", ["class": "target"], wording.words("Target {1}", wording.element(row.cells[2]))))
    }
    lines.append(SparkPlotElement.element(row.cells.dropFirst(3).map(\.position)))
    return Element("li", [:], lines)
  }

  private func change(_ row: Table.Row) -> Element {
    guard row.cells[1].position != nil else { return Element("span", ["class": "change"], "–") }
    let better: Metric.Direction =
      if case .figure(let figure) = row.cells[0] { wording.atlas.metrics.named(figure.metric)?.better ?? .neither } else
      { .neither }
    let name =
      switch ExhibitFigure.impact(of: row.cells[1], better: better) {
      case .good: "change good"
      case .bad: "change bad"
      case .neutral: "change"
      }
    return Element("span", ["class": name], wording.element(row.cells[1]))
  }
}
