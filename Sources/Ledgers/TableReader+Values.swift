/// What a table has shown of its way to write decimals.
struct DecimalMarks: Sendable {
  /// A number with a mark.
  struct Use: Sendable {
    let text: String
    let location: SourceLocation
  }

  private var point: Use?
  private var comma: Use?

  /// The mark of the table; nil where it has none, and its first kind where it has both.
  var mark: TableFacts.DecimalMark? { point != nil ? .point : comma != nil ? .comma : nil }

  /// Whether any mark has been met.
  var isAny: Bool { point != nil || comma != nil }

  /// Whether a mark has been met before.
  @inline(__always)
  func knows(_ mark: UInt8) -> Bool { mark == Byte.point ? point != nil : comma != nil }

  /// Notes the first use of a mark.
  mutating func note(_ mark: UInt8, _ use: Use) {
    if mark == Byte.point { point = point ?? use } else { comma = comma ?? use }
  }

  /// Notes what a later block of the same table has shown.
  mutating func note(_ later: DecimalMarks) { (point, comma) = (point ?? later.point, comma ?? later.comma) }

  /// The fault of a table that has used both.
  var fault: LedgerError? {
    guard let point, let comma else { return nil }
    let isPointFirst = (point.location.line, point.location.column) < (comma.location.line, comma.location.column)
    let (first, second) = isPointFirst ? (point, comma) : (comma, point)
    return .mixedDecimalMarks(second.text, earlierLine: first.location.line, second.location)
  }
}

// Every cell that cannot be read is reported where it is asked for, and gives nil.
extension TableReader {
  /// The text of a cell for a message.
  func excerpt(_ column: Int) -> String { string(column) }

  /// Reports that a cell is not what its column holds, or that it is empty.
  mutating func reportUnreadable(_ column: Int, as form: LedgerError.Form) {
    if isEmpty(column) { return reportEmpty(column) }
    faults.add(.unreadable(form, excerpt(column), location(of: column)))
  }

  /// Reports that a cell which has to say something is empty.
  mutating func reportEmpty(_ column: Int) {
    let name = header.names.indices.contains(column) ? header.names[column] : ""
    faults.add(.emptyCell(column: name, location(of: column)))
  }

  /// Whether a cell says something; it is reported where not.
  mutating func demand(_ column: Int) -> Bool {
    if !isEmpty(column) { return true }
    reportEmpty(column)
    return false
  }

  /// The moment of a date or timestamp; one without an offset is of the site's zone, or of UTC where that is said.
  @inline(__always)
  mutating func moment(_ column: Int, isUTC: Bool = false) -> Moment? {
    if !isUTC, let moment = moments.repeated(bytes(column)) { return moment }
    return newMoment(column, isUTC: isUTC)
  }

  @inline(never)
  private mutating func newMoment(_ column: Int, isUTC: Bool) -> Moment? {
    switch moments.read(bytes(column), isUTC: isUTC) {
    case .moment(let moment): return moment
    case .malformed: reportUnreadable(column, as: .date)
    case .noSuchDay: faults.add(.noSuchDay(excerpt(column), location(of: column)))
    }
    return nil
  }

  /// The moment of a timestamp that is of UTC where it names no offset; of a date alone, which is that of the site.
  mutating func momentOfUTC(_ column: Int) -> Moment? { moment(column, isUTC: bytes(column).count > 10) }

  /// The month of `2026-10`.
  mutating func month(_ column: Int) -> Month? {
    if let month = Month(string(column)), (1900...2199).contains(month.year) { return month }
    reportUnreadable(column, as: .month)
    return nil
  }

  /// An exact number. The mark may be a comma where commas do not separate the fields.
  @inline(__always)
  mutating func number(_ column: Int, as form: LedgerError.Form) -> ExactDecimal? {
    number(bytes(column), of: column, as: form)
  }

  /// The same of a cell's bytes.
  @inline(__always)
  mutating func number(_ text: UnsafeRawBufferPointer, of column: Int, as form: LedgerError.Form) -> ExactDecimal? {
    if let whole = wholeNumber(text) { return ExactDecimal(whole) }
    return anyNumber(text, of: column, as: form)
  }

