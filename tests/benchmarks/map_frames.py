"""How long one frame of a map takes while it is dragged, and while it is turned in space.

Goal: 33 ms at most, for 100 000 words of a plane and 2 000 in space.
"""

import os
from time import perf_counter

import numpy as np

FRAMES, WARM = 150, 10
SIZE = (1100, 700)
CASES = ((2, 2_000), (2, 100_000), (3, 2_000), (3, 20_000))


def measure(text=None):
    """Print the median, the 90th percentile and the longest frame; no text is needed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    for axes, words in CASES:
        times = 1000 * np.array(_frames(axes, words))[WARM:]
        print(
            f"{axes} axes, {words:,} words: median {np.median(times):.1f} ms, "
            f"p90 {np.quantile(times, 0.9):.1f} ms, max {times.max():.1f} ms"
        )
    application.processEvents()


def _frames(axes, words):
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPixmap

    from legacy_gui.plots.word_map import WordMap

    rng = np.random.default_rng(0)
    picture = WordMap()
    picture.resize(*SIZE)
    picture.show()
    places = rng.normal(size=(words, axes)) * (1, 0.7, 0.5)[:axes]
    picture.show_words([f"word{number}" for number in range(words)], places, rng.random(words))
    picture.name_axes(*[f"axis {axis}: 10 %" for axis in range(1, axes + 1)])
    move = picture.turn if axes == 3 else picture.pan
    page, times = QPixmap(picture.viewport().size()), []
    for _ in range(FRAMES):
        began = perf_counter()
        move(QPointF(2, 0))
        picture.viewport().render(page)
        times.append(perf_counter() - began)
    picture.hide()
    return times
