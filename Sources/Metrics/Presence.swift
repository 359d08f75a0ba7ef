/// At which month-ends each customer has MRR.
struct Presence: Sendable, Equatable {
  private let words: Int
  private var bits: [UInt64]

  /// Nobody ever.
  init(customers: Int, months: Int) {
    words = (months + 63) / 64
    bits = Array(repeating: 0, count: customers * words)
  }

  /// Whether a customer has MRR at the end of a month, given as its place among those of the cube.
  subscript(customer: Int32, month: Int) -> Bool {
    bits[Int(customer) * words + month / 64] >> UInt64(month % 64) & 1 == 1
  }

  mutating func enter(_ history: History) {
    for month in (history.firstMonth ?? history.mrr.count)..<history.mrr.count where history.mrr[month] > 0 {
      bits[Int(history.customer) * words + month / 64] |= 1 << UInt64(month % 64)
    }
  }

  /// Adds other customers.
  mutating func add(_ other: Presence) {
    for place in bits.indices { bits[place] |= other.bits[place] }
  }
}
