import Testing

@testable import Plots

@Suite struct TreemapTests {
  private func edges(_ box: Box) -> [Double] {
    [box.x, box.y, box.maxX, box.maxY].map { ($0 * 100).rounded() / 100 }
  }

  /// The example of Bruls, Huizing and van Wijk, "Squarified treemaps" (2000), with squares as the aim.
  @Test func `The published example has the published rows`() {
    let boxes = Treemap.squarify(
      [6, 6, 4, 3, 2, 2, 1], in: Box(x: 0, y: 0, width: 6, height: 4), ratio: 1)
    #expect(
      boxes.map(edges) == [
        [0, 0, 3, 2], [0, 2, 3, 4], [3, 0, 4.71, 2.33], [4.71, 0, 6, 2.33], [3, 2.33, 4.2, 4],
        [4.2, 2.33, 5.4, 4], [5.4, 2.33, 6, 4],
      ])
  }

  @Test func `The same numbers with the golden ratio as the aim have two lying boxes`() {
    let boxes = Treemap.squarify([6, 6, 4, 3, 2, 2, 1], in: Box(x: 0, y: 0, width: 6, height: 4))
    #expect(
      boxes.map(edges) == [
        [0, 0, 3, 2], [0, 2, 3, 4], [3, 0, 4.71, 2.33], [4.71, 0, 6, 2.33], [3, 2.33, 5.4, 3.17], [3, 3.17, 5.4, 4],
        [5.4, 2.33, 6, 4],
      ])
  }

  @Test func `Areas are in proportion and fill the box, whatever the order`() {
    let values = [3.0, 17, 0.25, 8, 8, 1, 40, 2]
    let box = Box(x: 10, y: 20, width: 300, height: 170)
    for ratio in [1, Treemap.goldenRatio, 4] {
      let boxes = Treemap.squarify(values, in: box, ratio: ratio)
      let scale = box.width * box.height / values.reduce(0, +)
      for (value, place) in zip(values, boxes) {
        #expect(abs(place.width * place.height - value * scale) < 1e-6)
        #expect(place.x >= 10 - 1e-9 && place.y >= 20 - 1e-9)
        #expect(place.maxX <= 310 + 1e-9 && place.maxY <= 190 + 1e-9)
      }
      for (index, one) in boxes.enumerated() {
        for other in boxes[(index + 1)...] {
          let width = min(one.maxX, other.maxX) - max(one.x, other.x)
          let height = min(one.maxY, other.maxY) - max(one.y, other.y)
          #expect(width < 1e-6 || height < 1e-6)
        }
      }
    }
  }

  @Test func `Zeros, numbers below zero and gaps have empty boxes, and the others fill the box`() {
    let box = Box(x: 0, y: 0, width: 10, height: 10)
    let boxes = Treemap.squarify([0, 5, -3, .nan, 5, 0], in: box)
    let areas = boxes.map { $0.width * $0.height }
    #expect(areas.map { ($0 * 1e6).rounded() / 1e6 } == [0, 50, 0, 0, 50, 0])
    #expect(Treemap.squarify([], in: box) == [])
    #expect(Treemap.squarify([0, 0], in: box).allSatisfy { $0.width * $0.height == 0 })
    #expect(Treemap.squarify([1, 2], in: Box(x: 0, y: 0, width: 0, height: 0)).count == 2)
  }

  @Test func `A tree has its own space inside, around and above its nodes`() {
    var tree = TreemapTree()
    tree.paddingInner = 2
    tree.paddingOuter = 4
    tree.paddingTop = 20
    let places = tree.places(.init(0, [.init(1), .init(1)]), width: 108, height: 124)
    #expect(places.map(\.depth) == [0, 1, 1])
    #expect(places.map(\.value) == [2, 1, 1])
    #expect(places.map { edges($0.box) } == [[0, 0, 108, 124], [4, 20, 104, 69], [4, 71, 104, 120]])
  }

  @Test func `Edges lie on whole pixels if asked to`() {
    var tree = TreemapTree()
    tree.isRounded = true
    let places = tree.places(.init(0, [.init(1), .init(1), .init(1)]), width: 100, height: 71)
    for place in places { #expect(edges(place.box).allSatisfy { $0 == $0.rounded() }) }
    #expect(places[1].box.width == 33 || places[1].box.width == 67)
  }

  @Test func `What a node adds by itself stays empty, and space that is not there closes up`() {
    let places = TreemapTree().places(.init(1, [.init(1)]), width: 10, height: 10)
    #expect(abs(places[1].box.width * places[1].box.height - 50) < 1e-9)
    var tight = TreemapTree()
    tight.paddingOuter = 30
    let closed = tight.places(.init(0, [.init(1), .init(2)]), width: 20, height: 20)
    for place in closed.dropFirst() { #expect(place.box == Box(x: 10, y: 10, width: 0, height: 0)) }
  }
}
