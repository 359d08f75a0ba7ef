import Markup

/// The commentary of a new month as a text to be edited: front matter, a heading for each slot of the template, what
/// the month asks for, and the tasks that the month before left open.
public struct ReviewDraft: Sendable {
  /// The month.
  public var month: ReviewMonth
  /// The title in the front matter.
  public var title: String
  /// Who writes it; nil where nobody is known.
  public var author: String?
  /// The headings, in their order; those of the template's slots.
  public var headings: [String]
  /// What is worth a sentence, each under its heading.
  public var prompts: [FigurePrompt]
  /// The tasks that are carried over.
  public var actions: [OpenAction]
  /// The mark of a task's age: the month that it is open since, and for how many months.
  public var ageMark: @Sendable (_ since: ReviewMonth, _ months: Int) -> String

  /// A draft.
  public init(
    month: ReviewMonth, title: String, author: String? = nil, headings: [String], prompts: [FigurePrompt] = [],
    actions: [OpenAction] = [],
    ageMark: @escaping @Sendable (_ since: ReviewMonth, _ months: Int) -> String = ReviewDraft.ageMark(in: .english)
  ) {
    self.month = month
    self.title = title
    self.author = author
    self.headings = headings
    self.prompts = prompts
    self.actions = actions
    self.ageMark = ageMark
  }

  /// The file. A task or a prompt whose heading the template no longer has stands under the heading "Actions", or
  /// under the last one; without any heading both are left out.
  public var text: String {
    var text = "---\ntitle: \(Self.quoted(title))\n"
    if let author { text += "author: \(Self.quoted(author))\n" }
    text += "status: draft\n---\n"
    for heading in headings {
      text += "\n## \(heading)\n"
      let prompts = self.prompts.filter { place(of: $0.heading, else: headings.first) == heading }
      if !prompts.isEmpty { text += "\n" + prompts.map { $0.comment + "\n" }.joined() }
      let actions = self.actions.filter { place(of: $0.heading, else: lastResort) == heading }
      if !actions.isEmpty { text += "\n" + list(actions) }
    }
    return text
  }

  private var lastResort: String? {
    headings.first { slotKey($0) == "actions" } ?? headings.last
  }

  private func place(of heading: String?, else other: String?) -> String? {
    headings.first { each in heading.map { slotKey($0) == slotKey(each) } ?? false } ?? other
  }

  /// Tasks as a list, those for one audience between the statements that keep them from the others.
  private func list(_ actions: [OpenAction]) -> String {
    var text = ""
    var audience: String?
    for (place, action) in actions.enumerated() {
      if action.audience != audience {
        if audience != nil { text += "{% end %}\n" }
        if place > 0 { text += "\n" }
        if let audience = action.audience { text += "{% only \(audience) %}\n" }
        audience = action.audience
      }
      text += item(action)
    }
    return audience == nil ? text : text + "{% end %}\n"
  }

  private func item(_ action: OpenAction) -> String {
    let indentation = String(repeating: "  ", count: action.depth)
    let mark = ageMark(action.since, action.age(in: month))
    let lines = action.lines.isEmpty ? [mark] : action.lines.dropLast() + [(action.lines.last ?? "") + " " + mark]
    return lines.enumerated().map { place, line in
      indentation + (place == 0 ? "- [ ] " : "  ") + line + "\n"
    }.joined()
  }

  /// A text of YAML in quotes.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 32 || (127...159).contains(scalar.value) || scalar.properties.isWhitespace:
        quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
