import Narratives
import Yams

extension SettingsFile {
  /// What counts as a change, and how many times that is worth a sentence.
  struct Thresholds: Equatable {
    /// Changes smaller than these are "held".
    var held = NarrativeSettings.Thresholds()
    /// A figure that moved by more than so many of them is brought up in a new month's commentary.
    var prompts = 20
  }

  /// The entries under `thresholds:`.
  mutating func readThresholds(_ node: Node, _ reader: inout SettingsReader) {
    for (key, value) in reader.mapping(node, keys: ["points", "percent", "multiple", "prompts"], what: "thresholds") {
      if let scalar = value.scalar { written.append(("threshold \(key)", scalar.string)) }
      switch key {
      case "points": thresholds.held.pointHundredths = reader.hundredths(value) ?? thresholds.held.pointHundredths
      case "percent": thresholds.held.percentHundredths = reader.hundredths(value) ?? thresholds.held.percentHundredths
      case "multiple":
        thresholds.held.multipleHundredths = reader.hundredths(value) ?? thresholds.held.multipleHundredths
      default: thresholds.prompts = reader.number(value, in: 1...10_000) ?? thresholds.prompts
      }
    }
  }
}

extension SettingsReader {
  /// A number with at most two decimals, in hundredths, from 0 to 100.
  fileprivate mutating func hundredths(_ node: Node) -> Int? {
    let parts = (node.scalar?.string ?? "").split(separator: ".", omittingEmptySubsequences: false)
    if let whole = parts.first.flatMap({ Int($0) }), (0...100).contains(whole), parts.count <= 2 {
      let decimals = parts.count == 2 ? String(parts[1]) : "0"
      let isPlain = decimals.utf8.allSatisfy { (48...57).contains($0) }
      if isPlain, (1...2).contains(decimals.utf8.count), let number = Int(decimals) {
        return whole * 100 + (decimals.utf8.count == 1 ? number * 10 : number)
      }
    }
    fault(
      node, "'\(node.scalar?.string ?? "")' is no number from 0 to 100 with at most two decimals; write it like 0.05")
    return nil
  }
}
