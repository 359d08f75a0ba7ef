extension Locale {
  /// A locale of the plain entries of a locale file.
  ///
  /// Nested keys are joined by a point: `compact.thousand`, `months.1` to `months.12`,
  /// `short_months.1` to `short_months.12`, `messages.All customers`. Every key is required but the messages, `symbols`,
  /// `minimum_grouping`, `money_compact` and `short_month`.
  /// Throws all faults at once, in the order of their keys.
  public init(_ entries: [String: String]) throws(LocaleFaults) {
    var reader = EntryReader(entries: entries)
    self.init(
      identifier: reader.text("identifier"),
      name: reader.text("name"),
      decimalSeparator: reader.text("decimal"),
      groupSeparator: reader.text("group"),
      grouping: reader.grouping("grouping"),
      minimumGrouping: reader.number("minimum_grouping", in: 1...3),
      percent: reader.pattern("percent", holding: ["#"]),
      points: reader.pattern("points", holding: ["#"]),
      multiple: reader.pattern("multiple", holding: ["#"]),
      money: reader.pattern("money", holding: ["#", "¤"]),
      moneyWithCode: reader.pattern("money_with_code", holding: ["#", "¤"]),
      compactMoney: reader.optional("money_compact", holding: ["#", "¤"]),
      symbols: reader.table("symbols."),
      compact: Suffixes(
        thousand: reader.text("compact.thousand"), million: reader.text("compact.million"),
        billion: reader.text("compact.billion")),
      months: reader.list("months", count: 12),
      shortMonths: reader.list("short_months", count: 12),
      monthPattern: reader.pattern("month", holding: ["{month}", "{year}"]),
      shortMonthPattern: reader.optional("short_month", holding: ["{month}", "{year}"]),
      datePattern: reader.pattern("date", holding: ["{day}", "{month}", "{year}"]),
      rose: reader.text("rose"),
      fell: reader.text("fell"),
      held: reader.text("held"),
      notAvailable: reader.text("not_available"),
      pluralRule: reader.pluralRule("plural"),
      messages: reader.messages())
    let faults = reader.allFaults()
    if !faults.isEmpty { throw LocaleFaults(faults: faults) }
  }

  /// The same locale as entries, so that `Locale(locale.entries) == locale`.
  public var entries: [String: String] {
    var entries = [
      "identifier": identifier, "name": name, "decimal": decimalSeparator, "group": groupSeparator,
      "grouping": grouping.rawValue, "percent": percent, "points": points, "multiple": multiple,
      "money": money, "money_with_code": moneyWithCode, "compact.thousand": compact.thousand,
      "compact.million": compact.million, "compact.billion": compact.billion, "month": monthPattern,
      "date": datePattern, "rose": rose, "fell": fell, "held": held, "not_available": notAvailable,
      "plural": pluralRule.rawValue,
    ]
    if minimumGrouping != 1 { entries["minimum_grouping"] = "\(minimumGrouping)" }
    entries["money_compact"] = compactMoney
    entries["short_month"] = shortMonthPattern
    for (code, symbol) in symbols { entries["symbols.\(code)"] = symbol }
    for (key, message) in messages { entries["messages.\(key)"] = message.pattern }
    for (index, name) in months.enumerated() { entries["months.\(index + 1)"] = name }
    for (index, name) in shortMonths.enumerated() { entries["short_months.\(index + 1)"] = name }
    return entries
  }
}

/// What is wrong with one entry of a locale file.
public enum LocaleFault: Error, Sendable, Equatable {
  /// A key that every locale needs is not there.
  case missing(key: String)
  /// A key that means nothing.
  case unknown(key: String)
  /// A pattern lacks a part, such as `#`.
  case incomplete(key: String, lacks: String)
  /// A value is none of the words that may stand there.
  case notOneOf(key: String, value: String, choices: [String])

  /// A message names an argument that its English text does not have.
  case unknownArgument(key: String, argument: Int)

