import Markup
import Plots
import Reports
import Testing

@testable import Sites

@Test func `Every word that a plot adds is asked for in the page's language`() throws {
  let english = Mirror(reflecting: Words.english).children.compactMap { $0.value as? String }
  var entries = Markup.Locale.english.entries
  entries["identifier"] = "xx"
  entries["not_available"] = "«n/a»"
  for word in english { entries["messages.\(word)"] = "«\(word)»" }
  let review = try #require(try SmallSite().reviews(.team).first)
  let wording = Wording(review, on: .review(Month(2026, 10)), locale: try Markup.Locale(entries))
  let words = Mirror(reflecting: Words(wording)).children.compactMap { $0.value as? String }
  #expect(english.count > 15)
  #expect(words == english.map { "«\($0)»" })
}
