import Testing

@testable import Plots

@Suite struct ThemeTests {
  @Test func `Every style that a drawing uses stands in the style sheet`() {
    for specimen in Specimen.goldens {
      for layout in Layout.all {
        for item in specimen.plot.drawing(layout).items {
          #expect(Theme.standard.css.contains("svg .p-\(item.style.name){"), "\(item.style.name)")
        }
      }
    }
  }

  @Test func `Every custom property that is used is set, for light, dark and chosen colours`() {
    let used = Theme.standard.css.split(separator: "var(--").dropFirst().compactMap { $0.split(separator: ")").first }
    for name in Set(used) { #expect(Theme.standard.css.contains("--\(name):light-dark("), "\(name)") }
    #expect(Theme.standard.css.contains("@media print{:root{color-scheme:light}}"))
    #expect(Theme.standard.css.contains("@media (forced-colors:active)"))
  }

  @Test func `Braces of the style sheet match`() {
    #expect(Theme.standard.css.filter { $0 == "{" }.count == Theme.standard.css.filter { $0 == "}" }.count)
    #expect(!Theme.standard.css.contains("url("))
  }
}
