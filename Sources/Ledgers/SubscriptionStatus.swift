/// The status of a subscription, as Stripe names it.
enum SubscriptionStatus: String, CaseIterable {
  case active
  case pastDue = "past_due"
  case unpaid
  case canceled
  case trialing
  case incomplete
  case incompleteExpired = "incomplete_expired"
  case paused

  /// The status of a word, in either case and also with a space; nil where there is none.
  init?(_ word: String) { self.init(rawValue: String(word.lowercased().map { $0 == " " ? "_" : $0 })) }

  /// Whether it has ever brought MRR. A trial has not, nor has one that was paused when its trial ended, nor one whose
  /// first invoice was not paid.
  var hasBegun: Bool {
    switch self {
    case .active, .pastDue, .unpaid, .canceled: true
    case .trialing, .incomplete, .incompleteExpired, .paused: false
    }
  }
}
