import Ledgers
import Metrics

extension Review {
  /// A customer that a list may go through.
  public struct Mover: Sendable, Equatable {
    /// Index in the ledger.
    public let customer: Int32
    /// Its name, or its pseudonym.
    public let name: String
  }

  /// The figures that one customer has: what its MRR changed by.
  public static let moverFigures = [
    "net_new_mrr", "new_mrr", "reactivation_mrr", "expansion_mrr", "contraction_mrr", "churned_mrr",
  ]

  /// The customers whose MRR changed in the month, each once, in the order of the cube.
  public var movers: [Mover] {
    var seen: Set<Int32> = []
    return amounts.filter { seen.insert($0.customer).inserted }.map {
      Mover(customer: $0.customer, name: names.indices.contains(Int($0.customer)) ? names[Int($0.customer)] : "")
    }
  }

  /// What the MRR of a customer changed by in a month, in minor units; losses count as positive amounts, as they do in
  /// the figures of all customers. Nil for a figure that one customer does not have.
  public func amount(_ figure: String, ofCustomer customer: Int32, in month: Month) -> Int64? {
    let (movements, isLoss): ([Movement], Bool)
    switch figure {
    case "net_new_mrr": (movements, isLoss) = (Movement.allCases, false)
    case "new_mrr": (movements, isLoss) = ([.new], false)
    case "reactivation_mrr": (movements, isLoss) = ([.reactivation], false)
    case "expansion_mrr": (movements, isLoss) = ([.expansion], false)
    case "contraction_mrr": (movements, isLoss) = ([.contraction], true)
    case "churned_mrr": (movements, isLoss) = ([.churn], true)
    default: return nil
    }
    let lines = self.lines(of: month).filter {
      $0.customer == customer && $0.kind != .transfer && movements.contains($0.movement)
    }
    let sum = lines.reduce(Int64(0)) { $0 &+ $1.amount }
    return isLoss ? 0 &- sum : sum
  }

  /// The lines of a month, which stand together.
  private func lines(of month: Month) -> ArraySlice<MovementLine> {
    let lines = figures.cube.lines
    func first(notBefore month: Month) -> Int {
      var (low, high) = (0, lines.count)
      while low < high {
        let middle = (low + high) / 2
        if lines[middle].month < month { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return lines[first(notBefore: month)..<first(notBefore: month + 1)]
  }
}
