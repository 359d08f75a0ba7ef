import Foundation

/// A measured piece of work, printed as a line of JSON.
enum Phase {
  /// Does something and prints how long it took.
  static func measure<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try work()
    report(name, clock.now - start)
    return result
  }

  /// Prints how many figures there were.
  static func count(figures: Int, known: Int, segments: Int, months: Int) {
    print(
      "{\"phase\": \"counted\", \"figures\": \(figures), \"known\": \(known), "
        + "\"segments\": \(segments), \"months\": \(months)}")
  }

  private static func report(_ name: String, _ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    let nanoseconds = seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    print(
      "{\"phase\": \"\(name)\", \"nanoseconds\": \(nanoseconds), \"peak\": \(peak)}")
  }

  /// The most memory that the process has had so far, in bytes.
  private static var peak: Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF_KIND, &usage)
    #if os(Linux)
      return Int(usage.ru_maxrss) * 1024
    #else
      return Int(usage.ru_maxrss)
    #endif
  }
}

#if os(Linux)
  private let RUSAGE_SELF_KIND = __rusage_who_t(RUSAGE_SELF.rawValue)
#else
  private let RUSAGE_SELF_KIND = RUSAGE_SELF
#endif
