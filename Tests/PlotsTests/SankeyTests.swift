import Testing

@testable import Plots

@Suite struct SankeyTests {
  private func energy() throws -> Sankey.Places {
    var sankey = Sankey(in: Box(x: 1, y: 1, width: 958, height: 493))
    sankey.nodeWidth = 15
    sankey.nodePadding = 10
    let names = EnergyFlow.nodes.map(\.name)
    return try sankey.places(
      names.map { Sankey.Node($0) },
      EnergyFlow.links.map { Sankey.Link(names[$0.source], names[$0.target], $0.value) })
  }

  @Test func `Nodes lie where the published layout puts them`() throws {
    let places = try energy().nodes
    #expect(places.count == 48)
    for (place, expected) in zip(places, EnergyFlow.nodes) {
      let edges = [place.box.x, place.box.y, place.box.maxX, place.box.maxY]
      for (edge, wanted) in zip(edges, expected.box) {
        #expect(abs(edge - wanted) < 1e-6, "\(expected.name): \(edges), not \(expected.box)")
      }
      #expect(place.depth == expected.depth && place.layer == expected.layer, "\(expected.name)")
    }
  }

  @Test func `Links leave, arrive and are as thick as published`() throws {
    let places = try energy().links
    #expect(places.count == 68)
    for (place, expected) in zip(places, EnergyFlow.links) {
      #expect(abs(place.y0 - expected.y0) < 1e-6, "\(expected)")
      #expect(abs(place.y1 - expected.y1) < 1e-6, "\(expected)")
      #expect(abs(place.width - expected.width) < 1e-6, "\(expected)")
    }
  }

  private static let diamond = ["a", "b", "c", "d", "e"].map { Sankey.Node($0) }
  private static let diamondLinks = [
    Sankey.Link("a", "b", 3), Sankey.Link("b", "d", 3), Sankey.Link("c", "d", 1), Sankey.Link("a", "e", 1),
  ]

  @Test(arguments: [
    (Sankey.Alignment.left, [0, 1, 0, 2, 1]), (.right, [0, 1, 1, 2, 2]), (.justify, [0, 1, 0, 2, 2]),
    (.center, [0, 1, 1, 2, 1]),
  ]) func `Columns follow the alignment`(alignment: Sankey.Alignment, layers: [Int]) throws {
    var sankey = Sankey(in: Box(x: 0, y: 0, width: 100, height: 100))
    sankey.alignment = alignment
    let places = try sankey.places(SankeyTests.diamond, SankeyTests.diamondLinks)
    #expect(places.nodes.map(\.layer) == layers)
    #expect(places.nodes.map(\.depth) == [0, 1, 0, 2, 1])
    #expect(places.nodes.map(\.height) == [2, 1, 1, 0, 0])
  }

  @Test func `A node is as high as the greater of what comes in and goes out, or as fixed`() throws {
    let sankey = Sankey(in: Box(x: 0, y: 0, width: 100, height: 100))
    let places = try sankey.places(
      [Sankey.Node("a", fixedValue: 10), Sankey.Node("b")], [Sankey.Link("a", "b", 4)])
    #expect(places.nodes.map(\.value) == [10, 4])
    #expect(abs(places.nodes[0].box.height - 100) < 1e-9 && abs(places.nodes[1].box.height - 40) < 1e-9)
    #expect(places.links[0].width == 40)
  }

  @Test func `Order as in the input keeps nodes in their order whatever their links`() throws {
    let nodes = ["a", "b", "x", "y"].map { Sankey.Node($0) }
    let links = [Sankey.Link("a", "y", 5), Sankey.Link("b", "x", 5)]
    var sankey = Sankey(in: Box(x: 0, y: 0, width: 100, height: 100))
    func cross() throws -> Bool {
      let boxes = try sankey.places(nodes, links).nodes.map(\.box)
      return (boxes[0].y < boxes[1].y) != (boxes[3].y < boxes[2].y)
    }
    sankey.nodeOrder = .input
    #expect(try cross())
    sankey.nodeOrder = .automatic
    #expect(try !cross())
  }

  @Test func `Greatest first puts the greatest on top`() throws {
    let nodes = ["a", "b", "x"].map { Sankey.Node($0) }
    let links = [Sankey.Link("a", "x", 1), Sankey.Link("b", "x", 5)]
    var sankey = Sankey(in: Box(x: 0, y: 0, width: 100, height: 100))
    sankey.nodeOrder = .descending
    sankey.linkOrder = .descending
    let places = try sankey.places(nodes, links)
    #expect(places.nodes[1].box.y < places.nodes[0].box.y)
    #expect(places.links[1].y1 < places.links[0].y1)
  }

  @Test func `A circle, an unknown node and a measure without meaning are faults with a place`() {
    let sankey = Sankey(in: Box(x: 0, y: 0, width: 100, height: 100))
    let nodes = ["a", "b"].map { Sankey.Node($0) }
    #expect(throws: Sankey.Failure.circularLink) {
      try sankey.places(nodes, [Sankey.Link("a", "b", 1), Sankey.Link("b", "a", 1)])
    }
    #expect(throws: Sankey.Failure.circularLink) { try sankey.places(nodes, [Sankey.Link("a", "a", 1)]) }
    #expect(throws: Sankey.Failure.unknownNode("c", link: 1)) {
      try sankey.places(nodes, [Sankey.Link("a", "b", 1), Sankey.Link("a", "c", 1)])
    }
    for value in [-1, .nan, .infinity] {
      #expect(throws: Sankey.Failure.invalidValue(link: 0)) {
        try sankey.places(nodes, [Sankey.Link("a", "b", value)])
      }
    }
    #expect(throws: Sankey.Failure.invalidNode(0)) {
      try sankey.places([Sankey.Node("a", fixedValue: -1)], [])
    }
  }

  @Test func `Nothing, nodes alone and links of zero have places without height`() throws {
    let sankey = Sankey(in: Box(x: 5, y: 5, width: 100, height: 100))
    #expect(try sankey.places([], []) == Sankey.Places(nodes: [], links: []))
    let alone = try sankey.places([Sankey.Node("a"), Sankey.Node("b")], [])
    #expect(alone.nodes.allSatisfy { $0.box.x == 5 && $0.box.height == 0 && $0.box.y.isFinite })
    let zero = try sankey.places(["a", "b"].map { Sankey.Node($0) }, [Sankey.Link("a", "b", 0)])
    #expect(zero.links[0].width == 0 && zero.links[0].y0.isFinite)
  }

  @Test func `A column with more nodes than pixels still fits its box`() throws {
    let names = (0..<60).map { "n\($0)" }
    var sankey = Sankey(in: Box(x: 0, y: 0, width: 100, height: 50))
    sankey.nodePadding = 20
    let places = try sankey.places(
      (names + ["all"]).map { Sankey.Node($0) }, names.map { Sankey.Link($0, "all", 1) })
    #expect(places.nodes.allSatisfy { $0.box.y >= -1e-6 && $0.box.maxY <= 50 + 1e-6 })
  }
}
