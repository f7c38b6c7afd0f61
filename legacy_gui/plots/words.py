"""Words and numbers inside a picture: fonts of the type scale, fitting decimals, cut texts."""

from collections.abc import Sequence
from html import escape

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QApplication

from legacy_gui.theme import tabular

LONGEST = 200  # letters of a word that are measured; no picture has room for more
DIGITS = 3  # significant digits of the largest number
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


def font_of(points: float, *, strong: bool = False) -> QFont:
    """Return the window's font in a size, with digits of equal width."""
    font = tabular(QApplication.font())
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def widest(texts: Sequence[str], font: QFont) -> float:
    """Return the width of the widest text in pixels, 0 without any."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(text[:LONGEST]) for text in texts), default=0.0)


def write(
    painter: QPainter, place: QRectF, text: str, flags: Qt.AlignmentFlag | Qt.AlignmentFlag = LEFT
) -> None:
    """Write one line into a place; what does not fit ends in an ellipsis."""
    line = " ".join(text[:LONGEST].split())
    metrics = painter.fontMetrics()
    if metrics.horizontalAdvance(line) > place.width() + 1:
        line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(place.width()) + 1)
    painter.drawText(place, flags | Qt.TextFlag.TextDontClip, line)


def decimals_for(values: Sequence[float]) -> int:
    """Return the decimals with which the largest number has three digits; none for whole numbers.

    >>> decimals_for([1250.0, 3.0]), decimals_for([0.25, 0.1234]), decimals_for([12.5])
    (0, 3, 1)
    """
    finite = np.asarray(values, np.float64)
    finite = np.abs(finite[np.isfinite(finite)])
    if not finite.size or (finite == np.rint(finite)).all():
        return 0
    return int(np.clip(DIGITS - 1 - np.floor(np.log10(finite.max())), 0, 8))


def verbatim(text: str) -> str:
    """Return a tooltip that shows the text to the letter; a word may look like markup."""
    return f"<span>{escape(text)}</span>" if text else ""
