import ArgumentParser
import Foundation

/// The command: its verbs, and the exit status of each way to end.
@main
struct Boardwalk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boardwalk",
    abstract: "The monthly review of how a subscription business grows inside its customer base.",
    discussion: "Reads a revenue ledger and Markdown, checks every number in the text, and writes a static site.",
    version: "0.1.0",
    subcommands: [
      InitVerb.self, ExampleVerb.self, NewVerb.self, BuildVerb.self, CheckVerb.self, MetricsVerb.self, ExplainVerb.self,
      LedgerVerb.self, CloseVerb.self, RestateVerb.self,
    ])

  /// 0 done; 1 the input or the figures are at fault; 2 the call is wrong; 70 a fault of the program.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let ending = Ending(error)
      if !ending.answer.isEmpty { print(ending.answer) }
      if !ending.complaint.isEmpty { FileHandle.standardError.write(Data((ending.complaint + "\n").utf8)) }
      Foundation.exit(ending.status)
    }
  }
}

/// How a call ends that does not simply run through.
struct Ending {
  let status: Int32
  /// What was asked for, such as help: for standard output.
  var answer = ""
  /// What is wrong: for standard error.
  var complaint = ""

  init(_ error: any Error, _ reporter: Reporter = Reporter()) {
    let (code, message) = (Boardwalk.exitCode(for: error), Boardwalk.fullMessage(for: error))
    if let faults = error as? Faults {
      (status, complaint) = (1, reporter.text(faults.diagnostics))
    } else if let chosen = error as? ExitCode {
      status = chosen.rawValue
    } else if code == .success {
      (status, answer) = (0, message)
    } else {
      (status, complaint) = (code == .validationFailure ? 2 : 70, message)
    }
  }
}
