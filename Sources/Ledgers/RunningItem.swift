/// What an item runs at after some of its rows, of which some are levels and some are changes.
struct RunningItem {
  /// What can be wrong after the rows of one instant.
  enum Fault {
    /// It runs at less than 0, or at more than 18 digits.
    case outOfBounds(Int128)
    /// It runs in two currencies.
    case currencies(Int, Int)
  }

  /// The product that it last brought.
  private(set) var product: Int32 = 0
  /// The plan that it last brought.
  private(set) var plan: Int32 = 0
  /// The currency that it runs in.
  private(set) var currency = 0
  /// The kind that the row which speaks for this instant gives.
  private(set) var kind: Kind?

  private var sum: Int128 = 0
  /// What it runs at in further currencies; nothing, but within an instant at which the currency changes.
  private var others: [Int: Int128] = [:]
  private var quantity: ExactDecimal? = ExactDecimal(0)
  /// The most that it has run at since it began.
  private var peak: Int128 = 0
  /// Whether it is made of invoice lines, whose credits are reckoned by whoever bills.
  private let isOfLines: Bool
  private var isWrong = false
  private var isSettledByCredit = false
  private var step = Step()

  /// What the rows of one instant have brought so far.
  private struct Step {
    var hasGain = false
    var hasCredit = false
  }

  /// An item that has not begun.
  init(isOfLines: Bool) { self.isOfLines = isOfLines }

  /// What it runs at.
  var level: Int64 {
    isSettledByCredit ? 0 : Int64(truncatingIfNeeded: max(0, min(sum, Int128(Int64.max))))
  }

  /// Its quantity, where that is known and the item runs.
  var knownQuantity: ExactDecimal? { level > 0 ? quantity.flatMap { $0.mantissa >= 0 ? $0 : nil } : nil }

  /// The rows of a further instant begin.
  mutating func beginStep() {
    (step, kind, isSettledByCredit) = (Step(), nil, false)
  }

  /// Takes a row.
  mutating func take(_ row: LedgerRow) {
    let (amount, isDelta) = (Int128(row.mrr), row.form.isDelta)
    if isDelta { add(amount, row.currency) } else { (sum, currency, others) = (amount, row.currency, [:]) }
    let change = row.quantity
    let isChange = isDelta && row.form != .deltaOfMRR
    quantity = isChange ? quantity.flatMap { sum in change.flatMap { sum.adding($0) } } : change
    // What has ended begins anew, and so does what is known of its quantity.
    if sum == 0, others.isEmpty, amount < 0 || !isDelta { (quantity, peak) = (ExactDecimal(0), 0) }
    peak = max(peak, sum)
    guard row.form != .endOfLine else { return }
    if amount < 0 { step.hasCredit = true }
    guard amount >= 0 || !isDelta || !step.hasGain else { return }
    if amount > 0 || !isDelta { step.hasGain = true }
    (product, plan) = (row.product, row.plan)
    kind = row.kind ?? kind
  }

  private mutating func add(_ amount: Int128, _ code: Int) {
    if sum == 0, others.isEmpty { currency = code }
    guard code != currency else { return sum += amount }
    let total = (others[code] ?? 0) + amount
    others[code] = total == 0 ? nil : total
  }

  /// The rows of an instant are all taken; what is wrong where it was right before.
  mutating func endStep() -> Fault? {
    if sum == 0, let code = others.keys.min(), let amount = others[code] {
      (sum, currency) = (amount, code)
      others[code] = nil
      peak = max(peak, sum)
    }
    // A credit by days and a price by months seldom meet to the cent.
    if isOfLines, step.hasCredit || sum < 0, sum < 0 || !step.hasGain, abs(sum) * 10 <= peak {
      isSettledByCredit = true
    }
    let isOutOfBounds = (sum < 0 && !isSettledByCredit) || sum >= 1_000_000_000_000_000_000
    let wasWrong = isWrong
    isWrong = isOutOfBounds || !others.isEmpty
    guard isWrong, !wasWrong else { return nil }
    return others.keys.min().map { .currencies(currency, $0) } ?? .outOfBounds(sum)
  }
}
