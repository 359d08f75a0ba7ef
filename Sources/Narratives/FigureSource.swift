import Markup

/// The figures, names and exhibits that a text may speak of, for the review of one month.
///
/// The lists of names are what the text is checked against; the functions give the values.
public struct FigureSource: Sendable {
  /// The month of the review.
  public let month: ReviewMonth
  /// The first month of history; lists of months begin there.
  public let firstMonth: ReviewMonth
  /// The ISO code of the reporting currency.
  public let currency: String
  /// Its minor digits.
  public let currencyDigits: Int
  /// Every figure that may be named.
  public let figures: [FigureName]
  /// Every dimension with its segments, in the order in which they are listed.
  public let dimensions: [DimensionName]
  /// The lists of kinds.
  public let kinds: [KindList]
  /// Every chart and table that may be named.
  public let exhibits: [ExhibitName]
  /// Every audience that may be named.
  public let audiences: [String]
  /// The customers that a list goes through, in the order in which they are listed, each once.
  public let customers: @Sendable () -> [CustomerName]
  /// The ids of the figures that one customer has.
  public let customerFigures: [String]
  /// The value of a figure. Every query names a known figure and, if any, a known dimension.
  public let value: @Sendable (FigureQuery) -> FigureValue
  /// The target of a figure; `.notAvailable` where it has none.
  public let target: @Sendable (FigureQuery) -> FigureValue
  /// A chart or table; nil is reported as a fault.
  public let exhibit: @Sendable (ExhibitQuery) -> Element?
  /// What can be computed where nobody has written, in lower case: `bridge`.
  public let topics: [String]
  /// The computed text of a topic under a heading; nil where there is nothing to say.
  public let computed: @Sendable (_ topic: String, _ heading: String) -> Element?
  /// A chart that an author describes in the text.
  public let ownChart: @Sendable (OwnChartText) -> OwnChartReading
  private let figureIndex: [String: Int]

  /// A source of figures; lists that are left out are empty.
  public init(
    month: ReviewMonth, firstMonth: ReviewMonth, currency: String, currencyDigits: Int = 2,
    figures: [FigureName], dimensions: [DimensionName] = [], kinds: [KindList] = [],
    exhibits: [ExhibitName] = [], audiences: [String] = [],
    customers: @escaping @Sendable () -> [CustomerName] = { [] }, customerFigures: [String] = [],
    value: @escaping @Sendable (FigureQuery) -> FigureValue,
    target: @escaping @Sendable (FigureQuery) -> FigureValue = { _ in
      FigureValue(.notAvailable(reason: "has no target"), link: "")
    },
    exhibit: @escaping @Sendable (ExhibitQuery) -> Element? = { _ in nil },
    ownChart: @escaping @Sendable (OwnChartText) -> OwnChartReading = { _ in .none },
    topics: [String] = [],
    computed: @escaping @Sendable (_ topic: String, _ heading: String) -> Element? = { _, _ in nil }
  ) {
    self.month = month
    self.firstMonth = firstMonth
    self.currency = currency
    self.currencyDigits = min(max(currencyDigits, 0), 18)
    self.figures = figures
    self.dimensions = dimensions
    self.kinds = kinds
    self.exhibits = exhibits
    self.audiences = audiences
    self.customers = customers
    self.customerFigures = customerFigures
    self.value = value
    self.target = target
    self.exhibit = exhibit
    self.ownChart = ownChart
    (self.topics, self.computed) = (topics, computed)
    figureIndex = Dictionary(
      figures.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same names with other values.
  func answering(_ value: @escaping @Sendable (FigureQuery) -> FigureValue) -> FigureSource {
    FigureSource(
      month: month, firstMonth: firstMonth, currency: currency, currencyDigits: currencyDigits, figures: figures,
      dimensions: dimensions, value: value, target: target)
  }

  /// The figure of a name.
  func figure(_ id: String) -> FigureName? { figureIndex[id].map { figures[$0] } }

  /// The dimension of a name.
  func dimension(_ id: String) -> DimensionName? { dimensions.first { $0.id == id } }
}

/// A figure that may be named.
public struct FigureName: Sendable, Equatable {
  /// Which way is good.
  public enum Better: Sendable {
    /// A rise is good.
    case higher
    /// A fall is good.
    case lower
    /// Neither is.
    case neither
  }

  /// The name in the text, such as "nrr".
  public let id: String
  /// What it is measured in.
  public let unit: FigureUnit
  /// Which way is good.
  public let better: Better

  /// A figure's name, unit and good direction.
  public init(_ id: String, _ unit: FigureUnit, better: Better = .higher) {
    self.id = id
    self.unit = unit
    self.better = better
  }
}

/// A dimension and the names of its segments.
public struct DimensionName: Sendable, Equatable {
  /// The name in the text, such as "industry".
  public let id: String
  /// The segments, in the order in which they are listed.
  public let segments: [String]
  /// What segments are called on the page that are called otherwise than in the text.
  public var titles: [String: String] = [:]

  /// A dimension with its segments.
  public init(_ id: String, segments: [String]) {
    self.id = id
    self.segments = segments
  }
}

/// A list of the kinds into which one figure splits.
public struct KindList: Sendable, Equatable {
  /// One kind: the name that is printed and the figure that holds its part.
  public struct Kind: Sendable, Equatable {
    /// The name that is printed.
    public let name: String
    /// The id of the kind's own figure.
    public let figure: String

    /// A kind with its figure.
    public init(_ name: String, figure: String) {
      self.name = name
      self.figure = figure
    }
  }

  /// The name in the text, such as "expansion_kinds".
  public let id: String
  /// The figure that splits, such as "expansion_mrr".
  public let whole: String
  /// The kinds, in the order in which they are listed.
  public let kinds: [Kind]

  /// A list of kinds of one figure.
  public init(_ id: String, of whole: String, kinds: [Kind]) {
    self.id = id
    self.whole = whole
    self.kinds = kinds
  }
}

/// A segment of a dimension.
public struct SegmentName: Sendable, Hashable {
  /// The dimension, such as "industry".
  public let dimension: String
  /// The segment, such as "Healthcare".
  public let segment: String

  /// A segment of a dimension.
  public init(dimension: String, segment: String) {
    self.dimension = dimension
    self.segment = segment
  }
}

/// A customer as the text may call it.
public struct CustomerName: Sendable, Hashable {
  /// What tells it from others; it never reaches a page.
  public let id: String
  /// The name that is printed.
  public let name: String

  /// A customer by its id and name.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// Which figure is asked for.
public struct FigureQuery: Sendable, Hashable {
  /// The figure's id.
  public let figure: String
  /// The month.
  public let month: ReviewMonth
  /// The segment; nil for the whole.
  public let segment: SegmentName?
  /// The customer; nil for all of them. A query has a segment or a customer, never both.
  public let customer: CustomerName?

  /// A figure of a month, of the whole, of a segment or of a customer.
  public init(
    figure: String, month: ReviewMonth, segment: SegmentName? = nil, customer: CustomerName? = nil
  ) {
    self.figure = figure
    self.month = month
    self.segment = segment
    self.customer = customer
  }

  /// What it is a figure of, for programs: `industry=Healthcare`; nil for the whole.
  var subject: String? {
    customer.map { "customer=\($0.name)" } ?? segment.map { "\($0.dimension)=\($0.segment)" }
  }
}
