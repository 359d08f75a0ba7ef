import Ledgers
import Metrics

// The words of metrics and of what they are made of, in English and as keys for all other languages.

extension Metric {
  /// The name.
  public var title: Sentence { words(name) }
  /// The name for narrow places.
  public var shortTitle: Sentence { words(short) }
  /// What it is.
  public var meaning: Sentence { words(definition) }
  /// Where the definition comes from; an empty sentence where nobody says.
  public var origin: Sentence { words(source) }

  /// What a site writes about a metric of its own is its own, unless a locale words it.
  private func words(_ text: String) -> Sentence {
    text.isEmpty ? "" : isCustom ? Sentence(name: text) : Sentence(key: text)
  }

  /// What its denominator counts.
  var divisorWords: Sentence {
    guard isCustom, let below = formula.sums.denominator else { return Sentence(key: divisor) }
    return .sum(below)
  }

  /// When it has no value, each case as a clause; empty for a sum that is always known.
  ///
  /// - Parameter history: how many months have to lie before its own, under the settings.
  func unavailability(history: Int) -> [Sentence] {
    var cases: [Sentence] = []
    if history > 0 {
      cases.append("the ledger has fewer than \(.count(history)) {1|month|months} before the figure's own")
    }
    if case .lifetimeValue = formula { cases.append("the setting gross_margin is missing") }
    if let first = needs.first {
      cases.append("there is no \(needs.dropFirst().reduce(first.sentence) { "\($0) or no \($1.sentence)" })")
    }
    switch formula {
    case .money, .count, .scaled: return cases
    case .coverage: return cases + ["no target is set for the period", "nothing is left of the target"]
    case .lifetimeValue:
      return cases + [
        "\(divisorWords) is 0", "one of the six months before began without customers", "nobody left in any of them",
      ]
    case .ratio, .quotient, .beside: return cases + ["\(divisorWords) is 0"]
    }
  }
}

extension Metric.Need {
  /// The need as a page names it: `usage.csv`, `customers.csv with a column owner`.
  var sentence: Sentence {
    switch self {
    case .table(let table): Sentence(ledger: "\(table).csv")
    case .column(let column): "customers.csv with a column \(column)"
    }
  }
}

extension Figure.Reason {
  /// The reason in words, as in `needs 12 months of history, has 7`.
  ///
  /// - Parameter metric: the metric whose figure it is; nil where it is not known.
  public func sentence(of metric: Metric?) -> Sentence {
    switch self {
    case .outsideHistory: "the ledger has no such month"
    case .history(let needed, let has): "needs \(.count(needed)) {1|month|months} of history, has \(.count(has))"
    case .nothing(let what, let month?): "\(Sentence(key: what)) in \(plain: month) is 0"
    case .nothing(let what, nil):
      "\(metric.map { $0.divisor == what ? $0.divisorWords : Sentence(key: what) } ?? Sentence(key: what)) is 0"
    case .missing(let need): "needs \(need.sentence)"
    case .missingSetting(let name): "needs the setting \(name)"
    case .existsOnly(let which): "exists for \(Sentence(key: which)) only"
    case .merged: "does not add up over merged segments"
    case .tooFewCustomers: "too few customers to be shown"
    case .noTarget: "no target is set"
    case .targetReached: "nothing is left of the target"
    case .tooLarge: "the numbers are too large"
    }
  }
}

extension Measure {
  /// The measure in words, as it stands in a formula.
  var words: Sentence { Sentence(key: name) }
}

extension Formula.Term {
  /// The measure in words, with how long before it is taken: `expansion of the month before`.
  var words: Sentence {
    if isOfWhole { return "\(measure.words) of the whole company" }
    return switch lag {
    case 0: measure.words
    case 1: "\(measure.words) of the month before"
    default: "\(measure.words) of \(.count(lag)) months before"
    }
  }
}

extension Sentence {
  /// A sum of measures in words: `expansion − 2 × churn`.
  static func sum(_ terms: [Formula.Term]) -> Sentence {
    let parts = terms.enumerated().map { place, term -> Sentence in
      let sign = term.isSubtracted ? "−" + (place == 0 ? "" : " ") : place == 0 ? "" : "+ "
      let factor = term.coefficient.magnitude == 1 ? "" : "\(term.coefficient.magnitude) × "
      return sign.isEmpty && factor.isEmpty ? term.words : "\(sign + factor)\(term.words)"
    }
    return .joined(parts, " ")
  }
}

extension Tally {
  /// The number in words, as it stands in a formula.
  var words: Sentence {
    switch self {
    case .cost("new"): "costs of new business"
    case .cost("expansion"): "costs of expansion"
    case .cost(let purpose): "costs of \(purpose)"
    case .offersMade(let months): "offers made in \(.count(months)) months"
    case .offersAccepted: "offers accepted"
    case .offersDecided: "offers accepted or declined"
    case .cells(let terms, let times):
      times == 1
        ? .joined(terms.map(\.measure.words), " + ") : "\(plain: times) × \(.joined(terms.map(\.measure.words), " + "))"
    }
  }
}

extension Evidence.Sum {
  /// What it is, as in `opening MRR`.
  var words: Sentence {
    switch subject {
    case .term(let term): term.words
    case .measure(let measure, let month): "\(measure.words) of \(plain: month)"
    case .tally(let tally): tally.words
    case .words(let words): Sentence(key: words)
    }
  }
}

extension Evidence.Record.Subject {
  /// What it is, as in `deal D-0001 of C-00012`.
  var words: Sentence {
    switch self {
    case .deal("", let customer): "deal of \(customer)"
    case .deal(let id, let customer): "deal \(id) of \(customer)"
    case .target(let month, ""): "target of \(plain: month)"
    case .target(let month, let owner): "target of \(plain: month), \(owner)"
    case .costs(let month): "costs of \(plain: month)"
    case .offer("", let customer): "offer to \(customer)"
    case .offer(let id, let customer): "offer \(id) to \(customer)"
    }
  }
}

extension Movement {
  /// The name in tables.
  var words: Sentence { Sentence(key: name) }
}

extension LineKind {
  /// The name in tables, with hyphens.
  var words: Sentence { Sentence(key: name.replacing("_", with: "-")) }
}

extension Dimension {
  /// The name; a locale words those that are no columns of customers.csv, and may word the others.
  public var words: Sentence { Self.words(name) }

  /// The name of a dimension, in use or not.
  static func words(_ name: String) -> Sentence {
    derivedNames.contains(name) ? Sentence(key: name) : Sentence(name: name)
  }
}

extension Segment {
  /// What it is called where its dimension stands beside it.
  public var words: Cell {
    guard let value else { return .words("the whole company") }
    if isMerged { return .words("Other") }
    return value == Dimension.unassigned ? .words("Unassigned") : .text(value)
  }
}

extension Cell {
  /// A name of the ledger, or that there is none.
  static func named(_ name: String) -> Cell { name.isEmpty ? .words("Unassigned") : .text(name) }

  /// A word of a file that stands for a kind, with hyphens; a locale may word it.
  static func kind(_ name: String) -> Cell {
    name.isEmpty ? .words("Unassigned") : .name(name.replacing("_", with: "-"))
  }

  /// A number of things.
  static func count(_ number: Int) -> Cell { .count(Int64(number)) }
}

extension Sentence {
  /// The title of a group of metrics.
  public static func title(_ group: String) -> Sentence { Sentence(key: group) }
}
