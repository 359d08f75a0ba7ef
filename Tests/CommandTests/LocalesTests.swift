import Foundation
import Markup
import Testing

@testable import boardwalk

private typealias Locale = Markup.Locale

/// A German locale file that words every phrase by itself in other marks, or none.
private func german(wordsPhrases: Bool) throws -> String {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let phrases = try String(contentsOf: root.appendingPathComponent("SitesTests/messages.txt"), encoding: .utf8)
    .split(separator: "\n").filter { !$0.hasPrefix("#") }
  let messages = wordsPhrases ? phrases.map { "  \(quoted($0)): \(quoted("«\($0)»"))\n" }.joined() : ""
  let months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober"]
  let names = (months + ["November", "Dezember"]).joined(separator: ", ")
  return """
    identifier: de
    name: Deutsch
    decimal: ","
    group: "."
    grouping: thousands
    percent: "#\\u00A0%"
    points: "#\\u00A0PP"
    multiple: "#×"
    money: "#\\u00A0¤"
    money_with_code: "#\\u00A0¤"
    compact: {thousand: "\\u00A0Tsd.", million: "\\u00A0Mio.", billion: "\\u00A0Mrd."}
    months: [\(names)]
    short_months: [\(names)]
    month: "{month} {year}"
    date: "{day}. {month} {year}"
    rose: stieg
    fell: fiel
    held: blieb
    not_available: k. A.
    plural: one
    \(wordsPhrases ? "messages:" : "messages: {}")

    """ + messages
}

private func quoted(_ text: some CustomStringConvertible) -> String {
  "\"" + text.description.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

@Test func `A site in another language is in it altogether`() throws {
  try withSite { folder in
    try folder.write(SmallFolder.settings + "locale: de\n", to: "content/site.yml")
    try folder.write(try german(wordsPhrases: true), to: "templates/locales/de.yml")
    try folder.write("Im {{ month }}: {{ mrr }}.\n\n{% chart bridge %}\n", to: "templates/review.de.md")
    try folder.build()
    let review = folder.text("public/board/2026-10/index.html")
    #expect(review.contains("<html lang=\"de\">"))
    #expect(review.contains("Im Oktober 2026: "))
    #expect(review.contains("1.950\u{A0}€"))
    #expect(review.contains("«MRR bridge»"))
    #expect(!review.contains(">MRR bridge"))
    #expect(!review.contains("hreflang"))
    #expect(folder.text("public/board/definitions/index.html").contains("<h1>«Definitions»</h1>"))
  }
}

@Test func `A phrase that a file does not word is a fault, and all are told at once`() throws {
  try withSite { folder in
    try folder.write(try german(wordsPhrases: false), to: "templates/locales/de.yml")
    let complaint = try folder.complaint("--locale", "de")
    let lines = complaint.split(separator: "\n").filter { $0.contains("error:") }
    #expect(lines.count > 400)
    #expect(
      lines.contains("templates/locales/de.yml:21:11: error: the messages have no \"All customers\"; add it"))
    #expect(lines.allSatisfy { $0.hasPrefix("templates/locales/de.yml:21:11: error: ") })
    #expect(folder.text("public/board/index.html") == "")
    let one = try german(wordsPhrases: true).replacing("  \"MRR bridge\": \"«MRR bridge»\"\n", with: "")
    try folder.write(one, to: "templates/locales/de.yml")
    let complaintOfOne = try folder.complaint("--locale", "de")
    #expect(
      complaintOfOne.hasPrefix("templates/locales/de.yml:22:3: error: the messages have no \"MRR bridge\"; add it"))
  }
}

