/// Numbers of MathML, computed as a reader with a pocket calculator would.
struct MathReading {
  /// An exact fraction; below 0 only above the line.
  struct Fraction: Equatable {
    var above: Int128
    var below: Int128

    init(_ above: Int128, _ below: Int128 = 1) {
      var (a, b) = (above < 0 ? -above : above, below < 0 ? -below : below)
      while b != 0 { (a, b) = (b, a % b) }
      let divisor = (a == 0 ? 1 : a) * (below < 0 ? -1 : 1)
      (self.above, self.below) = (above / divisor, below / divisor)
    }

    /// Rounded to so many decimals, half away from zero, as a whole number of the last of them.
    func rounded(places: Int) -> Int128 {
      let scaled = (0..<places).reduce(above) { number, _ in number * 10 }
      let half = scaled.magnitude * 2 + UInt128(below.magnitude)
      let rounded = Int128(half / (UInt128(below.magnitude) * 2))
      return scaled < 0 ? -rounded : rounded
    }
  }

  private enum Token { case number(Fraction?), sign(String) }

  private var text: Substring
  private var tokens: [Token] = []
  /// What the formula comes to; nil where it divides by 0.
  private(set) var value: Fraction?
  /// What could not be read.
  private(set) var faults: [String] = []

  /// - Parameter math: what stands between the tags of `math`.
  init(_ math: String) {
    text = math[...]
    tokens = readTokens(until: nil)
    var place = 0
    value = sum(tokens, &place)
    if place < tokens.count { faults.append("left over: \(tokens[place...])") }
  }

  /// A number as it is printed, and its decimals: `€1,234.50`, `−12.3%`, `1,204`.
  static func number(_ text: String) -> (value: Fraction, places: Int)? {
    let plain = text.filter { !"€,%×\u{A0}\u{202F} ".contains($0) }.replacing("−", with: "-")
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let digits = Int128(parts.joined()) else { return nil }
    let places = parts.count == 2 ? parts[1].count : 0
    return (Fraction(digits, (0..<places).reduce(1) { power, _ in power * 10 }), places)
  }

  // MARK: Tags

  private mutating func readTokens(until end: String?) -> [Token] {
    var found: [Token] = []
    while let start = text.firstIndex(of: "<"), let close = text[start...].firstIndex(of: ">") {
      let tag = text[text.index(after: start)..<close]
      text = text[text.index(after: close)...]
      let name = String(tag.prefix { $0 != " " })
      switch name {
      case "mn", "mo", "mi":
        let content = String(text.prefix { $0 != "<" })
        text = text.dropFirst(content.count + name.count + 3)
        if name == "mo" {
          found.append(.sign(content))
        } else if let number = Self.number(content) {
          found.append(.number(number.value))
        } else {
          faults.append("no number: \(content)")
        }
      case "mfrac":
        let parts = [oneElement(), oneElement()]
        text = text.dropFirst("</mfrac>".count)
        if let above = parts[0], let below = parts[1], below.above != 0 {
          found.append(.number(Fraction(above.above * below.below, above.below * below.above)))
        } else {
          found.append(.number(nil))
        }
      case _ where name == end: return found
      case _ where name.hasPrefix("/"): break
      default: found += readTokens(until: "/" + name)
      }
    }
    return found
  }

  private mutating func oneElement() -> Fraction? {
    let name = text.dropFirst().prefix { $0 != ">" && $0 != " " }
    var part: [Token]
    if ["mn", "mi"].contains(name), let end = text.range(of: "</\(name)>") {
      let inner = MathReading(String(text[..<end.upperBound]))
      inner.faults.forEach { faults.append($0) }
      text = text[end.upperBound...]
      return inner.value
    }
    text = text[(text.firstIndex(of: ">").map { text.index(after: $0) } ?? text.endIndex)...]
    part = readTokens(until: "/" + name)
    var place = 0
    return sum(part, &place)
  }

  // MARK: Arithmetic

  private func sum(_ tokens: [Token], _ place: inout Int) -> Fraction? {
    var total: Fraction? = Fraction(0)
    var isFirst = true
    while place < tokens.count {
      var isSubtracted = false
      if case .sign(let sign) = tokens[place], sign == "+" || sign == "−" {
        isSubtracted = sign == "−"
        place += 1
      } else if !isFirst {
        break
      }
      isFirst = false
      let part = product(tokens, &place)
      guard let first = total, let second = part else {
        total = nil
        continue
      }
      let signed = isSubtracted ? -second.above : second.above
      total = Fraction(first.above * second.below + signed * first.below, first.below * second.below)
    }
    return total
  }

  private func product(_ tokens: [Token], _ place: inout Int) -> Fraction? {
    var value = operand(tokens, &place)
    while place < tokens.count, case .sign("×") = tokens[place] {
      place += 1
      let other = operand(tokens, &place)
      if let first = value, let second = other {
        value = Fraction(first.above * second.above, first.below * second.below)
      } else {
        value = nil
      }
    }
    return value
  }

  private func operand(_ tokens: [Token], _ place: inout Int) -> Fraction? {
    guard place < tokens.count else { return nil }
    let token = tokens[place]
    place += 1
    switch token {
    case .number(let number): return number
    case .sign("("):
      let value = sum(tokens, &place)
      place += 1
      return value
    case .sign: return nil
    }
  }
}
