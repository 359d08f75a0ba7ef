/// A form of plot by name, with a specimen and a maker for any sample; tests, gallery and documentation go through all.
///
/// A new form is one file, which ends in such a value, and one line in the list.
public struct PlotForm: Sendable {
  /// Names it in files and addresses: small letters and hyphens.
  public let name: String
  /// What it is, such as "Scatter and bubble".
  public let title: String
  /// What it is for, in a sentence.
  public let purpose: String
  /// A plot of the form as a review might show it.
  public let specimen: @Sendable () -> any Plot
  /// A plot of the form from whatever numbers and names there are.
  public let plot: @Sendable (Sample) -> any Plot

  /// A form; without a specimen of its own the usual sample is its specimen.
  public init(
    _ name: String, title: String, purpose: String, specimen: (@Sendable () -> any Plot)? = nil,
    plot: @escaping @Sendable (Sample) -> any Plot
  ) {
    self.name = name
    self.title = title
    self.purpose = purpose
    self.specimen = specimen ?? { plot(.usual) }
    self.plot = plot
  }

  /// Every form.
  public static let all: [PlotForm] = [
    .chart, .bridge, .stack, .lines, .cohorts, .comparison, .bars, .groupedBars, .spark, .area, .scatter, .lollipop,
    .slope, .bullet, .survival, .histogram, .smallMultiples, .funnel, .variance, .mekko, .flow, .treemap,
  ]
}
