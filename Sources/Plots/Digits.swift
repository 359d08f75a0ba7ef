/// The decimal digits of a number of zero or more, the fewest that tell it apart from its neighbours.
struct Digits: Equatable {
  /// The digits from the first that is not zero; none for zero.
  private var digits: [UInt8]
  /// The power of ten of the first digit: 2 for 345; 0 for zero.
  private(set) var power: Int

  /// The digits of a finite number without its sign; what is not finite has none.
  init(_ value: Double) {
    guard value.isFinite, value != 0 else {
      (digits, power) = ([], 0)
      return
    }
    let parts = abs(value).description.lowercased().split(separator: "e")
    let mantissa = (parts.first ?? "0").split(separator: ".", omittingEmptySubsequences: false)
    let whole = mantissa.first ?? ""
    let decimals = mantissa.count > 1 ? mantissa[1] : ""
    let all = (whole + decimals).utf8.map { $0 &- UInt8(ascii: "0") }
    let zeros = all.prefix { $0 == 0 }.count
    digits = Array(all.dropFirst(zeros))
    while digits.last == 0 { digits.removeLast() }
    power = whole.utf8.count - 1 - zeros + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }

  /// The number times a power of ten.
  func times(_ powers: Int) -> Digits {
    var moved = self
    if !digits.isEmpty { moved.power += powers }
    return moved
  }

  /// The number with at most so many digits; halves go up.
  func rounded(to count: Int) -> Digits {
    guard count < digits.count else { return self }
    guard count >= 0 else { return Digits(0) }
    var kept = self
    let goesUp = digits[count] >= 5
    kept.digits = Array(digits.prefix(count))
    if goesUp {
      var place = count - 1
      while place >= 0, kept.digits[place] == 9 {
        kept.digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        kept.digits[place] += 1
      } else {
        kept.digits.insert(1, at: 0)
        kept.power += 1
      }
    }
    while kept.digits.last == 0 { kept.digits.removeLast() }
    if kept.digits.isEmpty { kept.power = 0 }
    return kept
  }

  /// The number with so many decimals.
  func fixed(_ decimals: Int) -> String {
    let rounded = rounded(to: power + 1 + decimals)
    func digit(_ power: Int) -> String {
      let place = rounded.power - power
      return rounded.digits.indices.contains(place) ? "\(rounded.digits[place])" : "0"
    }
    let whole = stride(from: max(0, rounded.power), through: 0, by: -1).map(digit).joined()
    guard decimals > 0 else { return whole }
    return whole + "." + (1...decimals).map { digit(-$0) }.joined()
  }

  /// The number with so many significant digits, in full.
  func significant(_ count: Int) -> String {
    let rounded = rounded(to: count)
    return rounded.fixed(max(0, count - 1 - rounded.power))
  }
}
