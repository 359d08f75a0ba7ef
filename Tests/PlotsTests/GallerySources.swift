import Foundation

/// The Swift source of specimens, taken from the files in which they stand.
struct GallerySources {
  private let forms: [String]
  private let specimens: [String]

  init() {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let sources = tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Plots")
    forms = GallerySources.files(sources)
    specimens = GallerySources.files(tests).filter {
      $0.contains("extension Specimen") || $0.contains("struct Specimen")
    }
  }

  private static func files(_ folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap {
      try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }
  }

  /// What makes the specimen of a form; empty if it has none of its own.
  func specimen(of form: String) -> String {
    for file in forms {
      guard let place = file.range(of: "\"\(form)\", title:"),
        let start = file.range(of: "specimen: {", range: place.upperBound..<file.endIndex)
      else { continue }
      let block = GallerySources.block(file[file.index(before: start.upperBound)...])
      let inside = block.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast()
      return GallerySources.outdented(inside)
    }
    return ""
  }

  /// A constant or a function of the specimens, whole.
  func declaration(_ name: String) -> String {
    for file in specimens {
      let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
      guard
        let first = lines.firstIndex(where: {
          $0.hasPrefix("  static let \(name) =") || $0.hasPrefix("  static func \(name)(")
        })
      else { continue }
      // The formatter ends a declaration before the next line that stands as far left, other than its last.
      let rest = lines[(first + 1)...]
      let end = rest.firstIndex { !$0.hasPrefix("    ") } ?? lines.endIndex
      let closes = end < lines.endIndex && (lines[end].hasPrefix("  }") || lines[end].hasPrefix("  ]"))
      return GallerySources.outdented(lines[first..<(closes ? end + 1 : end)])
    }
    return ""
  }

  /// A text from its first bracket to the one that closes it.
  private static func block(_ text: Substring) -> Substring {
    var depth = 0
    for index in text.indices {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
      if depth == 0 { return text[...index] }
    }
    return text
  }

  /// Lines moved to the left as far as the first one lies to the right.
  private static func outdented(_ lines: some Sequence<Substring>) -> String {
    let lines = Array(lines)
    let margin = lines.first?.prefix { $0 == " " }.count ?? 0
    return lines.map { line in
      line.prefix(margin).allSatisfy { $0 == " " } ? String(line.dropFirst(margin)) : String(line)
    }
    .joined(separator: "\n")
  }
}
