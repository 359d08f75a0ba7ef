/// An invented company with invented customers, at any size: the files of a site whose figures tell a story.
///
/// The same numbers and seed give the same bytes on every machine.
struct InventedCompany: Sendable {
  /// What the committed example is made of.
  static let defaultCustomers = 720
  static let defaultMonths = 40
  static let defaultSeed: UInt64 = 22

  /// Rows of changes.csv. Nil: as many as the customers' histories have. More than that are renewals without a
  /// change; fewer are not possible where the number of customers is given too.
  var rows: Int?
  /// Customers in customers.csv. Nil: as many as the rows need, or `defaultCustomers`.
  var customers: Int?
  /// Months of history, the last of which is October 2026.
  var months = InventedCompany.defaultMonths
  var seed = InventedCompany.defaultSeed

  /// Every file as its path within the site's folder and its bytes, in order of path.
  func files() -> [(path: String, bytes: [UInt8])] {
    let history = History(months: months)
    let population = Population(rows: rows, customers: customers, history: history, seed: seed)
    return [
      ("content/ledger/bands.csv", InventedSite.bands),
      ("content/ledger/changes.csv", population.changesFile(history: history)),
      ("content/ledger/costs.csv", GrowthCosts.file(customers: population.accounts.count, history: history)),
      ("content/ledger/customers.csv", population.customersFile()),
      ("content/ledger/fx.csv", BillingCurrency.file(base: InventedSite.ratesMonth)),
      ("content/ledger/offers.csv", population.offersFile(history: history, seed: seed)),
      ("content/ledger/pipeline.csv", population.pipelineFile(seed: seed)),
      ("content/ledger/products.csv", PriceListProduct.file),
      (
        "content/ledger/targets.csv",
        GrowthTargets.file(customers: population.accounts.count, history: history)
      ),
      ("content/ledger/usage.csv", population.usageFile(history: history, seed: seed)),
      ("content/site.yml", InventedSite.file),
    ]
  }
}
