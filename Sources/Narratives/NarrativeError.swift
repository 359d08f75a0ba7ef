/// A fault in a template or a commentary: the fact and its place. The wording is `description`.
public struct NarrativeError: Error, Sendable, Hashable {
  /// What is wrong.
  public let fault: Fault
  /// Where.
  public let place: NarrativePlace

  /// How many faults of one file are told; after so many the rest is more of the same.
  public static let limit = 200

  /// A fault at a place.
  public init(_ fault: Fault, at place: NarrativePlace) {
    self.fault = fault
    self.place = place
  }

  /// What can be wrong. Names are as written; `nearest` is the name that was probably meant.
  public enum Fault: Sendable, Hashable {
    /// The file is longer than the limit.
    case tooLarge(bytes: Int, limit: Int)
    /// Tables may need more cells than the limit.
    case tableTooLarge(cells: Int, limit: Int)
    /// Loops write or work more than the limit.
    case expansionTooLarge(limit: Int)
    /// Blocks or brackets are nested deeper than the limit.
    case nestedTooDeep(limit: Int)
    /// The front matter has no second line of hyphens.
    case frontMatterUnclosed
    /// The fence of a chart of one's own has no second line of marks.
    case fenceUnclosed(marks: String)
    /// The description of a chart of one's own is at fault; the wording is that of whoever draws it.
    case ownChart(message: String)
    /// A placeholder, a statement or a claim does not end on its line.
    case unclosed(opening: String, closing: String)
    /// `{{ }}`.
    case emptyPlaceholder
    /// `{% %}`.
    case emptyStatement
    /// Something stands where something else belongs.
    case unexpected(found: String, expected: String)
    /// Nothing stands where something belongs.
    case endsTooSoon(expected: String)
    /// The first word of a statement is none that is known.
    case unknownStatement(name: String, nearest: String?)
    /// A block has no `{% end %}`.
    case neverEnded(statement: String)
    /// An `end`, `else`, `elif` or `commentary` stands where none can.
    case outsideItsBlock(statement: String, block: String)
    /// A number of a condition cannot be read.
    case unreadableNumber(text: String)
    /// A month is neither an offset nor a year and month.
    case unreadableMonth(text: String)
    /// An argument has a value that it cannot have.
    case unreadableValue(argument: String, value: String, expected: String)
    /// An argument is given twice.
    case repeatedArgument(name: String)
    /// No figure has this name.
    case unknownFigure(name: String, nearest: String?)
    /// No argument has this name here.
    case unknownArgument(name: String, nearest: String?)
    /// The dimension has no such segment.
    case unknownSegment(name: String, dimension: String, nearest: String?)
    /// No dimension has this name.
    case unknownDimension(name: String, nearest: String?)
    /// A `for` names no list.
    case unknownList(name: String, nearest: String?)
    /// No `for` around gives this variable.
    case unknownVariable(name: String, nearest: String?)
    /// A variable has only its name.
    case unknownField(name: String, variable: String)
    /// Nothing is computed about this.
    case unknownTopic(name: String, nearest: String?)
    /// The template has no section of this name.
    case unknownSection(name: String, nearest: String?)
    /// A section includes itself, by way of the others; the first is the last.
    case includedInACircle(sections: [String])
    /// The sections included come to more bytes than the limit.
    case sectionsTooLarge(limit: Int)
    /// One customer has no such figure.
    case notOfCustomers(figure: String, those: [String])
    /// No chart or table has this name.
    case unknownExhibit(kind: String, name: String, nearest: String?)
    /// No audience has this name.
    case unknownAudience(name: String, nearest: String?)
    /// A heading of the commentary names no slot.
    case unknownHeading(name: String, nearest: String?)
    /// Two headings of the commentary name one slot.
    case repeatedHeading(name: String)
    /// The template has a slot twice.
    case repeatedSlot(name: String)
    /// The commentary begins without a heading.
    case textBeforeHeading
    /// A figure is asked for two segments.
    case twoSegments(figure: String)
    /// A figure does not split into the kinds of the list.
    case notOfKind(figure: String, kindOf: String)
    /// A number has another unit than its figure.
    case wrongUnit(figure: String, unit: FigureUnit, written: String)
    /// Two figures have different units.
    case incomparable(left: String, leftUnit: FigureUnit, right: String, rightUnit: FigureUnit)
    /// A comparison names no figure.
    case numbersOnly
    /// A claim is nothing that can be checked; examples are those of the language, nil where it is not known.
    case unreadableClaim(text: String, examples: String?)
    /// A claim ranks a segment and its figure is of the whole.
    case rankOfWhole(text: String, figure: String)
    /// A claim is not what the ledger says; the segment as "industry=Healthcare".
    case claimIsWrong(figure: String, written: String, ledger: String, month: ReviewMonth, segment: String?)
    /// A claim is about a figure that is not available.
    case claimOfNothing(figure: String, reason: String)
    /// A link to a figure is written so that it is not seen as a claim.
    case claimNotUnderstood(target: String)
    /// The caller could make no exhibit.
    case exhibitNotDrawn(kind: String, name: String)
    /// An image lies outside the site.
    case loadedFromElsewhere(url: String)
    /// A link has a scheme that is not allowed.
    case linkNotAllowed(url: String)
    /// Raw HTML stands where it is off.
    case rawHTML(text: String)
  }
}
