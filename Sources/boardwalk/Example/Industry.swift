/// What the invented company's customers do, and how differently they fare.
struct Industry: Sendable {
  let name: String
  /// How often a customer is of this industry, relative to the others.
  let weight: Int
  /// How often its customers expand, in per cent of the ordinary.
  let growth: Int
  /// How often they take something back, in per cent of the ordinary.
  let decline: Int
  /// How often they leave, in per cent of the ordinary.
  let churn: Int

  static let all = [
    Industry(name: "Healthcare", weight: 17, growth: 172, decline: 50, churn: 45),
    Industry(name: "Manufacturing", weight: 22, growth: 100, decline: 90, churn: 95),
    Industry(name: "Logistics", weight: 17, growth: 115, decline: 100, churn: 100),
    Industry(name: "Retail", weight: 21, growth: 58, decline: 175, churn: 150),
    Industry(name: "Hospitality", weight: 13, growth: 80, decline: 120, churn: 125),
    Industry(name: "Public Sector", weight: 10, growth: 66, decline: 60, churn: 55),
  ]

  /// Positions in `all` that the story speaks of by name.
  static let healthcare = 0
  static let logistics = 2
  static let retail = 3
  static let hospitality = 4
  static let publicSector = 5
}
