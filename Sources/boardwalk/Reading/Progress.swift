import Foundation
import Ledgers
import Synchronization

/// One line on a terminal that says what is being done, once work has lasted for a second, and that is gone after it.
///
/// It has no colour and moves no cursor but to the beginning of the line.
final class Progress: Sendable {
  /// Where the line is written.
  struct Terminal: Sendable {
    /// The time since some moment.
    let now: @Sendable () -> Duration
    /// How many characters fit on a line.
    let width: Int
    let write: @Sendable (String) -> Void
  }

  /// Says nothing.
  static let silent = Progress(on: nil)

  private let terminal: Terminal?
  private let state: Mutex<State>

  private struct State {
    let start: Duration
    var text = ""
    var done = 0
    var total: Int?
    /// What stands on the line.
    var shown = ""
    var isOver = false

    var line: String {
      if let total { return total <= 0 ? text : "\(text): \(min(100, done * 100 / total))%" }
      return done < 100_000 ? text : "\(text): \(done / 1_000_000).\(done / 100_000 % 10) MB"
    }
  }

  /// Begins the work. A line appears when `draw` is called, and not before a second has passed.
  init(on terminal: Terminal?) {
    self.terminal = terminal
    state = Mutex(State(start: terminal?.now() ?? .zero))
  }

  /// Says what is being done now, and how much of it there is: bytes, or whatever `advance` counts.
  func say(_ text: String, of total: Int? = nil) {
    if terminal == nil { return }
    state.withLock { ($0.text, $0.done, $0.total) = (text, 0, total) }
  }

  /// So much more is done.
  func advance(by count: Int) {
    if terminal == nil { return }
    state.withLock { $0.done += count }
  }

  /// Brings the line up to date.
  func draw() {
    guard let terminal else { return }
    let now = terminal.now()
    state.withLock { state in
      guard !state.isOver, now - state.start >= .seconds(1) else { return }
      let line = String(state.line.prefix(max(0, terminal.width - 1)))
      if line == state.shown { return }
      terminal.write("\r" + line + String(repeating: " ", count: max(0, state.shown.count - line.count)))
      state.shown = line
    }
  }

  /// Takes the line away. Nothing is drawn after it.
  func end() {
    state.withLock { state in
      if !state.shown.isEmpty { terminal?.write("\r" + String(repeating: " ", count: state.shown.count) + "\r") }
      (state.isOver, state.shown) = (true, "")
    }
  }

  /// Whether `end` is still to come.
  var isRunning: Bool { state.withLock { !$0.isOver } }
}

extension Progress {
  /// The progress of this process: on standard error, where that is a terminal that can go back to the beginning of a
  /// line.
  static func ofProcess(isQuiet: Bool) -> Progress {
    let isDumb = ProcessInfo.processInfo.environment["TERM"].map { $0 == "dumb" || $0.isEmpty } ?? true
    guard !isQuiet, !isDumb, isatty(2) == 1 else { return .silent }
    var size = winsize()
    let isKnown = ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let start = ContinuousClock.now
    let progress = Progress(
      on: Terminal(now: { ContinuousClock.now - start }, width: isKnown ? Int(size.ws_col) : 80) {
        FileHandle.standardError.write(Data($0.utf8))
      })
    Thread.detachNewThread {
      while progress.isRunning {
        usleep(100_000)
        progress.draw()
      }
    }
    return progress
  }

  /// A stream that says how much of it has been read.
  func following(_ stream: ByteStream) -> ByteStream {
    if terminal == nil { return stream }
    return ByteStream { buffer in
      let count = try stream.fill(buffer)
      self.advance(by: count)
      return count
    }
  }
}
