/// Numbers, or small groups of them, that are changed one by one: memory of its own, so that whoever changes it need
/// not ask each time who else may see it.
struct Cells<Element: BitwiseCopyable>: ~Copyable {
  private let element: Element
  private var start: UnsafeMutablePointer<Element>
  private(set) var count: Int

  /// So many times one element.
  init(repeating element: Element, count: Int) {
    (self.element, self.count) = (element, max(0, count))
    start = .allocate(capacity: self.count)
    start.initialize(repeating: element, count: self.count)
  }

  deinit { start.deallocate() }

  /// An element; its place is below the count.
  @inline(__always)
  subscript(place: Int) -> Element {
    unsafeAddress {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
      return UnsafePointer(start + place)
    }
    unsafeMutableAddress {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
      return start + place
    }
  }

  /// Makes it longer.
  mutating func grow(to wider: Int) {
    guard wider > count else { return }
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: wider)
    memory.update(from: start, count: count)
    (memory + count).initialize(repeating: element, count: wider - count)
    start.deallocate()
    (start, count) = (memory, wider)
  }

  /// All elements.
  var array: [Element] { array(first: count) }

  /// The first elements, as many as there are at most.
  func array(first limit: Int) -> [Element] { Array(UnsafeBufferPointer(start: start, count: min(limit, count))) }
}
