import Foundation
import Testing

@testable import Sites

@Test func `The manifest names version, settings, sources and files, these in order`() {
  let manifest = Manifest(
    sources: [.init("content/b.csv", "0b"), .init("content/a.csv", "0a")],
    settings: [.init("currency", "EUR")],
    version: "0.1.0")
  let page = manifest.page([.init("z.html", "2"), .init("index.html", "1")])
  #expect(page.path == "manifest.json")
  #expect(
    page.text == """
      {"schema": 1,
       "tool": "boardwalk 0.1.0",
       "settings": {
        "currency": "EUR"},
       "sources": {
        "content/b.csv": "0b",
        "content/a.csv": "0a"},
       "files": {
        "index.html": "1",
        "z.html": "2"}}

      """)
}

@Test(arguments: ["\"", "\\", "\n\r\t", "\u{0}\u{1F}\u{7F}", "</script>", "é🚀\u{202E}", "\u{2028}"])
func `Any text may stand in the manifest`(text: String) throws {
  let manifest = Manifest(sources: [], settings: [.init(text, text)], version: "1")
  let json = try JSONSerialization.jsonObject(with: Data(manifest.page([]).bytes)) as? [String: NSObject]
  #expect(json?["settings"] as? [String: String] == [text: text])
}
