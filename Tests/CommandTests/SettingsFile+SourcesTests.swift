import Testing

@testable import boardwalk

/// The sources of a text and the tables beside them; its faults where it has any.
private func tables(_ text: String) -> String {
  do {
    let file = try SettingsFile("timezone: UTC\n" + text, path: "site.yml", hasZone: { _ in true })
    let companions = SettingsFile.companionKeys.compactMap { key in file.companions[key].map { "\(key): \($0.text)" } }
    return (file.sources.map(\.table.text) + companions).joined(separator: "\n")
  } catch {
    return error.diagnostics.map(\.text).joined(separator: "\n")
  }
}

extension TableEntry {
  fileprivate var text: String {
    "\(origin)\(name.map { " called \($0)" } ?? "") at \(location.line):\(location.column)"
  }
}

@Test func `Sources and tables are paths, files or commands`() {
  #expect(
    tables(
      """
      ledger:
        - a.csv
        - file: b.csv.gz
        - command: psql -c "select 1"
          name: the books
      customers: {command: sqlite3 c.db}
      products: {file: p.csv}
      fx: fx.csv
      """) == """
        file("a.csv") at 3:5
        file("b.csv.gz") at 4:11
        command("psql -c \\"select 1\\"") called the books at 5:14
        customers: command("sqlite3 c.db") at 7:22
        products: file("p.csv") at 8:18
        fx: file("fx.csv") at 9:5
        """)
}

@Test(arguments: [
  (
    "ledger: [{file: a.csv, command: cat a.csv}]",
    "site.yml:2:33: error: a ledger source names a file and a command; keep one of them"
  ),
  (
    "ledger: [{format: changes}]",
    "site.yml:2:10: error: a ledger source names neither a file nor a command; add one like 'file: ledger/changes.csv'"
  ),
  ("ledger: [{command: ' '}]", "site.yml:2:20: error: the command is empty; name one, or leave a ledger source out"),
  (
    "ledger: [{file: a.csv, name: books}]",
    "site.yml:2:30: error: 'name' is for a command, and a file has its path; leave it out"
  ),
  (
    "ledger: [{comand: cat a.csv}]",
    "site.yml:2:11: error: 'comand' is no key of a ledger source; did you mean 'command'?"
  ),
  (
    "ledger: a.csv\ncustomers: {}",
    "site.yml:3:12: error: 'customers' names neither a file nor a command; add one like 'file: ledger/changes.csv'"
  ),
  (
    "ledger: a.csv\ncustomers: {file: c.csv, format: x}",
    "site.yml:3:26: error: 'format' is no key of 'customers'; the keys are file, command, name"
  ),
  (
    "ledger: a.csv\ncustomers: [c.csv]",
    "site.yml:3:12: error: a text must stand here, found a list; write it on one line"
  ),
  (
    "ledger: [a.csv, {command: cat, name: content/a.csv}]",
    "site.yml:2:27: error: the name 'content/a.csv' is that of another table too; give each its own"
  ),
]) func `A source that is none says what to do`(text: String, fault: String) {
  #expect(tables(text) == fault)
}
