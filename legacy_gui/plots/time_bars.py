"""How much of a gradient is left, step by step back in time: bars on a logarithmic axis.

Time runs as in the text: the loss is at the right, the past to the left of it. A gradient that is
multiplied by the same factor at every step falls in a straight line on this axis. What is below
twelve powers of ten under the largest bar is not drawn, since no training would notice it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QWidget

from engine.arrays import Float64
from legacy_gui.plots.plot import Plot, label_font
from legacy_gui.plots.rank_frequency import LogAxis
from legacy_gui.theme import colors
from legacy_gui.translations import number, tr

DECADES = 12  # below the largest bar, at most
LABELLED = 6  # powers of ten, about
FILLED = 0.8  # of a step, for all its bars
ABOVE = 8  # pixels more than the names are high, between the bars and the top
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, eq=False)
class Series:
    """One row of bars: its name, its colour of the theme, and a number for 0, 1, 2 … steps back."""

    name: str
    hue: int
    values: Float64


class PowerAxis(LogAxis):
    """An axis over powers of ten that are far below one."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Write some of the whole powers, and nothing between them."""
        every = max(1, ceil(len(values) / LABELLED))
        return [_power(round(v)) if spacing == 1.0 and not round(v) % every else "" for v in values]


class TimeBars(Plot):
    """‖dL/dh‖ for every step back, one bar for each network.

    Signals
    -------
    step_hovered
        How many steps back the mouse is, or -1.
    """

    step_hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.series: tuple[Series, ...] = ()
        self._bars: list[pg.BarGraphItem] = []
        self._names: list[pg.TextItem] = []
        self._step, self._ends = -1, (-1.0, 0.0)
        self._empty: Any = None
        self._hover: Any = None
        super().__init__(
            tr("Gradient at every step back in time"),
            tr("steps back from the loss"),
            tr("‖dL/dh‖ (nats)"),
            parent,
        )
        self.setToolTip(
            tr("The higher a bar, the more the loss would change if the state then had differed.")
        )
        self.setAxisItems({"left": PowerAxis("left")})
        self.setMouseEnabled(x=False, y=False)
        self.getViewBox().invertX(True)
        self._empty = self._text((0.5, 0.5))
        self._empty.setText(tr("There is no gradient to show yet."))
        self._hover = self._text((0.5, 1))
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.getViewBox().sigResized.connect(self._place_names)
        self.recolor()
        self.show_series(())

    def show_series(self, series: Sequence[Series]) -> None:
        """Draw other bars; what is not above zero has none."""
        self.series = tuple(series)
        for item in (*self._bars, *self._names):
            self.removeItem(item)
        self._bars, self._names = [], []
        low, _ = self._ends = self._range()
        for place, one in enumerate(self.series):
            self._bars.append(self._bars_of(place, one.values, low))
            self._names.append(self._text((1, 0.5)))
            self._names[-1].setText(one.name)
        longest = max((len(one.values) for one in self.series), default=1)
        self.setXRange(-0.5, longest - 0.5, padding=0.01)
        self._empty.setVisible(not self.series)
        self._hover.hide()
        self._place_names()
        self.recolor()
        self.setAccessibleDescription("; ".join(map(_spoken, self.series)))

    def recolor(self) -> None:
        """Take the colours of the theme."""
        super().recolor()
        for one, bars, name in zip(self.series, self._bars, self._names, strict=True):
            color = colors().series[one.hue]
            bars.setOpts(brush=pg.mkBrush(color), pen=pg.mkPen(None))
            name.setColor(color)
        if self._hover is not None:
            self._empty.setColor(colors().muted)
            self._hover.setColor(colors().text)
            self._hover.fill = pg.mkBrush(colors().accent_soft)

    def tip(self, step: int) -> str:
        """Return the numbers of a step."""
        parts = [tr("Steps back: {steps}").format(steps=number(step))]
        for one in self.series:
            if step < len(one.values):
                value = one.values[step]
                parts.append(tr("{name}: {value}").format(name=one.name, value=short_number(value)))
        return "\n".join(parts)

    def _range(self) -> tuple[float, float]:
        """Return the powers of ten between which all bars are."""
        values = np.concatenate([one.values for one in self.series] or [np.ones(1)])
        values = values[np.isfinite(values) & (values > 0)]
        if not len(values):
            return -1.0, 0.0
        high = float(np.log10(values.max()))
        low = max(float(np.log10(values.min())), high - DECADES)
        return float(np.floor(low - 0.05)), float(np.ceil(high))

    def _bars_of(self, place: int, values: Float64, low: float) -> pg.BarGraphItem:
        """Return bars that stand on the axis, side by side with those of the other series."""
        steps = np.flatnonzero(np.isfinite(values) & (values > 10.0**low))
        width = FILLED / len(self.series)
        # The axis runs to the left: what shall stand at the left has the larger number.
        centres = steps + width * ((len(self.series) - 1) / 2 - place)
        heights = np.log10(values[steps]) - low
        bars = pg.BarGraphItem(x=centres, y0=low, height=heights, width=width, pen=None)
        self.addItem(bars)
        return bars

    def _text(self, anchor: tuple[float, float]) -> pg.TextItem:
        made = pg.TextItem(color=colors().text, anchor=anchor)
        made.setFont(label_font())
        made.setZValue(1)
        self.addItem(made, ignoreBounds=True)
        return made

    def _place_names(self) -> None:
        """Write the names side by side above the bars, the last at the right."""
        box, (low, high) = self.getViewBox(), self._ends
        line = max((name.boundingRect().height() for name in self._names), default=0.0) + ABOVE
        top = high + (high - low) * line / max(line, box.height() - line)
        self.setYRange(low, top, padding=0)
        left, right = self.viewRange()[0]
        pixel = (right - left) / max(1.0, box.width())
        place = left + 8 * pixel
        for name in reversed(self._names):
            name.setPos(place, (high + top) / 2)
            place += (name.boundingRect().width() + 8) * pixel
        self._empty.setPos((left + right) / 2, (low + top) / 2)

    def _on_mouse_moved(self, position: QPointF) -> None:
        """Tell the numbers of the step under the mouse."""
        step = self._step_at(position)
        self._hover.setVisible(step >= 0)
        if step >= 0:
            left, right = self.viewRange()[0]
            self._hover.setText(self.tip(step))
            # In the right half of the picture it stands to the left of the mouse.
            self._hover.setAnchor((1.1 if step < (left + right) / 2 else -0.1, 0))
            self._hover.setPos(step, self.viewRange()[1][1])
        if step != self._step:
            self._step = step
            self.step_hovered.emit(step)

    def _step_at(self, position: QPointF) -> int:
        """Return how many steps back a place of the scene is, or -1."""
        if not self.getViewBox().sceneBoundingRect().contains(position):
            return -1
        step = round(self.getViewBox().mapSceneToView(position).x())
        longest = max((len(one.values) for one in self.series), default=0)
        return step if 0 <= step < longest else -1


def short_number(value: float) -> str:
    """Write a number with three digits, a very small one with a power of ten."""
    if not np.isfinite(value):
        return "–"
    if value == 0 or abs(value) >= 0.001:
        return number(value, 3)
    power = int(np.floor(np.log10(abs(value))))
    return f"{number(value / 10.0**power, 1)}·{_power(power)}"


def _power(exponent: int) -> str:
    """Write a power of ten: 0.01, 1, 10⁻⁶."""
    if -2 <= exponent <= 3:
        return number(10.0**exponent, max(0, -exponent))
    return "10" + str(exponent).translate(SUPERSCRIPTS)


def _spoken(series: Series) -> str:
    """Say the first and the last number of a series."""
    if not len(series.values):
        return series.name
    return tr("{name}: {first} at the loss, {last} at {steps} steps back").format(
        name=series.name,
        first=short_number(series.values[0]),
        last=short_number(series.values[-1]),
        steps=number(len(series.values) - 1),
    )
