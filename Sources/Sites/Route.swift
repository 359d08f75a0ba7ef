import Reports

/// A page of a site, by what it shows.
public enum Route: Hashable, Sendable {
  /// The front page.
  case front
  /// The review of a month.
  case review(Month)
  /// A dimension compared.
  case dimension(Month, String)
  /// A segment: its dimension and the name that stands for its value in addresses.
  case segment(Month, String, slug: String)
  /// Cohort triangles.
  case cohorts(Month)
  /// Every movement of a month.
  case movements(Month)
  /// One figure.
  case figure(Month, String)
  /// Every metric.
  case definitions
  /// What the reader should know about the data.
  case dataQuality
  /// Any other file, by its path.
  case file(String)

  /// The path below the site's root: `2026-10/figures/nrr/index.html`.
  public var path: String {
    switch self {
    case .front: "index.html"
    case .review(let month): "\(month)/index.html"
    case .dimension(let month, let name): "\(month)/segments/\(Review.slug(name))/index.html"
    case .segment(let month, let name, let slug): "\(month)/segments/\(Review.slug(name))/\(slug)/index.html"
    case .cohorts(let month): "\(month)/cohorts/index.html"
    case .movements(let month): "\(month)/movements/index.html"
    case .figure(let month, let metric): "\(month)/figures/\(metric.replacing("_", with: "-"))/index.html"
    case .definitions: "definitions/index.html"
    case .dataQuality: "data-quality/index.html"
    case .file(let path): path
    }
  }

  /// The address of another page as it stands in a link of this one: relative, so that pages open from a
  /// folder as well as from any server.
  public func link(to other: Route, fragment: String? = nil) -> String {
    let here = path.split(separator: "/").dropLast()
    let there = other.path.split(separator: "/")
    var shared = 0
    while shared < here.count, shared < there.count - 1, here[shared] == there[shared] { shared += 1 }
    let up = String(repeating: "../", count: here.count - shared)
    let link = up + there[shared...].map(Self.encoded).joined(separator: "/")
    return fragment.map { "\(link)#\($0)" } ?? link
  }

  /// Percent-encodes everything but what may stand in a path as it is.
  private static func encoded(_ part: Substring) -> String {
    var encoded = ""
    for byte in part.utf8 {
      switch byte {
      case 45, 46, 48...57, 65...90, 95, 97...122: encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default: encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}

/// A file of a site: where it stands and what it holds.
public struct Page: Sendable, Equatable {
  /// The path below the site's root, with `/` between its parts.
  public let path: String
  /// The bytes.
  public let bytes: [UInt8]

  /// A file.
  public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
}
