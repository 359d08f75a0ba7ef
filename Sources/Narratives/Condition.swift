import Markup

/// What stands behind `if`.
indirect enum Condition: Sendable {
  case any([Condition])
  case all([Condition])
  case not(Condition)
  case compare(Operand, Comparison, Operand)
  case moved(FigureExpression, Direction)
  case known(FigureExpression)
}

extension Condition {
  /// The same of each figure of a variable, as a list asks it of its subjects.
  func of(_ variable: Word) -> Condition {
    switch self {
    case .any(let parts): .any(parts.map { $0.of(variable) })
    case .all(let parts): .all(parts.map { $0.of(variable) })
    case .not(let part): .not(part.of(variable))
    case .compare(let left, let comparison, let right):
      .compare(left.of(variable), comparison, right.of(variable))
    case .moved(let figure, let direction): .moved(figure.of(variable), direction)
    case .known(let figure): .known(figure.of(variable))
    }
  }
}

extension Operand {
  fileprivate func of(_ variable: Word) -> Operand {
    if case .figure(let figure) = self { return .figure(figure.of(variable)) }
    return self
  }
}

extension FigureExpression {
  /// The figure of a variable, unless it is of that one anyway.
  func of(_ variable: Word) -> FigureExpression {
    var figure = self
    if !subjects.contains(where: { $0.text == variable.text }) { figure.subjects.append(variable) }
    return figure
  }
}

/// One side of a comparison.
enum Operand: Sendable {
  case figure(FigureExpression)
  case number(Word, NumberFormat.Written)
  case target(Word)
}

/// How the sides compare.
enum Comparison: Sendable {
  case less, atMost, equal, notEqual, atLeast, more

  init?(_ text: String) {
    switch text {
    case "<": self = .less
    case "<=", "≤": self = .atMost
    case "=", "==": self = .equal
    case "!=", "≠": self = .notEqual
    case ">=", "≥": self = .atLeast
    case ">": self = .more
    default: return nil
    }
  }

  /// Whether it holds for the order of left and right: below, at or above 0.
  func holds(for order: Int) -> Bool {
    switch self {
    case .less: order < 0
    case .atMost: order <= 0
    case .equal: order == 0
    case .notEqual: order != 0
    case .atLeast: order >= 0
    case .more: order > 0
    }
  }
}

/// Which way a figure went.
enum Direction: String, Sendable {
  case rose, fell, held
}
