/// Quantiles of numbers by linear interpolation between order statistics (Hyndman and Fan's type 7).
public enum Quantile {
  /// The number below which a part of the numbers lies; `part` goes from 0 (least) to 1 (greatest).
  ///
  /// Numbers that are not numbers are left out; a part beyond its bounds is the bound. Nil if no number is left or
  /// the part is not a number.
  public static func of(_ values: [Double], _ part: Double) -> Double? {
    let sorted = values.filter { !$0.isNaN }.sorted()
    guard let least = sorted.first, let greatest = sorted.last, !part.isNaN else { return nil }
    if part <= 0 || sorted.count < 2 { return least }
    if part >= 1 { return greatest }
    let place = Double(sorted.count - 1) * part
    let whole = place.rounded(.down)
    let index = min(Int(whole), sorted.count - 2)
    let lower = sorted[index]
    return lower + (sorted[index + 1] - lower) * (place - whole)
  }

  /// The quantile of 0.5; nil without a number.
  public static func median(_ values: [Double]) -> Double? { of(values, 0.5) }
}
