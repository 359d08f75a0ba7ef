/// How a language speaks of figures: its way of writing numbers, and the words that claims and prose use.
///
/// A further language is one more value in ``all``.
struct ProseLanguage: Sendable {
  /// The language's code, such as "de".
  let code: String
  /// What stands between units and decimals.
  var decimal: Unicode.Scalar
  /// What may stand between groups of three digits, beside spaces that do not break.
  var groups: [Unicode.Scalar]
  /// Whether a plain space may stand between groups.
  let groupsBySpace: Bool
  /// Words behind digits: scales, per cent, points, multiples, currencies.
  let units: [Phrases<NumberUnit>]
  /// Numbers as words, one to twelve; a word may be given twice for two forms.
  let numbers: [Phrases<Int>]
  /// Fractions as words, by their twelfths: half is 6.
  let fractions: [Phrases<Int>]
  /// The months, January first; each with its short form.
  let months: [String]
  /// Words that end with a point without ending the sentence.
  let abbreviations: String
  /// Figures and all other words.
  let words: [Phrases<WordMeaning>]
  /// Words of comparisons, which only claims are read with.
  let comparisons: [Phrases<WordMeaning>]
  /// Words between a share and its whole: "40 % of the team".
  let partitives: String
  /// Words between an amount and what it is: "41 k of churn".
  let links: String
  /// Nouns for customers in the plural.
  let customers: String
  /// Verbs for losing and winning customers.
  let losing: String, winning: String
  /// What can be claimed, for whoever wrote something else.
  let examples: String

  /// The languages that claims and untagged prose are read in.
  static let all: [ProseLanguage] = [.english, .german, .dutch, .swedish, .french, .spanish]

  /// The language of a locale, such as "en-GB"; nil where it is none of ``all``.
  static func of(_ identifier: String) -> ProseLanguage? {
    let code = identifier.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? ""
    return all.first { $0.code == code }
  }

  /// Units that are written alike everywhere.
  static let commonUnits: [Phrases<NumberUnit>] = [
    Phrases(.scale(3), "k"), Phrases(.scale(6), "mn"), Phrases(.scale(9), "bn"), Phrases(.percent, "%"),
    Phrases(.points, "pp, pts, pt, pp., ppt"), Phrases(.multiple, "×, x"),
    Phrases(.currency("EUR"), "€, eur, euro, euros"), Phrases(.currency("USD"), "$, usd, dollar, dollars"),
    Phrases(.currency("GBP"), "£, gbp"), Phrases(.currency("SEK"), "sek, kr, kronor"),
    Phrases(.currency("CHF"), "chf"), Phrases(.currency("NOK"), "nok"), Phrases(.currency("DKK"), "dkk"),
  ]
}
