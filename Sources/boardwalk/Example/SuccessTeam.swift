/// The invented people who look after the invented customers.
enum SuccessTeam {
  /// Owners by number; 0 is nobody.
  static let names = [
    "", "Lea Brunnhuber", "Jonas Feldkötter", "Anneke ter Horst", "Élodie Marchais", "Marit Solvang",
    "Tom Ashdown",
    "Henrik Lindqvist", "Ingrid Dalby",
  ]

  static let vicePresident = "Clara Wendelin"

  /// Henrik Lindqvist left at the end of June 2026; not all of his accounts found somebody at once.
  static let handover = CalendarMonth(2026, 7)

  /// What each owner is to bring of the company's expansion target, in per cent; together all of it.
  static func shares(in month: CalendarMonth) -> [(owner: String, percent: Int)] {
    let nordics = month < handover ? [(5, 14), (7, 11)] : [(5, 22), (8, 3)]
    return ([(1, 20), (2, 17), (3, 12), (4, 12), (6, 14)] + nordics).map { (owner: names[$0.0], percent: $0.1) }
  }

  /// Who looks after a customer before the handover, and from then on.
  static func owners(region: Int, size: Int, numbers: inout SplitMix64) -> (before: Int, after: Int) {
    let nobody = numbers.chance(CustomerSize.all[size].unowned)
    let half = numbers.chance(5_000)
    let fate = numbers.below(100)
    if nobody { return (0, 0) }
    switch region {
    case 0: return size == 2 || half ? (1, 1) : (2, 2)
    case 1: return half ? (3, 3) : (4, 4)
    case 2:
      if size == 2 || (size == 1 && half) { return (5, 5) }
      return (7, fate < 45 ? 5 : fate < 75 ? 8 : 0)
    default: return (6, 6)
    }
  }
}
