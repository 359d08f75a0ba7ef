import Sites
import Yams

extension ChartTree {
  /// Reads the description of a chart, written in YAML.
  @Sendable static func reading(_ text: String) -> Reading {
    var reader = SettingsReader(path: "", text: text)
    guard !text.allSatisfy(\.isWhitespace) else {
      return .fault(Place(line: 1, column: 1), "nothing is described; write at least a form and a metric")
    }
    guard let root = reader.root() else {
      let fault = reader.faults.first
      let place = Place(line: fault?.location?.line ?? 1, column: fault?.location?.column ?? 1)
      return .fault(place, fault?.message ?? "this is not YAML; check indentation and quotes")
    }
    return .tree(tree(root))
  }

  /// A node with what is in it; an alias is an empty text.
  private static func tree(_ node: Node) -> ChartTree {
    let place = Place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    switch node {
    case .scalar(let scalar): return .text(scalar.string, place)
    case .sequence(let sequence): return .list(sequence.map(tree), place)
    case .mapping(let mapping):
      return .entries(
        mapping.map { key, value in
          let mark = Place(line: key.mark?.line ?? place.line, column: key.mark?.column ?? place.column)
          return Entry(key.scalar?.string ?? "", at: mark, tree(value))
        }, place)
    case .alias: return .text("", place)
    }
  }
}
