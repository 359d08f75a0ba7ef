"""Measures the reference job beside DuckDB and polars: a ledger read, movements and cohorts computed, JSON written.

usage: bench_ledger.py --bin FOLDER --job FOLDER --generator FILE [--work FOLDER]
                       [--sizes 100000,1000000,10000000] [--repeats N] [--json FILE]

--bin holds the release build of `ReferenceJob`, --job the same job for the peers, and --generator is the program
that writes a ledger of a size. Everything is made below --work (default .build/bench-ledger): a virtual environment
with the peers from PyPI, the data of each size, once, the answers, and what the programs say on standard error.

All programs run as whole processes with two threads, taking turns. Times are medians; a ratio is the median of the
ratios of each round, peer ÷ ours, so that above 1 Boardwalk is faster. Ten million rows are run three times at most.
Exit status 1 where the answers are not the same, byte for byte. A target that is missed is told and changes nothing.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys

from environment import Environment
from ledger_report import LedgerReport, SizeFigures
from measuring import Sample, Series, run

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGES = ["duckdb==2.0.0", "polars==2.1.0", "pyarrow"]
THREADS = {"THREADS": "2"}
TEN_MILLION = 10_000_000


class LedgerBench:
    """One run of the benchmark."""

    def __init__(self, options):
        self.options = options
        self.ours = os.path.join(options.bin, "ReferenceJob")
        os.makedirs(options.work, exist_ok=True)
        self.errors = open(self.path("errors.txt"), "wb")
        self.environment = Environment(self.path("venv"), PACKAGES)
        if self.environment.missing:
            sys.exit(f"bench-ledger: {', '.join(self.environment.missing)} could not be had from PyPI")
        self.report = LedgerReport(self.environment.versions(), options.repeats)

    def path(self, *names):
        return os.path.join(self.options.work, *names)

    def run(self):
        for place, rows in enumerate(self.options.sizes):
            data = self.data(rows)
            if place == 0:
                # Once uncounted, so that nobody pays for programs and libraries that are not in memory yet.
                self.round(rows, data)
            read_through(data)
            repeats = min(self.options.repeats, 3) if rows >= TEN_MILLION else self.options.repeats
            figures = SizeFigures(rows, {})
            for number in range(repeats):
                print(f"bench-ledger: {rows:,} rows, round {number + 1} of {repeats}", file=sys.stderr)
                for name, sample in self.round(rows, data).items():
                    figures.series.setdefault(name, Series()).samples.append(sample)
            self.report.add(figures)

    # MARK: A round

    def round(self, rows, data):
        """Each program once, by its name, after which their answers have been compared."""
        answers = {name: self.path("answers", f"{rows}-{name}.json") for name in ("ours", "duckdb", "polars")}
        os.makedirs(self.path("answers"), exist_ok=True)
        for answer in answers.values():
            # Or that of an earlier run could pass for this one's.
            if os.path.exists(answer):
                os.remove(answer)
        samples = {
            "ours": self.sample([self.ours, data, answers["ours"], "--laps"]),
            "duckdb": self.sample(self.peer("job_duckdb.py", data, answers["duckdb"])),
            "polars": self.sample(self.peer("job_polars.py", data, answers["polars"])),
            "scan": self.sample(self.peer("scan_duckdb.py", data)),
            "floor": self.floor(data),
        }
        self.compare(rows, answers)
        return samples

    def floor(self, data):
        """The search for newlines alone, with the time that the process itself has measured for it."""
        sample = self.sample([self.ours, "--floor", data])
        try:
            seconds = float(sample.output)
        except ValueError:
            seconds = 0
        if not seconds > 0:
            sys.exit(f"bench-ledger: {self.ours} --floor printed no number of seconds")
        return Sample(seconds, sample.peak, b"")

    def sample(self, words, environment=None):
        return run(words, {**THREADS, **(environment or {})}, self.errors)

    def peer(self, script, *arguments):
        return [self.environment.python, os.path.join(self.options.job, script), *arguments]

    def compare(self, rows, answers):
        """Ends the program where an answer is not ours."""
        texts = {}
        for name, path in answers.items():
            if not os.path.exists(path):
                sys.exit(f"bench-ledger: {name} wrote no answer for {rows:,} rows; {self.errors.name} may say why")
            with open(path, "rb") as file:
                texts[name] = file.read()
        for name, text in texts.items():
            if text != texts["ours"]:
                place = len(os.path.commonprefix([text, texts["ours"]]))
                sys.exit(f"bench-ledger: the answers for {rows:,} rows differ from byte {place:,} on:\n"
                         f"  {answers['ours']} …{near(texts['ours'], place)}…\n"
                         f"  {answers[name]} …{near(text, place)}…")

    # MARK: Data

    def data(self, rows):
        """The folder with the ledger of a size, which is made where it is missing."""
        folder = self.path("data", str(rows))
        if not all(os.path.exists(os.path.join(folder, name)) for name in ("events.csv", "customers.csv")):
            # Under another name until it is whole.
            growing = folder + ".new"
            shutil.rmtree(growing, ignore_errors=True)
            shutil.rmtree(folder, ignore_errors=True)
            os.makedirs(growing)
            print(f"bench-ledger: writing a ledger of {rows:,} rows to {folder}", file=sys.stderr)
            subprocess.run([self.options.generator, str(rows), growing], check=True, stdout=self.errors)
            os.rename(growing, folder)
        return folder


def near(text, place):
    """What stands around a place."""
    return text[max(0, place - 30):place + 30].decode("utf-8", "replace")


def read_through(folder):
    """Reads the files of a folder, so that they are in memory whoever comes first."""
    for name in ("events.csv", "customers.csv"):
        with open(os.path.join(folder, name), "rb", buffering=0) as file:
            while file.read(1 << 20):
                pass


def options():
    parser = argparse.ArgumentParser(description="Measures the reference job beside DuckDB and polars.")
    parser.add_argument("--bin", required=True, type=os.path.abspath, help="the folder of the release builds")
    parser.add_argument("--job", required=True, type=os.path.abspath, help="the folder of the peers' job")
    parser.add_argument("--generator", required=True, type=os.path.abspath, help="the program that writes ledgers")
    parser.add_argument("--work", default=os.path.join(HERE, "..", "..", ".build", "bench-ledger"),
                        type=os.path.abspath)
    parser.add_argument("--sizes", default="100000,1000000,10000000", type=numbers)
    parser.add_argument("--repeats", default=5, type=positive)
    parser.add_argument("--json", help="a file that takes the figures")
    return parser.parse_args()


def numbers(text):
    return [positive(size) for size in text.split(",")]


def positive(text):
    if int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not above 0")
    return int(text)


def main():
    bench = LedgerBench(options())
    bench.run()
    if bench.options.json:
        with open(bench.options.json, "w", encoding="utf-8") as file:
            json.dump(bench.report.figures(), file, indent=2)
            file.write("\n")
    print(bench.report.markdown(), end="")


if __name__ == "__main__":
    main()
