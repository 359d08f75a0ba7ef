/// The looks of flows: pale inside, so that crossings can be seen, with an outline of full strength.
extension Style {
  /// A flow for the better.
  public static let goodRibbon = Style("fg", fill: Paint.diverging[5], stroke: .good)
  /// A flow for the worse.
  public static let badRibbon = Style("fb", fill: Paint.diverging[1], stroke: .bad)
  /// A flow that is neither.
  public static let neutralRibbon = Style("fn", fill: .faint, stroke: .neutral)

  /// Every look of a flow, in the order of the style sheet.
  static let ribbons = [goodRibbon, badRibbon, neutralRibbon]
}

extension Impact {
  /// The look of a flow.
  var ribbon: Style {
    switch self {
    case .good: .goodRibbon
    case .bad: .badRibbon
    case .neutral: .neutralRibbon
    }
  }

  /// The look of a text on a flow.
  var onRibbon: Style {
    switch self {
    case .good: Style.onDiverging[5]
    case .bad: Style.onDiverging[1]
    case .neutral: .label
    }
  }
}
