/// A row of a ledger: from this moment on, this item runs at this MRR.
public struct LedgerRow: Sendable, Hashable {
  /// From when on the row holds.
  public var moment: Moment
  /// MRR in minor units of the row's currency, at least 0.
  public var mrr: Int64
  /// Money a month already taken off, in minor units of the row's currency, at least 0.
  public var discount: Int64
  @usableFromInline var quantityDigits: Int64
  /// Index in the `items` of the row's part.
  public var item: Int32
  /// Index in `Ledger.products`.
  public var product: Int32
  /// Index in `Ledger.plans`.
  public var plan: Int32
  /// The line of its source on which its record begins.
  public var line: UInt32
  @usableFromInline var sourceNumber: UInt16
  @usableFromInline var quantityPlaces: UInt8
  @usableFromInline var currencyNumber: UInt8
  @usableFromInline var kindNumber: UInt8
  @usableFromInline var formNumber: UInt8

  /// What a row says of its item.
  enum Form: UInt8, Sendable {
    /// What it runs at from now on.
    case running
    /// What it runs at from now on, and nothing else is about this item but the end that may follow.
    case period
    /// The end of the period that the same record begins.
    case end
    /// By how much it changes, until all is read; then what it runs at.
    case delta
    /// As `delta`, but the quantity is what it is from now on.
    case deltaOfMRR
    /// As `delta`: what the same record has added or taken off is so no more.
    case endOfLine
    /// A further level of the item that the same record begins as a period.
    case level

    /// Whether the MRR is a change until all is read.
    var isDelta: Bool { self == .delta || self == .deltaOfMRR || self == .endOfLine }

    /// Whether the row is about the item of the row before it, which the same record makes.
    var followsOn: Bool { self == .end || self == .endOfLine || self == .level }
  }

  /// What the row says of its item.
  @inline(__always)
  var form: Form {
    get { Form(rawValue: formNumber) ?? .running }
    set { formNumber = newValue.rawValue }
  }

  /// Units; nil where unknown.
  public internal(set) var quantity: ExactDecimal? {
    get { quantityPlaces == .max ? nil : ExactDecimal(quantityDigits, places: Int(quantityPlaces)) }
    set {
      quantityDigits = newValue?.mantissa ?? 0
      quantityPlaces = newValue.map { UInt8(truncatingIfNeeded: $0.places) } ?? .max
    }
  }

  /// Index in `Ledger.currencies`.
  public internal(set) var currency: Int {
    get { Int(currencyNumber) }
    set { currencyNumber = UInt8(truncatingIfNeeded: newValue) }
  }

  /// Index in `Ledger.sources`.
  public internal(set) var source: Int {
    get { Int(sourceNumber) }
    set { sourceNumber = UInt16(truncatingIfNeeded: newValue) }
  }

  /// The kind that the ledger itself gives; nil where it gives none.
  public internal(set) var kind: Kind? {
    get { Kind(rawValue: kindNumber) }
    set { kindNumber = newValue?.rawValue ?? .max }
  }

  /// Whether the row ends the period or line that the same record begins.
  public var isEndOfPeriod: Bool { form == .end || form == .endOfLine }

  /// Whether it ends an invoice line, or a month of postings, and so says only that no further one has followed yet.
  public var isEndOfLine: Bool { form == .endOfLine }

  @inline(__always)
  init(
    moment: Moment, mrr: Int64, discount: Int64 = 0, quantity: ExactDecimal? = nil, item: Int32 = 0,
    product: Int32, plan: Int32, currency: Int, kind: Kind? = nil, line: UInt32, source: Int = 0, form: Form
  ) {
    (self.moment, self.mrr, self.discount, self.item) = (moment, mrr, discount, item)
    (self.product, self.plan, self.line, formNumber) = (product, plan, line, form.rawValue)
    quantityDigits = quantity?.mantissa ?? 0
    quantityPlaces = quantity.map { UInt8(truncatingIfNeeded: $0.places) } ?? .max
    currencyNumber = UInt8(truncatingIfNeeded: currency)
    kindNumber = kind?.rawValue ?? .max
    sourceNumber = UInt16(truncatingIfNeeded: source)
  }

  /// A row of the numbers that a `PackedRow` has.
  @inlinable @inline(__always)
  init(
    packed: Int64, mrr: Int64, units: UInt16, item: Int32, product: UInt16, plan: UInt16, currency: UInt8, tag: UInt8,
    line: UInt32, source: UInt16
  ) {
    (moment, self.mrr, discount, self.item) = (Moment(packed: packed), mrr, 0, item)
    (self.product, self.plan, self.line, sourceNumber) = (Int32(product), Int32(plan), line, source)
    quantityDigits = units == .max ? 0 : Int64(units)
    quantityPlaces = units == .max ? .max : 0
    currencyNumber = currency
    kindNumber = tag & 0x0F == 0x0F ? .max : tag & 0x0F
    formNumber = tag &>> 4 & 7
  }

  /// Whether the row stands before another in time; at one moment, in the order of sources and lines.
  package func precedes(_ other: LedgerRow) -> Bool {
    if moment != other.moment { return moment < other.moment }
    return sourceNumber == other.sourceNumber ? line < other.line : sourceNumber < other.sourceNumber
  }
}
