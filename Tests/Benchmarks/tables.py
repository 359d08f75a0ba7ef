"""The tables of an example site as DuckDB reads them: every column typed, nothing guessed."""
import os

THREADS = os.cpu_count()
TEXT, MONEY = "VARCHAR", "DECIMAL(18,2)"
COLUMNS = {
    "changes": {"date": "DATE", "customer": TEXT, "item": TEXT, "product": TEXT, "plan": TEXT,
                "quantity": "DECIMAL(18,3)", "mrr": MONEY, "discount": MONEY, "currency": TEXT, "kind": TEXT,
                "note": TEXT},
    "customers": {"id": TEXT, "name": TEXT, "parent": TEXT, "from": "DATE", "industry": TEXT, "region": TEXT,
                  "size": TEXT, "owner": TEXT},
    "products": {"product": TEXT, "line": TEXT, "add_on": TEXT, "pricing": TEXT, "tiers": TEXT},
    "targets": {"month": TEXT, "metric": TEXT, "segment": TEXT, "target": TEXT, "owner": TEXT},
    "pipeline": {"id": TEXT, "customer": TEXT, "kind": TEXT, "mrr": MONEY, "stage": TEXT, "probability": TEXT,
                 "close": "DATE", "owner": TEXT, "created": "DATE"},
    "fx": {"month": TEXT, "currency": TEXT, "rate": "DECIMAL(18,6)"},
}


def source(site, name):
    """`read_csv(…)` of a table."""
    path = os.path.join(site, "content", "ledger", name + ".csv").replace("'", "''")
    return (f"read_csv('{path}', header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', "
            f"columns = {COLUMNS[name]})")
