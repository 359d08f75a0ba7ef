/// A chart or a table that may be named, and its arguments.
public struct ExhibitName: Sendable, Equatable {
  /// Drawn or in rows.
  public enum Kind: String, Sendable {
    /// `{% chart … %}`.
    case chart
    /// `{% table … %}`.
    case table
  }

  /// An argument and what it may be.
  public struct Argument: Sendable, Equatable {
    /// What may stand behind the equals sign.
    public enum Takes: Sendable, Equatable {
      /// A whole number within bounds.
      case number(ClosedRange<Int>)
      /// The name of a dimension.
      case dimension
      /// The name of a figure.
      case figure
      /// A month.
      case month
      /// One of these words.
      case oneOf([String])
      /// Any text.
      case text
    }

    /// The name before the equals sign.
    public let name: String
    /// What may stand behind it.
    public let takes: Takes

    /// An argument and what it takes.
    public init(_ name: String, _ takes: Takes) {
      self.name = name
      self.takes = takes
    }
  }

  /// Chart or table.
  public let kind: Kind
  /// The name in the text, such as "bridge".
  public let name: String
  /// The arguments it knows.
  public let arguments: [Argument]
  /// Whether it can be of one segment (`of s`, `industry="Healthcare"`).
  public let takesSegment: Bool

  /// A chart or table and its arguments.
  public init(_ kind: Kind, _ name: String, arguments: [Argument] = [], takesSegment: Bool = false) {
    self.kind = kind
    self.name = name
    self.arguments = arguments
    self.takesSegment = takesSegment
  }
}

/// Which exhibit is asked for.
public struct ExhibitQuery: Sendable, Equatable {
  /// An argument as written.
  public struct Argument: Sendable, Equatable {
    /// The name.
    public let name: String
    /// The value; months are made absolute.
    public let value: String

    /// A name and its value.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Chart or table.
  public let kind: ExhibitName.Kind
  /// The name.
  public let name: String
  /// The month of the review, or of the loop it stands in (`of m`).
  public let month: ReviewMonth
  /// The segment; nil for the whole.
  public let segment: SegmentName?
  /// The arguments, in the order in which they stand.
  public let arguments: [Argument]

  /// The value of an argument.
  public subscript(name: String) -> String? { arguments.first { $0.name == name }?.value }
}
