import Markup

extension String {
  /// A name as text. One that may turn the direction of writing is kept from turning its neighbours.
  var isolated: Markup.Element {
    unicodeScalars.contains(where: \.turnsDirection) ? Markup.Element("bdi", [:], .text(self)) : .text(self)
  }
}

extension Unicode.Scalar {
  /// Whether it is of a script written from right to left, or a sign that sets the direction.
  fileprivate var turnsDirection: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    case 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
