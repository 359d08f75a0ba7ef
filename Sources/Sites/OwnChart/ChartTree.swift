/// The description of a chart as its file has it: texts, lists and entries, each with its place.
public indirect enum ChartTree: Sendable, Equatable {
  /// A text, a number or a date, as written.
  case text(String, Place)
  /// Several values in their order.
  case list([ChartTree], Place)
  /// Keys with their values, in their order.
  case entries([Entry], Place)

  /// A place within the description.
  public struct Place: Sendable, Hashable {
    /// The line, from 1.
    public let line: Int
    /// The character in the line, from 1.
    public let column: Int

    /// A place.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// A key with its value.
  public struct Entry: Sendable, Equatable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let place: Place
    /// The value.
    public let value: ChartTree

    /// A key with its value.
    public init(_ key: String, at place: Place, _ value: ChartTree) {
      self.key = key
      self.place = place
      self.value = value
    }
  }

  /// What came of reading a description.
  public enum Reading: Sendable {
    /// What it says.
    case tree(ChartTree)
    /// Why it cannot be read.
    case fault(Place, String)
  }

  /// Where it stands.
  public var place: Place {
    switch self {
    case .text(_, let place), .list(_, let place), .entries(_, let place): place
    }
  }

  /// The text; nil for a list and for entries.
  var text: String? {
    if case .text(let text, _) = self { text } else { nil }
  }

  /// The values of a list; a single one is a list of itself.
  var values: [ChartTree] {
    if case .list(let values, _) = self { values } else { [self] }
  }

  /// The keys with their values; nil for a text and for a list.
  var entries: [Entry]? {
    if case .entries(let entries, _) = self { entries } else { nil }
  }

  /// The value of a key; nil where it is not given.
  subscript(key: String) -> ChartTree? { entries?.first { $0.key == key }?.value }
}

/// Reads the description of a chart: its text becomes a tree.
public typealias ChartReader = @Sendable (_ text: String) -> ChartTree.Reading
