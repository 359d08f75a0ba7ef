"""The virtual environment of the peers, below .build."""
import os
import subprocess
import sys

PACKAGES = ["duckdb", "matplotlib", "vl-convert-python", "hugo"]
# Modules that have another name than their package.
MODULES = {"vl-convert-python": "vl_convert"}


class Environment:
    """A Python with the peers that could be had; `missing` says which could not.

    A package is a name, or a name and a version: `duckdb==2.0.0`.
    """

    def __init__(self, folder, packages=PACKAGES):
        self.folder, self.packages = folder, packages
        self.python = os.path.join(folder, "bin", "python")
        if not os.path.exists(self.python):
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        for package in packages:
            if not self._has(package):
                # One at a time, so that what cannot be had here does not keep the others away.
                subprocess.run([self.python, "-m", "pip", "-q", "install", "--disable-pip-version-check", package])
        self.missing = [package for package in packages if not self._has(package)]

    def has(self, package):
        return package not in self.missing

    def versions(self):
        """`duckdb 2.0.0, …` of what is there."""
        names = ", ".join(repr(package.partition("==")[0]) for package in self.packages if self.has(package))
        code = f"from importlib.metadata import version\nprint(*[n + ' ' + version(n) for n in [{names}]], sep=', ')"
        return subprocess.run([self.python, "-c", code], capture_output=True, text=True).stdout.strip()

    def _has(self, package):
        name, _, version = package.partition("==")
        code = (f"import importlib.metadata, importlib.util, sys\n"
                f"if importlib.util.find_spec({MODULES.get(name, name)!r}) is None: sys.exit(1)\n"
                f"sys.exit({version!r} != '' and importlib.metadata.version({name!r}) != {version!r})")
        return subprocess.run([self.python, "-c", code]).returncode == 0
