"""Runs a command and prints, on a line behind its output: its exit status, its seconds on the wall, its ru_maxrss.

usage: alone.py COMMAND [ARGUMENT…]

Linux counts towards a program's most memory what the process held that started it. So this one holds next to
nothing (run it with -I -S: 8 MiB), or a program smaller than the benchmark could not be measured.
"""
import os
import sys
import time

start = time.perf_counter()
process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(process, 0)
seconds = time.perf_counter() - start
os.write(1, f"\n{os.waitstatus_to_exitcode(status)} {seconds!r} {usage.ru_maxrss}".encode())
