import Markup
import Testing

@Suite struct ElementTests {
  @Test func `Text is escaped once, wherever it lands`() {
    let hostile = #"<script>"x" & 'y'</script>"#
    let element = Element("p", ["title": hostile], .text(hostile))
    let escaped = "&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;"
    #expect(element.string == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func `A quote that carries a combining mark cannot end an attribute`() {
    #expect(Element("p", ["title": "\"\u{301}x"]).string == "<p title=\"&quot;\u{301}x\"></p>")
  }

  @Test func `Control characters become the replacement character`() {
    #expect(Element.text("a\u{0}b\u{8}c\td\ne").string == "a\u{FFFD}b\u{FFFD}c\td\ne")
  }

  @Test func `An attribute without a value is left out or stands alone`() {
    #expect(Element("details", ["open": "", "class": nil], "x").string == "<details open>x</details>")
  }

  @Test func `Void elements have no end tag and shapes close themselves`() {
    #expect(Element("br", [:]).string == "<br>")
    #expect(Element("path", ["d": "M0 0"]).string == "<path d=\"M0 0\"/>")
    #expect(Element("td", [:]).string == "<td></td>")
  }

  @Test func `The empty element has no bytes`() {
    #expect(Element().isEmpty)
    #expect(Element.group([]).bytes == [])
  }
}
