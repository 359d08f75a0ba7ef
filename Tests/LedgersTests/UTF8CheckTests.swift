import Testing

@testable import Ledgers

@Suite struct UTF8CheckTests {
  private func fault(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { UTF8Check.fault(in: $0, 0..<bytes.count) }
  }

  @Test func `Well-formed text has no fault`() {
    #expect(fault(Array("aé€😀\u{10FFFF}\u{D7FF}\u{E000}".utf8)) == nil)
    #expect(fault([]) == nil)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80],
      [0xE2, 0x82],
      [0xE2, 0x82, 0x41], [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xFF],
    ] as [[UInt8]])
  func `Ill-formed text is found where it begins`(bytes: [UInt8]) {
    #expect(fault([0x61] + bytes) == 1)
  }

  @Test func `Every pair and triple of bytes is judged as the standard library does`() {
    var random = SplitMix(seed: 3)
    for _ in 0..<20_000 {
      let bytes = (0..<4).map { _ in UInt8.random(in: 0x70...0xFF, using: &random) }
      #expect((fault(bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }
}
