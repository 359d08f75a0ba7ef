@testable import Ledgers
@testable import Metrics

/// A site of texts: the ledger and the tables beside it as they stand in a test, and what comes of them as text.
struct Scenario {
  var ledger: String
  /// Sources of the ledger behind the first.
  var further: [(description: SourceDescription, text: String)] = []
  var customers: String?
  var products: String?
  var targets: String?
  var pipeline: String?
  var rates: String?
  var offers: String?
  var usage: String?
  var costs: String?
  var currency = Currency.euro
  var zone = Zone.utc
  var settings = Settings()
  /// The last month, as `2026-04`; nil for that of the latest row.
  var last: String?

  init(
    _ ledger: String, customers: String? = nil, products: String? = nil, targets: String? = nil,
    pipeline: String? = nil, rates: String? = nil, through last: String? = nil,
    _ adjust: (inout Settings) -> Void = { _ in }
  ) {
    self.ledger = ledger
    (self.customers, self.products, self.targets) = (customers, products, targets)
    (self.pipeline, self.rates, self.last) = (pipeline, rates, last)
    adjust(&settings)
  }

  /// The same with other settings.
  func with(_ adjust: (inout Settings) -> Void) -> Scenario {
    var scenario = self
    adjust(&scenario.settings)
    return scenario
  }

  /// What keeps a scenario from having figures: faults of the files or of the figures, a line each.
  struct Refusal: Error {
    let lines: [String]
  }

  /// The ledger.
  func reading() throws -> Ledger {
    var reader = LedgerReader(currency: currency, zone: zone)
    read(ledger) { reader.read($0, as: SourceDescription(path: "ledger.csv")) }
    for source in further { read(source.text) { reader.read($0, as: source.description) } }
    read(customers) { reader.readCustomers($0, path: "customers.csv") }
    read(products) { reader.readProducts($0, path: "products.csv") }
    read(targets) { reader.readTargets($0, path: "targets.csv") }
    read(pipeline) { reader.readPipeline($0, path: "pipeline.csv") }
    read(rates) { reader.readRates($0, path: "fx.csv") }
    read(offers) { reader.readOffers($0, path: "offers.csv") }
    read(usage) { reader.readUsage($0, path: "usage.csv") }
    read(costs) { reader.readCosts($0, path: "costs.csv") }
    let reading = reader.finish()
    if !reading.errors.isEmpty { throw Refusal(lines: reading.errors.map(\.description)) }
    return reading.ledger
  }

  private func read(_ text: String?, _ take: (UnsafeRawBufferPointer) -> Void) {
    if let text { Array(text.utf8).withUnsafeBytes(take) }
  }

  /// The figures.
  func figures() throws -> Figures {
    let ledger = try reading()
    let latest = ledger.parts.flatMap(\.rows).map(\.moment).max()?.day.month ?? Month(2026, 1)
    do {
      return try Figures(ledger, settings: settings, through: last.flatMap { Month($0) } ?? latest)
    } catch {
      throw Refusal(
        lines: error.faults.map { fault in
          (fault.location.map { "\($0.path):\($0.line): " } ?? "") + fault.message
        })
    }
  }

  /// What keeps it from having figures, a line each; empty where nothing does.
  var faults: String {
    do {
      _ = try figures()
      return ""
    } catch let refusal as Refusal {
      return refusal.lines.joined(separator: "\n")
    } catch {
      return "\(error)"
    }
  }
}

extension Scenario {
  /// The lines of all movements as `month customer movement product plan kind amount`, sorted by these columns.
  ///
  /// An empty product or plan is a hyphen.
  func movements() throws -> String { movements(of: try figures()) }

  /// The same of figures that are there.
  func movements(of figures: Figures) -> String {
    let ledger = figures.ledger
    let named = { (name: String) in name.isEmpty ? "-" : name }
    let rows = figures.cube.lines.map { line in
      (
        key: [
          "\(line.month)", ledger.customers[line.customer], line.movement.name,
          named(ledger.products[line.product]), named(ledger.plans[line.plan]), line.kind.name,
        ], amount: line.amount
      )
    }
    let sorted = rows.sorted { a, b in
      a.key == b.key ? a.amount < b.amount : a.key.lexicographicallyPrecedes(b.key)
    }
    return sorted.map { ($0.key + [units($0.amount)]).joined(separator: " ") }.joined(separator: "\n")
  }

  /// Figures as `month metric value`, for each month and, in it, for each metric.
  ///
  /// - Parameters:
  ///   - metrics: ids, parted by spaces.
  ///   - months: months, parted by spaces.
  func figures(_ metrics: String, in months: String) throws -> String {
    try table(metrics, months) { _, _ in [.whole] }
  }

  /// Figures of all segments of a dimension, as `month metric industry=Healthcare value`, or of those named.
  func figures(_ metrics: String, in months: String, by dimension: String, _ values: String? = nil) throws
    -> String
  {
    let only = values.map { Set($0.split(separator: " ").map(String.init)) }
    return try table(metrics, months) { figures, month in
      let all = figures.cube.segments(of: dimension, through: month) ?? []
      return all.filter { only?.contains($0.value ?? "") ?? true }
    }
  }

  private func table(_ metrics: String, _ months: String, _ segments: (Figures, Month) -> [Segment]) throws
    -> String
  {
    let figures = try figures()
    var lines: [String] = []
    for month in months.split(separator: " ").compactMap({ Month($0) }) {
      for id in metrics.split(separator: " ").map(String.init) {
        guard let metric = Metric.named(id) else { throw Refusal(lines: ["no metric \(id)"]) }
        for segment in segments(figures, month) where figures.exists(metric, for: segment) {
          let name = segment.dimension == nil ? [] : ["\(segment)"]
          let value = text(of: figures[metric, month, segment].value, metric.unit)
          lines.append((["\(month)", id] + name + [value]).joined(separator: " "))
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A value: `50.00`, `3`, `1357/1200 113.0833%`, `3/1 3.0000×` or `n/a: why`.
  func text(of value: Figure.Value, _ unit: Unit) -> String {
    switch value {
    case .money(let amount): return units(amount)
    case .count(let count): return "\(count)"
    case .ratio(let above, let below):
      let scale: Int128 = unit == .multiple ? 10_000 : 1_000_000
      let rounded = (Int128(above) * scale).divided(by: Int128(below))
      let text = Self.decimal(Int64(truncatingIfNeeded: rounded), digits: 4)
      return "\(above)/\(below) \(text)" + (unit == .multiple ? "×" : "%")
    case .notAvailable(let reason): return "n/a: \(reason.message)"
    }
  }

  /// Minor units as units of the reporting currency.
  private func units(_ amount: Int64) -> String { Self.decimal(amount, digits: currency.digits) }

  private static func decimal(_ mantissa: Int64, digits: Int) -> String {
    let all = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, digits + 1 - all.count)) + all
    let point = digits == 0 ? "" : "." + padded.suffix(digits)
    return (mantissa < 0 ? "-" : "") + padded.dropLast(digits) + point
  }
}
