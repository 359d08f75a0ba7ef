import Reports

/// A page of a site, by what it shows.
public enum Route: Hashable, Sendable {
  /// The front page.
  case front
  /// The review of a month.
  case review(Month)
  /// A dimension compared, by the name that stands for it in addresses.
  case dimension(Month, slug: String)
  /// A segment: the names that stand for its dimension and its value in addresses.
  case segment(Month, dimension: String, slug: String)
  /// Cohort triangles.
  case cohorts(Month)
  /// Every movement of a month.
  case movements(Month)
  /// One figure.
  case figure(Month, String)
  /// What each customer brought to the figures of a month, for a spreadsheet.
  case customers(Month)
  /// The records of other tables that figures of a month rest on, for a spreadsheet.
  case records(Month)
  /// Every metric.
  case definitions
  /// What the reader should know about the data.
  case dataQuality
  /// What changed after a month was closed.
  case restatements
  /// Any other file, by its path.
  case file(String)

  /// The path below the site's root: `2026-10/figures/nrr/index.html`.
  public var path: String {
    switch self {
    case .front: "index.html"
    case .review(let month): "\(month)/index.html"
    case .dimension(let month, let slug): "\(month)/segments/\(slug)/index.html"
    case .segment(let month, let dimension, let slug): "\(month)/segments/\(dimension)/\(slug)/index.html"
    case .cohorts(let month): "\(month)/cohorts/index.html"
    case .movements(let month): "\(month)/movements/index.html"
    case .figure(let month, let metric): "\(month)/figures/\(metric)/index.html"
    case .customers(let month): "\(month)/figures/customers.csv"
    case .records(let month): "\(month)/figures/records.csv"
    case .definitions: "definitions/index.html"
    case .dataQuality: "data-quality/index.html"
    case .restatements: "restatements/index.html"
    case .file(let path): path
    }
  }

  /// The way from this page to the site's root: `../` for each folder. Links begin with it, so that pages
  /// open from a folder as well as from any server.
  public var root: String {
    path.utf8.reduce(into: "") { root, byte in if byte == UInt8(ascii: "/") { root += "../" } }
  }

  /// The path as it stands in a link.
  public var address: String {
    let path = path
    return path.utf8.allSatisfy(Self.isPlain) ? path : Self.encoded(path)
  }

  /// The address of another page as it stands in a link of this one.
  public func link(to other: Route) -> String { root + other.address }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 45...57, 65...90, 95, 97...122: true
    default: false
    }
  }

  /// Percent-encodes everything but what may stand in a path as it is.
  private static func encoded(_ path: String) -> String {
    var encoded = ""
    for byte in path.utf8 {
      if isPlain(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
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
