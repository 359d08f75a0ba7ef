import Ledgers

extension Cube {
  /// What must hold of every cube, checked whenever one is made.
  ///
  /// - Returns: the first breach of each law, empty where there is none.
  func brokenLaws() -> [MetricsError] {
    var broken: [String: MetricsError] = [:]
    let segments = allSegments
    for place in 0..<months.count {
      let month = months.lowerBound + place
      for law in Self.laws {
        for (segment, isOfPositions) in segments where !(isOfPositions && law.isOfCustomers) {
          let (left, right) = law.sides(cells, segment.slot, place)
          guard left != right, broken[law.name] == nil else { continue }
          broken[law.name] = .lawBroken(
            law: law.name, month: month, segment: segment, left: left, right: right)
        }
      }
      broken.merge(sums(month, place)) { first, _ in first }
    }
    return broken.sorted { $0.key < $1.key }.map(\.value)
  }

  /// A pair of amounts that are equal.
  private struct Law {
    let name: String
    /// Whether it speaks of customers, who may hold several products and plans.
    var isOfCustomers = false
    let sides: @Sendable (Cells, _ slot: Int, _ month: Int) -> (Int64, Int64)
  }

  private static let laws: [Law] = [
    Law(name: "opening and the steps make closing") { cells, slot, month in
      let gains = [Measure.opening, .new, .reactivation, .expansion, .fx, .transfer].map {
        cells[slot, month, $0]
      }
      let losses = [Measure.contraction, .churn].map { cells[slot, month, $0] }
      return (gains.reduce(0, +) - losses.reduce(0, +), cells[slot, month, .closing])
    },
    Law(name: "opening is the closing of the month before") { cells, slot, month in
      (cells[slot, month, .opening], month == 0 ? 0 : cells[slot, month - 1, .closing])
    },
    Law(name: "expansion is the sum of its kinds") { cells, slot, month in
      let kinds: [Measure] = [
        .upsell, .crossSell, .addOn, .seats, .usage, .price, .discount, .reactivationExpansion,
      ]
      return (kinds.reduce(0) { $0 + cells[slot, month, $1] }, cells[slot, month, .expansion])
    },
    Law(name: "contraction is the sum of its kinds") { cells, slot, month in
      let kinds: [Measure] = [
        .downgrade, .removal, .seatsContraction, .usageContraction, .priceContraction, .discountContraction,
      ]
      return (kinds.reduce(0) { $0 + cells[slot, month, $1] }, cells[slot, month, .contraction])
    },
    Law(name: "customers roll forward", isOfCustomers: true) { cells, slot, month in
      let gains: [Measure] = [.openingCustomers, .newCustomers, .reactivatedCustomers, .movedInCustomers]
      let losses: [Measure] = [.churnedCustomers, .movedOutCustomers]
      let left =
        gains.reduce(0) { $0 + cells[slot, month, $1] } - losses.reduce(0) { $0 + cells[slot, month, $1] }
      return (left, cells[slot, month, .closingCustomers])
    },
    Law(name: "what is kept is at most what there was and what there is") { cells, slot, month in
      let kept = cells[slot, month, .retentionKept]
      return (kept, min(kept, cells[slot, month, .retentionBase], cells[slot, month, .retentionNow]))
    },
  ]

  /// The steps that segments of every dimension sum to.
  private static let additive: [Measure] = [
    .opening, .new, .reactivation, .expansion, .contraction, .churn, .fx, .closing,
  ]

  /// Whether the segments of each dimension sum to the whole, and transfers to nothing.
  private func sums(_ month: Month, _ place: Int) -> [String: MetricsError] {
    var broken: [String: MetricsError] = [:]
    for table in membership.tables {
      let slots = table.base..<table.base + table.values.count
      for measure in Self.additive + [.transfer] {
        let sum = slots.reduce(0) { $0 + cells[$1, place, measure] }
        let whole = measure == .transfer ? 0 : cells[0, place, measure]
        guard sum != whole else { continue }
        let law = "the segments of \(table.dimension.name) sum to the whole in \(measure)"
        broken[law] = .lawBroken(law: law, month: month, segment: .whole, left: sum, right: whole)
      }
    }
    return broken
  }

  /// The whole and every segment that could occur, and whether it is one of products or plans.
  private var allSegments: [(Segment, isOfPositions: Bool)] {
    [(.whole, false)]
      + membership.tables.flatMap { table in
        (0..<Int32(table.values.count)).map { value in
          let segment = Segment(
            dimension: table.dimension.name, value: table.values[value], slot: table.base + Int(value))
          return (segment, table.dimension.isOfPositions)
        }
      }
  }
}
