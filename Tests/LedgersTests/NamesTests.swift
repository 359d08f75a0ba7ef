import Testing

@testable import Ledgers

@Suite struct NamesTests {
  @Test func `A name keeps the number that it was given first`() {
    var names = Names()
    #expect(["b", "a", "", "b", "a", "é"].map { names.insert($0) } == [0, 1, 2, 0, 1, 3])
    #expect(names.count == 4)
    #expect((0..<4).map { names[$0] } == ["b", "a", "", "é"])
    #expect(names.index(of: "é") == 3 && names.index(of: "c") == nil)
  }

  @Test func `No names are none`() {
    #expect(Names().count == 0 && Names().index(of: "") == nil && Names().sorted().isEmpty)
  }

  @Test func `Names are sorted by code point`() {
    var names = Names()
    for name in ["b", "Z", "é", "a", "😀", "ﬀ", "ab", ""] { _ = names.insert(name) }
    #expect(names.sorted().map { names[$0] } == ["", "Z", "a", "ab", "b", "é", "ﬀ", "😀"])
  }

  @Test func `Many names of all lengths are told apart`() {
    var names = Names()
    let texts = (0..<20_000).map { String(repeating: "x", count: $0 % 23) + "\($0)" }
    for (number, text) in texts.enumerated() { #expect(names.insert(text) == Int32(number)) }
    for (number, text) in texts.enumerated() { #expect(names.index(of: text) == Int32(number)) }
    #expect(names[19_999] == texts[19_999])
  }

  @Test func `Names that differ in one byte differ`() {
    var names = Names()
    for length in 1...40 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 65, count: length)
        bytes[place] = 66
        let before = names.count
        #expect(bytes.withUnsafeBytes { names.insert($0) } == Int32(before))
      }
    }
  }

  @Test func `A very long name is told from its beginning`() {
    var names = Names()
    let long = String(repeating: "n", count: 17_000_000)
    #expect(names.insert(long) == 0)
    #expect(names.insert(long + "n") == 1)
    #expect(names.insert(long) == 0)
  }
}
