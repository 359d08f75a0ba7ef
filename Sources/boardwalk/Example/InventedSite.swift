/// site.yml of the invented company.
enum InventedSite {
  /// The month whose rates value the whole history.
  static let ratesMonth = CalendarMonth(2026, 1)

  static var file: [UInt8] {
    Array(
      """
      # Tavenholt Systems does not exist. The company, its products, its people, its customers and every
      # figure of this site are invented, to show what a review looks like. Any likeness is chance.

      title: Monthly growth review
      company: Tavenholt Systems (invented)
      currency: EUR
      timezone: Europe/Berlin

      dimensions: [industry, region, size, owner, product, plan, line, cohort, tenure]

      # Tavenholt sells shift planning. The platform is Roster, on three plans; Timekeeping and Forecast are
      # further product lines; Audit Trail and Premium Support are add-ons; Messages is metered.
      ledger:
        - file: ledger/changes.csv
      customers: ledger/customers.csv
      products: ledger/products.csv
      targets: ledger/targets.csv
      pipeline: ledger/pipeline.csv
      offers: ledger/offers.csv
      usage: ledger/usage.csv
      costs: ledger/costs.csv
      fx: ledger/fx.csv
      bands: ledger/bands.csv

      settings:
        # The whole history at the rates of one month: no currency looks like growth.
        fx: constant
        fx_base: \(ratesMonth.text)
        # What is left of revenue after its direct cost.
        gross_margin: 78%

      """.utf8)
  }

  /// bands.csv: where others are said to stand, invented like everything else.
  static let bands = Array(
    """
    metric,segment,low,high,source,year
    nrr,,101%,108%,invented reference group of 40 companies,2025

    """.utf8)
}
