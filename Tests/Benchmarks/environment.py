"""The virtual environment of the peers, below .build."""
import os
import subprocess
import sys

PACKAGES = ["duckdb", "matplotlib", "vl-convert-python", "hugo"]
MODULES = {"duckdb": "duckdb", "matplotlib": "matplotlib", "vl-convert-python": "vl_convert", "hugo": "hugo"}


class Environment:
    """A Python with the peers that could be had; `missing` says which could not."""

    def __init__(self, folder):
        self.folder = folder
        self.python = os.path.join(folder, "bin", "python")
        if not os.path.exists(self.python):
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        for package in PACKAGES:
            if not self._has(package):
                # One at a time, so that what cannot be had here does not keep the others away.
                subprocess.run([self.python, "-m", "pip", "-q", "install", "--disable-pip-version-check", package])
        self.missing = [package for package in PACKAGES if not self._has(package)]

    def has(self, package):
        return package not in self.missing

    def versions(self):
        """`duckdb 2.0.0, …` of what is there."""
        names = ", ".join(repr(package) for package in PACKAGES if self.has(package))
        code = f"from importlib.metadata import version\nprint(*[n + ' ' + version(n) for n in [{names}]], sep=', ')"
        return subprocess.run([self.python, "-c", code], capture_output=True, text=True).stdout.strip()

    def _has(self, package):
        code = f"import importlib.util, sys; sys.exit(importlib.util.find_spec('{MODULES[package]}') is None)"
        return subprocess.run([self.python, "-c", code]).returncode == 0
