"""What stands around the drawn cell: the guess above it, words about a part, the key to colours."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from legacy_gui.plots.cell_pens import LARGE, OPEN, PLAIN, SMALL, Shades, set_letters
from legacy_gui.plots.cell_plan import AFTER, BEFORE, BODY, BRANCH, OUTPUT, Plan
from legacy_gui.plots.cell_view import CellView, Expected
from legacy_gui.plots.cell_words import marked, part_named
from legacy_gui.plots.shades import blend
from legacy_gui.plots.words import CENTRE, LEFT, RIGHT, write
from legacy_gui.theme import colors
from legacy_gui.translations import number, tr

BARS, FOOT, TALL = 296.0, 42.0, 44.0  # of the guess: width, foot and height of all bars
HUES = {"rnn": 0, "lstm": 1}
LONGEST = 130.0  # of a symbol that is read
WORDS = QRectF(0, -8, 525, 80)
REMARK = QRectF(545, 42, 112, 26)
KEY = QRectF(560, 374, 440, 28)


def body() -> QColor:
    """Return the ground of the cell."""
    return blend(colors().card, colors().muted, 0.06)


def draw_grounds(painter: QPainter, view: CellView) -> None:
    """Paint the cell, and pale cells beside it with the symbols they read."""
    hue = colors().series[HUES[view.cell]]
    painter.setPen(QPen(blend(colors().card, hue, 0.6), 2))
    painter.setBrush(body())
    painter.drawRoundedRect(BODY, 18, 18)
    for place, symbol in ((BEFORE, view.before), (AFTER, view.after)):
        painter.setPen(QPen(blend(colors().card, hue, 0.3), 1.5))
        painter.setBrush(blend(colors().card, hue, 0.04))
        painter.drawRoundedRect(place, 10, 10)
        painter.setPen(QColor(colors().muted))
        set_letters(painter, PLAIN)
        write(painter, place, marked(symbol), CENTRE)


def draw_input(painter: QPainter, plan: Plan, view: CellView, chosen: bool) -> None:
    """Paint the symbol that is read."""
    set_letters(painter, LARGE if len(view.now) == 1 else SMALL, strong=True)
    symbol, place = marked(view.now), plan.input_place
    wide = min(painter.fontMetrics().horizontalAdvance(symbol) + 20, LONGEST)
    grow = max(0.0, (wide - place.width()) / 2)
    place.adjust(-grow, 0, grow, 0)
    painter.setPen(QPen(QColor(colors().accent), 3 if chosen else 1.6))
    painter.setBrush(QColor(colors().accent_soft))
    painter.drawRoundedRect(place, 8, 8)
    painter.setPen(QColor(colors().text))
    write(painter, place, symbol, CENTRE)
    set_letters(painter, SMALL)
    painter.setPen(QColor(colors().muted))
    said = tr("x: one of {count} symbols").format(count=number(view.inputs))
    painter.drawText(QRectF(place.right() + 8, place.top(), 260, place.height()), LEFT, said)


def draw_output(painter: QPainter, view: CellView, chosen: bool) -> None:
    """Paint the most expected symbols as bars, the right one green."""
    left, column = BRANCH - BARS / 2, BARS / len(view.expected)
    if chosen:
        painter.setPen(QPen(QColor(colors().accent), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(OUTPUT.adjusted(1, 1, -1, 2), 8, 8)
    for row, one in enumerate(view.expected):
        _draw_bar(painter, QRectF(left + row * column, 0, column, 68), one)
    set_letters(painter, SMALL)
    painter.setPen(QColor(colors().muted))
    painter.drawText(REMARK, RIGHT | Qt.TextFlag.TextDontClip, view.remark)


def draw_words(painter: QPainter, part: str) -> None:
    """Write what a part is and means; without one, that parts can be clicked."""
    title, meaning = "", tr("Click a box, a circle or a number to see how it is computed.")
    if part:
        words = part_named(part)
        title, meaning = words.name, words.meaning
    set_letters(painter, PLAIN, strong=True)
    painter.setPen(QColor(colors().text))
    line = painter.fontMetrics().height() if title else 0
    painter.drawText(QRectF(WORDS.left(), WORDS.top(), WORDS.width(), line), LEFT, title)
    set_letters(painter, SMALL)
    painter.setPen(QColor(colors().muted))
    flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(WORDS.adjusted(0, line, 0, 0), flags, meaning)


def draw_legend(painter: QPainter, view: CellView, shades: Shades) -> None:
    """Paint what the colours mean and how many units are seen."""
    said = tr("unit {unit} framed").format(unit=number(view.unit + 1))
    if len(view.shown) < view.units:
        said = tr("{shown} of {units} units").format(
            shown=number(len(view.shown)), units=number(view.units)
        )
    set_letters(painter, SMALL)
    painter.setPen(QColor(colors().muted))
    painter.drawText(KEY, RIGHT, said)
    right = KEY.right() - painter.fontMetrics().horizontalAdvance(said) - 18
    if not view.backward and view.cell == "lstm":
        right = _draw_scale(painter, right, shades.open, "0", "1") - 14
    ends = ("−", "+") if view.backward else ("−1", f"1{_wider(view)}")
    _draw_scale(painter, right, shades.around, *ends)


def _wider(view: CellView) -> str:
    """Return how large a number of full colour is where it is not 1."""
    part = "c" if view.cell == "lstm" else "h_raw"
    peak = view.peaks.get(part, 1.0)
    return f" ({part_named(part).sign} {number(peak, 1)})" if peak > 1 else ""


def _draw_scale(
    painter: QPainter, right: float, shades: list[QColor], low: str, high: str
) -> float:
    """Paint a scale that ends at the right; return where it begins."""
    metrics = painter.fontMetrics()
    wide, gap = 60.0, 5.0
    ends = metrics.horizontalAdvance(low), metrics.horizontalAdvance(high)
    left = right - wide - 2 * gap - sum(ends)
    painter.setPen(QColor(colors().muted))
    painter.drawText(QRectF(left, KEY.top(), ends[0] + 2, KEY.height()), LEFT, low)
    painter.drawText(QRectF(right - ends[1], KEY.top(), ends[1] + 2, KEY.height()), LEFT, high)
    bar = QRectF(left + ends[0] + gap, KEY.center().y() - 6, wide, 12)
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    for place in range(0, len(shades), 51):
        gradient.setColorAt(place / (len(shades) - 1), shades[place])
    painter.fillRect(bar, gradient)
    painter.setPen(QPen(QColor(colors().border), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar)
    return left


def _draw_bar(painter: QPainter, place: QRectF, one: Expected) -> None:
    color = colors().series[OPEN] if one.is_right else colors().muted
    high = max(1.5, one.share * TALL)
    painter.fillRect(QRectF(place.center().x() - 16, FOOT - high, 32, high), QColor(color))
    painter.setPen(QColor(colors().text if one.is_right else colors().muted))
    set_letters(painter, SMALL, strong=one.is_right)
    said = f"{marked(one.symbol)} {number(100 * one.share)}%"
    write(painter, QRectF(place.left(), FOOT + 2, place.width(), 24), said, CENTRE)
