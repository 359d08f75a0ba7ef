/// Parts of a whole as boxes whose areas are their numbers, in groups of one colour each.
///
/// Groups and their parts come greatest first. A part that is too small for its name is listed below; numbers of
/// zero or less have no area and are named in a note. Beyond seven groups the least are one, without colour.
public struct TreemapPlot: Plot, Equatable {
  /// A part.
  public struct Part: Sendable, Equatable {
    /// Such as "Seats".
    public var name: String
    /// The number with its label.
    public var amount: Datum
    /// A second line such as a share of the whole; empty for none.
    public var note: String

    /// A part.
    public init(_ name: String, _ amount: Datum, note: String = "") {
      self.name = name
      self.amount = amount
      self.note = note
    }
  }

  /// Parts that belong together.
  public struct Group: Sendable, Equatable {
    /// Such as "Enterprise"; stands above its parts.
    public var name: String
    /// What follows the name, such as the sum; empty for none.
    public var note: String
    /// The parts in any order.
    public var parts: [Part]

    /// A group.
    public init(_ name: String, note: String = "", _ parts: [Part]) {
      self.name = name
      self.note = note
      self.parts = parts
    }
  }

  /// The groups in any order.
  public var groups: [Group]
  /// The words of the plot.
  public var words: Words

  /// Parts in groups.
  public init(_ groups: [Group], words: Words = .english) {
    self.groups = groups
    self.words = words
  }

  /// Parts of one group without a name.
  public init(_ parts: [Part], words: Words = .english) { self.init([Group("", parts)], words: words) }

  /// The boxes laid out; a plot without a number above zero says so.
  public func drawing(_ layout: Layout) -> Drawing {
    let parts = groups.flatMap(\.parts)
    guard parts.contains(where: { ($0.amount.value ?? 0) > 0 }) else {
      var drawing = Drawing.empty(layout, words)
      TreemapPainter.note(without: parts, words, into: &drawing)
      return drawing
    }
    return TreemapPainter(self, layout).drawing()
  }
}
