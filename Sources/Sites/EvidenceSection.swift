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
    let heading = Element("h2", ["id": "evidence"], wording.words("What it rests on"))
    return [heading]
      + (doesExist ? [ExhibitFigure(exhibit: exhibit, wording: wording, money: .full).table] : [])
      + (evidence.hasDownloads ? [recipe] : [])
  }

  /// Which columns of which download give the figure.
  private var recipe: Element {
    let sums = evidence.columns(of: metric).map { sum -> Element in
      let name = wording.words(sum.sum)
      if sum.isOfRecords { return wording.words("{1} from {2}", name, link(to: .records(wording.month))) }
      let columns = sum.columns.map { Element("code", .text($0)) }
      return wording.words("{1} from {2}", name, Prose.joined(columns, " + "))
    }
    return Element(
      "p", ["class": "recipe"],
      wording.words(
        """
        In a spreadsheet: {1}. The columns stand in {2}, a line for each customer. Lines whose {3} is empty add up to \
        the whole company; lines that name a segment in the column of its dimension add up to the segment.
        """, Prose.joined(sums, "; "), link(to: .customers(wording.month)), Element("code", "part_of")))
  }

  private func link(to route: Route) -> Element {
    let name = route.path.split(separator: "/").last.map(String.init) ?? route.path
    return Element("a", ["href": wording.route.link(to: route), "download": ""], .text(name))
  }
}
