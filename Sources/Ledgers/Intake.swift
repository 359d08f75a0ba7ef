/// What one thread has read of the sources: rows by part, and the names that they share.
struct Intake: Sendable {
  /// The rows, a parcel for each part.
  var parcels = Array(repeating: Parcel(), count: PartedNames.partCount)
  var products = Names.withEmptyOne
  var plans = Names.withEmptyOne
  private(set) var currencies: [Currency] = []

  /// What stands in place of an intake that a thread has taken; it has no parcels.
  static var none: Intake {
    var intake = Intake()
    intake.parcels = []
    return intake
  }

  /// The number of a currency in `currencies`.
  mutating func number(of currency: Currency) -> UInt8 {
    if let known = currencies.firstIndex(of: currency) { return UInt8(truncatingIfNeeded: known) }
    currencies.append(currency)
    return UInt8(truncatingIfNeeded: currencies.count - 1)
  }
}

/// Memory for the texts of one record that are not in the file as they are meant.
final class Scratch {
  private var texts: [UnsafeMutableRawBufferPointer] = []
  private var used = 0

  deinit { for text in texts { text.deallocate() } }

  /// Forgets what was kept of the record before.
  @inline(__always)
  func clear() { if used > 0 { used = 0 } }

  /// Keeps a text until `clear`.
  func keep(_ text: [UInt8]) -> UnsafeRawBufferPointer {
    if used == texts.count { texts.append(.allocate(byteCount: max(64, text.count), alignment: 1)) }
    if texts[used].count < text.count {
      texts[used].deallocate()
      texts[used] = .allocate(byteCount: text.count * 2, alignment: 1)
    }
    texts[used].copyBytes(from: text)
    defer { used += 1 }
    return UnsafeRawBufferPointer(rebasing: texts[used][..<text.count])
  }
}

extension Names {
  /// The empty name alone, as number 0.
  static var withEmptyOne: Names {
    var names = Names()
    _ = names.insert("")
    return names
  }
}
