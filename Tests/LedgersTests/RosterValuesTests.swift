import Testing

@testable import Ledgers

@Suite struct RosterValuesTests {
  @Test func `Values of late have the numbers that the set gives them, be they short, long or alike`() {
    var (values, names) = (RosterValues(), Names())
    var state: UInt64 = 7
    for row in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Int(state >> 33) % (row < 10_000 ? 40 : 3_000)
      // Long ones differ in the middle alone, where they are not looked at first.
      let text = ["", "\(number)", "value \(number)", "the same words \(number) the same words"][Int(state >> 62)]
      let found = Array(text.utf8).withUnsafeBytes { values.number(of: $0, block: 0, row: row) }
      #expect(found == names.insert(text))
    }
    #expect(values.names.count == names.count)
  }

  @Test func `Values of several threads are numbered as they stand in the file`() {
    func read(_ rows: [(block: Int, text: String)]) -> RosterValues {
      var values = RosterValues()
      for (row, (block, text)) in rows.enumerated() {
        _ = Array(text.utf8).withUnsafeBytes { values.number(of: $0, block: block, row: row) }
      }
      return values
    }
    let first = read([(0, "b"), (0, "a"), (3, "b"), (3, "d")])
    let second = read([(1, "c"), (1, "a"), (2, "d"), (2, "c")])
    let (names, numbers) = RosterValues.united([first, second])
    #expect((0..<Int32(names.count)).map { names[$0] } == ["b", "a", "c", "d"])
    #expect(numbers == [[0, 1, 3], [2, 1, 3]])
  }
}
