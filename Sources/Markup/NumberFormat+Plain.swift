extension NumberFormat {
  /// An integer with so many of its digits behind the point, in no locale: 4125000 with 2 is `41250.00`.
  public static func plain(_ value: Int64, places: Int) -> String { plain(Int128(value), places: places) }

  /// The same in UTF-8 behind other text, for files of many numbers.
  public static func write(plain value: Int64, places: Int, into text: inout [UInt8]) {
    if value < 0 { text.append(45) }
    let start = text.count
    var (rest, written) = (value.magnitude, 0)
    // From the last digit to the first, then turned round.
    while rest > 0 || written < max(0, places) + 1 {
      if written == places, written > 0 { text.append(46) }
      text.append(48 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      written += 1
    }
    text[start...].reverse()
  }

  /// A quotient rounded half away from zero, in no locale; nil where the denominator is 0.
  public static func plain(_ numerator: Int64, over denominator: Int64, places: Int) -> String? {
    guard denominator != 0, (0...18).contains(places) else { return nil }
    var scaled = Int128(numerator.magnitude)
    for _ in 0..<places { scaled *= 10 }
    let divisor = Int128(denominator.magnitude)
    let rounded = (scaled * 2 + divisor) / (divisor * 2)
    return plain((numerator < 0) == (denominator < 0) ? rounded : -rounded, places: places)
  }

  private static func plain(_ value: Int128, places: Int) -> String {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    let sign = value < 0 ? "-" : ""
    return places <= 0 ? sign + padded : sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
