import Crypto
import Foundation
import Ledgers

/// A table that a site reads: where it comes from and what it is called.
struct TableInput {
  let entry: TableEntry
  /// The file as the user would write it; for a command what pages and logs may call it.
  let path: String
  /// The folder in which a command runs.
  private let folder: String

  /// - Parameters:
  ///   - entry: what site.yml says.
  ///   - place: what tells a command from others of its program, such as `source 2`.
  ///   - folder: the folder of the site.
  init(_ entry: TableEntry, _ place: String, in folder: SiteFolder) {
    self.entry = entry
    switch entry.origin {
    case .file(let path): self.path = folder.path("content/" + path)
    case .command: path = entry.name ?? "\(entry.origin.program) (\(place))"
    }
    self.folder = folder.path("content")
  }

  /// Opens the file, or starts the command.
  ///
  /// - Throws: what the system says, or what is wrong with the first bytes.
  func open(_ variables: [String: String], _ progress: Progress) throws -> OpenTable {
    switch entry.origin {
    case .file:
      let file = try InputFile(path: path)
      progress.say("reading \(path)", of: file.size)
      return try OpenTable(progress.following(file.stream), command: nil)
    case .command(let line):
      let command = try Command(line, in: folder, variables)
      progress.say("reading \(path)")
      return try OpenTable(progress.following(command.output), command: command)
    }
  }

  /// What is wrong with the table, by what was thrown while it was read.
  func diagnostic(_ error: any Error) -> Diagnostic {
    let isFile = entry.origin.path != nil
    switch error {
    case let fault as CommandFault:
      var diagnostic = Diagnostic.error(entry.location, fault.message)
      diagnostic.said = fault.said
      return diagnostic
    case let fault as GzipFault:
      if isFile {
        return .error(
          SourceLocation(path: path, line: 0), "the gzip data \(fault.what); pack the file again or fetch it again")
      }
      return .error(entry.location, "the gzip data that the command printed \(fault.what); run it by hand in content/")
    default:
      let reason = (error as? POSIXError)?.reason ?? "the system does not say why"
      if isFile {
        return .error(entry.location, "'\(path)' cannot be read: \(reason); paths are relative to content/")
      }
      return .error(entry.location, "the command cannot be run: \(reason); run it by hand in content/")
    }
  }
}

/// A table that is being read.
struct OpenTable {
  /// Its text.
  let text: ByteStream
  /// Whether it came packed with gzip.
  let isPacked: Bool
  private let command: Command?
  private let digest: Shared<SHA256>?

  /// - Parameters:
  ///   - stream: the bytes as they come.
  ///   - command: the command that they come from, if it is one.
  fileprivate init(_ stream: ByteStream, command: Command?) throws {
    self.command = command
    if command == nil {
      digest = nil
      (text, isPacked) = try stream.unpacked()
      return
    }
    // A file can be read again for its hash; a command may print something else the second time.
    let digest = Shared(SHA256())
    self.digest = digest
    (text, isPacked) = try ByteStream { buffer in
      let count = try stream.fill(buffer)
      let part = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      digest.with { $0.update(bufferPointer: part) }
      return count
    }.unpacked()
  }

  /// Closes it.
  ///
  /// - Returns: what a command said although it ended well.
  /// - Throws: a `CommandFault` where the command fails behind what was read.
  func close() throws -> [String] { try command?.finish() ?? [] }

  /// The hash of what a command printed; nil for a file.
  var hash: String? { digest.map { Hexadecimal.text($0.with { $0 }.finalize()) } }
}

/// Bytes as hexadecimal digits.
enum Hexadecimal {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
