"""Would another run say the same? The words whose neighbours two runs agree on most, and least.

What differs from run to run although text and settings are the same is chance (``stability``).
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.embeddings.embedding import EmbeddingModel
from engine.embeddings.stability import Stability, stability_steps
from engine.training import Steps
from legacy_gui.panels.embedding_page import LOOKED_THROUGH, telling_words
from legacy_gui.plots.bars import Bars
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import label

SHOWN = 12  # words at either end
SERIES = 2, 1  # colours: steady, changed


@dataclass(frozen=True, eq=False)
class Agreement:
    """How far two models agree; ``words`` are those of them that mean something, with counts."""

    found: Stability
    words: tuple[str, ...]
    overlaps: tuple[float, ...]
    counts: tuple[int, ...]
    same: bool  # whether both are one and the same model

    def ends(self) -> tuple[list[int], list[int]]:
        """Return the most stable and the most changed words; of equal ones the more frequent."""
        falling = np.argsort(-np.array(self.overlaps), kind="stable").tolist()
        rising = np.argsort(self.overlaps, kind="stable").tolist()
        return falling[:SHOWN], rising[:SHOWN]


def agreement_steps(first: EmbeddingModel, second: EmbeddingModel) -> Steps[Agreement]:
    """Compare the neighbours of frequent words in two models."""
    found = yield from stability_steps(first.space, second.space)
    overlaps = dict(zip(found.words, found.overlaps.tolist(), strict=True))
    words = tuple(telling_words(found.words, first.language, LOOKED_THROUGH))
    rows = first.space.rows(words)
    return Agreement(
        found,
        words,
        tuple(overlaps[word] for word in words),
        tuple(first.space.vocabulary.counts[rows].tolist()),
        first is second,
    )


class StabilityView(QWidget):
    """Two rankings side by side.

    Signals
    -------
    word_chosen
        The word that was clicked.
    """

    word_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = (
            tr("Most stable: same neighbours, %"),
            tr("Most changed: same neighbours, %"),
        )
        self.bars = Bars(names[0]), Bars(names[1])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * GRID)
        for name, bars in zip(names, self.bars, strict=True):
            bars.label_activated.connect(self.word_chosen)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label(name, "muted"))
            column.addWidget(bars, 1)
            row.addLayout(column, 1)

    def show_agreement(self, agreement: Agreement) -> None:
        """Show the words at either end."""
        for bars, rows, series in zip(self.bars, agreement.ends(), SERIES, strict=True):
            words = [agreement.words[row] for row in rows]
            shares = [100 * agreement.overlaps[row] for row in rows]
            counts = [number(agreement.counts[row]) for row in rows]
            notes = [tr("{count}×").format(count=count) for count in counts]
            bars.show_bars(words, shares, notes, 100.0, series=series, decimals=0)

    def clear(self) -> None:
        """Forget the words."""
        for bars in self.bars:
            bars.show_bars((), ())


def said_of_agreement(agreement: Agreement) -> str:
    """Say how far both runs agree, against chance, and on which words more."""
    if agreement.same:
        return tr("Both are the same run; choose another one to compare.")
    found = agreement.found
    said = tr(
        "Of all words that either run puts among the {k} nearest of a word, both name {share} % on"
        " average; by chance it would be {chance} %."
    ).format(
        k=number(found.k),
        share=number(100 * found.overlap),
        chance=number(100 * found.chance, 1),
    )
    bands = found.bands
    if len(bands) < 2:
        return said
    rare = tr("Words seen fewer than {high} times: {rare} %; at least {low} times: {common} %.")
    return f"{said} " + rare.format(
        high=number(bands[0].high or 0),
        rare=number(100 * bands[0].overlap),
        low=number(bands[-1].low),
        common=number(100 * bands[-1].overlap),
    )
