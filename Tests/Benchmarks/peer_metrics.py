"""The figures of a review as an analyst computes them in DuckDB.  usage: peer_metrics.py SITE [OUT.json]

Only changes are kept, never a row for each month: an item's change of a month, summed to the position
(customer and product), converted and rounded there, summed to the customer. Prints nothing; OUT.json holds
`figures`, by (month, metric, dimension, segment), and `cohorts`, by (cohort, age).
"""
import json
import sys

import duckdb

import tables

DIMENSIONS = ("industry", "region", "size")
# Rates have at most six decimals, so a minor unit times a million times the rate is a whole number.
SCALE = 1_000_000
BASE_MONTH = "2026-01"
BEFORE = -1_000_000

READ = """
CREATE TEMP TABLE items AS
WITH numbered AS (SELECT *, row_number() OVER () AS row FROM {changes}),
valued AS (
  SELECT customer, item, product, (year(date) * 12 + month(date) - 1)::INT AS mo,
         epoch(date)::BIGINT * 65536 * 65536 // 86400 + row AS instant,
         (mrr * 100)::BIGINT * coalesce((rate * {scale})::BIGINT, CASE WHEN currency = 'EUR' THEN {scale} END) AS mrr
  FROM numbered LEFT JOIN (SELECT currency, rate FROM {fx} WHERE month = '{base}') USING (currency))
SELECT customer, item, mo, arg_max(product, instant) AS product, arg_max(mrr, instant) AS mrr
FROM valued GROUP BY customer, item, mo;

CREATE TEMP TABLE customers AS
WITH numbered AS (SELECT *, row_number() OVER () AS row FROM {customers}),
dated AS (SELECT *, coalesce((year("from") * 12 + month("from") - 1)::INT, {before}) AS mo FROM numbered)
SELECT id AS customer, mo,
       coalesce(arg_max({industry}, ("from", row)), 'Unassigned') AS industry,
       coalesce(arg_max({region}, ("from", row)), 'Unassigned') AS region,
       coalesce(arg_max({size}, ("from", row)), 'Unassigned') AS size
FROM dated GROUP BY id, mo;
"""

POSITIONS = """
CREATE TEMP TABLE positions AS
WITH steps AS (SELECT customer, product, mo, mrr, lag(mrr, 1, 0) OVER w AS earlier, lag(product) OVER w AS old
               FROM items WINDOW w AS (PARTITION BY customer, item ORDER BY mo)),
moved AS (SELECT customer, product, mo, CASE WHEN old = product THEN mrr - earlier ELSE mrr END AS d FROM steps
          UNION ALL SELECT customer, old, mo, -earlier FROM steps WHERE old <> product),
summed AS (SELECT customer, product, mo, sum(d)::BIGINT AS d FROM moved GROUP BY ALL HAVING sum(d) <> 0),
levels AS (SELECT customer, product, mo, (sum(d) OVER (PARTITION BY customer, product ORDER BY mo)
                                          + {scale} // 2)::BIGINT // {scale} AS mrr FROM summed),
changes AS (SELECT customer, product, mo,
                   mrr - lag(mrr, 1, 0) OVER (PARTITION BY customer, product ORDER BY mo) AS d FROM levels)
SELECT * FROM changes WHERE d <> 0;
DROP TABLE items;

CREATE TEMP TABLE movements AS
WITH summed AS (SELECT customer, mo, sum(d)::BIGINT AS d FROM positions GROUP BY ALL HAVING sum(d) <> 0),
levels AS (SELECT *, sum(d) OVER w AS b, row_number() OVER w AS nth, min(mo) OVER w AS cohort
           FROM summed WINDOW w AS (PARTITION BY customer ORDER BY mo))
SELECT customer, mo, d, cohort, b::BIGINT AS b, (b - d)::BIGINT AS a,
       CASE WHEN nth = 1 THEN 'new' WHEN b = d THEN 'reactivation' WHEN b = 0 THEN 'churn'
            WHEN d > 0 THEN 'expansion' ELSE 'contraction' END AS movement
FROM levels;

CREATE TEMP TABLE dated AS
SELECT m.*, coalesce(industry, 'Unassigned') AS industry, coalesce(region, 'Unassigned') AS region,
       coalesce(size, 'Unassigned') AS size
FROM movements m ASOF LEFT JOIN customers c ON m.customer = c.customer AND m.mo >= c.mo;
"""

# The winning positions share the net in proportion, by cumulative rounding in the order of the products.
PRODUCTS = """
WITH winning AS (
  SELECT p.product, m.mo, m.movement, m.d AS net, p.d,
         sum(abs(p.d)) OVER w AS upto, sum(abs(p.d)) OVER (PARTITION BY p.customer, m.mo) AS total
  FROM positions p JOIN movements m USING (customer, mo) WHERE sign(p.d) = sign(m.d)
  WINDOW w AS (PARTITION BY p.customer, m.mo ORDER BY p.product)),
shared AS (
  SELECT product, mo, movement, (2 * abs(net) * upto + total) // (2 * total)
                              - (2 * abs(net) * (upto - abs(d)) + total) // (2 * total) AS amount
  FROM winning)
SELECT mo, movement, product, sum(amount)::BIGINT FROM shared GROUP BY ALL
"""

