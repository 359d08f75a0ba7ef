"""The tables of the reference job: times and ratios, memory, the floor, and where our time goes."""
import os
import platform
import statistics
from dataclasses import dataclass

from report import seconds, table

LAPS = ["events", "customers", "settle", "compute", "answer"]
# What is meant to hold, on two cores: rows, what it says, which figure, and the most or the least that it may be.
TARGETS = [
    (10_000_000, "DuckDB ÷ ours", "duckdb_ratio", "≥", 15),
    (10_000_000, "peak bytes a row", "ours_bytes_per_row", "≤", 96),
    (1_000_000, "seconds", "ours_seconds", "≤", 0.15),
    (100_000, "seconds", "ours_seconds", "≤", 0.03),
]


@dataclass
class SizeFigures:
    """What was measured at one size: the runs of each program, by its name."""
    rows: int
    series: dict

    def ratio(self, name, to="ours"):
        """The median over all rounds of a program's time ÷ that of another."""
        pairs = zip(self.series[name].samples, self.series[to].samples)
        return statistics.median(one.seconds / other.seconds for one, other in pairs)

    def shares(self):
        """Each step's share of our whole process, and what is left; medians, so that the sum may not be one."""
        rounds = [laps(sample) for sample in self.series["ours"].samples]
        return {name: statistics.median(shares[name] for shares in rounds) for name in [*LAPS, "rest"]}

    def figures(self):
        """All by name."""
        result = {"rows": self.rows, "rounds": len(self.series["ours"].samples)}
        for name in ("ours", "duckdb", "polars"):
            result[f"{name}_seconds"] = self.series[name].seconds
        for name in ("duckdb", "polars"):
            result[f"{name}_ratio"] = self.ratio(name)
        for name in ("ours", "duckdb", "polars"):
            result[f"{name}_bytes_per_row"] = self.series[name].peak / self.rows
        result |= {"floor_seconds": self.series["floor"].seconds, "floor_ratio": self.ratio("ours", to="floor"),
                   "scan_seconds": self.series["scan"].seconds, "scan_ratio": self.ratio("scan"),
                   "shares": self.shares()}
        return result


def laps(sample):
    """The shares of the steps that a run has printed: `events 0.5 seconds`, a line each."""
    shares = {}
    for line in sample.output.decode().splitlines():
        words = line.split()
        if words and words[0] in LAPS:
            shares[words[0]] = float(words[1]) / sample.seconds
    return {**{name: shares[name] for name in LAPS}, "rest": 1 - sum(shares.values())}


class LedgerReport:
    """All sizes of a run, in the order in which they come."""

    def __init__(self, versions, repeats):
        self.about = (f"Whole processes, medians of {repeats} rounds (at most 3 of ten million rows), "
                      f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}; {versions}. "
                      "The answers are the same, byte for byte.")
        self.sizes = []

    def add(self, size):
        self.sizes.append(size.figures())

    def figures(self):
        return {"about": self.about, "sizes": self.sizes, "targets": [
            {"rows": rows, "figure": key, "bound": f"{sign} {bound}", "measured": value, "met": met}
            for rows, _, key, sign, bound, value, met in self.targets()]}

    def targets(self):
        """Each target of a size that was run, with what was measured and whether that is enough."""
        for rows, text, key, sign, bound in TARGETS:
            for figures in self.sizes:
                if figures["rows"] == rows:
                    met = figures[key] >= bound if sign == "≥" else figures[key] <= bound
                    yield rows, text, key, sign, bound, figures[key], met

    def markdown(self):
        parts = [self.about, self.times(), self.floors(), self.steps()]
        if met := self.met():
            parts.append(met)
        return "\n\n".join(parts) + "\n"

    def times(self):
        head = ["rows", "ours", "DuckDB", "polars", "DuckDB ÷ ours", "polars ÷ ours", "ours, peak bytes a row",
                "DuckDB", "polars"]
        return table(head, [[
            f"{each['rows']:,}", seconds(each["ours_seconds"]), seconds(each["duckdb_seconds"]),
            seconds(each["polars_seconds"]), f"{each['duckdb_ratio']:.1f}", f"{each['polars_ratio']:.1f}",
            f"{each['ours_bytes_per_row']:,.0f}", f"{each['duckdb_bytes_per_row']:,.0f}",
            f"{each['polars_bytes_per_row']:,.0f}"] for each in self.sizes])

    def floors(self):
        head = ["rows", "newlines found, 2 threads", "ours ÷ that", "rows counted by DuckDB", "that ÷ ours"]
        return table(head, [[
            f"{each['rows']:,}", seconds(each["floor_seconds"]), f"{each['floor_ratio']:.1f}",
            seconds(each["scan_seconds"]), f"{each['scan_ratio']:.1f}"] for each in self.sizes])

    def steps(self):
        return table(["rows", *LAPS, "start and end"], [[
            f"{each['rows']:,}", *(f"{share:.0%}" for share in each["shares"].values())] for each in self.sizes])

    def met(self):
        """The targets as a table; empty where no size has one."""
        rows = [[f"{rows:,}", f"{text} {sign} {bound}", f"{value:.3g}", "met" if met else "missed"]
                for rows, text, _, sign, bound, value, met in self.targets()]
        return table(["rows", "target", "measured", ""], rows) if rows else ""
