import Markup

extension Drawing {
  /// The marks as SVG without the element around them; neighbours of one look share a group.
  func content(_ theme: Theme = .standard) -> Element {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 + items.count * 40)
    var index = 0
    while index < items.count {
      let look = Look(items[index])
      var end = index + 1
      while end < items.count, Look.isShared(items[index], items[end]) { end += 1 }
      if end - index >= Drawing.manyBoxes, let boxes = Drawing.boxes(items[index..<end]) {
        bytes.add("<path")
        bytes.add(look, theme)
        bytes.add(" d=\"")
        for box in boxes { bytes.add(box) }
        bytes.add("\"/>")
      } else if end - index > 1 {
        bytes.add("<g")
        bytes.add(look, theme)
        bytes.add(">")
        for item in items[index..<end] { bytes.add(item.shape, nil, theme) }
        bytes.add("</g>")
      } else {
        bytes.add(items[index].shape, look, theme)
      }
      index = end
    }
    return .trusted(bytes)
  }

  /// From so many on, boxes of one look are one path, which is half as long; fewer stay elements of their own.
  private static let manyBoxes = 48

  /// The boxes of items that are nothing else and have no outline; nil otherwise.
  private static func boxes(_ items: ArraySlice<Item>) -> [Box]? {
    guard items.first?.style.stroke == nil else { return nil }
    var boxes: [Box] = []
    boxes.reserveCapacity(items.count)
    for item in items {
      guard case .box(let box) = item.shape else { return nil }
      boxes.append(box)
    }
    return boxes
  }
}

/// What neighbours must share to stand in one group.
private struct Look {
  let style: Style
  let anchor: Drawing.Anchor?
  let isBold: Bool

  init(_ item: Drawing.Item) {
    style = item.style
    if case .text(let text) = item.shape {
      anchor = text.anchor
      isBold = text.isBold
    } else {
      anchor = nil
      isBold = false
    }
  }

  /// Whether two items look alike, seen without a copy of their looks.
  static func isShared(_ one: Drawing.Item, _ other: Drawing.Item) -> Bool {
    guard one.style == other.style else { return false }
    switch (one.shape, other.shape) {
    case (.text(let one), .text(let other)): return one.anchor == other.anchor && one.isBold == other.isBold
    case (.text, _), (_, .text): return false
    default: return true
    }
  }
}

extension [UInt8] {
  fileprivate mutating func add(_ text: StaticString) { text.withUTF8Buffer { append(contentsOf: $0) } }

  fileprivate mutating func add(_ look: Look, _ theme: Theme) {
    append(contentsOf: theme.attributes(look.style).utf8)
    switch look.anchor {
    case .middle: add(" text-anchor=\"middle\"")
    case .end: add(" text-anchor=\"end\"")
    case .start, nil: break
    }
    if look.isBold { add(" font-weight=\"700\"") }
  }

  fileprivate mutating func add(_ shape: Drawing.Shape, _ look: Look?, _ theme: Theme) {
    switch shape {
    case .box(let box):
      add("<rect")
      if let look { add(look, theme) }
      attribute(" x=\"", box.x)
      attribute(" y=\"", box.y)
      attribute(" width=\"", Tenths.of(box.maxX) - Tenths.of(box.x))
      attribute(" height=\"", Tenths.of(box.maxY) - Tenths.of(box.y))
      add("/>")
    case .path(let runs, let closed):
      add("<path")
      if let look { add(look, theme) }
      add(" d=\"")
      for run in runs where run.count > 1 { add(run, closed: closed) }
      add("\"/>")
    case .curve(let path):
      add("<path")
      if let look { add(look, theme) }
      add(" d=\"")
      for command in path.commands { add(command) }
      add("\"/>")
    case .dots(let points, let radius):
      add("<path")
      if let look { add(look, theme) }
      attribute(" stroke-width=\"", Swift.max(0, radius) * 2)
      add(" stroke-linecap=\"round\" d=\"")
      for point in points { add(dot: point) }
      add("\"/>")
    case .circle(let middle, let radius):
      add("<circle")
      if let look { add(look, theme) }
      attribute(" cx=\"", middle.x)
      attribute(" cy=\"", middle.y)
      attribute(" r=\"", Swift.max(0, radius))
      add("/>")
    case .text(let text):
      add("<text")
      if let look { add(look, theme) }
      attribute(" x=\"", text.origin.x)
      attribute(" y=\"", text.origin.y)
      add(">")
      add(escaping: text.string)
      add("</text>")
    }
  }

