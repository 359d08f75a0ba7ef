/// Reads dates and timestamps; remembers the last date, because most rows repeat it.
struct MomentReader {
  /// What came of reading a moment.
  enum Outcome {
    case moment(Moment)
    case malformed
    /// Well written, but not in the calendar or not in the years 1900 to 2199.
    case noSuchDay
  }

  let zone: Zone
  private var lastWord: UInt64 = 0
  private var lastTail: UInt16 = 0
  private var lastDay = Day(number: 0)

  /// A reader for a zone, which dates and timestamps without an offset are of.
  init(zone: Zone) { self.zone = zone }

  /// The moment of a date alone which is the last one that was read; nil for anything else.
  @inline(__always)
  func repeated(_ bytes: UnsafeRawBufferPointer) -> Moment? {
    guard bytes.count == 10, let start = bytes.baseAddress, start.loadUnaligned(as: UInt64.self) == lastWord,
      start.loadUnaligned(fromByteOffset: 8, as: UInt16.self) == lastTail
    else { return nil }
    return Moment(day: lastDay)
  }

  /// The moment of `2026-10-31` (its local midnight) or `2026-10-31T23:00:00+02:00`.
  ///
  /// A space may stand for the `T`, seconds and their fraction may be left out, and the offset may be `Z`,
  /// `UTC`, `+02:00`, `+0200`, `+02` or nothing.
  /// What names no offset is of the zone, or of UTC where that is said.
  mutating func read(_ bytes: UnsafeRawBufferPointer, isUTC: Bool = false) -> Outcome {
    guard bytes.count >= 10 else { return .malformed }
    let word = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
    let tail = bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    if word != lastWord || tail != lastTail {
      guard let date = Self.date(bytes) else { return .malformed }
      guard (1900...2199).contains(date.year), (1...12).contains(date.month), date.day >= 1,
        date.day <= Day.count(inMonth: date.month, of: date.year)
      else { return .noSuchDay }
      (lastWord, lastTail) = (word, tail)
      lastDay = Day(year: date.year, month: date.month, day: date.day)
    }
    if bytes.count == 10 { return .moment(isUTC ? zone.moment(ofInstant: midnight) : Moment(day: lastDay)) }
    guard var time = ClockTime(bytes, from: 10) else { return .malformed }
    if isUTC, time.offset == nil { time.offset = 0 }
    return .moment(moment(time))
  }

  /// The instant, in microseconds, at which the date begins in UTC.
  private var midnight: Int { lastDay.number * 86_400_000_000 }

  private func moment(_ time: ClockTime) -> Moment {
    let local = lastDay.number * 86_400 + time.seconds
    let instant = time.offset.map { local - $0 } ?? zone.instant(ofLocal: local)
    return zone.moment(ofInstant: instant * 1_000_000 + time.microseconds)
  }

  private static func date(_ bytes: UnsafeRawBufferPointer) -> (year: Int, month: Int, day: Int)? {
    guard bytes[4] == Byte.hyphen, bytes[7] == Byte.hyphen, let century = twoDigits(bytes, 0),
      let year = twoDigits(bytes, 2), let month = twoDigits(bytes, 5), let day = twoDigits(bytes, 8)
    else { return nil }
    return (century * 100 + year, month, day)
  }

  /// The number that two digits make; nil where they are none.
  fileprivate static func twoDigits(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int? {
    guard place + 2 <= bytes.count else { return nil }
    let (tens, ones) = (bytes[place] &- Byte.zero, bytes[place + 1] &- Byte.zero)
    return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
  }
}

/// The part of a timestamp behind its date.
private struct ClockTime {
  /// Seconds since the clock showed midnight.
  private(set) var seconds = 0
  /// Microseconds beyond them; finer digits are cut off.
  private(set) var microseconds = 0
  /// Seconds east of UTC; nil where none is written.
  fileprivate(set) var offset: Int?

  /// The time at a place, to the end of the bytes; nil where there is none.
  init?(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    guard bytes[start] == UInt8(ascii: "T") || bytes[start] == Byte.space,
      let hour = MomentReader.twoDigits(bytes, start + 1), hour < 24, bytes.count > start + 3,
      bytes[start + 3] == UInt8(ascii: ":"), let minute = MomentReader.twoDigits(bytes, start + 4),
      minute < 60
    else { return nil }
    seconds = hour * 3_600 + minute * 60
    var place = start + 6
    if place < bytes.count, bytes[place] == UInt8(ascii: ":") {
      guard let second = MomentReader.twoDigits(bytes, place + 1), second < 60 else { return nil }
      seconds += second
      place += 3
      guard takeFraction(bytes, &place) else { return nil }
    }
    guard takeOffset(bytes, place) else { return nil }
  }

  private mutating func takeFraction(_ bytes: UnsafeRawBufferPointer, _ place: inout Int) -> Bool {
    guard place < bytes.count, bytes[place] == Byte.point || bytes[place] == Byte.comma else { return true }
    place += 1
    var unit = 100_000
    let before = place
    while place < bytes.count, bytes[place] &- Byte.zero <= 9 {
      microseconds += Int(bytes[place] - Byte.zero) * unit
      unit /= 10
      place += 1
    }
    return place > before
  }

  private mutating func takeOffset(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    var place = start
    if place == bytes.count { return true }
    if bytes[place] == Byte.space { place += 1 }
    let rest = bytes[place...]
    if rest.elementsEqual("Z".utf8) || rest.elementsEqual("UTC".utf8) {
      offset = 0
      return true
    }
    guard let sign = rest.first, sign == Byte.hyphen || sign == UInt8(ascii: "+"),
      let hours = MomentReader.twoDigits(bytes, place + 1), hours <= 18
    else { return false }
    place += 3
    var minutes = 0
    if place < bytes.count {
      if bytes[place] == UInt8(ascii: ":") { place += 1 }
      guard let written = MomentReader.twoDigits(bytes, place), written < 60 else { return false }
      minutes = written
      place += 2
    }
    offset = (hours * 60 + minutes) * (sign == Byte.hyphen ? -60 : 60)
    return place == bytes.count
  }
}
