import Ledgers
import Metrics

/// What a section says where nobody has written: two or three sentences from the figures.
///
/// Every sentence is whole in the code, with names and numbers in places where no language inflects them, so that
/// each can be translated by itself. A month without figures gives no sentences.
public struct ComputedCommentary: Sendable {
  /// What it is about, as a template names it: `bridge`.
  public let name: String
  /// The sentences; empty where there is nothing to say.
  let tell: @Sendable (Review) -> [Sentence]

  /// All topics. A further one is a function and a line here.
  public static let all: [ComputedCommentary] = [
    .init(name: "summary") { $0.summaryCommentary },
    .init(name: "bridge") { $0.bridgeCommentary },
    .init(name: "expansion") { $0.expansionCommentary },
    .init(name: "retention") { $0.retentionCommentary },
    .init(name: "cohorts") { $0.cohortCommentary },
    .init(name: "segments") { $0.segmentCommentary },
    .init(name: "stickiness") { $0.stickinessCommentary },
    .init(name: "room") { $0.roomCommentary },
    .init(name: "pipeline") { $0.pipelineCommentary },
    .init(name: "owners") { $0.ownerCommentary },
    .init(name: "concentration") { $0.concentrationCommentary },
    // Only people know what is to be done; the topic lets a heading of any language find its slot.
    .init(name: "actions") { _ in [] },
  ]

  /// The topic of a name; nil where there is none, as for what only people can know.
  public static func named(_ name: String) -> ComputedCommentary? { all.first { $0.name == name } }
}

extension Review {
  /// The sentences of a topic for this month and audience, at most three.
  public func sentences(of commentary: ComputedCommentary) -> [Sentence] {
    let isKnown = month >= firstMonth && month <= figures.cube.months.upperBound
    return isKnown ? Array(commentary.tell(self).prefix(3)) : []
  }
}
