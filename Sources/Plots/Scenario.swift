/// Which of several figures for the same thing a bar shows, and so how it looks.
public enum Scenario: Sendable, Equatable {
  /// What happened: dark and solid.
  case actual
  /// The year before: lighter and solid.
  case previous
  /// What was planned: outlined.
  case target
  /// What is expected: hatched.
  case forecast

  var style: Style {
    switch self {
    case .actual, .forecast: .actual
    case .previous: .previous
    case .target: .target
    }
  }
}
