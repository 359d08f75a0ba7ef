import Reports
import Testing

@testable import Sites

@Test func `A site has every page of every review, and those above them`() throws {
  let pages = try Built.site(.board).pages.map(\.path)
  let above = [
    "index.html", "definitions/index.html", "data-quality/index.html", "restatements/index.html", "404.html",
    "style.css", "feed.xml",
    "robots.txt", "sitemap.xml", "manifest.json",
  ]
  let october = [
    "index.html", "segments/industry/index.html", "segments/industry/healthcare/index.html",
    "segments/industry/retail/index.html", "segments/plan/index.html", "segments/plan/basic/index.html",
    "segments/plan/plus/index.html", "cohorts/index.html",
  ]
  let figures = Metric.all.map { "figures/\($0.id)/index.html" }
  let months = ["2026-10/", "2026-09/"].flatMap { month in (october + figures).map { month + $0 } }
  #expect(Set(pages) == Set(months + above))
  #expect(pages.count == months.count + above.count)
}

@Test func `The team's site has movements, owners and downloads as well`() throws {
  let board = Set(try Built.site(.board).pages.map(\.path))
  let team = Set(try Built.site(.team).pages.map(\.path))
  let own = [
    "movements", "segments/owner", "segments/owner/ann-owner", "segments/owner/ben-owner",
    "segments/owner/unassigned",
  ]
  let downloads = ["customers", "records"]
  let expected = ["2026-10/", "2026-09/"].flatMap { month in
    own.map { "\(month)\($0)/index.html" } + downloads.map { "\(month)figures/\($0).csv" }
  }
  #expect(team.subtracting(board) == Set(expected))
  #expect(board.isSubset(of: team))
}

@Test func `The same site is the same bytes`() throws {
  for audience in Audience.allCases {
    #expect(try SmallSite().pages(audience) == Built.site(audience).pages)
  }
}

@Test func `The order in which reviews are given does not matter`() throws {
  var turned = SmallSite()
  turned.months = [Month(2026, 9), Month(2026, 10)]
  #expect(try turned.pages() == Built.site().pages)
}

@Test(arguments: Audience.allCases) func `Every page is well formed`(audience: Audience) throws {
  for page in try Built.site(audience).pages where page.path.hasSuffix(".html") || page.path.hasSuffix(".xml") {
    #expect(TagScan(page.text).faults == [], "\(page.path)")
  }
}

@Test(arguments: Audience.allCases) func `No page runs or loads anything`(audience: Audience) throws {
  for (path, scan) in try Built.site(audience).scans {
    for tag in scan.tags {
      #expect(
        !["script", "iframe", "object", "embed", "form", "base", "style", "img"].contains(tag.name), "\(path)"
      )
      for (name, value) in tag.attributes {
        #expect(!name.hasPrefix("on"), "\(path)")
        #expect(!["src", "srcset"].contains(name), "\(path)")
        #expect(!value.contains("url("), "\(path)")
        #expect(name != "href" || !value.contains("//"), "\(path): \(value)")
      }
    }
  }
}

@Test func `The style sheet loads nothing`() throws {
  let sheet = try Built.page("style.css")
  #expect(sheet.contains("--page"))
  #expect(!sheet.contains("url("))
  #expect(!sheet.contains("@import"))
  #expect(sheet.filter { $0 == "{" }.count == sheet.filter { $0 == "}" }.count)
}

@Test(arguments: Audience.allCases) func `Every id is on its page once, and what refers to one finds it`(
  audience: Audience
) throws {
  for (path, scan) in try Built.site(audience).scans {
    let tags = scan.tags
    let ids = tags.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count, "\(path)")
    #expect(ids.allSatisfy { !$0.isEmpty && !$0.contains(" ") }, "\(path)")
    for name in ["aria-labelledby", "aria-describedby"] {
      #expect(tags.compactMap { $0[name] }.allSatisfy(ids.contains), "\(path)")
    }
  }
}

