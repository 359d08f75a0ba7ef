import Foundation
import Testing

@testable import boardwalk

@Test func `A new folder holds the files`() throws {
  try withFolder { folder in
    try NewFolder(folder.path + "/site").write([("content/a.csv", [97]), ("b.md", [98])])
    #expect(try folder.files("site") == ["content/a.csv": Data([97]), "b.md": Data([98])])
  }
}

@Test func `What is there already is not overwritten, and nothing else is written`() throws {
  try withFolder { folder in
    try folder.write("mine", to: "content/a.csv")
    let faults = #expect(throws: Faults.self) {
      try NewFolder(folder.path).write([("b.md", [98]), ("content/a.csv", [97])])
    }
    #expect(
      faults?.diagnostics.map(\.text) == [
        "\(folder.path)/content/a.csv:1: error: it is there already; name a new folder"
      ])
    #expect(try folder.files("") == ["content/a.csv": Data("mine".utf8)])
  }
}
