import Crypto
import Foundation
import Ledgers

/// Names for customers before the board: the same each month, and nothing to read from them.
///
/// A pseudonym is a keyed hash of the customer's id, so that nobody without the key can tell who is meant by
/// hashing a list of ids.
struct Pseudonyms {
  private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

  /// A pseudonym for each customer, all different.
  ///
  /// - Parameters:
  ///   - key: the key; the same key gives the same pseudonyms.
  ///   - word: what a language puts around the letters.
  static func names(
    for customers: PartedNames, key: String, word: (String) -> String = { "Customer \($0)" }
  ) -> [String] {
    let key = SymmetricKey(data: Data(SHA256.hash(data: Data(key.utf8))))
    var taken: Set<String> = []
    var names = [String](repeating: "", count: customers.count)
    for customer in customers.sorted() {
      let hash = Array(HMAC<SHA256>.authenticationCode(for: customers.utf8(of: customer), using: key))
      // Four letters are enough to tell a few thousand apart; more are taken where two would be alike.
      var length = 4
      var name = Self.name(hash, length)
      while !taken.insert(name).inserted, length < hash.count {
        length += 1
        name = Self.name(hash, length)
      }
      names[Int(customer)] = word(name)
    }
    return names
  }

  private static func name(_ hash: [UInt8], _ length: Int) -> String {
    String(hash.prefix(length).map { letters[Int($0) % letters.count] })
  }
}
