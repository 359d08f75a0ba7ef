/// Reads HTML or XML as strictly as XML is read, but for the elements of HTML that have no end.
struct TagScan {
  /// A start tag.
  struct Tag {
    let name: String
    var attributes: [(name: String, value: String)] = []

    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private(set) var tags: [Tag] = []
  /// The text between tags, unescaped.
  private(set) var text = ""
  /// Tags that do not close or open, attributes that stand twice, and characters that must be escaped.
  private(set) var faults: [String] = []

  private let endless: Set<String>
  private let bytes: [UInt8]
  private var place = 0
  private var open: [String] = []

  init(_ document: String) {
    let prologues = ["<!doctype html>\n", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"]
    let prologue = prologues.first { document.hasPrefix($0) } ?? ""
    endless = document.hasPrefix("<?xml") ? [] : ["br", "hr", "img", "input", "link", "meta"]
    bytes = Array(document.utf8)
    place = prologue.utf8.count
    while place < bytes.count {
      text += unescaped(take { $0 != UInt8(ascii: "<") }, "text")
      if place < bytes.count { readTag() }
    }
    if !open.isEmpty { faults.append("\(open.joined(separator: " ")) not closed") }
  }

  /// What stands from here on as long as it is of a kind.
  private mutating func take(while isOfKind: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count, isOfKind(bytes[place]) { place += 1 }
    return bytes[start..<place]
  }

  /// Whether a byte stands here, which is then passed.
  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func word() -> String {
    let letters = take { byte in
      switch byte {
      case 97...122, 65...90, 48...58, UInt8(ascii: "-"): true
      default: false
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private mutating func readTag() {
    place += 1
    if takes("/") {
      let (name, last) = (word(), open.popLast())
      if last != name || !takes(">") { faults.append("</\(name)> after <\(last ?? "nothing")>") }
      return
    }
    var tag = Tag(name: word())
    if tag.name.isEmpty { faults.append("a bare < at \(place)") }
    while takes(" "), place < bytes.count, bytes[place] != UInt8(ascii: "/") { readAttribute(of: &tag) }
    if Set(tag.attributes.map(\.name)).count < tag.attributes.count {
      faults.append("<\(tag.name)> repeats itself")
    }
    let closesItself = takes("/")
    if !takes(">") { faults.append("<\(tag.name)> does not end at \(place)") }
    tags.append(tag)
    if !closesItself && !endless.contains(tag.name) { open.append(tag.name) }
  }

  private mutating func readAttribute(of tag: inout Tag) {
    let name = word()
    if name.isEmpty { faults.append("no attribute at \(place)") }
    guard takes("=") else { return tag.attributes.append((name, "")) }
    if !takes("\"") { faults.append("\(name) without quotes") }
    tag.attributes.append((name, unescaped(take { $0 != UInt8(ascii: "\"") }, name)))
    if !takes("\"") { faults.append("\(name) does not end") }
  }

  private mutating func unescaped(_ bytes: ArraySlice<UInt8>, _ what: String) -> String {
    let hasMark = bytes.contains {
      $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if !hasMark { return text }
    if text.contains("<") || text.contains(">") { faults.append("markup in \(what): \(text)") }
    var plain = ""
    for (place, part) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
      let name = part.prefix { $0 != ";" }
      if place == 0 {
        plain += part
      } else if let character = Self.entities[String(name)] {
        plain += character + part.dropFirst(name.count + 1)
      } else {
        faults.append("& in \(what): \(text)")
      }
    }
    return plain
  }

  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
}
