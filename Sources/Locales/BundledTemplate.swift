/// The template of a review in a language, as a site could have it in templates/.
///
/// The names of its slots are those of the English template, so that commentary fits every language.
public struct BundledTemplate: Sendable {
  /// The language, such as `de`.
  public let language: String
  /// The text.
  public let text: [UInt8]

  /// All of them but the English one, in the order of their languages.
  public static let all: [BundledTemplate] = [
    BundledTemplate(language: "de", text: PackageResources.review_de_md),
    BundledTemplate(language: "es", text: PackageResources.review_es_md),
    BundledTemplate(language: "fr", text: PackageResources.review_fr_md),
    BundledTemplate(language: "nl", text: PackageResources.review_nl_md),
    BundledTemplate(language: "sv", text: PackageResources.review_sv_md),
  ]
}