@Test func `Languages stand beside each other, each linked to the others`() throws {
  try withSite { folder in
    let settings = SmallFolder.settings + "locales: [en, en-GB]\nbase_url: https://example.com/r\n"
    try folder.write(settings, to: "content/site.yml")
    try folder.write("## Bridge\n\nGrew to [€1,950](figure:mrr).\n", to: "content/reviews/2026-10.md")
    try folder.write("## Bridge\n\nRose to [£0](figure:fx_mrr).\n", to: "content/reviews/2026-10.en-GB.md")
    let found = try CheckVerb.parse([folder.path, "--drafts"]).found(.october).map(\.text)
    #expect(found.count == 1, "\(found)")
    try folder.write("## Bridge\n\nRose to [€1,950](figure:mrr).\n", to: "content/reviews/2026-10.en-GB.md")
    #expect(try CheckVerb.parse([folder.path]).found(.october).map(\.text) == [])
    try folder.build()
    let first = folder.text("public/board/2026-10/index.html")
    let second = folder.text("public/board/en-GB/2026-10/index.html")
    #expect(first.contains("<html lang=\"en\">") && second.contains("<html lang=\"en-GB\">"))
    #expect(first.contains("Grew to") && second.contains("Rose to"))
    let alternates = """
      <link rel="alternate" hreflang="en" href="https://example.com/r/2026-10/">\
      <link rel="alternate" hreflang="en-GB" href="https://example.com/r/en-GB/2026-10/">
      """
    #expect(first.contains(alternates) && second.contains(alternates))
    let there = "<a href=\"../en-GB/2026-10/index.html\" hreflang=\"en-GB\" lang=\"en-GB\">English (United Kingdom)</a>"
    let back = "<a href=\"../../2026-10/index.html\" hreflang=\"en\" lang=\"en\">English</a>"
    #expect(first.contains(there) && second.contains(back))
    let feed = folder.text("public/board/en-GB/feed.xml")
    #expect(feed.contains("https://example.com/r/en-GB/2026-10/"))
    #expect(feed.contains(":en-GB</id>"))
    #expect(folder.text("public/board/en-GB/sitemap.xml").contains("https://example.com/r/en-GB/definitions/"))
  }
}

@Test func `Each page of a language has its counterpart in the others, and leads there`() throws {
  try withSite { folder in
    let settings = SmallFolder.settings + "locales: [en, de]\nbase_url: https://example.com/r\n"
    try folder.write(settings, to: "content/site.yml")
    try folder.build()
    for audience in ["board", "team"] {
      let all = try folder.files("public/\(audience)")
      let german = Set(all.keys.filter { $0.hasPrefix("de/") }.map { String($0.dropFirst(3)) })
      #expect(german == Set(all.keys.filter { !$0.hasPrefix("de/") }), "\(audience)")
      let pages = german.filter { $0.hasSuffix(".html") && $0 != "404.html" }
      #expect(pages.count > 20)
      for page in pages {
        let address = page.hasSuffix("index.html") ? String(page.dropLast(10)) : page
        let up = String(repeating: "../", count: page.filter { $0 == "/" }.count)
        for (language, path, other) in [("en", page, "de/" + page), ("de", "de/" + page, "../" + page)] {
          let text = folder.text("public/\(audience)/\(path)")
          #expect(text.contains("<html lang=\"\(language)\">"), "\(path)")
          #expect(text.contains("hreflang=\"x-default\" href=\"https://example.com/r/\(address)\">"), "\(path)")
          #expect(text.contains("hreflang=\"de\" href=\"https://example.com/r/de/\(address)\">"), "\(path)")
          #expect(text.contains("<a href=\"\(up)\(other)\" hreflang="), "\(path)")
        }
      }
      #expect(folder.text("public/\(audience)/de/404.html").contains("<h1>Diese Seite gibt es nicht</h1>"))
      #expect(folder.text("public/\(audience)/de/feed.xml").contains("xml:lang=\"de\""))
    }
  }
}

@Test(arguments: [
  ("de", "MRR-Brücke"), ("es", "Puente de MRR"), ("fr", "Pont de MRR"), ("nl", "MRR-brug"), ("sv", "MRR-brygga"),
]) func `A new site builds in each language that comes with the program, and nothing is at fault`(
  language: String, heading: String
) throws {
  try withFolder { folder in
    var verb = try InitVerb.parse([folder.path + "/site"])
    try verb.run()
    let settings = folder.text("site/content/site.yml").replacing("# reviews: 12", with: "reviews: 1")
    try folder.write(settings + "\nlocale: \(language)\n", to: "site/content/site.yml")
    #expect(try CheckVerb.parse([folder.path + "/site", "--strict"]).found(.october) == [])
    _ = try BuildVerb.parse([folder.path + "/site", "--strict"]).build(.october)
    for audience in ["board", "team"] {
      let review = folder.text("site/public/\(audience)/2026-10/index.html")
      #expect(review.contains("<html lang=\"\(language)\">"))
      #expect(review.contains(heading) && !review.contains("MRR bridge"))
      // The first commentary is under English headings, which are topics in every language.
      #expect(review.contains(": Bridge\"><p>We opened at"))
      #expect(!review.contains("class=\"missing\""))
    }
  }
}

