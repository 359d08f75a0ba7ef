/// An account of a plain-text ledger, like `Revenue:Subscriptions:Core:acme`.
struct Account {
  /// Its names from the top down.
  let segments: [String]

  /// The account of a name; the brackets of a virtual posting are none of it.
  init(_ name: String) {
    var name = name[...]
    for (open, close) in [("(", ")"), ("[", "]")] where name.hasPrefix(open) && name.hasSuffix(close) {
      name = name.dropFirst().dropLast()
    }
    segments = name.split(separator: ":").map(String.init)
  }

  /// Whether nothing is left of it.
  var isEmpty: Bool { segments.isEmpty }

  /// Whether it is what a journal also has: assets, liabilities, equity or expenses.
  var isNoRevenue: Bool {
    ["asset", "assets", "liability", "liabilities", "equity", "expense", "expenses"]
      .contains(segments.first?.lowercased() ?? "")
  }
}

/// Tags as they stand in comments: `customer:acme, product:Core`.
enum Tags {
  /// The value of a tag: what follows its name up to a comma or the end of the line; nil where there is none.
  static func value(of name: String, in text: String) -> String? {
    for line in text.split(whereSeparator: \.isNewline) {
      for part in line.split(separator: ",") {
        guard let colon = part.firstIndex(of: ":") else { continue }
        // A comment may lead up to a tag; its name is the word before the colon.
        guard part[..<colon].split(separator: " ").last?.lowercased() == name else { continue }
        let value = part[part.index(after: colon)...].split(separator: " ").joined(separator: " ")
        if !value.isEmpty { return value }
      }
    }
    return nil
  }
}
