/// JSON without spaces, as it is written. Commas come by themselves.
struct JSONText: ~Copyable {
  private var bytes = Cells<UInt8>(repeating: 0, count: 1 << 18)
  private var count = 0

  /// What has been written.
  var utf8: [UInt8] { bytes.array(first: count) }

  mutating func object(_ write: (inout JSONText) -> Void) {
    separate()
    append(UInt8(ascii: "{"))
    write(&self)
    append(UInt8(ascii: "}"))
  }

  mutating func list(_ write: (inout JSONText) -> Void) {
    separate()
    append(UInt8(ascii: "["))
    write(&self)
    append(UInt8(ascii: "]"))
  }

  /// The key of what is written next.
  mutating func key(_ name: String) {
    string(name)
    append(UInt8(ascii: ":"))
  }

  mutating func string(_ string: String) {
    separate()
    append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { append(UInt8(ascii: "\\")) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }

  mutating func number(_ number: Int64) {
    separate()
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var (digits, least) = (1, UInt64(10))
    while digits < 19, rest >= least { (digits, least) = (digits + 1, least &* 10) }
    reserve(digits)
    for place in (count..<count + digits).reversed() {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
      rest = quotient
    }
    count += digits
  }

  /// Puts a comma behind what stands before in the same list or object.
  @inline(__always)
  private mutating func separate() {
    guard count > 0 else { return }
    switch bytes[count - 1] {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ":"): return
    default: append(UInt8(ascii: ","))
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func reserve(_ room: Int) {
    if count + room > bytes.count { bytes.grow(to: max(count + room, bytes.count * 2)) }
  }
}
