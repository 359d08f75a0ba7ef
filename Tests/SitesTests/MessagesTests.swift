import Foundation
import Ledgers
import Markup
import Metrics
import Testing

@testable import Reports
@testable import Sites

/// Every phrase of messages.txt.
private func listed() throws -> [String] {
  let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("messages.txt")
  return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map(String.init)
    .filter { !$0.hasPrefix("#") }
}

/// A language that has no words yet.
private func wordless() throws -> Markup.Locale {
  var entries = Markup.Locale.english.entries
  entries["identifier"] = "xx"
  return try Markup.Locale(entries)
}

@Test func `The list of phrases is in order and holds each once`() throws {
  let list = try listed()
  #expect(list.count > 700)
  #expect(list == Set(list).sorted())
}

@Test(arguments: Audience.allCases) func `Every phrase that a site asks for is in the list`(audience: Audience) throws {
  var rich = SmallSite()
  rich.products = "product,line,kind\nRoster,Planning,\nClock,Planning,add_on"
  rich.columns = ["date": "date"]
  rich.smallCells = 2
  var bare = SmallSite()
  (bare.customers, bare.targets, bare.pipeline) = (
    "id,name\nK-000001,Asterion", "month,metric,target", "customer,kind,mrr,stage,close"
  )
  (bare.dimensions, bare.template, bare.commentary, bare.notes) = ([], "{% chart segments %}", "", [])
  for var site in [SmallSite(), rich, bare] {
    site.settings = SiteSettings(title: "Growth", company: "Tavenholt", locale: try wordless(), version: "0.1.0")
    _ = try site.pages(audience)
    let missing = site.settings.phrases.missing
    #expect(missing.count > 200)
    let unlisted = Set(missing).subtracting(try listed()).sorted()
    #expect(unlisted == [])
  }
}

@Test func `Every word of metrics is in the list`() throws {
  let sentences = Metric.all.flatMap { [$0.title, $0.shortTitle, $0.meaning, $0.origin, $0.divisorWords] }
  let words =
    sentences.map(\.key) + Measure.allCases.map(\.words.key) + MetricCatalogue.builtIn.groups.map(\.title)
    + Movement.allCases.map(\.words.key) + Kind.allCases.map { LineKind.of($0).words.key } + Dimension.derivedNames
  #expect(Set(words.filter { !$0.isEmpty }).subtracting(try listed()) == [])
}

@Test func `The list holds nothing that the program does not say`() throws {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")
  var source = ""
  for folder in [
    "Reports", "Reports/Exhibits", "Reports/Commentary", "Sites", "Sites/OwnChart", "Metrics", "Ledgers",
    "boardwalk/Reading",
    "boardwalk/Writing", "Narratives",
  ] {
    let folder = root.appendingPathComponent(folder)
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where file.hasSuffix(".swift")
    {
      source += try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    }
  }
  source = source.replacing(/\\\n */, with: "").replacing("_", with: "-")
  let ofMetrics = Set(
    Metric.all.flatMap { [$0.title, $0.shortTitle, $0.meaning, $0.origin, $0.divisorWords].map(\.key) })
  for phrase in try listed() where !ofMetrics.contains(phrase) {
    // What stands between the places stands in a literal.
    let parts = phrase.split(separator: /\{\d+(:\w+)?\}/).map { $0.replacing("_", with: "-") }
    #expect(parts.allSatisfy { source.contains($0) }, "\(phrase)")
  }
}

@Test func `What the program names is named in the page's language, and what the ledger names is not`() throws {
  var entries = Markup.Locale.english.entries
  entries["identifier"] = "xx"
  entries["messages.Unassigned"] = "Ohne"
  entries["messages.industry"] = "branche"
  entries["messages.By {1}, {2}"] = "{2} je {1:upper}"
  var site = SmallSite()
  site.template = "{% for s in owner %}\n- {{ s.name }}: {{ mrr of s }}\n{% end %}\n\n{% chart segments by=owner %}"
  site.commentary = ""
  site.settings = SiteSettings(
    title: "Growth", company: "Tavenholt", locale: try Markup.Locale(entries), version: "0.1.0")
  let review = try site.page("2026-10/index.html")
  #expect(review.contains("<li>Ann Owner: ") && review.contains("<li>Ohne: "))
  #expect(!review.contains(">Unassigned"))
  #expect(try site.page("2026-10/segments/industry/index.html").contains("<h1>October 2026 je Branche</h1>"))
  #expect(try site.page("2026-10/segments/owner/unassigned/index.html").contains("<h1>Ohne, October 2026</h1>"))
}
