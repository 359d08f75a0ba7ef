import Reports
import Testing

@testable import Sites

private func routes(_ names: [String], dimension: String = "industry") throws -> [String] {
  var site = SmallSite()
  let ids = names.indices.map { "K-00000\($0 + 1)" }
  site.changes = "date,customer,mrr\n" + ids.map { "2026-10-01,\($0),10" }.joined(separator: "\n")
  let rows = zip(ids, names).map { "\($0),\"\($1.replacing("\"", with: "\"\""))\"" }
  site.customers = "id,industry\n" + rows.joined(separator: "\n")
  site.dimensions = ["industry"]
  let review = try #require(try site.reviews(.team).first)
  let atlas = Atlas([review])
  return try names.map { name in
    let segment = try #require(review.segment("industry", name))
    return try #require(atlas.route(of: segment, in: review.month)).path
  }
}

@Test func `Names that would be alike in an address are numbered by their order`() throws {
  #expect(
    try routes(["Food & Drink", "Food, Drink", "food drink", "Food drink 2"]) == [
      "2026-10/segments/industry/food-drink/index.html",
      "2026-10/segments/industry/food-drink-3/index.html",
      "2026-10/segments/industry/food-drink-4/index.html",
      "2026-10/segments/industry/food-drink-2/index.html",
    ])
}

@Test func `No name leads out of its folder`() throws {
  let paths = try routes(["../../x", ".", "..", "/etc/passwd", "\\\\x", "a/../b", "🚀"])
  #expect(
    paths
      == ["x", "_", "_-2", "etc-passwd", "x-2", "a-b", "_-3"].map {
        "2026-10/segments/industry/\($0)/index.html"
      })
}

@Test func `Dimensions whose names are alike in an address have folders of their own`() throws {
  var site = SmallSite()
  site.customers = "id,Plan tier,plan-tier\nK-000001,A,B"
  site.dimensions = ["Plan tier", "plan-tier"]
  site.template = "{{ mrr }} {% commentary \"Bridge\" %}"
  let paths = try site.pages().map(\.path)
  #expect(paths.contains("2026-10/segments/plan-tier/a/index.html"))
  #expect(paths.contains("2026-10/segments/plan-tier-2/b/index.html"))
  #expect(Set(paths).count == paths.count)
}

@Test func `A figure leads to its own month where that has a review, else to the one it is shown in`() throws {
  let reviews = try SmallSite().reviews(.team).sorted { $0.month > $1.month }
  let review = try #require(reviews.first)
  let atlas = Atlas(reviews.filter { $0.month >= Month(2026, 9) })
  let nrr = try #require(Metric.named("nrr"))
  #expect(
    atlas.route(of: review.figure(nrr, Month(2026, 9)), shownIn: Month(2026, 10))
      == .figure(Month(2026, 9), "nrr"))
  #expect(
    atlas.route(of: review.figure(nrr, Month(2026, 3)), shownIn: Month(2026, 10))
      == .figure(Month(2026, 10), "nrr"))
}

@Test func `The whole has no page of a segment, nor has a month without a review`() throws {
  let review = try #require(try SmallSite().reviews(.team).first)
  let atlas = Atlas([review])
  let retail = try #require(review.segment("industry", "Retail"))
  #expect(atlas.route(of: retail, in: Month(2026, 10))?.path == "2026-10/segments/industry/retail/index.html")
  #expect(atlas.route(of: retail, in: Month(2026, 9)) == nil)
  #expect(atlas.route(of: Segment.whole, in: Month(2026, 10)) == nil)
}

@Test func `Without reviews there is no page of any segment`() throws {
  let review = try #require(try SmallSite().reviews(.team).first)
  let retail = try #require(review.segment("industry", "Retail"))
  #expect(Atlas([]).route(of: retail, in: Month(2026, 10)) == nil)
}

@Test func `A segment that is merged before an audience has no page`() throws {
  var site = SmallSite()
  site.smallCells = 2
  let paths = try site.pages(.board).map(\.path)
  #expect(paths.contains("2026-10/segments/industry/index.html"))
  #expect(!paths.contains { $0.hasPrefix("2026-10/segments/industry/retail") })
  let page = try site.page("2026-10/segments/industry/index.html", .board)
  #expect(page.contains("<th scope=\"row\">Other</th>"))
  #expect(!page.contains("Retail"))
  #expect(try site.pages(.team).map(\.path).contains("2026-10/segments/industry/retail/index.html"))
  #expect(deadLinks(Built(try site.pages(.board))) == [])
}
