/// Who a site is for, and so what of customers it may show.
public enum Audience: String, Sendable, CaseIterable {
  /// The board: customers under pseudonyms, no owners, no notes.
  case board
  /// The team: everything.
  case team
}
