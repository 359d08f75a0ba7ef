import Markup

/// A form with its data: a value that can be drawn in either layout.
///
/// A new form is one file with a conforming type; everything else here works for it.
public protocol Plot: Sendable {
  /// The plot laid out; a plot without data says so in words.
  func drawing(_ layout: Layout) -> Drawing
  /// The numbers as a table, from which the summary is computed; `PlotTable.none` for a plot without one.
  var table: PlotTable { get }
}

extension Plot {
  /// No table; the caption has to bring one.
  public var table: PlotTable { .none }

  /// What the plot shows in a sentence or two; empty for a plot without a table.
  public func summary(_ words: SummaryWords = .english) -> String {
    table == .none ? "" : PlotSummary(table, words: words).text
  }
}

/// What stands around a plot's picture.
public struct Caption: Sendable {
  /// Names the exhibit on its page; letters, digits and hyphens. The ids derive from it.
  public var key: String
  /// What the plot shows.
  public var title: String
  /// What the numbers are, such as "thousand euros, by month"; empty for none.
  public var unit: String
  /// One sentence that says what is to be seen, the picture's description; nil for the computed one.
  public var summary: String?
  /// What stands after the picture, as a rule a `details` element with the whole table; nil for the plot's own.
  public var details: Element?
  /// The sentences of the computed summary and of the plot's own table.
  public var words: SummaryWords

  /// A caption.
  public init(
    key: String, title: String, unit: String = "", summary: String? = nil, details: Element? = nil,
    words: SummaryWords = .english
  ) {
    self.key = key
    self.title = title
    self.unit = unit
    self.summary = summary
    self.details = details
    self.words = words
  }

  /// The key with everything but ASCII letters, digits, hyphens and underscores turned into hyphens.
  var id: String {
    let bytes = key.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): byte
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): byte
      default: UInt8(ascii: "-")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Plot {
  /// The accessible figure: caption, summary, the picture in both layouts, and the table behind it.
  ///
  /// One picture shows at a time. It is an image named by the title and described by the summary, and
  /// nothing inside it is read out. The theme's colours stand in the picture for pages without its style sheet.
  public func figure(_ caption: Caption, theme: Theme = .standard) -> Element {
    let id = caption.id
    var title = [Element("span", ["class": "p-title", "id": id + "-t"], .text(caption.title))]
    if !caption.unit.isEmpty {
      title += [" ", Element("span", ["class": "p-unit"], .text(caption.unit))]
    }
    var parts = [Element("figcaption", [:], title)]
    let summary = caption.summary ?? summary(caption.words)
    if !summary.isEmpty {
      parts.append(Element("p", ["class": "p-summary", "id": id + "-s"], .text(summary)))
    }
    for layout in Layout.all {
      parts.append(
        drawing(layout).svg(
          class: layout.isWide ? "p-wide" : "p-narrow", labelledBy: id + "-t",
          describedBy: summary.isEmpty ? nil : id + "-s", theme: theme))
    }
    parts.append(caption.details ?? table.details(title: caption.title, id: id, words: caption.words))
    return Element("figure", ["class": "plot", "id": id, "aria-labelledby": id + "-t"], parts)
  }
}

extension Drawing {
  /// The picture as an SVG element whose inside is hidden from assistive technology.
  ///
  /// It is an image if it has the id of a name or a name; otherwise the whole of it is hidden.
  public func svg(
    class name: String, labelledBy: String? = nil, describedBy: String? = nil, label: String? = nil,
    theme: Theme = .standard
  ) -> Element {
    let isImage = labelledBy != nil || label != nil
    let (width, height) = (String(Int(width.rounded(.up))), String(Int(height.rounded(.up))))
    return Element(
      "svg",
      [
        "class": name, "width": width, "height": height, "viewBox": "0 0 \(width) \(height)",
        "role": isImage ? "img" : nil, "aria-labelledby": labelledBy, "aria-describedby": describedBy,
        "aria-label": label, "aria-hidden": isImage ? nil : "true", "direction": "ltr",
        "font-family": "Arial, \"Liberation Sans\", Helvetica, sans-serif", "font-size": "12",
      ], Element("g", ["aria-hidden": "true"], content(theme)))
  }
}