@Test(arguments: Audience.allCases) func `Every link leads to a page, and to a place on it`(
  audience: Audience
) throws {
  var site = SmallSite()
  site.customers = site.customers.replacing("Retail", with: "Größe & Co / 日本")
  site.months = [Month(2026, 10)]
  let built = Built(try site.pages(audience))
  #expect(deadLinks(try Built.site(audience)) == [])
  #expect(deadLinks(built) == [])
  let links = built.scans.values.flatMap { $0.tags.compactMap { $0["href"] } }
  #expect(links.contains { $0.contains("gr%C3%B6%C3%9Fe") })
}

/// The links that lead nowhere.
func deadLinks(_ site: Built) -> [String] {
  let paths = Set(site.pages.map(\.path))
  let ids = site.scans.mapValues { scan in Set(scan.tags.compactMap { $0["id"] }) }
  return site.scans.flatMap { page, scan in
    scan.tags.compactMap { $0["href"] }.filter { $0 != "data:," }.compactMap { link -> String? in
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let path = parts[0].isEmpty ? page : resolved(parts[0], page)
      let holds = paths.contains(path) && (parts.count == 1 || ids[path]?.contains(parts[1]) == true)
      return holds ? nil : "\(page): \(link)"
    }
  }
}

private func resolved(_ link: String, _ page: String) -> String {
  var parts = page.split(separator: "/").dropLast().map(String.init)
  for part in link.split(separator: "/", omittingEmptySubsequences: false) {
    if part == ".." {
      parts.removeLast(parts.isEmpty ? 0 : 1)
    } else {
      parts.append(part.removingPercentEncoding ?? "")
    }
  }
  return parts.joined(separator: "/")
}

@Test(arguments: Audience.allCases) func `Every figure on a page is that of the ledger`(audience: Audience)
  throws
{
  let site = SmallSite()
  let review = try #require(try site.reviews(audience).first)
  var count = 0
  for (path, scan) in try Built.site(audience).scans {
    for tag in scan.tags {
      guard let id = tag["data-metric"] else { continue }
      let metric = try #require(Metric.named(id), "\(path)")
      let month = try #require(Month(tag["data-month"] ?? ""), "\(path)")
      let names = tag["data-segment"]?.split(separator: "=", maxSplits: 1).map(String.init)
      let segment = try names.map { try #require(review.segment($0[0], $0[1])) } ?? .whole
      let value = Wording.value(review.figure(metric, month, segment), digits: 2)
      #expect(tag["data-value"] == value, "\(path): \(id) \(month) \(segment)")
      count += 1
    }
  }
  #expect(count > 1_000)
}

@Test func `The board's site holds no name, id or owner of a customer`() throws {
  let words = ["K-00000", "Asterion", "Birchwood", "Cedarhill", "Ann Owner", "Ben Owner"]
  for page in try Built.site(.board).pages {
    for word in words { #expect(!page.text.contains(word), "\(page.path)") }
  }
  let team = try Built.site(.team).pages.map(\.text).joined()
  for word in words.dropFirst() { #expect(team.contains(word), "\(word)") }
}

@Test func `The manifest has a hash of every other file`() throws {
  let pages = try Built.site().pages
  let manifest = try #require(pages.last)
  #expect(manifest.path == "manifest.json")
  for page in pages.dropLast() {
    #expect(manifest.text.contains("\"\(page.path)\": \"\(hash(page.bytes))\""))
  }
}

@Test func `Faults of the text are returned, and the review stays empty`() throws {
  var site = SmallSite()
  site.template = "{{ nnr }} {% commentary \"Bridge\" %}"
  let made = try site.site()
  let outcome = made.pages(of: try #require(made.reviews.first))
  #expect(
    outcome.errors.map { "\($0.place): \($0)" } == ["review.md:1:4: there is no figure 'nnr'; write 'nrr'"])
}

@Test func `A site without reviews says so`() throws {
  var site = SmallSite()
  site.months = []
  let pages = try site.pages(.board)
  #expect(pages.map(\.path).contains("index.html"))
  #expect(pages.first { $0.path == "index.html" }?.text.contains("There is no review yet.") == true)
  #expect(deadLinks(Built(pages)) == [])
}

@Test func `What the reader should know about the data is listed`() throws {
  #expect(try Built.page("data-quality/index.html").contains("<li>changes.csv:2: a note</li>"))
  var site = SmallSite()
  site.notes = []
  #expect(try site.page("data-quality/index.html").contains("Nothing in the data looks odd."))
}
