import Markup

/// A template together with what a person wrote for the month: the review's text.
///
/// Both are parsed once; `render` may run for many months at a time, on any thread, and gives the same
/// bytes for the same input.
public struct Narrative: Sendable {
  /// The document.
  public let template: Template
  /// What a person wrote; nil for a month without.
  public let commentary: Commentary?
  /// Wording and permissions.
  public let settings: NarrativeSettings
  /// The same of the commentary, which may be in another language.
  private let commentarySettings: NarrativeSettings

  /// A template and, for a month that has one, its commentary.
  ///
  /// - Parameter format: how the commentary writes numbers, where that is in another language than the page.
  public init(
    template: Template, commentary: Commentary? = nil, settings: NarrativeSettings = .init(),
    commentaryFormat format: NumberFormat? = nil
  ) {
    self.template = template
    self.commentary = commentary
    self.settings = settings
    var own = settings
    if let format { own.format = format }
    commentarySettings = own
  }

  /// Every fault that can be seen without the values of figures: grammar, names, arguments, units,
  /// headings. In the order of the template, then of the commentary.
  ///
  /// - Parameter audience: whose review it is; what others alone read is then left to theirs. Nil checks all of it.
  public func check(against figures: FigureSource, audience: String? = nil) -> [NarrativeError] {
    var errors = template.errors
    errors += Checker.check(
      template.passages, of: template.source, against: figures, settings, audience: audience, isCommentary: false)
    if let commentary { errors += check(commentary, against: figures, audience) }
    return ordered(errors)
  }

  /// The text as it stands on the page, for one audience.
  ///
  /// Where there is any fault the element is empty: nothing unresolved reaches a page.
  public func render(_ figures: FigureSource, audience: String) -> RenderedNarrative {
    var errors = check(against: figures, audience: audience)
    var anchors = Anchors()
    var slots: [String: Element] = [:]
    for (index, section) in (commentary?.sections ?? []).enumerated() where !section.isBlank {
      guard let source = commentary?.source else { continue }
      var writer = HTMLWriter(settings: commentarySettings, anchors: anchors, commentary: index + 1)
      let element = document(section.passages, source, figures, audience, &writer, &errors) { _ in nil }
      anchors = writer.anchors
      // A slot that holds comments alone is as good as empty.
      if element.bytes.allSatisfy({ Lexeme.isSpace($0) }) { continue }
      slots[section.key] = settings.commentary(section.heading.text, element)
    }
    let ready = slots
    var writer = HTMLWriter(settings: settings, anchors: anchors, commentary: nil)
    let element = document(template.passages, template.source, figures, audience, &writer, &errors) {
      $0.keys.lazy.compactMap { ready[$0] }.first
    }
    errors = ordered(errors)
    return RenderedNarrative(
      element: errors.isEmpty ? element : Element(), sections: writer.sections,
      hasContents: !writer.contentsPlaces.isEmpty, errors: errors)
  }

  private func check(
    _ commentary: Commentary, against figures: FigureSource, _ audience: String?
  ) -> [NarrativeError] {
    var errors = commentary.errors
    let known = template.slotKeys
    for section in commentary.sections {
      if errors.count >= NarrativeError.limit { break }
      if !known.contains(section.key) {
        let nearest = nearestName(to: section.heading.text, in: template.slots)
        let place = commentary.source.place(at: section.heading.offset)
        errors.append(
          NarrativeError(.unknownHeading(name: section.heading.text, nearest: nearest), at: place))
      }
      errors += Checker.check(
        section.passages, of: commentary.source, against: figures, commentarySettings, audience: audience,
        isCommentary: true)
    }
    return errors
  }

  private func document(
    _ passages: [Passage], _ source: SourceText, _ figures: FigureSource, _ audience: String,
    _ writer: inout HTMLWriter, _ errors: inout [NarrativeError], slot: @escaping (Slot) -> Element?
  ) -> Element {
    var expander = Expander(source, figures: figures, settings: writer.settings, audience: audience, slot: slot)
    expander.expand(passages)
    errors += expander.errors
    if expander.expansion.isTooLarge { return Element() }
    let text = expander.expansion.joined()
    let element = writer.write(text)
    for fault in writer.faults {
      errors.append(NarrativeError(fault.fault, at: text.place(ofLine: fault.line) ?? source.place(at: 0)))
    }
    return element
  }

  /// The template's faults, then its sections', then the commentary's, each by place; one fault of a loop once.
  private func ordered(_ errors: [NarrativeError]) -> [NarrativeError] {
    if errors.isEmpty { return [] }
    var seen: Set<NarrativeError> = []
    let unique = errors.filter { seen.insert($0).inserted }
    let ranked = unique.enumerated().sorted { left, right in
      let (first, second) = (left.element.place, right.element.place)
      let (firstFile, secondFile) = (rank(of: first), rank(of: second))
      if firstFile != secondFile { return firstFile < secondFile }
      return (first.line, first.column, left.offset) < (second.line, second.column, right.offset)
    }
    return ranked.map(\.element)
  }

  private func rank(of place: NarrativePlace) -> (Int, String) {
    if place.path == template.source.path { return (0, "") }
    return place.path == commentary?.source.path ? (2, "") : (1, place.path)
  }
}

/// What came of a narrative.
public struct RenderedNarrative: Sendable {
  /// A part of the document with a heading of the second level.
  public struct Section: Sendable, Equatable {
    /// The id of its `section`.
    public let id: String
    /// Its heading, as plain text.
    public let title: String

    /// A part by its id and title.
    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// The text; empty where there are errors.
  public let element: Element
  /// The parts of the document, in their order.
  public let sections: [Section]
  /// Whether the list of the parts stands in it.
  public let hasContents: Bool
  /// All faults.
  public let errors: [NarrativeError]
}
