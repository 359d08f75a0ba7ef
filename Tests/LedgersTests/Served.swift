import Synchronization

@testable import Ledgers

/// Bytes that are given out piece by piece.
final class Served: Sendable {
  private let bytes: [UInt8]
  private let place = Mutex(0)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    place.withLock { place in
      let count = min(buffer.count, bytes.count - place)
      buffer.copyBytes(from: bytes[place..<place + count])
      place += count
      return count
    }
  }

  /// A stream that never gives more than so many bytes at once.
  func stream(pieces: Int) -> ByteStream {
    ByteStream { self.fill(UnsafeMutableRawBufferPointer(rebasing: $0[..<min(pieces, $0.count)])) }
  }
}
