import Testing

@testable import boardwalk

private func faults(_ pages: [String: String]) -> [String] {
  var check = LinkCheck()
  for (path, text) in pages { check.add(.init(.init(path: path, bytes: Array(text.utf8)))) }
  return check.faults.map(\.message)
}

@Test func `Links that lead to a page and to a place on it are sound`() {
  #expect(
    faults([
      "board/index.html":
        "<a href=\"2026-10/index.html\"> <a href=\"#top\"> <p id=\"top\"> <a href=\"style.css\">",
      "board/2026-10/index.html":
        "<a href=\"../index.html#top\"><a href=\"https://example.com\"><a href=\"data:,\">",
      "board/style.css": "",
      "board/größe/index.html": "<a href=\"../gr%C3%B6%C3%9Fe/index.html\"><a href=\"./index.html\">",
    ]) == [])
}

@Test func `Links that lead nowhere are told in the order of pages`() {
  #expect(
    faults([
      "b.html": "<a href=\"a.html#none\">",
      "a.html": "<a href=\"c.html\"><a href=\"#no\"><a href=\"../b.html\">",
    ]) == [
      "a.html links to 'c.html', which no page is; mend the link",
      "a.html links to '#no', a place that the page does not have; mend the link",
      "b.html links to 'a.html#none', a place that the page does not have; mend the link",
    ])
}
