import Testing

@testable import Plots

@Suite struct TextMeasureTests {
  @Test func `Widths are those of the face`() {
    // Digits are 1139 of 2048 wide, "A" is 1366, a space 569.
    let pixels = { (units: Double) -> Double in units * 12 / 2048 }
    #expect(TextMeasure.width("12") == pixels(2278))
    #expect(TextMeasure.width("A A") == pixels(3301))
    #expect(TextMeasure.width("") == 0)
    #expect(TextMeasure.width("mw", bold: true) > TextMeasure.width("mw"))
  }

  @Test func `Wide characters count one em and combining marks nothing`() {
    #expect(TextMeasure.width("月次") == 24)
    #expect(TextMeasure.width("e\u{301}") == TextMeasure.width("e"))
    #expect(TextMeasure.width("한국") == 24)
  }
}

@Suite struct WrappingTests {
  @Test func `Text breaks at spaces`() {
    #expect(Wrapping.lines("Logistics and transport", width: 78) == ["Logistics and", "transport"])
  }

  @Test func `What does not fit three lines ends in an ellipsis`() {
    let lines = Wrapping.lines(String(repeating: "again and ", count: 20), width: 60)
    #expect(lines.count == 3)
    #expect(lines.last?.hasSuffix("…") == true)
    for line in lines { #expect(TextMeasure.width(line) <= 60) }
  }

  @Test func `A word that is wider than a line is broken`() {
    let lines = Wrapping.lines("Donaudampfschifffahrt", width: 60)
    #expect(lines.joined() == "Donaudampfschifffahrt")
    #expect(lines.count == 3 || lines.count == 2)
    #expect(!Wrapping.fits("Donaudampfschifffahrt", width: 60))
  }

  @Test func `Nothing comes of no text or no width`() {
    #expect(Wrapping.lines("", width: 100).isEmpty)
    #expect(Wrapping.lines("x y", width: 0).isEmpty)
    #expect(Wrapping.truncated("abc", width: -1) == "")
  }
}
