"""The size of the dictionary against n: why nobody counts long n-grams.

There are at most V to the power of n different n-grams, and at most as many as the text has places.
So the number of different n-grams (types) climbs towards the number of all (tokens), and once it is
there every n-gram occurs once and has nothing left to tell. The vertical axis is logarithmic.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.plot import Plot, label_font
from legacy_gui.plots.rank_frequency import LogAxis
from legacy_gui.theme import colors
from legacy_gui.translations import number, tr

LONGEST = 8
LEFT_END = 0.7
BEHIND = 0.15  # from the end of a line to its label
MOST = 0.6  # of the width, for the labels at the ends of the lines
APART = 0.8  # of the height of a label, from one to the next
WORDS, CHARACTERS = 0, 1  # series colours
Series = Sequence[float | None]


@dataclass(frozen=True)
class Line:
    """One line: its name, its colour, and the curve and label that show it."""

    name: str
    series: int
    dashed: bool
    curve: pg.PlotDataItem
    label: pg.TextItem


class DictionaryGrowth(Plot):
    """How many n-grams there are, different and in all, for n from 1 to 8."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._lines: tuple[Line, ...] = ()
        super().__init__(
            tr("Number of n-grams for every n"),
            tr("n (words or characters in a row)"),
            tr("number of n-grams"),
            parent,
        )
        self.setToolTip(tr("Solid: different n-grams. Dashed: all n-grams of the text."))
        self.setAxisItems({"left": LogAxis("left")})
        self.getAxis("bottom").setTicks([[(n, str(n)) for n in range(1, LONGEST + 1)]])
        self.setMouseEnabled(x=False, y=False)
        self._lines = (
            self._line(tr("different word n-grams"), WORDS, dashed=False),
            self._line(tr("all word n-grams"), WORDS, dashed=True),
            self._line(tr("different character n-grams"), CHARACTERS, dashed=False),
            self._line(tr("all character n-grams"), CHARACTERS, dashed=True),
        )
        self._counts = [np.full(LONGEST, np.nan)] * len(self._lines)
        self._empty = self._text(anchor=(0.5, 0.5))
        self._empty.setText(tr("The n-grams are not counted yet."))
        self._hover = self._text(anchor=(0, 1))
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.getViewBox().sigResized.connect(self._place_labels)
        self.recolor()
        self.show_growth()

    def show_growth(
        self,
        words: tuple[Series, Series] | None = None,
        characters: tuple[Series, Series] | None = None,
    ) -> None:
        """Draw what is counted so far.

        Parameters
        ----------
        words, characters
            Types and tokens for n = 1, 2, …, each of any length up to 8; None or NaN where an order
            is not counted (yet), and None instead of both where there is nothing at all.
        """
        nothing: tuple[Series, Series] = ((), ())
        self._counts = [_padded(one) for one in (*(words or nothing), *(characters or nothing))]
        for line, counts in zip(self._lines, self._counts, strict=True):
            known = np.flatnonzero(np.isfinite(counts))
            line.curve.setData(known + 1.0, np.log10(counts[known]))
        found = np.concatenate(self._counts)
        found = found[np.isfinite(found)]
        self._empty.setVisible(not found.size)
        self._hover.hide()
        high = float(np.log10(found.max(initial=10))) * 1.06
        low = min(float(np.log10(found.min(initial=1e12))), high - 1) if found.size else 0.0
        self.setYRange(max(0.0, np.floor(low)), high, padding=0.02)
        self._empty.setPos(LONGEST / 2, high / 2)
        self._place_labels()
        self.setAccessibleDescription(self._summary())

    def recolor(self) -> None:
        """Take the colours of the theme."""
        super().recolor()
        for line in self._lines:
            color = colors().series[line.series]
            style = Qt.PenStyle.DashLine if line.dashed else Qt.PenStyle.SolidLine
            line.curve.setPen(pg.mkPen(color, width=2, style=style))
            line.curve.setSymbolBrush(pg.mkBrush(colors().card if line.dashed else color))
            line.curve.setSymbolPen(pg.mkPen(color, width=1.5))
            line.label.setColor(color)
        if self._lines:
            self._empty.setColor(colors().muted)
            self._hover.setColor(colors().text)
            self._hover.fill = pg.mkBrush(colors().accent_soft)

    def _line(self, name: str, series: int, *, dashed: bool) -> Line:
        curve = self.plot(symbol="o", symbolSize=8)
        label = self._text(anchor=(0, 0.5))
        label.setText(name)
        return Line(name, series, dashed, curve, label)

    def _text(self, anchor: tuple[float, float]) -> pg.TextItem:
        made = pg.TextItem(color=colors().text, anchor=anchor)
        made.setFont(label_font())
        self.addItem(made, ignoreBounds=True)
        return made

    def _place_labels(self) -> None:
        """Write the names at the ends of their lines, none cut and none meeting another."""
        box, labels = self.getViewBox(), [line.label.boundingRect() for line in self._lines]
        taken = min(max(one.width() for one in labels) / max(1.0, box.width()), MOST)
        drawn = LONGEST + BEHIND - LEFT_END
        self.setXRange(LEFT_END, LEFT_END + drawn / (1 - taken), padding=0)
        bottom, top = self.viewRange()[1]
        gap = APART * labels[0].height() * (top - bottom) / max(1.0, box.height())
        ends = []
        for line, counts in zip(self._lines, self._counts, strict=True):
            known = np.flatnonzero(np.isfinite(counts))
            line.label.setVisible(bool(known.size))
            if known.size:
                ends.append((float(np.log10(counts[known[-1]])), known[-1] + 1.0, line))
        ends.sort(key=_height)
        heights = apart([height for height, _, _ in ends], gap)
        for (_, n, line), height in zip(ends, heights, strict=True):
            line.label.setPos(n + BEHIND, height)

    def _on_mouse_moved(self, position: QPointF) -> None:
        """Tell the number of the point nearest to the mouse."""
        point = self._nearest(position)
        self._hover.setVisible(point is not None)
        if point is not None:
            line, n, count = point
            self._hover.setText(
                tr("{name}, n = {n}: {count}").format(name=line.name, n=n, count=number(count))
            )
            self._hover.setAnchor((1 if n > LONGEST / 2 else 0, 1.4))
            self._hover.setPos(n, np.log10(count))

    def _nearest(self, position: QPointF) -> tuple[Line, int, float] | None:
        """Return the line, order and count of the point nearest to a place of the scene."""
        if not self.getViewBox().sceneBoundingRect().contains(position):
            return None
        place = self.getViewBox().mapSceneToView(position)
        n = int(np.clip(round(place.x()), 1, LONGEST))
        heights = np.array([np.log10(counts[n - 1]) for counts in self._counts])
        if not np.isfinite(heights).any():
            return None
        best = int(np.nanargmin(np.abs(heights - place.y())))
        return self._lines[best], n, float(self._counts[best][n - 1])

    def _summary(self) -> str:
        """Return the last number of every line."""
        parts = []
        for line, counts in zip(self._lines, self._counts, strict=True):
            known = np.flatnonzero(np.isfinite(counts))
            if known.size:
                last = int(known[-1])
                parts.append(
                    tr("{name}, n = {n}: {count}").format(
                        name=line.name, n=last + 1, count=number(counts[last])
                    )
                )
        return "; ".join(parts)


def _height(end: tuple[float, float, Line]) -> float:
    return end[0]


def apart(heights: Sequence[float], gap: float) -> list[float]:
    """Return rising heights moved as little as possible (least squares) until a gap is between all.

    Without the gaps this is a regression that may only rise, solved by pooling adjacent violators.

    >>> apart([0.0, 0.0, 5.0], 1.0)
    [-0.5, 0.5, 5.0]
    """
    pools: list[tuple[float, int]] = []
    for place, height in enumerate(heights):
        pools.append((height - place * gap, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (one, many), (other, more) = pools[-2:]
            pools[-2:] = [((one * many + other * more) / (many + more), many + more)]
    level = [mean for mean, size in pools for _ in range(size)]
    return [mean + place * gap for place, mean in enumerate(level)]


def _padded(counts: Series) -> np.ndarray:
    """Return the counts of all orders; NaN where there is none, since a logarithm needs some."""
    padded = np.full(LONGEST, np.nan)
    values = np.array([np.nan if count is None else count for count in counts[:LONGEST]], float)
    padded[: len(values)] = np.where(np.isfinite(values) & (values > 0), values, np.nan)
    return padded
