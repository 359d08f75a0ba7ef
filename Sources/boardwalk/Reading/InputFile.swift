import Foundation
import Ledgers

/// A file that is read from its beginning to its end.
final class InputFile: Sendable {
  /// How many bytes it has.
  let size: Int
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Throws: a `POSIXError` where it cannot be opened or is no file.
  init(path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw POSIXError.ofLastCall }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw POSIXError(.EISDIR)
    }
    (self.descriptor, size) = (descriptor, Int(status.st_size))
  }

  deinit { close(descriptor) }

  /// What is left of the file. It is open as long as the stream is.
  var stream: ByteStream { ByteStream { try Descriptor.read(self.descriptor, into: $0) } }

  /// The bytes of a file, all at once.
  ///
  /// - Throws: a `POSIXError` where it cannot be opened or read, or is no file.
  static func bytes(_ path: String) throws -> [UInt8] {
    let file = try InputFile(path: path)
    return try file.stream.all(expecting: file.size)
  }
}

/// What is read through a number that the system gave.
enum Descriptor {
  /// Reads what is there into a buffer; 0 at the end.
  static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw POSIXError.ofLastCall }
    }
  }
}

extension ByteStream {
  /// All bytes that are left.
  func all(expecting size: Int = 0) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    try eachPart { bytes += $0 }
    return bytes
  }

  /// Hands over all bytes that are left, part by part, until the function says that it has enough.
  func eachPart(while isWanted: () -> Bool = { true }, _ take: (UnsafeRawBufferPointer) -> Void) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while isWanted() {
      let count = try fill(buffer)
      if count == 0 { return }
      take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }
}

extension POSIXError {
  /// What the last call of the system came to.
  static var ofLastCall: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
