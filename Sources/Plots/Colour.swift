#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A colour of the sRGB space, eight bits a channel.
public struct Colour: Sendable, Equatable {
  /// Red, green and blue as 0xRRGGBB.
  public let rgb: UInt32

  /// A colour from 0xRRGGBB; higher bits are ignored.
  public init(_ rgb: UInt32) { self.rgb = rgb & 0xFFFFFF }

  /// Black, the darkest text.
  public static let black = Colour(0x000000)
  /// White, the lightest text.
  public static let white = Colour(0xFFFFFF)

  /// The three channels from 0 to 255.
  public var channels: (red: Double, green: Double, blue: Double) {
    (Double(rgb >> 16 & 255), Double(rgb >> 8 & 255), Double(rgb & 255))
  }

  /// The colour as CSS writes it, such as "#008e96".
  public var hex: String {
    let digits = String(rgb, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Relative luminance as WCAG 2.2 defines it, from 0 (black) to 1 (white).
  public var luminance: Double {
    func linear(_ channel: Double) -> Double {
      let part = channel / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    let (red, green, blue) = channels
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// Contrast ratio with another colour as WCAG 2.2 defines it, from 1 to 21.
  public func contrast(with other: Colour) -> Double {
    let (mine, theirs) = (luminance, other.luminance)
    return (max(mine, theirs) + 0.05) / (min(mine, theirs) + 0.05)
  }

  /// Black or white, whichever is easier to read on this colour.
  public var text: Colour {
    contrast(with: .black) >= contrast(with: .white) ? .black : .white
  }
}
