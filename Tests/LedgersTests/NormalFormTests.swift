import Testing

@testable import Ledgers

@Suite struct NormalFormTests {
  private func composed(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBytes { NormalForm.composed($0).map { String(decoding: $0, as: UTF8.self) } }
  }

  @Test func `Text that has one form is left as it is`() {
    for text in ["", "plain", "Zürich", "Łódź", "東京"] { #expect(composed(text) == nil) }
  }

  @Test func `A byte in doubt is seen wherever it stands`() {
    for length in 1..<40 {
      for place in 0..<length {
        var bytes = Array(repeating: UInt8(ascii: "a"), count: length)
        bytes[place] = 0xCC
        #expect(bytes.withUnsafeBytes { NormalForm.isInDoubt($0) })
        bytes[place] = 0xC3
        #expect(bytes.withUnsafeBytes { !NormalForm.isInDoubt($0) })
      }
    }
  }

  @Test func `Decomposed text is composed`() {
    #expect(composed("Zu\u{308}rich").map { Array($0.utf8) } == Array("Zürich".utf8))
    #expect(composed("\u{212B}").map { Array($0.utf8) } == Array("\u{C5}".utf8))
    #expect(composed("\u{1112}\u{1161}\u{11AB}").map { Array($0.utf8) } == Array("\u{D55C}".utf8))
  }
}
