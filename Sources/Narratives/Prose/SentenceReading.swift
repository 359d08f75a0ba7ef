import Markup

/// What the numbers of one sentence may be: its figures, months, segments and targets.
struct SentenceReading {
  /// A figure that a number is said of.
  struct Subject {
    let mark: ProseSentence.Mark
    let name: FigureName
  }

  let sentence: ProseSentence
  private let source: FigureSource
  private(set) var months: [ReviewMonth] = []
  private(set) var segments: [SegmentName] = []
  private let context: [SegmentName]
  private let speaksOfTarget: Bool
  /// The figures that the sentence names, each once.
  private var figures: [FigureName] = []

  /// - Parameters:
  ///   - header: what the header of a table's row means.
  ///   - context: the segments that earlier sentences of the block name.
  init(_ sentence: ProseSentence, _ source: FigureSource, header: [WordMeaning], context: [SegmentName]) {
    (self.sentence, self.source, self.context) = (sentence, source, context)
    speaksOfTarget = sentence.has(.target) || header.contains(.target)
    for (place, mark) in sentence.marks.enumerated() {
      take(mark.meaning, year: year(behind: sentence.marks[place]))
    }
    for meaning in header { take(meaning, year: nil) }
    var ids: Set<String> = []
    for mark in sentence.marks { figures += names(mark.meaning).filter { ids.insert($0.id).inserted } }
  }

  /// The most months, and segments, of one sentence that are looked up.
  private static let limit = 12

  private mutating func take(_ meaning: WordMeaning, year: Int?) {
    switch meaning {
    case .month(let month): take(latest(month, year))
    case .back(let count): take(source.month.adding(-count))
    case .segment(let names) where segments.count < Self.limit: segments += names.filter { !segments.contains($0) }
    default: break
    }
  }

  private mutating func take(_ month: ReviewMonth) {
    if months.count < Self.limit && !months.contains(month) { months.append(month) }
  }

  /// The year that is written behind a month.
  private func year(behind mark: ProseSentence.Mark) -> Int? {
    let index = mark.range.upperBound
    guard sentence.tokens.indices.contains(index), sentence.tokens[index].text.utf8.count == 4 else { return nil }
    return Int(sentence.tokens[index].text).flatMap { (1900...2999).contains($0) ? $0 : nil }
  }

  /// The last such month up to the review's.
  private func latest(_ month: Int, _ year: Int?) -> ReviewMonth {
    if let year { return ReviewMonth(year: year, month: month) }
    let review = source.month
    return ReviewMonth(year: month > review.month ? review.year - 1 : review.year, month: month)
  }
}

// What a number is said of.
extension SentenceReading {
  /// Whether there is anything in the sentence that a number could be said of.
  func hasSubject(_ lexicon: Lexicon) -> Bool {
    sentence.marks.contains { isMetric($0.meaning) }
      || sentence.tokens.contains { lexicon.customers.contains($0.text) }
  }

  /// The figure that a number is said of; nil where that is not plain.
  func subject(of number: NumberReader.Found, _ lexicon: Lexicon) -> Subject? {
    if number.number.unit == .plain && number.number.written.exponent == 0 { return plainSubject(number, lexicon) }
    let isGrowth = isGrowth(number)
    if let subject = adjacent(number, isGrowth, lexicon) { return subject }
    let start = number.range.lowerBound
    let clause = sentence.clause(of: start)
    let subject = { (mark: ProseSentence.Mark) in
      fitting(mark, number, isGrowth).map { Subject(mark: mark, name: $0) }
    }
    let own = sentence.marks.lazy.filter { sentence.clause(of: $0.range.lowerBound) == clause }
    if let found = own.reversed().lazy.filter({ $0.range.upperBound <= start }).compactMap(subject).first {
      return found
    }
    let behind = own.filter { $0.range.lowerBound >= number.range.upperBound }
    if let found = behind.compactMap(subject).first { return found }
    // "…, but it is still at 114 %", "…, but only 18 % on September": the statement has no figure of its own.
    let isLinked = sentence.mark(before: start, within: 1) { [.to, .rose, .fell].contains($0) } != nil
    let isDated = sentence.mark(behind: number.range.upperBound, within: 3) { isTime($0) } != nil
    guard isLinked || isDated else { return nil }
    return sentence.marks.reversed().lazy.filter { $0.range.upperBound <= start }.compactMap(subject).first
  }

  /// Whether a number in per cent may be the growth of an amount.
  private func isGrowth(_ number: NumberReader.Found) -> Bool {
    number.number.unit == .percent && (movesBeside(number) != nil || nearTarget(number))
  }

