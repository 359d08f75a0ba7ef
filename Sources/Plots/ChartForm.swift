extension PlotForm {
  /// Charts of any marks.
  static let chart = PlotForm(
    "chart", title: "Chart of marks", purpose: "Lines, events, ranges and targets on one pair of axes.",
    specimen: {
      let nrr = [102.0, 102.6, 103.9, 103.1, 104.4, 105.2, 104.8, 106.9, 107.4, 106.8, 108.1, 109.3, 109.0, 110.7]
      let grr = [91.2, 91.0, 91.8, 91.4, 91.9, 92.1, 90.2, 90.9, 91.7, 92.0, 92.4, 92.1, 92.9, 93.4]
      func data(_ values: [Double]) -> [Datum] {
        values.map { value in
          let tenths = Int((value * 10).rounded())
          return Datum(value, "\(tenths / 10).\(tenths % 10)%")
        }
      }
      return Chart(x: .months(from: 2025, 9), y: .linear(format: Sample.percent)) {
        RangeMark(y: 101...106, "Median of private software companies, published survey, 2025")
        RuleMark(y: 100, "100%")
        RuleMark.target(112, "Target 112%")
        LineMark(data(nrr), "NRR").thick().unfinished(from: 13)
        LineMark(data(grr), "GRR").thin().unfinished(from: 13)
        EventMark(at: 3, "Annual plans")
        EventMark(at: 6, "Prices raised by 8%")
        EventMark(at: 7, "New seats model")
        EventMark(at: 11, "Partner programme")
      }
    }
  ) { sample in
    let last = max(0, sample.count - 1)
    let values = sample.series(0)
    return Chart(x: .columns(sample.columns), y: .linear(sample.name(1), format: sample.format)) {
      if sample.count > 2 { RangeMark(columns: 1...2, sample.name(0)) }
      BarMark(values, sample.name(0), scenario: .forecast)
      AreaMark(from: sample.series(1), to: sample.series(2), sample.name(2))
      LineMark(sample.series(1), sample.name(1)).thick().unfinished(from: last)
      DotMark(sample.series(2), sample.name(2))
      LinkMark(
        values.indices.dropLast().compactMap { index in
          guard let one = values[index].value, let next = values[index + 1].value else { return nil }
          return LinkMark.Link(from: (Double(index), one), to: (Double(index + 1), next))
        })
      PinMark(sample.series(3), impacts: [.good])
      values.indices.prefix(20).map { EventMark(at: Double($0), sample.name($0)) }
      if let from = values.first?.value {
        GrowthArrowMark(from: (0, from), to: (last, from), sample.name(2))
        DifferenceMark(from: (0, from), to: (last, sample.datum(1).value ?? 0), sample.name(0), share: sample.name(1))
      }
    }
  }
}
