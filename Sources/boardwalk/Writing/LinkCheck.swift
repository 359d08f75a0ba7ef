import Foundation

/// Whether every link of a site leads to a file of it, and to a place that the file has.
struct LinkCheck {
  /// The links and places of a file.
  struct Page {
    let path: String
    let links: [String]
    let ids: Set<String>

    init(_ file: OutputFolder.File) {
      path = file.path
      let isPage = file.path.hasSuffix(".html")
      links = isPage ? LinkCheck.values(of: "href", in: file.bytes).filter { !$0.contains(":") } : []
      ids = isPage ? Set(LinkCheck.values(of: "id", in: file.bytes)) : []
    }
  }

  private var pages: [String: Page] = [:]

  mutating func add(_ page: Page) { pages[page.path] = page }

  /// The links that lead nowhere, by page.
  var faults: [Diagnostic] {
    pages.values.sorted { $0.path < $1.path }.flatMap { page in page.links.compactMap { fault(of: $0, on: page) } }
  }

  private func fault(of link: String, on page: Page) -> Diagnostic? {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let target = parts[0].isEmpty ? page.path : Self.resolve(String(parts[0]), from: page.path)
    guard let there = pages[target] else {
      return .error(nil, "\(page.path) links to '\(link)', which no page is; mend the link")
    }
    if parts.count < 2 || there.ids.contains(String(parts[1])) { return nil }
    return .error(nil, "\(page.path) links to '\(link)', a place that the page does not have; mend the link")
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
