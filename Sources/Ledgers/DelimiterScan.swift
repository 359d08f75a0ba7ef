import CBytes

/// Finds separators, quotes and newlines, one after the other. The places of some kilobytes are found at once.
///
/// It consists of numbers and pointers alone, so that a copy of it can be worked with in registers.
struct DelimiterScan: BitwiseCopyable {
  private let bytes: UnsafePointer<UInt8>?
  private let count: Int
  private let separator: UInt8
  /// The places of delimiters, counted from where their window begins.
  let places: UnsafeMutablePointer<UInt32>
  /// Where the window begins whose places are known.
  private(set) var window: Int
  private var end: Int
  /// How many places are known.
  private(set) var known = 0
  /// Which of them is next.
  var upcoming = 0
  /// Whether a byte of the window is beyond ASCII.
  private(set) var hasHighBytes = false

  /// Memory for the places of a window, which serves one window after the other.
  final class Places {
    static let windowSize = 1 << 13
    fileprivate let start = UnsafeMutablePointer<UInt32>.allocate(capacity: Places.windowSize)

    deinit { start.deallocate() }
  }

  /// A scan from a place on. The memory for places is good for one scan at a time, and has to outlive it.
  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8, from place: Int, places: Places) {
    self.bytes = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    (count, self.separator, self.places, window, end) = (bytes.count, separator, places.start, place, place)
    look()
  }

  /// Goes on to a window that has a delimiter; false where there is none.
  mutating func goOn(_ hasHighBytes: inout Bool) -> Bool {
    while upcoming == known {
      guard end < count else { return false }
      look()
      if self.hasHighBytes { hasHighBytes = true }
    }
    return true
  }

  /// The place of the next delimiter; the end of the bytes where there is none.
  @inline(__always)
  mutating func next(_ hasHighBytes: inout Bool) -> Int {
    if upcoming == known, !goOn(&hasHighBytes) { return count }
    let place = window &+ Int(places[upcoming])
    upcoming &+= 1
    return place
  }

  /// Looks at the window behind the current one.
  @inline(never)
  private mutating func look() {
    (window, known, upcoming, hasHighBytes) = (end, 0, 0, false)
    end = min(count, window + Places.windowSize)
    guard end > window, let bytes else { return }
    var high: Int32 = 0
    let found = scan_places(
      bytes + window, UInt32(end - window), separator, Byte.newline, Byte.quote, places, &high)
    (known, hasHighBytes) = (Int(found), high != 0)
  }
}
