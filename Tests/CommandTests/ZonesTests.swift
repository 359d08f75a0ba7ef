import Ledgers
import Testing

@testable import boardwalk

@Test(arguments: [
  ("Europe/Berlin", 1_767_225_600, "2026-01-01 01:00"), ("Europe/Berlin", 1_774_745_999, "2026-03-29 01:59"),
  ("Europe/Berlin", 1_774_821_600, "2026-03-30 00:00"), ("Europe/Berlin", 1_793_494_799, "2026-11-01 01:59"),
  ("America/Los_Angeles", 1_769_929_200, "2026-01-31 23:00"),
  ("America/Los_Angeles", 1_773_039_600, "2026-03-09 00:00"),
  ("America/Los_Angeles", 1_772_963_999, "2026-03-08 01:59"), ("UTC", 1_769_929_200, "2026-02-01 07:00"),
  ("Asia/Kolkata", 1_769_929_200, "2026-02-01 12:30"), ("Asia/Kolkata", 0, "1970-01-01 05:30"),
]) func `A zone knows its offset at an instant`(name: String, instant: Int, local: String) throws {
  let moment = try #require(Zones.zone(name)).moment(ofInstant: instant * 1_000_000)
  let minutes = moment.microseconds / 60_000_000
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  #expect("\(moment.day) \(two(minutes / 60)):\(two(minutes % 60))" == local)
}

@Test func `A zone that is none is not there`() {
  #expect(Zones.zone("Europe/Atlantis") == nil)
  #expect(!Zones.has("Europe/Atlantis"))
  #expect(Zones.has("Asia/Kolkata"))
}
