/// A number in untagged prose that is not the figure which its sentence names.
public struct ProseWarning: Sendable, Hashable {
  /// What is written: "NRR of 114 %".
  public let text: String
  /// The figure's id.
  public let figure: String
  /// What the ledger says, with the month and the segment where they are not the review's own.
  public let ledger: String
  /// Where the number stands.
  public let place: NarrativePlace

  /// What is wrong and what to do.
  public var description: String { "'\(text)': the ledger says \(ledger); tag it or change it" }

  /// The warning as the command prints it: place, message, the line, a caret.
  public var diagnostic: String { "\(place): warning: \(description)\n\(place.excerpt)\n\(place.caret)" }
}
