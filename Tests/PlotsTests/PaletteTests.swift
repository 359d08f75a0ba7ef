import Testing

@testable import Plots

/// Every palette in both schemes: contrast by WCAG 2.2, differences by CIEDE2000 for every kind of colour vision.
@Suite struct PaletteTests {
  /// The two schemes, each as a way to take a paint's colour.
  static let schemes: [(name: String, colour: @Sendable (Paint) -> Colour)] = [
    ("light", { $0.light }), ("dark", { $0.dark }),
  ]

  /// Lightness L* of a colour for a kind of vision.
  private static func lightness(_ colour: Colour, _ rows: [PaintTests.Triple]) -> Double {
    PaintTests.seen(colour, rows).0
  }

  private static func isMonotone(_ values: [Double]) -> Bool {
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    return steps.allSatisfy { $0 > 0 } || steps.allSatisfy { $0 < 0 }
  }

  @Test func `Both halves of the diverging ramp go evenly from the middle to the ends, for every vision`() {
    for (scheme, colour) in PaletteTests.schemes {
      for (vision, rows) in PaintTests.deficiencies {
        let ramp = Paint.diverging.map { PaletteTests.lightness(colour($0), rows) }
        #expect(PaletteTests.isMonotone(Array(ramp[0...3])), "\(scheme), \(vision): \(ramp)")
        #expect(PaletteTests.isMonotone(Array(ramp[3...6])), "\(scheme), \(vision): \(ramp)")
        #expect(abs(ramp[0] - ramp[3]) > 20 && abs(ramp[6] - ramp[3]) > 20, "\(scheme), \(vision): \(ramp)")
      }
    }
  }

  @Test func `The two ends of the diverging ramp, and neighbours on it, are told apart by every vision`() {
    for (scheme, colour) in PaletteTests.schemes {
      let ramp = Paint.diverging.map(colour)
      for (one, other) in zip(ramp, ramp.dropFirst()) {
        let least = PaintTests.closest([one, other])
        #expect(least >= 4, "\(scheme): \(one.hex) and \(other.hex) differ by \(least)")
      }
      for (one, other) in [(0, 6), (1, 5), (2, 4)] {
        let least = PaintTests.closest([ramp[one], ramp[other]])
        #expect(least >= 8, "\(scheme): steps \(one) and \(other) differ by \(least)")
      }
    }
  }

  @Test func `The ramp of one hue goes from dark to light on paper, and the other way on a dark page`() {
    for (scheme, colour) in PaletteTests.schemes {
      for (vision, rows) in PaintTests.deficiencies {
        let ramp = Paint.ranges.map { PaletteTests.lightness(colour($0), rows) }
        #expect(PaletteTests.isMonotone(ramp), "\(scheme), \(vision): \(ramp)")
        for (one, other) in zip(ramp, ramp.dropFirst()) { #expect(abs(one - other) > 2.5, "\(scheme): \(ramp)") }
        let page = PaletteTests.lightness(colour(.page), rows)
        #expect(abs(ramp[0] - page) > abs(ramp[4] - page), "\(scheme), \(vision)")
      }
    }
  }

  @Test func `Text is read on every step of the ramp of one hue, and the bar of actual figures stands out`() {
    for (scheme, colour) in PaletteTests.schemes {
      for ground in Paint.ranges {
        let text = colour(.ink).contrast(with: colour(ground))
        #expect(text >= 4.5, "\(scheme): ink on \(ground.name) has \(text)")
        let bar = colour(.actual).contrast(with: colour(ground))
        #expect(bar >= 3, "\(scheme): actual on \(ground.name) has \(bar)")
      }
    }
  }

  @Test func `Text on each of the series and of the variances has four and a half to one`() {
    for (scheme, colour) in PaletteTests.schemes {
      let grounds = Paint.series + [.previous, .good, .bad, .neutral]
      for (ground, text) in zip(grounds, Paint.onSeries + Paint.onFigures) {
        let contrast = colour(text).contrast(with: colour(ground))
        #expect(contrast >= 4.5, "\(scheme): text on \(ground.name) has \(contrast)")
      }
      let own = colour(.page).contrast(with: colour(.actual))
      #expect(own >= 4.5, "\(scheme): text on actual figures has \(own)")
    }
  }

  @Test func `Actual and previous figures are told apart from each other and from both variances`() {
    for (scheme, colour) in PaletteTests.schemes {
      let between = PaintTests.closest([Paint.actual, .previous].map(colour))
      #expect(between >= 8, "\(scheme): \(between)")
      for variance in [Paint.good, .bad] {
        for scenario in [Paint.actual, .previous] {
          let least = PaintTests.closest([colour(variance), colour(scenario)])
          #expect(least >= 8, "\(scheme): \(variance.name) and \(scenario.name) differ by \(least)")
        }
      }
    }
  }

  @Test func `The outline of a target and the strokes of a forecast have three to one on what they lie on`() {
    for (scheme, colour) in PaletteTests.schemes {
      for (style, stroke) in [(Style.target, Style.target.stroke), (Style.hatch, Style.hatch.stroke)] {
        let ground = style == .hatch ? Paint.actual : Paint.page
        let contrast = stroke.map { colour($0).contrast(with: colour(ground)) } ?? 0
        #expect(contrast >= 3, "\(scheme): \(style.name) has \(contrast)")
      }
    }
  }

  @Test func `Only looks that lie behind others may be faint`() {
    let faint = ["page", "faint", "wash"] + Paint.ranges.map(\.name) + Paint.diverging.map(\.name)
    let text = (Paint.onSeries + Paint.onFigures + Paint.onDiverging).map(\.name)
    for (scheme, colour) in PaletteTests.schemes {
      for paint in Paint.all where !faint.contains(paint.name) && !text.contains(paint.name) {
        let contrast = colour(paint).contrast(with: colour(.page))
        #expect(contrast >= 3, "\(scheme): \(paint.name) has \(contrast) on the page")
      }
    }
  }
}
