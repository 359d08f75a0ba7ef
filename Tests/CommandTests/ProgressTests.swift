import Ledgers
import Testing

@testable import boardwalk

/// A terminal that keeps what is written to it, and a clock that stands still.
private struct FakeTerminal {
  let clock = Shared(Duration.zero)
  let written = Shared("")

  func progress(width: Int = 80) -> Progress {
    Progress(
      on: .init(
        now: { self.clock.with { $0 } }, width: width,
        write: { text in self.written.with { $0 += text } }))
  }

  /// What stands on the line after what was written: a carriage return goes back to its beginning.
  var line: String {
    var line: [Character] = []
    for part in written.with({ $0 }).split(separator: "\r", omittingEmptySubsequences: false) {
      line.replaceSubrange(0..<min(line.count, part.count), with: part)
    }
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  func wait(_ duration: Duration) { clock.with { $0 += duration } }
}

@Test func `Work that is done within a second says nothing`() {
  let terminal = FakeTerminal()
  let progress = terminal.progress()
  progress.say("reading a.csv", of: 100)
  terminal.wait(.milliseconds(999))
  progress.draw()
  progress.end()
  #expect(terminal.written.with { $0 } == "")
}

@Test func `Work that lasts says what it is at and how far, and is gone at the end`() {
  let terminal = FakeTerminal()
  let progress = terminal.progress()
  progress.say("reading content/ledger/changes.csv", of: 3_000)
  progress.advance(by: 1_000)
  terminal.wait(.seconds(1))
  progress.draw()
  #expect(terminal.line == "reading content/ledger/changes.csv: 33%")
  progress.advance(by: 2_000)
  progress.draw()
  #expect(terminal.line == "reading content/ledger/changes.csv: 100%")
  progress.say("computing figures")
  progress.draw()
  #expect(terminal.line == "computing figures")
  progress.end()
  #expect(terminal.line == "")
  let before = terminal.written.with { $0 }
  progress.say("more")
  progress.draw()
  progress.end()
  #expect(terminal.written.with { $0 } == before)
}

@Test func `Of what nobody knows the size the amount is said`() throws {
  let terminal = FakeTerminal()
  let progress = terminal.progress()
  terminal.wait(.seconds(5))
  progress.say("reading psql (source 1)")
  progress.draw()
  #expect(terminal.line == "reading psql (source 1)")
  let left = Shared(12_345_678)
  let stream = progress.following(
    ByteStream { buffer in
      left.with { left in
        let count = min(left, buffer.count)
        left -= count
        return count
      }
    })
  #expect(try stream.all().count == 12_345_678)
  progress.draw()
  #expect(terminal.line == "reading psql (source 1): 12.3 MB")
}

@Test func `A line is cut to the terminal, and written only where it changes`() {
  let terminal = FakeTerminal()
  let progress = terminal.progress(width: 10)
  terminal.wait(.seconds(2))
  progress.say("reading content/ledger/changes.csv", of: 0)
  progress.draw()
  progress.draw()
  #expect(terminal.written.with { $0 } == "\rreading c")
}
