"""The company of a few words: each with its nearest neighbours, which change places as it learns.

A neighbour keeps its identity while it moves up or down the list, so one sees it overtake.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from engine.arrays import Float32
from engine.embeddings.space import EmbeddingSpace
from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.shades import blend
from legacy_gui.plots.words import LONGEST, font_of, write
from legacy_gui.theme import BODY, GRID, LEAD, colors
from legacy_gui.translations import number, tr

NEAREST = 5
FAINTEST = 0.7  # how much of the text's colour a neighbour at cosine 0 keeps
PAD = 6.0
TINY = 1e-30


@dataclass(frozen=True)
class Company:
    """A word with its nearest words, nearest first."""

    word: str
    neighbours: tuple[str, ...]
    cosines: tuple[float, ...]


def company_among(words: Sequence[str], vectors: Float32, asked: Sequence[str]) -> list[Company]:
    """Return the nearest of some words (n,) with vectors (n, D) for those asked about."""
    known = [(word, words.index(word)) for word in asked if word in words]
    with np.errstate(all="ignore"):
        lengths = np.sqrt(np.einsum("nd,nd->n", vectors, vectors))
        rows = [row for _, row in known]
        # Not by BLAS: its threads wait for those of the training, up to 30 ms.
        cosines = np.einsum("kd,nd->kn", vectors[rows], vectors)
        cosines /= np.where(lengths > 0, lengths, np.inf)
    found = []
    for (word, row), scores in zip(known, np.nan_to_num(cosines), strict=True):
        scores = scores / max(float(lengths[row]), TINY)
        scores[row] = -np.inf
        best = np.argsort(-scores, kind="stable")[: min(NEAREST, len(words) - 1)].tolist()
        near = tuple(words[other] for other in best)
        found.append(Company(word, near, tuple(scores[best].tolist())))
    return found


def company_in(space: EmbeddingSpace, asked: Sequence[str]) -> list[Company]:
    """Return the nearest of all words of a space for those asked about."""
    found = []
    for word in asked:
        if word in space:
            near = space.nearest(word, NEAREST)
            words = tuple(neighbour.word for neighbour in near)
            found.append(Company(word, words, tuple(one.similarity for one in near)))
    return found


class CompanyList(Canvas):
    """Words, and under each its nearest ones.

    Signals
    -------
    word_activated
        The neighbour that was clicked or entered.
    """

    word_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Watched words"),
            tr("Under each word the ones nearest to it; the nearest stands first."),
            tr("Type words to watch whom they come near."),
            parent,
        )
        self.companies: tuple[Company, ...] = ()
        self._places: list[tuple[int, int, QRectF]] = []  # row, rank and place of each neighbour
        self._old: dict[tuple[str, str], QRectF] = {}
        self._font, self._strong = font_of(BODY), font_of(LEAD, strong=True)
        self._metrics = QFontMetricsF(self._font)
        self._line = QFontMetricsF(self._strong).height() + 2

    def show_companies(self, companies: Sequence[Company]) -> None:
        """Show words with their neighbours; where the order changed, they glide."""
        orders = [(one.word, one.neighbours) for one in self.companies]
        old = {self._key(item): place for item, (_, _, place) in enumerate(self._places)}
        self.companies = tuple(companies)
        if [(one.word, one.neighbours) for one in companies] == orders:
            self.viewport().update()
            return
        self._old = old
        spoken = "; ".join(f"{one.word}: {', '.join(one.neighbours)}" for one in companies)
        self.replaced(0, spoken)  # laying them out says how many there are

    def content_height(self) -> float:
        """Return the height of all rows in pixels."""
        return self._line * self._pitch * len(self.companies)

    def arrange(self) -> None:
        """Set the words for the width there is."""
        self._lay_out()
        super().arrange()

    def place(self, item: int) -> QRectF:
        """Return where a neighbour is."""
        return self._places[item][2]

    def item_at(self, spot: QPointF) -> int:
        """Return the neighbour at a spot, or -1."""
        hits = (item for item, (_, _, place) in enumerate(self._places) if place.contains(spot))
        return next(hits, -1)

    def tip(self, item: int) -> str:
        """Return both words and their cosine."""
        row, rank, _ = self._places[item]
        company = self.companies[row]
        return tr("{word} and {other}: cosine {cosine}").format(
            word=company.word,
            other=company.neighbours[rank],
            cosine=number(company.cosines[rank], 2),
        )

    def activate(self, item: int) -> None:
        """Tell which neighbour was chosen."""
        self.word_activated.emit(self._key(item)[1])

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the words and their neighbours."""
        painter.setPen(QColor(colors().text))
        painter.setFont(self._strong)
        for row, company in enumerate(self.companies):
            top = row * self._line * self._pitch
            write(painter, QRectF(0, top, self.viewport().width(), self._line), company.word)
        painter.setFont(self._font)
        for item, (row, rank, place) in enumerate(self._places):
            self._draw_neighbour(painter, item, self.companies[row].cosines[rank], place)

    def _draw_neighbour(self, painter: QPainter, item: int, cosine: float, place: QRectF) -> None:
        old = self._old.get(self._key(item), place.translated(2 * GRID, 0))
        moved = QRectF(place)
        moved.moveTo(
            self.glide.between(old.left(), place.left()), self.glide.between(old.top(), place.top())
        )
        if item in (self.hover, self.current):
            painter.setPen(QColor(colors().accent if item == self.current else colors().hover))
            painter.setBrush(QColor(colors().hover))
            painter.drawRoundedRect(moved, 4, 4)
        share = round(FAINTEST + (1 - FAINTEST) * float(np.clip(cosine, 0, 1)), 2)
        painter.setPen(blend(colors().card, colors().text, share))
        inside = moved.adjusted(PAD, 0, -PAD, 0)
        write(painter, inside, self.companies[self._places[item][0]].neighbours[self._rank(item)])

    def _rank(self, item: int) -> int:
        return self._places[item][1]

    def _key(self, item: int) -> tuple[str, str]:
        row, rank, _ = self._places[item]
        return self.companies[row].word, self.companies[row].neighbours[rank]

    @property
    def _pitch(self) -> float:
        """Lines from one word to the next: more where there is room."""
        room = self.viewport().height() / max(1, len(self.companies)) / self._line
        return float(np.clip(room, 2.1, 3.0))

    def _lay_out(self) -> None:
        """Place as many neighbours of each word as find room in a line."""
        self._places = []
        for row, company in enumerate(self.companies):
            left, top = -PAD, (row * self._pitch + 1) * self._line
            for rank, word in enumerate(company.neighbours):
                width = self._metrics.horizontalAdvance(word[:LONGEST]) + 2 * PAD
                if rank and left + width > self.viewport().width():
                    break
                self._places.append((row, rank, QRectF(left, top, width, self._line)))
                left += width
        self.items = len(self._places)
