/// A currency of ISO 4217 that is in use, with its minor digits.
public struct Currency: Hashable, Sendable {
  /// The three letters, as in `EUR`.
  public let code: String
  /// How many decimal digits its minor unit has: 2 for most, 0 for JPY, 3 for KWD.
  public let digits: Int

  /// The currency of a code; nil where ISO 4217 lists none.
  public init?(_ code: String) {
    guard let digits = Self.digits(of: code) else { return nil }
    (self.code, self.digits) = (code, digits)
  }

  /// The euro.
  public static let euro = Currency(code: "EUR", digits: 2)

  private init(code: String, digits: Int) { (self.code, self.digits) = (code, digits) }

  /// The minor digits of a code; nil where ISO 4217 lists none.
  private static func digits(of code: String) -> Int? {
    guard code.utf8.count == 3 else { return nil }
    for (digits, codes) in table where codes.split(separator: " ").contains(Substring(code)) { return digits }
    return nil
  }

  /// ISO 4217:2015 list one, without funds, metals and test codes.
  private static let table: [(Int, String)] = [
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (
      2,
      """
      AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP \
      CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS \
      INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN \
      MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE \
      SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG \
      BGN
      """
    ),
  ]
}
