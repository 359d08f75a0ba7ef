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
