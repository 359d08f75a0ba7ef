import Ledgers

/// Every figure of a ledger: metric × month × segment, computed when asked for.
public struct Figures: Sendable {
  /// The cells.
  public let cube: Cube
  /// What was read.
  public let ledger: Ledger
  /// The camps that the site follows.
  public let settings: Settings
  /// The open deals of the pipeline by the day on which they should close, in the order of the file where equal.
  let openDeals: [Deal]
  /// How many offers were made and decided in each month.
  let offerCounts: OfferCounts

  /// The figures of a ledger up to a month.
  ///
  /// - Throws: all faults of the figures at once.
  public init(_ ledger: Ledger, settings: Settings = Settings(), through last: Month) throws(MetricsFaults) {
    let misnamed = ledger.misnamedGoals(settings)
    do { cube = try Cube(ledger, settings: settings, through: last) } catch {
      throw MetricsFaults(error.faults + misnamed)
    }
    guard misnamed.isEmpty else { throw MetricsFaults(misnamed) }
    self.ledger = ledger
    self.settings = settings
    openDeals = (ledger.pipeline ?? []).filter(\.isOpen).enumerated()
      .sorted { ($0.element.close, $0.offset) < ($1.element.close, $1.offset) }
      .map(\.element)
    offerCounts = OfferCounts(ledger.offers ?? [])
  }

  /// A figure.
  ///
  /// Money of the bridge and counts are never n/a; outside the ledger's months they are 0. Ratios are n/a
  /// where nothing is divided by, or history is too short.
  public subscript(metric: Metric, month: Month, segment: Segment = .whole) -> Figure {
    Figure(metric: metric.id, month: month, segment: segment, value: value(metric, month, segment))
  }

  /// Whether a figure exists for a segment: those of targets only where a target names it, and only by columns of
  /// customers.csv, since a deal names its customer and nothing else that would place it; those of costs and offers
  /// for the whole; attach rates for products that are add-ons.
  public func exists(_ metric: Metric, for segment: Segment) -> Bool {
    guard let dimension = segment.dimension else { return metric.existence != .addOns }
    switch metric.existence {
    case .everywhere: return true
    case .whole: return false
    case .addOns: return isAddOn(segment)
    case .targeted:
      return ledger.roster.attributes.contains(dimension) && !targets(of: "expansion_mrr", for: segment).isEmpty
    }
  }

  /// Whether a segment is a product that products.csv flags as an add-on.
  private func isAddOn(_ segment: Segment) -> Bool {
    guard let value = segment.value,
      cube.dimensions.contains(where: { $0.name == segment.dimension && $0.origin == .product })
    else { return false }
    return ledger.catalogue.entries.contains { $0.isAddOn && ledger.products[$0.product] == value }
  }

  /// The sum of a formula's terms in a month, for a segment; the nearest that 64 bits hold.
  public func sum(_ terms: [Formula.Term], in month: Month, of segment: Segment) -> Int64 {
    Int64(clamping: exactSum(terms, in: month, of: segment))
  }

  private func exactSum(_ terms: [Formula.Term], in month: Month, of segment: Segment) -> Int128 {
    terms.reduce(0) { sum, term in
      let amount = cube.amount(term.measure, in: month - term.lag, of: term.isOfWhole ? .whole : segment)
      return sum + Int128(amount) * Int128(term.coefficient)
    }
  }

  /// Whether a metric may be taken of merged segments: the ten largest are each segment's own, and a customer
  /// counts once in each of the products and plans that it has.
  private func isAdditive(_ metric: Metric, over segment: Segment) -> Bool {
    let (above, below) = metric.formula.sums
    let measures = (above + (below ?? [])).map(\.measure)
    let dimension = cube.dimensions.first { $0.name == segment.dimension }
    return !measures.contains { $0 == .topTen || ($0.isCount && dimension?.isOfPositions == true) }
  }

  private func value(_ metric: Metric, _ month: Month, _ segment: Segment) -> Figure.Value {
    if segment.isMerged, !isAdditive(metric, over: segment) { return .notAvailable(.merged) }
    if metric.isAlwaysKnown { return plainSum(metric.formula, month, segment) }
    if metric.existence == .addOns, !exists(metric, for: segment) { return .notAvailable(.existsOnly("add-ons")) }
    if metric.existence == .whole, segment.dimension != nil { return .notAvailable(.existsOnly("the whole company")) }
    guard cube.months.contains(month) else { return .notAvailable(.outsideHistory) }
    let has = month.index - cube.months.lowerBound.index
    let needed = history(of: metric)
    guard has >= needed else { return .notAvailable(.history(needed: needed, has: has)) }
    if let need = missing(for: metric) { return .notAvailable(.missing(need)) }
    switch metric.formula {
    case .coverage(let isWeighted): return coverage(in: month, of: segment, isWeighted: isWeighted)
    case .lifetimeValue: return lifetimeValue(metric, in: month, of: segment)
    case .beside(let above, let below):
      let denominator = amount(below, in: month, of: segment)
      guard denominator != 0 else { return .notAvailable(.nothing(metric.divisor)) }
      return .ratio(numerator: amount(above, in: month, of: segment), denominator: denominator)
    case .money, .count, .scaled, .ratio, .quotient: break
    }
    guard let below = metric.formula.sums.denominator else { return plainSum(metric.formula, month, segment) }
    let numerator = exactSum(metric.formula.sums.numerator, in: month, of: segment)
    let denominator = exactSum(below, in: month, of: segment)
    guard denominator != 0 else { return .notAvailable(.nothing(metric.divisor)) }
    if case .quotient = metric.formula { return .money(exactly: numerator.divided(by: denominator)) }
    guard let numerator = Int64(exactly: numerator), let denominator = Int64(exactly: denominator) else {
      return .notAvailable(.tooLarge)
    }
    return .ratio(numerator: numerator, denominator: denominator)
  }

  /// What a formula without a sum below its line comes to.
  private func plainSum(_ formula: Formula, _ month: Month, _ segment: Segment) -> Figure.Value {
    let sum = exactSum(formula.sums.numerator, in: month, of: segment)
    switch formula {
    case .money(_, let times): return .money(exactly: sum * Int128(times))
    case .scaled(_, let divisor): return .money(exactly: sum.divided(by: Int128(divisor)))
    default: return Int64(exactly: sum).map(Figure.Value.count) ?? .notAvailable(.tooLarge)
    }
  }
}

extension Metric {
  /// Whether it is a sum that no missing history or file makes n/a.
  fileprivate var isAlwaysKnown: Bool {
    switch formula {
    case .money, .count, .scaled: history == 0 && needs.isEmpty
    default: false
    }
  }
}

extension Figure.Value {
  /// Money that was computed in 128 bits.
  fileprivate static func money(exactly minor: Int128) -> Figure.Value {
    Int64(exactly: minor).map(Figure.Value.money) ?? .notAvailable(.tooLarge)
  }
}
