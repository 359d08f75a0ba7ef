/// How large a customer is: what it buys at first and how likely it is to leave.
struct CustomerSize: Sendable {
  let name: String
  let weight: Int
  /// Seats of the platform in the first month.
  let seats: ClosedRange<Int>
  /// How often one begins on Essential, Professional, Enterprise, relative to each other.
  let plans: [Int]
  /// What is left of the list price after the volume, in per cent.
  let volumePrice: Int
  /// Customers in ten thousand that leave in an ordinary month.
  let churn: Int
  /// Customers in ten thousand that nobody looks after.
  let unowned: Int

  static let all = [
    CustomerSize(
      name: "Small", weight: 52, seats: 24...90, plans: [72, 26, 2], volumePrice: 100, churn: 138,
      unowned: 2_400),
    CustomerSize(
      name: "Mid-sized", weight: 35, seats: 80...290, plans: [38, 50, 12], volumePrice: 95, churn: 84,
      unowned: 700),
    CustomerSize(
      name: "Large", weight: 13, seats: 230...900, plans: [12, 48, 40], volumePrice: 85, churn: 50,
      unowned: 100),
  ]
}
