/// A stretch of a text: words as they stand, or something that is put in.
indirect enum Passage: Sendable {
  /// Bytes of the source.
  case text(Range<Int>)
  /// `{{ nrr }}`.
  case figure(FigureExpression)
  /// `{{ s.name }}`.
  case name(variable: Word, field: Word)
  /// `{{ month }}`.
  case month
  /// `[113.1 %](figure:nrr)`.
  case claim(Claim)
  /// `{% if %}`: the first branch whose condition holds.
  case choice([Branch])
  /// `{% for %}`.
  case loop(Loop, [Passage])
  /// `{% chart %}`, `{% table %}`.
  case exhibit(ExhibitExpression)
  /// `{% commentary "Bridge" %}`.
  case slot(Slot)
  /// `{% include "bridge" %}`; nil where there is no such section.
  case include(Word, IncludedSection?)
  /// `{% contents %}`.
  case contents(Word)
  /// A fenced block of the language `chart`.
  case ownChart(OwnChartBlock)
  /// `{% only team %}`.
  case only(Word, [Passage])
}

/// A word of the grammar and where it stands.
struct Word: Sendable, Equatable {
  let text: String
  let offset: Int
}

/// One branch of a choice; the one without a condition is `else`.
struct Branch: Sendable {
  var condition: Condition?
  var body: [Passage]
}

/// `name=value`, with months, numbers and names alike as text.
struct Argument: Sendable, Equatable {
  let name: Word
  let value: Word
}

/// A figure as somebody names it.
struct FigureExpression: Sendable {
  /// What is shown of it.
  enum Form: Sendable {
    case value, change, direction
  }

  let name: Word
  var form: Form
  var subjects: [Word]
  var arguments: [Argument]
}

/// A list and what of it is shown.
struct Loop: Sendable {
  /// Which end of the ranking.
  enum Rank: Sendable {
    case top, bottom
  }

  let variable: Word
  let list: Word
  var rank: Rank?
  var count: Int?
  var last: Int?
  var by: FigureExpression?
  /// What must hold of each, as `where mrr > 50k`.
  var filter: Condition?
}

/// A chart or table as somebody names it.
struct ExhibitExpression: Sendable {
  let kind: ExhibitName.Kind
  let name: Word
  let subjects: [Word]
  let arguments: [Argument]
}

/// The lines between the fences of a chart of one's own, and where its fence begins.
struct OwnChartBlock: Sendable {
  let fence: Int
  let text: Range<Int>
}

/// A number or a word that a person typed and that a figure has to bear out.
struct Claim: Sendable {
  let text: Word
  let figure: FigureExpression
}
