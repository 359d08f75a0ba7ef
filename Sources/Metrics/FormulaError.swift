/// What is wrong with a formula of site.yml, and where in its text.
public struct FormulaError: Error, Sendable, Equatable {
  /// The place in the text, in Unicode scalars from its beginning.
  public let offset: Int
  /// What is wrong.
  public let fault: Fault

  /// What can be wrong with a formula.
  public enum Fault: Sendable, Equatable {
    /// There is nothing in it.
    case empty
    /// It is longer, or nested deeper, than any formula needs to be.
    case tooLong, tooDeep
    /// A character that no formula holds.
    case strayCharacter(String)
    /// A part was wanted and something else, or nothing, stands there.
    case expected(String, found: String?)
    /// A parenthesis is never closed.
    case neverClosed
    /// No cell and no built-in sum has the name.
    case unknownName(String, nearest: String?)
    /// A built-in figure that is no sum; with what it is made of, where that can be written in a formula.
    case notASum(String, instead: String?)
    /// The month in brackets is not one before.
    case notBefore
    /// A number with too many digits, or points.
    case numberTooLong(String)
    /// Something is divided by 0.
    case divisionByZero
    /// Two cells are multiplied.
    case productOfCells
    /// A quotient is divided, or divides.
    case nestedQuotient
    /// Quotients of different denominators are added.
    case unlikeQuotients
    /// A number is added to a sum of cells.
    case numberBesideCells
    /// Customers are added to money.
    case mixedSum(String, isCount: Bool)
    /// No cell is left of it.
    case constant
    /// The factors are beyond what is computed with.
    case factorsTooLarge
    /// It comes to another kind of number than its unit says.
    case unit(String, is: String, units: [String])
    /// A part of a number of customers is no whole number.
    case partOfCount(Int64)

    /// Whether it is about what the formula comes to, and not how it is written.
    var isOfArithmetic: Bool {
      switch self {
      case .divisionByZero, .productOfCells, .nestedQuotient, .unlikeQuotients, .numberBesideCells, .mixedSum,
        .constant,
        .factorsTooLarge, .unit, .partOfCount:
        true
      default: false
      }
    }
  }

  /// What is wrong, and what to do.
  public var message: String {
    switch fault {
    case .empty: "the formula is empty; write one like (expansion - churn) / opening"
    case .tooLong: "the formula is longer than 1000 characters; write a shorter one"
    case .tooDeep: "the formula has more than 50 parentheses within each other; take some out"
    case .strayCharacter("%"): "'%' has no meaning in a formula; write 80 % as 0.8"
    case .strayCharacter(let character):
      "'\(character)' has no meaning in a formula; write names, numbers, + - * / and parentheses"
    case .expected(let what, let found):
      "\(what) must stand here, and \(found.map { "'\($0)' does" } ?? "the formula ends"); write it"
    case .neverClosed: "this parenthesis is never closed; add the ')'"
    case .unknownName(let name, let nearest):
      "'\(name)' is no cell of the cube; "
        + (nearest.map { "did you mean '\($0)'?" } ?? "write names such as opening, expansion or closing_customers")
    case .notASum(let name, let instead):
      "'\(name)' is a figure and no sum of cells; "
        + (instead.map { "write it as \($0)" } ?? "write a formula of sums such as opening and expansion")
    case .notBefore: "the brackets behind a name hold how many months before; write the month before as [-1]"
    case .numberTooLong(let number):
      "'\(number)' is no number that a formula computes with; write at most nine digits before the point and nine behind it"
    case .divisionByZero: "this divides by 0; write another divisor"
    case .productOfCells: "a product of two cells is no sum of cells; multiply cells by numbers only"
    case .nestedQuotient: "a quotient within a quotient is no sum over a sum; write one sum, '/', and another sum"
    case .unlikeQuotients: "quotients of different denominators cannot be added exactly; bring them to the same one"
    case .numberBesideCells:
      "a number cannot be added to cells; it may multiply or divide them, or stand beside a quotient"
    case .mixedSum(let name, let isCount):
      isCount
        ? "'\(name)' is a number of customers and is added to money; add like to like"
        : "'\(name)' is money and is added to a number of customers; add like to like"
    case .constant: "no cell is left of this formula; write one like (expansion - churn) / opening"
    case .factorsTooLarge: "the factors of this formula are too large to be computed with; write smaller ones"
    case .unit(let unit, let kind, let units):
      "the unit is \(unit) and the formula is \(kind); "
        + (units.isEmpty
          ? "no unit fits that, so write another formula" : "write 'unit: \(units.joined(separator: "' or 'unit: "))'")
    case .partOfCount(let divisor):
      "a number of customers divided by \(divisor) may be no whole number; take the divisor out"
    }
  }
}
