import Testing

@testable import Ledgers

/// Rows of closed months against fingerprints of them.
@Suite struct ClosedRowsTests {
  private let header = "date,customer,item,product,plan,quantity,mrr\n"
  private let rows = [
    "2026-01-05,a,s,Roster,Basic,14,1400.00\n", "2026-01-20,b,,Clock,Solo,,150\n",
    "2026-02-03,a,s,Roster,Basic,15,1500\n",
  ]

  private func ledger(_ rows: [String]) -> Ledger { Files(header + rows.joined()).reading.ledger }

  /// What has become of the rows of months that were closed as `rows`, of one closing after the other.
  private func changes(_ rows: [String], closed months: Month...) -> [String] {
    let closings = months.map { ClosedRows(ledger(self.rows), through: $0) }
    return ledger(rows).changes(since: closings).enumerated().flatMap { place, changes in
      changes.map { "\(months[place]): \($0.location): \($0.kind) \($0.customer) \($0.day)" }
    }
  }

  @Test func `A closing has the rows up to the end of its month, and customers that have some`() {
    let january = ClosedRows(ledger(rows), through: Month(2026, 1))
    #expect(january.customers.mapValues { $0.map(\.text) } == ["a": ["202601059xBau9rG"], "b": ["20260120yMcPHRwc"]])
    #expect(ClosedRows(ledger(rows), through: Month(2026, 2)).rowCount == 3)
    #expect(ClosedRows(ledger(rows), through: Month(2025, 12)).customers.isEmpty)
    #expect(ClosedRows(ledger([]), through: Month(2026, 1)).rowCount == 0)
  }

  @Test func `The hash is FNV-1a, by its published numbers`() {
    for (text, value) in [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)] {
      var hash = TextHash()
      hash.add(text.utf8)
      #expect(hash.value == value)
    }
    var (digits, text) = (TextHash(), TextHash())
    digits.addField(decimal: -1_200)
    text.add("\t-1200".utf8)
    #expect(digits.value == text.value)
  }

  @Test func `A fingerprint reads as it is written, and what is none does not`() {
    for text in ["202601059xBau9rG", "19000101-_AAAAAA"] { #expect(RowFingerprint(text)?.text == text) }
    for text in [
      "", "202601059xBau9r", "202602309xBau9rt", "2026010 9xBau9rt", "202601059xBau9r+", "202601059xBau9rGt",
    ] {
      #expect(RowFingerprint(text) == nil, "\(text)")
    }
  }

  @Test func `Rows may move and be written otherwise without being others`() {
    #expect(changes(rows.reversed(), closed: Month(2026, 2)) == [])
    #expect(
      changes(
        [rows[0].replacing("1400.00", with: "1400").replacing("14,", with: "14.0,")] + rows[1...],
        closed: Month(2026, 2)) == [])
    let (one, other) = (header + rows[0], header + rows[1] + rows[2])
    var files = Files(one, SourceDescription(path: "one.csv"))
    files.ledger.append((SourceDescription(path: "other.csv"), other))
    let closing = ClosedRows(files.reading.ledger, through: Month(2026, 2))
    files.ledger.reverse()
    #expect(files.reading.ledger.changes(since: [closing]) == [[]])
  }

  @Test func `Every field that a row is understood by tells`() {
    let others = [
      rows[0].replacing("01-05", with: "01-06"), rows[0].replacing(",s,", with: ",t,"),
      rows[0].replacing("Roster", with: "Clock"),
      rows[0].replacing("Basic", with: "Plus"), rows[0].replacing(",14,", with: ",13,"),
      rows[0].replacing(",14,", with: ",,"),
      rows[0].replacing("1400.00", with: "1400.01"),
    ]
    for other in others { #expect(!changes([other] + rows[1...], closed: Month(2026, 1)).isEmpty, "\(other)") }
    func one(_ columns: String, _ values: String) -> Ledger {
      Files("date,customer,mrr,\(columns)\n2026-01-05,a,5,\(values)").reading.ledger
    }
    for (columns, old, new) in [("discount", "1", "2"), ("currency", "EUR", "USD"), ("kind", "price", "seats")] {
      let closing = ClosedRows(one(columns, old), through: Month(2026, 1))
      #expect(one(columns, new).changes(since: [closing])[0].map(\.kind) == [.changed], "\(columns)")
      #expect(one(columns, old).changes(since: [closing]) == [[]])
    }
  }

  @Test func `Rows that are new, changed and gone are told apart`() {
    #expect(
      changes(rows + ["2026-01-20,c,,Clock,Solo,,1\n"], closed: Month(2026, 1)) == [
        "2026-01: changes.csv:5: new c 2026-01-20"
      ])
    #expect(
      changes([rows[0].replacing("1400", with: "1300")] + rows[1...], closed: Month(2026, 1)) == [
        "2026-01: changes.csv:2: changed a 2026-01-05"
      ])
    #expect(changes([rows[0], rows[2]], closed: Month(2026, 1)) == ["2026-01: changes.csv: gone b 2026-01-20"])
    #expect(
      changes([rows[2], rows[1]], closed: Month(2026, 1)) == ["2026-01: changes.csv:2: gone a 2026-01-05"])
    #expect(
      changes([rows[0].replacing("01-05", with: "01-06")] + rows[1...], closed: Month(2026, 1)) == [
        "2026-01: changes.csv:2: gone a 2026-01-05", "2026-01: changes.csv:2: new a 2026-01-06",
      ])
  }

  @Test func `A row that stands twice where it stood once is new, and what comes after the month is not looked at`() {
    #expect(changes(rows + [rows[1]], closed: Month(2026, 1)) == ["2026-01: changes.csv:5: new b 2026-01-20"])
    #expect(changes([rows[0], rows[1], "2026-02-04,a,s,Roster,Basic,15,1\n"], closed: Month(2026, 1)) == [])
  }

  @Test func `A row is told once, of the earliest month that it changes`() {
    let closings = [Month(2026, 2), Month(2026, 1)].map { ClosedRows(ledger(rows), through: $0) }
    var reader = LedgerReader(currency: .euro, zone: .utc)
    reader.closings = closings
    Array((header + rows.joined() + "2026-01-31,c,,Clock,Solo,,1\n").utf8).withUnsafeBytes {
      reader.read($0, as: SourceDescription(path: "l.csv"))
    }
    #expect(
      reader.finish().warnings.map(\.description) == [
        "l.csv:5: warning: the row of 'c' is dated 2026-01-31 and is new since 2026-01 was closed; date it in a month "
          + "that is open, or accept it with boardwalk restate 2026-01 --reason \"…\""
      ])
  }
}
