import Foundation
import Ledgers
import Testing

@testable import boardwalk

/// What the shell makes, byte by byte.
private func bytes(_ line: String) throws -> [UInt8] {
  try Command(line, in: "/", ["PATH": "/usr/bin:/bin"]).output.all()
}

/// A stream that gives so many bytes at a time.
private func stream(_ bytes: [UInt8], by step: Int = 7) -> ByteStream {
  let left = Shared(bytes[...])
  return ByteStream { buffer in
    let part = left.with { left in
      let part = left.prefix(min(step, buffer.count))
      left = left.dropFirst(part.count)
      return part
    }
    buffer.copyBytes(from: part)
    return part.count
  }
}

/// The text of a stream once it is unpacked, or what is wrong with it.
private func text(_ bytes: [UInt8], by step: Int = 7) -> String {
  do {
    let (stream, isPacked) = try stream(bytes, by: step).unpacked()
    return (isPacked ? "packed: " : "") + String(decoding: try stream.all(), as: UTF8.self)
  } catch let fault as GzipFault {
    return "the data \(fault.what)"
  } catch {
    return "\(error)"
  }
}

@Test(arguments: [1, 2, 7, 100_000]) func `What gzip has packed is unpacked, however it arrives`(step: Int) throws {
  #expect(text(try bytes("printf 'a,b\\n1,2\\n' | gzip"), by: step) == "packed: a,b\n1,2\n")
  #expect(text(Array("a,b\n1,2\n".utf8), by: step) == "a,b\n1,2\n")
}

@Test func `Less than two bytes are not packed`() {
  #expect(text([]) == "")
  #expect(text([0x1F]) == "\u{1F}")
}

@Test func `Members follow one another, and zeros may pad the last`() throws {
  #expect(
    text(try bytes("printf 'a\\n' | gzip; printf '' | gzip; printf 'b\\n' | gzip -1; printf '\\000\\000\\000'"))
      == "packed: a\nb\n")
}

@Test func `A long text is unpacked whole`() throws {
  let long = String(repeating: "2026-10-31,C-1,120.00\n", count: 60_000)
  try withFolder { folder in
    try folder.write(long, to: "long.csv")
    let packed = try bytes("gzip -c '\(folder.path)/long.csv'")
    #expect(packed.count < 20_000)
    #expect(text(packed, by: 4_096) == "packed: " + long)
  }
}

@Test func `What is cut off or damaged says so, wherever`() throws {
  let whole = try bytes("printf 'date,customer,mrr\\n2026-10-01,C-1,120.00\\n' | gzip")
  for length in 2..<whole.count {
    #expect(text(Array(whole.prefix(length))) == "the data breaks off before its end", "\(length)")
  }
  var sum = whole
  sum[sum.count - 6] ^= 1
  #expect(text(sum) == "the data is damaged (incorrect data check)")
  var head = whole
  head[2] = 99
  #expect(text(head) == "the data is damaged (unknown compression method)")
  #expect(text(whole + Array("rest".utf8)) == "the data has something behind its end that is not packed")
  #expect(text(whole + [0x1F]) == "the data breaks off before its end")
  #expect(text(whole + [0x1F, 0x00]) == "the data is damaged (incorrect header check)")
}

@Test func `A stream that fails fails when it is unpacked too`() {
  let broken = ByteStream { _ in throw POSIXError(.EIO) }
  #expect(throws: POSIXError.self) { try broken.unpacked() }
}
