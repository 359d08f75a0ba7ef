/// A sentence of prose: its tokens, what its words mean, and its numbers.
struct ProseSentence: Sendable {
  /// A word or phrase with a meaning, and its tokens.
  struct Mark: Sendable {
    let meaning: WordMeaning
    let range: Range<Int>
  }

  let tokens: [ProseToken]
  let marks: [Mark]
  let numbers: [NumberReader.Found]
  /// The statement that each token belongs to, counted from 0.
  private let clauses: [Int]
  /// How many marks begin before each token, and before the end.
  private let markCounts: [Int]
  /// Whether something is joined or parted at each token.
  private let joints: [Bool]

  init(_ tokens: [ProseToken], _ lexicon: Lexicon) {
    self.tokens = tokens
    marks = Self.marks(tokens, lexicon)
    let reader = NumberReader(lexicon: lexicon, tokens: tokens)
    let marked = marks
    numbers = tokens.indices.compactMap { index in
      let isDigits = tokens[index].kind == .number
      guard isDigits || (tokens[index].kind == .word && lexicon.number(tokens[index].text) != nil) else { return nil }
      if marked.contains(where: { $0.range.contains(index) }) { return nil }
      return reader.number(at: index)
    }
    clauses = Self.clauses(tokens, marks)
    markCounts = Self.markCounts(marks, tokens.count)
    joints = Self.joints(tokens, marks)
  }

  /// The most tokens of a sentence; what is longer is read in parts.
  static let longest = 120

  /// The sentences of a block.
  static func all(_ tokens: [ProseToken], _ lexicon: Lexicon) -> [ProseSentence] {
    var sentences: [ProseSentence] = []
    var start = 0
    for index in tokens.indices where index - start == longest || ends(at: index, tokens, lexicon) {
      if tokens[start...index].contains(where: { $0.kind == .number || $0.kind == .word }) {
        sentences.append(ProseSentence(Array(tokens[start...index]), lexicon))
      }
      start = index + 1
    }
    if start < tokens.count { sentences.append(ProseSentence(Array(tokens[start...]), lexicon)) }
    return sentences
  }

  /// Whether a sentence ends with a token.
  private static func ends(at index: Int, _ tokens: [ProseToken], _ lexicon: Lexicon) -> Bool {
    guard tokens[index].kind == .sign, [".", "!", "?"].contains(tokens[index].text), index > 0 else { return false }
    guard index + 1 < tokens.count else { return true }
    let (before, after) = (tokens[index - 1], tokens[index + 1])
    if after.isGlued && after.kind != .sign { return false }
    if tokens[index].text != "." { return true }
    if before.kind == .word && lexicon.isAbbreviation(before.text) { return false }
    // "31. Oktober" goes on.
    if before.kind == .number, before.text.utf8.count <= 2, let found = lexicon.phrase(at: index + 1, of: tokens),
      case .month = found.meaning
    {
      return false
    }
    return after.kind != .word || after.isCapital
  }

  private static func marks(_ tokens: [ProseToken], _ lexicon: Lexicon) -> [Mark] {
    var marks: [Mark] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind == .word || tokens[index].kind == .number,
        let (meaning, count) = lexicon.phrase(at: index, of: tokens), isMeant(meaning, tokens[index], lexicon)
      else {
        index += 1
        continue
      }
      marks.append(Mark(meaning: meaning, range: index..<index + count))
      index += count
    }
    return marks
  }

  /// English months, and segments, begin with a capital.
  private static func isMeant(_ meaning: WordMeaning, _ token: ProseToken, _ lexicon: Lexicon) -> Bool {
    switch meaning {
    case .month: token.isCapital || lexicon.language.code != "en"
    case .segment(let names):
      token.isCapital || names.first?.segment.unicodeScalars.first?.properties.isUppercase != true
    default: true
    }
  }

  private static func markCounts(_ marks: [Mark], _ count: Int) -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(count + 1)
    var begun = 0
    for index in 0...count {
      while begun < marks.count, marks[begun].range.lowerBound < index { begun += 1 }
      counts.append(begun)
    }
    return counts
  }

  private static func joints(_ tokens: [ProseToken], _ marks: [Mark]) -> [Bool] {
    var joints = tokens.map { $0.kind == .sign && [",", ";", "\u{2014}", ":", "(", ")"].contains($0.text) }
    for mark in marks where mark.meaning == .and || mark.meaning == .clause {
      for index in mark.range where tokens[index].kind != .sign { joints[index] = true }
    }
    return joints
  }

  private static func clauses(_ tokens: [ProseToken], _ marks: [Mark]) -> [Int] {
    var starts: Set<Int> = []
    for mark in marks where mark.meaning == .clause { starts.insert(mark.range.lowerBound) }
    var (clause, clauses) = (0, [Int]())
    for (index, token) in tokens.enumerated() {
      let parts = token.kind == .sign && ([";", "\u{2014}"].contains(token.text) || isDash(index, tokens))
      if parts || starts.contains(index) { clause += 1 }
      clauses.append(clause)
    }
    return clauses
  }

  /// A dash between blanks, with no number behind it.
  private static func isDash(_ index: Int, _ tokens: [ProseToken]) -> Bool {
    guard tokens[index].text == "\u{2013}", !tokens[index].isGlued, index + 1 < tokens.count else { return false }
    return tokens[index + 1].kind != .number
  }
}

extension ProseSentence {
  /// The statement of a token.
  func clause(of index: Int) -> Int { clauses.indices.contains(index) ? clauses[index] : clauses.last ?? 0 }

  /// Whether a mark of a meaning stands anywhere.
  func has(_ meaning: WordMeaning) -> Bool { marks.contains { $0.meaning == meaning } }

  /// The mark that ends before a token with at most so many tokens between, and passes a test: the nearest.
  func mark(before index: Int, within gap: Int, where fits: (WordMeaning) -> Bool) -> Mark? {
    for mark in marks[..<markCount(before: index)].reversed() {
      if index - mark.range.upperBound > gap { return nil }
      if mark.range.upperBound <= index && fits(mark.meaning) { return mark }
    }
    return nil
  }

  /// The mark that begins at a token or with at most so many tokens between, and passes a test: the nearest.
  func mark(behind index: Int, within gap: Int, where fits: (WordMeaning) -> Bool) -> Mark? {
    for mark in marks[markCount(before: index)...] {
      if mark.range.lowerBound - index > gap { return nil }
      if fits(mark.meaning) { return mark }
    }
    return nil
  }

  private func markCount(before index: Int) -> Int {
    markCounts.indices.contains(index) ? markCounts[index] : marks.count
  }

  /// Whether a word such as "will" stands before a number, back to the comma or joint, or right behind it.
  func isSupposed(_ number: Range<Int>) -> Bool {
    var (start, end) = (number.lowerBound, number.upperBound)
    while start > 0, !isJoint(start - 1) { start -= 1 }
    while end < min(tokens.count, number.upperBound + 4), !isJoint(end) { end += 1 }
    return marks.contains { $0.meaning == .supposed && $0.range.overlaps(start..<end) }
  }

  /// Whether a stretch of time is named before a number in its statement, or right behind it.
  func isOfSpan(_ number: Range<Int>) -> Bool {
    let clause = clause(of: number.lowerBound)
    return marks.contains {
      $0.meaning == .span && self.clause(of: $0.range.lowerBound) == clause
        && $0.range.lowerBound < number.upperBound + 4
    }
  }

  private func isJoint(_ index: Int) -> Bool {
    joints.indices.contains(index) && joints[index]
  }
}
