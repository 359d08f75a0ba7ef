import Ledgers
import Metrics

extension Closing {
  /// The figures that are not as they were reported last, by metric, dimension and segment.
  ///
  /// A figure that is new to this version, or of a dimension that was not in use, was never reported. Open deals are of
  /// today and no month's own, so what rests on them is kept in the closing and not compared.
  func changes(in all: Figures) -> [Change] {
    let (first, metrics, dimensions) = (Self.values(figures), Set(figures.map(\.key.metric)), comparable(all))
    let now = Self.values(Self.figures(of: month, all))
    var before = first
    for change in restatements.flatMap(\.figures) { before[change.key] = change.restated }
    let keys = Set(before.keys).union(now.keys).filter { key in
      metrics.contains(key.metric) && Self.isOfMonth(key.metric, all) && dimensions.contains(key.dimension)
    }
    return keys.sorted(by: Self.precedes).compactMap { key in
      let known = (before[key] ?? now[key]) ?? nil
      let (old, new) = (before[key] ?? Self.nothing(like: known), now[key] ?? Self.nothing(like: known))
      return Self.areEqual(old, new)
        ? nil : Change(key: key, first: first[key] ?? Self.nothing(like: known), before: old, restated: new)
    }
  }

  private static func values(_ figures: [ReportedFigure]) -> [ReportedFigure.Key: Figure.Value?] {
    Dictionary(figures.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
  }

  /// Whether two values are one number; the parts of a ratio may be others.
  private static func areEqual(_ a: Figure.Value?, _ b: Figure.Value?) -> Bool {
    guard case .ratio(let n0, let d0)? = a, case .ratio(let n1, let d1)? = b else { return a == b }
    return Int128(n0) * Int128(d1) == Int128(n1) * Int128(d0)
  }

  /// The dimensions that the month was closed with and that are still in use; nil for the whole company.
  private func comparable(_ all: Figures) -> Set<String?> {
    Set(figures.map(\.key.dimension)).intersection(all.cube.dimensions.map(\.name) + [nil])
  }

  private static func isOfMonth(_ metric: String, _ all: Figures) -> Bool {
    guard let metric = all.settings.catalogue.named(metric) else { return false }
    if case .coverage = metric.formula { return false }
    return true
  }

  /// The value of a segment that does not occur.
  private static func nothing(like value: Figure.Value?) -> Figure.Value? {
    switch value {
    case .money: .money(0)
    case .count: .count(0)
    case .ratio, .notAvailable, nil: nil
    }
  }

  private static func precedes(_ a: ReportedFigure.Key, _ b: ReportedFigure.Key) -> Bool {
    func names(_ key: ReportedFigure.Key) -> [String] { [key.metric, key.dimension ?? "", key.segment ?? ""] }
    for (left, right) in zip(names(a), names(b)) where left != right {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return false
  }
}

/// Whether the figures of closed months are still those that were reported.
struct ClosingCheck {
  /// A fault for each figure of the whole company that is another, twenty a month and then a count, and for each month
  /// how many of segments.
  let faults: [Diagnostic]

  init(_ books: Books, in folder: SiteFolder) {
    faults = books.closings.flatMap { closing in
      let changes = closing.changes(in: books.figures)
      return changes.isEmpty ? [] : Self.faults(of: closing, changes, books, folder)
    }
  }

  /// How many figures of a month are told one by one.
  private static let limit = 20

  private static func faults(of closing: Closing, _ changes: [Closing.Change], _ books: Books, _ folder: SiteFolder)
    -> [Diagnostic]
  {
    let path = folder.closingPath(closing.month)
    let lines = FigureLines(path)
    let (whole, segments) = (changes.filter(\.key.isWhole), changes.filter { !$0.key.isWhole })
    let remedy = "; undo that, or accept the figures with `boardwalk restate \(closing.month) --reason \"…\"`"
    let cause = cause(closing, books) + remedy
    var faults = whole.prefix(limit).map { change in
      let metric = books.metrics.named(change.key.metric)
      let (before, now) = Self.texts(change, metric, from: closing.currency, to: books.settings.currency)
      let what = "\(change.key.metric) of \(closing.month) was reported as \(before) and is \(now) now: \(cause)"
      return Diagnostic.error(SourceLocation(path: path, line: lines.line(of: change.key)), what)
    }
    let place = SourceLocation(path: path, line: (segments.first ?? changes.first).map { lines.line(of: $0.key) } ?? 1)
    if whole.count > limit {
      faults.append(.error(place, "… and \(whole.count - limit) more of the whole company"))
    }
    if let first = segments.first {
      let what = segments.count == 1 ? "1 figure of a segment is" : "\(segments.count) figures of segments are"
      let name = "\(first.key.metric) of \(first.key.dimension ?? "")=\(first.key.segment ?? "")"
      faults.append(
        .error(place, "\(what) not as reported of \(closing.month), the first \(name): \(cause)"))
    }
    return faults
  }

  /// Both values; where they look alike with their exact parts.
  private static func texts(_ change: Closing.Change, _ metric: Metric?, from old: Currency, to new: Currency) -> (
    String, String
  ) {
    let before = ReportedFigure.text(change.before, of: metric, old)
    let now = ReportedFigure.text(change.restated, of: metric, new)
    guard before == now else { return (before, now) }
    func parts(_ value: Figure.Value?) -> String {
      if case .ratio(let numerator, let denominator)? = value { " (\(numerator) ÷ \(denominator))" } else { "" }
    }
    return (before + parts(change.before), now + parts(change.restated))
  }

  /// What is most likely behind it: rows, else settings, else what stands beside the ledger.
  private static func cause(_ closing: Closing, _ books: Books) -> String {
    let rows = books.figures.ledger.changes(since: [closing.rows]).first ?? []
    var customers: [String] = []
    var seen: Set<String> = []
    for row in rows where seen.insert(row.customer).inserted { customers.append(row.customer) }
    if let first = rows.first {
      let more = customers.count > 3 ? " and \(customers.count - 3) more" : ""
      let names = customers.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
      return "rows of \(names)\(more) are not as they were, the first at \(first.location)"
    }
    let settings = books.settingsInForce
    let changed = closing.settings.keys.sorted().filter { settings[$0] != nil && settings[$0] != closing.settings[$0] }
    if let first = changed.first {
      return "the setting \(first) was '\(closing.settings[first] ?? "")' and is '\(settings[first] ?? "")'"
    }
    return "no row up to then has changed, so a table beside the ledger has"
  }
}

/// Where in the file of a closing its figures stand.
private struct FigureLines {
  private let lines: [Substring]

  init(_ path: String) {
    let bytes = (try? InputFile.bytes(path)) ?? []
    lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The line of a figure as it is first named; 1 where it is not.
  func line(of key: ReportedFigure.Key) -> Int { (lines.firstIndex { $0.contains(key.json) } ?? 0) + 1 }
}
