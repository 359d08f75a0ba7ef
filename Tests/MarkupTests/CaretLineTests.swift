import Testing

@testable import Markup

@Suite struct CaretLineTests {
  @Test(arguments: [
    ("NRR of 114 %", 8, "       ^"), ("Übergröße 5", 11, "          ^"), ("€5", 2, " ^"), ("日本 5", 4, "     ^"),
    ("\ta\t5", 4, "\t \t^"), ("e\u{301} 5", 4, "  ^"), ("👍 5", 3, "   ^"), ("ab", 9, "  ^"), ("", 1, "^"),
    ("ab", 0, "^"),
  ])
  func `The caret stands under the character of its column`(excerpt: String, column: Int, line: String) {
    #expect(CaretLine(under: excerpt, column: column).text == line)
  }
}
