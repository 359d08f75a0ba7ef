import Markup

/// A tile's sparkline: a line without axis, its last point marked, dots at its least and greatest.
///
/// Tiles of a row share a domain so that they can be compared. Without numbers the tile is blank.
public struct SparkPlot: Plot, Equatable {
  /// The numbers in order; nil or what is not finite is a gap.
  public var values: [Double?]
  /// The least and the greatest number of the whole row; nil takes them from the values.
  public var domain: ClosedRange<Double>?
  /// Width in pixels, 20 to 680.
  public var width: Double
  /// Height in pixels, 12 to 200.
  public var height: Double

  /// A sparkline.
  public init(
    _ values: [Double?], domain: ClosedRange<Double>? = nil, width: Double = 120, height: Double = 32
  ) {
    self.values = values.map { Datum($0).value }
    self.domain = domain
    self.width = width.isFinite ? min(max(width, 20), 680) : 120
    self.height = height.isFinite ? min(max(height, 12), 200) : 32
  }

  /// The tile's picture; both layouts are alike.
  public func drawing(_ layout: Layout = .narrow) -> Drawing {
    var drawing = Drawing(width: width, height: height)
    let given = domain.flatMap { range in
      let ends = [Datum(range.lowerBound).value, Datum(range.upperBound).value]
      return ends.contains(nil) ? nil : ends.compactMap(\.self)
    }
    guard let extent = LinearScale.extent(values, including: given ?? []) else { return drawing }
    let scale = LinearScale(domain: extent, range: (height - 5, 5))
    drawing.scale = scale
    let columns = PointScale(count: values.count, range: (5, width - 5))
    let frame = Frame(x: .points(columns), y: .linear(scale), box: Box(x: 0, y: 0, width: width, height: height))
    LineMark(values.map { Datum($0) }, look: .spark).draw(into: &drawing, on: frame)
    let known = values.indices.compactMap { index in values[index].map { (index, $0) } }
    if let least = known.min(by: { $0.1 < $1.1 }), let greatest = known.max(by: { $0.1 < $1.1 }),
      least.1 < greatest.1
    {
      for (index, value) in [least, greatest] {
        drawing.add(.circle(frame(Double(index), value), 2.2), .previous)
      }
    }
    if let (index, value) = known.last {
      drawing.add(.circle(frame(Double(index), value), 3.5), .point)
    }
    return drawing
  }

  /// The tile as SVG: hidden from assistive technology beside its number, or an image with a label.
  public func element(label: String? = nil) -> Element {
    drawing().svg(class: "p-spark", label: label)
  }
}

extension PlotForm {
  /// Sparklines.
  static let spark = PlotForm("spark", title: "Sparkline", purpose: "A tile's line of months.") { sample in
    SparkPlot(sample.series(0).map(\.value))
  }
}
