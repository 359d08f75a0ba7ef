/// Divides a box into boxes whose areas are in proportion to numbers and whose sides are nearly alike.
///
/// Squarified treemaps (Bruls, Huizing and van Wijk, 2000): rows along the shorter side take numbers, in the order
/// given, for as long as that does not make the worst box longer. Numbers from the greatest to the least look best.
public enum Treemap {
  /// The golden ratio, the shape that rows aim at.
  public static let goldenRatio = (1 + 5.0.squareRoot()) / 2

  /// A box for each number, in the same order.
  ///
  /// What is below zero or not finite counts as zero, and zero has an empty box. A ratio below 1 counts as 1.
  public static func squarify(
    _ values: [Double], in box: Box, ratio: Double = goldenRatio
  ) -> [Box] {
    let numbers = values.map { $0.isFinite ? max(0, $0) : 0 }
    // Summed from the last to the first, so that rounding is the same as in other programs.
    return squarify(numbers, of: numbers.reversed().reduce(0, +), in: box, ratio: ratio)
  }

  /// Boxes for numbers of zero and more in a box that stands for `total`; what is left of it stays empty.
  static func squarify(_ numbers: [Double], of total: Double, in box: Box, ratio: Double) -> [Box] {
    var rest = Corners(box)
    var value = total
    var boxes: [Box] = []
    boxes.reserveCapacity(numbers.count)
    while boxes.count < numbers.count {
      let row = Row(numbers, from: boxes.count, total: value, in: rest, ratio: max(1, ratio))
      boxes += row.place(numbers, total: value, in: &rest)
      value -= row.sum
    }
    return boxes
  }
}

/// The edges of a box.
private struct Corners {
  var left, top, right, bottom: Double

  init(_ box: Box) {
    (left, top, right, bottom) = (box.x, box.y, box.maxX, box.maxY)
  }

  var width: Double { right - left }
  var height: Double { bottom - top }
}

/// Numbers that stand in one row.
private struct Row {
  let range: Range<Int>
  let sum: Double

  /// Takes numbers from a place on, for as long as the worst shape does not get longer.
  init(_ values: [Double], from start: Int, total: Double, in rest: Corners, ratio: Double) {
    var end = start + 1
    var sum = values[start]
    while sum == 0, end < values.count {
      sum = values[end]
      end += 1
    }
    var (least, greatest) = (sum, sum)
    let shape = max(rest.height / rest.width, rest.width / rest.height) / (total * ratio)
    func worst(_ sum: Double) -> Double {
      let side = sum * sum * shape
      return max(greatest / side, side / least)
    }
    var before = worst(sum)
    while end < values.count {
      let value = values[end]
      least = min(least, value)
      greatest = max(greatest, value)
      let now = worst(sum + value)
      if now > before { break }
      sum += value
      before = now
      end += 1
    }
    range = start..<end
    self.sum = sum
  }

  /// The boxes of the row at the top or the left of what is left, which shrinks.
  func place(_ values: [Double], total: Double, in rest: inout Corners) -> [Box] {
    let (width, height) = (rest.width, rest.height)
    var boxes: [Box] = []
    if width < height {
      let bottom = total != 0 ? rest.top + height * sum / total : rest.bottom
      let scale = sum == 0 ? 0 : width / sum
      var x = rest.left
      for index in range {
        let next = x + values[index] * scale
        boxes.append(Box(x: x, y: rest.top, width: next - x, height: bottom - rest.top))
        x = next
      }
      rest.top = bottom
    } else {
      let right = total != 0 ? rest.left + width * sum / total : rest.right
      let scale = sum == 0 ? 0 : height / sum
      var y = rest.top
      for index in range {
        let next = y + values[index] * scale
        boxes.append(Box(x: rest.left, y: y, width: right - rest.left, height: next - y))
        y = next
      }
      rest.left = right
    }
    return boxes
  }
}
