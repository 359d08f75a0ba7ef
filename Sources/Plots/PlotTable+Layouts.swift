extension MekkoPlot {
  /// A row for each segment as given: its opening, which leads, and its expansion by kind.
  public var table: PlotTable {
    func datum(_ value: Double?) -> Datum { Datum(value, Datum(value).value.map(format) ?? "") }
    return PlotTable(
      .parts, columns: [words.size] + kinds,
      rows: columns.map { column in
        .init(
          column.name,
          [datum(column.size)] + kinds.indices.map { datum(column.parts.indices.contains($0) ? column.parts[$0] : nil) }
        )
      })
  }
}

extension FlowPlot {
  /// A row for each flow as given; its amount stands under what it means: up, the same, or down.
  public var table: PlotTable {
    let rows = flows.map { flow in
      let amount = Datum(flow.amount)
      let datum = Datum(amount.value, amount.value.map(format) ?? "")
      let column = [Impact.good, .neutral, .bad].firstIndex(of: meaning(flow)) ?? 1
      return PlotTable.Row("\(flow.from) \u{2192} \(flow.to)", (0..<3).map { $0 == column ? datum : .gap })
    }
    return PlotTable(.flow, columns: [titles.up, titles.same, titles.down], rows: rows)
  }

  /// What a flow means: what is said of it, and else whether its plan's rank rises.
  private func meaning(_ flow: Flow) -> Impact {
    if let impact = flow.impact { return impact }
    guard let from = ranks.firstIndex(of: flow.from), let to = ranks.firstIndex(of: flow.to) else { return .neutral }
    return to < from ? .good : to > from ? .bad : .neutral
  }
}

extension TreemapPlot {
  /// A row for each part of each group as given.
  public var table: PlotTable {
    let parts = groups.flatMap { group in group.parts.map { (group.name, $0) } }
    let hasNotes = parts.contains { !$0.1.note.isEmpty }
    return PlotTable(
      .parts, columns: [words.amount] + (hasNotes ? [words.share] : []),
      rows: parts.map { group, part in
        let name = [group, part.name].filter { !$0.isEmpty }.joined(separator: ": ")
        return .init(name, [part.amount] + (hasNotes ? [Datum(nil, part.note)] : []))
      })
  }
}
