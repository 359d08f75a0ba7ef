import Foundation
import Ledgers

/// Time zones by their IANA names, from the rules that the system's library knows.
enum Zones {
  /// Whether there is a zone of that name.
  static func has(_ name: String) -> Bool { TimeZone(identifier: name) != nil }

  /// The offsets of a zone from 1900 to 2200; nil where there is no zone of that name.
  static func zone(_ name: String) -> Zone? {
    guard let zone = TimeZone(identifier: name) else { return nil }
    var instant = Date(timeIntervalSince1970: -2_208_988_800)
    let end = Date(timeIntervalSince1970: 7_258_118_400)
    let initial = zone.secondsFromGMT(for: instant)
    var changes: [Zone.Change] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: instant), next < end, next > instant {
      changes.append(Zone.Change(instant: Int(next.timeIntervalSince1970), offset: zone.secondsFromGMT(for: next)))
      instant = next
    }
    return Zone(name: name, initialOffset: initial, changes: changes)
  }
}
