"""The window while an RNN and an LSTM learn a text: each view in turn, live, and for minutes.

Goals: lateness p99 at most 50 ms and at most 250 ms ever, at most 30 pictures a second, stop in
200 ms. Left going, memory grows by less than 50 MB an hour after the first third.
"""

import sys
from pathlib import Path
from time import perf_counter

import numpy as np

from tests.benchmarks.responsiveness_soak import growth
from tests.benchmarks.responsiveness_window import (
    for_seconds,
    is_quiet,
    megabytes,
    opened_window,
    stop,
    tab_named,
    table,
    until,
    watched,
)

SECONDS, QUICK_SECONDS = 10.0, 3.0  # of each view
EPOCHS = 1000  # more than there is time for
# What moves in a view while networks learn.
PICTURES = {
    "race": lambda panel: panel.race.curve,
    "cell": lambda panel: panel.cell.picture,
    "gradients": lambda panel: panel.gradients.plot,
    "activations": lambda panel: panel.activations.text,
    "saliency": lambda panel: panel.saliency.text,
    "weights": lambda panel: panel.weights.map,
}


def measure(path, quick):
    """Print a row for every view of a race, and how fast it stops."""
    seconds = QUICK_SECONDS if quick else SECONDS
    rows = table("race", "p99 ms", "max ms", "draws/s")
    with opened_window() as app:
        tab = racing(app, path)
        for name in PICTURES:
            late = _watched_view(tab, name, seconds)
            rows.row(name, *late.cells, f"{late.rate:.1f}")
        stopping, ending = stop(tab)
        print(f"stop {1000 * stopping:.0f} ms, result after {1000 * ending:.0f} ms")


def soak(path, minutes):
    """Print a row for every round of all views of one race that is left going, and the growth."""
    rows = table("race left going", "minutes", "MB", "p99 ms", "max ms", "draws/s")
    held, began = [], perf_counter()
    with opened_window() as app:
        tab = racing(app, path)
        while perf_counter() - began < 60 * minutes:
            views = [_watched_view(tab, name, SECONDS) for name in PICTURES]
            held.append(((perf_counter() - began) / 60, megabytes()))
            now, size = held[-1]
            late = max(each.p99 for each in views), max(each.largest for each in views)
            rate = sum(each.drawn for each in views) / sum(each.seconds for each in views)
            rows.row(
                f"round {len(held)}", f"{now:.1f}", f"{size:,.0f}", *_shown(*late), f"{rate:.1f}"
            )
        stop(tab)
    growth(np.array(held))


def racing(app, path):
    """Open a text, and return the tab with a race under way, which the cell shows as well."""
    from legacy_gui.panels.cell_controls import LEARNED

    app.opener.open_paths([path])
    until(lambda: app.session.corpus is not None and not app.is_busy())
    tab = tab_named(app, "race")
    until(lambda: is_quiet(tab))
    tab.form.editors["epochs"].setValue(EPOCHS)
    tab.column.buttons["run"].click()
    until(lambda: tab.presenter._has_learned)
    tab.panel.cell.controls.source.setCurrentIndex(LEARNED)
    return tab


def _watched_view(tab, name, seconds):
    """Return how late the window was with a view open, and how often it was drawn."""
    tab.panel.show_view(tab.panel.views.index(name))
    for_seconds(0.5)
    with watched(PICTURES[name](tab.panel)) as found:
        for_seconds(seconds)
    return found[0]


def _shown(p99, largest):
    return f"{p99:.1f}", f"{largest:.1f}"


if __name__ == "__main__":
    file, *options = sys.argv[1:]
    if options and options[0] != "--quick":
        soak(Path(file), float(options[0]))
    else:
        measure(Path(file), quick="--quick" in options)
