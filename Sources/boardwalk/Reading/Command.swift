import Foundation
import Ledgers
import Synchronization

/// A shell command that runs, and what it prints.
///
/// Whoever reads its output reads what it says on standard error too, so neither can fill up and stop it. It is in
/// the process group of this program, and Ctrl-C reaches both.
final class Command: Sendable {
  private let run: Shared<CommandRun>

  /// Starts a command.
  ///
  /// - Parameters:
  ///   - line: what /bin/sh is to do.
  ///   - folder: where.
  ///   - variables: its environment.
  /// - Throws: a `POSIXError` where it cannot be started.
  init(_ line: String, in folder: String, _ variables: [String: String]) throws {
    run = Shared(try Self.starting.withLock { _ in try CommandRun(line, in: folder, variables) })
  }

  /// One command starts at a time: what starts while another's pipes are being made would inherit them.
  private static let starting = Mutex(())

  deinit { run.with { $0.stop() } }

  /// What it prints. At the end, a `CommandFault` is thrown where it failed or printed nothing.
  var output: ByteStream { ByteStream { buffer in try self.run.with { try $0.fill(buffer) } } }

  /// Ends the command where it still runs, once nobody reads any more.
  ///
  /// - Returns: the last of what it said on standard error, line by line.
  /// - Throws: a `CommandFault` where it fails by itself in a moment that it is given for that.
  @discardableResult
  func finish() throws -> [String] { try run.with { try $0.finish() } }
}

/// How a command failed.
struct CommandFault: Error, Equatable {
  /// The way in which a process ends.
  enum Ending: Equatable {
    case status(Int32)
    case signal(Int32)
  }

  let ending: Ending
  /// The last of what it said on standard error, line by line.
  let said: [String]

  /// What is wrong, and what to do.
  var message: String {
    let remedy =
      said.isEmpty
      ? " and said nothing on standard error; run it by hand in content/"
      : "; mend what it says below, or run it by hand in content/"
    return switch ending {
    case .status(0): "the command printed nothing; let it print a header line and rows"
    case .status(let status): "the command ended with status \(status)\(remedy)"
    case .signal(let number):
      "the command was ended by signal \(number)\(Self.name(ofSignal: number))\(remedy)"
    }
  }

  private static func name(ofSignal number: Int32) -> String {
    let names = [
      SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGABRT: "SIGABRT", SIGKILL: "SIGKILL", SIGSEGV: "SIGSEGV",
      SIGPIPE: "SIGPIPE", SIGTERM: "SIGTERM",
    ]
    return names[number].map { " (\($0))" } ?? ""
  }
}

/// The process of a command and the pipes to it.
private struct CommandRun: Sendable {
  /// Of what is said on standard error only the end is kept: so many bytes.
  static let limit = 4_096

  private let process: pid_t
  private var output: Int32
  private var errors: Int32
  private var said: [UInt8] = []
  private var hasPrinted = false
  private var ending: CommandFault.Ending?

  init(_ line: String, in folder: String, _ variables: [String: String]) throws {
    let output = try Pipe.open()
    let errors: Pipe
    do { errors = try Pipe.open() } catch {
      output.closeBoth()
      throw error
    }
    do {
      process = try Shell(line, folder, variables).start(output: output.writing, errors: errors.writing)
    } catch {
      output.closeBoth()
      errors.closeBoth()
      throw error
    }
    close(output.writing)
    close(errors.writing)
    (self.output, self.errors) = (output.reading, errors.reading)
  }

