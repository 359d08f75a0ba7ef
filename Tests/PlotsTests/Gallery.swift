import Foundation
import Markup
import Plots

/// One page with every form: what it is for, at both widths and in every mode, with the Swift source that makes it.
struct Gallery {
  /// Forms that answer one kind of question.
  struct Family {
    let title: String
    let forms: [String]
  }

  /// A picture of the page and where its source stands.
  struct Entry {
    let form: PlotForm
    let specimen: Specimen
    let source: String
  }

  /// Every form in one family; the documentation has an article for each.
  static let families = [
    Family(title: "Marks on axes", forms: ["chart", "small-multiples"]),
    Family(title: "Over time", forms: ["lines", "area", "stack", "spark", "survival"]),
    Family(title: "Bridges and variances", forms: ["bridge", "variance", "bullet"]),
    Family(title: "Side by side", forms: ["bars", "grouped-bars", "lollipop", "comparison", "slope", "funnel"]),
    Family(title: "Parts and flows", forms: ["mekko", "treemap", "flow"]),
    Family(title: "Spread", forms: ["cohorts", "scatter", "histogram"]),
  ]

  /// The modes in which a page may be read.
  private static let modes = [
    (name: "light", title: "Light"), (name: "dark", title: "Dark"), (name: "print", title: "Print"),
    (name: "forced", title: "Forced colours"),
  ]

  let entries: [Entry]

  /// The goldens that stand for a form, and else its own specimen.
  init() {
    let sources = GallerySources()
    entries = Gallery.families.flatMap(\.forms).flatMap { name -> [Entry] in
      guard let form = PlotForm.all.first(where: { $0.name == name }) else { return [] }
      let goldens = Gallery.goldens[name] ?? []
      let own = Specimen(name: name, plot: form.specimen())
      if goldens.isEmpty { return [Entry(form: form, specimen: own, source: sources.specimen(of: name))] }
      return goldens.compactMap { golden, symbol in
        Specimen.goldens.first { $0.name == golden }.map {
          Entry(form: form, specimen: $0, source: sources.declaration(symbol))
        }
      }
    }
  }

  /// Forms whose goldens are made of tests' numbers: the golden's name and what makes it.
  private static let goldens: [String: [(name: String, symbol: String)]] = [
    "bridge": [("bridge", "bridge"), ("bridge-year", "bridgeYear")],
    "stack": [("stack", "stack"), ("stack-short", "stack")],
    "lines": [("retention", "retention"), ("lines", "lines")],
    "cohorts": [("cohort", "cohort"), ("cohort-36", "cohort")], "comparison": [("comparison", "comparison")],
    "bars": [("bars", "bars")], "grouped-bars": [("grouped", "grouped")], "spark": [("spark", "spark")],
  ]

  /// The page.
  var html: String {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Plots: every form</title><style>\(Theme.standard.css)\(Gallery.css)</style></head>
    <body><header><h1>Plots: every form</h1>
    <p>Each form at both widths, on a light and on a dark page, on paper and in colours that the reader has chosen,
    with the Swift source that makes it.</p>\(contents)</header>
    <main>\(Gallery.families.map(section).joined(separator: "\n"))</main></body></html>

    """
  }

  private func entries(_ family: Family) -> [Entry] { entries.filter { family.forms.contains($0.form.name) } }

  private var contents: String {
    let items = Gallery.families.map { family in
      let links = entries(family).map { entry in
        "<a href=\"#form-\(entry.specimen.name)\">\(escaped(title(entry)))</a>"
      }
      return "<li>\(escaped(family.title)): \(links.joined(separator: ", "))</li>"
    }
    return "<nav aria-label=\"Forms\"><ul>\(items.joined())</ul></nav>"
  }

  private func title(_ entry: Entry) -> String {
    let siblings = entries.filter { $0.form.name == entry.form.name }
    return siblings.count == 1 ? entry.form.title : "\(entry.form.title), \(entry.specimen.name)"
  }

  private func section(_ family: Family) -> String {
    "<h2>\(escaped(family.title))</h2>\n" + entries(family).map(section).joined(separator: "\n")
  }

  private func section(_ entry: Entry) -> String {
    """
    <section id="form-\(entry.specimen.name)"><h3>\(escaped(title(entry)))</h3><p>\(escaped(entry.form.purpose))</p>
    \(Gallery.modes.map { mode($0.name, $0.title, entry) }.joined(separator: "\n"))
    <details class="source"><summary>Swift</summary><pre><code>\(escaped(entry.source))</code></pre></details></section>
    """
  }

  /// Both widths side by side; the light ones are whole figures, which the other modes need not repeat.
  private func mode(_ name: String, _ title: String, _ entry: Entry) -> String {
    let pictures = Layout.all.map { layout -> String in
      let width = layout.isWide ? "wide" : "narrow"
      if name == "light", !(entry.specimen.plot is SparkPlot) {
        let caption = Caption(key: "\(entry.specimen.name)-\(width)", title: entry.form.title)
        return "<div class=\"\(width)\">\(entry.specimen.plot.figure(caption).string)</div>"
      }
      let picture = entry.specimen.plot.drawing(layout).svg(class: "p-\(width)", label: entry.form.title)
      return "<div class=\"\(width)\"><div class=\"plot\">\(picture.string)</div></div>"
    }
    return "<div class=\"mode \(name)\"><h4>\(title)</h4>\(pictures.joined(separator: "\n"))</div>"
  }

  private func escaped(_ text: String) -> String { Element.text(text).string }

  /// Each mode is a box of its own; forced colours are shown as a system with white on black would.
  private static let css = """
    body{background:var(--page);color:var(--ink);font:16px/1.45 Arial,"Liberation Sans",sans-serif;margin:24px auto;\
    padding:0 24px;max-width:1140px}
    h2{margin:3em 0 0;border-top:2px solid}section{margin:2em 0}h3{margin:0}p{margin:.3em 0 .8em}
    .mode{display:flex;flex-wrap:wrap;gap:0 32px;padding:4px 16px 12px;align-items:flex-start;background:var(--page);\
    color:var(--ink)}
    .mode h4{flex-basis:100%;margin:.4em 0 0;font-size:13px;font-weight:400;color:var(--muted)}
    .mode .plot{margin:.4em 0}.wide{width:680px}.narrow{width:328px}
    .light,.print{color-scheme:light}.print{background:#fff}.dark{color-scheme:dark}
    .forced{color-scheme:dark}\(forced)
    .source pre{overflow-x:auto;font-size:13px;line-height:1.4;background:var(--wash);padding:12px}
    @media print{body{max-width:none;padding:0}.mode:not(.light),.mode h4,.mode .narrow,.source{display:none}\
    .mode{display:block;padding:0}.mode .wide{width:auto}h2{margin:1.5em 0 0}h2,h3{break-after:avoid}\
    section{break-inside:avoid;margin:1em 0}}

    """

  /// The theme's rules for forced colours, for one box.
  private static var forced: String {
    let css = Theme.standard.css
    guard let start = css.range(of: "@media (forced-colors:active){"),
      let end = css.range(of: "}\n", options: .backwards)
    else { return "" }
    let rules = css[start.upperBound..<end.lowerBound].split(separator: "}").map { rule in
      let parts = rule.split(separator: "{", maxSplits: 1)
      let selectors = parts[0].split(separator: ",").map { selector in
        selector == ":root" ? ".forced" : selector.hasPrefix(".p-") ? String(selector) : ".forced \(selector)"
      }
      return "\(selectors.joined(separator: ",")){\(parts.dropFirst().joined())}"
    }
    return rules.joined(separator: "\n")
  }
}
