import Testing

@testable import Ledgers

extension Zone {
  /// 2026 in Berlin: one hour ahead of UTC, two from March 29 to October 25.
  static let berlin = Zone(
    name: "Europe/Berlin", initialOffset: 3_600,
    changes: [
      Change(instant: 1_774_746_000, offset: 7_200), Change(instant: 1_792_890_000, offset: 3_600),
    ])

  /// 2026 in Los Angeles: eight hours behind UTC, seven from March 8 to November 1.
  static let losAngeles = Zone(
    name: "America/Los_Angeles", initialOffset: -28_800,
    changes: [
      Change(instant: 1_772_964_000, offset: -25_200), Change(instant: 1_793_523_600, offset: -28_800),
    ])

  /// A zone whose clocks skip midnight on 2026-09-06, as Santiago's do.
  static let santiago = Zone(
    name: "America/Santiago", initialOffset: -14_400,
    changes: [Change(instant: 1_788_667_200, offset: -10_800)])
}

@Suite struct ZoneTests {
  /// The moment of a timestamp, as the day and the hours since its midnight.
  private func moment(_ text: String, _ zone: Zone) -> String {
    var reader = MomentReader(zone: zone)
    return Array(text.utf8).withUnsafeBytes {
      guard case .moment(let moment) = reader.read($0) else { return "none" }
      return "\(moment.day) +\(Double(moment.microseconds) / 3.6e9)h"
    }
  }

  @Test func `Seven in the morning UTC on February 1 is still January in Los Angeles`() {
    #expect(moment("2026-02-01T07:00Z", .losAngeles) == "2026-01-31 +23.0h")
    #expect(moment("2026-02-01T07:00Z", .utc) == "2026-02-01 +7.0h")
    #expect(moment("2026-02-01T08:00Z", .losAngeles) == "2026-02-01 +0.0h")
  }

  @Test func `Months begin at local midnight, in winter and in summer`() {
    #expect(moment("2026-01-31T22:59:59Z", .berlin) == "2026-01-31 +\(24 - 1 / 3_600.0)h")
    #expect(moment("2026-01-31T23:00:00Z", .berlin) == "2026-02-01 +0.0h")
    #expect(moment("2026-06-30T21:59:00Z", .berlin) == "2026-06-30 +\(24 - 1 / 60.0)h")
    #expect(moment("2026-06-30T22:00:00Z", .berlin) == "2026-07-01 +0.0h")
    #expect(moment("2026-07-01T06:59:00Z", .losAngeles) == "2026-06-30 +\(24 - 1 / 60.0)h")
    #expect(moment("2026-07-01T07:00:00Z", .losAngeles) == "2026-07-01 +0.0h")
  }

  @Test func `A day on which clocks change has 23 or 25 hours`() {
    #expect(moment("2026-03-29T21:59:00Z", .berlin) == "2026-03-29 +\(23 - 1 / 60.0)h")
    #expect(moment("2026-03-29T22:00:00Z", .berlin) == "2026-03-30 +0.0h")
    #expect(moment("2026-10-25T22:59:00Z", .berlin) == "2026-10-25 +\(25 - 1 / 60.0)h")
    #expect(moment("2026-10-25T23:00:00Z", .berlin) == "2026-10-26 +0.0h")
  }

  @Test func `A time without an offset is local, the earlier one where clocks show it twice`() {
    #expect(moment("2026-07-01 00:00:00", .berlin) == "2026-07-01 +0.0h")
    #expect(moment("2026-10-25 02:30:00", .berlin) == "2026-10-25 +2.5h")
    #expect(moment("2026-10-25 03:30:00", .berlin) == "2026-10-25 +4.5h")
  }

  @Test func `A time that clocks skip is as much later`() {
    #expect(moment("2026-03-29 02:30:00", .berlin) == "2026-03-29 +2.5h")
    #expect(moment("2026-03-29 03:30:00", .berlin) == "2026-03-29 +2.5h")
  }

  @Test func `Where clocks skip midnight the day begins with its first instant`() {
    #expect(moment("2026-09-06T04:00:00Z", .santiago) == "2026-09-06 +0.0h")
    #expect(moment("2026-09-06T03:59:00Z", .santiago) == "2026-09-05 +\(24 - 1 / 60.0)h")
    #expect(moment("2026-09-06 00:00:00", .santiago) == "2026-09-06 +0.0h")
  }
}
