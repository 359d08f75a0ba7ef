import Foundation
import Plots

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What must hold for every drawing; each finding is a sentence.
enum Checklist {
  static func findings(_ drawing: Drawing) -> [String] {
    overlaps(drawing) + outside(drawing)
  }

  /// Pairs of texts that share more than one pixel by two.
  private static func overlaps(_ drawing: Drawing) -> [String] {
    let texts = drawing.texts.sorted { $0.box.y < $1.box.y }
    var found: [String] = []
    for (index, one) in texts.enumerated() {
      for other in texts[(index + 1)...] {
        if other.box.y > one.box.maxY { break }
        if one.box.collides(with: other.box) {
          found.append("“\(one.string)” \(one.box) covers “\(other.string)” \(other.box)")
        }
      }
    }
    return found
  }

  private static func outside(_ drawing: Drawing) -> [String] {
    func check(_ box: Box, _ what: String) -> [String] {
      box.x >= -1 && box.y >= -1 && box.maxX <= drawing.width + 1 && box.maxY <= drawing.height + 1
        ? [] : ["\(what) leaves the picture: \(box) of \(drawing.width) × \(drawing.height)"]
    }
    return drawing.items.flatMap { item -> [String] in
      switch item.shape {
      case .text(let text): return check(text.box, "“\(text.string)”")
      case .box(let box): return check(box, "a box \(item.style.name)")
      case .circle(let middle, let radius):
        return check(
          Box(x: middle.x - radius, y: middle.y - radius, width: 2 * radius, height: 2 * radius),
          "a circle \(item.style.name)")
      case .dots(let points, let radius):
        return points.flatMap {
          check(
            Box(x: $0.x - radius, y: $0.y - radius, width: 2 * radius, height: 2 * radius),
            "a dot \(item.style.name)")
        }
      case .curve(let path):
        return path.points.flatMap {
          check(Box(x: $0.x, y: $0.y, width: 0, height: 0), "a curve \(item.style.name)")
        }
      case .path(let runs, _):
        return runs.joined().flatMap {
          check(Box(x: $0.x, y: $0.y, width: 0, height: 0), "a path \(item.style.name)")
        }
      }
    }
  }

  /// What is wrong with the text of a figure.
  static func findings(svg: String) -> [String] {
    var found: [String] = []
    for pattern in [
      "NaN", "nan", "inf\"", "\"-0\"", "<script", "javascript:", "href", "url(", "<title", "<style",
      " style=",
    ]
    where svg.contains(pattern) { found.append("contains \(pattern)") }
    if attributes(svg).contains(where: { $0.0.hasPrefix("on") }) { found.append("has a handler") }
    for (name, value) in attributes(svg)
    where ["x", "y", "width", "height", "cx", "cy", "r", "d"].contains(name) {
      let numbers = value.split { "MLCZ, ".contains($0) }
      if numbers.isEmpty { found.append("an empty \(name)") }
      for number in numbers where !isPlain(number) { found.append("\(name) is \(number)") }
      if ["width", "height", "r"].contains(name), value.hasPrefix("-") {
        found.append("\(name) is \(value)")
      }
    }
    let ids = attributes(svg).filter { $0.0 == "id" }.map(\.1)
    if Set(ids).count != ids.count { found.append("ids are not unique: \(ids)") }
    if !isWellFormed(svg) { found.append("is not well-formed") }
    return found
  }

  /// Names and values of all attributes; escaped text has no quotes, so that every other piece is a value.
  static func attributes(_ svg: String) -> [(String, String)] {
    let pieces = svg.split(separator: "\"", omittingEmptySubsequences: false)
    return stride(from: 0, to: pieces.count - 1, by: 2).map { index in
      (String(pieces[index].dropLast().split(separator: " ").last ?? ""), String(pieces[index + 1]))
    }
  }

  /// Digits with at most one decimal that is not zero; no negative zero, no exponent.
  private static func isPlain(_ number: Substring) -> Bool {
    let parts = number.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    return areDigits && number != "-0"
      && (parts.count == 1 || parts.count == 2 && parts[1].count == 1 && parts[1] != "0")
  }

  private static func isWellFormed(_ svg: String) -> Bool {
    XMLParser(data: Data(svg.utf8)).parse()
  }
}
