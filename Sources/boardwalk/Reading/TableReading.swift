import Ledgers
import Reports

/// Reads every table that a site's settings name.
struct TableReading {
  /// A table that has been read.
  struct Read {
    /// The file as the user would write it; for a command what pages may call it.
    let path: String
    let isPacked: Bool
    /// The hash of what a command printed; nil for a file.
    let hash: String?
  }

  /// The tables that were read: the sources of the ledger, then those beside it.
  private(set) var tables: [Read] = []
  /// What cannot be read.
  private(set) var faults: [Diagnostic] = []
  /// What commands said although they ended well.
  private(set) var warnings: [Diagnostic] = []
  /// What commands are called.
  private var commands: Set<String> = []
  /// The paths of what broke off: what else is wrong with them may follow from that.
  private var broken: Set<String> = []
  private let variables: [String: String]
  private let work: Work

  /// - Parameters:
  ///   - variables: the environment of commands.
  ///   - work: whether they are run.
  init(
    _ settings: SettingsFile, in folder: SiteFolder, _ variables: [String: String], _ work: Work,
    into reader: inout LedgerReader
  ) {
    (self.variables, self.work) = (variables, work)
    for (number, source) in settings.sources.enumerated() {
      let input = TableInput(source.table, "source \(number + 1)", in: folder)
      let description = SourceDescription(
        path: input.path, format: source.format, entity: source.entity, columns: source.columns,
        currency: source.currency, minorUnits: source.minorUnits)
      read(input) { try reader.read($0, as: description) }
    }
    for key in SettingsFile.companionKeys {
      guard let entry = settings.companions[key] else { continue }
      let input = TableInput(entry, key, in: folder)
      read(input) { stream in
        if key == "customers" { return try reader.readCustomers(stream, path: input.path) }
        let bytes = try stream.all()
        bytes.withUnsafeBytes { Self.take($0, key, input.path, &reader) }
      }
    }
  }

  /// The faults of a reading, but for those of tables that broke off.
  func diagnostics(_ errors: [LedgerError]) -> [Diagnostic] {
    errors.filter { !broken.contains($0.location.path) }.map { named(.error($0.location, $0.message)) }
  }

  /// A diagnostic that knows whether its place lies in what a command printed.
  func named(_ diagnostic: Diagnostic) -> Diagnostic {
    var copy = diagnostic
    copy.isPrinted = diagnostic.location.map { commands.contains($0.path) } ?? false
    return copy
  }

  private mutating func read(_ input: TableInput, _ take: (ByteStream) throws -> Void) {
    let isCommand = input.entry.origin.path == nil
    if isCommand { commands.insert(input.path) }
    if !work.allowsCommands, isCommand {
      let what = "--no-commands refuses to run this command"
      faults.append(.error(input.entry.location, what + "; name a file here, or leave the option out"))
      return
    }
    do {
      let table = try input.open(variables, work.progress)
      do { try take(table.text) } catch {
        _ = try? table.close()
        throw error
      }
      warn(input, said: try table.close())
      tables.append(Read(path: input.path, isPacked: table.isPacked, hash: table.hash))
    } catch {
      broken.insert(input.path)
      faults.append(input.diagnostic(error))
    }
  }

  /// Of a pipeline the shell knows only how its end fared.
  private mutating func warn(_ input: TableInput, said: [String]) {
    if said.isEmpty { return }
    let what = "the command ended well but said something on standard error"
    var warning = Diagnostic.warning(input.entry.location, what + "; see that its output is complete, or silence it")
    warning.said = said
    warning.words =
      "the command ended well but said something on standard error; see that its output is complete, or silence it"
    warnings.append(warning)
  }

  private static func take(_ bytes: UnsafeRawBufferPointer, _ key: String, _ path: String, _ reader: inout LedgerReader)
  {
    switch key {
    case "products": reader.readProducts(bytes, path: path)
    case "targets": reader.readTargets(bytes, path: path)
    case "pipeline": reader.readPipeline(bytes, path: path)
    case "offers": reader.readOffers(bytes, path: path)
    case "usage": reader.readUsage(bytes, path: path)
    case "costs": reader.readCosts(bytes, path: path)
    case "bands": reader.readBands(bytes, path: path)
    case "fx": reader.readRates(bytes, path: path)
    default: break
    }
  }
}
