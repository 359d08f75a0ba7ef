import Ledgers
import Metrics

extension Review {
  /// The three numbers that a board asks for first, and what crossed its target.
  var summaryCommentary: [Sentence] {
    let (net, rate) = (figure("net_new_mrr"), figure("expansion_rate"))
    var told: [Sentence] = []
    if rate.isKnown {
      told.append("Net new MRR: \(.figure(net)). Expansion brought \(.figure(rate)) of opening MRR.")
    } else {
      told.append("Net new MRR: \(.figure(net)).")
    }
    return told + standing(of: ["nrr"]) + crossings(of: ["nrr", "grr", "expansion_rate", "net_new_mrr"])
  }

  /// Where both retentions stand, and which segments hold best and worst.
  var retentionCommentary: [Sentence] {
    let crossed = crossings(of: ["nrr", "grr"])
    return crossed + standing(of: ["nrr", "grr"]) + furthest("nrr")
  }

  /// What is left of those that began a year and two years ago.
  var cohortCommentary: [Sentence] {
    let cohorts = figures.cube.cohorts(by: .month, through: month)
    return [12, 24].compactMap { age -> Sentence? in
      let cells = cohorts.compactMap { $0.cells.indices.contains(age) ? $0.cells[age] : nil }
      guard !cells.isEmpty else { return nil }
      let sum = cells.summed
      guard sum.base > 0 else { return nil }
      let (now, months) = (Cell.share(sum.mrr, of: sum.base), Cell.count(Int64(age)))
      return "After \(months) months customers bring \(now) of the MRR that they began with."
    }
  }

  /// The segment that moved most in a year, and those furthest ahead and behind.
  var segmentCommentary: [Sentence] {
    let dimension = dimensions.first?.name
    let changes = (dimension.map(segments) ?? []).compactMap { segment -> (Segment, Cell, Double)? in
      guard let metric = metrics.named("nrr") else { return nil }
      let change = Cell.change(
        of: metric, from: figure(metric, month - 12, segment).value, to: figure(metric, nil, segment).value)
      return change.position.map { (segment, change, $0) }
    }
    var told = furthest("nrr")
    if let widest = changes.max(by: { abs($0.2) < abs($1.2) }), widest.2 != 0, changes.count > 1 {
      told.append("Moved most within a year: \(widest.0.words), \(widest.1).")
    }
    return told
  }

  /// How much of past expansion is still there, with and without discount.
  var stickinessCommentary: [Sentence] {
    let now = figure("expansion_held_12")
    guard now.isKnown, let metric = metrics.named("expansion_held_12") else {
      return standing(of: ["expansion_held_3"])
    }
    let change = Cell.change(of: metric, from: figure(metric, month - 1).value, to: now.value)
    var told: [Sentence] = ["Of the expansion of twelve months ago \(.figure(now)) is still there."]
    if change.position != nil {
      told[0] =
        "Of the expansion of twelve months ago \(.figure(now)) is still there, \(change) against the month before."
    }
    let discounted = figure("discounted_expansion_share")
    if discounted.isKnown { told.append("Sold at a discount: \(.figure(discounted)) of this month's expansion.") }
    return told
  }

  /// What offers became of, and who comes near a limit.
  var roomCommentary: [Sentence] {
    var told: [Sentence] = []
    let (conversion, near, top) = (figure("offer_conversion"), figure("near_limit"), figure("at_top_tier"))
    if conversion.isKnown { told.append("Offers that were taken: \(.figure(conversion)).") }
    if near.isKnown { told.append("Customers near a limit of their plan: \(.figure(near)).") }
    if top.isKnown { told.append("On the highest plan already: \(.figure(top)).") }
    return told
  }

  /// How far open deals cover what is left of the target.
  var pipelineCommentary: [Sentence] {
    let coverage = figure("pipeline_coverage")
    guard coverage.isKnown, case .ratio(let numerator, let denominator) = coverage.value else { return [] }
    let isEnough = Int128(numerator) >= 3 * Int128(denominator)
    return [
      isEnough
        ? "Open deals are \(.figure(coverage)) what is left of the target, enough for some to slip."
        : "Open deals are \(.figure(coverage)) what is left of the target, less than the three times that leave room for deals that slip."
    ]
  }

  /// How much of the month's expansion has nobody's name on it; for the team alone.
  var ownerCommentary: [Sentence] {
    let share = figure("unowned_expansion_share")
    return audience == .team && share.isKnown
      ? ["Of the month's expansion \(.figure(share)) came from customers without an owner."] : []
  }

  /// How much rests on the largest customers, and whether that grows.
  var concentrationCommentary: [Sentence] { standing(of: ["top10_share"]) }

  /// Each figure with its change within a month and within a year, where there is one.
  private func standing(of ids: [String]) -> [Sentence] {
    ids.compactMap { id -> Sentence? in
      guard let metric = metrics.named(id), figure(metric).isKnown else { return nil }
      let now = figure(metric)
      let (name, value) = (Cell.words(metric.shortTitle), Cell.figure(now))
      let month = Cell.change(of: metric, from: figure(metric, self.month - 1).value, to: now.value)
      let year = Cell.change(of: metric, from: figure(metric, self.month - 12).value, to: now.value)
      switch (month.position, year.position) {
      case (nil, nil): return "\(name): \(value)."
      case (_, nil): return "\(name): \(value), \(month) against the month before."
      case (nil, _): return "\(name): \(value), \(year) against a year before."
      default: return "\(name): \(value), \(month) against the month before and \(year) against a year before."
      }
    }
  }

  /// The segments of the first dimension that are furthest ahead and behind.
  private func furthest(_ id: String) -> [Sentence] {
    guard let dimension = dimensions.first?.name, let metric = metrics.named(id) else { return [] }
    let known = segments(of: dimension).map { figure(metric, nil, $0) }.filter(\.isKnown)
    func isBefore(_ one: Figure, _ other: Figure) -> Bool { one.value.order(against: other.value) == -1 }
    guard known.count > 1, let most = known.max(by: isBefore), let least = known.min(by: isBefore),
      isBefore(least, most)
    else { return [] }
    let (best, worst) = (most.segment.words, least.segment.words)
    return [
      "\(metric.shortTitle): highest in \(best) with \(.figure(most)), lowest in \(worst) with \(.figure(least))."
    ]
  }
}

extension Figure {
  /// Whether there is a number.
  fileprivate var isKnown: Bool { if case .notAvailable = value { false } else { true } }
}
