import Ledgers

/// How many offers were made, and what is known of them by now.
///
/// offers.csv says when an offer was made and not when it was decided, so an offer belongs to the month in which it was
/// made, whenever it was accepted or declined.
public struct OfferCount: Sendable, Equatable {
  /// How many were made, whatever came of them; accepted, declined and open ones sum to it.
  public internal(set) var made: Int64 = 0
  /// How many of them were accepted.
  public internal(set) var accepted: Int64 = 0
  /// How many of them were declined.
  public internal(set) var declined: Int64 = 0

  /// How many of them were accepted or declined.
  public var decided: Int64 { accepted + declined }
  /// How many of them are not decided.
  public var open: Int64 { made - decided }

  /// No offers.
  public init() {}

  /// Adds other offers.
  public static func + (one: OfferCount, other: OfferCount) -> OfferCount {
    var sum = one
    sum.made += other.made
    sum.accepted += other.accepted
    sum.declined += other.declined
    return sum
  }

  mutating func add(_ offer: Offer) {
    made += 1
    switch offer.outcome {
    case .accepted: accepted += 1
    case .declined: declined += 1
    case .open: break
    }
  }
}

/// The offers of each month, counted.
struct OfferCounts: Sendable {
  private var counts: [Month: OfferCount] = [:]

  init(_ offers: [Offer]) {
    for offer in offers { counts[offer.date.month, default: OfferCount()].add(offer) }
  }

  subscript(month: Month) -> OfferCount { counts[month] ?? OfferCount() }
}

extension Figures {
  /// The offers made in some months by kind, in the order of the kinds; nothing for kinds without offers. Nil without
  /// offers.csv.
  ///
  /// Those of one month sum to the parts of `offer_conversion`. The kind of an offer that names none is empty.
  public func offers(in months: ClosedRange<Month>) -> [(kind: String, count: OfferCount)]? {
    guard let offers = ledger.offers else { return nil }
    var counts: [String: OfferCount] = [:]
    for offer in offers where months.contains(offer.date.month) {
      counts[offer.kind, default: OfferCount()].add(offer)
    }
    return counts.keys.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      .map { ($0, counts[$0] ?? OfferCount()) }
  }
}
