extension Locale {
  /// English, with the decimal point, the comma for thousands and the month before the year.
  public static let english = Locale(
    identifier: "en",
    name: "English",
    decimalSeparator: ".",
    groupSeparator: ",",
    grouping: .thousands,
    percent: "#%",
    points: "#\u{A0}pts",
    multiple: "#×",
    money: "¤#",
    moneyWithCode: "¤\u{A0}#",
    compact: Suffixes(thousand: "k", million: "m", billion: "bn"),
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    monthPattern: "{month} {year}",
    datePattern: "{day} {month} {year}",
    rose: "rose",
    fell: "fell",
    held: "held",
    notAvailable: "n/a")
}
