import Foundation
import Ledgers
import Testing

@testable import boardwalk

private let variables = ["PATH": "/usr/bin:/bin"]

/// What a command prints, or how it fails.
private func outcome(_ line: String, _ variables: [String: String] = variables) throws -> String {
  do {
    return String(decoding: try Command(line, in: "/tmp", variables).output.all(), as: UTF8.self)
  } catch let fault as CommandFault {
    return ([fault.message] + fault.said).joined(separator: "\n| ")
  }
}

/// Whether a process is there; one that has ended and was not reaped is.
private func exists(_ process: pid_t) -> Bool { kill(process, 0) == 0 }

@Test func `A command prints what is read`() throws {
  #expect(try outcome("printf 'a\\nb\\n'") == "a\nb\n")
  #expect(try outcome("pwd -P; echo \"$GREETING\"; cat", ["GREETING": "hello"]).hasSuffix("/tmp\nhello\n"))
}

@Test func `A command that fails says how and what it said`() throws {
  #expect(
    try outcome("echo half; echo 'ERROR:  no relation' >&2; echo '      ^' >&2; exit 3") == """
      the command ended with status 3; mend what it says below, or run it by hand in content/
      | ERROR:  no relation
      |       ^
      """)
  #expect(
    try outcome("exit 7")
      == "the command ended with status 7 and said nothing on standard error; run it by hand in content/")
  #expect(
    try outcome("echo half; kill -9 $$") == "the command was ended by signal 9 (SIGKILL) and said nothing on "
      + "standard error; run it by hand in content/")
  #expect(try outcome("no-such-program-here").hasPrefix("the command ended with status 127; mend what it says below,"))
}

@Test func `A command that prints nothing has failed, whatever it says`() throws {
  #expect(try outcome("true") == "the command printed nothing; let it print a header line and rows")
  #expect(
    try outcome("echo 'no rows' >&2")
      == "the command printed nothing; let it print a header line and rows\n| no rows")
}

@Test func `What a command says does not stop it, and of much the end is kept`() throws {
  let line =
    "i=0; while [ $i -lt 20000 ]; do echo \"line $i is said on standard error\" >&2; i=$((i+1)); done; echo done"
  #expect(try outcome(line) == "done\n")
  let said = try outcome(line + "; exit 1").split(separator: "\n")
  #expect(said.last == "| line 19999 is said on standard error")
  #expect(said.count < 130)
}

@Test func `What would disturb a terminal is not passed on`() throws {
  #expect(try outcome("printf 'a\\033[31mb\\007\\n\\n' >&2; exit 1").hasSuffix("\n| a [31mb "))
}

@Test func `Much output arrives whole, in pieces`() throws {
  let stream = try Command("head -c 3000000 /dev/zero", in: "/", variables).output
  var (count, largest) = (0, 0)
  try stream.eachPart {
    count += $0.count
    largest = max(largest, $0.count)
  }
  #expect(count == 3_000_000)
  #expect(largest <= 1 << 18)
}

@Test func `What a command leaves running is not waited for`() throws {
  let left = try #require(pid_t(try outcome("sleep 30 >/dev/null & echo $!").trimmingCharacters(in: .newlines)))
  #expect(exists(left))
  kill(left, SIGKILL)
}

@Test func `A command whose output nobody reads on is ended and reaped`() throws {
  let command = try Command("echo $$; while :; do echo more; done", in: "/", variables)
  let line = Shared("")
  try command.output.eachPart(while: { line.with { $0.isEmpty } }) { part in
    let text = String(decoding: part, as: UTF8.self)
    line.with { $0 = text }
  }
  let process = try #require(line.with { $0.split(separator: "\n").first.flatMap { pid_t($0) } })
  #expect(exists(process))
  try command.finish()
  #expect(!exists(process))
}

@Test func `A command that is let go is ended too, even if it will not hear`() throws {
  var process: pid_t = 0
  do {
    let command = try Command("trap '' TERM; echo $$; sleep 5; echo over", in: "/", variables)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64, alignment: 1)
    defer { buffer.deallocate() }
    let count = try command.output.fill(buffer)
    process = try #require(pid_t(String(decoding: buffer.prefix(count - 1), as: UTF8.self)))
    #expect(exists(process))
  }
  #expect(!exists(process))
}

@Test func `A command that fails behind what was read is known to have failed`() throws {
  let command = try Command("echo one; echo two; echo why >&2; exit 4", in: "/", variables)
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 2, alignment: 1)
  defer { buffer.deallocate() }
  #expect(try command.output.fill(buffer) == 2)
  #expect(throws: CommandFault(ending: .status(4), said: ["why"])) { try command.finish() }
}

@Test func `A command cannot run where there is no folder`() {
  #expect(throws: CommandFault.self) { try Command("echo", in: "/no/such/folder", variables).output.all() }
}
