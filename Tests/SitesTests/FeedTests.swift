import Reports
import Testing

@testable import Sites

private func feed(_ change: (inout SmallSite) -> Void = { _ in }) throws -> Feed {
  var site = SmallSite()
  change(&site)
  return Feed(settings: site.settings, reviews: try site.reviews(.board))
}

@Test func `The feed has an entry for each review, dated the day after its month`() throws {
  let atom = try feed().atom
  #expect(atom.path == "feed.xml")
  #expect(
    atom.text.replacing("><", with: ">\n<") == """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <title>Growth</title>
      <id>urn:boardwalk:tavenholt:growth</id>
      <updated>2026-11-01T00:00:00Z</updated>
      <author>
      <name>Tavenholt</name>
      </author>
      <entry>
      <title>Growth, October 2026</title>
      <id>urn:boardwalk:tavenholt:growth:2026-10</id>
      <updated>2026-11-01T00:00:00Z</updated>
      <link href="2026-10/index.html">
      </link>
      <summary>MRR €2,450, Expansion MRR €700, NRR 140.0%</summary>
      </entry>
      <entry>
      <title>Growth, September 2026</title>
      <id>urn:boardwalk:tavenholt:growth:2026-09</id>
      <updated>2026-10-01T00:00:00Z</updated>
      <link href="2026-09/index.html">
      </link>
      <summary>MRR €1,400, Expansion MRR €0, NRR 93.3%</summary>
      </entry>
      </feed>

      """)
}

@Test func `Links of the feed are whole where the address of the site is known`() throws {
  for base in ["https://example.com/review", "https://example.com/review/"] {
    let atom = try feed { $0.settings.baseURL = base }.atom.text
    #expect(atom.contains("<link href=\"https://example.com/review/2026-10/\"></link>"))
  }
}

@Test func `A feed without reviews is dated and valid all the same`() throws {
  let atom = try feed { $0.months = [] }.atom.text
  #expect(TagScan(atom).faults == [])
  #expect(atom.contains("<updated>1970-01-01T00:00:00Z</updated>"))
}

@Test func `What the feed must have is there, in each of its parts`() throws {
  let scan = TagScan(try feed().atom.text)
  #expect(scan.faults == [])
  #expect(scan.tags.first?["xmlns"] == "http://www.w3.org/2005/Atom")
  for (name, count) in [("title", 3), ("id", 3), ("updated", 3), ("entry", 2), ("link", 2), ("author", 1)] {
    #expect(scan.tags.filter { $0.name == name }.count == count, "\(name)")
  }
}

@Test func `The sitemap lists pages in order and neither files nor the page for what is not found`() throws {
  let sitemap = try feed { $0.settings.baseURL = "https://example.com" }.sitemap([
    "index.html", "404.html", "2026-10/index.html", "style.css", "2026-10/segments/size/größe/index.html",
  ])
  #expect(
    sitemap.text
      == "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
      + "<url><loc>https://example.com/2026-10/</loc></url>"
      + "<url><loc>https://example.com/2026-10/segments/size/gr%C3%B6%C3%9Fe/</loc></url>"
      + "<url><loc>https://example.com/</loc></url></urlset>\n")
}

@Test func `No search engine is let in`() throws {
  #expect(try feed().robots.text == "User-agent: *\nDisallow: /\n")
}
