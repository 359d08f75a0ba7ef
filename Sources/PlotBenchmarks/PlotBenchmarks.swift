import Foundation
import Markup

/// Draws plots of made-up numbers again and again and tells how long each took: `PlotBenchmarks [--repeat N] [--data FILE] [--only NAME]`.
///
/// The first cases are those that have a budget. Each run is a line of JSON on standard output; `--data` writes the
/// numbers to a file, so that another program can draw the same.
@main
struct PlotBenchmarks {
  static func main() throws {
    guard let request = Request(CommandLine.arguments) else {
      FileHandle.standardError.write(Data("usage: PlotBenchmarks [--repeat N] [--data FILE] [--only NAME]\n".utf8))
      exit(2)
    }
    let numbers = PlotNumbers()
    if let file = request.data { try Data(numbers.json.utf8).write(to: URL(fileURLWithPath: file)) }
    for plot in PlotCases(numbers).all where request.only == nil || request.only == plot.name {
      measure(plot, repeats: request.repeats)
    }
  }

  /// Runs once unmeasured, so that everything is warm, then so many times.
  private static func measure(_ plot: PlotCases.Case, repeats: Int) {
    let clock = ContinuousClock()
    var bytes = plot.draw().bytes.count
    for _ in 0..<repeats {
      let start = clock.now
      bytes = plot.draw().bytes.count
      let (seconds, attoseconds) = (clock.now - start).components
      let nanoseconds = seconds * 1_000_000_000 + attoseconds / 1_000_000_000
      print("{\"phase\": \"\(plot.name)\", \"nanoseconds\": \(nanoseconds), \"bytes\": \(bytes)}")
    }
  }
}

/// The arguments.
struct Request {
  private(set) var repeats = 101
  private(set) var data: String?
  private(set) var only: String?

  init?(_ arguments: [String]) {
    var rest = arguments.dropFirst()
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch option {
      case "--repeat":
        guard let number = Int(value), number > 0 else { return nil }
        repeats = number
      case "--data": data = value
      case "--only": only = value
      default: return nil
      }
    }
  }
}
