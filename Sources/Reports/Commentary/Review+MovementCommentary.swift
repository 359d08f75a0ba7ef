import Ledgers
import Metrics

/// A step of the bridge with the sentence for its having moved most.
private struct Step {
  let measure: Measure
  let movement: Movement
  let moved: @Sendable (_ now: Cell, _ then: Cell, _ before: Month) -> Sentence
}

extension Review {
  /// How MRR went, which step moved most against the month before, and who carried it.
  var bridgeCommentary: [Sentence] {
    guard let step = widestStep else { return [] }
    let then = month - 1
    let isFirst = then < firstMonth
    let told = isFirst ? [] : [step.moved(.money(amount(step.measure)), .money(amount(step.measure, then)), then)]
    return [net] + told + carrier(of: step.movement) + crossings(of: ["net_new_mrr", "mrr"])
  }

  /// How expansion stands to its own past, which kind moved most, and who carried it.
  var expansionCommentary: [Sentence] {
    let now = amount(.expansion)
    var told: [Sentence] = []
    if let mean = mean(of: .expansion) {
      if now > mean {
        told.append("Expansion of \(.money(now)) is above the mean of the months before, \(.money(mean)).")
      } else if now < mean {
        told.append("Expansion of \(.money(now)) is below the mean of the months before, \(.money(mean)).")
      } else {
        told.append("Expansion of \(.money(now)) is the mean of the months before.")
      }
    }
    return told + widestKind + largestPart + crossings(of: ["expansion_mrr", "expansion_rate"])
  }

  /// Where MRR went in the month.
  private var net: Sentence {
    let (opening, closing) = (amount(.opening), amount(.closing))
    let change = closing - opening
    if change == 0 { return "MRR ended \(month) where it began, at \(.money(closing))." }
    guard opening > 0 else { return "MRR reached \(.money(closing)) in \(month)." }
    return change > 0
      ? "MRR rose by \(.share(change, of: opening)) to \(.money(closing)) in \(month)."
      : "MRR fell by \(.share(-change, of: opening)) to \(.money(closing)) in \(month)."
  }

  /// The step that differs most from the month before; in the first month the largest.
  private var widestStep: Step? {
    let steps = Step.all.map { step in
      (step, amount(step.measure) - (month - 1 < firstMonth ? 0 : amount(step.measure, month - 1)))
    }
    let widest = steps.max { $0.1.magnitude < $1.1.magnitude }
    return widest.flatMap { $0.1 == 0 ? nil : $0.0 }
  }

  /// The kind of expansion that differs most from the month before.
  private var widestKind: [Sentence] {
    let then = month - 1
    guard then >= firstMonth else { return [] }
    let changes = Metric.expansion.map { metric in
      (metric, figure(metric).minor, figure(metric, then).minor)
    }
    guard let widest = changes.max(by: { ($0.1 - $0.2).magnitude < ($1.1 - $1.2).magnitude }), widest.1 != widest.2
    else { return [] }
    let (metric, now, before) = (Cell.words(widest.0.title), Cell.figure(figure(widest.0)), Cell.money(widest.2))
    return [
      widest.1 > widest.2
        ? "\(metric): \(now) after \(before) in \(then), the largest rise of all kinds."
        : "\(metric): \(now) after \(before) in \(then), the largest fall of all kinds."
    ]
  }

  /// The customer that moved most in one way, where its share of the way is worth telling: a tenth or more.
  private func carrier(of movement: Movement) -> [Sentence] {
    let moved = amounts.filter { $0.movement == movement }
    let whole = moved.reduce(0) { $0 + $1.amount }
    guard moved.count > 1, whole != 0, let largest = moved.max(by: { $0.amount.magnitude < $1.amount.magnitude }),
      largest.amount.magnitude >= whole.magnitude / 10
    else { return [] }
    let (name, share) = (Cell.text(names[Int(largest.customer)]), Cell.share(largest.amount, of: whole))
    return ["The largest part is that of \(name): \(.money(largest.amount, isChange: true)), \(share) of the step."]
  }

  /// The segment of the first dimension that brought most of the expansion.
  private var largestPart: [Sentence] {
    let whole = amount(.expansion)
    let parts = (dimensions.first.map { segments(of: $0.name) } ?? []).map { ($0, amount(.expansion, nil, $0)) }
    guard parts.count > 1, whole > 0, let largest = parts.max(by: { $0.1 < $1.1 }), largest.1 > 0 else { return [] }
    let (name, money) = (largest.0.words, Cell.money(largest.1))
    return ["Most of it came from \(name): \(money), \(.share(largest.1, of: whole)) of the whole."]
  }

  /// The mean of up to twelve months before, in whole minor units; nil for the first month.
  private func mean(of measure: Measure) -> Int64? {
    let before = months(13).dropLast()
    guard !before.isEmpty else { return nil }
    return before.reduce(0) { $0 + amount(measure, $1) } / Int64(before.count)
  }
}

extension Step {
  static let all: [Step] = [
    Step(measure: .new, movement: .new) { now, then, before in
      "New customers moved most: \(now) after \(then) in \(before)."
    },
    Step(measure: .expansion, movement: .expansion) { now, then, before in
      "Expansion moved most: \(now) after \(then) in \(before)."
    },
    Step(measure: .reactivation, movement: .reactivation) { now, then, before in
      "Reactivation moved most: \(now) after \(then) in \(before)."
    },
    Step(measure: .contraction, movement: .contraction) { now, then, before in
      "Contraction moved most: \(now) after \(then) in \(before)."
    },
    Step(measure: .churn, movement: .churn) { now, then, before in
      "Churn moved most: \(now) after \(then) in \(before)."
    },
  ]
}
