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
    subcommands: [InitVerb.self, ExampleVerb.self, BuildVerb.self, CheckVerb.self, MetricsVerb.self])

  /// 0 done; 1 the input or the figures are at fault; 2 the call is wrong; 70 a fault of the program.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let faults as Faults {
      Reporter().report(faults.diagnostics)
      Foundation.exit(1)
    } catch {
      let status = exitCode(for: error)
      let message = fullMessage(for: error)
      if status == .success {
        print(message)
        Foundation.exit(0)
      }
      if !message.isEmpty { FileHandle.standardError.write(Data((message + "\n").utf8)) }
      Foundation.exit(status == .validationFailure ? 2 : status == .failure ? 70 : status.rawValue)
    }
  }
}
