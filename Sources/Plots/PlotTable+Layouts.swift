extension MekkoPlot {
  /// A row for each segment as given: its opening, which leads, and its expansion by kind.
  public var table: PlotTable {
    func datum(_ value: Double?) -> Datum { Datum(value, Datum(value).value.map(format) ?? "") }
    return PlotTable(
      .parts, columns: [words.size] + kinds,
      rows: columns.map { column in
        .init(
          column.name,
          [datum(column.size)] + kinds.indices.map { datum(column.parts.indices.contains($0) ? column.parts[$0] : nil) })
      })
  }
}

extension FlowPlot {
  /// A row for each flow as given.
  public var table: PlotTable {
    PlotTable(
      .flow, columns: [words.amount],
      rows: flows.map { flow in
        let amount = Datum(flow.amount)
        return .init("\(flow.from) \u{2192} \(flow.to)", [Datum(amount.value, amount.value.map(format) ?? "")])
      })
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
