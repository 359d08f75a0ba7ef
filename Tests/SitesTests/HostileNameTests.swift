import Foundation
import Reports
import Testing

@testable import Sites

/// Names that would start something where they are not escaped.
private let names = [
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{ nrr }}", "{% end %}", "../../x",
  "🚀 & 'quote'",
  "\u{202E}rtl\u{2066}", "*bold* [a](javascript:alert(1)) `code`", "]]>--><!--", "&lt;b&gt;", "=SUM(A1)",
]

/// The elements and attributes of a site without such names, and the one that sets apart what is read from
/// right to left.
private let known = Result {
  let tags = try Built.site().scans.values.flatMap(\.tags)
  return (Set(tags.map(\.name) + ["bdi"]), Set(tags.flatMap { $0.attributes.map(\.name) }))
}

/// The small site with a name in every place that takes one.
private func site(_ name: String) -> SmallSite {
  var site = SmallSite()
  let quoted = "\"\(name.replacing("\"", with: "\"\""))\""
  site.customers = "id,name,industry,owner\nK-000001,\(quoted),\(quoted),\(quoted)\nK-000002,Birch,Retail,Ben"
  site.changes = site.changes.replacing(",Plus,", with: ",\(quoted),").replacing(
    ",Roster,", with: ",\(quoted),")
  site.targets =
    "month,metric,segment,target,owner\n2026-10,nrr,,110%,\(quoted)\n2026-11,expansion_mrr,,1000.00,\(quoted)"
  site.pipeline = "customer,kind,mrr,stage,close\nK-000001,\(quoted),600,open,2026-11-05"
  site.settings.title = name
  site.settings.company = name
  site.settings.notice = name
  site.notes = [name]
  site.months = [Month(2026, 10)]
  return site
}

/// The parts of a path that lead elsewhere, or that some system takes for something else.
private func foreignParts(_ path: String) -> [Substring] {
  path.split(separator: "/", omittingEmptySubsequences: false).filter { part in
    ["", ".", ".."].contains(part) || part.utf8.count > 255
      || part.utf8.contains { $0 <= 32 || Array("<>\"'&:\\|?*".utf8).contains($0) }
  }
}

@Test(arguments: names) func `A hostile name is read as it was written and starts nothing`(name: String)
  throws
{
  let (elements, attributes) = try known.get()
  let built = Built(try site(name).pages())
  for (path, scan) in built.scans {
    #expect(scan.faults == [], "\(path)")
    for tag in scan.tags {
      #expect(elements.contains(tag.name), "\(path)")
      #expect(attributes.isSuperset(of: tag.attributes.map(\.name)), "\(path)")
      #expect(tag["href"]?.hasPrefix("javascript") != true, "\(path)")
    }
  }
  #expect(deadLinks(built) == [])
  #expect(built.pages.flatMap { foreignParts($0.path) } == [])
  #expect(built.scans["2026-10/movements/index.html"]?.text.contains(name) == true)
  #expect(
    built.scans["2026-10/segments/industry/index.html"]?.tags.contains {
      $0["aria-label"] == "NRR by industry"
    } == true)
}

@Test(arguments: names) func `A hostile name is text of the manifest and of the feed`(name: String) throws {
  var site = site(name)
  site.template = "{{ mrr }} {% commentary \"Bridge\" %}"
  let made = try site.site()
  let pages = made.rootPages(beside: [.init(name, "0")], hash: hash)
  let manifest = try #require(pages.last)
  let json = try JSONSerialization.jsonObject(with: Data(manifest.bytes)) as? [String: NSObject]
  #expect((json?["settings"] as? [String: String])?["company"] == name)
  #expect((json?["files"] as? [String: String])?[name] == "0")
  for path in ["feed.xml", "sitemap.xml"] {
    let scan = TagScan(try #require(pages.first { $0.path == path }).text)
    #expect(scan.faults == [])
    #expect(path != "feed.xml" || scan.text.hasPrefix(name))
  }
}
