import Foundation
import Testing

@testable import boardwalk

/// A site whose ledger is read from commands, each a line of YAML.
private func settings(_ sources: String, customers: String = "ledger/customers.csv") -> String {
  SmallFolder.settings
    .replacing("ledger: ledger/changes.csv", with: "ledger:\n" + sources)
    .replacing("customers: ledger/customers.csv", with: "customers: " + customers)
}

extension SmallFolder {
  /// Lets the shell do something in the folder.
  fileprivate func shell(_ line: String) throws {
    _ = try Command(line + "; echo done", in: path, ["PATH": "/usr/bin:/bin"]).output.all()
  }

  /// Every file of the site, but for what names the sources.
  fileprivate func pages() throws -> [String: Data] {
    try files("public").filter { !$0.key.hasSuffix("manifest.json") && !$0.key.contains("data-quality") }
  }
}

@Test func `A packed ledger and packed tables beside it give the same site`() throws {
  try withSite { folder in
    try folder.build()
    let plain = try folder.pages()
    // Told by what it holds: the names stay.
    try folder.shell("gzip content/ledger/*.csv; for f in content/ledger/*.gz; do mv $f ${f%.gz}; done")
    #expect(folder.text("content/ledger/changes.csv") == "")
    try folder.build()
    #expect(try folder.pages() == plain)
  }
}

@Test func `Faults in a packed file have the lines of its text`() throws {
  try withSite { folder in
    try folder.write(SmallFolder.changes + "2026-10-31,K-000003,Clock,Solo,1,x\n", to: "content/ledger/changes.csv")
    try folder.shell(
      "gzip -c content/ledger/changes.csv > content/ledger/packed; mv content/ledger/packed content/ledger/changes.csv")
    #expect(
      try folder.complaint() == """
        content/ledger/changes.csv:7:34: error: 'x' is not an amount; write it like 1200.00
            2026-10-31,K-000003,Clock,Solo,1,x
                                             ^
        """)
  }
}

@Test func `A packed file that is cut off is a fault of the file`() throws {
  try withSite { folder in
    try folder.shell("gzip -c content/ledger/changes.csv | head -c 60 > cut; mv cut content/ledger/changes.csv")
    #expect(
      try folder.complaint() == """
        content/ledger/changes.csv: error: the gzip data breaks off before its end; pack the file again or fetch it again
        """)
  }
}

@Test func `Commands as sources give the same site as files`() throws {
  try withSite { folder in
    try folder.build()
    let plain = try folder.pages()
    try folder.write(
      settings(
        """
          - command: head -n 3 ledger/changes.csv
          - command: (head -n 1; tail -n 3) < ledger/changes.csv | gzip
        """, customers: "{command: cat ledger/customers.csv}"), to: "content/site.yml")
    // The shell's head may read too far for a tail behind it.
    try folder.write(
      folder.text("content/site.yml").replacing(
        "(head -n 1; tail -n 3) < ledger/changes.csv", with: "sed 2,3d ledger/changes.csv"),
      to: "content/site.yml")
    try folder.build()
    // The team's pages of figures name the rows, which now stand elsewhere.
    func named(_ pages: [String: Data]) -> [String: Data] {
      pages.filter { $0.key.hasPrefix("board/") || !$0.key.contains("/figures/") }
    }
    #expect(try named(folder.pages()) == named(plain))
    #expect(folder.text("public/team/2026-10/figures/mrr/index.html").contains("<td>sed (source 2):2</td>"))
    let manifest = folder.text("public/board/manifest.json")
    #expect(manifest.contains("\"head (source 1)\": \""))
    #expect(manifest.contains("\"sed (source 2)\": \""))
    #expect(manifest.contains("\"cat (customers)\": \"\(hash(SmallFolder.customers))\""))
  }
}

private func hash(_ text: String) -> String {
  let line = "printf %s \"$TEXT\" | (sha256sum || shasum -a 256) | cut -c 1-64"
  let bytes = try? Command(line, in: "/", ["PATH": "/usr/bin:/bin", "TEXT": text]).output.all()
  return String(decoding: (bytes ?? []).prefix(64), as: UTF8.self)
}

@Test func `What a command is does not stand on any page`() throws {
  try withSite { folder in
    try folder.write(
      settings(
        "  - command: PGPASSWORD=hunter2 sh -c 'cat ledger/changes.csv; echo 2027-10-12,K-000003,Clock,Solo,1,160'"),
      to: "content/site.yml")
    let note = try folder.build()
    #expect(note.hasPrefix("public: "))
    for (path, bytes) in try folder.files("public") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("hunter2"), "\(path)")
    }
    #expect(folder.text("public/team/data-quality/index.html").contains("sh (source 1):7"))
  }
}

@Test func `A command with a name is called that`() throws {
  try withSite { folder in
    try folder.write(
      settings("  - {command: cat ledger/changes.csv, name: the books}"), to: "content/site.yml")
    try folder.build()
    #expect(folder.text("public/team/manifest.json").contains("\"the books\": \""))
  }
}

