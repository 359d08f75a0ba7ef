/// What is said of numbers that follow one another.
struct CourseClauses {
  let table: PlotTable
  let words: SummaryWords
  private let lead: Int
  private let leading: [Place]

  init(_ table: PlotTable, _ words: SummaryWords) {
    (self.table, self.words) = (table, words)
    let lead = table.leadingColumn
    self.lead = lead
    leading = table.places(column: lead, rows: table.ownRows)
  }

  var clauses: [String] {
    guard let first = leading.first, let last = leading.last else { return ends }
    if first == last {
      let name = table.head(lead)
      return [words.filled(words.single, ["name": name, "to": table.text(last), "last": table.name(last)])]
        + ends
    }
    return [change(first, last), unfinished(last)] + turningPoints(first, last) + references + ends
  }

  /// From first to last, and whether without a turn.
  private func change(_ first: Place, _ last: Place) -> String {
    let steps = zip(leading, leading.dropFirst()).map { $1.value - $0.value }
    let isLong = steps.count >= 3
    let sentence: String
    if steps.allSatisfy({ $0 == 0 }) {
      sentence = words.level
    } else if last.value > first.value {
      sentence = isLong && steps.allSatisfy { $0 >= 0 } ? words.roseSteadily : words.rose
    } else if last.value < first.value {
      sentence = isLong && steps.allSatisfy { $0 <= 0 } ? words.fellSteadily : words.fell
    } else {
      sentence = words.returned
    }
    return words.filled(
      sentence,
      [
        "name": table.head(lead), "from": table.text(first), "first": table.name(first), "to": table.text(last),
        "last": table.name(last),
      ])
  }

  private func unfinished(_ last: Place) -> String {
    guard let row = table.unfinished, last.row >= row else { return "" }
    return words.filled(words.unfinished, ["last": table.name(last)])
  }

  /// The extremes that lie between the ends.
  private func turningPoints(_ first: Place, _ last: Place) -> [String] {
    guard let greatest = leading.greatest, let least = leading.least else { return [] }
    var found: [(Place, String)] = []
    if greatest.value > max(first.value, last.value) { found.append((greatest, words.peak)) }
    if least.value < min(first.value, last.value) { found.append((least, words.low)) }
    return found.sorted { $0.0.row < $1.0.row }.map { place, sentence in
      words.filled(sentence, ["number": table.text(place), "place": table.name(place)])
    }
  }

  /// When the leading numbers last passed each reference.
  private var references: [String] {
    table.references.compactMap { reference in
      guard let level = reference.number.value, let last = leading.last else { return nil }
      let isAbove = last.value >= level
      let turn = leading.lastIndex { ($0.value >= level) != isAbove }
      let since = turn.map { leading[$0 + 1] }
      let sentence: String
      if since == nil {
        sentence = isAbove ? words.alwaysAbove : words.alwaysBelow
      } else {
        sentence = isAbove ? words.above : words.below
      }
      return words.filled(
        sentence,
        [
          "reference": reference.text, "place": since.map { table.name($0) } ?? "",
        ])
    }
  }

  /// The other series: each where there are one or two, else the greatest and the least at the end.
  private var ends: [String] {
    let others = table.columns.indices.filter { $0 != lead && table.told?.contains($0) != false }
    let courses = others.map { table.places(column: $0, rows: table.ownRows) }.filter { !$0.isEmpty }
    if courses.count <= 2 { return courses.compactMap(other) }
    let all = courses + (leading.isEmpty || table.hasWhole ? [] : [leading])
    let atEnd = all.compactMap(\.last)
    guard let most = atEnd.greatest, let least = atEnd.least, most != least else { return [] }
    return [
      words.filled(
        words.ends,
        [
          "most": table.head(most.column), "mostNumber": table.text(most), "least": table.head(least.column),
          "leastNumber": table.text(least),
        ])
    ]
  }

  private func other(_ course: [Place]) -> String? {
    guard let first = course.first, let last = course.last, first != last else { return nil }
    let verbs = words.verbs
    let verb = last.value > first.value ? verbs.rose : last.value < first.value ? verbs.fell : verbs.stayed
    return words.filled(
      words.other,
      ["name": table.head(first.column), "verb": verb, "from": table.text(first), "to": table.text(last)])
  }
}
