import Markup

/// The words that a draft holds, in the language of whoever goes on writing it.
struct DraftWording {
  let locale: Locale

  /// A phrase with its arguments put in; the English phrase where the locale words none.
  ///
  /// - Parameter count: the number that decides between the wordings for one and for many.
  func text(_ key: String, _ arguments: [String], count: Int = 0) -> String {
    Phrasebook(locale).message(key).pieces.map { piece in
      switch piece {
      case .text(let words): words
      case .argument(let place, _): arguments.indices.contains(place) ? arguments[place] : ""
      case .plural(_, let one, let other): locale.isOne(Int64(count)) ? one : other
      }
    }.joined()
  }
}

extension ReviewDraft {
  /// The mark of a task's age in a language: `(open since 2026-08, 3 months)`.
  ///
  /// It is read back in whatever language, as long as it stands in brackets with the month first, then a comma and the
  /// number of months.
  public static func ageMark(in locale: Locale) -> @Sendable (_ since: ReviewMonth, _ months: Int) -> String {
    { since, months in
      DraftWording(locale: locale).text(
        "(open since {1}, {2} {2|month|months})", [since.description, String(months)], count: months)
    }
  }
}
