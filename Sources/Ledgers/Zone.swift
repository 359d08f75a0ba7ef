/// The offsets of a time zone from UTC, as data.
///
/// A ledger's time zone decides on which day, and so in which month, an instant falls. The rules come from
/// whoever reads the ledger; nothing here asks the machine. A zone without changes is a fixed offset.
public struct Zone: Sendable {
  /// A change of offset: from this instant (seconds since 1970, UTC) on, local time is so many seconds ahead.
  public struct Change: Sendable {
    /// Seconds since 1970-01-01T00:00Z.
    public let instant: Int
    /// Seconds east of UTC from then on.
    public let offset: Int

    /// A change of offset.
    public init(instant: Int, offset: Int) { (self.instant, self.offset) = (instant, offset) }
  }

  /// The name, as in `Europe/Berlin`.
  public let name: String
  let initialOffset: Int
  let changes: [Change]

  /// A zone with an offset that holds before its first change, and changes in order of time.
  public init(name: String, initialOffset: Int = 0, changes: [Change] = []) {
    (self.name, self.initialOffset, self.changes) = (name, initialOffset, changes)
  }

  /// Coordinated universal time.
  public static let utc = Zone(name: "UTC")

  /// The local moment of an instant given in microseconds since 1970-01-01T00:00Z.
  public func moment(ofInstant microseconds: Int) -> Moment {
    let seconds = microseconds.floorDivided(by: 1_000_000)
    let day = Day(number: (seconds + offset(at: seconds)).floorDivided(by: 86_400))
    return Moment(day: day, microseconds: max(0, microseconds - midnight(of: day) * 1_000_000))
  }

  /// Seconds east of UTC at an instant.
  func offset(at instant: Int) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].instant <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initialOffset : changes[low - 1].offset
  }

  /// The instant at which a local day begins; where clocks skip midnight, the first instant of the day.
  func midnight(of day: Day) -> Int {
    let wall = day.number * 86_400
    // The earlier of the two readings of an ambiguous midnight starts the day.
    let (one, other) = (wall - offset(at: wall - 86_400), wall - offset(at: wall + 86_400))
    let candidates = (min(one, other), max(one, other))
    if candidates.0 + offset(at: candidates.0) == wall { return candidates.0 }
    if candidates.1 + offset(at: candidates.1) == wall { return candidates.1 }
    return changes.first { $0.instant + $0.offset >= wall && $0.instant > wall - 86_400 * 2 }?.instant
      ?? candidates.0
  }

  /// The instant at which local clocks show so many seconds since 1970-01-01T00:00.
  ///
  /// Where they show it twice it is the earlier one; where they skip it, as much later as they skip.
  func instant(ofLocal seconds: Int) -> Int {
    let before = seconds - offset(at: seconds - 86_400)
    let after = seconds - offset(at: seconds + 86_400)
    let (earlier, later) = (min(before, after), max(before, after))
    if earlier + offset(at: earlier) == seconds { return earlier }
    if later + offset(at: later) == seconds { return later }
    return before
  }
}

extension Int {
  /// Division that rounds towards negative infinity.
  func floorDivided(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
