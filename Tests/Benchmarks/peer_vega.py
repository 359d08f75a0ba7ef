"""The same plots by Vega-Lite, through vl-convert.  usage: peer_vega.py PLOTS.json REPEATS"""
import json
import sys

import vl_convert

import plot_runs

WIDTH, HEIGHT = 560, 280


def flat(series, months):
    return [{"month": month, "series": name, "value": value}
            for name, values in series.items() for month, value in zip(months, values) if value is not None]


def chart(values, mark, encoding, **more):
    return {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "width": WIDTH, "height": HEIGHT,
            "data": {"values": values}, "mark": mark, "encoding": encoding, **more}


def bridge(data):
    level, rows = data["opening"], [{"name": "Opening", "from": 0, "to": data["opening"], "kind": "total"}]
    for name, amount in data["steps"]:
        rows.append({"name": name, "from": level, "to": level + amount, "kind": "gain" if amount >= 0 else "loss"})
        level += amount
    rows.append({"name": "Closing", "from": 0, "to": data["closing"], "kind": "total"})
    for row in rows:
        row["label"] = f"{row['to'] - row['from']:+,.0f}"
    x = {"field": "name", "type": "ordinal", "sort": None}
    layers = [
        {"mark": "bar", "encoding": {"x": x, "y": {"field": "from", "type": "quantitative"}, "y2": {"field": "to"},
                                     "color": {"field": "kind", "type": "nominal", "legend": None}}},
        {"mark": {"type": "text", "dy": -6}, "encoding": {"x": x, "y": {"field": "to", "type": "quantitative"},
                                                          "text": {"field": "label"}}}]
    return {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "width": WIDTH, "height": HEIGHT,
            "data": {"values": rows}, "layer": layers}


def layered(values, *layers):
    return {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "width": WIDTH, "height": HEIGHT,
            "data": {"values": values}, "layer": list(layers)}


def stack(data, x, y, colour):
    """A stack of bars with its net as a line."""
    months = data["stack_months"]
    net = [{"month": month, "value": value} for month, value in zip(months, data["net"])]
    return layered(flat(data["stack"], months), {"mark": "bar", "encoding": {"x": x, "y": y, "color": colour}},
                   {"mark": "line", "data": {"values": net}, "encoding": {"x": x, "y": y}})


def lines(data, x, y, colour):
    """Two lines with a rule at a hundred."""
    encoding = {"x": x, "y": {**y, "scale": {"zero": False}}, "color": colour}
    return layered(flat(data["lines"], data["months"]), {"mark": "line", "encoding": encoding},
                   {"mark": "rule", "encoding": {"y": {"datum": 100}}})


def scatter(data):
    across, up = {"field": "x", "type": "quantitative"}, {"field": "y", "type": "quantitative"}
    return chart([{"x": x, "y": y} for x, y in data["scatter"]], "point", {"x": across, "y": up})


def specifications(data):
    x, y = {"field": "month", "type": "ordinal"}, {"field": "value", "type": "quantitative"}
    colour = {"field": "series", "type": "nominal"}
    triangle = [{"cohort": cohort, "age": age, "value": value, "label": f"{value:.0f}"}
                for cohort, cells in data["cohort"].items() for age, value in enumerate(cells) if value is not None]
    place = {"x": {"field": "age", "type": "ordinal"}, "y": {"field": "cohort", "type": "ordinal"}}
    cohort = {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "width": WIDTH,
              "height": 20 * len(data["cohort"]), "data": {"values": triangle}, "encoding": place,
              "layer": [{"mark": "rect", "encoding": {"color": y}},
                        {"mark": "text", "encoding": {"text": {"field": "label"}}}]}
    return {
        "bridge": bridge(data["bridge"]),
        "lines": lines(data, x, y, colour),
        "stack": stack(data, x, y, colour),
        "cohort": cohort,
        "scatter": scatter(data),
    }


with open(sys.argv[1], encoding="utf-8") as file:
    numbers = json.load(file)
draw = {name: lambda specification=specification: vl_convert.vegalite_to_svg(specification)
        for name, specification in specifications(numbers).items()}
plot_runs.run(draw, int(sys.argv[2]))
