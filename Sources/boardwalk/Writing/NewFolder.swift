import Foundation
import Ledgers

/// A folder that is made once; what is there already is never overwritten.
struct NewFolder {
  let path: String

  init(_ path: String) { self.path = path }

  /// Writes files, by their paths below the folder.
  ///
  /// - Throws: `Faults` where one of them is there already, before any is written.
  func write(_ files: [(path: String, bytes: [UInt8])]) throws {
    let taken = files.map { path + "/" + $0.path }.filter { FileManager.default.fileExists(atPath: $0) }
    if !taken.isEmpty {
      throw Faults(
        diagnostics: taken.map { .error(SourceLocation(path: $0, line: 1), "it is there already; name a new folder") })
    }
    do {
      for (name, bytes) in files {
        let file = path + "/" + name
        let parent = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
      }
    } catch {
      throw Faults(diagnostics: [.error(nil, "'\(path)' cannot be written: \(error.localizedDescription)")])
    }
  }
}
