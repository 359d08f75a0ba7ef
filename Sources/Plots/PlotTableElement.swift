import Markup

extension PlotTable {
  /// The table folded away under its title; empty for a table without rows.
  ///
  /// - Parameters:
  ///   - title: names the table, as a rule as the plot.
  ///   - id: the id of the element that scrolls where the table is wider than the page.
  ///   - words: what stands before the title.
  public func details(title: String, id: String, words: SummaryWords = .english) -> Element {
    guard !rows.isEmpty else { return Element() }
    let heading = Element("summary", .text(words.filled(words.table, ["title": title])))
    let region = Element(
      "div", ["class": "p-scroll", "role": "region", "aria-labelledby": id + "-t", "tabindex": "0"], element(title))
    return Element("details", ["class": "p-data", "id": id + "-d"], heading, region)
  }

  /// The table itself, with heads for its rows and columns.
  public func element(_ title: String) -> Element {
    let heads = columns.map { Element("th", ["scope": "col"], .text($0)) }
    let first = corner.isEmpty ? Element("td") : Element("th", ["scope": "col"], .text(corner))
    let body = rows.indices.map { row in
      Element(
        "tr", [:],
        [Element("th", ["scope": "row"], .text(rows[row].name))]
          + columns.indices.map { Element("td", .text(text(row, $0))) })
    }
    let below = references.map { reference in
      Element(
        "tr", [:],
        [Element("th", ["scope": "row"], .text(reference.name))]
          + columns.indices.map { Element("td", .text($0 == lead ? PlotTable.text(reference.number) : "")) })
    }
    return Element(
      "table", Element("thead", Element("tr", [:], [first] + heads)), Element("tbody", [:], body + below))
  }
}
