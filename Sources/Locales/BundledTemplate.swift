/// The template of a review in a language, as a site could have it in templates/.
public struct BundledTemplate: Sendable {
  /// The language, such as `de`.
  public let language: String
  /// The text.
  public let text: [UInt8]

  /// All of them but the English one, in the order of their languages.
  public static let all: [BundledTemplate] = []
}
