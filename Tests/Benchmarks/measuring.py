"""Whole processes, measured: seconds on the wall, most memory, and what they printed."""
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field


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


def run(words, environment=None):
    """Runs a command to its end. A status other than 0 ends the program, for a figure of it would mean nothing."""
    start = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.PIPE, env={**os.environ, **(environment or {})})
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"bench: {' '.join(words)} ended with {process.returncode}")
    return Sample(seconds, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024), output)


def interleaved(commands, repeats):
    """Runs each command in turn, and that so many times, so that a noisy minute meets all of them alike."""
    series = {name: Series() for name in commands}
    for _ in range(repeats):
        for name, command in commands.items():
            series[name].samples.append(run(command))
    return series
