/// Writes numbers along an axis with as many digits as tell its ticks apart, and no more.
///
/// It knows no language: a point before decimals, commas between thousands, U+2212 for minus. What is not finite is
/// written as it is called.
public struct TickFormat: Sendable, Equatable {
  /// How a number is written.
  public enum Notation: Sendable, Equatable {
    /// With decimals: "1,200", "0.25".
    case fixed
    /// A hundred times the number, with decimals and a sign: "20%".
    case percent
    /// With significant digits, in full: 2,110,000 is "2100000" with two.
    case significant
    /// The same without zeros after the last decimal.
    case trimmed
    /// A hundred times the number with significant digits: "20.1%".
    case significantPercent
    /// With a power of ten: "2.1e+0".
    case exponent
    /// In thousands, millions and so on, as the greatest number asks for: "0.5M".
    case prefixed
  }

  /// How numbers are written.
  public let notation: Notation
  /// How many decimals, or how many significant digits, as the notation has it.
  public let precision: Int
  /// Stands before the digits, after the sign.
  public var symbol = ""
  /// Whether numbers above zero, and zero, have a plus.
  public var showsPlus = false
  /// Whether thousands are parted by commas.
  public var groups: Bool
  /// The power of ten of the prefix.
  private let power: Int

  /// For about `count` ticks between two numbers.
  public init(_ start: Double, _ stop: Double, count: Double = 10, notation: Notation = .fixed) {
    let step = abs(Ticks.step(start, stop, count: count))
    let most = max(abs(start), abs(stop))
    let stepPower = Digits(step).power
    self.notation = notation
    groups = notation == .fixed
    let known = step.isFinite && step > 0 && most.isFinite
    power = notation == .prefixed && known ? max(-8, min(8, Instant.floored(Digits(most).power, 3))) * 3 : 0
    let significant = known ? max(0, Digits(most - step).power - stepPower) + 1 : 6
    let decimals: Int =
      switch notation {
      case .fixed: known ? -stepPower : 6
      case .percent: known ? -stepPower - 2 : 6
      case .prefixed: known ? power - stepPower : 6
      case .exponent: significant - 1
      case .significant, .trimmed, .significantPercent: significant
      }
    precision = min(20, max(0, decimals))
  }

  /// The number as it stands at the axis.
  public func callAsFunction(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "\u{2212}Infinity" : "Infinity" }
    let (digits, suffix) = parts(abs(value))
    let isZero = !digits.contains { ("1"..."9").contains($0) }
    let sign = value < 0 && !isZero ? "\u{2212}" : showsPlus ? "+" : ""
    return sign + symbol + (groups ? TickFormat.grouped(digits) : digits) + suffix
  }

  private func parts(_ value: Double) -> (digits: String, suffix: String) {
    switch notation {
    case .fixed: return (Digits(value).fixed(precision), "")
    case .percent: return (Digits(value).times(2).fixed(precision), "%")
    case .significant: return (Digits(value).significant(max(1, precision)), "")
    case .trimmed: return (TickFormat.trimmed(Digits(value).significant(max(1, precision))), "")
    case .significantPercent: return (Digits(value).times(2).significant(max(1, precision)), "%")
    case .prefixed: return (Digits(value).times(-power).fixed(precision), TickFormat.prefix(power))
    case .exponent:
      let rounded = Digits(value).rounded(to: precision + 1)
      let power = (rounded.power < 0 ? "e-" : "e+") + "\(abs(rounded.power))"
      return (rounded.times(-rounded.power).fixed(precision), power)
    }
  }

  private static func prefix(_ power: Int) -> String {
    let names = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"]
    let place = power / 3 + 8
    return names.indices.contains(place) ? names[place] : ""
  }

  private static func trimmed(_ digits: String) -> String {
    guard digits.contains(".") else { return digits }
    var text = digits
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  private static func grouped(_ digits: String) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return digits }
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return parts.count > 1 ? text + "." + parts[1] : text
  }
}
