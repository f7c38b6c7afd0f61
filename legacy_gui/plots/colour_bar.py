"""The scale beside a heat map: which colour is which number."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from legacy_gui.plots.words import LEFT, font_of, write
from legacy_gui.theme import BODY, GRID, colors

BAR = 1.5 * GRID  # width
TICKS = 5


def draw_scale(painter: QPainter, bar: QRectF, scale: np.ndarray) -> None:
    """Draw a scale, uint8 (256, 3), from its low end at the bottom to its high end on top."""
    column = np.ascontiguousarray(scale[::-1])
    painter.drawImage(bar, QImage(column.tobytes(), 1, 256, 3, QImage.Format.Format_RGB888))
    painter.setPen(QPen(QColor(colors().border), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar)


def draw_bar(
    painter: QPainter,
    bar: QRectF,
    scale: np.ndarray,
    ends: tuple[float, float],
    written: Callable[[float], str],
) -> None:
    """Draw a scale, uint8 (256, 3), and some of its numbers at the right."""
    draw_scale(painter, bar, scale)
    painter.setFont(font_of(BODY))
    painter.setPen(QColor(colors().muted))
    line = painter.fontMetrics().height()
    low, high = ends
    for share in np.linspace(0, 1, TICKS).tolist():
        value = low + share * (high - low)
        top = bar.bottom() - share * bar.height() - line / 2
        top = min(max(top, bar.top()), bar.bottom() - line)
        place = QRectF(bar.right() + GRID * 0.75, top, 12 * GRID, line)
        write(painter, place, written(value), LEFT)
