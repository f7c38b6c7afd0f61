"""From a sentence to a vector: every word is a row with a single 1, and the rows add up.

A one-hot vector e(w) of length V is 1 at the number of the word w and 0 elsewhere. The bag of words
of a sentence is the sum of the vectors of its words, so it knows how often, but not where. The rows
of two different words are at right angles: their cosine is 0, however alike the words are.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.canvas import Canvas, Glide
from legacy_gui.plots.shades import blend
from legacy_gui.plots.words import CENTRE, RIGHT, font_of, widest, write
from legacy_gui.theme import BODY, GRID, HEADING, LEAD, colors
from legacy_gui.translations import number, tr

SMALLEST, LARGEST = 20.0, 52.0  # pixels, of a cell
LABEL = 18 * GRID  # width of the longest label
GAP = 0.6  # in cells, between the rows and their sum
PACE_MS = 500  # for one word; the first half is the way, the second a rest
SLANT = -45.0
SPENT = 0.4  # strength of a row that is already added


class OneHotSum(Canvas):
    """Rows with one 1 each that glide down and add up.

    Signals
    -------
    stepped
        Words that are added so far.
    """

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("One-hot vectors and their sum"),
            tr("Every word is a row with a single 1; the rows add up to the bag of words."),
            tr("There is no sentence to count yet."),
            parent,
        )
        self.tokens: tuple[str, ...] = ()
        self.columns: tuple[str, ...] = ()
        self.done = 0  # tokens added
        self._column_of: tuple[int | None, ...] = ()
        self._left_out = 0
        self._line = ""  # of a pair, below its rows
        self._playing = False
        self._moving = False
        self._cell = SMALLEST
        self._left = self._header = self._hole = self._label = 0.0
        self._plain, self._small = font_of(LEAD), font_of(BODY)
        self._strong = font_of(LEAD, strong=True)
        self.glide = Glide(self.viewport(), PACE_MS)
        self.glide.setKeyValueAt(0.5, 1.0)
        self.glide.finished.connect(self._arrive)

    def show_sentence(
        self,
        tokens: Sequence[str],
        columns: Sequence[str],
        column_of_token: Sequence[int | None],
        columns_left_out: int = 0,
    ) -> None:
        """Show the rows of a sentence, nothing added yet.

        Parameters
        ----------
        tokens
            The words of the sentence, in order.
        columns
            Terms of the vocabulary that are shown, among them those of the sentence.
        column_of_token
            For every token its place in ``columns``, or None where the vocabulary lacks it.
        columns_left_out
            Further terms of the vocabulary, all 0 in this sentence.
        """
        self._show(tokens, columns, column_of_token, columns_left_out, "")

    def show_pair(
        self,
        first: str,
        second: str,
        columns: Sequence[str],
        column_of_pair: Sequence[int | None],
        line: str,
        columns_left_out: int = 0,
    ) -> None:
        """Show two rows below each other, and a line that says how alike they are."""
        self._show((first, second), columns, column_of_pair, columns_left_out, line)

    def play(self) -> None:
        """Add all that is left, one after the other; from the start when all are added."""
        if self.done >= len(self.tokens):
            self.rewind()
        self._playing = True
        if not self._moving:
            self._begin()

    def step(self) -> None:
        """Add one word."""
        self._playing = False
        self._settle()
        self._begin()

    def finish(self) -> None:
        """Show the sum at once."""
        self._playing = False
        self._settle()
        self.done = len(self.tokens)
        self._changed()

    def rewind(self) -> None:
        """Take everything back."""
        self._playing = self._moving = False
        self.glide.finish()
        self.done = 0
        self._changed()

    @property
    def counts(self) -> list[int]:
        """The sum so far, one number for every column shown."""
        added = self._column_of[: self.done]
        return [added.count(column) for column in range(len(self.columns))]

    def content_height(self) -> float:
        """Return the height of names, rows and sum in pixels."""
        return self._top(len(self.tokens)) + self._cell + 2 * GRID

    def arrange(self) -> None:
        """Choose the largest cells for which there is room."""
        labels = widest([*self.tokens, "" if self._line else self._sum_name()], self._strong)
        self._label = min(LABEL, labels) + GRID
        self._hole = widest([self._zeros()], self._small) + 2 * GRID if self._left_out else 0.0
        names = min(LABEL, widest(self.columns, self._small)) * 0.71
        self._header = names + 3 * GRID
        fixed = self._label + self._hole + 2 * GRID
        wide = self.viewport().width() - fixed - names - GRID
        high = self.viewport().height() - self._header - 3 * GRID
        columns, rows = max(1, len(self.columns)), max(1, len(self.tokens) + 1 + GAP)
        self._cell = float(int(min(max(SMALLEST, min(wide / columns, high / rows)), LARGEST)))
        beside = self.viewport().width() - fixed - columns * self._cell - names
        self._left = self._label + 2 * GRID + max(0.0, beside / 2)
        super().arrange()

    def place(self, item: int) -> QRectF:
        """Return the row of a token."""
        right = self._box(item, max(0, len(self.columns) - 1)).right()
        left = self._left - self._label - GRID
        return QRectF(left, self._top(item), right - left, self._cell)

    def tip(self, item: int) -> str:
        """Return where the 1 of a token is."""
        if self._column_of[item] is None:
            text = tr("“{word}” is not in the vocabulary, so it counts for nothing.")
        else:
            text = tr("“{word}” is 1 in its own column and 0 in all others.")
        return text.format(word=self.tokens[item])

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint names, rows, the sum, and what is on its way to it."""
        self._draw_names(painter)
        for row in range(len(self.tokens)):
            self._draw_row(painter, row)
        if self._line:
            self._draw_pair_line(painter, visible)
        else:
            self._draw_sum(painter)
            self._draw_moving(painter)
        if self.current >= 0:
            self.draw_focus(painter, self.place(self.current).adjusted(0, 1, 4, -1))

    def _show(
        self,
        tokens: Sequence[str],
        columns: Sequence[str],
        column_of: Sequence[int | None],
        left_out: int,
        line: str,
    ) -> None:
        if len(tokens) != len(column_of):
            raise ValueError("Every token needs its column, or None.")
        self.tokens, self.columns = tuple(tokens), tuple(columns)
        self._column_of, self._left_out, self._line = tuple(column_of), left_out, line
        self._playing = self._moving = False
        self.done = 0
        self.replaced(len(self.tokens), "")
        self.glide.finish()
        self._changed()

    def _begin(self) -> None:
        """Let the next word glide; where nothing moves it is there at once."""
        self._moving = self.done < len(self.tokens) and not self._line
        self._playing = self._playing and self._moving
        if self._moving:
            self.glide.begin()
            if self.glide.state() == Glide.State.Stopped:
                self._arrive()

    def _settle(self) -> None:
        """End what is on its way."""
        self.glide.finish()
        self._arrive()

    def _arrive(self) -> None:
        if not self._moving:
            return
        self._moving = False
        self.done += 1
        self._changed()
        if self._playing:
            self._begin()

    def _changed(self) -> None:
        pairs = zip(self.columns, self.counts, strict=True)
        spoken = "; ".join(f"{name} {number(count)}" for name, count in pairs if count)
        self.setAccessibleDescription(self._line or spoken)
        self.viewport().update()
        self.stepped.emit(self.done)

    def _draw_names(self, painter: QPainter) -> None:
        height = QFontMetricsF(self._small).height()
        painter.setFont(self._small)
        painter.setPen(QColor(colors().text))
        for column, name in enumerate(self.columns):
            painter.save()
            painter.translate(self._box(0, column).center().x(), self._header - GRID)
            painter.rotate(SLANT)
            write(painter, QRectF(0, -height / 2, LABEL, height), name)
            painter.restore()
        if self._left_out:
            hole = QRectF(self._hole_left(), self._header - height - GRID / 2, self._hole, height)
            painter.setPen(QColor(colors().muted))
            write(painter, hole, self._zeros(), CENTRE)

    def _draw_row(self, painter: QPainter, row: int) -> None:
        column = self._column_of[row]
        strength = SPENT if row < self.done and row != self.hover else 1.0
        font = font_of(LEAD)
        font.setStrikeOut(column is None)
        role = colors().muted if column is None else colors().text
        self._write_label(
            painter, row, self.tokens[row], font, blend(colors().card, role, strength)
        )
        if column is None:
            painter.setFont(self._small)
            painter.setPen(QColor(colors().muted))
            note = self.place(row)
            note.setLeft(self._left + GRID / 2)
            note.setRight(self.viewport().width())  # also where there are few columns
            write(painter, note, tr("not in the vocabulary"))
            return
        for place in range(len(self.columns)):
            here = place == column
            self._draw_cell(painter, self._box(row, place), "1" if here else "0", here, strength)
        self._draw_dots(painter, row)

    def _draw_sum(self, painter: QPainter) -> None:
        row = len(self.tokens)
        painter.setPen(QPen(QColor(colors().border), 1.5))
        y = self._top(row) - self._cell * GAP / 2
        right = self._box(row, max(0, len(self.columns) - 1)).right()
        painter.drawLine(QPointF(self._left - self._label - GRID, y), QPointF(right, y))
        self._write_label(painter, row, self._sum_name(), self._strong, QColor(colors().text))
        for column, count in enumerate(self.counts):
            self._draw_cell(painter, self._box(row, column), number(count), count > 0, 1.0)
        self._draw_dots(painter, row)

    def _draw_moving(self, painter: QPainter) -> None:
        column = self._column_of[self.done] if self._moving else None
        if column is None:
            return
        begin, end = self._box(self.done, column), self._box(len(self.tokens), column)
        begin.moveTop(self.glide.between(begin.top(), end.top()))
        self._draw_cell(painter, begin, "1", True, 1.0)

    def _draw_pair_line(self, painter: QPainter, visible: QRectF) -> None:
        painter.setFont(font_of(HEADING, strong=True))
        painter.setPen(QColor(colors().text))
        top = self._top(len(self.tokens))
        write(painter, QRectF(self._left, top, visible.width() - self._left, 5 * GRID), self._line)

    def _draw_cell(
        self, painter: QPainter, box: QRectF, text: str, filled: bool, strength: float
    ) -> None:
        look = colors()
        ground = blend(look.card, look.accent if filled else look.faint, strength)
        ink = look.muted
        if filled:
            ink = look.on_accent if strength == 1 else look.text
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        painter.setFont(self._strong if filled else self._plain)
        painter.setPen(QColor(ink))
        painter.drawText(box, CENTRE, text)

    def _draw_dots(self, painter: QPainter, row: int) -> None:
        if self._left_out:
            painter.setFont(self._plain)
            painter.setPen(QColor(colors().muted))
            hole = QRectF(self._hole_left(), self._top(row), self._hole, self._cell)
            painter.drawText(hole, CENTRE, "0  0  …  0  0")

    def _write_label(
        self, painter: QPainter, row: int, text: str, font: QFont, color: QColor
    ) -> None:
        painter.setFont(font)
        painter.setPen(color)
        label = QRectF(0, self._top(row), self._label, self._cell)
        label.moveRight(self._left - GRID)
        write(painter, label, text, RIGHT)

    def _top(self, row: int) -> float:
        """Return the top of a row; the sum stands a little apart."""
        apart = self._cell * GAP if row >= len(self.tokens) else 0.0
        return self._header + row * self._cell + apart

    def _box(self, row: int, column: int) -> QRectF:
        """Return the place of a cell."""
        beyond = self._hole if column >= self._half() else 0.0
        left = self._left + column * self._cell + beyond
        return QRectF(left, self._top(row), self._cell, self._cell)

    def _half(self) -> int:
        """Return the first column behind those left out."""
        return -(-len(self.columns) // 2)

    def _hole_left(self) -> float:
        return self._left + self._half() * self._cell

    def _zeros(self) -> str:
        return tr("… {count} more zeros …").format(count=number(self._left_out))

    def _sum_name(self) -> str:
        return tr("bag of words")
