"""The Map tab: pictures a second, on a plane and in space, and t-SNE from the click on.

Goals: at least 30 pictures a second while 100,000 words are dragged and zoomed, with names of what
is in view, and while 2,000 are turned in space; the first picture of t-SNE of 2,000 words within
1 s.
"""

import math
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import numpy as np

from tests.benchmarks.responsiveness_window import (
    for_seconds,
    is_quiet,
    opened_window,
    table,
    until,
    watched,
)

POINTS, DIMENSION, CROWDS, SPREAD = 100_000, 20, 200, 0.7
SECONDS, QUICK_SECONDS = 4.0, 1.0
ROUNDS = 3
AROUND, ZOOM, TURN = 6.0, 1.03, 90  # pixels a picture; factor; pictures in and out again
TURNED = 2.0  # pixels a picture
SOLID = (2_000, 20_000)  # words in space
HEADS = ("frames/s", "per CPU s", "slowest ms", "names", "p99 ms", "max ms")


def measure(_text, quick):
    """Print a table for each: the plane, the space, and t-SNE."""
    seconds, rounds = (QUICK_SECONDS, 1) if quick else (SECONDS, ROUNDS)
    with opened_window() as app, tempfile.TemporaryDirectory() as folder:
        path = _file(Path(folder))
        panel = open_space(app, path)
        _show(panel, POINTS)
        _motion(panel, seconds, rounds)
        _space(panel, seconds, rounds)
        _show(panel, 2_000)
        _tsne(panel, seconds, rounds)


def open_space(app, path):
    """Open a file of vectors through the window and return the panel that shows it."""
    app.window.show_tab(len(app.tabs))
    app.vector_opener.open(path)
    until(lambda: app.shelf.spaces and app.shelf.spaces[-1].name == path.name)
    panel = app.map_tab.panel
    until(lambda: panel.shown is not None and is_quiet(panel))
    return panel


def _file(folder):
    """Save words in crowds, as those of a text are."""
    from engine.embeddings import EmbeddingSpace, save_vectors
    from engine.text.vocabulary import Vocabulary

    rng = np.random.default_rng(1)
    crowds = rng.normal(size=(CROWDS, DIMENSION))
    vectors = crowds[rng.integers(CROWDS, size=POINTS)]
    vectors = (vectors + SPREAD * rng.normal(size=vectors.shape)).astype(np.float32)
    words = tuple(f"word{number}" for number in range(POINTS))
    space = EmbeddingSpace(vectors, Vocabulary(words, np.arange(POINTS, 0, -1)))
    path = folder / "space.npz"
    save_vectors(space, path, "npz")
    return path


def _show(panel, words):
    """Put so many words on the map; all of them are the last choice."""
    many = panel.look.many
    many.setCurrentIndex(many.count() - 1 if words == POINTS else many.findData(words))
    until(lambda: panel.shown is not None and len(panel.shown.words) == words)
    until(lambda: is_quiet(panel))


def _motion(panel, seconds, rounds):
    rows = table(f"{POINTS:,} words", *HEADS)
    from legacy_gui.panels.map_look import CLUSTERS, PLAIN

    for _ in range(rounds):
        panel.look.colours.setCurrentIndex(PLAIN)
        until(lambda: is_quiet(panel))
        for name, motion in (("dragging", (_drag,)), ("zooming", (_zoom,))):
            _move(panel, seconds, name, motion, rows)
        both = _drag, _zoom
        _move(panel, seconds, "both", both, rows)
        panel.look.colours.setCurrentIndex(CLUSTERS)
        _move(panel, seconds, "both, while k-means runs", both, rows)
        until(lambda: is_quiet(panel))
        _move(panel, seconds, "both, in colours", both, rows)
    panel.look.colours.setCurrentIndex(PLAIN)


def _space(panel, seconds, rounds):
    rows = table("turning in space", *HEADS)
    pca = panel.projection.pca
    pca.turns.setChecked(False)
    for words in SOLID:
        _show(panel, words)
        pca.choose(3)
        until(lambda: panel.picture.is_solid and is_quiet(panel))
        for _ in range(rounds):
            _move(panel, seconds, f"{words:,} words", (_turn,), rows)
        pca.choose(2)
        until(lambda: not panel.picture.is_solid)


def _move(panel, seconds, name, motion, rows):
    """Move the map as fast as pictures come."""
    from PySide6.QtWidgets import QApplication

    picture = panel.picture
    picture.fit()
    until(lambda: picture.glide.share == 1)
    slowest, names, turn = 0.0, [], 0
    end = perf_counter() + seconds
    with watched(picture) as found:
        while perf_counter() < end:
            began = perf_counter()
            for nudge in motion:
                nudge(picture, turn)
            QApplication.processEvents()
            slowest, turn = max(slowest, perf_counter() - began), turn + 1
            names.append(len(picture.names.labels.shown))
    seen = found[0]
    cpu = f"{seen.drawn / seen.busy:.1f}"
    cells = (f"{seen.rate:.1f}", cpu, f"{1000 * slowest:.0f}", f"{np.median(names):.0f}")
    rows.row(name, *cells, *seen.cells)


def _drag(picture, turn):
    from PySide6.QtCore import QPointF

    picture.pan(QPointF(AROUND * math.cos(turn / 20), AROUND * math.sin(turn / 20)))


def _zoom(picture, turn):
    inwards = (turn // TURN) % 2 == 0
    picture.zoom(ZOOM if inwards else 1 / ZOOM, picture.room.center())


def _turn(picture, turn):
    from PySide6.QtCore import QPointF

    picture.turn(QPointF(TURNED, 0.0))


def _tsne(panel, seconds, rounds):
    from legacy_gui.panels.map_projection import PCA, TSNE

    rows = table("t-SNE of 2,000 words", "first ms", "moving ms", "p99 ms", "max ms", "draws/s")
    buttons = panel.projection.kinds._group
    for _ in range(rounds):
        until(lambda: is_quiet(panel))
        moved = []
        connection = panel.projection.moved.connect(moved.append)
        with watched(panel.picture) as found:
            began = perf_counter()
            buttons.button(TSNE).click()
            until(lambda: moved)  # noqa: B023
            first = perf_counter() - began
            until(lambda: len(moved) > 1)  # noqa: B023
            moving = perf_counter() - began
            for_seconds(2 * seconds)
        panel.projection.moved.disconnect(connection)
        rate = f"{found[0].rate:.1f}"
        rows.row("", f"{1000 * first:.0f}", f"{1000 * moving:.0f}", *found[0].cells, rate)
        buttons.button(PCA).click()


if __name__ == "__main__":
    measure(None, quick="--quick" in sys.argv)
