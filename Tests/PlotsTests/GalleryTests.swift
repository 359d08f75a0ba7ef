import Foundation
import Plots
import Testing

@Suite struct GalleryTests {
  @Test func `Every form stands in one family, and every family has forms only`() {
    let listed = Gallery.families.flatMap(\.forms)
    #expect(Set(listed).count == listed.count)
    for form in PlotForm.all { #expect(listed.contains(form.name), "\(form.name) is in no family") }
    for name in listed { #expect(PlotForm.all.contains { $0.name == name }, "there is no form \(name)") }
  }

  @Test func `Every picture has the source that makes it`() {
    for entry in Gallery().entries {
      #expect(entry.source.contains("Plot") || entry.source.contains("Chart("), "\(entry.specimen.name)")
      #expect(entry.source.filter { $0 == "(" }.count == entry.source.filter { $0 == ")" }.count, "\(entry.source)")
      #expect(entry.source.filter { $0 == "{" }.count == entry.source.filter { $0 == "}" }.count, "\(entry.source)")
    }
  }

  @Test func `The page has a picture of every form in each mode, and its contents lead to all`() throws {
    let gallery = Gallery()
    let html = gallery.html
    for entry in gallery.entries {
      #expect(html.contains("<section id=\"form-\(entry.specimen.name)\">"))
      #expect(html.contains("<a href=\"#form-\(entry.specimen.name)\">"))
    }
    for mode in ["light", "dark", "print", "forced"] {
      #expect(html.split(separator: "<div class=\"mode \(mode)\">").count == gallery.entries.count + 1)
    }
    #expect(html.contains(".forced svg .p-b"))
    if let path = ProcessInfo.processInfo.environment["GALLERY"] {
      try Data(html.utf8).write(to: URL(fileURLWithPath: path))
    }
  }
}
