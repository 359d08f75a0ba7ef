/// Reads one table: finds its columns, walks its records, and reports what is wrong with their shape.
///
/// Columns are field numbers; that of a column which is not there is −1, and its cells are empty.
struct TableReader {
  /// The path as the user would write it.
  let path: String
  /// The first line; without names until `readHeader`.
  private(set) var header = Header(separator: Byte.comma, names: [], places: [])
  /// What is wrong so far.
  var faults = LedgerFaults()
  /// How many records there were behind the header, whole or not.
  private(set) var records = 0
  /// Whether the table begins with a byte-order mark.
  private let hasByteOrderMark: Bool
  /// Walks the records.
  private(set) var scanner: RecordScanner
  /// Whether the end of a period is its last day, and not the day after.
  var countsEndsIn = false
  var moments: MomentReader
  var marks = DecimalMarks()
  private var bytes: UnsafeRawBufferPointer
  private var columns: [String: Int] = [:]
  /// How many fields a record has.
  private var width = 0
  private var isUTF8 = true

  /// A reader of a table from its header on.
  init(_ bytes: UnsafeRawBufferPointer, path: String, zone: Zone) {
    hasByteOrderMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    let start = hasByteOrderMark ? 3 : 0
    let separator = Header.separator(in: bytes, from: start)
    (self.bytes, self.path, moments) = (bytes, path, MomentReader(zone: zone))
    scanner = RecordScanner(bytes, separator: separator, from: start)
  }

  /// What a reader of another block of the same table has to know.
  struct Layout: Sendable {
    let path: String
    let header: Header
    let columns: [String: Int]
    let zone: Zone
    let countsEndsIn: Bool
  }

  /// What is known of the table once its columns are bound.
  var layout: Layout {
    Layout(path: path, header: header, columns: columns, zone: moments.zone, countsEndsIn: countsEndsIn)
  }

  /// A reader of blocks of a table; `open` gives it the first.
  init(_ layout: Layout) {
    bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    (path, header, columns, hasByteOrderMark) = (layout.path, layout.header, layout.columns, false)
    (width, countsEndsIn) = (layout.header.names.count, layout.countsEndsIn)
    moments = MomentReader(zone: layout.zone)
    scanner = RecordScanner(bytes, separator: header.separator)
  }

  /// Goes on with another block, which begins with a line of that number.
  mutating func open(_ block: UnsafeRawBufferPointer, line: Int) {
    bytes = block
    scanner.open(block, line: line)
  }

  /// Takes out what is wrong so far; what follows begins with nothing.
  mutating func takeFaults() -> (faults: LedgerFaults, marks: DecimalMarks) {
    var (faults, marks) = (LedgerFaults(), DecimalMarks())
    swap(&self.faults, &faults)
    swap(&self.marks, &marks)
    return (faults, marks)
  }

  /// Reads the first line; false, and a fault, where there is none that can be read.
  mutating func readHeader() -> Bool {
    guard !UTF8Check.startsAsUTF16(bytes) else {
      faults.add(.notUTF8(.utf16, SourceLocation(path: path, line: 1)))
      return false
    }
    guard scanner.next() else {
      faults.add(.emptyFile(SourceLocation(path: path, line: 1)))
      return false
    }
    switch scanner.current.outcome {
    case .unclosedQuote(let place): faults.add(.unclosedQuote(location(atByte: place)))
    case .strayQuote(let place): faults.add(.strayQuote(location(atByte: place)))
    case .record:
      guard checkEncoding() else { return false }
      guard !endsLinesWithReturns else {
        faults.add(.returnsAlone(SourceLocation(path: path, line: 1)))
        return false
      }
      let fields = 0..<scanner.current.fieldCount
      header = Header(
        separator: scanner.separator, names: fields.map { string($0) },
        places: fields.map { location(of: $0) })
      width = header.names.count
      return true
    }
    return false
  }

  /// Goes on to the next record that has the header's width; false at the end.
  @inline(__always)
  mutating func next() -> Bool {
    while scanner.next(width: width) {
      records &+= 1
      if scanner.current.fieldCount == width, !scanner.current.hasHighBytes, scanner.current.outcome == .record {
        return true
      }
      if isSound() { return true }
    }
    return false
  }

  /// Whether the record, of which that is in doubt, has the header's width and is UTF-8; it is reported where not.
  @inline(never)
  private mutating func isSound() -> Bool {
    if scanner.current.outcome == .record {
      if scanner.current.hasHighBytes, !checkEncoding() { return false }
      if scanner.current.fieldCount == width { return true }
    }
    reportShape()
    return false
  }

  /// Whether the first record is the whole text because its lines end in a way of machines long gone.
  private var endsLinesWithReturns: Bool {
    let record = bytes[scanner.current.start..<scanner.current.end]
    guard record.count == bytes.count - scanner.current.start, !record.contains(Byte.newline) else { return false }
    return record.dropLast().contains(Byte.carriageReturn)
  }

