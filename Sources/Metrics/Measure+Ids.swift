extension Measure {
  /// The name in a formula of site.yml: `closing_customers`, `held_3`.
  public var id: String {
    var id = ""
    var wasDigit = false
    for character in "\(self)" {
      if character.isUppercase || (character.isNumber && !wasDigit) { id += "_" }
      wasDigit = character.isNumber
      id += character.lowercased()
    }
    return id
  }

  /// The measure of a name in a formula; nil where there is none.
  public static func named(_ id: String) -> Measure? { byID[id] }

  private static let byID = Dictionary(allCases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// How many months before the cell's own it looks back.
  public var history: Int {
    switch self {
    case .retentionBase, .retentionNow, .retentionKept, .retentionBaseCustomers, .retentionCustomers: 12
    case .booked3, .held3: 3
    case .booked6, .held6: 6
    case .booked12, .held12: 12
    default: 0
    }
  }
}
