import Foundation
import Testing

@testable import Plots

/// Colour vision and colour difference, computed: Machado, Oliveira and Fernandes 2009; CIE 142 (CIEDE2000).
@Suite struct PaintTests {
  typealias Triple = (Double, Double, Double)

  /// Full protanopia, deuteranopia and tritanopia, on linear sRGB.
  static let deficiencies: [(name: String, rows: [Triple])] = [
    ("none", [(1, 0, 0), (0, 1, 0), (0, 0, 1)]),
    (
      "protan",
      [(0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)]
    ),
    (
      "deutan",
      [(0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)]
    ),
    (
      "tritan",
      [(1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)]
    ),
  ]

  static func linear(_ colour: Colour) -> Triple {
    func one(_ channel: Double) -> Double {
      let part = channel / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    let (red, green, blue) = colour.channels
    return (one(red), one(green), one(blue))
  }

  static func seen(_ colour: Colour, _ rows: [Triple]) -> Triple {
    let (r, g, b) = linear(colour)
    let parts = rows.map { min(1, max(0, $0.0 * r + $0.1 * g + $0.2 * b)) }
    return lab((parts[0], parts[1], parts[2]))
  }

  static func lab(_ linear: Triple) -> Triple {
    let (r, g, b) = linear
    func f(_ t: Double) -> Double { t > 216 / 24389 ? cbrt(t) : (24389 / 27 * t + 16) / 116 }
    let x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
    let y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
    let z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  static func difference(_ one: Triple, _ other: Triple) -> Double {
    func degrees(_ b: Double, _ a: Double) -> Double {
      let angle = atan2(b, a) * 180 / .pi
      return angle < 0 ? angle + 360 : angle
    }
    func cosine(_ angle: Double) -> Double { cos(angle * .pi / 180) }
    let mean = (hypot(one.1, one.2) + hypot(other.1, other.2)) / 2
    let g = 0.5 * (1 - sqrt(pow(mean, 7) / (pow(mean, 7) + pow(25, 7))))
    let (a1, a2) = (one.1 * (1 + g), other.1 * (1 + g))
    let (c1, c2) = (hypot(a1, one.2), hypot(a2, other.2))
    let (h1, h2) = (c1 == 0 ? 0 : degrees(one.2, a1), c2 == 0 ? 0 : degrees(other.2, a2))
    var turn = c1 * c2 == 0 ? 0 : h2 - h1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let dH = 2 * sqrt(c1 * c2) * sin(turn / 2 * .pi / 180)
    let (light, chroma) = ((one.0 + other.0) / 2, (c1 + c2) / 2)
    var hue = h1 + h2
    if c1 * c2 != 0 { hue = abs(h1 - h2) <= 180 ? hue / 2 : hue < 360 ? (hue + 360) / 2 : (hue - 360) / 2 }
    var t = 1 - 0.17 * cosine(hue - 30)
    t += 0.24 * cosine(2 * hue)
    t += 0.32 * cosine(3 * hue + 6)
    t -= 0.2 * cosine(4 * hue - 63)
    let sl = 1 + 0.015 * pow(light - 50, 2) / sqrt(20 + pow(light - 50, 2))
    let (sc, sh) = (1 + 0.045 * chroma, 1 + 0.015 * chroma * t)
    let tilt = 60 * exp(-pow((hue - 275) / 25, 2))
    let weight = 2 * sqrt(pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7)))
    let rotation = -sin(tilt * .pi / 180) * weight
    let (l, c, h) = ((other.0 - one.0) / sl, (c2 - c1) / sc, dH / sh)
    return sqrt(l * l + c * c + h * h + rotation * c * h)
  }

  static func closest(_ colours: [Colour]) -> Double {
    var least = Double.infinity
    for (_, rows) in deficiencies {
      let seen = colours.map { PaintTests.seen($0, rows) }
      for index in seen.indices {
        for other in seen.indices where other > index {
          least = min(least, difference(seen[index], seen[other]))
        }
      }
    }
    return least
  }

  @Test func `The difference formula gives its published examples`() {
    // Sharma, Wu and Dalal 2005, pairs 1, 7, 17 and 25.
    #expect(abs(PaintTests.difference((50, 2.6772, -79.7751), (50, 0, -82.7485)) - 2.0425) < 1e-4)
    #expect(abs(PaintTests.difference((50, 0, 0), (50, -1, 2)) - 2.3669) < 1e-4)
    #expect(abs(PaintTests.difference((50, 2.5, 0), (73, 25, -18)) - 27.1492) < 1e-4)
    #expect(
      abs(PaintTests.difference((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387)) - 1.2644) < 1e-4)
  }

  @Test func `Series differ by eight and more for every kind of colour vision`() {
    #expect(PaintTests.closest(Paint.series.map(\.light)) >= 8)
    #expect(PaintTests.closest(Paint.series.map(\.dark)) >= 8)
  }

  @Test func `Good, bad and neutral differ by eight and more for every kind of colour vision`() {
    let meanings = [Paint.good, .bad, .neutral]
    #expect(PaintTests.closest(meanings.map(\.light)) >= 8)
    #expect(PaintTests.closest(meanings.map(\.dark)) >= 8)
  }

  @Test func `Marks have three to one on the page, warm or white, and in the dark`() {
    for paint in Paint.series + [.good, .bad, .neutral, .actual, .previous] {
      #expect(paint.light.contrast(with: Paint.page.light) >= 3, "\(paint.name)")
      #expect(paint.light.contrast(with: Colour(0xFFFFF8)) >= 3, "\(paint.name)")
      #expect(paint.dark.contrast(with: Paint.page.dark) >= 3, "\(paint.name)")
    }
  }

  @Test func `Text has four and a half to one on all that it stands on`() {
    for ground in [Paint.page, .wash] {
      for paint in [Paint.ink, .muted] {
        #expect(paint.light.contrast(with: ground.light) >= 4.5, "\(paint.name) on \(ground.name)")
        #expect(paint.dark.contrast(with: ground.dark) >= 4.5, "\(paint.name) on \(ground.name)")
      }
    }
    let grounds = Paint.diverging + Paint.series + [.previous, .good, .bad, .neutral]
    for (ground, text) in zip(grounds, Paint.onDiverging + Paint.onSeries + Paint.onFigures) {
      #expect(text.light.contrast(with: ground.light) >= 4.5, "\(ground.name)")
      #expect(text.dark.contrast(with: ground.dark) >= 4.5, "\(ground.name)")
    }
  }

  @Test func `Good is 008E96 and bad is E2001A`() {
    #expect(Paint.good.light.hex == "#008e96")
    #expect(Paint.bad.light.hex == "#e2001a")
  }

  @Test func `Names of paints and styles are used once`() {
    #expect(Set(Paint.all.map(\.name)).count == Paint.all.count)
    #expect(Set(Style.all.map(\.name)).count == Style.all.count)
  }

  @Test func `Contrast is that of WCAG`() {
    #expect(Colour.black.contrast(with: .white) == 21)
    #expect(abs(Colour(0x767676).contrast(with: .white) - 4.54) < 0.01)
    #expect(Colour(0x00FF00).text == .black)
    #expect(Colour(0x000A0B).hex == "#000a0b")
  }
}
