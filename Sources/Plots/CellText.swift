/// A name and a number inside a coloured box, as much of them as fits.
struct CellText {
  /// Such as "Seats"; may be empty.
  let name: String
  /// The number with its unit; may be empty.
  let value: String
  /// Whether the number may stand without the name.
  var valueAlone = false

  private static let margin = (x: 6.0, y: 4.0)

  /// A line and whether it is heavy.
  typealias Line = (text: String, isBold: Bool)

  /// The lines that fit a box whole, with no word broken; nil if not even the least fits.
  func lines(in box: Box) -> [Line]? {
    let width = box.width - 2 * CellText.margin.x
    let room = Int(min(8, max(0, (box.height - 2 * CellText.margin.y + 3) / TextMeasure.line)))
    let values = value.isEmpty ? [] : [(text: value, isBold: name.isEmpty)]
    let valueFits = TextMeasure.width(value, bold: name.isEmpty) <= width
    let limit = min(3, room - values.count)
    if !name.isEmpty, valueFits, limit > 0, Wrapping.fits(name, width: width, limit: limit, bold: true) {
      let names = Wrapping.lines(name, width: width, limit: limit, bold: true)
      // A single word that is too long is broken by wrapping, which no cell wants.
      if names.allSatisfy({ line in name.contains(line) }), CellText.keepsWords(name, names) {
        return names.map { ($0, true) } + values
      }
    }
    return (valueAlone || name.isEmpty) && valueFits && room > 0 && !values.isEmpty ? values : nil
  }

  private static func keepsWords(_ name: String, _ lines: [String]) -> Bool {
    name.split(separator: " ") == lines.flatMap { $0.split(separator: " ") }
  }

  /// Puts the lines at the upper left of a box; returns whether any fitted.
  @discardableResult
  func draw(into drawing: inout Drawing, in box: Box, style: Style) -> Bool {
    guard let lines = lines(in: box) else { return false }
    for (index, line) in lines.enumerated() {
      let baseline = box.y + CellText.margin.y + TextMeasure.ascent + Double(index) * TextMeasure.line
      let origin = Point(box.x + CellText.margin.x, baseline)
      drawing.text(line.text, at: origin, style: style, bold: line.isBold)
    }
    return true
  }

  /// Puts the lines in the middle of a box; returns whether any fitted.
  @discardableResult
  func drawCentred(into drawing: inout Drawing, in box: Box, style: Style) -> Bool {
    guard let lines = lines(in: box) else { return false }
    let top = box.y + (box.height - Drawing.height(of: lines.count)) / 2
    for (index, line) in lines.enumerated() {
      let baseline = top + TextMeasure.ascent + Double(index) * TextMeasure.line
      let origin = Point(box.x + box.width / 2, baseline)
      drawing.text(line.text, at: origin, anchor: .middle, style: style, bold: line.isBold)
    }
    return true
  }
}
