"""Measures plots against their budgets, beside vl-convert and matplotlib, which draw the same numbers.

usage: bench_plots.py --bin FOLDER [--work FOLDER] [--repeats N]

FOLDER holds the release build of `PlotBenchmarks`. Times are medians of N runs within one process each, the first
left out; the processes follow one another in the same run. Exit status 1 where a budget is not kept.
"""
import argparse
import json
import os
import statistics
import sys

from environment import Environment
from measuring import run
from report import seconds, table

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = [("vl-convert", "peer_vega.py", "vl-convert-python"), ("matplotlib", "peer_matplotlib.py", "matplotlib")]
# What each plot is, and its budget in seconds and bytes.
BUDGETS = {
    "lines": ("60-point line ×2, rule", 0.25e-3, 5_000),
    "stack": ("24×5 diverging stack with net", 0.25e-3, 13_000),
    "bridge": ("bridge, 7 bars", 0.25e-3, 4_000),
    "cohort": ("36×36 cohort triangle, 666 labels", 0.6e-3, 55_000),
    "scatter": ("10,000-point scatter", 3e-3, 140_000),
}


def medians(output):
    """Seconds and bytes of each plot: the median of its lines."""
    plots = {}
    for line in map(json.loads, output.splitlines()):
        plots.setdefault(line["phase"], []).append((line["nanoseconds"] / 1e9, line["bytes"]))
    return {name: (statistics.median(time for time, _ in lines), lines[0][1]) for name, lines in plots.items()}


class PlotBench:
    """One run: ours, then each peer that could be had, from the same file of numbers."""

    def __init__(self, program, environment, folder, repeats):
        os.makedirs(folder, exist_ok=True)
        numbers = os.path.join(folder, "plots.json")
        self.runs = {"ours": medians(run([program, "--repeat", str(10 * repeats + 1), "--data", numbers]).output)}
        for name, script, package in PEERS:
            if environment.has(package):
                command = [environment.python, os.path.join(HERE, script), numbers, str(repeats)]
                self.runs[name] = medians(run(command).output)

    def missed(self):
        """The budgets that are not kept, in words."""
        found = []
        for name, (text, time, size) in BUDGETS.items():
            measured = self.runs["ours"].get(name)
            if measured is None:
                found.append(f"{text} was not drawn")
            elif measured[0] > time or measured[1] > size:
                found.append(f"{text} takes {seconds(measured[0])} and {measured[1]:,} bytes")
        return found

    def markdown(self):
        peers = [name for name in self.runs if name != "ours"]
        head = ["plot", "time", "budget", "bytes", "budget"]
        for peer in peers:
            head += [peer, "×", "bytes"]
        return table(head, [self.row(name, peers) for name in self.runs["ours"]])

    def row(self, name, peers):
        time, size = self.runs["ours"][name]
        text, most, largest = BUDGETS.get(name, (name, None, None))
        cells = [text, seconds(time), seconds(most) if most else "", f"{size:,}", f"{largest:,}" if largest else ""]
        for peer in peers:
            other = self.runs[peer].get(name)
            cells += [seconds(other[0]), f"{other[0] / time:,.0f}", f"{other[1]:,}"] if other else [""] * 3
        return cells


def main():
    parser = argparse.ArgumentParser(description="Measures plots against their budgets and beside their peers.")
    parser.add_argument("--bin", required=True, help="the folder of the release build")
    parser.add_argument("--work", default=os.path.join(HERE, "..", "..", ".build", "bench"))
    parser.add_argument("--repeats", default=21, type=int)
    options = parser.parse_args()
    work = os.path.abspath(options.work)
    os.makedirs(work, exist_ok=True)
    environment = Environment(os.path.join(work, "venv"), ["vl-convert-python", "matplotlib"])
    bench = PlotBench(os.path.join(os.path.abspath(options.bin), "PlotBenchmarks"), environment, work, options.repeats)
    print(f"Medians of {options.repeats} runs and more, warm, one process each; {environment.versions()}.\n")
    print(bench.markdown())
    if missed := bench.missed():
        sys.exit("bench-plots: " + "; ".join(missed))


if __name__ == "__main__":
    main()
