/// Places for labels along a line: as near as possible to what they speak of, in its order, none over another.
struct LabelSlots {
  /// A label's wanted middle, the length that it takes, and how much it resists being moved.
  typealias Wish = (middle: Double, length: Double, weight: Double)

  /// The middles, in the order of the wishes.
  let middles: [Double]

  /// Places between two bounds; wishes come in the order of their middles, and what they take together should not
  /// be more than there is.
  ///
  /// Those that would overlap stand side by side around their weighted mean (isotonic regression).
  init(_ wishes: [Wish], between start: Double, and end: Double) {
    var offsets: [Double] = []
    for (index, wish) in wishes.enumerated() {
      offsets.append(index == 0 ? 0 : offsets[index - 1] + (wishes[index - 1].length + wish.length) / 2)
    }
    var pools: [(sum: Double, weight: Double, count: Int)] = []
    for (wish, offset) in zip(wishes, offsets) {
      let weight = max(1e-3, wish.weight)
      var pool = (sum: (wish.middle - offset) * weight, weight: weight, count: 1)
      while let last = pools.last, last.sum / last.weight > pool.sum / pool.weight {
        pool = (pool.sum + last.sum, pool.weight + last.weight, pool.count + last.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    let lower = start + (wishes.first?.length ?? 0) / 2
    let upper = end - (wishes.last?.length ?? 0) / 2 - (offsets.last ?? 0)
    let places = pools.flatMap { Array(repeating: $0.sum / $0.weight, count: $0.count) }
    middles = zip(places, offsets).map { max(lower, min(upper, $0)) + $1 }
  }
}
