import Markup

/// What a claim says in a language's own words.
enum ClaimStatement: Sendable {
  /// "three quarters", "1,2 Mio. €".
  case number(WrittenNumber)
  /// "rose", "climbed".
  case direction(Direction)
  /// "above target".
  case againstTarget(Direction)
  /// "ahead of target": on the side that is good for the figure.
  case aheadOfTarget(Bool)
  /// "higher than last month".
  case comparison(Direction, ClaimedMonth)
  /// "twice last month's": so many times, at one decimal; a part of 1 to 2.5 points.
  case multiple(Int, over: Int, ClaimedMonth)
  /// "the second largest of the six".
  case rank(Int, isLargest: Bool, of: Int?)

  /// The month that a comparison names.
  enum ClaimedMonth: Sendable {
    case back(Int)
    case month(Int, year: Int?)

    /// The month, counted from another.
    func month(before month: ReviewMonth) -> ReviewMonth {
      switch self {
      case .back(let count): month.adding(-count)
      case .month(let number, let year):
        ReviewMonth(year: year ?? (number > month.month ? month.year - 1 : month.year), month: number)
      }
    }
  }
}

/// Reads claims in the language of a locale.
struct ClaimReader: Sendable {
  private let prose: Lexicon
  private let comparisons: Lexicon

  /// What can be claimed in this language, with examples.
  var examples: String { prose.language.examples }

  /// A reader of a locale's language with the locale's own separators; nil where the language is not known.
  init?(_ locale: Locale) {
    guard var language = ProseLanguage.of(locale.identifier) else { return nil }
    if let decimal = locale.decimalSeparator.unicodeScalars.first { language.decimal = decimal }
    language.groups += Array(locale.groupSeparator.unicodeScalars)
    language.groups.removeAll { [decimal = language.decimal] in $0 == decimal }
    prose = Lexicon(language, words: language.words)
    comparisons = Lexicon(language, words: language.comparisons)
  }

  /// What a claim says; nil where it cannot be read.
  func statement(_ text: String) -> ClaimStatement? {
    let bytes = Array(text.utf8)
    let tokens = ProseToken.all(in: bytes, 0..<bytes.count, groupsBySpace: prose.language.groupsBySpace)
    guard !tokens.isEmpty, tokens.count <= 16 else { return nil }
    if let number = number(tokens) { return .number(number) }
    if let found = prose.phrase(at: 0, of: tokens), found.count == tokens.count {
      switch found.meaning {
      case .rose: return .direction(.rose)
      case .fell: return .direction(.fell)
      case .held: return .direction(.held)
      default: break
      }
    }
    return comparison(tokens)
  }

  /// A number that takes all tokens, with a point behind it at most.
  private func number(_ tokens: [ProseToken]) -> WrittenNumber? {
    let reader = NumberReader(lexicon: prose, tokens: tokens, isStrict: true)
    for index in tokens.indices {
      guard let found = reader.number(at: index), found.range.lowerBound == 0 else { continue }
      let rest = tokens[found.range.upperBound...]
      if rest.isEmpty || (rest.count == 1 && rest.first?.text == ".") { return found.number }
    }
    return nil
  }

  /// Small words that a comparison may hold.
  private static let glue: Set<String> = [
    "the", "of", "in", "as", "that", "a", "than", "im", "der", "die", "das", "den", "dem", "des", "wie", "als", "van",
    "de", "het", "det", "av", "i", "som", "so", "zo", "s", "unter", "all", "allen", "alle", "alla", "at", "bei", "on",
    "am", "vom", "van", "en", "es", "is", "was", "it",
    "le", "la", "les", "l", "du", "d", "au", "que", "qu", "a", "est", "ont", "parmi", "el", "los", "las", "del", "al",
    "entre",
  ]

  private func comparison(_ tokens: [ProseToken]) -> ClaimStatement? {
    var parts: [WordMeaning] = []
    var (count, year) = (Int?.none, Int?.none)
    var index = 0
    while index < tokens.count {
      if let found = comparisons.phrase(at: index, of: tokens) {
        parts.append(found.meaning)
        index += found.count
        continue
      }
      let text = tokens[index].text
      if let number = comparisons.number(text) ?? (tokens[index].kind == .number ? Int(text) : nil) {
        if case .month = parts.last { year = number } else if count == nil { count = number } else { return nil }
      } else if !Self.glue.contains(text) {
        return nil
      }
      index += 1
    }
    return statement(parts.filter { $0 != .nothing }, count, year)
  }

  private func statement(_ parts: [WordMeaning], _ count: Int?, _ year: Int?) -> ClaimStatement? {
    switch (parts.first, parts.count) {
    case (.againstTarget(let direction), 1) where count == nil: return .againstTarget(direction)
    case (.aheadOfTarget(let isGood), 1) where count == nil: return .aheadOfTarget(isGood)
    case (.largest, 1): return .rank(1, isLargest: true, of: count)
    case (.smallest, 1): return .rank(1, isLargest: false, of: count)
    case (.rank(let place, let isLargest), 1): return .rank(place, isLargest: isLargest, of: count)
    case (.place(let place), 2) where parts[1] == .largest: return .rank(place, isLargest: true, of: count)
    case (.place(let place), 2) where parts[1] == .smallest: return .rank(place, isLargest: false, of: count)
    case (.times(let times, let over), 2) where count == nil:
      return month(parts[1], year).map { .multiple(times, over: over, $0) }
    case (.higher, 2) where count == nil: return month(parts[1], year).map { .comparison(.rose, $0) }
    case (.lower, 2) where count == nil: return month(parts[1], year).map { .comparison(.fell, $0) }
    case (.same, 2) where count == nil: return month(parts[1], year).map { .comparison(.held, $0) }
    default: return nil
    }
  }

  private func month(_ meaning: WordMeaning, _ year: Int?) -> ClaimStatement.ClaimedMonth? {
    switch meaning {
    case .back(let count): .back(count)
    case .month(let month): .month(month, year: year)
    default: nil
    }
  }
}
