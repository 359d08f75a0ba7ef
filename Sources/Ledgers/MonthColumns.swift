/// The columns of a wide table that are named by months, like `2026-01`, in the order of time.
struct MonthColumns {
  /// A column.
  struct Column {
    let month: Month
    /// The number of the field.
    let field: Int
  }

  /// The columns by month, whatever order the header has them in.
  let columns: [Column]
  /// Names that look like months and are none, with their places.
  private let broken: [(name: String, place: SourceLocation)]
  private let places: [SourceLocation]

  /// The month columns of a header.
  init(_ header: Header) {
    var columns: [Column] = []
    var broken: [(name: String, place: SourceLocation)] = []
    for (field, name) in header.names.enumerated() where Self.looksLikeMonth(name) {
      if let month = Month(name), (1900...2199).contains(month.year) {
        columns.append(Column(month: month, field: field))
      } else {
        broken.append((name, header.places[field]))
      }
    }
    self.columns = columns.sorted { ($0.month, $0.field) < ($1.month, $1.field) }
    (self.broken, places) = (broken, header.places)
  }

  /// Whether there are none.
  var isEmpty: Bool { columns.isEmpty }

  /// What is wrong with them: that there are none, that one is no month, that one is left out.
  func faults(in shape: TableShape, _ header: SourceLocation) -> [LedgerError] {
    var faults = broken.map { LedgerError.unreadable(.month, $0.name, $0.place) }
    if isEmpty, faults.isEmpty {
      faults.append(.missingColumn("2026-01", table: shape.name, nearest: nil, canBeMapped: false, header))
    }
    for (earlier, later) in zip(columns, columns.dropFirst()) where earlier.month + 1 < later.month {
      let place = places[later.field]
      faults.append(.missingMonth("\(earlier.month + 1)", before: "\(later.month)", place))
    }
    return faults
  }

  /// Four digits, a hyphen and two digits.
  static func looksLikeMonth(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.count == 7, bytes[4] == Byte.hyphen else { return false }
    return bytes.indices.allSatisfy { $0 == 4 || bytes[$0] &- Byte.zero <= 9 }
  }
}
