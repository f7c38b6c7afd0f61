"""Rank against frequency on logarithmic axes: Zipf's law, seen on one's own text.

The word of rank r is about 1/r times as frequent as the most frequent one (Zipf 1949), which is a
straight line falling at 45 degrees when both axes are logarithmic. Drawn are the real counts,
thinned evenly along the logarithmic axis; the thin line is the law itself.
"""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from engine.text import Vocabulary
from legacy_gui.plots.plot import Plot, label_font, nice_count
from legacy_gui.theme import colors
from legacy_gui.translations import number, tr

DRAWN = 2000  # points; more cannot be told apart
LABELS = 12
FARTHEST = 12  # powers of ten; no text is longer, and no number beyond can be written out


class LogAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis over powers of ten, labelled in plain numbers."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Return ticks at whole powers, and faint ones at 2 to 9 times each."""
        powers = list(range(int(np.floor(low)), int(np.ceil(high)) + 1))
        between = [p + float(np.log10(k)) for p in powers for k in range(2, 10)]
        return [(1.0, [float(p) for p in powers]), (0.1, between)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Write whole powers as numbers and nothing between them."""
        return [nice_count(10**value) if spacing == 1.0 else "" for value in values]


class RankFrequency(Plot):
    """The counts of a vocabulary against their ranks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Rank and frequency of every word"),
            tr("rank of the word (1 = most frequent)"),
            tr("occurrences in the text"),
            parent,
        )
        self._vocabulary: Vocabulary | None = None
        self.setAxisItems({"bottom": LogAxis("bottom"), "left": LogAxis("left")})
        self._law = self.plot()
        self._points = pg.ScatterPlotItem(pxMode=True, size=6, pen=None)
        self.addItem(self._points)
        self._labels: list[pg.TextItem] = []
        self._law_label = self._make_label(anchor=(1, 0))  # below the line, away from the points
        self._hover = self._make_label(anchor=(0, 1))
        self._hover.hide()
        self.getViewBox().setLimits(xMin=-1, xMax=FARTHEST, yMin=-1, yMax=FARTHEST)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.recolor()

    def show_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Draw the counts of a vocabulary."""
        self._vocabulary = vocabulary
        ranks = _spread(len(vocabulary), DRAWN)
        x, y = np.log10(ranks + 1.0), np.log10(vocabulary.counts[ranks])
        self._points.setData(x, y)
        top = float(np.log10(vocabulary.counts[0]))
        end = min(top, float(np.log10(len(vocabulary))))
        self._law.setData([0.0, end], [top, top - end])
        self._law_label.setText(tr("Zipf’s law: 1 / rank"))
        self._law_label.setPos(end * 0.62, top - end * 0.62)
        self._show_labels(vocabulary)
        self.setXRange(0, float(x[-1]) or 1.0, padding=0.06)
        self.setYRange(0, top, padding=0.08)
        self.setAccessibleDescription(
            tr("{types} words; the most frequent, “{word}”, occurs {count} times.").format(
                types=number(len(vocabulary)),
                word=vocabulary.tokens[0],
                count=number(vocabulary.counts[0]),
            )
        )

    def recolor(self) -> None:
        """Take the colours of the theme."""
        super().recolor()
        if not hasattr(self, "_hover"):
            return
        self._points.setBrush(pg.mkBrush(colors().series[0]))
        self._law.setPen(pg.mkPen(colors().series[1], width=1))
        self._law_label.setColor(colors().series[1])
        self._hover.setColor(colors().text)
        self._hover.fill = pg.mkBrush(colors().accent_soft)
        for label in self._labels:
            label.setColor(colors().text)

    def _show_labels(self, vocabulary: Vocabulary) -> None:
        """Name some words, evenly along the axis, so that no two names meet."""
        for label in self._labels:
            self.removeItem(label)
        self._labels = []
        for rank in self._named_ranks(vocabulary):
            is_last = rank > 0 and rank == len(vocabulary) - 1
            label = self._make_label(anchor=(1, 1) if is_last else (0, 1))
            label.setText(vocabulary.tokens[rank][:16])
            label.setPos(np.log10(rank + 1.0), np.log10(vocabulary.counts[rank]))
            self._labels.append(label)

    def _named_ranks(self, vocabulary: Vocabulary) -> list[int]:
        """Return evenly spread ranks, one for each height, so that no two names meet."""
        by_count = {int(vocabulary.counts[rank]): rank for rank in _spread(len(vocabulary), LABELS)}
        return sorted(map(int, by_count.values()))

    def _make_label(self, anchor: tuple[float, float]) -> pg.TextItem:
        label = pg.TextItem(color=colors().text, anchor=anchor)
        label.setFont(label_font())
        self.addItem(label, ignoreBounds=True)
        return label

    def _on_mouse_moved(self, position: QPointF) -> None:
        """Name the word nearest to the mouse."""
        if self._vocabulary is None or not self.sceneBoundingRect().contains(position):
            self._hover.hide()
            return
        x = self.getViewBox().mapSceneToView(position).x()
        rank = int(np.clip(round(10**x) - 1, 0, len(self._vocabulary) - 1))
        count = int(self._vocabulary.counts[rank])
        self._hover.setText(
            tr("“{word}” · rank {rank} · {count} times").format(
                word=self._vocabulary.tokens[rank][:40], rank=number(rank + 1), count=number(count)
            )
        )
        right = np.log10(rank + 1.0) > sum(self.viewRange()[0]) / 2
        self._hover.setAnchor((1 if right else 0, 1.6))
        self._hover.setPos(np.log10(rank + 1.0), np.log10(count))
        self._hover.show()


def _spread(size: int, wanted: int) -> "np.ndarray":
    """Return up to ``wanted`` different indices below ``size``, even on a logarithmic scale."""
    indices = np.geomspace(1, size, wanted).round().astype(np.int64) - 1
    return indices[np.flatnonzero(np.diff(indices, prepend=-1))]
