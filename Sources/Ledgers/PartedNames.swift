/// The ids of all customers, dealt out to parts by their hash. Numbers run through all parts.
public struct PartedNames: Sendable {
  private let tables: [Names]
  /// The first number of each part, and at last how many names there are.
  private let bases: [Int32]

  /// The names of some parts, as `part(of:)` deals them out.
  init(_ tables: [Names]) {
    self.tables = tables
    var bases: [Int32] = [0]
    for table in tables { bases.append((bases.last ?? 0) + Int32(truncatingIfNeeded: table.count)) }
    self.bases = bases
  }

  /// Some names, each once.
  public init(_ names: some Sequence<String>) {
    var tables = Array(repeating: Names(), count: Self.partCount)
    for name in names {
      var name = name
      name.withUTF8 { bytes in
        let hash = Names.hash(UnsafeRawBufferPointer(bytes))
        _ = tables[Self.part(of: hash)].insert(UnsafeRawBufferPointer(bytes), hash: hash)
      }
    }
    self.init(tables)
  }

  /// Into how many parts names are dealt.
  static let partCount = 128

  /// The part of a name by its hash.
  @inline(__always)
  static func part(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 40) & (partCount - 1) }

  /// How many names there are.
  public var count: Int { Int(bases.last ?? 0) }

  /// The numbers of a part.
  func numbers(ofPart part: Int) -> Range<Int32> { bases[part]..<bases[part + 1] }

  /// The name of a number.
  public subscript(index: Int32) -> String { String(decoding: utf8(of: index), as: UTF8.self) }

  /// The bytes of the name of a number.
  public func utf8(of index: Int32) -> ArraySlice<UInt8> {
    let part = part(ofNumber: index)
    return tables[part].utf8(of: index - bases[part])
  }

  /// The number of a name; nil where it is not known.
  public func index(of name: String) -> Int32? {
    var name = name
    return name.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      let part = Self.part(of: Names.hash(bytes))
      return tables[part].index(of: bytes).map { bases[part] + $0 }
    }
  }

  /// All numbers in the order of their names by Unicode code point.
  public func sorted() -> [Int32] {
    // Code points in UTF-8 compare as bytes do, and eight of them in one word decide nearly always.
    let keys = (0..<Int32(count)).map { (key: Names.prefix(utf8(of: $0)), number: $0) }
    return keys.sorted {
      $0.key != $1.key ? $0.key < $1.key : utf8(of: $0.number).lexicographicallyPrecedes(utf8(of: $1.number))
    }.map(\.number)
  }

  /// For each number its place in the order of the names by Unicode code point.
  public var ranks: [Int32] {
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, number) in sorted().enumerated() { ranks[Int(number)] = Int32(truncatingIfNeeded: rank) }
    return ranks
  }

  /// The part that a number belongs to.
  func part(ofNumber index: Int32) -> Int {
    var (low, high) = (0, bases.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if bases[middle] <= index { low = middle } else { high = middle }
    }
    return low
  }
}
