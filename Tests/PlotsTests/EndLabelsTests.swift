import Testing

@testable import Plots

@Suite struct EndLabelsTests {
  @Test func `Labels that have room stay where they are`() {
    #expect(EndLabels.pooled([(20, 15), (60, 15), (90, 15)], between: 0, and: 100) == [20, 60, 90])
  }

  @Test func `Labels at one height spread evenly about it`() {
    #expect(EndLabels.pooled([(50, 15), (50, 15), (50, 15)], between: 0, and: 100) == [35, 50, 65])
  }

  @Test func `Labels near an edge stay inside`() {
    #expect(EndLabels.pooled([(2, 15), (3, 15)], between: 0, and: 100) == [7.5, 22.5])
    #expect(EndLabels.pooled([(99, 15), (100, 15)], between: 0, and: 100) == [77.5, 92.5])
  }

  @Test func `Two pools that meet become one`() {
    let middles = EndLabels.pooled([(40, 15), (41, 15), (52, 15), (53, 15)], between: 0, and: 200)
    #expect(middles == [24, 39, 54, 69])
  }

  @Test func `No labels give no places`() {
    #expect(EndLabels.pooled([], between: 0, and: 10).isEmpty)
    #expect(EndLabels(labels: []).width == 0)
  }

  @Test func `Where there is no room the less important labels go and are counted`() {
    var drawing = Drawing(width: 200, height: 40)
    let labels = (0..<5).map { EndLabels.Label(y: 20, lines: ["line \($0)"], rank: $0 == 3 ? 0 : 1) }
    EndLabels(labels: labels).draw(into: &drawing, x: 100, end: 90, between: 0, and: 40)
    #expect(drawing.texts.map(\.string) == ["line 0", "line 3"])
    #expect(drawing.dropped == 3)
  }
}
