/// A customer as it is drawn before its history: what it is, where, how large, and what it is called.
struct Account: Sendable {
  let number: Int
  let industry: Int
  let region: Int
  let size: Int
  let currency: Int
  let owners: (before: Int, after: Int)
  /// The number of the group's first customer, where this is a subsidiary.
  let parent: Int?
  let name: String

  /// The account of this number, from 0. A subsidiary shares its parent's industry, region and first name.
  init(number: Int, seed: UInt64) {
    let place = number % 61
    let parent = place >= 59 ? number - place + 53 : nil
    var family = SplitMix64(seed: seed ^ 0xFA, stream: parent ?? number)
    var own = SplitMix64(seed: seed ^ 0x0C, stream: number)
    self.number = number
    self.parent = parent
    industry = family.pick(Industry.all.map(\.weight))
    region = family.pick(Region.all.map(\.weight))
    let language = family.pick(Region.all[region].languages)
    let pattern = family.below(840)
    let word = family.below(840)
    size = own.pick(CustomerSize.all.map(\.weight))
    currency = own.pick(Region.all[region].currencies)
    owners = SuccessTeam.owners(region: region, size: size, numbers: &own)
    name = Account.name(
      number: parent ?? number, language: NameLanguage.all[language], industry: industry, pattern: pattern,
      word: word, direction: parent == nil ? nil : place - 59)
  }

  /// `C-00412`, with more digits only where there are more customers.
  static func id(_ number: Int, digits: Int) -> String {
    "C-" + padded(number + 1, digits: digits)
  }

  /// A number with zeros before it.
  static func padded(_ number: Int, digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// Names differ because their roots do: a step coprime to the count visits every root once before any again,
  /// and later rounds add a second root.
  private static func name(
    number: Int, language: NameLanguage, industry: Int, pattern: Int, word: Int, direction: Int?
  ) -> String {
    var root = Account.root(number % language.roots, language: language)
    if number >= language.roots {
      root += "-" + Account.root(number / language.roots * 7, language: language)
    }
    if let direction { root += " " + language.directions[direction % language.directions.count] }
    let words = language.words[industry]
    var name = ""
    for character in language.patterns[pattern % language.patterns.count].unicodeScalars {
      switch character {
      case "R": name += root
      case "W": name += words[word % words.count]
      default: name.unicodeScalars.append(character)
      }
    }
    return name
  }

  private static func root(_ place: Int, language: NameLanguage) -> String {
    let mixed = place * 1_117 % language.roots
    let start = language.starts[mixed % language.starts.count]
    let rest = mixed / language.starts.count
    let middle = language.middles[rest % language.middles.count]
    return start + middle + language.ends[rest / language.middles.count % language.ends.count]
  }
}
