"""The window while embeddings learn on a text: lateness, pictures, and how fast it obeys.

Goals: lateness p99 at most 50 ms and at most 250 ms ever, at most 30 pictures a second, stop in
200 ms, closing in mid-training in 2 s.
"""

import sys
from pathlib import Path
from time import perf_counter

from tests.benchmarks.responsiveness_window import (
    for_seconds,
    is_quiet,
    opened_window,
    stop,
    tab_named,
    table,
    until,
    watched,
)

METHODS = ("skip-gram", "cbow", "glove", "fasttext")
SECONDS, QUICK_SECONDS = 8.0, 2.0
ROUNDS = 3
HELD = 0.5  # seconds of a pause
EPOCHS = 1000  # more than there is time for


def measure(path, quick):
    """Print a row for every method."""
    seconds, rounds = (QUICK_SECONDS, 1) if quick else (SECONDS, ROUNDS)
    heads = ("p99 ms", "max ms", "draws/s", "first s", "pause ms", "resume ms", "stop ms", "end ms")
    rows = table("training", *heads, "close ms")
    for method in METHODS:
        for _ in range(rounds):
            with opened_window() as app:
                _method(app, path, method, seconds, rows)


def _method(app, path, method, seconds, rows):
    tab = open_text(app, path)
    choose(tab, method)
    picture, press = tab.panel.live.map, tab.column.buttons
    with watched() as before:
        began = perf_counter()
        press["run"].click()
        until(lambda: picture.items)
        first = perf_counter() - began
    with watched(picture) as learning:
        for_seconds(seconds)
    pausing = _pause(tab)
    resuming = _resume(tab)
    stopping, ending = stop(tab)
    closing = _close(app, tab)
    late = learning[0]
    largest = max(late.largest, before[0].largest)
    times = (f"{1000 * each:.0f}" for each in (pausing, resuming, stopping, ending, closing))
    rate = f"{late.rate:.1f}"
    rows.row(method, f"{late.p99:.1f}", f"{largest:.1f}", rate, f"{first:.2f}", *times)


def open_text(app, path):
    """Open a text and return the tab of embeddings, looked at and at rest."""
    app.opener.open_paths([path])
    until(lambda: app.session.corpus is not None and not app.is_busy())
    tab = tab_named(app, "embedding")
    until(lambda: is_quiet(tab))
    return tab


def choose(tab, method, epochs=EPOCHS):
    """Choose a method in the form."""
    editor = tab.form.editors["method"]
    editor.setCurrentIndex(editor.findData(method))
    tab.form.editors["epochs"].setValue(epochs)


def _pause(tab):
    """Return the seconds from the click to the last snapshot that still came."""
    heard, began = [perf_counter()], perf_counter()
    tab.column.buttons["pause"].click()
    connection = tab.progressed.connect(lambda _: heard.append(perf_counter()))
    for_seconds(HELD)
    tab.progressed.disconnect(connection)
    return max(0.0, heard[-1] - began)


def _resume(tab):
    """Return the seconds from the click to the next snapshot."""
    heard = []
    connection = tab.progressed.connect(heard.append)
    began = perf_counter()
    tab.column.buttons["resume"].click()
    until(lambda: heard)
    tab.progressed.disconnect(connection)
    return perf_counter() - began


def _close(app, tab):
    """Return the seconds in which the window closes in the middle of another training."""
    until(lambda: is_quiet(tab))
    tab.column.buttons["run"].click()
    picture = tab.panel.live.map
    until(lambda: picture.items and tab.presenter._has_learned)
    for_seconds(0.5)
    job = tab._jobs[-1]
    began = perf_counter()
    app.window.close()
    assert job.wait(0), "a thread was left behind"
    return perf_counter() - began


if __name__ == "__main__":
    measure(Path(sys.argv[1]), quick="--quick" in sys.argv)
