import Testing

@testable import Ledgers
@testable import Metrics

/// The columns of the cube.
struct MeasureTests {
  @Test func `The columns are counted by the last`() {
    #expect(Measure.allCases.map(\.rawValue) == Array(0..<Measure.count))
  }

  @Test func `Each kind of expansion and of contraction has a column of its own`() {
    let gains = Kind.allCases.filter { $0.paired(positive: true) == $0 && $0 != .removal }
    #expect(Set(gains.map { Measure.expansion(.of($0)) }).count == 8)
    let losses = Kind.allCases.filter { $0.paired(positive: false) == $0 }
    #expect(Set(losses.map { Measure.contraction(.of($0)) }).count == 6)
  }
}
