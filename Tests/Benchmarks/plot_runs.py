"""Runs functions that draw, and prints a line of JSON for each run."""
import json
import time


def run(draw, repeats):
    """Each function once unmeasured, so that nothing is loaded on the first run, then `repeats` times."""
    for name, function in draw.items():
        function()
        for _ in range(repeats):
            start = time.perf_counter()
            picture = function()
            nanoseconds = int((time.perf_counter() - start) * 1e9)
            print(json.dumps({"phase": name, "nanoseconds": nanoseconds, "bytes": len(picture)}))
