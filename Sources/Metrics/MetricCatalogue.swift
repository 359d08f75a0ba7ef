/// The metrics of a site: the program's own, then those that its settings define.
public struct MetricCatalogue: Sendable {
  /// All metrics, in the order in which a page lists them.
  public let all: [Metric]
  private let places: [String: Int]

  /// The program's own metrics alone.
  public static let builtIn = MetricCatalogue()

  /// The program's own metrics and further ones; one whose id is taken is left out.
  public init(adding custom: [Metric] = []) {
    var all = Metric.all
    var places = Dictionary(all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for metric in custom where places[metric.id] == nil {
      places[metric.id] = all.count
      all.append(metric)
    }
    (self.all, self.places) = (all, places)
  }

  /// The metric of an id; nil where there is none.
  public func named(_ id: String) -> Metric? { places[id].map { all[$0] } }

  /// The metrics that a site's settings define, in their order.
  public var custom: [Metric] { all.filter(\.isCustom) }

  /// The metrics by what they are about, each group with its title; groups without any are left out.
  public var groups: [(title: String, metrics: [Metric])] {
    let titled: [(String, [Metric])] = [
      ("Recurring revenue", Metric.bridge), ("Expansion by kind", Metric.expansion),
      ("Contraction by kind", Metric.contraction), ("Customers", Metric.customerCounts),
      ("Retention", Metric.retention), ("Rates and ratios", Metric.rates),
      ("Value, costs, offers and room", Metric.room),
    ]
    let told = Set(titled.flatMap(\.1).map(\.id))
    let others = all.filter { !$0.isCustom && !told.contains($0.id) }
    return (titled + [("Further figures", others), ("Figures of this site's own", custom)]).filter { !$0.1.isEmpty }
  }
}
