import Ledgers

/// What was read, and what looks odd in it, as an audience may see it.
///
/// The board sees no rows, no columns and no warnings, and of a source with few customers not how many.
public struct LedgerReport: Sendable {
  /// A source of the ledger.
  public struct Source: Sendable {
    /// The path below the folder of the site, or what a command is called.
    public let name: String
    /// The name of its format.
    public let format: String
    /// Whether the settings name the format; else the header told it.
    public let isFormatNamed: Bool
    /// The organisation's account that it stands for; empty where none is named.
    public let entity: String
    /// Whether it came packed with gzip.
    public let isPacked: Bool
    /// How many records it has behind its header.
    public let records: Int
    /// How many customers its rows name; nil where they are too few for the audience.
    public let customers: Int?
    /// What its rows say; without the first of them for the board.
    public let overview: SourceOverview
    /// How its columns were understood; nil for the board.
    public let facts: TableFacts?
  }

  /// A table beside the ledger.
  public struct Table: Sendable {
    /// What site.yml calls it, as `customers`.
    public let kind: String
    /// The path below the folder of the site, or what a command is called.
    public let name: String
    /// Whether it came packed with gzip.
    public let isPacked: Bool
    /// How many records it has behind its header.
    public let records: Int
    /// How its columns were understood; nil for the board.
    public let facts: TableFacts?
  }

  /// The sources, in the order of the settings.
  public let sources: [Source]
  /// The tables beside the ledger, in the order in which they were read.
  public let tables: [Table]
  /// What looks odd, a sentence each.
  public let notes: [Sentence]

  /// A report; without a ledger it has only notes.
  public init(sources: [Source] = [], tables: [Table] = [], notes: [Sentence]) {
    (self.sources, self.tables, self.notes) = (sources, tables, notes)
  }

  /// A report on a ledger.
  ///
  /// - Parameters:
  ///   - overviews: what the rows of each source say.
  ///   - smallCells: the board does not see how many customers a source has where there are fewer.
  ///   - packed: the paths of what came packed with gzip.
  ///   - notes: what this audience is told of what looks odd.
  ///   - name: what a page may call a path.
  public init(
    _ ledger: Ledger, _ overviews: [SourceOverview], for audience: Audience, smallCells: Int, packed: Set<String>,
    notes: [Sentence], name: (String) -> String
  ) {
    let isTeam = audience == .team
    sources = zip(ledger.sources, overviews).map { source, overview in
      var shown = overview
      if !isTeam { shown.head = [] }
      let isSmall = !isTeam && overview.customers < smallCells
      return Source(
        name: name(source.path), format: source.format, isFormatNamed: source.isFormatNamed, entity: source.entity,
        isPacked: packed.contains(source.path), records: source.facts.records,
        customers: isSmall ? nil : overview.customers, overview: shown, facts: isTeam ? source.facts : nil)
    }
    tables = ledger.companions.map { table in
      Table(
        kind: table.kind, name: name(table.path), isPacked: packed.contains(table.path), records: table.facts.records,
        facts: isTeam ? table.facts : nil)
    }
    self.notes = notes
  }
}

extension TableFacts {
  /// How the file is written, as a clause: `fields parted by commas, decimals behind a point`.
  public func writing(isPacked: Bool) -> Sentence {
    var words: [Sentence] = [
      separator == .comma
        ? "fields parted by commas" : separator == .tab ? "fields parted by tabs" : "fields parted by semicolons"
    ]
    switch decimalMark {
    case .comma: words.append("decimals behind a comma")
    case .point: words.append("decimals behind a point")
    case nil: break
    }
    if hasByteOrderMark { words.append("a byte-order mark in front") }
    if isPacked { words.append("packed with gzip") }
    return .joined(words, ", ")
  }
}

extension TableFacts.Meaning {
  /// The name of our column, `a month`, `an attribute`, or `ignored`.
  public var words: Sentence {
    switch self {
    case .column(let name): Sentence(ledger: name)
    case .month: "a month"
    case .attribute: "an attribute"
    case .ignored: "ignored"
    }
  }
}
