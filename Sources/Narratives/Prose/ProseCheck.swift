import Markup

/// Reads untagged prose: finds numbers beside the names of figures and holds them against the ledger.
///
/// A number that is any sensible reading of a figure in its sentence passes: its value, its change since the month
/// or the year before, its target, of the whole or of a segment that is named, in the review's month or in one
/// that is named. What is ambiguous passes too: shares of other things, quarters, plans, quotations, ranges.
struct ProseCheck {
  let lexicon: Lexicon
  let settings: NarrativeSettings
  var memory: FigureMemory
  private var header: (range: Range<Int>, meanings: [WordMeaning])?

  private init(_ lexicon: Lexicon, _ settings: NarrativeSettings, _ source: FigureSource) {
    (self.lexicon, self.settings, memory) = (lexicon, settings, FigureMemory(source))
  }

  var source: FigureSource { memory.source }

  /// The warnings of a commentary, in the order of their places; none in a language that is not known.
  static func warnings(
    _ commentary: Commentary, against source: FigureSource, _ settings: NarrativeSettings
  ) -> [ProseWarning] {
    guard let language = ProseLanguage.of(settings.format.locale.identifier) else { return [] }
    let lexicon = Lexicon(language, words: language.words, segments: source.dimensions)
    var check = ProseCheck(lexicon, settings, source)
    let text = ProseText(commentary)
    var warnings: [ProseWarning] = []
    for block in text.blocks where warnings.count < NarrativeError.limit {
      warnings += check.warnings(in: block, of: text, commentary.source)
    }
    return Array(warnings.prefix(NarrativeError.limit))
  }

  private mutating func warnings(
    in block: ProseText.Block, of text: ProseText, _ file: SourceText
  ) -> [ProseWarning] {
    var warnings: [ProseWarning] = []
    let header = block.header.map { meanings(ofHeader: $0, text) } ?? []
    var context: [SegmentName] = []
    for sentence in ProseSentence.all(tokens(text, block.range), lexicon) where warnings.count < NarrativeError.limit {
      let reading = SentenceReading(sentence, source, header: header, context: context)
      if context.count < 8 { context += reading.segments }
      for number in sentence.numbers where reading.hasSubject(lexicon) {
        if let found = fault(number, reading) { warnings.append(warning(found, number, sentence, file)) }
      }
    }
    return warnings
  }

  /// What the words of a table's header mean, read once for all its rows.
  private mutating func meanings(ofHeader range: Range<Int>, _ text: ProseText) -> [WordMeaning] {
    if let header, header.range == range { return header.meanings }
    let words = Array(tokens(text, range).prefix(ProseSentence.longest))
    let meanings = ProseSentence(words, lexicon).marks.map(\.meaning)
    header = (range, meanings)
    return meanings
  }

  private func tokens(_ text: ProseText, _ range: Range<Int>) -> [ProseToken] {
    ProseToken.all(in: text.bytes, range, groupsBySpace: lexicon.language.groupsBySpace)
  }

  /// What a number should have been.
  private struct Fault {
    let mark: ProseSentence.Mark
    let expected: FigureComparison
  }

  /// What is wrong with a number; nil where nothing is, or nothing is known.
  private mutating func fault(_ number: NumberReader.Found, _ reading: SentenceReading) -> Fault? {
    guard !reading.isNeutral(number, lexicon), let subject = reading.subject(of: number, lexicon) else { return nil }
    let stance = reading.stance(of: number)
    var expected = reading.expected(number, subject)
    var isBorneOut = memory.bearsOut(stance, expected)
    if isBorneOut == nil, expected.query.month != source.month, reading.earlier(number) == nil {
      expected = expected.inMonth(source.month)
      isBorneOut = memory.bearsOut(stance, expected)
    }
    guard isBorneOut == false else { return nil }
    for comparison in reading.comparisons(number) where stance.bound == nil || comparison.isChange == expected.isChange
    {
      if memory.bearsOut(stance, comparison) == true { return nil }
    }
    return Fault(mark: subject.mark, expected: expected)
  }

  private func warning(
    _ fault: Fault, _ number: NumberReader.Found, _ sentence: ProseSentence, _ file: SourceText
  ) -> ProseWarning {
    let range = bytes(of: number.range, sentence)
    let mark = bytes(of: fault.mark.range, sentence)
    let isNear = mark.upperBound <= range.lowerBound && range.lowerBound - mark.upperBound <= 40
    let whole = isNear ? mark.lowerBound..<range.upperBound : range
    let text = file.text(whole).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return ProseWarning(
      text: text, figure: fault.expected.name.id, ledger: ledger(fault.expected, number.number),
      place: file.place(at: range.lowerBound))
  }

  private func bytes(of tokens: Range<Int>, _ sentence: ProseSentence) -> Range<Int> {
    let part = sentence.tokens[tokens]
    return (part.first?.range.lowerBound ?? 0)..<(part.last?.range.upperBound ?? 0)
  }

  /// The ledger's own, at least as precise as what is written.
  private func ledger(_ expected: FigureComparison, _ number: WrittenNumber) -> String {
    let decimals = max(number.written.decimals, 1)
    let style: NumberFormat.MoneyStyle = number.written.exponent == 0 ? .full : .compact
    var resolved = expected.resolved
    var values = source
    if expected.form == .target {
      let target = source.target
      values = source.answering { target($0) }
    }
    resolved.form = expected.form == .value || expected.form == .target ? .value : .change
    var text = FigureReading(resolved, values).text(settings, style: style, decimals: decimals)
    if expected.form == .target { text += " (target)" }
    if let segment = expected.query.segment { text += " for \(segment.segment)" }
    if expected.query.month != source.month { text += " in \(settings.format.month(expected.query.month))" }
    return text
  }
}

extension Narrative {
  /// Numbers in the commentary's untagged prose that are not the figure their sentence names.
  ///
  /// Read in the language of the settings' locale; none where there is no commentary or the language is not known.
  /// The template is not read: it holds for every month.
  public func warnings(against figures: FigureSource) -> [ProseWarning] {
    commentary.map { ProseCheck.warnings($0, against: figures, settings) } ?? []
  }
}
