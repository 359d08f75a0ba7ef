import Markup
import Narratives
import Reports

/// What the text of a review may name: its figures, segments, kinds and exhibits.
struct ReviewText {
  let review: Review
  let wording: Wording
  /// Reads the description of a chart of the author's own; nil where none are drawn.
  var readChart: ChartReader?

  var source: FigureSource {
    let (review, wording, readChart) = (review, wording, readChart)
    return FigureSource(
      month: ReviewMonth(review.month), firstMonth: ReviewMonth(review.firstMonth), currency: review.currency.code,
      currencyDigits: review.currency.digits,
      figures: review.metrics.all.map { FigureName($0.id, FigureUnit($0.unit), better: .init($0.better)) },
      dimensions: Self.dimensions(review, wording),
      kinds: Self.kinds(wording), exhibits: Self.exhibits, audiences: Audience.allCases.map(\.rawValue),
      customers: { review.movers.map { CustomerName(id: "\($0.customer)", name: $0.name) } },
      customerFigures: Review.moverFigures.filter { review.metrics.named($0) != nil },
      value: { Self.value($0, review, wording) }, target: { Self.target($0, review, wording) },
      exhibit: { Self.exhibit($0, review, wording) },
      ownChart: { text in
        guard let readChart else { return .none }
        return OwnChartReader(review, wording).read(text, readChart)
      }, topics: ComputedCommentary.all.map(\.name), computed: { Self.computed($0, $1, review, wording) })
  }

  /// The dimensions in use with their segments, and those that a site could use: an exhibit by one of them
  /// says how to get it.
  private static func dimensions(_ review: Review, _ wording: Wording) -> [DimensionName] {
    let used = review.dimensions.map { dimension in
      let segments = review.allSegments(of: dimension.name)
      var name = DimensionName(dimension.name, segments: segments.compactMap(\.value))
      for segment in segments {
        if let value = segment.value, case .words(let words) = segment.words {
          name.titles[value] = wording.text(words)
        }
      }
      return name
    }
    let others = Dimension.derivedNames.filter { name in !used.contains { $0.id == name } }
    return used + others.map { DimensionName($0, segments: []) }
  }

  private static func kinds(_ wording: Wording) -> [KindList] {
    func kinds(of metrics: [Metric]) -> [KindList.Kind] {
      metrics.map { KindList.Kind(wording.text($0.title), figure: $0.id) }
    }
    return [
      KindList("expansion_kinds", of: "expansion_mrr", kinds: kinds(of: Metric.expansion)),
      KindList("contraction_kinds", of: "contraction_mrr", kinds: kinds(of: Metric.contraction)),
    ]
  }

  private static let exhibits: [ExhibitName] = Exhibit.all.flatMap { kind in
    let arguments = kind.arguments.compactMap { name -> ExhibitName.Argument? in
      switch name {
      case "months": .init(name, .number(1...120))
      case "by": .init(name, .dimension)
      case "metric": .init(name, kind.name == "cohorts" ? .oneOf(Exhibit.cohortMeasures) : .figure)
      case "cohort": .init(name, .oneOf(Exhibit.cohortGrains))
      default: nil
      }
    }
    let takesSegment = kind.arguments.contains("segment")
    return [ExhibitName.Kind.chart, .table].map {
      ExhibitName($0, kind.name, arguments: arguments, takesSegment: takesSegment)
    }
  }

  private static func segment(_ name: SegmentName?, _ review: Review) -> Segment? {
    guard let name else { return .whole }
    return review.segment(name.dimension, name.segment)
  }

  private static func value(_ query: FigureQuery, _ review: Review, _ wording: Wording) -> FigureValue {
    if let customer = query.customer { return value(of: customer, query, review, wording) }
    guard let metric = review.metrics.named(query.figure), let segment = segment(query.segment, review) else {
      return FigureValue(.notAvailable(reason: wording.text("the ledger has no such segment")), link: "")
    }
    let figure = review.figure(metric, Month(query.month), segment)
    let link = wording.route.link(to: wording.atlas.route(of: figure, shownIn: review.month))
    let text = Wording.value(figure, digits: review.currency.digits)
    return FigureValue(amount(figure.value, metric, review, wording), link: link, text: text)
  }

