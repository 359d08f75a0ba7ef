import Foundation
import Ledgers
import Markup
import Metrics
import Narratives
import Synchronization

/// The texts of a site, and the figures that they speak of: what changes when somebody edits a commentary.
struct NarrativePages {
  private let template: Template
  private let commentaries: [(text: Commentary, source: FigureSource)]

  /// - Parameters:
  ///   - folder: the site, which has templates/review.md and content/reviews.
  ///   - figures: what its text speaks of.
  /// - Throws: where the template cannot be read, or no month has commentary.
  init(_ folder: ExampleFolder, _ figures: Figures) throws {
    let text = try folder.text("templates/review.md")
    template = Template(text, path: "review.md", sections: Self.sections(text, folder))
    let exhibits = Self.exhibits(text)
    commentaries = figures.cube.months.compactMap { month in
      // Most months have none.
      guard let text = try? folder.text("content/reviews/\(month).md") else { return nil }
      return (Commentary(text, path: "\(month).md"), Self.source(month, figures, exhibits))
    }
    if commentaries.isEmpty { throw Fault.text("content/reviews has no commentary of a month of the ledger") }
  }

  /// Renders so many pages, the site's months over and over, on all cores as a build does.
  ///
  /// - Returns: their bytes.
  /// - Throws: a `Fault` where a text is at fault, for then nothing is measured.
  func render(_ count: Int) throws -> Int {
    let outcome = Mutex((bytes: 0, fault: String?.none))
    DispatchQueue.concurrentPerform(iterations: count) { page in
      let (text, source) = commentaries[page % commentaries.count]
      let rendered = Narrative(template: template, commentary: text).render(source, audience: "team")
      outcome.withLock { outcome in
        outcome.bytes += rendered.element.bytes.count
        if let error = rendered.errors.first { outcome.fault = "\(error.place): \(error)" }
      }
    }
    let (bytes, fault) = outcome.withLock { $0 }
    if let fault { throw Fault.text(fault) }
    return bytes
  }

  private static func source(_ month: Month, _ figures: Figures, _ exhibits: [ExhibitName]) -> FigureSource {
    let first = figures.cube.months.lowerBound
    return FigureSource(
      month: ReviewMonth(year: month.year, month: month.month),
      firstMonth: ReviewMonth(year: first.year, month: first.month), currency: figures.ledger.currency.code,
      currencyDigits: figures.ledger.currency.digits,
      figures: Metric.all.map { FigureName($0.id, unit($0.unit)) },
      dimensions: figures.cube.dimensions.map { dimension in
        let segments = figures.cube.segments(of: dimension.name, through: month) ?? []
        return DimensionName(dimension.name, segments: segments.compactMap(\.value))
      },
      exhibits: exhibits, audiences: ["board", "team"], value: { value($0, figures) },
      target: { target($0, figures) }, exhibit: { _ in Element("figure") })
  }

  private static func value(_ query: FigureQuery, _ figures: Figures) -> FigureValue {
    let month = Month(query.month.year, query.month.month)
    guard let metric = Metric.named(query.figure), let segment = segment(query, figures) else {
      return FigureValue(.notAvailable(reason: "unknown"), link: "")
    }
    return FigureValue(amount(figures[metric, month, segment].value, metric, figures), link: "figures/\(metric.id)/")
  }

  private static func target(_ query: FigureQuery, _ figures: Figures) -> FigureValue {
    let month = Month(query.month.year, query.month.month)
    guard let metric = Metric.named(query.figure), let segment = segment(query, figures),
      let target = figures.target(of: metric, in: month, for: segment)
    else { return FigureValue(.notAvailable(reason: "no target is set"), link: "") }
    return FigureValue(amount(target, metric, figures), link: "figures/\(metric.id)/")
  }

  private static func segment(_ query: FigureQuery, _ figures: Figures) -> Segment? {
    guard let name = query.segment else { return .whole }
    return figures.cube.segment(name.dimension, name.segment)
  }

  private static func amount(_ value: Figure.Value, _ metric: Metric, _ figures: Figures) -> FigureValue.Amount {
    switch value {
    case .money(let minor):
      .money(minor: minor, digits: figures.ledger.currency.digits, currency: figures.ledger.currency.code)
    case .count(let count): .count(count)
    case .ratio(let numerator, let denominator):
      metric.unit == .multiple
        ? .multiple(numerator: numerator, denominator: denominator)
        : .percent(numerator: numerator, denominator: denominator)
    case .notAvailable: .notAvailable(reason: "not available")
    }
  }

  private static func unit(_ unit: Metrics.Unit) -> FigureUnit {
    switch unit {
    case .money: .money
    case .count: .count
    case .ratio: .percent
    case .multiple: .multiple
    }
  }

  /// The sections that a template includes; one that the site has not is that of the tool, and taken for empty.
  private static func sections(_ text: String, _ folder: ExampleFolder) -> [TemplateSection] {
    text.matches(of: /\{% include "([^"]+)"/).map { match in
      let name = String(match.output.1)
      let text = try? folder.text("templates/sections/\(name).md")
      return TemplateSection(name, text ?? "", path: name)
    }
  }

  /// The exhibits that a template names: text alone is measured, so each is as good as any.
  private static func exhibits(_ text: String) -> [ExhibitName] {
    let arguments: [ExhibitName.Argument] = ["months", "by", "metric", "cohort"].map { .init($0, .text) }
    return text.matches(of: /\{% (chart|table) ([a-z_0-9]+)/).compactMap { match in
      ExhibitName.Kind(rawValue: String(match.output.1)).map {
        ExhibitName($0, String(match.output.2), arguments: arguments, takesSegment: true)
      }
    }
  }
}
