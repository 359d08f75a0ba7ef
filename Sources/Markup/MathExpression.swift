/// Names or numbers joined into a sum or a fraction: as MathML, and as a line of text.
///
/// The MathML is of the few elements that every browser draws and reads out by itself: rows, fractions, names, numbers
/// and operators. Long sums are broken into lines that a telephone has room for.
public indirect enum MathExpression: Sendable, Equatable {
  /// Words: `opening MRR`.
  case name(String)
  /// A number as it is printed: `€1,500.00`.
  case number(String)
  /// Parts that are added or subtracted.
  case sum([Part])
  /// A number times something.
  case product(String, MathExpression)
  /// One over another.
  case fraction(MathExpression, MathExpression)

  /// A part of a sum.
  public struct Part: Sendable, Equatable {
    /// What is added or subtracted.
    public let expression: MathExpression
    /// Whether it is subtracted.
    public let isSubtracted: Bool

    /// A part.
    public init(_ expression: MathExpression, isSubtracted: Bool = false) {
      (self.expression, self.isSubtracted) = (expression, isSubtracted)
    }
  }

  /// The most letters of a line.
  private static let measure = 40
}

// MARK: MathML

extension MathExpression {
  /// A name and an equals sign, as the left side of what follows.
  public static func leftSide(_ name: String) -> Element {
    Element(
      "math", ["display": "block"],
      Element("mrow", MathExpression.name(name).element, Element("mo", ["form": "infix"], "=")))
  }

  /// The expression as MathML of its own, behind an equals sign where that is asked for.
  public func mathML(afterEquals: Bool = false) -> Element {
    let sign = afterEquals ? [Element("mo", "=")] : []
    return Element("math", ["display": "block"], Element("mrow", [:], sign + [element]))
  }

  /// The expression as an element within MathML.
  var element: Element {
    switch self {
    // Not as mtext, which counts as space: a sum of such names would be drawn without space around its signs.
    case .name(let name): Self.rows(Self.wrapped(name).map { Element("mi", .text($0)) })
    case .number(let number): Element("mn", .text(number))
    case .sum(let parts): Self.lines(parts)
    case .product(let factor, let expression):
      Element("mrow", Element("mn", .text(factor)), Element("mo", "×"), expression.inParentheses)
    case .fraction(let above, let below): Element("mfrac", above.element, below.element)
    }
  }

  /// A sum as one row, or as rows below each other where it is long.
  private static func lines(_ parts: [Part]) -> Element {
    var rows: [[Element]] = [[]]
    var length = 0
    for (place, part) in parts.enumerated() {
      let width = part.expression.text.count + 3
      if length > 0, length + width > measure {
        rows.append([])
        length = 0
      }
      length += width
      if place > 0 || part.isSubtracted {
        let sign = part.isSubtracted ? "−" : "+"
        // At the head of a line or a sum the sign would be drawn without the space of an operator between two.
        rows[rows.count - 1].append(Element("mo", ["form": place > 0 ? "infix" : "prefix"], .text(sign)))
      }
      let needsParentheses = place > 0 || part.isSubtracted
      rows[rows.count - 1].append(needsParentheses ? part.expression.inParentheses : part.expression.element)
    }
    return Self.rows(rows.map { $0.count == 1 ? $0[0] : Element("mrow", [:], $0) })
  }

  /// Elements below each other; one stands alone.
  private static func rows(_ rows: [Element]) -> Element {
    rows.count == 1 ? rows[0] : Element("mtable", [:], rows.map { Element("mtr", Element("mtd", $0)) })
  }

  /// The words of a name in lines; MathML breaks none by itself.
  private static func wrapped(_ name: String) -> [String] {
    var lines: [String] = []
    for word in name.split(separator: " ", omittingEmptySubsequences: false) {
      if let last = lines.last, last.count + 1 + word.count <= measure {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// The element in parentheses where a sign before it would be read wrongly.
  private var inParentheses: Element {
    needsParentheses ? Element("mrow", Element("mo", "("), element, Element("mo", ")")) : element
  }

  /// Whether it is a sum, or a number below 0.
  private var needsParentheses: Bool {
    switch self {
    case .sum(let parts): parts.count > 1 || parts.first?.isSubtracted == true
    case .number(let number): number.hasPrefix("\u{2212}")
    case .name, .product, .fraction: false
    }
  }
}

// MARK: Text

extension MathExpression {
  /// The expression in a line: `(expansion − churn) ÷ opening MRR`.
  public var text: String {
    switch self {
    case .name(let text), .number(let text): text
    case .sum(let parts):
      parts.enumerated().map { place, part in
        let isFirst = place == 0
        let sign = part.isSubtracted ? (isFirst ? "−" : "− ") : isFirst ? "" : "+ "
        return sign + (isFirst && !part.isSubtracted ? part.expression.text : part.expression.textInParentheses)
      }.joined(separator: " ")
    case .product(let factor, let expression): "\(factor) × \(expression.textInParentheses)"
    case .fraction(let above, let below): "\(above.textInParentheses) ÷ \(below.textAsDivisor)"
    }
  }

  private var textInParentheses: String { needsParentheses ? "(\(text))" : text }

  private var textAsDivisor: String {
    if case .product = self { "(\(text))" } else { textInParentheses }
  }
}