  /// Puts what is printed next into a buffer; 0 at the end.
  mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while output >= 0, buffer.count > 0 {
      let (hasOutput, hasErrors) = wait(milliseconds: -1)
      if hasErrors { takeErrors() }
      guard hasOutput else { continue }
      let count = try Descriptor.read(output, into: buffer)
      if count > 0 {
        hasPrinted = true
        return count
      }
      Self.shut(&output)
      awaitEnd()
    }
    if let fault { throw fault }
    return 0
  }

  mutating func finish() throws -> [String] {
    // A command that fails is likely to do so at once, and how it failed says more than what it printed.
    var left = 1 << 16
    let deadline = ContinuousClock.now + .milliseconds(300)
    let scrap = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 12, alignment: 16)
    defer { scrap.deallocate() }
    while output >= 0, left > 0, ContinuousClock.now < deadline {
      let (hasOutput, hasErrors) = wait(milliseconds: 20)
      if hasErrors { takeErrors() }
      if hasOutput { left -= max(1, try fill(scrap)) }
    }
    if output >= 0 { stop() } else if let fault { throw fault }
    return Self.lines(said)
  }

  /// Ends the process where it still runs, and waits for it.
  mutating func stop() {
    Self.shut(&output)
    Self.shut(&errors)
    guard ending == nil else { return }
    kill(process, SIGTERM)
    for _ in 0..<100 {
      if takeEnding(WNOHANG) { return }
      usleep(10_000)
    }
    kill(process, SIGKILL)
    _ = takeEnding(0)
  }

  private var fault: CommandFault? {
    guard let ending, ending != .status(0) || !hasPrinted else { return nil }
    return CommandFault(ending: ending, said: Self.lines(said))
  }

  /// Waits until there is something to read, or for so long.
  private func wait(milliseconds: Int32) -> (output: Bool, errors: Bool) {
    // One that is −1 is passed over.
    var pipes = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&pipes, 2, milliseconds) > 0 else { return (false, false) }
    return (pipes[0].revents != 0, pipes[1].revents != 0)
  }

  private mutating func takeErrors() {
    let part = [UInt8](unsafeUninitializedCapacity: Self.limit) { buffer, count in
      count = (try? Descriptor.read(errors, into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
    }
    if part.isEmpty { Self.shut(&errors) }
    said = (said + part).suffix(Self.limit)
  }

  /// Waits for the process, and takes what it says meanwhile. What it has started and left behind is not waited for.
  private mutating func awaitEnd() {
    while ending == nil {
      if errors < 0 {
        _ = takeEnding(0)
      } else if wait(milliseconds: 20).errors {
        takeErrors()
      } else {
        _ = takeEnding(WNOHANG)
      }
    }
    while errors >= 0, wait(milliseconds: 0).errors { takeErrors() }
    Self.shut(&errors)
  }

  private mutating func takeEnding(_ options: Int32) -> Bool {
    var status: Int32 = 0
    var result: pid_t
    repeat { result = waitpid(process, &status, options) } while result < 0 && errno == EINTR
    if result == 0 { return false }
    // Without a status, as where another part of the process has reaped it, it counts as failed.
    let signal = status & 0x7F
    ending = result < 0 ? .status(-1) : signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
    return true
  }

  private static func shut(_ descriptor: inout Int32) {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// The lines of what was said, without what would disturb a terminal.
  private static func lines(_ said: [UInt8]) -> [String] {
    let text = String(decoding: said, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.map { Self.isControl($0) ? " " : $0 }))
    }
    return lines.filter { !$0.allSatisfy { $0 == " " } }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}

/// A pipe whose ends no other program inherits.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  static func open() throws -> Pipe {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw POSIXError.ofLastCall }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return Pipe(reading: ends[0], writing: ends[1])
  }

  func closeBoth() {
    close(reading)
    close(writing)
  }
}

/// What /bin/sh is started with.
private struct Shell {
  private let line: String
  private let folder: String
  private let variables: [String: String]

  init(_ line: String, _ folder: String, _ variables: [String: String]) {
    (self.line, self.folder, self.variables) = (line, folder, variables)
  }

  /// Starts it, with nothing to read.
  func start(output: Int32, errors: Int32) throws -> pid_t {
    #if os(Linux)
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    #else
      var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
    #endif
    try demand(posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    try demand(posix_spawnattr_init(&attributes))
    defer { posix_spawnattr_destroy(&attributes) }
    try demand(posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0))
    try demand(posix_spawn_file_actions_adddup2(&actions, output, 1))
    try demand(posix_spawn_file_actions_adddup2(&actions, errors, 2))
    var signals = sigset_t()
    sigemptyset(&signals)
    try demand(posix_spawnattr_setsigmask(&attributes, &signals))
    try demand(posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK)))
    var process: pid_t = 0
    let words = ["sh", "-c", "cd -- \"$0\" && exec /bin/sh -c \"$1\"", folder, line]
    var arguments = words.map { word in strdup(word) } + [nil]
    let settings = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var environment = settings.map { word in strdup(word) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    try demand(posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, &environment))
    return process
  }

  private func demand(_ code: Int32) throws {
    if code != 0 { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
  }
}
