/// A locale that comes with the program: its file, as a site could have it in templates/locales/.
///
/// English itself needs no file. A further one is a file in templates/locales/, a link to it under Resources, and a line
/// here.
public struct BundledLocale: Sendable {
  /// The language tag, such as `de`.
  public let identifier: String
  /// The text of the file.
  public let text: [UInt8]

  /// All of them, in the order of their tags.
  public static let all: [BundledLocale] = [
    BundledLocale(identifier: "de", text: PackageResources.de_yml),
    BundledLocale(identifier: "en-GB", text: PackageResources.en_GB_yml),
    BundledLocale(identifier: "en-IN", text: PackageResources.en_IN_yml),
    BundledLocale(identifier: "es", text: PackageResources.es_yml),
    BundledLocale(identifier: "fr", text: PackageResources.fr_yml),
    BundledLocale(identifier: "nl", text: PackageResources.nl_yml),
    BundledLocale(identifier: "sv", text: PackageResources.sv_yml),
  ]
}
