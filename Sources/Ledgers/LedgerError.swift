/// What is wrong with a ledger or a table beside it: facts, each with its place.
///
/// The wording is in `message`. While a file is read nothing is thrown; faults are collected.
public enum LedgerError: Error, Hashable, Sendable {
  /// What a cell was to be.
  public enum Form: Int, Hashable, Sendable, CaseIterable {
    case amount, quantity, number, date, month, currency, kind, interval, yesOrNo, segment, probability, rate
    case lineType, status
    case outcome, use
  }

  /// A column that may not fall below 0.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    case mrr = "MRR"
    case discount
    case quantity
    case deal
    case cost
    case use
  }

  /// The file has no header.
  case emptyFile(SourceLocation)
  /// The file is not UTF-8.
  case notUTF8(Encoding, SourceLocation)
  /// Lines end with a carriage return and no line feed.
  case returnsAlone(SourceLocation)
  /// A quote is never closed; the place is where it opened.
  case unclosedQuote(SourceLocation)
  /// A quote stands inside a field, or something follows a closing quote.
  case strayQuote(SourceLocation)
  /// A row has more or fewer fields than the header.
  case wrongWidth(found: Int, expected: Int, SourceLocation)
  /// The header has no column that any format needs.
  case noFormat(SourceLocation)
  /// A column that the format or table needs is not there; that of a format may have another name in `columns:`.
  case missingColumn(String, table: String, nearest: String?, canBeMapped: Bool, SourceLocation)
  /// Two columns have one name.
  case repeatedColumn(String, SourceLocation)
  /// `format:` names none.
  case unknownFormat(String, nearest: String?, SourceLocation)
  /// `columns:` gives a name to a column that the format does not have.
  case unknownColumn(String, table: String, nearest: String?, SourceLocation)
  /// A cell that has to say something is empty.
  case emptyCell(column: String, SourceLocation)
  /// A cell is not what its column holds.
  case unreadable(Form, String, SourceLocation)
  /// A date is none of the calendar's, or lies outside the years 1900 to 2199.
  case noSuchDay(String, SourceLocation)
  /// A number has more than 18 digits, or money does.
  case tooLarge(String, SourceLocation)
  /// An amount in minor units has a fraction.
  case brokenMinorUnit(String, SourceLocation)
  /// A file writes decimals with points and with commas.
  case mixedDecimalMarks(String, earlierLine: Int, SourceLocation)
  /// A measure is below 0.
  case negative(Measure, String, SourceLocation)
  /// The changes of an item add up to less than 0, or to more than 18 digits.
  case belowZero(item: String, customer: String, ExactDecimal, SourceLocation)
  /// The changes of an item are in two currencies at once.
  case mixedCurrencies(item: String, customer: String, String, String, SourceLocation)
  /// An invoice line that recurs is of a service period without length.
  case noServicePeriod(String, SourceLocation)
  /// The months of a wide table's columns leave one out.
  case missingMonth(String, before: String, SourceLocation)
  /// A period ends before it starts.
  case endBeforeStart(start: String, end: String, SourceLocation)
  /// Customers that are each other's parents.
  case circleOfParents([String], SourceLocation)
  /// There are so many more faults of the kind that begins at the place given.
  case more(Int, SourceLocation)

  /// Where it is.
  public var location: SourceLocation {
    switch self {
    case .emptyFile(let place), .noFormat(let place), .returnsAlone(let place), .unclosedQuote(let place),
      .strayQuote(let place):
      place
    case .notUTF8(_, let place), .repeatedColumn(_, let place), .emptyCell(_, let place): place
    case .noSuchDay(_, let place), .tooLarge(_, let place), .brokenMinorUnit(_, let place): place
    case .circleOfParents(_, let place), .more(_, let place), .noServicePeriod(_, let place): place
    case .mixedCurrencies(_, _, _, _, let place), .missingMonth(_, _, let place): place
    case .wrongWidth(_, _, let place), .unknownFormat(_, _, let place), .unreadable(_, _, let place): place
    case .mixedDecimalMarks(_, _, let place), .negative(_, _, let place): place
    case .endBeforeStart(_, _, let place), .belowZero(_, _, _, let place): place
    case .missingColumn(_, _, _, _, let place), .unknownColumn(_, _, _, let place): place
    }
  }
}

extension LedgerError: Fault {
  /// The kind of `notUTF8`, which is told once for a file.
  static let encodingKind = 1

  /// Faults of one number are of one kind and are counted together.
  var kind: Int {
    switch self {
    case .emptyFile: 0
    case .notUTF8: Self.encodingKind
    case .unclosedQuote: 2
    case .strayQuote: 3
    case .wrongWidth: 4
    case .missingColumn: 5
    case .repeatedColumn: 6
    case .unknownFormat: 7
    case .unknownColumn: 8
    case .emptyCell: 9
    case .noSuchDay: 10
    case .tooLarge: 11
    case .brokenMinorUnit: 12
    case .mixedDecimalMarks: 13
    case .negative(let measure, _, _): measure.kind
    case .endBeforeStart: 17
    case .circleOfParents: 18
    case .more: 19
    case .belowZero: 20
    case .mixedCurrencies: 21
    case .noServicePeriod: 22
    case .missingMonth: 23
    case .unreadable(let form, _, _): 24 + form.rawValue
    case .returnsAlone: 103
    case .noFormat: 104
    }
  }
}

extension LedgerError.Measure {
  /// Faults of one number are counted together.
  fileprivate var kind: Int {
    switch self {
    case .mrr: 14
    case .discount: 15
    case .quantity: 16
    case .deal: 100
    case .cost: 101
    case .use: 102
    }
  }
}
