import Plots

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
}