# Per customer two step functions, MRR and MRR a year ago, and the industry a year ago; each holds until the next.
RETENTION = """
WITH points AS (
  SELECT customer, mo, d AS now, 0 AS base FROM movements
  UNION ALL SELECT customer, mo + 12, 0, d FROM movements
  UNION ALL SELECT customer, mo + 12, 0, 0 FROM customers WHERE mo > {before}),
summed AS (SELECT customer, mo, sum(now) AS now, sum(base) AS base FROM points WHERE mo <= {last} GROUP BY ALL),
levels AS (SELECT customer, mo, mo - 12 AS ago, sum(now) OVER w AS now, sum(base) OVER w AS base
           FROM summed WINDOW w AS (PARTITION BY customer ORDER BY mo)),
placed AS (SELECT l.*, coalesce(industry, 'Unassigned') AS industry
           FROM levels l ASOF LEFT JOIN customers c ON l.customer = c.customer AND l.ago >= c.mo),
runs AS (SELECT *, lead(mo) OVER (PARTITION BY customer ORDER BY mo) AS until FROM placed),
ends AS (SELECT industry, mo, now, base, least(now, base) AS kept FROM runs WHERE base > 0
         UNION ALL SELECT industry, until, -now, -base, -least(now, base) FROM runs
                   WHERE base > 0 AND until IS NOT NULL)
SELECT industry, mo, sum(base)::BIGINT, sum(now)::BIGINT, sum(kept)::BIGINT FROM ends GROUP BY ALL
"""

COHORTS = """
SELECT cohort, mo, sum(d)::BIGINT, sum((a = 0)::INT - (b = 0)::INT)::BIGINT FROM movements GROUP BY ALL
"""

METRICS = {
    "new": ("new_mrr", "new_customers"), "reactivation": ("reactivation_mrr", "reactivated_customers"),
    "expansion": ("expansion_mrr", "expanded_customers"), "contraction": ("contraction_mrr", "contracted_customers"),
    "churn": ("churned_mrr", "churned_customers"),
}


def label(month):
    return f"{month // 12:04}-{month % 12 + 1:02}"


def compute(site, threads=tables.THREADS):
    """All figures of a site."""
    db = duckdb.connect()
    db.execute(f"SET threads = {threads}")
    sources = {name: tables.source(site, name) for name in ("changes", "customers", "fx")}
    values = {name: f"coalesce({name}, 'Unassigned')" for name in DIMENSIONS}
    db.execute(READ.format(**sources, **values, scale=SCALE, base=BASE_MONTH, before=BEFORE))
    first, last = db.execute("SELECT min(mo), max(mo) FROM items").fetchone()
    db.execute(POSITIONS.format(scale=SCALE))
    figures = {}
    _movements(db, figures)
    _balances(db, figures, first, last)
    _retention(db, figures, first, last)
    return {"first": label(first), "last": label(last), "figures": figures, "cohorts": _cohorts(db, last)}


def _key(month, metric, dimension=None, segment=None):
    return json.dumps([label(month), metric, dimension, segment], ensure_ascii=False)


def _movements(db, figures):
    for dimension in (None, *DIMENSIONS):
        segment = dimension or "NULL"
        rows = db.execute(f"""SELECT mo, movement, {segment} AS segment, sum(abs(d))::BIGINT, count(*)
                              FROM dated GROUP BY ALL""").fetchall()
        for month, movement, segment, money, customers in rows:
            for metric, value in zip(METRICS[movement], (money, customers)):
                figures[_key(month, metric, dimension, segment)] = value
    for month, movement, product, money in db.execute(PRODUCTS).fetchall():
        if money:
            figures[_key(month, METRICS[movement][0], "product", product)] = money


def _balances(db, figures, first, last):
    """Month-end MRR, whole and by product, and customers, as running sums of what moved."""
    rows = db.execute("""SELECT 'mrr', NULL, mo, sum(d)::BIGINT FROM movements GROUP BY ALL
      UNION ALL SELECT 'customers', NULL, mo, sum((a = 0)::INT - (b = 0)::INT)::BIGINT FROM movements GROUP BY ALL
      UNION ALL SELECT 'mrr', product, mo, sum(d)::BIGINT FROM positions GROUP BY ALL""").fetchall()
    steps = {}
    for metric, product, month, change in rows:
        steps.setdefault((metric, product), {})[month] = change
    for (metric, product), changes in steps.items():
        level = 0
        for month in range(first, last + 1):
            level += changes.get(month, 0)
            figures[_key(month, metric, product and "product", product)] = level


def _retention(db, figures, first, last):
    steps = {}
    for industry, month, *sums in db.execute(RETENTION.format(before=BEFORE, last=last)).fetchall():
        for segment in (None, industry):
            cell = steps.setdefault(segment, {}).setdefault(month, [0, 0, 0])
            cell[:] = [a + b for a, b in zip(cell, sums)]
    for segment, changes in steps.items():
        base = now = kept = 0
        for month in range(first + 12, last + 1):
            change = changes.get(month, [0, 0, 0])
            base, now, kept = base + change[0], now + change[1], kept + change[2]
            if base:
                for metric, value in (("nrr", now), ("grr", kept)):
                    figures[_key(month, metric, segment and "industry", segment)] = [value, base]


def _cohorts(db, last):
    steps = {}
    for cohort, month, money, customers in db.execute(COHORTS).fetchall():
        steps.setdefault(cohort, {})[month] = (money, customers)
    cohorts = {}
    for cohort, changes in sorted(steps.items()):
        money = customers = 0
        for month in range(cohort, last + 1):
            change = changes.get(month, (0, 0))
            money, customers = money + change[0], customers + change[1]
            cohorts[json.dumps([label(cohort), month - cohort])] = [customers, money]
    return cohorts


if __name__ == "__main__":
    result = compute(sys.argv[1])
    if len(sys.argv) > 2:
        with open(sys.argv[2], "w", encoding="utf-8") as file:
            json.dump(result, file, ensure_ascii=False)
