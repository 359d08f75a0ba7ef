import Markup
import Narratives

/// The figures that the paragraphs in Prose speak of, for October 2026.
enum ProseSample {
  static let october = ReviewMonth(year: 2026, month: 10)

  /// Percentages in tenths, money in hundreds, multiples in tenths, counts as they are: now, a month ago, a year ago.
  private static let values: [(figure: String, unit: FigureUnit, values: [Int64])] = [
    ("nrr", .percent, [1131, 1117, 1089]), ("grr", .percent, [919, 924, 902]), ("mrr", .money, [12043, 11630, 9824]),
    ("arr", .money, [144516, 139560, 117888]), ("opening_mrr", .money, [11630, 11295, 9552]),
    ("new_mrr", .money, [214, 269, 187]), ("expansion_mrr", .money, [682, 513, 401]),
    ("contraction_mrr", .money, [179, 126, 98]), ("churned_mrr", .money, [318, 345, 223]),
    ("net_new_mrr", .money, [413, 335, 272]), ("reactivation_mrr", .money, [14, 24, 5]),
    ("upsell_mrr", .money, [146, 138, 120]), ("cross_sell_mrr", .money, [227, 161, 104]),
    ("seats_mrr", .money, [263, 170, 139]), ("expansion_rate", .percent, [59, 45, 42]),
    ("gross_churn_rate", .percent, [43, 42, 34]), ("net_churn_rate", .percent, [-16, -4, -8]),
    ("logo_churn_rate", .percent, [20, 15, 14]), ("logo_retention", .percent, [942, 947, 931]),
    ("quick_ratio", .multiple, [18, 16, 19]), ("pipeline_coverage", .multiple, [24, 21, 28]),
    ("customers", .count, [412, 409, 371]), ("new_customers", .count, [11, 14, 9]),
    ("churned_customers", .count, [8, 6, 5]), ("arpa", .money, [29, 28, 26]),
    ("top10_share", .percent, [234, 231, 262]), ("expansion_held_6", .percent, [767, 812, 840]),
    ("usage_mrr", .money, [80, 40, 100]), ("discount_mrr", .money, [30, 40, 60]),
    ("attach_rate", .percent, [752, 748, 750]),
  ]

  private static let segments: [String: [String: Int64]] = [
    "Healthcare": ["nrr": 1324, "expansion_mrr": 246, "churned_mrr": 21, "expansion_rate": 112, "customers": 63],
    "Retail": ["nrr": 958, "grr": 813, "expansion_mrr": 63, "churned_mrr": 194, "churned_customers": 5],
    "Manufacturing": ["nrr": 1046, "grr": 937, "expansion_mrr": 152, "contraction_mrr": 88],
    "Nordics": ["nrr": 987, "grr": 884, "churned_mrr": 168], "DACH": ["nrr": 1162, "grr": 932, "expansion_mrr": 311],
  ]

  private static let targets: [String: Int64] = [
    "nrr": 1120, "grr": 930, "mrr": 12000, "expansion_mrr": 600, "new_mrr": 250, "churned_mrr": 300,
    "expansion_rate": 50,
  ]

  static let source = FigureSource(
    month: october, firstMonth: ReviewMonth(year: 2022, month: 1), currency: "EUR",
    figures: values.map { FigureName($0.figure, $0.unit, better: $0.figure == "churned_mrr" ? .lower : .higher) },
    dimensions: [
      DimensionName("industry", segments: ["Healthcare", "Retail", "Manufacturing"]),
      DimensionName("region", segments: ["Nordics", "DACH"]),
    ],
    value: { query in
      let row = values.first { $0.figure == query.figure }
      let back = (october.year - query.month.year) * 12 + october.month - query.month.month
      let place = [0: 0, 1: 1, 12: 2][back]
      let whole = place.flatMap { row?.values[$0] } ?? (back == 3 && query.figure == "nrr" ? 1097 : nil)
      let part = query.segment.map { back == 0 ? segments[$0.segment]?[query.figure] : nil } ?? whole
      return FigureValue(amount(part, row?.unit), link: "figures/\(query.figure)/")
    },
    target: { query in
      let row = values.first { $0.figure == query.figure }
      return FigureValue(amount(query.segment == nil ? targets[query.figure] : nil, row?.unit), link: "")
    })

  private static func amount(_ value: Int64?, _ unit: FigureUnit?) -> FigureValue.Amount {
    guard let value, let unit else { return .notAvailable(reason: "is not part of the sample") }
    return switch unit {
    case .percent: .percent(numerator: value, denominator: 1000)
    case .multiple: .multiple(numerator: value, denominator: 10)
    case .count: .count(value)
    case .money: .money(minor: value * 10_000, digits: 2, currency: "EUR")
    }
  }

  /// A locale of a language for the wording of warnings.
  static func settings(_ language: String) -> NarrativeSettings {
    var locale = Locale.english
    locale.identifier = language
    if language != "en" {
      (locale.decimalSeparator, locale.groupSeparator, locale.percent) = (",", ".", "#\u{A0}%")
    }
    return NarrativeSettings(format: NumberFormat(locale))
  }

  /// The warnings of a text under one heading.
  static func warnings(_ text: String, _ language: String = "en") -> [ProseWarning] {
    let commentary = Commentary("# Bridge\n" + text, path: "2026-10.md")
    let narrative = Narrative(
      template: Template("{% commentary \"Bridge\" %}", path: "review.md"), commentary: commentary,
      settings: settings(language))
    return narrative.warnings(against: source)
  }
}
