"""The window while a file of 400,000 vectors of 300 numbers is opened and explored.

The file is made up, as GloVe writes them: about 1 GB of text, in a temporary folder. Goals:
lateness p99 at most 50 ms and at most 250 ms ever, cancelled in 200 ms, memory at most 1.3 times
the size of the numbers, neighbours within 300 ms.
"""

import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from tests.benchmarks.responsiveness_window import (
    PeakMemory,
    for_seconds,
    is_quiet,
    opened_window,
    table,
    until,
    watched,
)

WORDS, DIMENSION = 400_000, 300
QUICK_WORDS = 40_000
BLOCK = 2_000  # rows that are drawn by chance; those after them turn their numbers
BYTES_OF_A_NUMBER = 10
ASKED = 5


def measure(_text, quick):
    """Print a row for everything that is done with the file."""
    words = QUICK_WORDS if quick else WORDS
    with tempfile.TemporaryDirectory() as folder, opened_window() as app:
        if shutil.disk_usage(folder).free < 2 * words * DIMENSION * BYTES_OF_A_NUMBER:
            print("too little room for a file of vectors")
            return
        path = glove_file(Path(folder) / "glove.txt", words)
        size = f"{path.stat().st_size / 1e6:,.0f} MB"
        rows = table(f"{words:,} x {DIMENSION}, {size}", "seconds", "p99 ms", "max ms", "peak MB")
        _cancel(app, path, rows)
        _open(app, path, rows)
        _explore(app.map_tab.panel, rows)


def glove_file(path, words):
    """Write made-up vectors as GloVe does."""
    numbers = np.random.default_rng(1).normal(scale=0.4, size=(BLOCK, DIMENSION))
    block = [[f"{number:.5f}" for number in row] for row in numbers.tolist()]
    with path.open("w", encoding="utf-8") as file:
        for number in range(words):
            row, turn = block[number % BLOCK], number // BLOCK
            file.write(" ".join((f"word{number}", *row[turn:], *row[:turn])) + "\n")
    return path


def _open(app, path, rows):
    with _row(rows, "opened"):
        app.vector_opener.open(path)
        until(lambda: app.shelf.spaces)
    panel = app.map_tab.panel
    with _row(rows, "first picture on the Map tab"):
        app.window.show_tab(len(app.tabs))
        until(lambda: panel.picture.items)
    with _row(rows, "neighbours kept are counted"):
        until(lambda: is_quiet(panel))


def _cancel(app, path, rows):
    heard = []
    app.vector_opener.progressed.connect(heard.append)
    app.vector_opener.open(path)
    until(lambda: heard and heard[-1].step > heard[-1].total / 3)
    job = app.vector_opener._job
    with _row(rows, "cancelled after a third"):
        app.window.status._cancel.click()
        until(lambda: job.wait(0))
    assert not app.shelf.spaces
    for_seconds(0.5)


def _explore(panel, rows):
    for number in range(ASKED):
        word = panel.shown.words.tokens[7 * number]
        with _row(rows, f"neighbours of {word}"):
            panel.neighbours.take(word)
            until(lambda: panel.neighbours.near and panel.neighbours.near.asked == word)  # noqa: B023
    panel.neighbours.measure(1)
    with _row(rows, "neighbours by distance"):
        until(lambda: is_quiet(panel))
    for place, word in enumerate(panel.shown.words.tokens[1:4]):
        panel.analogy.fields[place].setText(word)
    with _row(rows, "an analogy"):
        panel.analogy.ask()
        until(lambda: is_quiet(panel))
    panel.show_view(0)
    panel.search.table.toolbar.search.setText("ord12")
    with _row(rows, "a search"):
        until(lambda: is_quiet(panel))
    panel.look.many.setCurrentIndex(panel.look.many.count() - 1)
    with _row(rows, "all words on the map"):
        until(lambda: is_quiet(panel))


@contextmanager
def _row(rows, name):
    """Measure a block and print it."""
    memory = PeakMemory()
    with watched() as found:
        yield
    seen = found[0]
    rows.row(name, f"{seen.seconds:.2f}", *seen.cells, f"{memory.stop():,.0f}")


if __name__ == "__main__":
    measure(None, quick="--quick" in sys.argv)