  /// A figure's name right behind the number: "41 k of churn", "a 113 % NRR".
  private func adjacent(_ number: NumberReader.Found, _ isGrowth: Bool, _ lexicon: Lexicon) -> Subject? {
    let end = number.range.upperBound
    let isLink = sentence.tokens.indices.contains(end) && lexicon.links.contains(sentence.tokens[end].text)
    let mark = sentence.mark(behind: end, within: isLink ? 1 : 0) { fitting($0, number, isGrowth) != nil }
    return mark.flatMap { mark in
      fitting(mark, number, isGrowth).map { Subject(mark: mark, name: $0) }
    }
  }

  /// A bare number: of customers, or of a multiple.
  private func plainSubject(_ number: NumberReader.Found, _ lexicon: Lexicon) -> Subject? {
    let (start, end) = (number.range.lowerBound, number.range.upperBound)
    let tokens = sentence.tokens
    if number.number.written.decimals == 0 {
      if let mark = sentence.mark(behind: end, within: 0, where: isCount), let name = fitting(mark, number) {
        return Subject(mark: mark, name: name)
      }
      if tokens.indices.contains(end), lexicon.customers.contains(tokens[end].text) {
        let near = tokens[max(0, start - 3)..<start].map(\.text)
        let id =
          near.contains(where: lexicon.losing.contains)
          ? "churned_customers" : near.contains(where: lexicon.winning.contains) ? "new_customers" : nil
        guard let id, let name = source.figure(id) else { return nil }
        return Subject(mark: .init(meaning: .metric([id]), range: end..<end + 1), name: name)
      }
    }
    guard tokens[start].kind == .number || number.number.hasSign else { return nil }
    let isLinked = sentence.mark(before: start, within: 0) { [.to, .from, .above, .below, .about].contains($0) } != nil
    let isListed = start > 0 && tokens[start - 1].text == ":"
    let gap = isLinked ? 4 : isListed ? 1 : 0
    guard let mark = sentence.mark(before: start, within: gap, where: isCountOrMultiple),
      sentence.clause(of: mark.range.lowerBound) == sentence.clause(of: start), let name = fitting(mark, number)
    else { return nil }
    if name.unit == .count && number.number.written.decimals > 0 { return nil }
    return Subject(mark: mark, name: name)
  }

  private func isCount(_ meaning: WordMeaning) -> Bool { names(meaning).contains { $0.unit == .count } }

  private func isCountOrMultiple(_ meaning: WordMeaning) -> Bool {
    names(meaning).contains { $0.unit == .count || $0.unit == .multiple }
  }

  private func names(_ meaning: WordMeaning) -> [FigureName] {
    if case .metric(let ids) = meaning { return ids.compactMap(source.figure) }
    return []
  }

  /// The first of a mark's figures that a number's unit can be of; nil where there is none.
  private func fitting(_ mark: ProseSentence.Mark, _ number: NumberReader.Found, _ isGrowth: Bool = false)
    -> FigureName?
  {
    fitting(mark.meaning, number, isGrowth)
  }

  private func fitting(_ meaning: WordMeaning, _ number: NumberReader.Found, _ isGrowth: Bool) -> FigureName? {
    let names = names(meaning)
    switch number.number.unit {
    case .points: return names.first { $0.unit == .percent }
    case .percent:
      let rates = names.first { $0.unit == .percent }
      return rates ?? (isGrowth ? names.first { $0.unit == .money || $0.unit == .count } : nil)
    case .multiple: return names.first { $0.unit == .multiple }
    case .currency(let code): return code == source.currency ? names.first { $0.unit == .money } : nil
    case .plain:
      if number.number.written.exponent > 0 { return names.first { $0.unit == .money } }
      return names.first { $0.unit == .count || $0.unit == .multiple }
    }
  }
}

// What the words beside a number say.
extension SentenceReading {
  /// The direction that stands before a number, or right behind it.
  func movesBeside(_ number: NumberReader.Found) -> Direction? {
    let start = number.range.lowerBound
    let isMove: (WordMeaning) -> Bool = { $0 == .rose || $0 == .fell }
    let mark =
      sentence.mark(before: start, within: 5, where: isMove)
      ?? sentence.mark(behind: number.range.upperBound, within: 3, where: isMove)
    guard let mark, sentence.clause(of: mark.range.lowerBound) == sentence.clause(of: start) else { return nil }
    return mark.meaning == .rose ? .rose : .fell
  }

  /// Whether a target stands beside a number.
  func nearTarget(_ number: NumberReader.Found) -> Bool {
    sentence.mark(before: number.range.lowerBound, within: 3) { $0 == .target } != nil
      || sentence.mark(behind: number.range.upperBound, within: 3) { $0 == .target } != nil
  }

