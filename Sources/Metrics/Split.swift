import Ledgers

/// A line before it has a month and a customer.
struct Part {
  let product: Int32
  let plan: Int32
  let kind: LineKind
  var amount: Int64
}

/// How a customer's movement divides into lines.
///
/// What all positions gained together (P) and lost together (Q) is set off: the side that outweighs shares
/// the net (P − Q) in proportion, and everything else on both sides is transfer.
struct Split {
  private let products: ProductFlags
  private let reactivation: Settings.Reactivation

  init(_ ledger: Ledger, settings: Settings) {
    products = ProductFlags(ledger)
    reactivation = settings.reactivation
  }

  /// The lines of a movement, none of them 0, each product, plan and kind once.
  ///
  /// - Parameter isReturn: whether the customer comes back, whatever the movement is called.
  func parts(of changes: [Change], movement: Movement, isReturn: Bool) -> [Part] {
    switch movement {
    case .new: whole(changes, .new)
    case .churn: whole(changes, .churn)
    case .reactivation: whole(changes, .of(.reactivation))
    case .expansion where isReturn: whole(changes, .of(.reactivation))
    case .expansion, .contraction, .none: setOff(changes)
    }
  }

  /// Each position's whole amount under one kind.
  private func whole(_ changes: [Change], _ kind: LineKind) -> [Part] {
    merged(changes.map { Part(product: $0.product, plan: $0.plan, kind: kind, amount: $0.amount) })
  }

  private func setOff(_ changes: [Change]) -> [Part] {
    var parts: [Part] = []
    for change in changes {
      guard let move = change.replanned else { continue }
      parts.append(Part(product: change.product, plan: move.from, kind: .transfer, amount: -move.amount))
      parts.append(Part(product: change.product, plan: move.to, kind: .transfer, amount: move.amount))
    }
    let net = changes.reduce(0) { $0 + $1.amount }
    let winning = changes.filter { net != 0 && $0.amount != 0 && ($0.amount > 0) == (net > 0) }
    parts += share(net, among: winning)
    for change in changes where change.amount != 0 && (net == 0 || (change.amount > 0) != (net > 0)) {
      parts.append(Part(product: change.product, plan: change.plan, kind: .transfer, amount: change.amount))
    }
    return merged(parts)
  }

  /// The net among the parts of the winning positions; what is left of a part is transfer.
  private func share(_ net: Int64, among winning: [Change]) -> [Part] {
    let own = winning.flatMap { change in change.parts(in: products).map { (change, $0.kind, $0.amount) } }
    if own.reduce(0, { $0 + $1.2 }) == net {
      // Nothing is set off, so every part keeps what it is.
      return own.map { Part(product: $0.0.product, plan: $0.0.plan, kind: .of($0.1), amount: $0.2) }
    }
    let shares = Share.of(net.magnitude, among: own.map { $0.2.magnitude })
    return zip(own, shares).flatMap { part, share in
      let (change, kind, amount) = part
      let shared = net > 0 ? Int64(share) : -Int64(share)
      return [
        Part(product: change.product, plan: change.plan, kind: .of(kind), amount: shared),
        Part(product: change.product, plan: change.plan, kind: .transfer, amount: amount - shared),
      ]
    }
  }

  /// Adds up what has the same product, plan and kind, and drops what is 0.
  private func merged(_ parts: [Part]) -> [Part] {
    var merged: [Part] = []
    for part in parts {
      let same = merged.firstIndex {
        $0.product == part.product && $0.plan == part.plan && $0.kind == part.kind
      }
      if let same { merged[same].amount += part.amount } else { merged.append(part) }
    }
    return merged.filter { $0.amount != 0 }
  }
}
