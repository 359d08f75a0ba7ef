extension ExactDecimal {
  /// What came of reading a number.
  enum Reading: Equatable {
    case number(ExactDecimal, mark: UInt8?)
    case malformed
    case tooLong
  }

  /// The number that the bytes spell: a sign, digits, a decimal mark and digits, and nothing else.
  ///
  /// The mark is a point, or a comma where that is allowed. There is no grouping of thousands. 18 digits count, and
  /// zeros at the front do not. Behind the mark, digits that the 18 have no room for are cut off: rounded here, they
  /// could be rounded a second time where the number becomes money.
  @inline(__always)
  static func read(_ bytes: UnsafeRawBufferPointer, allowingComma: Bool = false) -> Reading {
    if let whole = short(bytes) { return .number(ExactDecimal(whole), mark: nil) }
    return readAny(bytes, allowingComma: allowingComma)
  }

  /// The number that up to nine digits and nothing else make; nil for anything else.
  @inline(__always)
  private static func short(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    guard let start = bytes.baseAddress, bytes.count > 0, bytes.count < 10 else { return nil }
    var value: UInt64 = 0
    for place in 0..<bytes.count {
      let digit = start.load(fromByteOffset: place, as: UInt8.self) &- Byte.zero
      if digit > 9 { return nil }
      value = value &* 10 &+ UInt64(digit)
    }
    return Int64(truncatingIfNeeded: value)
  }

  /// The number that the first bytes of a word make, from 1 to 8, where they are digits; nil where they are not.
  ///
  /// All are read at once, because what is done byte by byte goes on for as long as the number is, which a processor
  /// cannot foresee.
  @inline(__always)
  static func digits(_ count: Int, of word: UInt64) -> Int64? {
    // The last digit comes to the top, and zeros fill up below.
    let unused = UInt64(8 &- count) &* 8
    let text = word &<< unused | 0x3030_3030_3030_3030 & ~(.max << unused)
    let digits = text ^ 0x3030_3030_3030_3030
    guard (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
    let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return Int64(truncatingIfNeeded: (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF)
  }

  private static func readAny(_ bytes: UnsafeRawBufferPointer, allowingComma: Bool) -> Reading {
    var place = 0
    let isNegative = bytes.first == Byte.hyphen
    if isNegative || bytes.first == UInt8(ascii: "+") { place = 1 }
    var digits = Digits()
    digits.take(bytes, from: &place)
    var mark: UInt8?
    if place < bytes.count, bytes[place] == Byte.point || (allowingComma && bytes[place] == Byte.comma) {
      mark = bytes[place]
      place += 1
      digits.isFraction = true
      let before = place
      digits.take(bytes, from: &place)
      guard place > before else { return .malformed }
    }
    guard place == bytes.count, digits.hasAny else { return .malformed }
    guard !digits.isTooLong else { return .tooLong }
    return .number(ExactDecimal(isNegative ? -digits.value : digits.value, places: digits.places), mark: mark)
  }

  /// The digits read so far.
  private struct Digits {
    var value: Int64 = 0
    var places = 0
    var hasAny = false
    var isFraction = false
    var isTooLong = false

    @inline(__always)
    mutating func take(_ bytes: UnsafeRawBufferPointer, from place: inout Int) {
      while place < bytes.count {
        let digit = bytes[place] &- Byte.zero
        guard digit <= 9 else { return }
        hasAny = true
        place += 1
        if value < 100_000_000_000_000_000, !isFraction || places < 18 {
          value = value &* 10 &+ Int64(digit)
          if isFraction { places += 1 }
        } else if !isFraction {
          isTooLong = true
        }
      }
    }
  }
}

extension ExactDecimal {
  /// The number times ten to a power, which is that of a currency's minor unit, times a fraction, rounded once half
  /// away from zero; nil where the result has more than 18 digits. The power is at least −4.
  func minorUnits(digits: Int, times fraction: (numerator: Int, denominator: Int) = (1, 1)) -> Int64? {
    if digits >= places, digits <= 4, fraction == (1, 1) {
      // The common case: a shift to the left.
      let (product, overflow) = mantissa.multipliedReportingOverflow(by: Self.smallPowers[digits - places])
      return overflow || product.magnitude >= Self.limit ? nil : product
    }
    // 18 digits, 3 more of the currency and a small numerator stay far below the 38 of Int128.
    let numerator = Int128(mantissa) * Int128.powerOfTen(max(0, digits)) * Int128(fraction.numerator)
    let divisor = Int128.powerOfTen(places + max(0, -digits)) * Int128(fraction.denominator)
    let rounded = numerator.divided(by: divisor)
    return rounded.magnitude >= UInt128(Self.limit) ? nil : Int64(truncatingIfNeeded: rounded)
  }

  private static var limit: UInt64 { 1_000_000_000_000_000_000 }
  private static let smallPowers: [Int64] = [1, 10, 100, 1_000, 10_000]
}
