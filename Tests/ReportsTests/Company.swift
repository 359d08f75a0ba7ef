import Ledgers
import Markup
import Metrics

@testable import Reports

/// A company as the text of its files, and the reviews of it.
struct Company {
  /// Two customers that grow, one that left and came back, and one that is new in October 2026.
  var changes = """
    date,customer,product,plan,quantity,mrr
    2025-09-15,a,Roster,Basic,10,1000.00
    2025-09-20,b,Roster,Basic,5,500.00
    2025-12-05,c,Roster,Plus,4,800.00
    2026-03-10,a,Clock,Solo,,200.00
    2026-06-15,b,Roster,Basic,5,400.00
    2026-08-01,c,Roster,Plus,4,0
    2026-10-03,a,Roster,Basic,14,1400.00
    2026-10-10,b,Roster,Plus,5,700.00
    2026-10-12,d,Roster,Basic,3,300.00
    2026-10-20,c,Roster,Plus,2,350.00
    """
  var customers: String? = """
    id,name,industry,owner
    a,Aster,Healthcare,Ann
    b,Birch,Retail,Ben
    c,Cedar,Healthcare,
    d,Dogwood,Retail,Ben
    """
  var targets: String?
  var pipeline: String?
  var bands: String?
  var products: String?
  var offers: String?
  var usage: String?
  /// The board sees no segment alone that has fewer customers.
  var smallCells = 1
  var dimensions: [String]? = ["industry", "owner", "plan", "cohort"]

  static let october = Month(2026, 10)

  /// The review of a month; before the board customers are called by letters.
  func review(_ month: Month = october, _ audience: Audience = .team) throws -> Review {
    var reader = LedgerReader(currency: .euro, zone: .utc)
    Array(changes.utf8).withUnsafeBytes { reader.read($0, as: SourceDescription(path: "changes.csv")) }
    if let customers {
      Array(customers.utf8).withUnsafeBytes { reader.readCustomers($0, path: "customers.csv") }
    }
    if let targets { Array(targets.utf8).withUnsafeBytes { reader.readTargets($0, path: "targets.csv") } }
    if let pipeline { Array(pipeline.utf8).withUnsafeBytes { reader.readPipeline($0, path: "pipeline.csv") } }
    if let products { Array(products.utf8).withUnsafeBytes { reader.readProducts($0, path: "products.csv") } }
    if let offers { Array(offers.utf8).withUnsafeBytes { reader.readOffers($0, path: "offers.csv") } }
    if let usage { Array(usage.utf8).withUnsafeBytes { reader.readUsage($0, path: "usage.csv") } }
    if let bands { Array(bands.utf8).withUnsafeBytes { reader.readBands($0, path: "bands.csv") } }
    let reading = reader.finish()
    guard reading.errors.isEmpty else { throw Fault(words: reading.errors.map(\.description)) }
    var settings = Settings()
    settings.dimensions = dimensions
    let figures = try Figures(reading.ledger, settings: settings, through: month)
    let ranks = reading.ledger.customers.ranks
    let names = (0..<Int32(reading.ledger.customers.count)).map { customer in
      audience == .board
        ? "Customer \(ranks[Int(customer)] + 1)" : figures.cube.name(of: customer) ?? reading.ledger.customers[customer]
    }
    return Review(figures, month: month, audience: audience, names: names, smallCells: smallCells)
  }

  /// An exhibit of October as text.
  func exhibit(
    _ kind: Exhibit.Kind, _ arguments: Exhibit.Arguments = .init(), for audience: Audience = .team,
    in month: Month = october
  ) throws -> String {
    try review(month, audience).exhibit(kind, arguments).text
  }
}

/// Why a company's files cannot be read.
struct Fault: Error {
  let words: [String]
}

extension Exhibit {
  /// Title and subtitle, the table, and the sentence.
  var text: String {
    let rows =
      [[table.rowTitle.text] + table.columns.map(\.text)]
      + table.rows.map { row in
        [(row.isTotal ? "= " : "") + row.head.text] + row.cells.map(\.text)
      }
    let head = subtitle.text.isEmpty ? title.text : "\(title.text): \(subtitle.text)"
    let body = table.rows.isEmpty ? [] : aligned(rows)
    return ([head] + body + (summary.text.isEmpty ? [] : [summary.text])).joined(separator: "\n")
  }