  private mutating func reportShape() {
    switch scanner.current.outcome {
    case .record:
      let place = SourceLocation(path: path, line: scanner.current.line, column: 1)
      faults.add(.wrongWidth(found: scanner.current.fieldCount, expected: header.names.count, place))
    case .unclosedQuote(let place): faults.add(.unclosedQuote(location(atByte: place)))
    case .strayQuote(let place): faults.add(.strayQuote(location(atByte: place)))
    }
  }

  /// Whether the record is UTF-8. The first that is not is reported, for the whole file.
  private mutating func checkEncoding() -> Bool {
    guard let place = UTF8Check.fault(in: bytes, scanner.current.start..<scanner.current.end) else {
      return true
    }
    if isUTF8 {
      faults.add(.notUTF8(UTF8Check.encoding(of: bytes, faultAt: place), location(atByte: place)))
    }
    isUTF8 = false
    return false
  }
}

extension TableReader {
  /// How the table is written, once its columns are bound; how many records it has and how it writes decimals is
  /// for whoever reads them to say.
  ///
  /// - Parameter hasAttributes: whether columns that are none of ours are attributes.
  func facts(_ shape: TableShape, hasAttributes: Bool = false) -> TableFacts {
    var meanings = [TableFacts.Meaning](repeating: .ignored, count: header.names.count)
    for (field, name) in header.names.enumerated() where hasAttributes && !name.isEmpty { meanings[field] = .attribute }
    if shape.hasMonths { for column in MonthColumns(header).columns { meanings[column.field] = .month } }
    for name in shape.names where column(name) >= 0 { meanings[column(name)] = .column(name) }
    return TableFacts(
      records: 0, columns: zip(header.names, meanings).map { TableFacts.Column($0, $1) },
      missing: shape.names.filter { column($0) < 0 }, separator: TableFacts.Separator(header.separator),
      hasByteOrderMark: hasByteOrderMark)
  }

  /// Finds the columns of a shape; false, and faults, where a needed one is missing.
  ///
  /// A mapping gives the file's name for one of the shape's, or nothing where the column is to be ignored. Without one
  /// the names are ours.
  mutating func bind(_ shape: TableShape, mapping given: [String: String?]? = nil) -> Bool {
    let mapping = given ?? [:]
    let place = SourceLocation(path: path, line: scanner.current.line)
    var isComplete = true
    for name in mapping.keys.sorted() where !shape.names.contains(name) {
      let nearest = Header.nearest(to: name, among: shape.names)
      faults.add(.unknownColumn(name, table: shape.name, nearest: nearest, place))
      isComplete = false
    }
    for column in shape.columns {
      let found = shape.name(of: column, in: mapping)
      let wanted = found ?? column.name
      columns[column.name] = found.flatMap(header.column)
      let isMapped = found != nil && mapping.keys.contains(column.name)
      guard columns[column.name] == nil, isMapped || shape.isMissing(column, in: header, mapping) else { continue }
      let nearest = found.flatMap { Header.nearest(to: $0, among: header.names) }
      faults.add(
        .missingColumn(wanted, table: shape.name, nearest: nearest, canBeMapped: given != nil, place))
      isComplete = false
    }
    // Of columns that nobody reads, several may bear one name.
    let read = Set(columns.values)
    for (name, fields) in header.repeated
    where given == nil || !read.isDisjoint(with: fields) || (shape.hasMonths && MonthColumns.looksLikeMonth(name)) {
      faults.add(.repeatedColumn(name, header.places[fields[1]]))
      isComplete = false
    }
    if shape.hasMonths {
      for fault in MonthColumns(header).faults(in: shape, place) {
        faults.add(fault)
        isComplete = false
      }
    }
    return isComplete
  }

  /// The field number of a column; −1 where the table has none.
  func column(_ name: String) -> Int { columns[name] ?? -1 }

  /// The place of a field of the current record: by the line where the record begins, and without a column
  /// where the field begins further down.
  func location(of column: Int) -> SourceLocation {
    guard column >= 0, column < scanner.current.fieldCount else {
      return SourceLocation(path: path, line: scanner.current.line)
    }
    let place = scanner.fields.place(of: column)
    let before = bytes[scanner.current.start..<place]
    let isOnFirstLine = !before.contains(Byte.newline)
    return SourceLocation(
      path: path, line: scanner.current.line, column: isOnFirstLine ? Self.characters(in: before) + 1 : 0)
  }

  /// The place of a byte of the current record.
  private func location(atByte place: Int) -> SourceLocation {
    let before = bytes[scanner.current.start..<place]
    let lineStart = before.lastIndex(of: Byte.newline).map { $0 + 1 } ?? scanner.current.start
    let line = scanner.current.line + before.count { $0 == Byte.newline }
    return SourceLocation(path: path, line: line, column: Self.characters(in: bytes[lineStart..<place]) + 1)
  }

