/// What a word or phrase of a language says about the figures beside it.
enum WordMeaning: Sendable, Equatable {
  /// Figures by their ids, the one that is most likely meant first; units tell them apart.
  case metric([String])
  /// A month of the year, 1 to 12.
  case month(Int)
  /// So many months before the review's.
  case back(Int)
  /// A stretch of time for which no single month's figure stands: a quarter, a week, a year to date.
  case span
  /// What was planned.
  case target
  /// A direction.
  case rose, fell, held
  /// What a change is counted from: "from", "after", "against".
  case from
  /// A value behind it is a new one: "to", "at".
  case to
  /// A bound: "more than", "less than".
  case above, below
  /// What follows is roughly so.
  case about
  /// What follows is what one thing costs or brings: "per".
  case per
  /// Something that is no figure of the ledger: a discount, a margin, a survey.
  case other
  /// What is said is hoped, planned or feared, not found.
  case supposed
  /// The whole sentence is a case that is thought of: "if".
  case hypothesis
  /// Another statement begins: "while", "whereas".
  case clause
  /// Two things are joined: "and".
  case and
  /// A relation to the target, for claims: above, below or at.
  case againstTarget(Direction)
  /// On the good or the bad side of the target, for claims.
  case aheadOfTarget(Bool)
  /// A place in an order in one word: "zweitgrößte".
  case rank(Int, isLargest: Bool)
  /// A comparison by size, for claims: "higher", "lower", "equal to".
  case higher, lower, same
  /// The largest or smallest of several, for claims.
  case largest, smallest
  /// A place in an order, for claims: "second".
  case place(Int)
  /// So many times, for claims: "twice".
  case times(Int, over: Int)
  /// A segment of the ledger.
  case segment([SegmentName])
  /// Words that look like others and say nothing: "as expected".
  case nothing
}

/// What stands beside digits.
enum NumberUnit: Sendable, Equatable {
  case scale(Int), percent, points, multiple, currency(String)
}

/// Words with one meaning, parted by commas. A star at the end of a word stands for up to four letters more.
struct Phrases<Meaning: Sendable>: Sendable {
  let meaning: Meaning
  let list: String

  init(_ meaning: Meaning, _ list: String) { (self.meaning, self.list) = (meaning, list) }

  /// Each phrase as its words, in small letters; hyphens part words.
  var phrases: [[String]] {
    list.lowercased().split(separator: ",").map { phrase in
      phrase.split { $0 == " " || $0 == "-" || $0 == "\n" }.map(String.init)
    }
  }
}
