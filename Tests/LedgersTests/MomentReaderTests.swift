import Testing

@testable import Ledgers

@Suite struct MomentReaderTests {
  private func read(_ text: String) -> String {
    var reader = MomentReader(zone: .utc)
    return Array(text.utf8).withUnsafeBytes {
      switch reader.read($0) {
      case .moment(let moment): "\(moment.day) \(moment.microseconds)"
      case .malformed: "malformed"
      case .noSuchDay: "no such day"
      }
    }
  }

  @Test(arguments: [
    "2026-10-31T23:00:00+02:00", "2026-10-31 23:00:00+02", "2026-10-31T23:00:00.000000+0200",
    "2026-10-31T21:00Z",
    "2026-10-31 21:00:00 UTC", "2026-10-31T21:00:00", "2026-10-31T15:30:00-05:30",
  ])
  func `One instant is written in many ways`(text: String) {
    #expect(read(text) == "2026-10-31 \(21 * 3_600_000_000)")
  }

  @Test func `Fractions of a second are kept to the microsecond`() {
    #expect(read("2026-10-31T00:00:00.5Z") == "2026-10-31 500000")
    #expect(read("2026-10-31T00:00:00.1234567Z") == "2026-10-31 123456")
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-04-00", "1899-12-31", "2200-01-01",
  ])
  func `A day has to exist in the years 1900 to 2199`(text: String) {
    #expect(read(text) == "no such day")
  }

  @Test(arguments: [
    "", "2026-10", "31.10.2026", "10/31/2026", "2026-10-3l", "2026-1-031", "20261031", "2026-10-31x",
    "2026-10-31T",
    "2026-10-31T23", "2026-10-31T23:", "2026-10-31T24:00", "2026-10-31T23:60", "2026-10-31T23:00:60",
    "2026-10-31T23:00:00.", "2026-10-31T23:00:00+", "2026-10-31T23:00:00+2", "2026-10-31T23:00:00+02:",
    "2026-10-31T23:00:00+02:0", "2026-10-31T23:00:00+02:000", "2026-10-31T23:00:00+19:00",
    "2026-10-31T23:00:00 ",
    "2026-10-31T23:00:00 CET", "2026-10-31T23:00ZZ",
  ])
  func `Anything else is not a date`(text: String) {
    #expect(read(text) == "malformed")
  }

  @Test func `The last date is remembered and not mistaken for another`() {
    var reader = MomentReader(zone: .utc)
    let days = ["2026-10-31", "2026-10-31", "2026-10-30", "2027-10-30", "2026-10-31"].map { text in
      Array(text.utf8).withUnsafeBytes { bytes in
        if case .moment(let moment) = reader.read(bytes) { moment.day.description } else { "none" }
      }
    }
    #expect(days == ["2026-10-31", "2026-10-31", "2026-10-30", "2027-10-30", "2026-10-31"])
  }
}