  /// The key that is at fault.
  public var key: String {
    switch self {
    case .missing(let key), .unknown(let key), .incomplete(let key, _), .notOneOf(let key, _, _),
      .unknownArgument(let key, _):
      key
    }
  }
}

extension LocaleFault: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let key): "the locale has no '\(key)'; add it"
    case .unknown(let key): "'\(key)' is no entry of a locale; remove it or mend its name"
    case .incomplete(let key, let lacks): "the pattern '\(key)' lacks '\(lacks)'; write it where it belongs"
    case .notOneOf(let key, let value, let choices):
      "'\(value)' is no '\(key)'; write \(choices.joined(separator: ", "))"
    case .unknownArgument(let key, let argument):
      "'\(key)' has no {\(argument)}; name only what stands in braces in the English text"
    }
  }
}

/// All faults of one locale file, in the order of their keys.
public struct LocaleFaults: Error, Sendable, Equatable {
  /// The faults; never empty.
  public let faults: [LocaleFault]
}

/// Takes the entries one by one and notes what is missing.
private struct EntryReader {
  let entries: [String: String]
  private var read: Set<String> = []
  private var faults: [LocaleFault] = []

  init(entries: [String: String]) { self.entries = entries }

  mutating func text(_ key: String) -> String {
    read.insert(key)
    guard let value = entries[key] else {
      faults.append(.missing(key: key))
      return ""
    }
    return value
  }

  mutating func grouping(_ key: String) -> Locale.Grouping {
    let value = text(key)
    if let grouping = Locale.Grouping(rawValue: value) { return grouping }
    if entries[key] != nil {
      faults.append(.notOneOf(key: key, value: value, choices: ["thousands", "indian", "none"]))
    }
    return .thousands
  }

  mutating func pattern(_ key: String, holding parts: [String]) -> String {
    let value = text(key)
    guard entries[key] != nil else { return value }
    for part in parts where !value.contains(part) { faults.append(.incomplete(key: key, lacks: part)) }
    return value
  }

  mutating func list(_ key: String, count: Int) -> [String] {
    (1...count).map { text("\(key).\($0)") }
  }

  mutating func pluralRule(_ key: String) -> Locale.PluralRule {
    let value = text(key)
    if let rule = Locale.PluralRule(rawValue: value) { return rule }
    if entries[key] != nil { faults.append(.notOneOf(key: key, value: value, choices: ["one", "zero_and_one"])) }
    return .one
  }

  /// A number that need not be there, and is the least that it may be then.
  mutating func number(_ key: String, in range: ClosedRange<Int>) -> Int {
    read.insert(key)
    guard let value = entries[key] else { return range.lowerBound }
    if let number = Int(value), range.contains(number) { return number }
    faults.append(.notOneOf(key: key, value: value, choices: range.map(String.init)))
    return range.lowerBound
  }

  /// A pattern that need not be there.
  mutating func optional(_ key: String, holding parts: [String]) -> String? {
    read.insert(key)
    return entries[key] == nil ? nil : pattern(key, holding: parts)
  }

  /// All entries whose keys begin so, by the rest of the key.
  mutating func table(_ prefix: String) -> [String: String] {
    var table: [String: String] = [:]
    for (key, value) in entries where key.hasPrefix(prefix) {
      read.insert(key)
      table[String(key.dropFirst(prefix.count))] = value
    }
    return table
  }

  /// The messages; one that names an argument which its English text does not have is at fault.
  mutating func messages() -> [String: Message] {
    let prefix = "messages."
    let messages = table(prefix).mapValues(Message.init)
    for (key, message) in messages {
      let known = Message(key).arguments
      for place in message.arguments.subtracting(known).sorted() {
        faults.append(.unknownArgument(key: prefix + key, argument: place + 1))
      }
      if message.pattern.isEmpty { faults.append(.missing(key: prefix + key)) }
    }
    return messages
  }

  func allFaults() -> [LocaleFault] {
    let unknown = entries.keys.filter { !read.contains($0) }.map { LocaleFault.unknown(key: $0) }
    return (faults + unknown).sorted { $0.key < $1.key }
  }
}
