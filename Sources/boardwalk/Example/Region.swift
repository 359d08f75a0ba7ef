/// Where a customer is, which decides the language of its name and what it pays in.
struct Region: Sendable {
  let name: String
  let weight: Int
  /// How often a name is German, Dutch, Swedish, French, English here, relative to each other.
  let languages: [Int]
  /// How often a customer pays in EUR, USD, GBP, relative to each other.
  let currencies: [Int]

  static let all = [
    Region(name: "DACH", weight: 41, languages: [92, 0, 0, 8, 0], currencies: [97, 3, 0]),
    Region(name: "Benelux & France", weight: 24, languages: [0, 58, 0, 42, 0], currencies: [96, 4, 0]),
    Region(name: "Nordics", weight: 19, languages: [0, 0, 100, 0, 0], currencies: [92, 8, 0]),
    Region(name: "UK & Ireland", weight: 16, languages: [0, 0, 0, 0, 100], currencies: [22, 8, 70]),
  ]

  static let nordics = 2
}
