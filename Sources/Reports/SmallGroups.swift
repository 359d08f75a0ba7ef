extension Review {
  /// Groups of customers as this audience may see them: those with too few customers together as the last, and
  /// where that is one alone the next smallest with it, or the total would give it away. Groups of nobody stay.
  ///
  /// - Parameter together: makes one group of several.
  func merged<Group>(
    _ groups: [Group], customers: (Group) -> Int64, _ together: ([Group]) -> Group
  ) -> [Group] {
    let present = groups.indices.filter { customers(groups[$0]) > 0 }
      .sorted { (customers(groups[$0]), $0) < (customers(groups[$1]), $1) }
    let few = present.prefix { customers(groups[$0]) < Int64(smallCells) }.count
    if few == 0 { return groups }
    let small = present.prefix(max(2, few)).sorted()
    return groups.indices.filter { !small.contains($0) }.map { groups[$0] } + [together(small.map { groups[$0] })]
  }
}
