import ArgumentParser
import Ledgers
import Testing

@testable import boardwalk

/// How a call ends that does not parse.
private func ending(_ arguments: String...) -> Ending? {
  do {
    _ = try Boardwalk.parseAsRoot(arguments)
    return nil
  } catch {
    return Ending(error, Reporter(isColoured: false))
  }
}

@Test func `A call that is wrong ends with 2 and says why`() throws {
  let option = try #require(ending("build", "--moth", "2026-10"))
  #expect(option.status == 2)
  #expect(option.answer.isEmpty)
  #expect(option.complaint.hasPrefix("Error: Unknown option '--moth'. Did you mean '--month'?"))
  #expect(ending("bild")?.status == 2)
  #expect(ending("build", "--month", "October")?.status == 2)
  #expect(ending("build", "--audience", "public")?.status == 2)
  #expect(ending("metrics", ".", "--month", "2026-10", "--from", "2026-01")?.status == 2)
}

@Test func `A call that is right does not end in parsing`() {
  #expect(ending("build", "site", "--month", "2026-10", "--audience", "board", "--strict", "-q") == nil)
  #expect(ending("metrics", "site", "--by", "industry", "--by", "plan", "--format", "json") == nil)
  #expect(ending("metrics", "movements", "site", "--from", "2026-01", "--to", "2026-10") == nil)
}

@Test func `Help and the version are answers`() {
  let help = Ending(CleanExit.helpRequest(Boardwalk.self), Reporter(isColoured: false))
  #expect(help.status == 0)
  #expect(help.complaint.isEmpty)
  for verb in ["init", "example", "build", "check", "metrics", "ledger"] {
    #expect(help.answer.contains("\n  \(verb) "))
  }
  #expect(ending("--version")?.answer == "0.1.0")
}

@Test func `Faults end with 1 and are all told`() {
  let place = SourceLocation(path: "none.csv", line: 2, column: 3)
  let ending = Ending(
    Faults(diagnostics: [.error(place, "one"), .error(nil, "two")]), Reporter(isColoured: false))
  #expect(ending.status == 1)
  #expect(ending.answer.isEmpty)
  #expect(ending.complaint == "none.csv:2:3: error: one\nerror: two")
}

@Test func `A verb's own status is kept`() {
  #expect(Ending(ExitCode(1), Reporter(isColoured: false)).status == 1)
  #expect(Ending(ExitCode(1), Reporter(isColoured: false)).complaint.isEmpty)
}

@Test func `Anything else is a fault of the program`() {
  struct Surprise: Error {}
  #expect(Ending(Surprise(), Reporter(isColoured: false)).status == 70)
}
