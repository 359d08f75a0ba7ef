/// The words of a language, ready to be found in a sentence: the longest phrase first.
struct Lexicon: Sendable {
  private struct Entry: Sendable {
    let words: [String]
    let place: Int
  }

  let language: ProseLanguage
  private var meanings: [WordMeaning] = []
  private var exact: [Substring: [Entry]] = [:]
  private var stems: [Substring: [Entry]] = [:]
  private var longestStem = 0
  private let units: [String: [(words: [String], unit: NumberUnit)]]
  private let numberWords: [String: Int]
  private let fractionWords: [(words: [String], twelfths: Int)]
  private let shortWords: Set<String>
  let partitives: Set<String>, links: Set<String>, customers: Set<String>, losing: Set<String>, winning: Set<String>

  /// The words of a language, and the segments of a ledger as words too.
  init(_ language: ProseLanguage, words: [Phrases<WordMeaning>], segments: [DimensionName] = []) {
    self.language = language
    units = Self.units(language)
    numberWords = Dictionary(
      language.numbers.flatMap { number in number.phrases.map { ($0.joined(separator: " "), number.meaning) } },
      uniquingKeysWith: { first, _ in first })
    fractionWords = language.fractions.flatMap { group in group.phrases.map { ($0, group.meaning) } }
      .sorted { $0.words.count > $1.words.count }
    shortWords = Self.set(language.abbreviations)
    partitives = Self.set(language.partitives)
    links = Self.set(language.links)
    customers = Self.set(language.customers)
    losing = Self.set(language.losing)
    winning = Self.set(language.winning)
    for group in words { for phrase in group.phrases { add(phrase, group.meaning) } }
    for (index, names) in language.months.enumerated() {
      for phrase in Phrases(WordMeaning.month(index + 1), names).phrases { add(phrase, .month(index + 1)) }
    }
    add(segments)
    sortEntries()
  }

  private static func set(_ list: String) -> Set<String> {
    Set(list.lowercased().split(separator: ",").map { $0.split(separator: " ").joined() })
  }

  private static func units(_ language: ProseLanguage) -> [String: [(words: [String], unit: NumberUnit)]] {
    var units: [String: [(words: [String], unit: NumberUnit)]] = [:]
    for group in language.units {
      for phrase in group.phrases { units[phrase.first ?? "", default: []].append((phrase, group.meaning)) }
    }
    return units.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  private mutating func add(_ segments: [DimensionName]) {
    var named: [(words: [String], names: [SegmentName])] = []
    var places: [[String]: Int] = [:]
    for dimension in segments {
      for segment in dimension.segments {
        let bytes = Array(segment.utf8)
        let words = ProseToken.all(in: bytes, 0..<bytes.count, groupsBySpace: false).map(\.text)
        guard words.contains(where: { $0.utf8.count > 2 }) else { continue }
        let name = SegmentName(dimension: dimension.id, segment: segment)
        if let place = places[words] {
          named[place].names.append(name)
        } else {
          places[words] = named.count
          named.append((words, [name]))
        }
      }
    }
    for each in named { add(each.words, .segment(each.names)) }
  }

  private mutating func add(_ words: [String], _ meaning: WordMeaning) {
    guard let first = words.first else { return }
    let entry = Entry(words: words, place: meanings.count)
    meanings.append(meaning)
    if first.last == "*" {
      longestStem = max(longestStem, first.utf8.count - 1)
      stems[first.dropLast(), default: []].append(entry)
    } else {
      exact[Substring(first), default: []].append(entry)
    }
  }

  /// Longer phrases before shorter ones; of equals the one that was added first.
  private mutating func sortEntries() {
    let order: (Entry, Entry) -> Bool = {
      ($1.words.count, $0.place) < ($0.words.count, $1.place)
    }
    exact = exact.mapValues { $0.sorted(by: order) }
    stems = stems.mapValues { $0.sorted(by: order) }
  }
}

extension Lexicon {
  /// The longest phrase that begins at a token, and how many tokens it has.
  func phrase(at index: Int, of tokens: [ProseToken]) -> (meaning: WordMeaning, count: Int)? {
    let word = tokens[index].text
    var best = longest(exact[word[...]], at: index, of: tokens)
    var stem = word.dropLast(0)
    for _ in 0...4 where !stem.isEmpty && (best?.count ?? 0) < 2 {
      if let found = longest(stems[stem], at: index, of: tokens), found.count > (best?.count ?? 0) { best = found }
      stem = stem.dropLast()
    }
    return best
  }

  private func longest(
    _ entries: [Entry]?, at index: Int, of tokens: [ProseToken]
  ) -> (meaning: WordMeaning, count: Int)? {
    for entry in entries ?? [] where index + entry.words.count <= tokens.count {
      let fits = entry.words.indices.dropFirst().allSatisfy { Self.fits(entry.words[$0], tokens[index + $0].text) }
      if fits { return (meanings[entry.place], entry.words.count) }
    }
    return nil
  }

  /// Whether a word is one of a phrase; a star stands for up to four letters.
  private static func fits(_ pattern: String, _ word: String) -> Bool {
    guard pattern.last == "*" else { return pattern == word }
    return word.hasPrefix(pattern.dropLast()) && word.count - pattern.count + 1 <= 4
  }

  /// The unit that begins at a token, and how many tokens it has.
  func unit(at index: Int, of tokens: [ProseToken]) -> (unit: NumberUnit, count: Int)? {
    guard tokens.indices.contains(index), let entries = units[tokens[index].text] else { return nil }
    for entry in entries where index + entry.words.count <= tokens.count {
      let fits = entry.words.indices.allSatisfy { entry.words[$0] == tokens[index + $0].text }
      if fits { return (entry.unit, entry.words.count) }
    }
    return nil
  }

  /// The number of a word such as "eight".
  func number(_ word: String) -> Int? { numberWords[word] }

  /// The twelfths of a fraction in words that begins at a token, and how many tokens it has.
  func fraction(at index: Int, of tokens: [ProseToken]) -> (twelfths: Int, count: Int)? {
    for entry in fractionWords where index + entry.words.count <= tokens.count {
      let fits = entry.words.indices.allSatisfy { entry.words[$0] == tokens[index + $0].text }
      if fits { return (entry.twelfths, entry.words.count) }
    }
    return nil
  }

  /// Whether a point behind a word belongs to it.
  func isAbbreviation(_ word: String) -> Bool { shortWords.contains(word) }
}
