/// Bytes that come one after the other: those of a file, of a pipe, or what a decompressor gives.
///
/// ```swift
/// let stream = ByteStream { buffer in try descriptor.read(into: buffer) }
/// ```
public struct ByteStream: Sendable {
  /// Fills a buffer from its beginning and gives how many bytes it has put there; 0 at the end, and only there.
  /// It is called from several threads, though never from two at once.
  public let fill: @Sendable (UnsafeMutableRawBufferPointer) throws -> Int

  /// A stream by the function that fills buffers. The function gives 0 at the end of the bytes and nowhere else.
  public init(_ fill: @escaping @Sendable (UnsafeMutableRawBufferPointer) throws -> Int) { self.fill = fill }

  /// All bytes that are left.
  func gathered() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var room = 1 << 16
    while true {
      let before = bytes.count
      let part = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = try fill(UnsafeMutableRawBufferPointer(buffer))
      }
      bytes += part
      if bytes.count == before { return bytes }
      room = min(room * 2, 1 << 24)
    }
  }
}
