import Reports

/// Whether what a table prints adds up as it is printed, to its totals and across.
///
/// Amounts are exact and rounded one by one when they are printed in whole units, so that a column may miss its total
/// by one or two. Such a column shows its minor digits instead.
struct PrintedSums {
  /// For each column whether its amounts add up only with their minor digits.
  private(set) var needsDigits: [Bool]
  /// Whether shares of a column that sum to its total do not where they are rounded.
  private(set) var hasLooseShares = false

  init(_ exhibit: Exhibit, digits: Int) {
    let table = exhibit.table
    needsDigits = Array(repeating: false, count: table.columns.count)
    guard digits > 0, let last = table.rows.last else { return }
    let unit = (0..<digits).reduce(Int128(1)) { power, _ in power * 10 }
    if last.isTotal, table.rows.count > 2 {
      let parts = table.rows.dropLast().enumerated().filter { !$1.isTotal || $0 == 0 }.map(\.element)
      for place in table.columns.indices {
        let column = parts.map { $0.cells[place] }
        needsDigits[place] = Self.misses(column.map(\.minor), last.cells[place].minor, unit)
        if Self.isLoose(column.compactMap(\.parts), last.cells[place].parts) { hasLooseShares = true }
      }
    }
    if case .movements = exhibit.form {
      let isLoose = table.rows.contains { Self.misses($0.cells.dropLast().map(\.minor), $0.cells.last?.minor, unit) }
      if isLoose { needsDigits = needsDigits.map { _ in true } }
    }
  }

  /// Whether amounts that sum to a total do not once each is rounded to units.
  private static func misses(_ parts: [Int64?], _ total: Int64?, _ unit: Int128) -> Bool {
    let amounts = parts.compactMap(\.self).map { Int128($0) }
    guard let total, !amounts.isEmpty, amounts.reduce(0, +) == Int128(total) else { return false }
    return amounts.reduce(0) { $0 + rounded($1, over: unit) } != rounded(Int128(total), over: unit)
  }

  /// Whether shares of one whole that sum to a total do not in tenths of a per cent.
  private static func isLoose(_ shares: [Share], _ total: Share?) -> Bool {
    guard let total, let whole = shares.first?.whole, shares.allSatisfy({ $0.whole == whole }), shares.count > 1,
      total.whole != 0, whole != 0, shares.reduce(0, { $0 + $1.part }) * total.whole == total.part * whole
    else { return false }
    return shares.reduce(0) { $0 + rounded($1.part * 1_000, over: whole) }
      != rounded(total.part * 1_000, over: total.whole)
  }

  /// The quotient, half away from zero; the divisor is above 0.
  private static func rounded(_ number: Int128, over divisor: Int128) -> Int128 {
    let half = number < 0 ? -(divisor / 2) : divisor / 2
    return (number + half) / divisor
  }

  fileprivate struct Share {
    let part: Int128
    let whole: Int128
  }
}

extension Cell {
  /// Minor units; nil for what is no money.
  fileprivate var minor: Int64? {
    switch self {
    case .money(let minor, _): return minor
    case .figure(let figure): if case .money(let minor) = figure.value { return minor } else { return nil }
    default: return nil
    }
  }

  /// Part and whole of a share; nil for what is none.
  fileprivate var parts: PrintedSums.Share? {
    switch self {
    case .share(let part, let whole): return .init(part: Int128(part), whole: Int128(whole))
    case .figure(let figure):
      guard case .ratio(let part, let whole) = figure.value else { return nil }
      return .init(part: Int128(part), whole: Int128(whole))
    default: return nil
    }
  }
}
