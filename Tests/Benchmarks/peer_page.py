"""A review as it is made today: figures by DuckDB, charts by matplotlib, one page.  usage: peer_page.py SITE OUT"""
import json
import os
import sys
from html import escape

import matplotlib_plots
import peer_metrics

STEPS = [("New", "new_mrr", 1), ("Expansion", "expansion_mrr", 1), ("Reactivation", "reactivation_mrr", 1),
         ("Contraction", "contraction_mrr", -1), ("Churn", "churned_mrr", -1)]


def months(first, last):
    start, end = (int(text[:4]) * 12 + int(text[5:]) - 1 for text in (first, last))
    return [peer_metrics.label(month) for month in range(max(start, end - 59), end + 1)]


def numbers(result):
    """What the plots are drawn from, in units and per cent."""
    figures, shown = result["figures"], months(result["first"], result["last"])

    def money(metric, month):
        return figures.get(json.dumps([month, metric, None, None]), 0) / 100

    def percent(metric, month):
        ratio = figures.get(json.dumps([month, metric, None, None]))
        return ratio and 100 * ratio[0] / ratio[1]

    cohorts = {}
    for key, (_, mrr) in result["cohorts"].items():
        cohorts.setdefault(json.loads(key)[0], []).append(mrr)
    recent = dict(list(cohorts.items())[-36:])
    last = shown[-1]
    return {
        "months": shown,
        "bridge": {"opening": money("mrr", shown[-2]), "closing": money("mrr", last),
                   "steps": [(name, sign * money(metric, last)) for name, metric, sign in STEPS]},
        "lines": {name: [percent(name.lower(), month) for month in shown] for name in ("NRR", "GRR")},
        "stack": {name: [sign * money(metric, month) for month in shown] for name, metric, sign in STEPS},
        "cohort": {name: [100 * mrr / cells[0] for mrr in cells] for name, cells in recent.items()},
    }


def page(result, data):
    parts = ["<!doctype html><html lang=en><meta charset=utf-8><title>Review</title>"]
    parts += [draw().decode("utf-8") for draw in matplotlib_plots.plots(data).values()]
    segments = {}
    for key, value in result["figures"].items():
        month, metric, dimension, segment = json.loads(key)
        if month == result["last"] and isinstance(value, int):
            segments.setdefault((dimension or "", segment or "Whole"), {})[metric] = value
    parts.append("<table>")
    for (dimension, segment), row in sorted(segments.items()):
        cells = "".join(f"<td>{row.get(metric, 0) / 100:,.2f}" for _, metric, _ in STEPS)
        parts.append(f"<tr><th>{escape(dimension)}<th>{escape(segment)}{cells}")
    return "\n".join(parts + ["</table></html>"])


if __name__ == "__main__":
    computed = peer_metrics.compute(sys.argv[1])
    os.makedirs(sys.argv[2], exist_ok=True)
    with open(os.path.join(sys.argv[2], "index.html"), "w", encoding="utf-8") as file:
        file.write(page(computed, numbers(computed)))
