/// The target of a link or an image.
struct Address {
  let text: String

  init(_ text: String) { self.text = text }

  /// What stands before the first colon, in small letters; nil where a slash, a question mark or a
  /// number sign comes first.
  var scheme: String? {
    var scheme = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case ":": return scheme.lowercased()
      case "/", "?", "#": return nil
      // Browsers pass over tabs and line ends inside a scheme.
      case _ where scalar.value <= 32: continue
      default: scheme.unicodeScalars.append(scalar)
      }
    }
    return nil
  }

  /// Whether a link may lead there: within the site, or by http, https or mailto.
  var isLinkable: Bool { scheme.map { ["http", "https", "mailto"].contains($0) } ?? true }

  /// Whether it is within the site. Browsers read a backslash as a slash.
  var isLocal: Bool {
    let start = text.unicodeScalars.filter { $0.value > 32 }.prefix(2).map { $0 == "\\" ? "/" : $0 }
    return scheme == nil && start != ["/", "/"]
  }

  /// Bytes as they may stand in an address: others as % and two digits. Reserved signs stay where the
  /// author wrote them.
  static func encoding(_ bytes: some Sequence<UInt8>, keepsReserved: Bool) -> String {
    var encoded: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in bytes {
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "-._~".utf8.contains(byte)
      if isPlain || (keepsReserved && "!#$%&'()*+,/:;=?@".utf8.contains(byte)) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