  /// The number with what the words in front make of it.
  func stance(of number: NumberReader.Found) -> NumberStance {
    let start = number.range.lowerBound
    var stance = NumberStance(number: number.number)
    let isBound: (WordMeaning) -> Bool = { $0 == .above || $0 == .below || $0 == .about }
    switch sentence.mark(before: start, within: 1, where: isBound)?.meaning {
    case .above: stance.bound = .above
    case .below: stance.bound = .below
    case .about: stance.number.isRough = true
    default: break
    }
    stance.direction = movesBeside(number)
    return stance
  }

  /// Whether a number says nothing that the ledger could confute.
  func isNeutral(_ number: NumberReader.Found, _ lexicon: Lexicon) -> Bool {
    let (start, end) = (number.range.lowerBound, number.range.upperBound)
    if sentence.has(.hypothesis) || sentence.isOfSpan(number.range) || sentence.isSupposed(number.range) { return true }
    if isRange(number) || isOfOther(start, end) { return true }
    if sentence.mark(behind: end, within: 1, where: { $0 == .per }) != nil { return true }
    return number.number.unit == .percent && isShare(end, lexicon)
  }

  /// Whether something that is no figure stands nearer than any figure.
  private func isOfOther(_ start: Int, _ end: Int) -> Bool {
    let behind = sentence.mark(behind: end, within: 2) { $0 == .other || isMetric($0) }
    if let behind, behind.meaning == .other, isOpen(end..<behind.range.lowerBound) { return true }
    let nearest = sentence.mark(before: start, within: 5) { $0 == .other || isMetric($0) }
    return nearest?.meaning == .other
  }

  /// Whether no sign stands among some tokens.
  private func isOpen(_ range: Range<Int>) -> Bool { sentence.tokens[range].allSatisfy { $0.kind != .sign } }

  private func isTime(_ meaning: WordMeaning) -> Bool {
    switch meaning {
    case .month, .back: true
    default: false
    }
  }

  private func isMetric(_ meaning: WordMeaning) -> Bool {
    if case .metric = meaning { return true }
    return false
  }

  /// Figures that are shares of MRR or of customers.
  private static let shares: Set<String> = ["top10_share", "expansion_share", "logo_retention", "attach_rate"]

  /// "40 % of …", unless a figure that is a share stands before it, or the MRR of which rates are shares behind.
  private func isShare(_ end: Int, _ lexicon: Lexicon) -> Bool {
    guard sentence.tokens.indices.contains(end), lexicon.partitives.contains(sentence.tokens[end].text) else {
      return false
    }
    if let mark = sentence.mark(before: end, within: 12, where: isMetric), case .metric(let ids) = mark.meaning,
      ids.contains(where: Self.shares.contains)
    {
      return false
    }
    if let mark = sentence.mark(behind: end, within: 2, where: isMetric), case .metric(let ids) = mark.meaning {
      return ids.first != "opening_mrr"
    }
    return true
  }

  /// "80–90 %", "between 80 and 90 %": both ends; "68 k vs 21 k".
  private func isRange(_ number: NumberReader.Found) -> Bool {
    let others = sentence.numbers
    guard let place = others.firstIndex(where: { $0.range == number.range }) else { return false }
    if place > 0, joins(others[place - 1], number) { return true }
    return place + 1 < others.count && joins(number, others[place + 1])
  }

  private func joins(_ first: NumberReader.Found, _ second: NumberReader.Found) -> Bool {
    let between = sentence.tokens[first.range.upperBound..<max(second.range.lowerBound, first.range.upperBound)]
    guard between.count == 1, let joint = between.first else { return false }
    if ["zu", "vs", ":"].contains(joint.text) { return true }
    guard first.number.unit == .plain else { return false }
    if joint.kind == .sign { return ["-", "\u{2013}", "/"].contains(joint.text) }
    if sentence.mark(before: first.range.lowerBound, within: 0, where: { $0 == .from }) != nil { return false }
    return Self.joints.contains(joint.text)
  }

  /// Words between the ends of a range.
  private static let joints: Set<String> = ["to", "and", "bis", "und", "tot", "en", "till", "och", "à", "et", "a", "y"]
}

// What a number may be.
extension SentenceReading {
  /// What a number most likely is: of the segment and the month that are named.
  func expected(_ number: NumberReader.Found, _ subject: Subject) -> FigureComparison {
    let isChange = isChange(number, subject)
    let month = isChange ? source.month : earlier(number) ?? soleMonth ?? source.month
    let query = FigureQuery(figure: subject.name.id, month: month, segment: segment(of: number))
    if nearTarget(number) {
      return FigureComparison(name: subject.name, query: query, form: isChange ? .difference : .target)
    }
    let base = months.first { $0 != source.month } ?? source.month.adding(-1)
    return FigureComparison(
      name: subject.name, query: query, form: isChange ? .change(from: base) : .value)
  }

