import Markup

/// How a narrative is worded and what it may hold.
public struct NarrativeSettings: Sendable {
  /// Changes smaller than these are "held".
  public struct Thresholds: Sendable, Equatable {
    /// For percentages, in hundredths of a point.
    public var pointHundredths: Int
    /// For money and counts, in hundredths of a per cent of the figure before.
    public var percentHundredths: Int
    /// For multiples, in hundredths.
    public var multipleHundredths: Int

    /// 0.05 points, 0.05 per cent, 0.05×.
    public init(pointHundredths: Int = 5, percentHundredths: Int = 5, multipleHundredths: Int = 5) {
      self.pointHundredths = pointHundredths
      self.percentHundredths = percentHundredths
      self.multipleHundredths = multipleHundredths
    }
  }

  /// How numbers are written.
  public var format: NumberFormat
  /// How much of an amount of money is written in prose.
  public var moneyStyle: NumberFormat.MoneyStyle
  /// What counts as a change.
  public var thresholds: Thresholds
  /// Whether raw HTML passes.
  public var allowsRawHTML: Bool
  /// Whether straight quotes, double hyphens and three points become typographic ones.
  public var smartPunctuation: Bool
  /// Makes the list of the document's parts that `{% contents %}` asks for.
  public var contents: @Sendable (_ parts: [RenderedNarrative.Section]) -> Element = { parts in
    Element(
      "nav", ["class": "contents"],
      Element("ol", [:], parts.map { Element("li", Element("a", ["href": "#\($0.id)"], .text($0.title))) }))
  }
  /// What a task that is done, and one that is not, is called where it is read out.
  public var taskNames = (done: "done", open: "open")
  /// Puts the text of a slot on the page.
  public var commentary: @Sendable (_ heading: String, _ text: Element) -> Element

  /// English, compact money, no raw HTML; a slot is an `aside` of the class "commentary".
  public init(
    format: NumberFormat = NumberFormat(.english), moneyStyle: NumberFormat.MoneyStyle = .compact,
    thresholds: Thresholds = Thresholds(), allowsRawHTML: Bool = false, smartPunctuation: Bool = false,
    commentary: @escaping @Sendable (_ heading: String, _ text: Element) -> Element = { _, text in
      Element("aside", ["class": "commentary"], text)
    }
  ) {
    self.format = format
    self.moneyStyle = moneyStyle
    self.thresholds = thresholds
    self.allowsRawHTML = allowsRawHTML
    self.smartPunctuation = smartPunctuation
    self.commentary = commentary
  }
}
