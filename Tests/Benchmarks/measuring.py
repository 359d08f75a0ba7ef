"""Whole processes, measured: seconds on the wall, most memory, and what they printed."""
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass, field

HERE = os.path.dirname(os.path.abspath(__file__))


@dataclass
class Sample:
    """One run of a process."""
    seconds: float
    peak: int
    output: bytes


@dataclass
class Series:
    """All runs of one command."""
    samples: list = field(default_factory=list)

    @property
    def seconds(self):
        return statistics.median(sample.seconds for sample in self.samples)

    @property
    def peak(self):
        return max(sample.peak for sample in self.samples)


def run(words, environment=None, errors=None):
    """Runs a command to its end. A status other than 0 ends the program, for a figure of it would mean nothing.

    `errors` is a file that takes what the command says on standard error; without one it goes to ours.
    """
    launcher = [sys.executable, "-I", "-S", os.path.join(HERE, "alone.py")]
    process = subprocess.run([*launcher, *words], stdout=subprocess.PIPE, stderr=errors,
                             env={**os.environ, **(environment or {})})
    output, _, figures = process.stdout.rpartition(b"\n")
    why = f"; {errors.name} says why" if errors else ""
    if process.returncode != 0:
        sys.exit(f"bench: {' '.join(words)} could not be run{why}")
    status, seconds, peak = figures.split()
    if int(status) != 0:
        sys.exit(f"bench: {' '.join(words)} ended with {int(status)}{why}")
    return Sample(float(seconds), int(peak) * (1 if sys.platform == "darwin" else 1024), output)


def interleaved(commands, repeats):
    """Runs each command in turn, and that so many times, so that a noisy minute meets all of them alike."""
    series = {name: Series() for name in commands}
    for _ in range(repeats):
        for name, command in commands.items():
            series[name].samples.append(run(command))
    return series
