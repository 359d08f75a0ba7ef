import Ledgers
import Testing

@testable import boardwalk

@Test func `Money has the digits of its currency`() throws {
  #expect(DecimalText.money(4_125_000, .euro) == "41250.00")
  #expect(DecimalText.money(-5, .euro) == "-0.05")
  #expect(DecimalText.money(0, .euro) == "0.00")
  #expect(DecimalText.money(1234, try #require(Currency("JPY"))) == "1234")
  #expect(DecimalText.money(1234, try #require(Currency("KWD"))) == "1.234")
  #expect(DecimalText.money(.min, .euro) == "-92233720368547758.08")
}

@Test func `Ratios have six decimals, rounded half away from zero`() {
  #expect(DecimalText.ratio(1357, 1200) == "1.130833")
  #expect(DecimalText.ratio(-1, 3) == "-0.333333")
  #expect(DecimalText.ratio(1, 2_000_000) == "0.000001")
  #expect(DecimalText.ratio(-1, 2_000_000) == "-0.000001")
  #expect(DecimalText.ratio(.max, 1) == "9223372036854775807.000000")
  #expect(DecimalText.rounded(1357, 1200, times: 100, places: 2) == "113.08")
}

@Test func `A cell of CSV is quoted where it must be and never defused`() {
  #expect(
    CSVText.row(["a", "b,c", "d\"e", "f\ng", "\r", "=1+1", ""])
      == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\"\r\",=1+1,\n")
}

@Test func `A string of JSON is quoted`() {
  #expect(JSONText.quoted(nil) == "null")
  #expect(JSONText.quoted("a\"b\\c\n\r\t\u{1}\u{1F}é🚀/") == #""a\"b\\c\n\r\t\u0001\u001fé🚀/""#)
}

@Test func `Columns of a table are as wide as their widest cell`() {
  #expect(
    AlignedText.table([["month", "n"], ["2026-10", "10"], ["x", ""]], rightAligned: [1])
      == "month     n\n2026-10  10\nx\n")
  #expect(AlignedText.table([]) == "")
}
