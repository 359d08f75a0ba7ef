/// The first line of a table: what separates its fields, and what its columns are called.
struct Header: Sendable {
  /// Comma, semicolon or tab.
  let separator: UInt8
  /// The names as written, trimmed.
  let names: [String]
  /// Their places in the file.
  let places: [SourceLocation]
  /// For each name, and for each in small letters, the first column that bears it.
  private let columns: [String: Int]

  /// A header of names at places.
  init(separator: UInt8, names: [String], places: [SourceLocation]) {
    (self.separator, self.names, self.places) = (separator, names, places)
    let pairs = names.enumerated().map { ($1, $0) } + names.enumerated().map { ($1.lowercased(), $0) }
    columns = Dictionary(pairs) { first, _ in first }
  }

  /// The number of the column of a name; nil where there is none. Case matters only where it has to.
  func column(_ name: String) -> Int? { columns[name] ?? columns[name.lowercased()] }

  /// The names that stand several times, each with the numbers of its columns. Empty names are none.
  var repeated: [(name: String, fields: [Int])] {
    let fields = Dictionary(grouping: names.indices.filter { !names[$0].isEmpty }) { names[$0] }
    return fields.filter { $0.value.count > 1 }.sorted { $0.value[0] < $1.value[0] }.map { ($0.key, $0.value) }
  }

  /// The separator of a header line: whichever stands in it most often outside quotes, a comma where none does.
  static func separator(in bytes: UnsafeRawBufferPointer, from start: Int) -> UInt8 {
    let known = [Byte.comma, Byte.semicolon, Byte.tab]
    var counts = [0, 0, 0]
    var isQuoted = false
    for place in start..<bytes.count {
      let byte = bytes[place]
      if byte == Byte.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == Byte.newline { break }
      if let index = known.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return known[counts.firstIndex(of: most) ?? 0]
  }

  /// Which of the names is nearest to a misspelt one; nil where none is near.
  static func nearest(to name: String, among names: [String]) -> String? {
    let scored = names.filter { !$0.isEmpty }.map { ($0, distance($0.lowercased(), name.lowercased())) }
    guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 * 2 <= max(name.count, best.0.count) else {
      return nil
    }
    return best.0
  }

  /// How many letters have to be put in, taken out or replaced to make one word of another.
  private static func distance(_ a: String, _ b: String) -> Int {
    // Names longer than that are no misspelling of ours.
    let (a, b) = (Array(a.unicodeScalars.prefix(60)), Array(b.unicodeScalars.prefix(60)))
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
