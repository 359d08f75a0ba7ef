/// Reads the words of short lists: currencies, kinds and intervals; remembers the last of each.
struct CodeReader {
  private var kinds = Names()
  /// Three letters in one word; more than fit there for none.
  private var lastCode = UInt32.max
  private var lastCurrency: UInt8 = 0
  private var codes = Names()
  private var codeValues: [UInt8?] = []
  private var intervals = Names()
  private var intervalValues: [BillingInterval?] = []

  /// A reader that remembers nothing.
  init() {
    for kind in Kind.allCases { _ = kinds.insert(kind.name) }
  }

  /// The number of a currency by its letters, in either case; nil where there is no such currency.
  @inline(__always)
  mutating func currency(_ code: UnsafeRawBufferPointer, _ intake: inout Intake) -> UInt8? {
    guard code.count == 3 else { return nil }
    let letters = UInt32(code[0]) << 16 | UInt32(code[1]) << 8 | UInt32(code[2])
    if letters == lastCode { return lastCurrency }
    guard let number = number(ofCode: code, &intake) else { return nil }
    (lastCode, lastCurrency) = (letters, number)
    return number
  }

  private mutating func number(ofCode code: UnsafeRawBufferPointer, _ intake: inout Intake) -> UInt8? {
    let known = codes.index(of: code)
    if let known { return codeValues[Int(known)] }
    let number = Currency(String(decoding: code, as: UTF8.self).uppercased()).map { intake.number(of: $0) }
    // A file has few different ones; garbage is not remembered without end.
    if codes.count < 1_000 {
      _ = codes.insert(code)
      codeValues.append(number)
    }
    return number
  }

  /// The kind of a name; nil where there is none.
  func kind(_ name: UnsafeRawBufferPointer) -> Kind? {
    kinds.index(of: name).flatMap { Kind(rawValue: UInt8(truncatingIfNeeded: $0)) }
  }

  /// The interval of a text; nil where it names none.
  mutating func interval(_ text: UnsafeRawBufferPointer) -> BillingInterval? {
    guard intervals.count < 1_000 else { return BillingInterval(String(decoding: text, as: UTF8.self)) }
    let number = Int(intervals.insert(text))
    if number == intervalValues.count {
      intervalValues.append(BillingInterval(String(decoding: text, as: UTF8.self)))
    }
    return intervalValues[number]
  }
}
