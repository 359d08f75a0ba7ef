@testable import Ledgers

/// A site of texts: what stands in each file.
struct Files {
  var ledger: [(description: SourceDescription, text: String)] = []
  var customers: String?
  var products: String?
  var targets: String?
  var pipeline: String?
  var rates: String?
  var offers: String?
  var usage: String?
  var costs: String?
  var zone = Zone.utc
  var currency = Currency.euro
  var today: Day?

  init(_ text: String? = nil, _ description: SourceDescription = SourceDescription(path: "changes.csv")) {
    if let text { ledger = [(description, text)] }
  }

  var reading: Reading {
    var reader = LedgerReader(currency: currency, zone: zone, today: today)
    for source in ledger {
      Array(source.text.utf8).withUnsafeBytes { reader.read($0, as: source.description) }
    }
    if let customers {
      Array(customers.utf8).withUnsafeBytes { reader.readCustomers($0, path: "customers.csv") }
    }
    if let products { Array(products.utf8).withUnsafeBytes { reader.readProducts($0, path: "products.csv") } }
    if let targets { Array(targets.utf8).withUnsafeBytes { reader.readTargets($0, path: "targets.csv") } }
    if let pipeline { Array(pipeline.utf8).withUnsafeBytes { reader.readPipeline($0, path: "pipeline.csv") } }
    if let rates { Array(rates.utf8).withUnsafeBytes { reader.readRates($0, path: "fx.csv") } }
    if let offers { Array(offers.utf8).withUnsafeBytes { reader.readOffers($0, path: "offers.csv") } }
    if let usage { Array(usage.utf8).withUnsafeBytes { reader.readUsage($0, path: "usage.csv") } }
    if let costs { Array(costs.utf8).withUnsafeBytes { reader.readCosts($0, path: "costs.csv") } }
    return reader.finish()
  }
}

/// What a ledger of changes says, a line each: errors, warnings, then rows.
func changes(_ text: String, _ description: SourceDescription = SourceDescription(path: "changes.csv"))
  -> String
{
  Files(text, description).reading.text
}

extension Reading {
  /// Errors, warnings and rows, a line each.
  var text: String { (faults + rows).joined(separator: "\n") }

  /// Errors and warnings, a line each.
  var faults: [String] { errors.map(\.description) + warnings.map(\.description) }

  /// The rows in the order of the sources and their lines, each with its part.
  var inFileOrder: [(part: Int, row: LedgerRow)] {
    ledger.rowsInFileOrder.map { ($0.part, ledger.parts[$0.part].rows[$0.place]) }
  }

  /// Items are counted as they come. Rows as `line moment item customer/item product plan mrr -discount ×quantity currency kind`, without what is
  /// empty.
  var rows: [String] {
    var numbers: [[Int32]: Int] = [:]
    return inFileOrder.map { part, row in
      let item = numbers[[Int32(part), row.item]] ?? numbers.count
      numbers[[Int32(part), row.item]] = item
      let (moment, part) = (row.moment, ledger.parts[part])
      var words = ["\(row.line):", "\(moment.day)"]
      if moment.microseconds > 0 { words.append("+\(Double(moment.microseconds) / 1e6)s") }
      let customer = ledger.customers[part.customer(ofItem: row.item)]
      words.append("#\(item) \(customer)/\(part.items.name(row.item))")
      words += [ledger.products[row.product], ledger.plans[row.plan]].filter { !$0.isEmpty }
      words.append("\(row.mrr)")
      if row.discount != 0 { words.append("-\(row.discount)") }
      if let quantity = row.quantity { words.append("×\(quantity.text)") }
      words.append(ledger.currencies[row.currency].code)
      if let kind = row.kind { words.append(kind.name) }
      return words.joined(separator: " ")
    }
  }
}

extension ExactDecimal {
  /// As `1250e-2`, and the integer alone where nothing stands behind the point.
  var text: String { places == 0 ? "\(mantissa)" : "\(mantissa)e-\(places)" }
}
