/// The colours of every plot: set once per page as a style sheet, and written into each picture as attributes.
///
/// Light or dark follows the reader's choice, print is always light, and chosen colours (forced colours)
/// turn fills into solid, outlined and grey ones. A page that redefines `--page` shines through the plots.
///
///     let house = Theme(series: [Paint("s1", light: Colour(0x1B4F72), dark: Colour(0x7FB3D5))])
///     plot.figure(caption, theme: house)
public struct Theme: Sendable {
  /// Every paint, in the order of the style sheet.
  public let paints: [Paint]
  /// Every style, in the order of the style sheet.
  public let styles: [Style]
  /// The attributes of the styles that differ from the standard ones.
  private let changed: [String: String]

  /// The colours that Boardwalk comes with.
  public static let standard = Theme()

  /// The standard colours with some replaced.
  ///
  /// - Parameters:
  ///   - paints: take the places of those of their names; others are further custom properties.
  ///   - series: the colours of kinds side by side, at most seven; fewer start over after the last. Their names
  ///     do not count. Text on them is black or white, whichever is easier to read.
  ///   - styles: further looks for the style sheet.
  public init(_ paints: [Paint] = [], series: [Paint] = [], styles: [Style] = []) {
    let given = Theme.withTexts(Theme.series(series) + paints)
    let named = Dictionary(given.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    let standard = Set(Paint.all.map(\.name))
    var further: [Paint] = []
    for paint in given where !standard.contains(paint.name) && !further.contains(where: { $0.name == paint.name }) {
      further.append(named[paint.name] ?? paint)
    }
    self.paints = Paint.all.map { named[$0.name] ?? $0 } + further
    self.styles = Style.all + styles
    var changed: [String: String] = [:]
    if !given.isEmpty {
      for style in self.styles where [style.fill, style.stroke].contains(where: { named[$0?.name ?? ""] != nil }) {
        changed[style.name] = style.attributes { named[$0.name] ?? $0 }
      }
    }
    self.changed = changed
  }

  /// The seven series; empty if none is given.
  private static func series(_ given: [Paint]) -> [Paint] {
    guard !given.isEmpty else { return [] }
    return Paint.series.enumerated().map { index, paint in
      let own = given[index % given.count]
      return Paint(paint.name, light: own.light, dark: own.dark, forced: paint.forced)
    }
  }

  /// The paints after the texts on them, which are chosen anew; what is given for a text counts.
  private static func withTexts(_ given: [Paint]) -> [Paint] {
    let pairs =
      Array(zip(Paint.series, Paint.onSeries))
      + Array(zip([Paint.previous, .good, .bad, .neutral], Paint.onFigures))
      + Array(zip(Paint.diverging, Paint.onDiverging))
    let texts = pairs.compactMap { ground, text in
      given.last { $0.name == ground.name }.map { $0.text(text.name) }
    }
    return texts + given
  }

  /// The attributes of an element of a style, each with a space before it.
  func attributes(_ style: Style) -> String {
    changed.isEmpty ? style.attributes : changed[style.name] ?? style.attributes
  }

  /// The style sheet.
  public var css: String { properties + Theme.figure + marks + forced }

  private var properties: String {
    ":root{color-scheme:light dark;"
      + paints.map { "--\($0.name):light-dark(\($0.light.hex),\($0.dark.hex))" }.joined(separator: ";")
      + "}\n@media print{:root{color-scheme:light}}\n"
  }

  /// The narrow layout stands where nothing is known of the width; paper takes the wide one where it can.
  private static let figure = """
    .plot{container-type:inline-size;margin:1.5em 0;color:var(--ink)}
    .plot figcaption{margin:0}
    .plot .p-title{font-weight:700}
    .plot .p-unit{color:var(--muted)}
    .plot .p-summary{margin:.2em 0 .8em;color:var(--muted)}
    .plot .p-data{margin:.4em 0}.plot .p-data>summary{color:var(--muted);cursor:pointer}
    .plot .p-scroll{overflow-x:auto}.plot .p-data table{border-collapse:collapse;font-variant-numeric:tabular-nums}
    .plot .p-data :is(td,th){padding:.1em .6em;text-align:right;border-bottom:1px solid var(--faint)}
    .plot .p-data :is(th[scope=row],thead>tr>:first-child){text-align:left;padding-left:0;font-weight:400}
    .plot svg,svg.p-spark{display:block;direction:ltr;font:12px Arial,"Liberation Sans",Helvetica,sans-serif;\
    font-variant-numeric:tabular-nums;overflow:hidden}
    .plot svg.p-wide{display:none}
    @container (min-width:680px){.plot svg.p-wide{display:block}.plot svg.p-narrow{display:none}}
    @media print{@container (min-width:560px){.plot svg.p-wide{display:block;max-width:100%;height:auto}\
    .plot svg.p-narrow{display:none}}.plot{break-inside:avoid}}

    """

  private var marks: String {
    styles.map { style in
      var rules = [style.fill.map { "fill:var(--\($0.name))" } ?? "fill:none"]
      if let stroke = style.stroke { rules.append("stroke:var(--\(stroke.name))") }
      if style.isRimmed { rules.append("stroke-width:4px;stroke-linejoin:round;paint-order:stroke") }
      return "svg .p-\(style.name){\(rules.joined(separator: ";"))}"
    }.joined(separator: "\n") + "\n"
  }

  /// Lines that share one of the few chosen colours are told apart by their strokes.
  private static let dashes = zip(Style.lines.dropFirst(), ["7 3", "2 2", "7 2 2 2", "4 3", "2 4", "7 2 2 2 2 2"])
    .map { "svg .p-\($0.name){stroke-dasharray:\($1)}" }.joined()

  /// What would have the page's colour gets an outline, and a flow a dashed one, beside those that are outlined anyway.
  private var forced: String {
    func isLost(_ paint: Paint?) -> Bool { paint?.forced == "Canvas" && paint?.name != Paint.page.name }
    func selectors(_ chosen: [Style]) -> String { chosen.map { "svg .p-\($0.name)" }.joined(separator: ",") }
    let properties = paints.map { "--\($0.name):\($0.forced)" }.joined(separator: ";")
    let outlined = styles.filter { isLost($0.stroke) || $0.stroke == nil && isLost($0.fill) }
    let dashed = styles.filter { isLost($0.stroke) && $0.fill != nil }
    return "@media (forced-colors:active){:root{\(properties)}svg{forced-color-adjust:none}"
      + Theme.dashes
      + "\(selectors(outlined)){stroke:CanvasText}\(selectors(dashed)){stroke-dasharray:4 3}"
      + "svg text:not(.p-th,.p-th *,.p-tn,.p-tn *){stroke:none}}\n"
  }
}
