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

  var source: FigureSource { memory.source }

  /// The warnings of a commentary, in the order of their places; none in a language that is not known.
  static func warnings(
    _ commentary: Commentary, against source: FigureSource, _ settings: NarrativeSettings
  ) -> [ProseWarning] {
    guard let language = ProseLanguage.of(settings.format.locale.identifier) else { return [] }
    let lexicon = Lexicon(language, words: language.words, segments: source.dimensions)
    var check = ProseCheck(lexicon: lexicon, settings: settings, memory: FigureMemory(source))
    var warnings: [ProseWarning] = []
    for section in commentary.sections {
      warnings += check.warnings(in: section, commentary.source)
      if warnings.count >= NarrativeError.limit { break }
    }
    return Array(warnings.prefix(NarrativeError.limit))
  }

  private mutating func warnings(in section: Commentary.Section, _ file: SourceText) -> [ProseWarning] {
    let text = ProseText(section.passages, of: file, section.range)
    var warnings: [ProseWarning] = []
    for block in text.blocks {
      let tokens = tokens(text, block.range)
      let header = block.header.map { ProseSentence(self.tokens(text, $0), lexicon).marks.map(\.meaning) } ?? []
      var context: [SegmentName] = []
      for sentence in ProseSentence.all(tokens, lexicon) {
        let reading = SentenceReading(sentence, source, header: header, context: context)
        context += reading.segments
        for number in sentence.numbers {
          if let found = fault(number, reading) { warnings.append(warning(found, number, sentence, file)) }
        }
      }
    }
    return warnings
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
    let expected = reading.expected(number, subject)
    guard let isBorneOut = memory.bearsOut(stance, expected) else { return nil }
    if isBorneOut { return nil }
    for comparison in reading.comparisons(number) where stance.bound == nil || comparison.isChange == expected.isChange {
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
