import Testing

@testable import boardwalk

@Test(arguments: [
  ("psql -qc \"copy (select 1) to stdout\"", "psql"),
  ("/usr/local/bin/duckdb -csv books.db", "duckdb"),
  ("PGPASSWORD=hunter2 PGHOST=db psql -c 'select 1'", "psql"),
  ("PGPASSWORD='hunter 2' psql -c 'select 1'", "command"),
  ("TOKEN=$(pass show token) bq query", "command"),
  ("\"/opt/our tools/psql\" -c 1", "command"),
  ("$(cat program) --password hunter2", "command"),
  ("  clickhouse-client --query 1", "clickhouse-client"),
  ("A=1", "command"),
]) func `What pages call a command is its program and nothing else of it`(line: String, name: String) {
  #expect(Origin.command(line).program == name)
}

@Test func `The person who runs a command is told its line, cut to 60 characters`() {
  #expect(Origin.command("psql -c\n  'select 1'").label == "`psql -c 'select 1'`")
  #expect(Origin.command(String(repeating: "a", count: 60)).label == "`\(String(repeating: "a", count: 60))`")
  #expect(Origin.command(String(repeating: "a", count: 61)).label == "`\(String(repeating: "a", count: 59))…`")
  #expect(Origin.file("a.csv").label == nil)
}
