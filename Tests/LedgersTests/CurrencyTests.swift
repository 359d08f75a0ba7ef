import Testing

@testable import Ledgers

@Suite struct CurrencyTests {
  @Test func `A currency has the digits of its minor unit`() {
    #expect(["EUR", "USD", "JPY", "KWD", "CHF"].map { Currency($0)?.digits } == [2, 2, 0, 3, 2])
    #expect(Currency.euro == Currency("EUR"))
  }

  @Test func `Letters that are no currency give none`() {
    for code in ["", "EU", "EURO", "eur", "XXX", "XAU", "€", "E R", "DEM", "EUR "] {
      #expect(Currency(code) == nil)
    }
  }
}
