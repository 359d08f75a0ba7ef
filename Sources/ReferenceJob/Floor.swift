import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The least that reading a ledger can cost: its bytes are fetched and looked through for newlines, by two threads.
enum Floor {
  /// The seconds that it takes for a file, as text.
  static func seconds(_ path: String) -> String {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    let clock = ContinuousClock()
    let start = clock.now
    let next = Mutex(0)
    let lines = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      while true {
        let place = next.withLock { next in
          defer { next += buffer.count }
          return next
        }
        let size = buffer.count
        let count = buffer.withUnsafeMutableBytes { pread(file, $0.baseAddress, size, off_t(place)) }
        guard count > 0 else { return }
        let found = newlines(buffer[..<count])
        lines.withLock { $0 += found }
      }
    }
    let (seconds, attoseconds) = (clock.now - start).components
    let counted = lines.withLock { $0 }
    guard counted > 0 else { return "nothing to read in \(path)" }
    let micros = String(attoseconds / 1_000_000_000_000)
    return "\(seconds)." + String(repeating: "0", count: 6 - micros.count) + micros
  }

  private static func newlines(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { bytes in
      guard var place = bytes.baseAddress else { return 0 }
      let end = place + bytes.count
      var found = 0
      while place < end, let newline = memchr(place, 10, end - place) {
        found += 1
        place = UnsafeRawPointer(newline) + 1
      }
      return found
    }
  }
}
