/// The tables beside a ledger as they are read.
struct Draft {
  /// The ids that customers.csv names, for each thread that has read it, until they have numbers.
  var mentions: [Mentions] = []
  var products = Names.withEmptyOne
  var roster = Roster()
  var hasRoster = false
  var catalogue = Catalogue()
  var targets: [Target]?
  var pipeline: [Deal]?
  var rates: Rates?
  var bands: [Band]?
  var offers: [Offer]?
  var usage: [UsageLimit]?
  var costs: [Cost]?

  /// Puts the numbers of all customers and products in place of those that the tables gave them.
  mutating func settle(customers: [[[Int32]]], products: [Int32], threads: Int) {
    roster.settle(customers, threads: threads)
    catalogue.renumber { products[Int($0)] }
  }
}

/// How large a table was.
struct TableSize: Sendable {
  let path: String
  var records: Int
  var lastLine: Int
}