@Test func `Commentary without a language is in the site's first, and says so elsewhere`() throws {
  try withSite { folder in
    try folder.write(SmallFolder.settings + "locales: [en, de]\n", to: "content/site.yml")
    try folder.write(try german(wordsPhrases: true), to: "templates/locales/de.yml")
    try folder.write(SmallFolder.template, to: "templates/review.de.md")
    try folder.write("## Bridge\n\nMRR is [€1,950](figure:mrr), or {{ mrr }}.\n", to: "content/reviews/2026-10.md")
    try folder.build()
    let review = folder.text("public/team/de/2026-10/index.html")
    #expect(review.contains("<aside class=\"commentary\" aria-label=\"«Commentary: Bridge»\" lang=\"en\">"))
    #expect(review.contains(">€1,950</a>"))
    #expect(!folder.text("public/team/2026-10/index.html").contains("lang=\"en\"><p>"))
    try folder.write("## Bridge\n\nMRR ist [1.950 €](figure:mrr).\n", to: "content/reviews/2026-10.de.md")
    try folder.build()
    #expect(folder.text("public/team/de/2026-10/index.html").contains("aria-label=\"«Commentary: Bridge»\"><p>MRR ist"))
    try folder.write("## Bridge\n\nMRR ist [1.951 €](figure:mrr).\n", to: "content/reviews/2026-10.de.md")
    #expect(try folder.complaint().hasPrefix("content/reviews/2026-10.de.md:3:10: error: "))
  }
}

@Test func `The board's site names nobody in any language`() throws {
  try withSite { folder in
    try folder.write(SmallFolder.settings + "locales: [en, en-IN]\n", to: "content/site.yml")
    try folder.write("## Bridge\n\nGood.\n", to: "content/reviews/2026-10.md")
    try folder.write("## Bridge\n\nAsterion Hospitals grew.\n", to: "content/reviews/2026-10.en-IN.md")
    #expect(
      try folder.complaint().hasPrefix(
        "error: board/en-IN/2026-10/index.html names 'Asterion Hospitals', which the board must not see"))
  }
}

@Test(arguments: [
  (
    "locale: xx", "content/site.yml:8:9: error: there is no locale 'xx'; add templates/locales/xx.yml, or write one of "
  ),
  ("locale: ../de", "content/site.yml:8:9: error: '../de' is no tag of a language; write one like de or en-GB"),
  ("locales: [en, en]", "content/site.yml:8:15: error: 'en' stands twice; take one out"),
  ("locales: []", "content/site.yml:8:10: error: no language is named; write one like [en, de]"),
  ("locales: {a: b}", "content/site.yml:8:10: error: a text must stand here, found 'key: value' lines"),
]) func `A language that cannot be had is a fault`(line: String, complaint: String) throws {
  try withSite { folder in
    try folder.write(SmallFolder.settings + line + "\n", to: "content/site.yml")
    let said = try folder.complaint()
    #expect(said.hasPrefix(complaint), "\(said)")
  }
}

@Test func `A file of a locale says what is wrong with it`() throws {
  try withSite { folder in
    let file = try german(wordsPhrases: false)
    let wrong = file.replacing("plural: one", with: "plural: two").replacing("identifier: de", with: "colour: red")
      .replacing("messages: {}", with: "messages: {\"{1} is 0\": \"{2} ist 0\"}")
    try folder.write(wrong, to: "templates/locales/de.yml")
    #expect(
      try folder.complaint("--locale", "de").split(separator: "\n").filter { $0.contains("error:") } == [
        "templates/locales/de.yml:1:1: error: the locale has no 'identifier'; add it",
        "templates/locales/de.yml:1:9: error: 'colour' is no entry of a locale; remove it or mend its name",
        "templates/locales/de.yml:20:9: error: 'two' is no 'plural'; write one, zero_and_one",
        "templates/locales/de.yml:21:24: error: 'messages.{1} is 0' has no {2}; name only what stands in braces in the English text",
      ])
    try folder.write(file.replacing("identifier: de", with: "identifier: at"), to: "templates/locales/de.yml")
    #expect(
      try folder.complaint("--locale", "de").hasPrefix(
        "templates/locales/de.yml:1:13: error: the identifier is 'at' in the file of 'de'; "))
    try folder.write("- a\n- b", to: "templates/locales/de.yml")
    #expect(try folder.complaint("--locale", "de").contains("templates/locales/de.yml:1:"))
  }
}
