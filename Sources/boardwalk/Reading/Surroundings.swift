import Foundation
import Ledgers

/// What the command finds around it: the variables of its environment, and the clock.
struct Surroundings: Sendable {
  var variables: [String: String]
  /// Seconds since 1970, by the clock.
  var clock: Int

  /// How many threads may read at once: as many as there are cores, up to eight.
  var cores = 2

  /// Those of this process.
  static var ofProcess: Surroundings {
    let seconds = Date().timeIntervalSince1970.rounded(.down)
    return Surroundings(
      variables: ProcessInfo.processInfo.environment, clock: Int(exactly: seconds) ?? 0,
      cores: min(8, max(1, ProcessInfo.processInfo.activeProcessorCount)))
  }

  /// The day that it is in a time zone: that of `SOURCE_DATE_EPOCH` where it is set, else of the clock.
  ///
  /// - Throws: `Faults` where the variable holds anything but seconds from 1970 to 2200.
  func today(in zone: Zone) throws -> Day {
    var seconds = clock
    if let text = variables["SOURCE_DATE_EPOCH"], !text.isEmpty {
      guard let given = Int(text), (0..<7_258_118_400).contains(given) else {
        let what = "SOURCE_DATE_EPOCH is '\(text)'; set it to whole seconds since 1970, or unset it"
        throw Faults(diagnostics: [.error(nil, what)])
      }
      seconds = given
    }
    return zone.moment(ofInstant: seconds * 1_000_000).day
  }

  /// The key of the board's pseudonyms, from `BOARDWALK_KEY` or the file that `BOARDWALK_KEY_FILE` names; nil
  /// where neither is set.
  ///
  /// - Throws: `Faults` where the file cannot be read or is blank, for another key would give other pseudonyms.
  func key() throws -> String? {
    if let key = variables["BOARDWALK_KEY"], !key.isEmpty { return key }
    guard let path = variables["BOARDWALK_KEY_FILE"], !path.isEmpty else { return nil }
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    guard let key = text?.trimmingCharacters(in: .whitespacesAndNewlines), !key.isEmpty else {
      let what = "'\(path)', which BOARDWALK_KEY_FILE names, holds no key; write one line of text into it"
      throw Faults(diagnostics: [.error(nil, what)])
    }
    return key
  }
}
