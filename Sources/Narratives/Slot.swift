/// A place for what a person writes: `{% commentary "Brücke" about=bridge %}`.
struct Slot: Sendable, Equatable {
  /// The heading that names it.
  let name: Word
  /// What is computed where nobody has written; nil for what its name says, if that is a topic.
  let topic: Word?

  /// What a heading may be called to fill it: by its name, or by its topic in any language.
  let keys: [String]

  init(name: Word, topic: Word?) {
    (self.name, self.topic) = (name, topic)
    keys = [name, topic].compactMap { $0 }.map { slotKey($0.text) }
  }

  /// The topic among those that there are; nil for none.
  func topic(in known: [String]) -> String? { known.first { $0 == keys.last } }
}
