import FoundationEssentials
import Markup
import Narratives
import Testing

@Suite struct ProseCheckTests {
  /// What came of the paragraphs of one part of a file.
  private struct Score {
    var (wrong, found, right, falseAlarms) = (0, 0, 0, 0)
    var missed: [String] = []
    var mistaken: [String] = []

    var text: String { "\(found) of \(wrong) found, \(falseAlarms) of \(found + falseAlarms) alarms false" }

    mutating func add(_ other: Score) {
      (wrong, found, right) = (wrong + other.wrong, found + other.found, right + other.right)
      falseAlarms += other.falseAlarms
    }
  }

  private static let marker = "<!-- wrong: "

  private static func score(_ paragraphs: [Substring], _ language: String) -> Score {
    var score = Score()
    for paragraph in paragraphs {
      var text = String(paragraph)
      var wrong: String?
      if text.hasPrefix(marker), let end = text.firstRange(of: " -->") {
        wrong = String(text[..<end.lowerBound].dropFirst(marker.count))
        text = String(text[end.upperBound...])
      }
      let warnings = ProseSample.warnings(text, language)
      let hits = warnings.filter { warning in
        wrong.map { warning.text.hasSuffix(number($0)) || warning.text.contains($0) } ?? false
      }
      let others = warnings.count - hits.count
      score.falseAlarms += others
      if wrong != nil { score.wrong += 1 } else { score.right += 1 }
      if wrong != nil && !hits.isEmpty { score.found += 1 }
      if wrong != nil && hits.isEmpty { score.missed.append(text) }
      if others > 0 { score.mistaken.append(text + " -> " + warnings.map(\.description).joined(separator: " | ")) }
    }
    return score
  }

  /// Of "nine customers" the number: a warning ends with the number and its unit.
  private static func number(_ text: String) -> String {
    text.split(separator: " ").first.map(String.init) ?? text
  }

  private static func parts(of language: String) throws -> [(title: String, paragraphs: [Substring])] {
    let folder = String(#filePath.prefix(#filePath.count - "ProseCheckTests.swift".count))
    let text = try String(contentsOfFile: folder + "Prose/\(language).md", encoding: .utf8)
    return text.split(separator: "\n# ").map { part in
      let blocks = part.split(separator: "\n\n")
      let title = blocks.first.map(String.init) ?? ""
      return (title.hasPrefix("# ") ? String(title.dropFirst(2)) : title, Array(blocks.dropFirst()))
    }
  }

  @Test(arguments: ["en", "de", "nl", "sv", "fr", "es"])
  func `Of the wrong numbers nine in ten are found, and one alarm in twenty at most is false`(language: String) throws {
    var all = Score()
    for (title, paragraphs) in try Self.parts(of: language) {
      let score = Self.score(paragraphs, language)
      print("\(language), \(title): \(score.text), \(paragraphs.count) paragraphs")
      for text in score.missed { print("  missed:", text) }
      for text in score.mistaken { print("  mistaken:", text) }
      #expect(score.wrong >= 6 && score.right >= 6)
      #expect(score.found * 10 >= score.wrong * 9, "\(title)")
      all.add(score)
    }
    print("\(language): \(all.text)")
    #expect(all.wrong + all.right >= 60)
    #expect(all.falseAlarms * 20 <= all.found + all.falseAlarms)
  }
}
