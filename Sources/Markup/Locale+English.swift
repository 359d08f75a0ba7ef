extension Locale {
  /// English, with the decimal point, the comma for thousands and the month before the year.
  public static let english = Locale(
    identifier: "en",
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
    notAvailable: "n/a",
    terms: [
      "expansion_mrr": "expansion MRR",
      "contraction": "contraction",
      "churn": "churn",
      "reactivation": "reactivation",
      "upsell": "upsell",
      "cross_sell": "cross-sell",
      "add_on": "add-on",
      "nrr": "net revenue retention (NRR)",
      "grr": "gross revenue retention (GRR)",
      "net_negative_churn": "net negative churn",
      "segment": "segment",
      "cohort": "cohort",
    ])
}
