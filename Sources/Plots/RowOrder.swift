/// The order of rows.
enum RowOrder {
  /// Places from the greatest number to the least, gaps last, equals as they were.
  static func descending(_ values: [Double?]) -> [Int] {
    values.indices.sorted { left, right in
      switch (values[left], values[right]) {
      case (let one?, let other?): one == other ? left < right : one > other
      case (nil, nil): left < right
      case (let one, _): one != nil
      }
    }
  }
}
