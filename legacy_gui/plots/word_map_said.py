"""What a map says about itself: how it is moved, why it is empty, what is in its middle."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF

from engine.arrays import Float64
from legacy_gui.plots.word_map_labels import Label
from legacy_gui.translations import number, tr

SPOKEN = 5  # names around the middle that are read out


def described(
    words: Sequence[str], items: int, spots: Float64, labels: list[Label], middle: QPointF
) -> str:
    """Name the words around the middle of the picture, for those who do not see it."""
    rows = np.array([label.row for label in labels], np.int64)
    away = np.square(spots[rows] - (middle.x(), middle.y())).sum(axis=1)
    near = rows[np.argsort(away, kind="stable")][:SPOKEN].tolist()
    return tr("{count} words; around the middle: {words}").format(
        count=number(items), words=", ".join(words[row] for row in near)
    )


def explained(*, solid: bool) -> str:
    """Tell how a map in a plane or in space is moved."""
    if solid:
        return tr(
            "Near words are similar. Drag to turn, drag with the right button to move, turn the "
            "wheel to zoom, double-click to see all; Shift and drag chooses words."
        )
    return tr(
        "Near words are similar. Drag to move, turn the wheel to zoom, double-click to see "
        "all; Shift and drag chooses the words in a rectangle."
    )


def why_empty(words: int) -> str:
    """Tell why there is nothing to draw."""
    if not words:
        return tr("There are no word vectors to draw yet.")
    return tr("None of these words has a place on the map: their vectors are not numbers.")
