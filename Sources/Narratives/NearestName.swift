/// The name that somebody probably meant: the one fewest single-letter edits away, the first of equals.
///
/// Nil where even the nearest differs in more than a third of its letters (two for short names).
public func nearestName(to name: String, in names: [String]) -> String? {
  let sought = Array(name.lowercased().unicodeScalars.prefix(64))
  var best: (name: String, distance: Int)?
  for candidate in names {
    let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
    let limit = min(max(letters.count, sought.count, 3) / 3 + 1, (best?.distance ?? .max))
    if abs(letters.count - sought.count) > limit { continue }
    let distance = editDistance(sought, letters)
    if distance <= limit && distance < (best?.distance ?? .max) { best = (candidate, distance) }
  }
  return best?.name
}

/// How many letters have to be inserted, removed, replaced or swapped with their neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var next = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(last[column + 1] + 1, next[column] + 1, last[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      next.append(cost)
    }
    beforeLast = last
    last = next
  }
  return last[right.count]
}
