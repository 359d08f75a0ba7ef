import Foundation
import Testing

@testable import Plots

/// CIEDE2000 against the published pairs of Sharma, Wu and Dalal, “The CIEDE2000 Color-Difference Formula”, 2005.
@Suite struct ColourDifferenceTests {
  /// Two colours as L*, a*, b* and their difference.
  static let pairs: [(PaintTests.Triple, PaintTests.Triple, Double)] = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425), ((50, 3.1571, -77.2803), (50, 0, -82.7485), 2.8615),
    ((50, 2.8361, -74.0200), (50, 0, -82.7485), 3.4412), ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
    ((50, -1.1848, -84.8006), (50, 0, -82.7485), 1.0000), ((50, -0.9009, -85.5211), (50, 0, -82.7485), 1.0000),
    ((50, 0, 0), (50, -1, 2), 2.3669), ((50, -1, 2), (50, 0, 0), 2.3669),
    ((50, 2.4900, -0.0010), (50, -2.4900, 0.0009), 7.1792), ((50, 2.4900, -0.0010), (50, -2.4900, 0.0010), 7.1792),
    ((50, 2.4900, -0.0010), (50, -2.4900, 0.0011), 7.2195), ((50, 2.4900, -0.0010), (50, -2.4900, 0.0012), 7.2195),
    ((50, -0.0010, 2.4900), (50, 0.0009, -2.4900), 4.8045), ((50, -0.0010, 2.4900), (50, 0.0010, -2.4900), 4.8045),
    ((50, -0.0010, 2.4900), (50, 0.0011, -2.4900), 4.7461), ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492), ((50, 2.5, 0), (61, -5, 29), 22.8977),
    ((50, 2.5, 0), (56, -27, -3), 31.9030), ((50, 2.5, 0), (58, 24, 15), 19.4535),
    ((50, 2.5, 0), (50, 3.1736, 0.5854), 1.0000), ((50, 2.5, 0), (50, 3.2972, 0), 1.0000),
    ((50, 2.5, 0), (50, 1.8634, 0.5757), 1.0000), ((50, 2.5, 0), (50, 3.2592, 0.3350), 1.0000),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((63.0109, -31.0961, -5.8663), (62.8187, -29.7946, -4.0864), 1.2630),
    ((61.2901, 3.7196, -5.3901), (61.4292, 2.2480, -4.9620), 1.8731),
    ((35.0831, -44.1164, 3.7933), (35.0232, -40.0716, 1.5901), 1.8645),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((36.4612, 47.8580, 18.3852), (36.2715, 50.5065, 21.2231), 1.4146),
    ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ((90.9257, -0.5406, -0.9208), (88.6381, -0.8985, -0.7239), 1.5381),
    ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
  ]

  @Test func `The difference is that of all thirty-four published pairs, from either side`() {
    #expect(ColourDifferenceTests.pairs.count == 34)
    for (place, (one, other, expected)) in ColourDifferenceTests.pairs.enumerated() {
      #expect(abs(PaintTests.difference(one, other) - expected) < 5e-5, "pair \(place + 1)")
      #expect(abs(PaintTests.difference(other, one) - expected) < 5e-5, "pair \(place + 1), turned round")
    }
  }

  @Test func `White is the lightest, black the darkest, and neither has a hue for any kind of vision`() {
    for (name, rows) in PaintTests.deficiencies {
      let (white, black) = (PaintTests.seen(.white, rows), PaintTests.seen(.black, rows))
      #expect(abs(white.0 - 100) < 1e-3 && abs(white.1) < 0.02 && abs(white.2) < 0.02, "\(name): \(white)")
      #expect(abs(black.0) < 1e-9 && abs(black.1) < 1e-9 && abs(black.2) < 1e-9, "\(name)")
    }
  }

  @Test func `Red and green come together for those who lack the red or the green cone`() {
    let (red, green) = (Colour(0xD62728), Colour(0x2CA02C))
    let seen = PaintTests.deficiencies.map { name, rows in
      (name, PaintTests.difference(PaintTests.seen(red, rows), PaintTests.seen(green, rows)))
    }
    let usual = seen.first { $0.0 == "none" }?.1 ?? 0
    for (name, difference) in seen where name == "protan" || name == "deutan" {
      #expect(difference < usual / 2, "\(name): \(difference) of \(usual)")
    }
  }
}
