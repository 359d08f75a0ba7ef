import Synchronization

/// The messages of a locale, each by its English text, and which were asked for in vain.
///
///     let german = Phrasebook(locale)
///     german.message("{1} of {2} customers").pattern   // {1} von {2} Kunden
///     german.missing                                   // what the file of the locale lacks so far
///
/// English needs no messages: each is its own text.
public struct Phrasebook: Sendable {
  /// The locale.
  public let locale: Locale
  private let unknown = UnknownMessages()

  /// The phrasebook of a locale; nothing has been asked for yet.
  public init(_ locale: Locale) { self.locale = locale }

  /// The wording of a phrase; where the locale has none, the phrase itself, which is missing from then on.
  ///
  /// A phrase without letters outside its places is the same in every language.
  public func message(_ key: String) -> Message {
    if let message = locale.messages[key] { return message }
    let message = Message(key)
    if !locale.isEnglish, message.hasWords { unknown.note(key) }
    return message
  }

  /// The wording of a term in a form, such as `genitive`.
  public func message(_ key: String, form: String) -> Message {
    if let message = locale.messages["\(key):\(form)"] { return message }
    unknown.note("\(key):\(form)")
    return message(key)
  }

  /// The wording of a name of the ledger or the settings; the name itself where the locale has none.
  public func name(_ name: String) -> String { locale.messages[name]?.pattern ?? name }

  /// The phrases that were asked for and that the locale does not word, in the order of their text.
  public var missing: [String] { unknown.all }
}

extension Message {
  /// Whether anything in it is to be translated.
  fileprivate var hasWords: Bool {
    pieces.contains { piece in
      switch piece {
      case .text(let text): text.unicodeScalars.contains { $0.properties.isAlphabetic }
      case .plural: true
      case .argument: false
      }
    }
  }
}

/// Phrases that several threads miss.
private final class UnknownMessages: Sendable {
  private let keys = Mutex<Set<String>>([])

  func note(_ key: String) { keys.withLock { _ = $0.insert(key) } }

  var all: [String] { keys.withLock { $0.sorted() } }
}