  /// The number that up to eight digits of a cell, and nothing else, make; nil for anything else.
  @inline(__always)
  private func wholeNumber(_ text: UnsafeRawBufferPointer) -> Int64? {
    guard text.count &- 1 < 8, text.count > 0, let start = text.baseAddress, scanner.fields.room(from: text) >= 8 else {
      return nil
    }
    return ExactDecimal.digits(text.count, of: UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)))
  }

  @inline(never)
  private mutating func anyNumber(_ text: UnsafeRawBufferPointer, of column: Int, as form: LedgerError.Form)
    -> ExactDecimal?
  {
    switch ExactDecimal.read(text, allowingComma: scanner.separator != Byte.comma) {
    case .number(let number, let mark):
      if let mark { note(mark, of: column) }
      return number
    case .malformed: reportUnreadable(column, as: form)
    case .tooLong: faults.add(.tooLarge(excerpt(column), location(of: column)))
    }
    return nil
  }

  @inline(__always)
  private mutating func note(_ mark: UInt8, of column: Int) {
    if marks.knows(mark) { return }
    marks.note(mark, DecimalMarks.Use(text: excerpt(column), location: location(of: column)))
  }

  /// A number that may be written as a percentage: `110%` is 1.10.
  mutating func share(_ column: Int, as form: LedgerError.Form) -> ExactDecimal? {
    var text = bytes(column)
    guard text.last == UInt8(ascii: "%") else { return number(column, as: form) }
    text = UnsafeRawBufferPointer(rebasing: text.dropLast())
    while text.last == Byte.space { text = UnsafeRawBufferPointer(rebasing: text.dropLast()) }
    switch ExactDecimal.read(text, allowingComma: scanner.separator != Byte.comma) {
    case .number(let number, let mark) where number.places <= 16:
      if let mark { note(mark, of: column) }
      return ExactDecimal(number.mantissa, places: number.places + 2)
    case .malformed: reportUnreadable(column, as: form)
    default: faults.add(.tooLarge(excerpt(column), location(of: column)))
    }
    return nil
  }

  /// Money in minor units, brought from an interval to a month and rounded once.
  @inline(__always)
  mutating func money(
    _ column: Int, digits: Int, counted: AmountUnit.Counting = .inUnits, of measure: LedgerError.Measure,
    times fraction: (numerator: Int, denominator: Int) = (1, 1), isSigned: Bool = false
  ) -> Int64? {
    // Most amounts are whole ones in minor units.
    if digits == counted.exponent, fraction == (1, 1), let whole = wholeNumber(bytes(column)) { return whole }
    return anyMoney(column, digits: digits, counted: counted, of: measure, times: fraction, isSigned: isSigned)
  }

  @inline(never)
  private mutating func anyMoney(
    _ column: Int, digits: Int, counted: AmountUnit.Counting, of measure: LedgerError.Measure,
    times fraction: (numerator: Int, denominator: Int), isSigned: Bool
  ) -> Int64? {
    guard let number = number(column, as: .amount) else { return nil }
    if number.mantissa < 0, !isSigned {
      faults.add(.negative(measure, excerpt(column), location(of: column)))
    } else if counted.isWhole, !number.isWhole {
      faults.add(.brokenMinorUnit(excerpt(column), location(of: column)))
    } else if let money = number.minorUnits(digits: digits - counted.exponent, times: fraction) {
      return money
    } else {
      faults.add(.tooLarge(excerpt(column), location(of: column)))
    }
    return nil
  }

  /// Whether a cell says yes: yes, true, 1 and x do; no, false, 0 and nothing do not.
  mutating func flag(_ column: Int) -> Bool {
    switch string(column).lowercased() {
    case "yes", "true", "1", "x", "y", "t": return true
    case "no", "false", "0", "", "n", "f": return false
    default:
      reportUnreadable(column, as: .yesOrNo)
      return false
    }
  }
}
