/// What is said of numbers side by side, and of amounts that go from one name to another.
struct PartClauses {
  let table: PlotTable
  let words: SummaryWords

  init(_ table: PlotTable, _ words: SummaryWords) { (self.table, self.words) = (table, words) }

  /// The greatest, the least, and what they are held against.
  var parts: [String] {
    let numbers = table.places(column: table.leadingColumn, rows: table.ownRows)
    guard let most = numbers.greatest, let least = numbers.least else { return [] }
    let references = table.references.filter { $0.number.value != nil }.map {
      words.filled(words.reference, ["reference": $0.text])
    }
    if numbers.count == 1 {
      return [words.filled(words.single, ["name": table.name(most), "to": table.text(most), "last": column])]
        + references
    }
    if most.value == least.value { return [words.filled(words.alike, ["number": table.text(most)])] + references }
    return [extremes(words.parts, most, least)] + references
  }

  /// The greatest flow of each meaning.
  var flow: [String] {
    table.columns.indices.compactMap { column in
      guard let most = table.places(column: column, rows: table.ownRows).greatest else { return nil }
      return words.filled(
        words.flow, ["column": table.head(column), "most": table.name(most), "mostNumber": table.text(most)])
    }
  }

  private var column: String { table.head(table.leadingColumn) }

  private func extremes(_ sentence: String, _ most: Place, _ least: Place) -> String {
    words.filled(
      sentence,
      [
        "most": table.name(most), "mostNumber": table.text(most), "least": table.name(least),
        "leastNumber": table.text(least),
      ])
  }
}

/// What is said of a bridge.
struct BridgeClauses {
  let table: PlotTable
  let words: SummaryWords

  init(_ table: PlotTable, _ words: SummaryWords) { (self.table, self.words) = (table, words) }

  /// The totals, the greatest gain and the greatest loss.
  var clauses: [String] {
    let last = table.rows.count - 1
    let totals = words.filled(
      words.bridge,
      [
        "from": table.text(0, 0), "first": table.rows.first?.name ?? "", "to": table.text(last, 0),
        "last": table.rows.last?.name ?? "",
      ])
    let steps = last < 2 ? [] : table.places(column: 0, rows: 1..<last)
    let gain = steps.greatest.flatMap { $0.value > 0 ? step(words.gain, $0) : nil }
    let loss = steps.least.flatMap { $0.value < 0 ? step(words.loss, $0) : nil }
    return [totals] + [gain, loss].compactMap(\.self)
  }

  private func step(_ sentence: String, _ place: Place) -> String {
    words.filled(sentence, ["name": table.name(place), "number": table.text(place)])
  }
}

/// What is said of cohorts.
struct CohortClauses {
  let table: PlotTable
  let words: SummaryWords

  init(_ table: PlotTable, _ words: SummaryWords) { (self.table, self.words) = (table, words) }

  /// The mean's course, and the greatest and the least cell after the first age.
  var clauses: [String] { [mean, cells].compactMap(\.self) }

  private var mean: String? {
    guard table.hasWhole, let row = table.rows.indices.last else { return nil }
    let known = table.columns.indices.filter { table.datum(row, $0).value != nil }
    guard let first = known.first, let last = known.last, first != last else { return nil }
    return words.filled(
      words.mean,
      [
        "name": table.rows[row].name, "from": table.text(row, first), "first": table.head(first),
        "to": table.text(row, last), "last": table.head(last),
      ])
  }

  private var cells: String? {
    let numbers = table.columns.indices.flatMap { table.places(column: $0, rows: table.ownRows) }
    guard let most = numbers.greatest, let least = numbers.least else { return nil }
    return words.filled(
      words.cells,
      [
        "most": place(most), "mostNumber": table.text(most), "least": place(least), "leastNumber": table.text(least),
      ])
  }

  private func place(_ place: Place) -> String {
    words.filled(words.cell, ["row": table.name(place), "column": table.head(place.column)])
  }
}

/// What is said of figures that have targets.
struct TargetClauses {
  let table: PlotTable
  let words: SummaryWords

  init(_ table: PlotTable, _ words: SummaryWords) { (self.table, self.words) = (table, words) }

  /// The first five figures, each with its target.
  var clauses: [String] {
    table.ownRows.compactMap { row -> String? in
      guard let actual = table.datum(row, 0).value else { return nil }
      let target = table.datum(row, 1).value
      let sentence = target.map { actual >= $0 ? words.onTarget : words.offTarget } ?? words.noTarget
      return words.filled(
        sentence, ["name": table.rows[row].name, "number": table.text(row, 0), "target": table.text(row, 1)])
    }.prefix(5).map(\.self)
  }
}

/// What is said of points.
struct PointClauses {
  let table: PlotTable
  let words: SummaryWords

  init(_ table: PlotTable, _ words: SummaryWords) { (self.table, self.words) = (table, words) }

  /// The extent of each number across and up.
  var clauses: [String] {
    table.columns.indices.compactMap { column in
      let numbers = table.places(column: column, rows: table.ownRows)
      guard let most = numbers.greatest, let least = numbers.least else { return nil }
      return words.filled(
        words.points,
        [
          "name": table.head(column), "most": table.name(most), "mostNumber": table.text(most),
          "least": table.name(least), "leastNumber": table.text(least),
        ])
    }
  }
}
