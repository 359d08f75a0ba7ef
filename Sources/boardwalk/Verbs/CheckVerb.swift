import ArgumentParser

/// `boardwalk check`: everything that `build` verifies, and every link; nothing is written.
struct CheckVerb: ParsableCommand {
  /// How faults are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, github
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Verify the ledger, the figures, the text and every link, and write nothing.")

  @OptionGroup var options: BuildOptions
  @Option(help: "text, json or github.") var format = Format.text

  mutating func run() throws {
    var found: [Diagnostic] = []
    do {
      let build = try SiteBuild(options)
      let links = Shared(LinkCheck())
      _ = try build.run { file in
        let page = LinkCheck.Page(file)
        links.with { $0.add(page) }
      }
      found = build.warnings + links.with { $0.faults }
    } catch let faults as Faults {
      found = faults.diagnostics
    }
    let isSound = found.allSatisfy { $0.severity == .warning }
    switch format {
    case .text:
      Reporter(isQuiet: options.isQuiet).report(found)
      if isSound { print("nothing is at fault\(found.isEmpty ? "" : "; \(found.count) warnings")") }
    case .json: print("[" + found.map(\.json).joined(separator: ",\n ") + "]")
    case .github: for diagnostic in found { print(diagnostic.githubText) }
    }
    if !isSound { throw ExitCode(1) }
  }
}

extension Diagnostic {
  /// An object of JSON.
  var json: String {
    "{\"severity\": \"\(severity.rawValue)\", \"path\": \(JSONText.quoted(location?.path)), "
      + "\"line\": \(location.map { "\($0.line)" } ?? "null"), \"column\": \(location.map { "\($0.column)" } ?? "null"), "
      + "\"message\": \(JSONText.quoted(message))}"
  }

  /// A workflow command that marks the line in a pull request.
  var githubText: String {
    let place = location.map { " file=\($0.path),line=\($0.line)" + ($0.column > 0 ? ",col=\($0.column)" : "") } ?? ""
    let escaped = message.replacing("%", with: "%25").replacing("\n", with: "%0A").replacing("\r", with: "%0D")
    return "::\(severity.rawValue)\(place)::\(escaped)"
  }
}
