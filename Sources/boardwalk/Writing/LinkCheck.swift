import Foundation

/// Whether every link of a site leads to a file of it, and to a place that the file has.
struct LinkCheck {
  private(set) var faults: [Diagnostic] = []

  /// - Parameter files: all files of one or several sites, each below a folder of its own.
  init(_ files: [OutputFolder.File]) {
    let paths = Set(files.map(\.path))
    let pages = files.filter { $0.path.hasSuffix(".html") }
    var ids: [String: Set<String>] = [:]
    for page in pages { ids[page.path] = Set(Self.values(of: "id", in: page.bytes)) }
    for page in pages {
      for link in Self.values(of: "href", in: page.bytes) where !link.contains(":") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? page.path : Self.resolve(String(parts[0]), from: page.path)
        if !paths.contains(target) {
          faults.append(.error(nil, "\(page.path) links to '\(link)', which no page is; mend the link"))
        } else if parts.count == 2, !(ids[target]?.contains(String(parts[1])) ?? true) {
          faults.append(.error(nil, "\(page.path) links to '\(link)', a place that the page does not have; mend the link"))
        }
      }
    }
  }

  /// The path that a relative link means.
  private static func resolve(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..": parts = Array(parts.dropLast())
      case ".": break
      default: parts.append(part.removingPercentEncoding ?? String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The values of an attribute, as they stand between quotes.
  private static func values(of attribute: String, in bytes: [UInt8]) -> [String] {
    let mark = Array(" \(attribute)=\"".utf8)
    var values: [String] = []
    var place = 0
    while let start = bytes.firstIndex(of: mark, from: place) {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.endIndex
      values.append(String(decoding: bytes[start..<end], as: UTF8.self).replacing("&amp;", with: "&"))
      place = end
    }
    return values
  }
}

extension [UInt8] {
  /// The place behind the next occurrence of a mark.
  fileprivate func firstIndex(of mark: [UInt8], from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      var place = start
      while place + mark.count <= bytes.count {
        if bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) { return place + mark.count }
        place += 1
      }
      return nil
    }
  }
}
