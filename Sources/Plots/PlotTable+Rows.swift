extension BridgePlot {
  /// Opening, steps and closing, with the parts of the opening where a step has one.
  public var table: PlotTable {
    let hasShares = steps.contains { !$0.share.isEmpty } || !(difference?.share.isEmpty ?? true)
    func row(_ name: String, _ amount: Datum, _ share: String) -> PlotTable.Row {
      PlotTable.Row(name, hasShares ? [amount, Datum(nil, share)] : [amount])
    }
    let rows =
      [row(opening.name, opening.amount, "")] + steps.map { row($0.name, $0.amount, $0.share) }
      + [row(closing.name, closing.amount, "")]
    return PlotTable(.bridge, columns: [words.amount] + (hasShares ? [words.share] : []), rows: rows)
  }
}

extension BarPlot {
  /// The bars as they stand, with their notes where there are any.
  public var table: PlotTable {
    let order = isSorted ? RowOrder.descending(bars.map(\.amount.value)) : Array(bars.indices)
    let hasNotes = bars.contains { !$0.note.isEmpty }
    let rows = order.map { index in
      PlotTable.Row(bars[index].name, [bars[index].amount] + (hasNotes ? [Datum(nil, bars[index].note)] : []))
    }
    return PlotTable(.parts, columns: [words.amount] + (hasNotes ? [words.share] : []), rows: rows)
  }
}

extension ComparisonPlot {
  /// The segments as they stand: then, now, the change and the count. The numbers now lead.
  public var table: PlotTable {
    let order = isSorted ? RowOrder.descending(rows.map(\.now.value)) : Array(rows.indices)
    let body = order.map { index in
      let row = rows[index]
      return PlotTable.Row(row.name, [row.then, row.now, Datum(nil, row.change), Datum(nil, row.count)])
    }
    return PlotTable(
      .parts, columns: [thenName, nowName, words.change, words.count], rows: body, lead: 1,
      references: reference.map { [PlotTable.Reference($0.label, Datum($0.value))] } ?? [])
  }
}

extension CohortPlot {
  /// The cohorts with their sizes, a column for each age, and the mean at the foot.
  public var table: PlotTable {
    let all = rows + (mean.map { [$0] } ?? [])
    let hasSizes = all.contains { !$0.size.isEmpty }
    let count = max(ages.count, all.map(\.cells.count).max() ?? 0)
    let body = all.map { row in
      PlotTable.Row(row.name, (hasSizes ? [Datum(nil, row.size)] : []) + row.cells)
    }
    let heads = (0..<count).map { ages.indices.contains($0) ? ages[$0] : "" }
    return PlotTable(
      .cohorts, corner: ageTitle, columns: (hasSizes ? [words.count] : []) + heads, rows: body, hasWhole: mean != nil)
  }
}
