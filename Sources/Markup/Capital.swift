extension String {
  /// The same with a small first letter, as in the middle of a sentence; abbreviations such as `MRR` stay as they are.
  public var beginningSmall: String {
    let second = dropFirst().first
    return second?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }

  /// The same with a capital first letter.
  public var beginningLarge: String { prefix(1).uppercased() + dropFirst() }
}
