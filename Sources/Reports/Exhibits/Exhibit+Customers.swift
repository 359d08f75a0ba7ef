import Ledgers
import Metrics

extension Exhibit.Kind {
  /// The ten largest customers and their share.
  public static let concentration = Exhibit.Kind(name: "concentration", arguments: []) { review, _ in
    let cube = review.figures.cube
    let place = review.month.index - cube.months.lowerBound.index
    let largest = cube.largest.indices.contains(place) ? cube.largest[place] : []
    let mrr = review.amount(.closing)
    let rows = largest.map { customer, amount in
      Table.Row(
        .text(review.names[Int(customer)]),
        [.money(amount), .share(amount, of: mrr, else: "there is no MRR")])
    }
    let sum = largest.reduce(0) { $0 + $1.mrr }
    let share = review.figure("top10_share")
    let total = Table.Row(.words("Together"), [.money(sum), .figure(share)], isTotal: true)
    return Exhibit(
      key: "concentration", title: "The ten largest customers", subtitle: "MRR at the end of \(review.month)",
      table: Table(
        rowTitle: "Customer", columns: ["MRR", "Share"], rows: rows.isEmpty ? [] : rows + [total]),
      form: .table,
      summary: rows.isEmpty
        ? "No customer has MRR in \(review.month)."
        : "The ten largest customers bring \(.figure(share)) of MRR.")
  }

  /// The customers whose MRR moved most in the month.
  public static let largestMovements = Exhibit.Kind(name: "largest_movements", arguments: []) { review, _ in
    let amounts = review.amounts
    let largest = amounts.enumerated().sorted {
      ($1.element.amount.magnitude, $0.offset) < ($0.element.amount.magnitude, $1.offset)
    }.prefix(10).map(\.element)
    let rows = largest.map { entry in
      Table.Row(
        .text(review.names[Int(entry.customer)]),
        [
          .words(entry.movement.words), .words(.joined(entry.kinds.map(\.words), ", ")),
          .money(entry.amount, isChange: true),
        ])
    }
    let gains = amounts.filter { $0.amount > 0 }.count
    return Exhibit(
      key: "largest-movements", title: "The largest movements", subtitle: "Change of MRR in \(review.month)",
      table: Table(rowTitle: "Customer", columns: ["Movement", "Kind", "MRR"], rows: rows), form: .table,
      summary:
        "\(.count(gains)) {1|customer|customers} grew or joined, \(.count(amounts.count - gains)) shrank or left."
    )
  }
}

extension Review {
  /// What a customer's MRR changed by in the month.
  struct CustomerAmount {
    let customer: Int32
    let movement: Movement
    var amount: Int64
    var kinds: [LineKind]
  }

  /// Each customer that moved in the month with its movement, in the order of the cube.
  var amounts: [CustomerAmount] {
    var amounts: [CustomerAmount] = []
    for line in figures.cube.lines where line.month == month && line.kind != .transfer {
      if let last = amounts.last, last.customer == line.customer, last.movement == line.movement {
        amounts[amounts.count - 1].amount += line.amount
        if !last.kinds.contains(line.kind) { amounts[amounts.count - 1].kinds.append(line.kind) }
      } else {
        amounts.append(
          .init(
            customer: line.customer, movement: line.movement, amount: line.amount, kinds: [line.kind]))
      }
    }
    return amounts
  }
}
