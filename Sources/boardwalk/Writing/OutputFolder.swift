import CExchange
import Foundation
import Ledgers

/// A folder that is replaced as a whole: written beside, then swapped in one step.
struct OutputFolder {
  let path: String

  init(_ path: String) {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// A file, by its path below the folder.
  struct File: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  /// Puts files in place of whatever the folder holds.
  ///
  /// - Parameter make: makes the files and hands each to the function it is given, from any thread.
  /// - Returns: what `make` returns.
  /// - Throws: `Faults`; the folder is then as it was.
  func replace<Result>(_ make: (@escaping @Sendable (File) throws -> Void) throws -> Result) throws -> Result {
    if let foreign {
      throw Faults(diagnostics: [.error(nil, foreign + "; name an empty or a new folder with --output")])
    }
    let beside = path + ".new-\(getpid())"
    do {
      try? FileManager.default.removeItem(atPath: beside)
      try FileManager.default.createDirectory(atPath: beside, withIntermediateDirectories: true)
      let made = Shared<Set<String>>([])
      let result = try make { file in try write(file, to: beside, made) }
      try swap(beside)
      return result
    } catch let faults as Faults {
      try? FileManager.default.removeItem(atPath: beside)
      throw faults
    } catch {
      try? FileManager.default.removeItem(atPath: beside)
      let reason = (error as? POSIXError)?.reason ?? error.localizedDescription
      throw Faults(diagnostics: [.error(nil, "'\(path)' cannot be written: \(reason); nothing was changed")])
    }
  }

  /// What is there that no build wrote and that must not be lost; nil where there is nothing, or sites alone.
  private var foreign: String? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    guard isFolder.boolValue else { return "'\(path)' is a file" }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      return "'\(path)' cannot be read"
    }
    let foreign = names.sorted().first { name in
      name != ".DS_Store" && !FileManager.default.fileExists(atPath: "\(path)/\(name)/manifest.json")
    }
    return foreign.map { "'\(path)' holds '\($0)', which no build wrote" }
  }

  /// - Parameter made: the folders that are there already.
  private func write(_ file: File, to folder: String, _ made: Shared<Set<String>>) throws {
    let path = folder + "/" + file.path
    let parent = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let isNew = made.with { $0.insert(parent).inserted }
    if isNew { try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true) }
    try Self.write(file.bytes, to: path)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { close(descriptor) }
    try bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Foundation.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        done += count
      }
    }
  }

  private func swap(_ beside: String) throws {
    if exchange_paths(beside, path) == 0 {
      try? FileManager.default.removeItem(atPath: beside)
      return
    }
    guard errno == ENOENT else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    guard rename(beside, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }
}
