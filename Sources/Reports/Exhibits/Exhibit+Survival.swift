import Ledgers
import Metrics

extension Exhibit.Kind {
  /// What is held of expansion booked three, six and twelve months ago, by what caused it.
  public static let heldByKind = Exhibit.Kind(name: "held_by_kind", arguments: []) { review, _ in
    survival(review, "held-by-kind", "What of each kind is still there", rowTitle: "Kind") { parts in
      Kind.allCases.map { kind in (name(of: kind), parts.map { $0.filter { $0.kind == kind } }) }
    }
  }

  /// The same with and without a discount.
  public static let heldByDiscount = Exhibit.Kind(name: "held_by_discount", arguments: []) { review, _ in
    survival(review, "held-by-discount", "What is still there with and without a discount", rowTitle: "Discount") {
      parts in
      [("Expansion at a discount", true), ("Expansion without one", false)].map { name, isDiscounted in
        (name, parts.map { $0.filter { $0.isDiscounted == isDiscounted } })
      }
    }
  }

  private static let ages = [3, 6, 12]

  /// - Parameter groups: the rows, each with its parts at each age.
  private static func survival(
    _ review: Review, _ key: String, _ title: Sentence, rowTitle: Sentence,
    _ groups: ([[Survival]]) -> [(name: Sentence, parts: [[Survival]])]
  ) -> Exhibit {
    let all = ages.map { review.figures.cube.survival(in: review.month, after: $0) }
    let told = groups(all).filter { $0.parts.contains { !$0.isEmpty } }
    let rows = told.map { group in Table.Row(.words(group.name), group.parts.flatMap(cells)) }
    let totals = zip(ages, all).flatMap { age, parts -> [Cell] in
      [.money(parts.reduce(0) { $0 + $1.booked }), .figure(review.figure("expansion_held_\(age)"))]
    }
    return Exhibit(
      key: key, title: title,
      subtitle: "Expansion booked three, six and twelve months before \(review.month), and the share that is held",
      table: Table(
        rowTitle: rowTitle, columns: ages.flatMap { ["Booked \(.count($0)) mo ago", "Held after \(.count($0))"] },
        rows: rows.isEmpty ? [] : rows + [Table.Row(.words("All"), totals, isTotal: true)]),
      form: .survival(ages: ages), summary: summary(told))
  }

  /// What was booked, and the share that is held.
  private static func cells(_ parts: [Survival]) -> [Cell] {
    let (booked, held) = parts.reduce(into: (Int64(0), Int64(0))) { $0 = ($0.0 + $1.booked, $0.1 + $1.held) }
    return [.money(booked), booked == 0 ? .empty : .share(held, of: booked)]
  }

  private static func name(of kind: Kind) -> Sentence {
    let id = kind == .reactivation ? "reactivation_expansion_mrr" : kind.name + "_mrr"
    return Metric.named(id)?.title ?? Sentence(key: kind.name)
  }

  /// Which group lasts longest and which least, at the latest age of which two or more can be told.
  private static func summary(_ groups: [(name: Sentence, parts: [[Survival]])]) -> Sentence {
    if groups.isEmpty { return "There was no expansion three, six or twelve months before." }
    for place in ages.indices.reversed() {
      let told = groups.compactMap { group -> (name: Sentence, share: Cell)? in
        guard case .share(let held, let booked) = cells(group.parts[place])[1] else { return nil }
        return (group.name, .share(held, of: booked))
      }.sorted { ($1.share.position ?? 0, $0.name.key) < ($0.share.position ?? 0, $1.name.key) }
      guard let first = told.first, let last = told.last, told.count > 1 else { continue }
      return
        "Most is there after \(.count(ages[place])) months of \(first.name, as: "lower"), \(first.share); least of \(last.name, as: "lower"), \(last.share)."
    }
    return ""
  }
}
