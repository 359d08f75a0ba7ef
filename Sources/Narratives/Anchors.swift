/// The ids of headings on one page, each once.
struct Anchors {
  private var used: Set<String> = []
  /// The number that the next heading of the same title tries first.
  private var nextNumbers: [String: Int] = [:]

  /// Whether an id is that of a note, a figure, a table or the page's main part.
  private static func isTaken(_ slug: String) -> Bool {
    slug == "main" || ["fn-", "fnref-", "fig-", "table-"].contains { slug.hasPrefix($0) }
  }

  /// An id of letters, digits and hyphens made of a title; "section" where nothing of it is left.
  mutating func anchor(for title: String) -> String {
    var slug = ""
    for scalar in title.lowercased().unicodeScalars {
      if scalar.isLetterOrDigit {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty && slug.utf8.last != UInt8(ascii: "-") {
        slug += "-"
      }
    }
    if slug.utf8.last == UInt8(ascii: "-") { slug.removeLast() }
    if slug.isEmpty { slug = "section" }
    if Self.isTaken(slug) { slug = "section-" + slug }
    var anchor = slug
    var number = nextNumbers[slug] ?? 2
    while !used.insert(anchor).inserted {
      anchor = "\(slug)-\(number)"
      number += 1
    }
    nextNumbers[slug] = number
    return anchor
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("0"..."9").contains(self) }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
