extension NumberFormat {
  /// A month of a year: "October 2026".
  public func month(year: Int, month: Int) -> String {
    locale.monthPattern.replacingFirst("{month}", with: name(of: month, in: locale.months))
      .replacingFirst("{year}", with: String(year))
  }

  /// A month of a year by a name that stands for the month here: "d’octobre 2026".
  public func month(year: Int, named name: String) -> String {
    locale.monthPattern.replacingFirst("{month}", with: name).replacingFirst("{year}", with: String(year))
  }

  /// A month of a year in short: "Oct 2026".
  public func shortMonth(year: Int, month: Int) -> String {
    (locale.shortMonthPattern ?? locale.monthPattern).replacingFirst("{month}", with: shortMonth(month))
      .replacingFirst("{year}", with: String(year))
  }

  /// A month in short, for the labels of an axis: "Oct".
  public func shortMonth(_ month: Int) -> String { name(of: month, in: locale.shortMonths) }

  /// A day: "31 October 2026".
  public func date(year: Int, month: Int, day: Int) -> String {
    locale.datePattern.replacingFirst("{day}", with: String(day))
      .replacingFirst("{month}", with: name(of: month, in: locale.months))
      .replacingFirst("{year}", with: String(year))
  }

  /// The month's name; its number where there is no such month.
  private func name(of month: Int, in names: [String]) -> String {
    names.indices.contains(month - 1) ? names[month - 1] : String(month)
  }
}
