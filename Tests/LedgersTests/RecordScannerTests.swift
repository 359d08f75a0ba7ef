import Testing

@testable import Ledgers

@Suite struct RecordScannerTests {
  /// The records of a text, their fields in brackets and their line in front.
  private func records(_ text: String, separator: String = ",") -> [String] {
    Array(text.utf8).withUnsafeBytes { bytes in
      var scanner = RecordScanner(bytes, separator: separator.utf8.first ?? 0)
      var records: [String] = []
      while scanner.next() {
        let fields = (0..<scanner.current.fieldCount).map { number in
          let field = scanner.fields[number]
          return "[" + String(decoding: bytes[field.start..<field.end], as: UTF8.self) + "]"
        }
        let outcome = scanner.current.outcome == .record ? "" : " \(scanner.current.outcome)"
        records.append("\(scanner.current.line):" + fields.joined() + outcome)
      }
      return records
    }
  }

  @Test func `Lines are cut at separators`() {
    #expect(records("a,b,\n,,\nc") == ["1:[a][b][]", "2:[][][]", "3:[c]"])
    #expect(records("a;b\tc", separator: ";") == ["1:[a][b\tc]"])
    #expect(records("a,b,") == ["1:[a][b][]"])
  }

  @Test func `Lines may end with a carriage return`() {
    #expect(records("a,b\r\n\"c\",\"d\"\r\ne,\r\n") == ["1:[a][b]", "2:[c][d]", "3:[e][]"])
  }

  @Test func `Blank lines are skipped and counted`() {
    #expect(records("\n\na\n  \n\r\nb\n\n") == ["3:[a]", "6:[b]"])
    #expect(records("a\n\"\"\nb") == ["1:[a]", "2:[]", "3:[b]"])
    #expect(records("") == [] && records("\n") == [])
  }

  @Test func `A field in quotes may hold separators, quotes and line breaks`() {
    #expect(
      records("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\nc,\"\",\"\"\"\"")
        == ["1:[a,b][say \"\"hi\"\"][two\nlines]", "3:[c][][\"\"]"])
  }

  @Test func `A quote inside a field spoils its line alone`() {
    #expect(records("a,b\"c,d\ne") == ["1:[a] strayQuote(2)", "2:[e]"])
    #expect(records("a,\"b\"c,d\ne") == ["1:[a][b] strayQuote(2)", "2:[e]"])
    #expect(records("\"a\" ,b\ne") == ["1:[a] strayQuote(0)", "2:[e]"])
  }

  @Test func `A quote that is never closed takes the rest`() {
    #expect(records("a\nb,\"c\nd\ne") == ["1:[a]", "2:[b] unclosedQuote(4)"])
    #expect(records("\"") == ["1: unclosedQuote(0)"])
  }

  @Test func `A text of any length is cut as byte by byte`() {
    var random = SplitMix(seed: 7)
    for length in 0..<400 {
      let text = String((0..<length).map { _ in "abcdefgh,\n,\n".randomElement(using: &random) ?? "a" })
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      let expected = lines.filter { !$0.element.isEmpty }.map { number, line in
        "\(number + 1):["
          + line.split(separator: ",", omittingEmptySubsequences: false).joined(separator: "][") + "]"
      }
      #expect(records(text) == expected)
    }
  }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