  /// How many characters begin in some bytes of UTF-8.
  private static func characters(in bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}

extension TableReader {
  /// The bytes of a cell without its quotes and the spaces around; quotes inside are still doubled.
  @inline(__always)
  func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    column >= 0 ? scanner.fields.trimmed(column) : UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// Whether a cell says nothing.
  @inline(__always)
  func isEmpty(_ column: Int) -> Bool { bytes(column).isEmpty }

  /// The text of a cell.
  func string(_ column: Int) -> String {
    withText(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The number of a cell's text in a set of names.
  @inline(__always)
  func intern(_ column: Int, into names: inout Names) -> Int32 { withText(column) { names.insert($0) } }

  /// The same for a column whose texts come again and again.
  @inline(__always)
  func intern(_ column: Int, into names: inout Names, _ recent: RecentNames) -> Int32 {
    let plain = bytes(column)
    guard needsNormalising(column, plain) else {
      return recent.number(of: plain, room: scanner.fields.room(from: plain), in: &names)
    }
    return Self.normalised(plain).withUnsafeBytes { names.insert($0) }
  }

  /// The bytes of a cell's text in normal form: those of the table, or of what the scratch keeps.
  @inline(__always)
  func text(_ column: Int, _ scratch: Scratch) -> UnsafeRawBufferPointer {
    let plain = bytes(column)
    return needsNormalising(column, plain) ? scratch.keep(Self.normalised(plain)) : plain
  }

  @inline(__always)
  private func needsNormalising(_ column: Int, _ plain: UnsafeRawBufferPointer) -> Bool {
    guard column >= 0 else { return false }
    let (hasHighBytes, isQuoted) = (scanner.current.hasHighBytes, scanner.fields.isQuoted(column))
    guard hasHighBytes || isQuoted else { return false }
    // Quotes may be doubled, or Unicode's normal form may be another.
    return (isQuoted && Self.holdsQuote(plain)) || (hasHighBytes && NormalForm.isInDoubt(plain))
  }

  private static func holdsQuote(_ text: UnsafeRawBufferPointer) -> Bool { text.contains(Byte.quote) }

  /// Lends the bytes of a cell's text, in normal form.
  @inline(__always)
  func withText<Value>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    let plain = bytes(column)
    guard needsNormalising(column, plain) else { return body(plain) }
    return Self.normalised(plain).withUnsafeBytes(body)
  }

  private static func normalised(_ plain: UnsafeRawBufferPointer) -> [UInt8] {
    var text = Array(plain)
    if text.contains(Byte.quote) {
      text.removeAll(keepingCapacity: true)
      var place = 0
      while place < plain.count {
        text.append(plain[place])
        // Quotes are in quotes alone, and doubled there.
        place += plain[place] == Byte.quote ? 2 : 1
      }
    }
    return text.withUnsafeBytes(NormalForm.composed) ?? text
  }
}

/// The columns that a table has.
struct TableShape: Sendable {
  /// A column.
  struct Column: Sendable {
    let name: String
    let isNeeded: Bool
    /// The column that may stand in its place.
    var other: String?
  }

  /// What messages call it.
  let name: String
  let columns: [Column]
  /// Whether it also needs columns named by months, like `2026-01`.
  let hasMonths: Bool

  /// A shape by the names of its columns, parted by commas, or by spaces where there is no comma; those with a star
  /// are needed, those with `|` behind may be replaced by the column that follows it.
  init(_ name: String, _ columns: String, hasMonths: Bool = false) {
    (self.name, self.hasMonths) = (name, hasMonths)
    let separator: Character = columns.contains(",") ? "," : " "
    self.columns = columns.split(separator: separator).flatMap { text in
      let names = text.drop { $0 == " " }.split(separator: "|").map(String.init)
      return names.enumerated().map { place, name in
        let isNeeded = name.hasSuffix("*")
        return Column(
          name: isNeeded ? String(name.dropLast()) : name, isNeeded: isNeeded,
          other: place == 0 && names.count > 1 ? names[1] : nil)
      }
    }
  }

  /// The names of the columns.
  var names: [String] { columns.map(\.name) }

  /// Whether a header lacks a needed column and the one that may stand in its place.
  func isMissing(_ column: Column, in header: Header, _ mapping: [String: String?]) -> Bool {
    guard column.isNeeded, name(of: column, in: mapping).flatMap(header.column) == nil else { return false }
    guard let other = columns.first(where: { $0.name == column.other }) else { return true }
    return name(of: other, in: mapping).flatMap(header.column) == nil
  }

  /// What the file calls a column; nil where it is to be ignored.
  func name(of column: Column, in mapping: [String: String?]) -> String? {
    guard let written = mapping[column.name] else { return column.name }
    guard let written, !written.isEmpty else { return nil }
    return written
  }
}
