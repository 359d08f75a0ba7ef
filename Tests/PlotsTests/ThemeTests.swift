import Foundation
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

  @Test func `In chosen colours nothing is lost in the page, and text is not of the colour that it stands on`() {
    let forced = Theme.standard.css.components(separatedBy: "@media (forced-colors:active)").last ?? ""
    for style in Style.all {
      let paints = [style.fill, style.stroke].compactMap(\.self)
      let isLost = paints.contains { $0.forced == "Canvas" && $0.name != "page" }
      let isSeen = paints.contains { $0.forced != "Canvas" }
      let isText = (Style.onSeries + Style.onFigures + Style.onDiverging).contains(style)
      if isLost, !isSeen, !isText {
        #expect(forced.contains("svg .p-\(style.name),") || forced.contains("svg .p-\(style.name){"), "\(style.name)")
      }
    }
    for (ground, text) in zip(Paint.series + Paint.diverging, Paint.onSeries + Paint.onDiverging) {
      #expect(ground.forced != text.forced, "\(ground.name)")
    }
    #expect(Paint.onSeries.map(\.forced).prefix(4) == ["Canvas", "CanvasText", "Canvas", "HighlightText"])
  }

  @Test func `Braces of the style sheet match`() {
    #expect(Theme.standard.css.filter { $0 == "{" }.count == Theme.standard.css.filter { $0 == "}" }.count)
    #expect(!Theme.standard.css.contains("url("))
  }

  @Test func `A company's colours stand in the style sheet and in the pictures`() {
    let house = Theme(series: [Paint("blue", light: Colour(0x123456), dark: Colour(0xABCDEF))])
    let caption = Caption(key: "k", title: "t", summary: "s")
    #expect(house.css.contains("--s1:light-dark(#123456,#abcdef);--s2:light-dark(#123456,#abcdef)"))
    #expect(house.css.contains("--os1:light-dark(#ffffff,#000000)"))
    let figure = Specimen.lines.figure(caption, theme: house).string
    #expect(figure.contains("class=\"p-ls1\" fill=\"none\" stroke=\"#123456\""))
    #expect(!figure.contains("#0070c3"))
    #expect(Specimen.lines.figure(caption, theme: Theme()) == Specimen.lines.figure(caption))
  }

  @Test func `A paint takes the place of the one of its name, and others follow`() {
    let theme = Theme(
      [Paint("good", light: Colour(0x005500), dark: Colour(0x88FF88)), Paint("own", light: .black, dark: .white)],
      styles: [Style("mine", fill: Paint("own", light: .black, dark: .white))])
    #expect(theme.paints.count == Paint.all.count + 1)
    #expect(theme.css.contains("--good:light-dark(#005500,#88ff88)"))
    #expect(theme.css.contains("svg .p-mine{fill:var(--own)}"))
    #expect(theme.attributes(.good) == " class=\"p-g\" fill=\"#005500\"")
    #expect(theme.attributes(.bad) == Style.bad.attributes)
  }
}
