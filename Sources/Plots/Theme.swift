/// The style sheet of every plot: set once per page, all colours as custom properties.
///
/// Light or dark follows the reader's choice, print is always light, and chosen colours (forced colours)
/// turn fills into solid, outlined and grey ones. A page that redefines `--page` shines through the plots.
public enum Theme {
  /// The style sheet as CSS.
  public static let css: String = properties + figure + marks + forced

  private static var properties: String {
    ":root{color-scheme:light dark;"
      + Paint.all.map { "--\($0.name):light-dark(\($0.light.hex),\($0.dark.hex))" }.joined(separator: ";")
      + "}\n@media print{:root{color-scheme:light}}\n"
  }

  /// The narrow layout stands where nothing is known of the width; paper takes the wide one where it can.
  private static let figure = """
    .plot{container-type:inline-size;margin:1.5em 0;color:var(--ink)}
    .plot figcaption{margin:0}
    .plot .p-title{font-weight:700}
    .plot .p-unit{color:var(--muted)}
    .plot .p-summary{margin:.2em 0 .8em;color:var(--muted)}
    .plot svg,svg.p-spark{display:block;direction:ltr;font:12px Arial,"Liberation Sans",Helvetica,sans-serif;\
    font-variant-numeric:tabular-nums;overflow:hidden}
    .plot svg.p-wide{display:none}
    @container (min-width:680px){.plot svg.p-wide{display:block}.plot svg.p-narrow{display:none}}
    @media print{@container (min-width:560px){.plot svg.p-wide{display:block;max-width:100%;height:auto}\
    .plot svg.p-narrow{display:none}}.plot{break-inside:avoid}}

    """

  private static var marks: String {
    Style.all.map { style in
      var rules = [style.fill.map { "fill:var(--\($0.name))" } ?? "fill:none"]
      if let stroke = style.stroke { rules.append("stroke:var(--\(stroke.name))") }
      if style.isRimmed { rules.append("stroke-width:4px;stroke-linejoin:round;paint-order:stroke") }
      return "svg .p-\(style.name){\(rules.joined(separator: ";"))}"
    }.joined(separator: "\n") + "\n"
  }

  private static var forced: String {
    let properties = Paint.all.map { "--\($0.name):\($0.forced)" }.joined(separator: ";")
    let outlined = Style.all.filter { $0.stroke == nil && $0.fill?.forced == "Canvas" && $0.name != "gp" }
    let selectors = outlined.map { "svg .p-\($0.name)" }.joined(separator: ",")
    return "@media (forced-colors:active){:root{\(properties)}svg{forced-color-adjust:none}"
      + "\(selectors){stroke:CanvasText}svg text:not(.p-th,.p-th *,.p-tn,.p-tn *){stroke:none}}\n"
  }
}
