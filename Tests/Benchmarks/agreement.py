"""Compares the figures of `boardwalk metrics` with those of the DuckDB script, to the minor unit."""
import csv
import io
import json

MONEY = ["mrr", "new_mrr", "reactivation_mrr", "expansion_mrr", "contraction_mrr", "churned_mrr"]
COUNTS = ["customers", "new_customers", "reactivated_customers", "expanded_customers", "contracted_customers",
          "churned_customers"]
RATIOS = ["nrr", "grr"]
CUSTOMER_DIMENSIONS = ["industry", "region", "size"]


def is_compared(metric, dimension):
    """Whether both sides compute a figure."""
    if dimension is None:
        return True
    if metric in ("mrr", "customers"):
        return metric == "mrr" and dimension == "product"
    if metric in RATIOS:
        return dimension == "industry"
    return metric in MONEY or dimension in CUSTOMER_DIMENSIONS


def metrics_command(boardwalk, site, first, last):
    """The command that prints every figure that is compared."""
    words = [boardwalk, "metrics", site, "--from", first, "--to", last, "--format", "json"]
    for metric in MONEY + COUNTS + RATIOS:
        words += ["--metric", metric]
    for dimension in CUSTOMER_DIMENSIONS + ["product"]:
        words += ["--by", dimension]
    return words


def cohorts_command(boardwalk, site, last):
    """The command that prints the cohorts."""
    return [boardwalk, "metrics", "cohorts", site, "--month", last]


def disagreements(figures_output, cohorts_output, peer):
    """How many figures were compared, and a line for each that differs."""
    compared, lines = 0, []
    theirs = dict(peer["figures"])
    for figure in json.loads(figures_output)["figures"]:
        metric, dimension = figure["metric"], figure["dimension"]
        if not is_compared(metric, dimension):
            continue
        key = json.dumps([figure["month"], metric, dimension, figure["segment"]], ensure_ascii=False)
        compared += 1
        if metric in RATIOS:
            ours = None if figure["value"] is None else [figure["numerator"], figure["denominator"]]
            other = theirs.pop(key, None)
        else:
            ours = figure["minor"] if metric in MONEY else figure["value"]
            other = theirs.pop(key, 0)
        if ours != other:
            lines.append(f"{key}: {ours} here, {other} in DuckDB")
    lines += [f"{key}: missing here, {value} in DuckDB" for key, value in theirs.items() if value]
    cohorts, differing = _cohorts(cohorts_output, peer["cohorts"])
    return compared + cohorts, lines + differing


def _cohorts(output, theirs):
    ours = {}
    for row in csv.DictReader(io.StringIO(output.decode("utf-8"))):
        ours[json.dumps([row["cohort"], int(row["age"])])] = [int(row["customers"]), int(row["mrr_minor"])]
    keys = sorted(ours.keys() | theirs.keys())
    lines = [f"cohort {key}: {ours.get(key)} here, {theirs.get(key)} in DuckDB" for key in keys
             if ours.get(key) != theirs.get(key)]
    return len(keys), lines
