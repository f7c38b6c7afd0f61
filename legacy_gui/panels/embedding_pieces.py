"""A word taken apart: its pieces light up by how much of the word's vector each gives."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from engine.embeddings.fasttext_model import Piece
from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.shades import blend
from legacy_gui.plots.words import CENTRE, LONGEST, font_of, write
from legacy_gui.theme import GRID, LEAD, colors
from legacy_gui.translations import number, tr

BRIGHTEST = 0.45  # of the colour; the writing stays legible on it
ROWS = 2


class PieceStrip(Canvas):
    """The pieces of a word, one after the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Pieces of the word"),
            tr("The brighter a piece, the more of the word's vector it gives; orange pulls away."),
            "",
            parent,
        )
        self.pieces: tuple[Piece, ...] = ()
        self._places: list[QRectF] = []
        self._font = font_of(LEAD)
        self._metrics = QFontMetricsF(self._font)
        self._height = self._metrics.height() + GRID
        self.setFixedHeight(round(ROWS * (self._height + GRID / 2)))

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show what a word is made of."""
        self.pieces = tuple(pieces)
        self.replaced(len(pieces), "; ".join(map(_spoken, pieces[:8])))

    def content_height(self) -> float:
        """Return the height of all lines of pieces."""
        return self._places[-1].bottom() + 1 if self._places else 0.0

    def arrange(self) -> None:
        """Set the pieces in lines."""
        self._places, left, top = [], 0.0, 0.0
        for piece in self.pieces:
            width = self._metrics.horizontalAdvance(piece.text[:LONGEST]) + 2 * GRID
            if left and left + width > self.viewport().width():
                left, top = 0.0, top + self._height + GRID / 2
            self._places.append(QRectF(left, top, width, self._height))
            left += width + GRID / 2
        super().arrange()

    def place(self, item: int) -> QRectF:
        """Return where a piece is."""
        return self._places[item]

    def item_at(self, spot: QPointF) -> int:
        """Return the piece at a spot, or -1."""
        hits = (item for item, place in enumerate(self._places) if place.contains(spot))
        return next(hits, -1)

    def tip(self, item: int) -> str:
        """Return the share of a piece."""
        return _spoken(self.pieces[item])

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the pieces."""
        most = max((abs(piece.share) for piece in self.pieces), default=0.0) or 1.0
        painter.setFont(self._font)
        for item, (piece, place) in enumerate(zip(self.pieces, self._places, strict=True)):
            color = colors().series[0 if piece.share >= 0 else 1]
            light = round(BRIGHTEST * self.glide.share * abs(piece.share) / most, 2)
            painter.setPen(QColor(colors().accent if item == self.hover else colors().hairline))
            painter.setBrush(blend(colors().card, color, light))
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(QColor(colors().text))
            write(painter, place, piece.text, CENTRE)
            if item == self.current:
                self.draw_focus(painter, place.adjusted(1, 1, -1, -1))


def _spoken(piece: Piece) -> str:
    name = (
        piece.text
        if piece.bucket is not None
        else tr("the word “{word}” itself").format(word=piece.text)
    )
    return tr("{piece} gives {share} % of the vector").format(
        piece=name, share=number(100 * piece.share)
    )