@Test func `A command that fails is a fault of site yml, with what it said, and its rows are nothing to speak of`()
  throws
{
  try withSite { folder in
    try folder.write(
      settings("  - command: cat ledger/changes.csv; echo 2026,half; echo 'connection lost' >&2; exit 2"),
      to: "content/site.yml")
    #expect(
      try folder.complaint() == """
        content/site.yml:7:14: error: the command ended with status 2; mend what it says below, or run it by hand in content/
            | connection lost
        """)
  }
}

@Test func `Faults of what a command prints are named by its program, wherever they are told`() throws {
  try withSite { folder in
    try folder.write(
      settings("  - command: cat ledger/changes.csv; echo 2026-10-31,K-000003,Clock,Solo,1,x"), to: "content/site.yml")
    #expect(
      try folder.complaint()
        == "cat (source 1):7:34: error: 'x' is not an amount; "
        + "write it like 1200.00")
    let verb = try CheckVerb.parse([folder.path, "--format", "github"])
    #expect(
      verb.text(try verb.found(.october))
        == "::error file=cat (source 1),line=7,col=34::'x' is not an amount; write it like 1200.00\n")
  }
}

@Test func `What a command is stands in nothing that is said of it`() throws {
  try withSite { folder in
    let row = "2026-10-31,K-000003,Clock,Solo,1,x"
    for line in [
      "  - command: PGPASSWORD=hunter2 cat ledger/changes.csv; echo \(row)",
      "  - {command: PGPASSWORD=hunter2 cat ledger/changes.csv; exit 1, nam: x}",
      "  - {command: PGPASSWORD=hunter2 false}", "  - {command: PGPASSWORD=hunter2 true, file: a.csv}",
    ] {
      try folder.write(settings(line), to: "content/site.yml")
      let complaint = try folder.complaint()
      #expect(complaint.contains(": error: "))
      #expect(!complaint.contains("hunter2"), "\(complaint)")
    }
    let late = "  - {command: \"cat ledger/changes.csv; echo \(row)\", name: late rows}"
    try folder.write(settings("  - command: cat ledger/changes.csv\n" + late), to: "content/site.yml")
    #expect(try folder.complaint().hasPrefix("late rows:7:34: error: "))
  }
}

@Test func `No command is run where an option refuses them, and every one is told`() throws {
  try withSite { folder in
    try folder.write(
      settings(
        "  - command: touch ran; cat ledger/changes.csv\n  - ledger/changes.csv",
        customers: "{command: touch ran; cat ledger/customers.csv}"), to: "content/site.yml")
    #expect(
      try folder.complaint("--no-commands") == """
        content/site.yml:7:14: error: --no-commands refuses to run this command; name a file here, or leave the option out
        content/site.yml:9:22: error: --no-commands refuses to run this command; name a file here, or leave the option out
        """)
    let options = [folder.path, "--no-commands"]
    #expect(throws: Faults.self) { try FiguresVerb.parse(options).text(.october) }
    #expect(throws: Faults.self) { try MovementsVerb.parse(options).text(.october) }
    #expect(throws: Faults.self) { try CohortsVerb.parse(options).text(.october) }
    #expect(try CheckVerb.parse(options).found(.october).count == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/content/ran"))
  }
}

@Test func `A file that is not there is told with its place in site yml`() throws {
  try withSite { folder in
    try folder.write(
      SmallFolder.settings.replacing("changes.csv", with: "none.csv"), to: "content/site.yml")
    #expect(
      try folder.complaint() == """
        content/site.yml:6:9: error: 'content/ledger/none.csv' cannot be read: no such file or directory; paths are relative to content/
            ledger: ledger/none.csv
                    ^
        """)
  }
}

@Test func `What a command says although it ends well is a warning, and its words are on no page`() throws {
  try withSite { folder in
    try folder.write(
      settings("  - command: (cat ledger/changes.csv; echo 'lost connection of hunter2' >&2; exit 1) | cat"),
      to: "content/site.yml")
    let warnings = try BuildVerb.parse([folder.path]).build(.october).warnings
    #expect(
      warnings.map { $0.fullText.replacing(folder.path + "/", with: "") } == [
        "content/site.yml:7:14: warning: the command ended well but said something on standard error; "
          + "see that its output is complete, or silence it\n    | lost connection of hunter2"
      ])
    #expect(
      folder.text("public/team/data-quality/index.html").contains("content/site.yml:7:14: the command ended well"))
    for (path, bytes) in try folder.files("public") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("hunter2"), "\(path)")
    }
    #expect(try folder.complaint("--strict").hasSuffix("\n    | lost connection of hunter2"))
  }
}

@Test func `A command that prints no ledger is ended where it goes on, and where it failed that is what is told`()
  throws
{
  try withSite { folder in
    try folder.write(
      settings("  - command: echo ready; while :; do echo more; done"), to: "content/site.yml")
    let lines = try folder.complaint().split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "echo (source 1):1: error: no format is known by these columns; name one under "
          + "format:, and your columns for those it needs under columns:"
      ])
    try folder.write(settings("  - command: echo 'no such table'; exit 1"), to: "content/site.yml")
    #expect(
      try folder.complaint().hasPrefix(
        "content/site.yml:7:14: error: the command ended with status 1 and said nothing on standard error;"))
  }
}
