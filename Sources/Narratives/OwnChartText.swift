import Markup

/// A chart that an author describes: the lines between the fences of a block of the language `chart`.
public struct OwnChartText: Sendable, Equatable {
  /// The lines as they stand in the file, so that places in them are places in the file.
  public let text: String
  /// The file.
  public let path: String
  /// The line of the file on which the text begins, from 1.
  public let line: Int
  /// The month of the review.
  public let month: ReviewMonth

  /// A description and where it stands.
  public init(_ text: String, path: String, line: Int, month: ReviewMonth) {
    self.text = text
    self.path = path
    self.line = line
    self.month = month
  }
}

/// What came of the description of a chart.
public enum OwnChartReading: Sendable {
  /// A chart, drawn when it is asked for.
  case chart(@Sendable () -> Element)
  /// What is wrong with the description.
  case faults([OwnChartFault])
  /// Charts of one's own are not drawn here.
  case none
}

/// Something wrong with the description of a chart.
public struct OwnChartFault: Sendable, Hashable {
  /// The line within the description, from 1.
  public let line: Int
  /// The character in the line, from 1.
  public let column: Int
  /// What is wrong; what to do.
  public let message: String

  /// A fault at a place within the description.
  public init(line: Int, column: Int, _ message: String) {
    self.line = line
    self.column = column
    self.message = message
  }
}

extension OwnChartBlock {
  /// What the caller is asked to draw.
  func description(in source: SourceText, _ month: ReviewMonth) -> OwnChartText {
    OwnChartText(
      source.text(text), path: source.path, line: source.lineNumber(at: text.lowerBound), month: month)
  }
}
