/// Texts that some rows bear; a row without one costs nothing.
public struct RowTexts: Sendable {
  private var names = Names()
  private var rows: [Int] = []
  private var numbers: [Int32] = []

  /// No texts.
  public init() {}

  /// How many rows bear one.
  public var count: Int { rows.count }

  /// The text of a row; nil where it bears none.
  public subscript(row: Int) -> String? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row ? names[numbers[low]] : nil
  }

  /// Gives a row, which comes behind all that have one, its text.
  mutating func append(row: Int, _ text: String) {
    numbers.append(names.insert(text))
    rows.append(row)
  }
}
