import Testing

@testable import Plots

extension CurvePath {
  /// The path as SVG writes it, to six decimals.
  fileprivate var text: String {
    func number(_ value: Double) -> String {
      let rounded = (value * 1e6).rounded() / 1e6
      return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
    func place(_ point: Point) -> String { number(point.x) + "," + number(point.y) }
    return commands.map { command in
      switch command {
      case .move(let point): "M" + place(point)
      case .line(let point): "L" + place(point)
      case .curve(let first, let second, let point): "C" + [first, second, point].map(place).joined(separator: ",")
      case .close: "Z"
      }
    }.joined()
  }
}

/// Inputs and expected outputs of d3-shape's monotone curve (ISC licence, Mike Bostock).
@Suite struct MonotoneCurveTests {
  private func line(_ points: [(Double, Double)?]) -> String {
    MonotoneCurve.line(points.map { $0.map { Point($0.0, $0.1) } }).text
  }

  @Test func `Two points are joined by a straight line, more by cubic pieces`() {
    #expect(line([(0, 1), (1, 3)]) == "M0,1L1,3")
    #expect(
      line([(0, 1), (1, 3), (2, 1)]) == "M0,1C0.333333,2,0.666667,3,1,3C1.333333,3,1.666667,2,2,1")
    #expect(
      line([(0, 1), (1, 3), (2, 1), (3, 3)])
        == "M0,1C0.333333,2,0.666667,3,1,3C1.333333,3,1.666667,1,2,1C2.333333,1,2.666667,2,3,3")
  }

  @Test func `Level stretches stay level and nothing overshoots`() {
    #expect(
      line([(0, 200), (100, 100), (200, 100), (300, 300), (400, 300)])
        == "M0,200C33.333333,150,66.666667,100,100,100C133.333333,100,166.666667,100,200,100"
        + "C233.333333,100,266.666667,300,300,300C333.333333,300,366.666667,300,400,300")
  }

  @Test func `No point has no path and one point a closed one`() {
    #expect(line([]) == "")
    #expect(line([(0, 1)]) == "M0,1Z")
  }

  @Test func `A point that repeats its predecessor is left out`() {
    #expect(line([(0, 1), (0, 1), (1, 3), (1, 3)]) == "M0,1L1,3")
    #expect(line([(2, 1), (2, 1)]) == "M2,1Z")
  }

  @Test func `A gap or what is not a number breaks the line`() {
    #expect(line([(0, 1), (1, 3), nil, (2, 1), (3, 3)]) == "M0,1L1,3M2,1L3,3")
    #expect(line([(0, 1), (1, .nan), (2, 1), (3, .infinity)]) == "M0,1ZM2,1Z")
  }

  @Test func `Points above each other keep the curve finite`() {
    let path = MonotoneCurve.line([Point(0, 0), Point(1, 1), Point(1, 5), Point(2, 6)])
    #expect(path.points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  }

  @Test func `Every piece stays between the heights of its ends`() {
    let heights = [3.0, 9, 1, 1, 4, 4.5, 4.6, 20, -3]
    let path = MonotoneCurve.line(heights.enumerated().map { Point(Double($0), $1) })
    var last = heights[0]
    for case .curve(let first, let second, let point) in path.commands {
      let (low, high) = (min(last, point.y) - 1e-9, max(last, point.y) + 1e-9)
      #expect((low...high).contains(first.y) && (low...high).contains(second.y))
      last = point.y
    }
    #expect(last == -3)
  }

  @Test func `An area goes along its upper line and back along its lower one`() {
    func area(_ upper: [(Double, Double)], _ lower: [(Double, Double)]) -> String {
      MonotoneCurve.area(upper.map { Point($0.0, $0.1) }, lower.map { Point($0.0, $0.1) }).text
    }
    #expect(area([(0, 1)], [(0, 0)]) == "M0,1L0,0Z")
    #expect(area([(0, 1), (1, 3)], [(0, 0), (1, 0)]) == "M0,1L1,3L1,0L0,0Z")
    #expect(
      area([(0, 1), (1, 3), (2, 1)], [(0, 0), (1, 0), (2, 0)])
        == "M0,1C0.333333,2,0.666667,3,1,3C1.333333,3,1.666667,2,2,1"
        + "L2,0C1.666667,0,1.333333,0,1,0C0.666667,0,0.333333,0,0,0Z")
  }

  @Test func `A ribbon is level at both ends`() {
    #expect(CurvePath.ribbon(from: 0, 1, 3, to: 10, 5, 7).text == "M0,1C5,1,5,5,10,5L10,7C5,7,5,3,0,3Z")
  }
}