  /// A figure of one customer, which has no page: the way leads to that of all customers.
  private static func value(
    of customer: CustomerName, _ query: FigureQuery, _ review: Review, _ wording: Wording
  ) -> FigureValue {
    guard let index = Int32(customer.id),
      let minor = review.amount(query.figure, ofCustomer: index, in: Month(query.month))
    else { return FigureValue(.notAvailable(reason: wording.text("one customer has no such figure")), link: "") }
    let text = NumberFormat.plain(minor, places: review.currency.digits)
    return FigureValue(
      .money(minor: minor, digits: review.currency.digits, currency: review.currency.code),
      link: wording.route.link(to: .figure(review.month, query.figure)), text: text)
  }

  private static func target(_ query: FigureQuery, _ review: Review, _ wording: Wording) -> FigureValue {
    guard query.customer == nil, let metric = review.metrics.named(query.figure),
      let segment = segment(query.segment, review),
      let target = review.target(of: metric, in: Month(query.month), for: segment)
    else { return FigureValue(.notAvailable(reason: wording.text("no target is set")), link: "") }
    let link = wording.route.link(to: .figure(review.month, metric.id))
    return FigureValue(amount(target, metric, review, wording), link: link)
  }

  private static func amount(
    _ value: Figure.Value, _ metric: Metric, _ review: Review, _ wording: Wording
  ) -> FigureValue.Amount {
    switch value {
    case .money(let minor): .money(minor: minor, digits: review.currency.digits, currency: review.currency.code)
    case .count(let count): .count(count)
    case .ratio(let numerator, let denominator):
      metric.unit == .multiple
        ? .multiple(numerator: numerator, denominator: denominator)
        : .percent(numerator: numerator, denominator: denominator)
    case .notAvailable(let reason): .notAvailable(reason: wording.text(reason.sentence(of: metric)))
    }
  }

  /// Sentences from the figures, marked as such; nil where there is nothing to say.
  private static func computed(_ topic: String, _ heading: String, _ review: Review, _ wording: Wording) -> Element? {
    let sentences = ComputedCommentary.named(topic).map { review.sentences(of: $0) } ?? []
    if sentences.isEmpty { return nil }
    var text: [Element] = []
    for sentence in sentences { text += (text.isEmpty ? [] : [" "]) + wording.elements(sentence) }
    return Element(
      "aside", ["class": "commentary computed", "aria-label": wording.text("Computed commentary: \(heading)")],
      Element("p", [:], text),
      Element("p", ["class": "by"], wording.words("Computed from the figures; nobody has written here yet.")))
  }

  private static func exhibit(_ query: ExhibitQuery, _ review: Review, _ wording: Wording) -> Element? {
    guard let kind = Exhibit.named(query.name), let segment = segment(query.segment, review) else { return nil }
    let arguments = Exhibit.Arguments(
      months: query["months"].flatMap { Int($0) }, by: query["by"], metric: query["metric"], segment: segment,
      cohort: query["cohort"])
    let figure = ExhibitFigure(exhibit: review.exhibit(kind, arguments), wording: wording)
    return query.kind == .chart ? figure.chart : figure.table
  }
}

extension ReviewMonth {
  init(_ month: Month) { self.init(year: month.year, month: month.month) }
}

extension Month {
  init(_ month: ReviewMonth) { self.init(month.year, month.month) }
}

extension FigureUnit {
  init(_ unit: Unit) {
    switch unit {
    case .money: self = .money
    case .count: self = .count
    case .ratio: self = .percent
    case .multiple: self = .multiple
    }
  }
}

extension FigureName.Better {
  init(_ direction: Metric.Direction) {
    switch direction {
    case .higher: self = .higher
    case .lower: self = .lower
    case .neither: self = .neither
    }
  }
}
