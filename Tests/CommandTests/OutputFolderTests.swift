import Foundation
import Testing

@testable import boardwalk

private func replace(_ path: String, _ files: [String: String]) throws -> Int {
  try OutputFolder(path).replace { write in
    for (name, text) in files { try write(.init(path: name, bytes: Array(text.utf8))) }
    return files.count
  }
}

private func complaint(_ path: String) throws -> String {
  do {
    _ = try replace(path, ["a/manifest.json": "{}"])
    return "replaced"
  } catch let faults as Faults {
    return faults.diagnostics.map(\.text).joined().replacing(path, with: "public")
  }
}

@Test func `A folder is made, and replaced as a whole`() throws {
  try withFolder { folder in
    let path = folder.path + "/deep/public"
    let made = try replace(path, ["board/manifest.json": "{}", "board/old.html": "old"])
    #expect(made == 2)
    _ = try replace(path + "//", ["board/manifest.json": "{ }", "team/a/b.html": ""])
    #expect(
      try folder.files("deep") == [
        "public/board/manifest.json": Data("{ }".utf8), "public/team/a/b.html": Data(),
      ])
  }
}

@Test func `An empty folder may be taken`() throws {
  try withFolder { folder in
    let complaint = try complaint(folder.path)
    #expect(complaint == "replaced")
    #expect(folder.text("a/manifest.json") == "{}")
  }
}

@Test(arguments: ["notes.txt", "photos/1.jpg", ".git/config"]) func `Files that no build wrote are not lost`(
  name: String
) throws {
  try withFolder { folder in
    try folder.write("mine", to: name)
    try folder.write("{}", to: "board/manifest.json")
    let top = name.split(separator: "/")[0]
    #expect(
      try complaint(folder.path)
        == "error: 'public' holds '\(top)', which no build wrote; name an empty or a new folder with --output"
    )
    #expect(folder.text(name) == "mine")
  }
}

@Test func `A file is not taken for a folder`() throws {
  try withFolder { folder in
    try folder.write("mine", to: "site.yml")
    #expect(
      try complaint(folder.path + "/site.yml")
        == "error: 'public' is a file; name an empty or a new folder with --output")
    #expect(folder.text("site.yml") == "mine")
  }
}

@Test func `Where making fails, the folder is as it was and nothing is left beside it`() throws {
  struct Surprise: Error {}
  try withFolder { folder in
    let path = folder.path + "/public"
    _ = try replace(path, ["board/manifest.json": "{}"])
    #expect(throws: Faults.self) {
      try OutputFolder(path).replace { write in
        try write(.init(path: "board/manifest.json", bytes: []))
        throw Surprise()
      }
    }
    #expect(try folder.files("") == ["public/board/manifest.json": Data("{}".utf8)])
  }
}

@Test func `A folder that cannot be written says so`() throws {
  try withFolder { folder in
    try folder.write("", to: "file")
    #expect(try complaint(folder.path + "/file/public").hasPrefix("error: 'public' cannot be written: "))
  }
}
