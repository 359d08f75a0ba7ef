import Foundation
import Testing

@testable import boardwalk

@Test func `A new site builds as it stands, has nothing at fault and says what it is`() throws {
  try withFolder { folder in
    let path = folder.path + "/site"
    var verb = try InitVerb.parse([path])
    try verb.run()
    #expect(
      try folder.files("site").keys.sorted() == [
        "content/ledger/bands.csv", "content/ledger/changes.csv", "content/ledger/costs.csv",
        "content/ledger/customers.csv", "content/ledger/fx.csv", "content/ledger/offers.csv",
        "content/ledger/pipeline.csv", "content/ledger/products.csv", "content/ledger/targets.csv",
        "content/ledger/usage.csv",
        "content/reviews/2026-10.md", "content/site.yml", "templates/review.md",
      ])
    // Two reviews show what twelve would.
    try folder.write(
      folder.text("site/content/site.yml").replacing("# reviews: 12", with: "reviews: 2"),
      to: "site/content/site.yml")
    let check = try CheckVerb.parse([path])
    #expect(try check.found(.october) == [])
    let build = try BuildVerb.parse([path])
    #expect(try build.build(.october).note.hasSuffix("2 reviews up to 2026-10"))
    for audience in ["board", "team"] {
      let review = folder.text("site/public/\(audience)/2026-10/index.html")
      #expect(review.contains("<h1>Monthly growth review, October 2026</h1>"))
      #expect(!review.contains("class=\"missing\""))
    }
  }
}

@Test func `A site is not made over another`() throws {
  try withSite { folder in
    var verb = try InitVerb.parse([folder.path])
    let faults = #expect(throws: Faults.self) { try verb.run() }
    #expect(faults?.diagnostics.count == 4)
    #expect(folder.text("content/site.yml") == SmallFolder.settings)
  }
}

@Test func `The example company has a folder of its own`() throws {
  try withFolder { folder in
    var verb = try ExampleVerb.parse([folder.path + "/example", "--customers", "20", "--months", "3"])
    try verb.run()
    #expect(folder.text("example/content/ledger/customers.csv").hasPrefix("id,name,parent,from,industry"))
    #expect(folder.text("example/content/site.yml").contains("Tavenholt Systems does not exist."))
  }
}

@Test func `The settings of a new site name every key, commented where it has a default`() {
  let text = String(decoding: PackageResources.site_yml, as: UTF8.self)
  for key in [
    "title", "company", "currency", "timezone", "ledger", "customers", "products", "targets", "pipeline",
    "fx",
    "bands", "dimensions", "reviews", "small_cells", "raw_html", "base_url", "settings", "fx_base",
    "reactivation", "reactivation_max_gap_months",
    "grain", "entity", "mrr_bands", "coverage_period",
  ] {
    #expect(
      text.split(separator: "\n").contains { $0.drop { $0 == " " || $0 == "#" }.hasPrefix(key + ":") },
      "\(key)")
  }
}
