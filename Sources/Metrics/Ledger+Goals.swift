import Ledgers

extension Ledger {
  /// The rows of targets.csv, then of bands.csv, whose figure or dimension does not exist: nobody would see them.
  ///
  /// A dimension that exists and is not in use may be named: a site may leave out what a plan is made by.
  func misnamedGoals(_ settings: Settings) -> [MetricsError] {
    let (dimensions, unknown) = Dimension.inUse(self, settings: settings)
    // A dimension that site.yml misspells is told once, and not in every row that names it.
    let names = dimensions.map(\.name)
    let known = Set(names + roster.attributes + Dimension.derivedNames)
    let told = unknown.compactMap { if case .unknownDimension(let name, _) = $0 { name } else { nil } }
    let goals =
      (targets ?? []).map { (metric: $0.metric, dimension: $0.segment?.dimension, location: $0.location) }
      + (bands ?? []).map { (metric: $0.metric, dimension: $0.segment?.dimension, location: $0.location) }
    return goals.flatMap { goal in
      // The row is at fault; the column of the place is that of its amount.
      let place = SourceLocation(path: goal.location.path, line: goal.location.line)
      var faults: [MetricsError] = []
      if settings.catalogue.named(goal.metric) == nil {
        let nearest = goal.metric.nearest(of: settings.catalogue.all.lazy.map(\.id))
        faults.append(.unknownMetric(goal.metric, nearest: nearest, location: place))
      }
      if let dimension = goal.dimension, !known.contains(dimension), !told.contains(dimension) {
        let nearest = dimension.nearest(of: names)
        faults.append(.unusedDimension(dimension, nearest: nearest, inUse: names, location: place))
      }
      return faults
    }
  }
}
