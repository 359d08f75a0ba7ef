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
    let found = try options.work.showingProgress { try self.found(.ofProcess, $0) }
    if format == .text { Reporter(isQuiet: options.work.isQuiet).report(found) }
    print(text(found), terminator: "")
    if found.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  /// Everything that is wrong, or that the reader should know.
  func found(_ surroundings: Surroundings, _ progress: Progress = .silent) throws -> [Diagnostic] {
    do {
      let build = try SiteBuild(options, surroundings, options.work.work(progress))
      let links = Shared(LinkCheck())
      _ = try build.run { file in
        let page = LinkCheck.Page(file)
        links.with { $0.add(page) }
      }
      return build.warnings + links.with { $0.faults }
    } catch let faults as Faults {
      return faults.diagnostics
    }
  }

  /// What is printed on standard output; as text only that nothing is at fault.
  func text(_ found: [Diagnostic]) -> String {
    switch format {
    case .json: return "[" + found.map(\.json).joined(separator: ",\n ") + "]\n"
    case .github: return found.map { $0.githubText + "\n" }.joined()
    case .text:
      if found.contains(where: { $0.severity == .error }) { return "" }
      let count = found.count == 1 ? "; 1 warning" : "; \(found.count) warnings"
      return "nothing is at fault\(found.isEmpty ? "" : count)\n"
    }
  }
}

extension Diagnostic {
  /// An object of JSON.
  var json: String {
    "{\"severity\": \"\(severity.rawValue)\", \"path\": \(JSONText.quoted(location?.path)), "
      + "\"line\": \(location.map { "\($0.line)" } ?? "null"), \"column\": \(location.map { "\($0.column)" } ?? "null"), "
      + "\"message\": \(JSONText.quoted(fullMessage))}"
  }

  /// A workflow command that marks the line in a pull request.
  var githubText: String {
    let place = location.map { location in
      let path = Self.escaped(location.path).replacing(":", with: "%3A").replacing(",", with: "%2C")
      let line = location.line > 0 ? ",line=\(location.line)" : ""
      return " file=\(path)\(line)" + (location.column > 0 ? ",col=\(location.column)" : "")
    }
    return "::\(severity.rawValue)\(place ?? "")::\(Self.escaped(fullMessage))"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }
}
