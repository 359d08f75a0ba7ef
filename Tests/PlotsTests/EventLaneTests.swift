import Testing

@testable import Plots

@Suite struct EventLaneTests {
  private let scale = Scale.points(PointScale(count: 25, range: (20, 600)))

  private func drawing(_ events: [EventMark]) -> (EventLane, Drawing) {
    let lane = EventLane(events, scale: scale, left: 20, right: 600, isWide: true)
    var drawing = Drawing(width: 680, height: 300)
    lane.draw(into: &drawing, above: 200, downTo: 200)
    return (lane, drawing)
  }

  @Test func `Events far apart stand in one row`() {
    let (lane, drawing) = drawing([EventMark(at: 2, "Price rise"), EventMark(at: 15, "New model")])
    #expect(lane.height == 19)
    #expect(Set(drawing.texts.map(\.box.y)).count == 1)
    #expect(lane.notes.isEmpty)
  }

  @Test func `Words of near events cover neither each other nor each other's lines`() {
    let (_, drawing) = drawing((0..<4).map { EventMark(at: 6 + Double($0), "Event with words \($0)") })
    let texts = drawing.texts
    for (index, one) in texts.enumerated() {
      for other in texts[(index + 1)...] { #expect(!one.box.collides(with: other.box)) }
    }
    for item in drawing.items {
      guard case .path(let runs, _) = item.shape else { continue }
      for text in texts {
        let crosses = runs[0][0].x > text.box.x && runs[0][0].x < text.box.maxX && runs[0][0].y < text.box.y
        #expect(!crosses, "a line runs through “\(text.string)”")
      }
    }
  }

  @Test func `Events without room are numbered in time's order and told below`() {
    let (lane, drawing) = drawing((0..<20).map { EventMark(at: Double($0), "A rather long event, number \($0)") })
    #expect(lane.notes.count > 0)
    #expect(lane.notes[0].hasPrefix("1\u{2002}A rather long event"))
    #expect(lane.height <= 94)
    #expect(drawing.texts.allSatisfy { $0.box.y >= 100 })
  }

  @Test func `Events at the right end turn their words to the left`() {
    let (_, drawing) = drawing([EventMark(at: 24, "Price rise")])
    #expect(drawing.texts[0].box.maxX < 600)
  }

  @Test func `Without words there is no lane`() {
    #expect(drawing([EventMark(at: 3, "")]).0.height == 0)
    #expect(drawing([EventMark(at: .nan, "never")]).0.height == 0)
  }
}
