import Markup
import Narratives

/// The figures of an invented company, for October 2026.
enum Sample {
  static let october = ReviewMonth(year: 2026, month: 10)

  static func source(industries: [String] = ["Healthcare", "Retail", "Software", "Public"]) -> FigureSource {
    FigureSource(
      month: october, firstMonth: ReviewMonth(year: 2026, month: 8), currency: "EUR",
      figures: [
        FigureName("nrr", .percent), FigureName("expansion_rate", .percent), FigureName("mrr", .money),
        FigureName("churned_mrr", .money, better: .lower), FigureName("quick_ratio", .multiple),
        FigureName("customers", .count, better: .neither), FigureName("ltv", .money),
        FigureName("expansion_mrr", .money), FigureName("upsell_mrr", .money),
        FigureName("seats_mrr", .money),
      ],
      dimensions: [
        DimensionName("industry", segments: industries), DimensionName("plan", segments: ["Gold", "Silver"]),
      ],
      kinds: [
        KindList(
          "expansion_kinds", of: "expansion_mrr",
          kinds: [.init("upsell", figure: "upsell_mrr"), .init("seats", figure: "seats_mrr")])
      ],
      exhibits: [
        ExhibitName(.chart, "bridge", arguments: [.init("months", .number(1...60))], takesSegment: true),
        ExhibitName(
          .table, "segments",
          arguments: [.init("by", .dimension), .init("of", .figure), .init("since", .month)]),
        ExhibitName(.chart, "empty", arguments: [.init("style", .oneOf(["bars", "lines"]))]),
      ],
      audiences: ["board", "team"], customers: { customers }, customerFigures: ["mrr", "churned_mrr"],
      value: { value($0, industries) },
      target: {
        $0.figure == "nrr"
          ? FigureValue(.percent(numerator: 110, denominator: 100), link: "")
          : FigureValue(.notAvailable(reason: "has no target"), link: "")
      },
      exhibit: { query in
        if query.name == "empty" { return nil }
        let arguments = query.arguments.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
        return Element(
          "figure", ["class": query.kind.rawValue, "data-month": query.month.description],
          .text("\(query.name) \(query.segment?.segment ?? "-") \(arguments)"))
      }, ownChart: ownChart)
  }

  /// Three customers; the last two are called alike.
  static let customers = [
    CustomerName(id: "0", name: "Asterion"), CustomerName(id: "1", name: "Birchwood"),
    CustomerName(id: "2", name: "Birchwood"),
  ]

  /// Takes any description with `form: line` on its first line, and shows the rest of it.
  @Sendable private static func ownChart(_ text: OwnChartText) -> OwnChartReading {
    let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.first?.contains("form: line") != true {
      let column = lines.first.map { $0.prefix { $0 == " " }.count + 1 } ?? 1
      return .faults([OwnChartFault(line: 1, column: column, "there is no form; write 'form: line'")])
    }
    return .chart {
      Element("figure", ["data-line": "\(text.line)"], .text(lines.dropFirst().joined(separator: ";")))
    }
  }

  private static func value(_ query: FigureQuery, _ industries: [String]) -> FigureValue {
    let back = (october.year - query.month.year) * 12 + october.month - query.month.month
    return FigureValue(amount(query, back, industries), link: "figures/\(query.figure)/", text: "1")
  }

  private static func amount(_ query: FigureQuery, _ back: Int, _ industries: [String]) -> FigureValue.Amount {
    if let customer = query.customer {
      return .money(minor: 100_000 * (Int64(customer.id) ?? 0) + Int64(back), digits: 2, currency: "EUR")
    }
    let place = industries.firstIndex(of: query.segment?.segment ?? "")
    switch query.figure {
    case "nrr":
      if let place { return .percent(numerator: Int64(1000 + place * 10), denominator: 1000) }
      return back > 2
        ? .notAvailable(reason: "needs 12 months of history, has 7")
        : .percent(numerator: Int64(1357 - back * 17), denominator: 1200)
    case "expansion_rate":
      let rates: [Int64] = [80, 50, 120]
      guard let place, place < rates.count else { return .notAvailable(reason: "divided by zero") }
      return .percent(numerator: rates[place] - Int64(back), denominator: 1000)
    case "mrr": return .money(minor: 120_000_000 - Int64(back) * 4_000_000, digits: 2, currency: "EUR")
    case "churned_mrr": return .money(minor: 4_125_000 - Int64(back) * 125_000, digits: 2, currency: "EUR")
    case "expansion_mrr": return .money(minor: 5_000_000, digits: 2, currency: "EUR")
    case "upsell_mrr": return .money(minor: 2_000_000, digits: 2, currency: "EUR")
    case "seats_mrr": return .money(minor: 3_000_000, digits: 2, currency: "EUR")
    case "quick_ratio": return .multiple(numerator: 24 - Int64(back), denominator: 10)
    case "customers": return .count(1204)
    default: return .notAvailable(reason: "needs a gross margin")
    }
  }
}

/// The page of a template; the messages of its faults where there are any.
func page(
  _ template: String, _ commentary: String? = nil, audience: String = "board",
  settings: NarrativeSettings = NarrativeSettings(), source: FigureSource = Sample.source()
) -> String {
  let narrative = Narrative(
    template: Template(template, path: "review.md"),
    commentary: commentary.map { Commentary($0, path: "2026-10.md") }, settings: settings)
  let rendered = narrative.render(source, audience: audience)
  if !rendered.errors.isEmpty { return faults(rendered.errors) }
  return rendered.element.string
}

/// Faults as lines of place and message.
func faults(_ errors: [NarrativeError]) -> String {
  errors.map { "\($0.place): \($0.description)" }.joined(separator: "\n")
}

/// The mark of a figure as it stands on the page.
func mark(
  _ figure: String, _ text: String, month: String = "2026-10", segment: String? = nil,
  classes: String = "figure",
  from: String? = nil, title: String? = nil, value: String? = "1"
) -> String {
  let segment = segment.map { " data-segment=\"\($0)\"" } ?? ""
  let from = from.map { " data-from=\"\($0)\"" } ?? ""
  let value = value.map { " data-value=\"\($0)\"" } ?? ""
  let title = title.map { " title=\"\($0)\"" } ?? ""
  return
    "<a class=\"\(classes)\" href=\"figures/\(figure)/\" data-metric=\"\(figure)\" data-month=\"\(month)\""
    + "\(segment)\(value)\(from)\(title)>\(text)</a>"
}

/// The link with which a heading ends.
func anchor(_ id: String) -> String {
  "<a class=\"anchor\" href=\"#\(id)\" aria-hidden=\"true\" tabindex=\"-1\">#</a>"
}
