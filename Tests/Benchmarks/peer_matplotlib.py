"""Draws the same plots by matplotlib.  usage: peer_matplotlib.py PLOTS.json REPEATS"""
import json
import sys

import matplotlib_plots
import plot_runs

with open(sys.argv[1], encoding="utf-8") as file:
    plot_runs.run(matplotlib_plots.plots(json.load(file)), int(sys.argv[2]))
