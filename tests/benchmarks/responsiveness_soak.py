"""Hours of training: does the memory grow, does the window grow sluggish?

Every method in turn, a few seconds each, stopped in the middle, on one text in one window; the runs
are kept to be compared, as many as the window keeps, so the first rounds fill up what is then held.
Goal: memory grows by less than 50 MB an hour after the first third.
"""

import sys
from pathlib import Path
from time import perf_counter

import numpy as np

from tests.benchmarks.responsiveness_training import METHODS, choose, open_text
from tests.benchmarks.responsiveness_window import (
    for_seconds,
    is_quiet,
    megabytes,
    opened_window,
    table,
    until,
    watched,
)

SECONDS = 4.0  # of each training
SETTLED = 1 / 3  # of the time, after which growth counts


def measure(path, minutes):
    """Print a row for every round of methods, and the growth."""
    rows = table("soak", "minutes", "MB", "p99 ms", "max ms")
    held, began = [], perf_counter()
    with opened_window() as app:
        tab = open_text(app, path)
        while perf_counter() - began < 60 * minutes:
            with watched() as found:
                for method in METHODS:
                    _train(tab, method)
            held.append(((perf_counter() - began) / 60, megabytes()))
            now, size = held[-1]
            rows.row(f"round {len(held)}", f"{now:.1f}", f"{size:,.0f}", *found[0].cells)
    growth(np.array(held))


def _train(tab, method):
    choose(tab, method)
    tab.column.buttons["run"].click()
    until(lambda: tab.presenter._has_learned)
    for_seconds(SECONDS)
    tab.column.buttons["stop"].click()
    until(lambda: tab.presenter._job is None and is_quiet(tab))


def growth(held):
    """Print how much the settled memory grew, and what that is in an hour."""
    settled = held[len(held) - max(2, round(len(held) * (1 - SETTLED))) :]
    if len(settled) < 3:
        print("too short to tell how memory grows")
        return
    slope = np.polyfit(settled[:, 0], settled[:, 1], 1)[0]
    grown = slope * (settled[-1, 0] - settled[0, 0])
    print(f"memory: {grown:+.0f} MB after the first third, {60 * slope:+.0f} MB an hour")


if __name__ == "__main__":
    measure(Path(sys.argv[1]), float(sys.argv[2]))
