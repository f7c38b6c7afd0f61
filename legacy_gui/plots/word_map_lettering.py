"""Names with a halo: legible over dots, lines and other names, and drawn a few hundred at a time.

A name is drawn once, with an outline in the colour of the ground, and kept as a small picture;
where the whole picture is made of vectors, it is drawn anew as such.
"""

from dataclasses import dataclass
from math import atan2, ceil, cos, degrees, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap, QTransform

from legacy_gui.plots.word_map_dots import is_made_of_vectors
from legacy_gui.plots.words import LONGEST, font_of
from legacy_gui.theme import GRID, colors

HALO = 4.0  # pixels; half of it is outside of the letters
TURNS = 8  # copies of a name, around it, that make the halo
LONGEST_NAME = 24 * GRID  # pixels
SHORTEST = 5 * GRID  # pixels of a line along which one can write
KEPT = 4000  # pictures of names; then begin anew


@dataclass(frozen=True)
class Style:
    """How a name is written."""

    points: float
    color: str
    strong: bool = False


class Lettering:
    """Measures and draws names, each one only once."""

    def __init__(self) -> None:
        self._metrics: dict[tuple[float, bool], QFontMetricsF] = {}
        self._lines: dict[tuple[str, float, bool, float], str] = {}
        self._sizes: dict[tuple[str, float, bool], tuple[float, float]] = {}
        self._pictures: dict[tuple[str, Style, float], QPixmap] = {}

    def forget(self) -> None:
        """Forget all pictures, of words or in colours that are shown no more."""
        self._lines.clear()
        self._sizes.clear()
        self._pictures.clear()

    def line(self, text: str, style: Style, longest: float = LONGEST_NAME) -> str:
        """Return a text as one line that is no wider than so many pixels."""
        key = (text, style.points, style.strong, longest)
        if key not in self._lines:
            metrics, whole = self._metrics_of(style), " ".join(text[:LONGEST].split())
            if metrics.horizontalAdvance(whole) > longest:
                whole = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, longest)
            self._lines[key] = whole
        return self._lines[key]

    def size(self, line: str, style: Style) -> tuple[float, float]:
        """Return width and height of a line in pixels."""
        key = (line, style.points, style.strong)
        if key not in self._sizes:
            metrics = self._metrics_of(style)
            self._sizes[key] = metrics.horizontalAdvance(line), metrics.height()
        return self._sizes[key]

    def draw(self, painter: QPainter, corner: QPointF, line: str, style: Style) -> None:
        """Draw a line with its top left corner there."""
        if is_made_of_vectors(painter):
            self._write(painter, corner, line, style)
            return
        scale = painter.deviceTransform().m11()
        key = (line, style, scale)
        if key not in self._pictures:
            if len(self._pictures) >= KEPT:
                self._pictures.clear()
            self._pictures[key] = self._picture(line, style, scale)
        left, top = (corner.x() - HALO) * scale, (corner.y() - HALO) * scale
        painter.drawPixmap(QPointF(round(left) / scale, round(top) / scale), self._pictures[key])

    def draw_along(
        self, painter: QPainter, begin: QPointF, end: QPointF, text: str, style: Style
    ) -> None:
        """Write a text along a line, above its middle and never upside down, if there is room."""
        line, turned = self._along(begin, end, text, style)
        if line:
            width, height = self.size(line, style)
            painter.save()
            painter.setTransform(turned, True)
            self._write(painter, QPointF(-width / 2, -height), line, style)
            painter.restore()

    def rooms_along(self, begin: QPointF, end: QPointF, text: str, style: Style) -> list[QRectF]:
        """Return what such a text takes of the picture, in pieces as wide as it is high."""
        line, turned = self._along(begin, end, text, style)
        width, height = self.size(line, style) if line else (0.0, 0.0)
        starts = [-width / 2 + height * piece for piece in range(ceil(width / max(1.0, height)))]
        return [turned.mapRect(QRectF(left, -height, height, height)) for left in starts]

    def _along(
        self, begin: QPointF, end: QPointF, text: str, style: Style
    ) -> tuple[str, QTransform]:
        """Return what of a text has room along a line, and how its middle is put there."""
        if begin.x() > end.x():
            begin, end = end, begin
        way, middle = end - begin, (begin + end) / 2
        length = float(QPointF.dotProduct(way, way)) ** 0.5
        if length < SHORTEST:
            return "", QTransform()
        line = self.line(text, style, float(int(length)) - 2 * GRID)
        return line, QTransform().translate(middle.x(), middle.y()).rotate(_degrees(way))

    def _picture(self, line: str, style: Style, scale: float) -> QPixmap:
        width, height = (length + 2 * HALO for length in self.size(line, style))
        picture = QPixmap(int(width * scale) + 1, int(height * scale) + 1)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._write(painter, QPointF(HALO, HALO), line, style)
        painter.end()
        return picture

    def _write(self, painter: QPainter, corner: QPointF, line: str, style: Style) -> None:
        font = font_of(style.points, strong=style.strong)
        base = corner + QPointF(0, self._metrics_of(style).ascent())
        painter.setFont(font)
        painter.setPen(QColor(colors().card))
        for turn in range(TURNS):  # several times faster than an outline
            angle = 2 * pi * turn / TURNS
            painter.drawText(base + QPointF(cos(angle), sin(angle)) * HALO / 2, line)
        painter.setPen(QColor(style.color))
        painter.drawText(base, line)

    def _metrics_of(self, style: Style) -> QFontMetricsF:
        key = (style.points, style.strong)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(font_of(style.points, strong=style.strong))
        return self._metrics[key]


def _degrees(way: QPointF) -> float:
    """Return the angle of a way to the right, clockwise in degrees."""
    return degrees(atan2(way.y(), way.x()))
