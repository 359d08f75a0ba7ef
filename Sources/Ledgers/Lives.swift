/// When the items of a ledger began and ended, found in one pass over its rows.
struct Lives {
  /// The rows of an item that tell, by their places in its part; −1 where there is none. A row that another of the same
  /// moment replaces tells nothing.
  struct Life {
    /// The earliest row above 0.
    var first: Int32 = -1
    /// The latest row above 0.
    var lastPaid: Int32 = -1
    /// The latest row.
    var last: Int32 = -1

    /// Whether the item ever ran.
    var hasRun: Bool { first >= 0 }
    /// Whether it ran, and runs no more after its latest row.
    var hasEnded: Bool { first >= 0 && last != lastPaid }
  }

  /// For each part of the ledger a life for each of its items.
  let parts: [[Life]]

  /// The lives of a ledger's items.
  init(_ ledger: Ledger) {
    parts = ledger.parts.map { part in
      var items = Array(repeating: Life(), count: part.items.count)
      var later = Array(repeating: Int32(-1), count: part.items.count)
      // An item's rows come in order of time; of those of one moment the last holds, so they are walked backwards.
      for place in part.rows.indices.reversed() {
        let (item, number) = (Int(part.rows[place].item), Int32(truncatingIfNeeded: place))
        let next = later[item]
        later[item] = number
        if next >= 0, part.rows[Int(next)].moment == part.rows[place].moment { continue }
        if next < 0 { items[item].last = number }
        guard part.rows[place].mrr > 0 else { continue }
        items[item].first = number
        if items[item].lastPaid < 0 { items[item].lastPaid = number }
      }
      return items
    }
  }
}
