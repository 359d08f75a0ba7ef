import CZlib
import Ledgers
import Synchronization

/// What is wrong with packed data.
struct GzipFault: Error {
  /// What is wrong, as a clause whose subject is the data.
  let what: String
}

extension ByteStream {
  /// The stream, unpacked where its first two bytes say that it is packed with gzip.
  ///
  /// - Throws: what the stream throws while its first bytes are awaited. What the unpacked one throws is that, or a
  ///   `GzipFault`.
  func unpacked() throws -> (stream: ByteStream, isPacked: Bool) {
    let head = try head(of: 2)
    let whole = ByteStream(head, then: self)
    guard head.starts(with: [0x1F, 0x8B]) else { return (whole, false) }
    guard let gunzip = Gunzip(whole) else { throw GzipFault(what: "cannot be unpacked for want of memory") }
    let unpacking = Unpacking(gunzip)
    return (ByteStream { try unpacking.fill($0) }, true)
  }

  /// At least so many bytes from the beginning; fewer only where there are no more.
  private func head(of count: Int) throws -> [UInt8] {
    var head: [UInt8] = []
    while head.count < count {
      let part = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = try fill(UnsafeMutableRawBufferPointer(buffer))
      }
      if part.isEmpty { break }
      head += part
    }
    return head
  }

  /// Bytes that have been read, and then a stream.
  private init(_ head: [UInt8], then rest: ByteStream) {
    let left = Shared(head[...])
    self.init { buffer in
      let part = left.with { left in
        let part = left.prefix(buffer.count)
        left = left.dropFirst(buffer.count)
        return part
      }
      if part.isEmpty { return try rest.fill(buffer) }
      buffer.copyBytes(from: part)
      return part.count
    }
  }
}

/// A decompressor that several threads ask, one at a time.
private final class Unpacking: Sendable {
  private let gunzip: Mutex<Gunzip>

  init(_ gunzip: consuming sending Gunzip) { self.gunzip = Mutex(gunzip) }

  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let room = buffer.count
    let part = try gunzip.withLock { try $0.next(atMost: room) }
    buffer.copyBytes(from: part)
    return part.count
  }
}

/// Unpacks gzip data: one member after the other, as `cat a.gz b.gz` makes them.
private struct Gunzip: ~Copyable {
  private enum Place {
    /// Inside a member.
    case inside
    /// Behind a member, where another may begin.
    case between
    /// Behind the last.
    case over
  }

  private let packed: ByteStream
  // The library keeps the address of its state, so that stays where it is.
  private let state: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var isInputOver = false
  private var place = Place.inside

  /// A decompressor of a stream that begins as gzip data do; nil where memory is short.
  init?(_ packed: ByteStream) {
    self.packed = packed
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    input = .allocate(capacity: 1 << 16)
    // 15 for the largest window, 16 for the header and the sums of gzip.
    let status = inflateInit2_(state, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK { return nil }
  }

  deinit {
    inflateEnd(state)
    state.deallocate()
    input.deallocate()
  }

  /// So many bytes or fewer; none at the end, and only there.
  mutating func next(atMost count: Int) throws -> [UInt8] {
    while place != .over {
      if state.pointee.avail_in == 0 { try refill() }
      if place == .between {
        try step()
      } else {
        let part = try inflated(atMost: count)
        if !part.isEmpty { return part }
      }
    }
    return []
  }

  private mutating func refill() throws {
    if isInputOver { return }
    let count = try packed.fill(UnsafeMutableRawBufferPointer(input))
    isInputOver = count == 0
    state.pointee.next_in = input.baseAddress
    state.pointee.avail_in = UInt32(count)
  }

  /// Goes on behind a member. Zeros may pad the data; anything else has to be a further member.
  private mutating func step() throws {
    guard state.pointee.avail_in > 0, let next = state.pointee.next_in else {
      place = .over
      return
    }
    switch next.pointee {
    case 0:
      state.pointee.next_in = next + 1
      state.pointee.avail_in -= 1
    case 0x1F:
      inflateReset(state)
      place = .inside
    default: throw GzipFault(what: "has something behind its end that is not packed")
    }
  }

  private mutating func inflated(atMost count: Int) throws -> [UInt8] {
    let room = min(count, 1 << 18)
    var status = Z_OK
    let state = state
    let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      state.pointee.next_out = buffer.baseAddress
      state.pointee.avail_out = UInt32(room)
      status = inflate(state, Z_NO_FLUSH)
      count = room - Int(state.pointee.avail_out)
    }
    switch status {
    case Z_STREAM_END: place = .between
    case Z_OK, Z_BUF_ERROR:
      if part.isEmpty, isInputOver { throw GzipFault(what: "breaks off before its end") }
    default:
      let words = state.pointee.msg.map { " (\(String(cString: $0)))" } ?? ""
      throw GzipFault(what: "is damaged\(words)")
    }
    return part
  }
}
