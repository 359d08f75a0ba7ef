import Reports
import Testing

@testable import Sites

private let october = Month(2026, 10)

@Test func `Every page has a path of its own`() {
  let routes: [Route] = [
    .front, .review(october), .dimension(october, slug: "industry"),
    .segment(october, dimension: "industry", slug: "food-drink"), .cohorts(october), .movements(october),
    .figure(october, "nrr"), .definitions, .dataQuality, .file("feed.xml"),
  ]
  #expect(
    routes.map(\.path) == [
      "index.html", "2026-10/index.html", "2026-10/segments/industry/index.html",
      "2026-10/segments/industry/food-drink/index.html", "2026-10/cohorts/index.html",
      "2026-10/movements/index.html", "2026-10/figures/nrr/index.html", "definitions/index.html",
      "data-quality/index.html", "feed.xml",
    ])
}

@Test func `The way to the root has a step for each folder`() {
  #expect(Route.front.root == "")
  #expect(Route.review(october).root == "../")
  #expect(Route.figure(october, "nrr").root == "../../../")
  #expect(Route.segment(october, dimension: "a", slug: "b").root == "../../../../")
}

@Test func `Links are relative, so that a site may stand anywhere`() {
  #expect(Route.front.link(to: .review(october)) == "2026-10/index.html")
  #expect(Route.review(october).link(to: .front) == "../index.html")
  #expect(Route.figure(october, "nrr").link(to: .file("style.css")) == "../../../style.css")
  #expect(Route.definitions.link(to: .figure(october, "nrr")) == "../2026-10/figures/nrr/index.html")
}

@Test(arguments: [
  ("größe", "gr%C3%B6%C3%9Fe"), ("日本", "%E6%97%A5%E6%9C%AC"), ("a b", "a%20b"), ("a%2fb", "a%252fb"),
  ("a?b#c", "a%3Fb%23c"), ("\u{1}", "%01"), ("_", "_"), ("a~b", "a%7Eb"), ("a:b", "a%3Ab"),
]) func `What may not stand in a link is percent-encoded`(slug: String, encoded: String) {
  let route = Route.segment(october, dimension: "size", slug: slug)
  #expect(route.address == "2026-10/segments/size/\(encoded)/index.html")
  #expect(route.path == "2026-10/segments/size/\(slug)/index.html")
}
