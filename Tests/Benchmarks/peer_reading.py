"""DuckDB reads the same tables with the same typed columns.  usage: peer_reading.py SITE"""
import json
import sys
import time

import duckdb

import tables

db = duckdb.connect()
db.execute(f"SET threads = {tables.THREADS}")
start = time.perf_counter()
for name in tables.COLUMNS:
    db.execute(f"CREATE TABLE {name} AS SELECT * FROM {tables.source(sys.argv[1], name)}")
print(json.dumps({"phase": "read", "nanoseconds": int((time.perf_counter() - start) * 1e9)}))
