import Ledgers

/// How many offers were made in a month, and what came of them.
public struct OfferCount: Sendable, Equatable {
  /// How many were made, whatever came of them.
  public internal(set) var made: Int64 = 0
  /// How many of them were accepted.
  public internal(set) var accepted: Int64 = 0
  /// How many of them were declined.
  public internal(set) var declined: Int64 = 0

  /// How many of them were accepted or declined.
  public var decided: Int64 { accepted + declined }

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
  /// The offers of a month by kind, in the order of the kinds; nothing for kinds without offers.
  ///
  /// Their sums are the parts of `offer_conversion`. The kind of an offer that names none is empty.
  public func offers(in month: Month) -> [(kind: String, count: OfferCount)] {
    var counts: [String: OfferCount] = [:]
    for offer in ledger.offers ?? [] where offer.date.month == month {
      counts[offer.kind, default: OfferCount()].add(offer)
    }
    return counts.keys.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      .map { ($0, counts[$0] ?? OfferCount()) }
  }
}
