import Dispatch
import Ledgers
import Synchronization

/// The customers that one thread has computed.
///
/// Portions are computed side by side and then put together: what adds up does so in any order, and what has an
/// order has one of its own. How many threads there are makes no difference to the result.
struct Portion: Sendable {
  private(set) var account: Account
  private(set) var ranking: Ranking

  /// Nobody yet.
  init(_ classifier: Classifier, _ membership: Membership, _ usage: UsageTable, _ ranking: Ranking) {
    account = Account(classifier, membership, usage)
    self.ranking = ranking
  }

  /// All customers of some parts of a ledger.
  static func whole(_ parts: [LedgerPart], _ nobody: Portion, threads: Int) -> Portion {
    let next = Mutex(0)
    let whole = Mutex(nobody)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var portion = nobody
      while true {
        let number = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard number < parts.count else { break }
        portion.enter(parts[number])
      }
      whole.withLock { $0.add(portion) }
    }
    var all = whole.withLock { $0 }
    all.account.close()
    return all
  }

  /// How many threads are worth their memory: one for small ledgers, and where there are very many cells.
  static func threads(rows: Int, cells: Int) -> Int { rows < 10_000 || cells > 8_000_000 ? 1 : 2 }

  private mutating func enter(_ part: LedgerPart) { account.enter(part) { ranking.enter($0) } }

  private mutating func add(_ other: Portion) {
    account.add(other.account)
    ranking.add(other.ranking)
  }
}
