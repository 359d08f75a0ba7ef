import Testing

@testable import Ledgers

@Suite struct RecordWalkTests {
  /// What a scanner tells of a text: for each record its line, extent, outcome, and its trimmed fields where it is one.
  private func told(_ text: [UInt8], width: Int) -> [String] {
    text.withUnsafeBytes { bytes in
      var scanner = RecordScanner(bytes, separator: Byte.comma)
      var told: [String] = []
      while scanner.next(width: width) {
        let record = scanner.current
        let isWhole = record.outcome == .record
        let fields = (0..<(isWhole ? record.fieldCount : 0)).map { number in
          let field = scanner.fields[number]
          let trimmed = String(decoding: scanner.fields.trimmed(number), as: UTF8.self)
          return "[\(trimmed)|\(field.start)-\(field.end)@\(scanner.fields.place(of: number))]"
        }
        told.append("\(record.line):\(record.start)-\(record.end) \(record.outcome) " + fields.joined())
      }
      return told
    }
  }

  /// A text of pieces drawn at random.
  private func text(_ pieces: [String], count: Int, _ random: inout SplitMix) -> [UInt8] {
    Array((0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined().utf8)
  }

  @Test func `Records that are found 64 bytes at a time are those that are walked byte by byte`() {
    var random = SplitMix(seed: 11)
    let hostile = ["a", "b ", " ", ",", ",", "\n", "\"", "\"\"", "\r\n", "\r", "é", "\"x, y\"", ",\"a\nb\","]
    let tame = ["abc,", "\"d, e\",", "f,g\n", "1,\"two \"\"2\"\"\"\n", "3,\"\n4\"\r\n", "\n", " 5 ,6,7\n", ",\n"]
    for round in 0..<3_000 {
      let pieces = round % 2 == 0 ? hostile : tame
      let text = text(pieces, count: Int.random(in: 0..<200, using: &random), &random)
      let walked = told(text, width: 0)
      for width in 2...4 {
        let found = told(text, width: width)
        #expect(found == walked, "\(String(decoding: text, as: UTF8.self).debugDescription), \(width)")
      }
    }
  }

  @Test func `Records are found alike wherever a look at some kilobytes ends`() {
    var random = SplitMix(seed: 12)
    let pieces = ["abcdefgh,12\n", "\"a, b\",3\n", "é,\"x\ny\"\n", "one,two,three\n", "\"stray\"s,4\n", "5,6\"\n"]
    for round in 0..<60 {
      let kinds = round % 3 == 0 ? pieces : Array(pieces.prefix(3))
      var text = text(kinds, count: Int.random(in: 800..<3_000, using: &random), &random)
      if round % 5 == 0 { text += Array(String(repeating: "long ", count: 4_000).utf8) + Array(",1\n2,3".utf8) }
      #expect(told(text, width: 2) == told(text, width: 0))
    }
  }

  @Test func `Where a block is cut is found by counting as it is byte by byte`() {
    var random = SplitMix(seed: 13)
    let pieces = ["a", ",", "\n", "\"", "\"\"", "\r\n", ",\"b\",", "\n\"c, d\"\n", ",\"e\nf\"\r\n"]
    var counted = 0
    for round in 0..<4_000 {
      let kinds = round % 2 == 0 ? pieces : pieces.filter { $0 != "\"" && $0 != "\"\"" && $0 != ",\"b\"," }
      let text = text(kinds, count: Int.random(in: 0..<120, using: &random), &random)
      text.withUnsafeBytes { bytes in
        guard let scan = QuoteScan.counted(bytes, separator: Byte.comma) else { return }
        counted += 1
        #expect(
          scan == QuoteScan(byteByByte: bytes, separator: Byte.comma),
          "\(String(decoding: text, as: UTF8.self).debugDescription)")
      }
    }
    #expect(counted > 500)
  }

  @Test func `Up to eight digits are read at once as they are one by one`() {
    var random = SplitMix(seed: 14)
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...8, using: &random)
      let text = (0..<8).map { _ in
        "0123456789012345678901234567890123456789/:-. \u{7F}\0".utf8.randomElement(using: &random) ?? 0
      }
      let word = text.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let expected = Int64(String(decoding: text.prefix(count), as: UTF8.self))
      let isPlain = text.prefix(count).allSatisfy { (0x30...0x39).contains($0) }
      #expect(ExactDecimal.digits(count, of: word) == (isPlain ? expected : nil))
    }
  }
}
