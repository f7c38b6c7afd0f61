"""A sequence as chips: what each step reads and, below it, what it ought to guess.

On the way back a bar stands over every chip, as high as the gradient of its state is long, on a
logarithmic scale: what is multiplied by the same factor at each step falls evenly.
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.arrays import Float64
from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.cell_pens import FLOW
from legacy_gui.plots.cell_words import marked
from legacy_gui.plots.shades import blend
from legacy_gui.plots.time_bars import short_number
from legacy_gui.plots.words import CENTRE, LEFT, font_of, widest, write
from legacy_gui.theme import BODY, GRID, LEAD, SMALL, colors
from legacy_gui.translations import number, tr

CHIP, BARS = 40, 26  # pixels: height of a chip, of the bars above
MARGIN = 48  # for what the bars are
NARROW, BROAD = 12.0, 120.0  # of a chip
DECADES = 1.0, 8.0  # between the longest bar and none, at least and at most


class CellChips(Canvas):
    """The steps of a sequence, one of them chosen.

    Signals
    -------
    step_chosen
        The step, from 0.
    """

    step_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("The sequence"),
            tr("What each step reads, and what it ought to guess. Click one to go there."),
            "",
            parent,
        )
        self.symbols: tuple[str, ...] = ()  # one more than steps
        self.lengths: Float64 | None = None
        self.step = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(CHIP)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_sequence(self, symbols: Sequence[str], lengths: Float64 | None, step: int) -> None:
        """Show a sequence, on the way back with the lengths of its gradients (T,)."""
        same = self.symbols == tuple(symbols)
        self.symbols, self.lengths, self.step = tuple(symbols), lengths, step
        self.setFixedHeight(CHIP + (BARS if lengths is not None else 0))
        if not same:
            self.replaced(max(0, len(symbols) - 1), "")
        if self.items:
            self.current = step
            self.setAccessibleDescription(self.tip(step))
        self.viewport().update()

    def place(self, item: int) -> QRectF:
        """Return where a chip is."""
        wide = self._wide()
        return QRectF(MARGIN + item * wide, self.height() - CHIP, wide, CHIP)

    def item_at(self, spot: QPointF) -> int:
        """Return the step at a spot, bars included, or -1."""
        step = int((spot.x() - MARGIN) // self._wide()) if self.items else -1
        return step if 0 <= step < self.items else -1

    def tip(self, item: int) -> str:
        """Return what a step reads and guesses."""
        said = tr("Step {step} reads “{symbol}” and guesses what comes: “{target}”.").format(
            step=number(item + 1), symbol=self.symbols[item], target=self.symbols[item + 1]
        )
        if self.lengths is None:
            return said
        return f"{said}\n‖dh‖ = {short_number(float(self.lengths[item]))}"

    def choose(self, item: int) -> None:
        """Go to a step."""
        super().choose(item)
        if item != self.step:
            self.step_chosen.emit(item)

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint bars and chips."""
        self._draw_margin(painter)
        for step in range(self.items):
            place = self.place(step)
            if self.lengths is not None:
                self._draw_bar(painter, place, float(self.lengths[step]))
            self._draw_chip(painter, place.adjusted(1, 1, -1, -1), step)

    def _wide(self) -> float:
        """Return the width of a chip: that of its letters, as far as there is room."""
        wanted = widest([marked(symbol) for symbol in self.symbols], font_of(LEAD)) + 3 * GRID
        room = (self.viewport().width() - MARGIN) / max(1, self.items)
        return max(NARROW, min(max(wanted, 4.5 * GRID), BROAD, room))

    def _draw_margin(self, painter: QPainter) -> None:
        painter.setFont(font_of(SMALL))
        painter.setPen(QColor(colors().muted))
        top = self.height() - CHIP
        write(painter, QRectF(0, top, MARGIN, CHIP / 2), tr("reads"), LEFT)
        write(painter, QRectF(0, top + CHIP / 2, MARGIN, CHIP / 2), tr("next"), LEFT)
        if self.lengths is not None:
            write(painter, QRectF(0, 0, MARGIN, BARS), "‖dh‖", LEFT)

    def _draw_chip(self, painter: QPainter, place: QRectF, step: int) -> None:
        here = step == self.step
        painter.setPen(QPen(QColor(colors().accent if here else colors().border), 1 + here))
        painter.setBrush(QColor(colors().accent_soft if here else colors().card))
        if step == self.hover and not here:
            painter.setBrush(QColor(colors().hover))
        painter.drawRoundedRect(place, 5, 5)
        half = place.height() / 2
        painter.setFont(font_of(LEAD, strong=here))
        painter.setPen(QColor(colors().text))
        upper = QRectF(place.left(), place.top(), place.width(), half)
        write(painter, upper, marked(self.symbols[step]), CENTRE)
        painter.setFont(font_of(BODY))
        painter.setPen(QColor(colors().muted))
        write(painter, upper.translated(0, half), marked(self.symbols[step + 1]), CENTRE)

    def _draw_bar(self, painter: QPainter, place: QRectF, length: float) -> None:
        assert self.lengths is not None
        longest = float(self.lengths.max())
        if not 0 < length <= longest:
            return
        shortest = float(self.lengths[self.lengths > 0].min())
        decades = float(np.clip(1.2 * np.log10(longest / shortest), *DECADES))
        share = 1 + float(np.log10(length / longest)) / decades
        high = max(1.0, share * (BARS - GRID))
        side = max(1.0, place.width() / 6)
        color = blend(colors().card, colors().series[FLOW], 0.85)
        bar = QRectF(place.left() + side, BARS - 2 - high, place.width() - 2 * side, high)
        painter.fillRect(bar, color)