  private func aligned(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: width - cell.count + 2)
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}

extension Sentence {
  /// The words in English, and the numbers as exact as they are.
  var text: String {
    Message(key).pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let words): text += words
      case .argument(let place, "lower"): text += arguments[place].text.beginningSmall
      case .argument(let place, "upper"): text += arguments[place].text.beginningLarge
      case .argument(let place, _): text += arguments[place].text
      case .plural(let place, let one, let other): text += arguments[place] == .count(1) ? one : other
      }
    }
  }
}

extension Cell {
  /// Money in units, ratios as their parts.
  var text: String {
    switch self {
    case .text(let text), .name(let text): text
    case .words(let sentence): sentence.text
    case .figure(let figure): figure.value.text
    case .money(let minor, let isChange): (isChange && minor > 0 ? "+" : "") + units(minor)
    case .count(let count): "\(count)"
    case .share(let part, let whole): "\(part)/\(whole)"
    case .points(let new, let old):
      "\(new.numerator)/\(new.denominator) - \(old.numerator)/\(old.denominator)"
    case .multiples(let new, let old):
      "\(new.numerator)/\(new.denominator) x - \(old.numerator)/\(old.denominator) x"
    case .growth(let change, let old): "\(change > 0 ? "+" : "")\(change)/\(old)"
    case .month(let month): "\(month)"
    case .notAvailable(let reason): "n/a: \(reason.text)"
    case .empty: "-"
    }
  }
}

extension Figure.Value {
  /// Money in units, ratios as their parts.
  var text: String {
    switch self {
    case .money(let minor): units(minor)
    case .count(let count): "\(count)"
    case .ratio(let numerator, let denominator): "\(numerator)/\(denominator)"
    case .notAvailable: "n/a"
    }
  }
}

/// Cents as euros, the cents where there are any.
private func units(_ minor: Int64) -> String {
  let cents = minor.magnitude % 100
  let sign = minor < 0 ? "-" : ""
  return sign + "\(minor.magnitude / 100)" + (cents == 0 ? "" : ".\(cents < 10 ? "0" : "")\(cents)")
}

extension Company {
  /// No rows at all.
  static let empty = Company(changes: "date,customer,mrr", customers: nil, dimensions: nil)

  /// One customer in one month.
  static let single = Company(
    changes: "date,customer,product,plan,quantity,mrr\n2026-10-05,a,Roster,Basic,1,100.00")

  /// Two months, with a target of the second.
  static let young = Company(
    changes: """
      date,customer,product,plan,quantity,mrr
      2026-09-15,a,Roster,Basic,10,1000.00
      2026-10-03,a,Roster,Basic,8,800.00
      2026-10-10,b,Roster,Basic,5,500.00
      """, targets: "month,metric,target\n2026-10,mrr,1500.00")

  /// A customer that took more of several things in one month.
  static let bundled = Company(
    changes: """
      date,customer,product,plan,quantity,mrr
      2026-09-15,a,Roster,Basic,10,1000.00
      2026-10-03,a,Roster,Basic,12,1200.00
      2026-10-10,a,Clock,Solo,,50.00
      """)

  /// The company with targets and open deals.
  static let planned = Company(
    targets: """
      month,metric,segment,target,owner
      2026-10,expansion_mrr,,500.00,Ann
      2026-10,nrr,,110%,Ann
      2026-10,nrr,industry=Retail,100%,Ben
      2026-10,expansion_mrr,owner=Ben,200,Ben
      2026-10,quick_ratio,,2.5,Ann
      2026-10,customers,,5,Ann
      2026-11,expansion_mrr,,1000.00,Ann
      2026-12,expansion_mrr,,1000.00,Ann
      """,
    pipeline: """
      id,customer,kind,mrr,stage,probability,close
      1,a,seats,600,open,50%,2026-11-05
      2,b,cross_sell,200,open,20%,2026-12-31
      3,b,cross_sell,100,open,20%,2026-12-01
      4,c,,50,open,,2026-11-30
      5,c,seats,900,won,,2026-11-30
      6,c,seats,900,open,,2027-01-01
      """)
}
