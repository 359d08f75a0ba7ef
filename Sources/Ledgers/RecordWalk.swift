/// Cuts one record byte by byte, whatever it looks like, and keeps where its fields end.
///
/// It says what a record is; what finds records sooner has to find the same.
final class RecordWalk {
  /// The ends of the fields, behind the place before the first.
  private(set) var start = UnsafeMutablePointer<Int64>.allocate(capacity: 64)
  private var capacity = 64

  deinit { start.deallocate() }

  /// The record that begins at a place, in a line; the number is moved to that of the line behind it.
  ///
  /// A quote opens a field where one begins, and within it two stand for one. A quote elsewhere spoils its record, which
  /// then ends where the line does.
  func record(_ bytes: UnsafeRawBufferPointer, separator: UInt8, from place: Int, line: inout Int)
    -> RecordScanner.Record
  {
    var record = RecordScanner.Record(start: place, end: place, line: line)
    start[0] = Int64(place - 1)
    var at = place
    while true {
      let begin = at
      if at < bytes.count, bytes[at] == Byte.quote {
        guard Self.passQuoted(bytes, &at, &line) else {
          record.outcome = .unclosedQuote(begin)
          return close(record, bytes, at)
        }
        let end = at
        if at + 1 < bytes.count, bytes[at] == Byte.carriageReturn, bytes[at + 1] == Byte.newline { at += 1 }
        if at + 1 == bytes.count, bytes[at] == Byte.carriageReturn { at += 1 }
        if at < bytes.count, bytes[at] != separator, bytes[at] != Byte.newline {
          append(end, to: &record)
          return skipLine(record, .strayQuote(begin), bytes, at, &line)
        }
      } else {
        while at < bytes.count, bytes[at] != separator, bytes[at] != Byte.newline, bytes[at] != Byte.quote { at += 1 }
        if at < bytes.count, bytes[at] == Byte.quote {
          return skipLine(record, .strayQuote(begin), bytes, at, &line)
        }
      }
      append(at, to: &record)
      guard at < bytes.count, bytes[at] == separator else { break }
      at += 1
    }
    line += 1
    return close(record, bytes, at + 1)
  }

  /// Goes behind the closing quote of a field; false where there is none. Lines on the way are counted.
  private static func passQuoted(_ bytes: UnsafeRawBufferPointer, _ at: inout Int, _ line: inout Int) -> Bool {
    at += 1
    while at < bytes.count {
      if bytes[at] == Byte.newline { line += 1 }
      if bytes[at] == Byte.quote {
        guard at + 1 < bytes.count, bytes[at + 1] == Byte.quote else {
          at += 1
          return true
        }
        at += 1
      }
      at += 1
    }
    return false
  }

  private func skipLine(
    _ record: RecordScanner.Record, _ outcome: RecordScanner.Outcome, _ bytes: UnsafeRawBufferPointer, _ place: Int,
    _ line: inout Int
  ) -> RecordScanner.Record {
    var (record, at) = (record, place)
    while at < bytes.count, bytes[at] != Byte.newline { at += 1 }
    line += 1
    record.outcome = outcome
    return close(record, bytes, at + 1)
  }

  private func close(_ record: RecordScanner.Record, _ bytes: UnsafeRawBufferPointer, _ end: Int)
    -> RecordScanner.Record
  {
    var record = record
    record.end = min(end, bytes.count)
    record.hasHighBytes = bytes[record.start..<record.end].contains { $0 >= 0x80 }
    return record
  }

  private func append(_ end: Int, to record: inout RecordScanner.Record) {
    record.fieldCount += 1
    if record.fieldCount == capacity { grow() }
    start[record.fieldCount] = Int64(end)
  }

  private func grow() {
    let wider = UnsafeMutablePointer<Int64>.allocate(capacity: capacity * 2)
    wider.update(from: start, count: capacity)
    start.deallocate()
    (start, capacity) = (wider, capacity * 2)
  }
}