  /// The segment of a number's own statement, else the last that is named before it.
  private func segment(of number: NumberReader.Found) -> SegmentName? {
    let start = number.range.lowerBound
    var (own, before) = (SegmentName?.none, SegmentName?.none)
    for mark in sentence.marks {
      guard case .segment(let names) = mark.meaning, let name = names.first else { continue }
      let isBefore = mark.range.lowerBound < start
      if isBefore { before = name }
      if sentence.clause(of: mark.range.lowerBound) == sentence.clause(of: start), isBefore || own == nil { own = name }
    }
    return own ?? before
  }

  /// The month of a sentence that speaks of one month and holds one number.
  private var soleMonth: ReviewMonth? { months.count == 1 && sentence.numbers.count <= 2 ? months.first : nil }

  /// Whether a number is a change rather than a value.
  private func isChange(_ number: NumberReader.Found, _ subject: Subject) -> Bool {
    if number.number.unit == .points { return true }
    let isRelative = number.number.unit == .percent && subject.name.unit != .percent
    let follows = sentence.mark(before: number.range.lowerBound, within: 1) { $0 == .rose || $0 == .fell } != nil
    let isTo = sentence.mark(before: number.range.lowerBound, within: 0) { $0 == .to || $0 == .from } != nil
    return isRelative || (follows && !isTo)
  }

  /// The earlier month that a number is said of: "from 111.7 %", "111.7 % in September"; nil for none.
  func earlier(_ number: NumberReader.Found) -> ReviewMonth? {
    if sentence.mark(before: number.range.lowerBound, within: 2, where: { $0 == .from }) != nil {
      return months.first { $0 != source.month } ?? source.month.adding(-1)
    }
    guard let mark = sentence.mark(behind: number.range.upperBound, within: 1, where: isTime) else { return nil }
    switch mark.meaning {
    case .back(let count): return source.month.adding(-count)
    case .month(let month):
      let named = latest(month, year(behind: mark))
      return named == source.month ? nil : named
    default: return nil
    }
  }

  /// Everything that a number may sensibly be.
  func comparisons(_ number: NumberReader.Found) -> [FigureComparison] {
    var names = Array(figures.lazy.filter { fits($0, number) }.prefix(Self.limit))
    let written = number.number.written
    let isCount = written.unit == .plain && written.exponent == 0 && written.decimals == 0
    if isCount { names += source.figures.filter { $0.unit == .count } }
    var comparisons: [FigureComparison] = []
    for name in names {
      for segment in [SegmentName?.none] + (segments + context).map(Optional.some) {
        comparisons += self.comparisons(name, segment, number)
      }
    }
    return comparisons
  }

  private func comparisons(
    _ name: FigureName, _ segment: SegmentName?, _ number: NumberReader.Found
  ) -> [FigureComparison] {
    let now = source.month
    let query = { (month: ReviewMonth) in FigureQuery(figure: name.id, month: month, segment: segment) }
    var values = [now] + months
    if earlier(number) != nil || toFollows(number) { values += [now.adding(-1), now.adding(-12)] }
    var comparisons: [FigureComparison] = []
    let isRelative = number.number.unit == .percent && name.unit != .percent
    if number.number.unit != .points && !isRelative {
      comparisons += values.map { FigureComparison(name: name, query: query($0), form: .value) }
    }
    let bases = [now.adding(-1), now.adding(-12)] + months.filter { $0 != now }
    comparisons += bases.map { FigureComparison(name: name, query: query(now), form: .change(from: $0)) }
    comparisons += months.filter { $0 != now }.flatMap { month in
      [-1, -12].map { FigureComparison(name: name, query: query(month), form: .change(from: month.adding($0))) }
    }
    if speaksOfTarget {
      comparisons += [.target, .difference].map { FigureComparison(name: name, query: query(now), form: $0) }
    }
    return comparisons
  }

  /// Whether "to" and another number follow: then this one is where the change began.
  private func toFollows(_ number: NumberReader.Found) -> Bool {
    guard let mark = sentence.mark(behind: number.range.upperBound, within: 3, where: { $0 == .to }) else {
      return false
    }
    return sentence.numbers.contains {
      $0.range.lowerBound - mark.range.upperBound <= 1 && $0.range.lowerBound >= mark.range.upperBound
    }
      || sentence.tokens.dropFirst(mark.range.upperBound).first?.kind == .filled
  }

  private func fits(_ name: FigureName, _ number: NumberReader.Found) -> Bool {
    switch number.number.unit {
    case .points: return name.unit == .percent
    case .percent: return name.unit != .multiple
    case .multiple: return name.unit == .multiple
    case .currency: return name.unit == .money
    case .plain:
      let written = number.number.written
      if written.exponent > 0 { return name.unit == .money }
      return name.unit == .multiple || (name.unit == .count && written.decimals == 0)
    }
  }
}
