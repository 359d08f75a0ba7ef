import Markup
import Reports

/// The part of a figure's page that shows the customers and rows behind it, and how to recompute it.
struct EvidenceSection {
  let evidence: MonthEvidence
  let metric: Metric
  let wording: Wording
  /// Whether the figure exists for the whole company; otherwise the section has no table.
  let doesExist: Bool

  var content: [Element] {
    if !doesExist, !evidence.hasDownloads { return [] }
    let exhibit = evidence.exhibit(of: metric)
    let heading = Element("h2", ["id": "evidence"], "What it rests on")
    return [heading]
      + (doesExist ? [ExhibitFigure(exhibit: exhibit, wording: wording, money: .full).table] : [])
      + (evidence.hasDownloads ? [recipe] : [])
  }

  /// Which columns of which download give the figure.
  private var recipe: Element {
    let sums = evidence.columns(of: metric)
    var parts: [Element] = ["In a spreadsheet: "]
    for (place, sum) in sums.enumerated() {
      if place > 0 { parts.append("; ") }
      parts.append(.text(sum.sum + " "))
      if sum.isOfRecords {
        parts += ["from ", link(to: .records(wording.month))]
      } else {
        parts.append("from ")
        for (number, column) in sum.columns.enumerated() {
          if number > 0 { parts.append(" + ") }
          parts.append(Element("code", .text(column)))
        }
      }
    }
    parts += [
      ". The columns stand in ", link(to: .customers(wording.month)),
      ", a line for each customer. Lines whose ", Element("code", "part_of"),
      " is empty add up to the whole company; lines that name a segment in the column of its dimension add up to the segment.",
    ]
    return Element("p", ["class": "recipe"], parts)
  }

  private func link(to route: Route) -> Element {
    let name = route.path.split(separator: "/").last.map(String.init) ?? route.path
    return Element("a", ["href": wording.route.link(to: route), "download": ""], .text(name))
  }
}
