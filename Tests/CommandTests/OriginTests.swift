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
