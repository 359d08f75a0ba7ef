import Foundation
import Ledgers
import Markup
import Metrics

/// Whether the board's site names a customer after all.
///
/// Every byte of it is searched for every customer's id, name and e-mail, as they are and as HTML and
/// addresses write them, on one line or on several. What has fewer than four bytes, or is a number of fewer than six digits, stands
/// everywhere by chance and is not searched for.
struct LeakCheck: Sendable {
  private let needles: Needles

  init(_ books: Books) { needles = Needles(Self.terms(books)) }

  /// The fault of a file of the board's; nil where it names nobody.
  func fault(of file: OutputFolder.File) -> Diagnostic? {
    guard let term = needles.first(in: file.bytes) ?? needles.first(in: Array(file.path.utf8)) else { return nil }
    return .error(
      nil,
      "\(file.path) names '\(term)', which the board must not see; take it out of the text, or rename what it collides with"
    )
  }

  private static func terms(_ books: Books) -> [String] {
    let ledger = books.figures.ledger
    var terms = (0..<Int32(ledger.customers.count)).map { ledger.customers[$0] }
    terms += ledger.roster.entries.map { ledger.roster.name($0) }
    for (place, attribute) in ledger.roster.attributes.enumerated() where attribute.lowercased().contains("mail") {
      terms += ledger.roster.entries.map { ledger.roster.value($0, place) }
    }
    return terms
  }
}

/// Words that are looked for all at once.
private struct Needles: Sendable {
  private let words: [UInt32: [(bytes: [UInt8], term: String)]]
  /// Whether any word may begin with four bytes of this hash.
  private let filter: [Bool]

  init(_ terms: [String]) {
    var words: [UInt32: [(bytes: [UInt8], term: String)]] = [:]
    var filter = [Bool](repeating: false, count: 1 << 16)
    for term in Set(terms).sorted() where Self.isTelling(term) {
      let forms = Set([Array(term.utf8), Element.text(term).bytes, Array(term.replacing(" ", with: "%20").utf8)])
      for bytes in forms.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let head = bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
        words[head, default: []].append((bytes, term))
        filter[Self.hash(head)] = true
      }
    }
    (self.words, self.filter) = (words, filter)
  }

  private static func isTelling(_ term: String) -> Bool {
    term.utf8.count >= 6 || (term.utf8.count >= 4 && !term.utf8.allSatisfy { (48...57).contains($0) })
  }

  /// The first word that stands in a text, not as a part of a longer one.
  func first(in text: [UInt8]) -> String? {
    guard text.count >= 4 else { return nil }
    // A name may be typed across the end of a line.
    let spaced = text.contains(10) ? text.map { $0 == 10 ? 32 : $0 } : text
    return spaced.withUnsafeBytes { text in
      filter.withUnsafeBufferPointer { filter in
        for place in 0...text.count - 4 {
          let head = text.loadUnaligned(fromByteOffset: place, as: UInt32.self)
          guard filter[Self.hash(head)], let candidates = words[head] else { continue }
          for (bytes, term) in candidates where Self.stands(bytes, text, place) { return term }
        }
        return nil
      }
    }
  }

  private static func stands(_ word: [UInt8], _ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    let end = place + word.count
    guard end <= text.count, text[place..<end].elementsEqual(word) else { return false }
    return (place == 0 || !isWordByte(text[place - 1])) && (end == text.count || !isWordByte(text[end]))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 128...255: true
    default: false
    }
  }

  private static func hash(_ head: UInt32) -> Int { Int((head &* 0x9E37_79B1) >> 16) }
}
