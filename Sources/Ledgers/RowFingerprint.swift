/// What tells a row of a ledger from the others of its customer, in sixteen letters: `20261003hT` and `q8Zk1_`.
///
/// Eight digits are the day, two letters stand for the item and six for everything that the row says. Letters are those
/// of base64url, six bits each, the upper bits first. They are taken from FNV-1a with 64 bits, of texts in UTF-8 with a
/// tab between fields:
///
/// - of `entity, item`, or `entity, product` where the item has no id, the upper 12 bits exclusive-or the lower 12;
/// - of `day, microseconds since midnight, entity, item, product, plan, MRR, discount, quantity, currency, kind` the
///   upper 36 bits exclusive-or the lower 36. The day is written as in the fingerprint, money in minor units, the
///   quantity without zeros at its end; what is not known is empty.
///
/// Not the source and the line: rows may move between files, and files change places. FNV-1a is three lines in any
/// language and its numbers are public, so that a closing can be looked through without this program. It tells what has
/// changed by accident or by habit, and is no seal: whoever can write a ledger can write a closing.
public struct RowFingerprint: Hashable, Sendable {
  /// The day of the row.
  public var day: Day { Day(number: Int(dayNumber)) }

  private let dayNumber: Int32
  private let item: UInt16
  private let content: UInt64

  /// The fingerprint as it stands in a file; nil where the text is none.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, let day = Self.day(bytes.prefix(8)), let item = Self.bits(bytes[8..<10]),
      let content = Self.bits(bytes[10...])
    else { return nil }
    (dayNumber, self.item, self.content) = (Int32(truncatingIfNeeded: day.number), UInt16(item), content)
  }

  /// The sixteen letters.
  public var text: String {
    let digits = String(day.compact)
    let zeros = String(repeating: "0", count: max(0, 8 - digits.utf8.count))
    return zeros + digits + Self.letters(UInt64(item), count: 2) + Self.letters(content, count: 6)
  }

  /// Whether both are of one day and, but for chance, of one item.
  func isOfSameItem(as other: RowFingerprint) -> Bool { dayNumber == other.dayNumber && item == other.item }

  /// Whether it is of an earlier day or, on one day, of an item that stands before.
  func isOfEarlierItem(than other: RowFingerprint) -> Bool { (dayNumber, item) < (other.dayNumber, other.item) }
}

extension RowFingerprint {
  /// The fingerprint of a row of a part.
  init(_ row: LedgerRow, _ part: LedgerPart, _ ledger: Ledger) {
    let day = row.moment.day
    let entity = ledger.entities[Int(part.items.entity[Int(row.item)])]
    let (id, product) = (part.items.utf8(row.item), ledger.products.utf8(of: row.product))
    var item = TextHash()
    item.add(entity.utf8)
    item.addField(id.isEmpty ? product : id)
    var content = TextHash()
    content.add(decimal: Int64(day.compact))
    content.addField(decimal: Int64(row.moment.microseconds))
    content.addField(entity.utf8)
    content.addField(id)
    content.addField(product)
    content.addField(ledger.plans.utf8(of: row.plan))
    content.addField(decimal: row.mrr)
    content.addField(decimal: row.discount)
    content.addField((row.quantity?.shortest ?? "").utf8)
    content.addField(ledger.currencies[row.currency].code.utf8)
    content.addField((row.kind?.name ?? "").utf8)
    dayNumber = Int32(truncatingIfNeeded: day.number)
    self.item = UInt16(truncatingIfNeeded: item.folded(to: 12))
    self.content = content.folded(to: 36)
  }
}

extension RowFingerprint: Comparable {
  /// Compares by day, then by item, then by content.
  public static func < (a: RowFingerprint, b: RowFingerprint) -> Bool {
    (a.dayNumber, a.item, a.content) < (b.dayNumber, b.item, b.content)
  }
}

// How fingerprints are written.
extension RowFingerprint {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  private static func letters(_ bits: UInt64, count: Int) -> String {
    let bytes = (1...count).map { alphabet[Int(bits >> UInt64(6 * (count - $0))) & 63] }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func bits(_ letters: ArraySlice<UInt8>) -> UInt64? {
    var bits: UInt64 = 0
    for letter in letters {
      guard let value = value(of: letter) else { return nil }
      bits = bits << 6 | value
    }
    return bits
  }

  private static func value(of letter: UInt8) -> UInt64? {
    switch letter {
    case 65...90: UInt64(letter - 65)
    case 97...122: UInt64(letter - 71)
    case 48...57: UInt64(letter + 4)
    case 45: 62
    case 95: 63
    default: nil
    }
  }

  private static func day(_ digits: ArraySlice<UInt8>) -> Day? {
    var number = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 48)
    }
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    guard (1...12).contains(month), (1...31).contains(day), day <= Day.count(inMonth: month, of: year) else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }
}

extension Day {
  /// The date as one number: 20261003.
  fileprivate var compact: Int {
    let (year, month, day) = date
    return (year * 100 + month) * 100 + day
  }
}

extension ExactDecimal {
  /// The number without zeros at the end of its fraction, so that `14.0` is `14`.
  fileprivate var shortest: String {
    var (mantissa, places) = (mantissa, places)
    while places > 0, mantissa % 10 == 0 { (mantissa, places) = (mantissa / 10, places - 1) }
    return ExactDecimal(mantissa, places: places).plain
  }
}
