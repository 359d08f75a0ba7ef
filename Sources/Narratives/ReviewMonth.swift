/// A calendar month of the years 1 to 9999.
public struct ReviewMonth: Sendable, Hashable, Comparable {
  /// The year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int

  /// A month; what lies outside the calendar is moved to its edge.
  public init(year: Int, month: Int) {
    self.year = min(max(year, 1), 9999)
    self.month = min(max(month, 1), 12)
  }

  /// A month written as "2026-10"; nil for any other text.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), let year = Int(text.prefix(4)),
      let month = Int(text.suffix(2)),
      bytes.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }),
      (1...9999).contains(year), (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  /// The month so many months later, or earlier for a number below zero.
  public func adding(_ months: Int) -> ReviewMonth {
    let index = year * 12 + month - 1 + min(max(months, -120_000), 120_000)
    return index < 12 ? ReviewMonth(year: 1, month: 1) : ReviewMonth(year: index / 12, month: index % 12 + 1)
  }

  /// Earlier months come first.
  public static func < (left: ReviewMonth, right: ReviewMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

extension ReviewMonth: CustomStringConvertible {
  /// "2026-10".
  public var description: String {
    let digits = String(year)
    return String(repeating: "0", count: 4 - digits.count) + digits + (month < 10 ? "-0" : "-")
      + String(month)
  }
}