  /// A box as a subpath.
  fileprivate mutating func add(_ box: Box) {
    let (left, top) = (Tenths.of(box.x), Tenths.of(box.y))
    append(UInt8(ascii: "M"))
    add(tenths: left)
    append(UInt8(ascii: ","))
    add(tenths: top)
    append(UInt8(ascii: "H"))
    add(tenths: Tenths.of(box.maxX))
    append(UInt8(ascii: "V"))
    add(tenths: Tenths.of(box.maxY))
    append(UInt8(ascii: "H"))
    add(tenths: left)
    append(UInt8(ascii: "Z"))
  }

  private mutating func add(_ run: [Point], closed: Bool) {
    for (index, point) in run.enumerated() {
      append(index == 0 ? UInt8(ascii: "M") : UInt8(ascii: "L"))
      add(point)
    }
    if closed { append(UInt8(ascii: "Z")) }
  }

  private mutating func add(_ command: CurvePath.Command) {
    switch command {
    case .move(let point):
      append(UInt8(ascii: "M"))
      add(point)
    case .line(let point):
      append(UInt8(ascii: "L"))
      add(point)
    case .curve(let first, let second, let point):
      append(UInt8(ascii: "C"))
      add(first)
      append(UInt8(ascii: ","))
      add(second)
      append(UInt8(ascii: ","))
      add(point)
    case .close: append(UInt8(ascii: "Z"))
    }
  }

  private mutating func add(_ point: Point) {
    add(tenths: Tenths.of(point.x))
    append(UInt8(ascii: ","))
    add(tenths: Tenths.of(point.y))
  }

  /// A subpath without length, which round caps turn into a disc.
  private mutating func add(dot point: Point) {
    append(UInt8(ascii: "M"))
    add(tenths: Tenths.of(point.x))
    append(UInt8(ascii: ","))
    add(tenths: Tenths.of(point.y))
    append(UInt8(ascii: "Z"))
  }

  private mutating func attribute(_ name: StaticString, _ value: Double) { attribute(name, Tenths.of(value)) }

  private mutating func attribute(_ name: StaticString, _ tenths: Int) {
    add(name)
    add(tenths: tenths)
    append(UInt8(ascii: "\""))
  }

  /// A number of tenths with at most one decimal; there is no negative zero and no exponent.
  fileprivate mutating func add(tenths: Int) {
    if tenths < 0 { append(UInt8(ascii: "-")) }
    let size = abs(tenths)
    add(digits: size / 10)
    if size % 10 != 0 {
      append(UInt8(ascii: "."))
      append(UInt8(ascii: "0") + UInt8(size % 10))
    }
  }

  private mutating func add(digits number: Int) {
    if number >= 10 { add(digits: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Text goes through Markup unless it is plain, which most labels are.
  private mutating func add(escaping text: String) {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        false
      case 0..<32, 127: false
      default: true
      }
    }
    if isPlain { append(contentsOf: text.utf8) } else { append(contentsOf: Markup.Element.text(text).bytes) }
  }
}

/// Pixels in tenths, the finest that is written.
enum Tenths {
  /// The nearest number of tenths, within a million pixels; 0 for what is not a number.
  static func of(_ pixels: Double) -> Int {
    guard pixels.isFinite else { return 0 }
    return Int((min(max(pixels, -1e6), 1e6) * 10).rounded())
  }
}
