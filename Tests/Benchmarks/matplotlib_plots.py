"""The same plots by matplotlib, as SVG."""
import io

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as pyplot


def _svg(figure):
    buffer = io.BytesIO()
    figure.savefig(buffer, format="svg")
    pyplot.close(figure)
    return buffer.getvalue()


def bridge(data):
    figure, axes = pyplot.subplots(figsize=(6.8, 3.4))
    names, bottoms, heights, colours, level = ["Opening"], [0], [data["opening"]], ["grey"], data["opening"]
    for name, amount in data["steps"]:
        names.append(name)
        bottoms.append(min(level, level + amount))
        heights.append(abs(amount))
        colours.append("tab:blue" if amount >= 0 else "tab:red")
        level += amount
    bars = axes.bar(names + ["Closing"], heights + [data["closing"]], bottom=bottoms + [0], color=colours + ["grey"])
    axes.bar_label(bars, fmt="{:,.0f}")
    return _svg(figure)


def lines(series, months):
    figure, axes = pyplot.subplots(figsize=(6.8, 3.4))
    for name, values in series.items():
        axes.plot(range(len(months)), [float("nan") if value is None else value for value in values], label=name)
    axes.axhline(100, color="black")
    axes.set_xticks(range(0, len(months), 6), months[::6])
    axes.legend()
    return _svg(figure)


def stack(series, months, net=()):
    figure, axes = pyplot.subplots(figsize=(6.8, 3.4))
    above, below = [0] * len(months), [0] * len(months)
    for name, values in series.items():
        base = above if sum(values) >= 0 else below
        axes.bar(range(len(months)), values, bottom=list(base), label=name)
        base[:] = [a + b for a, b in zip(base, values)]
    if net:
        axes.plot(range(len(months)), net, color="black")
    axes.set_xticks(range(0, len(months), 6), months[::6])
    axes.legend()
    return _svg(figure)


def cohort(rows):
    ages = max((len(cells) for cells in rows.values()), default=0)
    figure, axes = pyplot.subplots(figsize=(6.8, 0.2 * len(rows) + 0.6))
    cells = [[float("nan") if value is None else value for value in row] + [float("nan")] * (ages - len(row))
             for row in rows.values()]
    axes.imshow(cells, aspect="auto", cmap="RdBu")
    axes.set_yticks(range(len(rows)), list(rows))
    for place, row in enumerate(rows.values()):
        for age, value in enumerate(row):
            if value is not None:
                axes.text(age, place, f"{value:.0f}", ha="center", va="center", fontsize=6)
    return _svg(figure)


def scatter(points):
    figure, axes = pyplot.subplots(figsize=(6.8, 3.4))
    axes.scatter([x for x, _ in points], [y for _, y in points], s=4)
    return _svg(figure)


def plots(data):
    """The plots by name, each a function that returns the bytes of an SVG."""
    drawn = {
        "bridge": lambda: bridge(data["bridge"]),
        "lines": lambda: lines(data["lines"], data["months"]),
        "stack": lambda: stack(data["stack"], data.get("stack_months", data["months"]), data.get("net", ())),
        "cohort": lambda: cohort(data["cohort"]),
    }
    if "scatter" in data:
        drawn["scatter"] = lambda: scatter(data["scatter"])
    return drawn
