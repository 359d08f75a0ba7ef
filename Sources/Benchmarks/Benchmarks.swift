import Foundation
import Ledgers
import Metrics

/// Measures the libraries inside one process:
/// `Benchmarks read|compute|figures|text SITE [--repeat N] [--dimensions N]`.
///
/// `read` reads the ledger of an example site, `compute` also makes its cube with its laws
/// checked, `figures` does that so often and takes every figure of it, by the first so many dimensions. `text`
/// renders the text of 200 review pages from the site's template and commentaries, without their charts. Each phase is a
/// line of JSON on standard output.
@main
struct Benchmarks {
  /// The last phase to measure.
  enum Phases: String {
    case read, compute, figures, text
  }

  static func main() throws {
    guard let request = Request(CommandLine.arguments) else {
      FileHandle.standardError.write(Data("usage: Benchmarks \(Request.usage)\n".utf8))
      exit(2)
    }
    let folder = ExampleFolder(path: request.site)
    let reading = try Phase.measure("read") { try folder.reading() }
    guard reading.errors.isEmpty else { throw Fault.ledger(reading.errors.count) }
    if request.last == .read { return }
    let month = reading.ledger.lastMonth
    if request.last == .figures { return try takeFigures(reading.ledger, folder, month, request) }
    let figures = try Phase.measure("compute") {
      try Figures(reading.ledger, settings: folder.settings, through: month)
    }
    if request.last == .text { try writeTexts(figures, request) }
  }
}

extension Benchmarks {
  /// Computes the cube and every figure of it, so often.
  private static func takeFigures(
    _ ledger: Ledger, _ folder: ExampleFolder, _ month: Month, _ request: Request
  ) throws {
    var settings = folder.settings
    if let count = request.dimensions { settings.dimensions = settings.dimensions.map { Array($0.prefix(count)) } }
    for _ in 0..<request.repeats {
      let figures = try Phase.measure("cube") { try Figures(ledger, settings: settings, through: month) }
      let all = Phase.measure("figures") { EveryFigure(figures) }
      Phase.count(figures: all.count, known: all.known, segments: all.segments, months: figures.cube.months.count)
    }
  }
}

extension Benchmarks {
  /// Parses the site's texts and renders 200 pages of them, so often.
  private static func writeTexts(_ figures: Figures, _ request: Request) throws {
    for _ in 0..<request.repeats {
      let pages = try Phase.measure("parse") { try NarrativePages(ExampleFolder(path: request.site), figures) }
      _ = try Phase.measure("text") { try pages.render(200) }
    }
  }
}

/// What is wrong with the input of a measurement.
enum Fault: Error {
  /// A text has this error.
  case text(String)
  /// The ledger has so many errors.
  case ledger(Int)
}

/// The arguments.
struct Request {
  static let usage = "read|compute|figures|text SITE [--repeat N] [--dimensions N]"

  let last: Benchmarks.Phases
  let site: String
  private(set) var repeats = 1
  /// How many of the example's dimensions are in use; nil for all.
  private(set) var dimensions: Int?

  init?(_ arguments: [String]) {
    guard arguments.count >= 3, let last = Benchmarks.Phases(rawValue: arguments[1]) else { return nil }
    (self.last, site) = (last, arguments[2])
    var rest = arguments.dropFirst(3)
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch option {
      case "--repeat":
        guard let number = Int(value), number > 0 else { return nil }
        repeats = number
      case "--dimensions":
        guard let number = Int(value), number >= 0 else { return nil }
        dimensions = number
      default: return nil
      }
    }
  }
}
