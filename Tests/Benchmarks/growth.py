"""How the time of all figures grows with rows, months and dimensions.

A run computes the cube, whose laws are checked, and takes every figure of it: each metric in each month, for the
whole company and each segment. Reading the files is not in it.
"""
import json
import os
import shutil
import statistics

from measuring import run
from report import mebibytes, seconds, table

ROWS, MONTHS, DIMENSIONS = [25_000, 50_000, 100_000, 200_000], [12, 24, 48], range(10)
USUAL_ROWS, USUAL_MONTHS = 100_000, 48
HEAD = ["rows", "months", "dimensions", "segments", "figures", "cube", "figures taken", "both", "per segment", "memory"]


class Growth:
    """Measures by the programs in a folder, with sites below another."""

    def __init__(self, programs, work, repeats):
        self.boardwalk = os.path.join(programs, "boardwalk")
        self.phases = os.path.join(programs, "Benchmarks")
        self.work, self.repeats = work, repeats

    def tables(self):
        """Three tables in Markdown, and what the usual size takes."""
        rows = [self.line(rows, USUAL_MONTHS) for rows in ROWS]
        months = [self.line(USUAL_ROWS, months) for months in MONTHS]
        dimensions = self.by_dimension()
        usual = dimensions[-1]
        said = f"All {usual[4]} figures of {USUAL_ROWS:,} rows in {USUAL_MONTHS} months: {usual[7]}, laws checked."
        return [table(HEAD, lines) for lines in (rows, months, dimensions)] + [said]

    def by_dimension(self):
        """A line for each number of dimensions, with the time of each segment beyond the run before."""
        lines, last = [], None
        for count in DIMENSIONS:
            line, (segments, time) = self.measured(USUAL_ROWS, USUAL_MONTHS, count)
            if last and segments > last[0]:
                line[8] = seconds(max(time - last[1], 1e-9) / (segments - last[0]))
            lines.append(line)
            last = (segments, time)
        return lines

    def line(self, rows, months):
        return self.measured(rows, months)[0]

    def measured(self, rows, months, dimensions=None):
        """The cells of a line, and its number of segments and seconds."""
        more = [] if dimensions is None else ["--dimensions", str(dimensions)]
        sample = run([self.phases, "figures", self.site(rows, months), "--repeat", str(self.repeats), *more])
        phases = {}
        for line in map(json.loads, sample.output.splitlines()):
            phases.setdefault(line["phase"], []).append(line)
        cube, figures = ([line["nanoseconds"] / 1e9 for line in phases[name]] for name in ("cube", "figures"))
        both = statistics.median(map(sum, zip(cube, figures)))
        counted = phases["counted"][0]
        cells = [f"{rows:,}", str(counted["months"]), "9" if dimensions is None else str(dimensions),
                 f"{counted['segments']:,}", f"{counted['figures']:,}", seconds(statistics.median(cube)),
                 seconds(statistics.median(figures)), seconds(both), "", mebibytes(sample.peak)]
        return cells, (counted["segments"], both)

    def site(self, rows, months):
        folder = os.path.join(self.work, "growth", f"{rows}-{months}")
        if not os.path.exists(os.path.join(folder, "content", "site.yml")):
            shutil.rmtree(folder, ignore_errors=True)
            run([self.boardwalk, "example", folder, "--rows", str(rows), "--months", str(months), "--seed", "1"])
        return folder
