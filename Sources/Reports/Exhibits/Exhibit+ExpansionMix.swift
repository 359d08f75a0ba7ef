import Ledgers
import Metrics

extension Exhibit.Kind {
  /// The expansion of each segment by kind beside its opening MRR: what a segment's size is, and how fast it grows.
  ///
  /// At most seven rows, the largest opening first; what is beyond stands last as one.
  public static let expansionMix = Exhibit.Kind(name: "expansion_mix", arguments: ["by"]) { review, arguments in
    let dimension = arguments.by ?? review.dimensions.first?.name ?? ""
    guard review.dimensions.contains(where: { $0.name == dimension }) else {
      return review.nothing(
        "expansion-mix", "Expansion by segment and kind", .whole,
        dimension.isEmpty
          ? "a name under dimensions in site.yml would fill this."
          : review.figures.cube.dimensions.contains { $0.name == dimension }
            ? "the team's review shows this." : "\(dimension) under dimensions in site.yml would fill this.")
    }
    let kinds = Metric.expansion.filter { review.figure($0).minor != 0 }
    let blocks = Block.few(review.segments(of: dimension).map { Block($0, kinds, review) })
    let hasExpansion = blocks.contains { $0.expansion > 0 }
    let all = Block(.whole, kinds, review)
    return Exhibit(
      key: review.key("expansion-mix", .whole, dimension),
      title: "Expansion by \(Dimension.words(dimension)) and kind",
      subtitle: "Expansion MRR of \(review.month) for each part of opening MRR",
      table: Table(
        rowTitle: "\(Dimension.words(dimension), as: "upper")",
        columns: ["Opening"] + kinds.map(\.title) + ["Expansion", "Expansion rate"],
        rows: hasExpansion ? blocks.map { $0.row() } + [all.row(isTotal: true)] : []),
      form: .mix, summary: hasExpansion ? Block.summary(blocks) : "There was no expansion in \(review.month).")
  }
}

/// A segment, or several, with what it opened at and what it expanded by.
private struct Block {
  var name: Cell
  var segment: Segment?
  var opening: Int64
  /// The expansion of each kind that is shown.
  var parts: [Int64]
  var expansion: Int64

  init(_ segment: Segment, _ kinds: [Metric], _ review: Review) {
    (name, self.segment) = (segment.words, segment)
    opening = review.amount(.opening, nil, segment)
    parts = kinds.map { review.figure($0, nil, segment).minor }
    expansion = review.amount(.expansion, nil, segment)
  }

  /// The rows from the largest opening, what is behind the sixth as one; segments without MRR and expansion are left
  /// out, and what is merged already stays last.
  static func few(_ blocks: [Block]) -> [Block] {
    let present = blocks.filter { $0.opening > 0 || $0.expansion > 0 }
    let sorted = present.enumerated().sorted { one, other in
      let isMerged = (one.element.segment?.isMerged ?? false, other.element.segment?.isMerged ?? false)
      if isMerged.0 != isMerged.1 { return isMerged.1 }
      return (other.element.opening, one.offset) < (one.element.opening, other.offset)
    }.map(\.element)
    guard sorted.count > 7, var rest = sorted.dropFirst(6).first else { return sorted }
    for block in sorted.dropFirst(7) { rest.add(block) }
    (rest.name, rest.segment) = (.words("Other"), nil)
    return sorted.prefix(6) + [rest]
  }

  private mutating func add(_ other: Block) {
    opening += other.opening
    expansion += other.expansion
    for place in parts.indices { parts[place] += other.parts[place] }
  }

  func row(isTotal: Bool = false) -> Table.Row {
    Table.Row(
      isTotal ? .words("All") : name, segment: isTotal ? nil : segment,
      [.money(opening)] + parts.map { .money($0) } + [
        .money(expansion), .share(expansion, of: opening, else: "opening MRR is 0"),
      ], isTotal: isTotal)
  }

  /// Which of the rows expands fastest, and which brings most.
  static func summary(_ blocks: [Block]) -> Sentence {
    let places = blocks.indices
    let most = places.max { blocks[$0].expansion < blocks[$1].expansion }
    let fastest = places.filter { blocks[$0].opening > 0 }.max { blocks[$0].rate < blocks[$1].rate }
    guard let most, let fastest else { return "" }
    let (leader, grower) = (blocks[most], blocks[fastest])
    let growth = Cell.share(grower.expansion, of: grower.opening)
    if most == fastest {
      return
        "\(leader.name) brought most, \(.money(leader.expansion)), and grew fastest, by \(growth) of its opening MRR."
    }
    let lead: Sentence = "\(leader.name) brought most, \(.money(leader.expansion))"
    return "\(lead); \(grower.name) grew fastest, by \(growth) of its opening MRR."
  }

  /// The expansion for each unit of the opening; used for the order alone.
  private var rate: Double { Double(expansion) / Double(opening) }
}
