/// The sentences of computed summaries, in the language of the page.
///
/// Names in braces are places that are filled; a sentence may leave any of them out. Texts that are filled in are
/// never looked into again, so that a name with braces in it stays as it is.
public struct SummaryWords: Sendable, Equatable {
  /// Heads the folded table.
  public var table = "Data: {title}"
  /// A plot without data.
  public var noData = "There is no data."
  /// A single number in a course or a part.
  public var single = "{name} is {to} ({last})."
  /// From first to last, upwards.
  public var rose = "{name} rose from {from} ({first}) to {to} ({last})"
  /// The same without a fall between.
  public var roseSteadily = "{name} rose steadily from {from} ({first}) to {to} ({last})"
  /// From first to last, downwards.
  public var fell = "{name} fell from {from} ({first}) to {to} ({last})"
  /// The same without a rise between.
  public var fellSteadily = "{name} fell steadily from {from} ({first}) to {to} ({last})"
  /// From first to last at one height, with others between.
  public var returned = "{name} is back at {to} ({last}) from {from} ({first})"
  /// Never another number.
  public var level = "{name} is {to} throughout ({first} to {last})"
  /// The last period is not over.
  public var unfinished = "{last} is not finished"
  /// A greatest number that is neither first nor last.
  public var peak = "its peak is {number} ({place})"
  /// A least number that is neither first nor last.
  public var low = "its low is {number} ({place})"
  /// The last passing of a reference upwards.
  public var above = "it has been above {reference} since {place}"
  /// The last passing of a reference downwards.
  public var below = "it has been below {reference} since {place}"
  /// A reference that is never passed.
  public var alwaysAbove = "it never fell below {reference}"
  /// A reference that is never reached.
  public var alwaysBelow = "it never passed {reference}"
  /// Another series at the end.
  public var other = "{name} {verb} from {from} to {to}"
  /// The verbs of another series.
  public var verbs = (rose: "rose", fell: "fell", stayed: "is unchanged")
  /// The greatest and the least series at the end, where there are many.
  public var ends = "in the end {most} is highest ({mostNumber}) and {least} lowest ({leastNumber})"
  /// The greatest and the least of parts.
  public var parts = "{most} is highest with {mostNumber}, {least} lowest with {leastNumber}"
  /// All parts are alike.
  public var alike = "All are {number}"
  /// What parts are held against.
  public var reference = "the line is {reference}"
  /// What a bridge comes to.
  public var bridge = "From {from} ({first}) to {to} ({last})"
  /// The greatest step upwards.
  public var gain = "{name} adds most ({number})"
  /// The greatest step downwards.
  public var loss = "{name} takes most ({number})"
  /// The mean of cohorts.
  public var mean = "{name} goes from {from} at {first} to {to} at {last}"
  /// The greatest and the least cell of a triangle.
  public var cells = "the highest is {mostNumber} ({most}), the lowest {leastNumber} ({least})"
  /// A cell of a triangle.
  public var cell = "{row} at {column}"
  /// A figure that has reached its target.
  public var onTarget = "{name} is {number}, which reaches its target of {target}"
  /// A figure that has not.
  public var offTarget = "{name} is {number}, short of its target of {target}"
  /// A figure without a target.
  public var noTarget = "{name} is {number}"
  /// The greatest flow of a meaning.
  public var flow = "{column}, the most is {mostNumber} ({most})"
  /// The extents of points.
  public var points = "{name} lies between {leastNumber} ({least}) and {mostNumber} ({most})"

  /// English sentences.
  public init() {}

  /// English sentences.
  public static let english = SummaryWords()

  /// Whether every sentence is the same.
  public static func == (left: SummaryWords, right: SummaryWords) -> Bool { left.all == right.all }

  /// Every sentence, for comparing.
  private var all: [String] {
    [
      table, noData, single, rose, roseSteadily, fell, fellSteadily, returned, level, unfinished, peak, low, above,
      below,
      alwaysAbove, alwaysBelow, other, verbs.rose, verbs.fell, verbs.stayed, ends, parts, alike, reference, bridge,
      gain,
      loss, mean, cells, cell, onTarget, offTarget, noTarget, flow, points,
    ]
  }

  /// A sentence with its places filled; a place that nothing is known for stays as it is.
  func filled(_ sentence: String, _ values: KeyValuePairs<String, String>) -> String {
    var text = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}"), let value = values.first(where: { $0.key == inside[..<close] })
      else {
        text.append("{")
        rest = inside
        continue
      }
      text += value.value
      rest = inside[inside.index(after: close)...]
    }
    return text + rest
  }
}
