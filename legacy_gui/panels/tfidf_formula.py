"""The formula of TF-IDF for the chosen variants, set as in a book: fractions have a bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.counts.tfidf import TfidfConfig
from legacy_gui.plots.words import font_of
from legacy_gui.theme import BODY, HEADING, LEAD, colors, theme
from legacy_gui.translations import number, tr

Fraction = tuple[str, str]
SIZES = (HEADING, 14.0, LEAD, BODY, 9.0)  # points, the first that fits
AIR = 2.0  # above and below a bar, in pixels
TF: dict[str, list[str | Fraction]] = {
    "count": ["tf"],
    "log": ["(1 + ln tf)"],
    "augmented": ["(0.5 + 0.5 · ", ("tf", "max tf"), ")"],
    "binary": ["[tf > 0]"],
}
IDF: dict[str, list[str | Fraction]] = {
    "smooth": [" · ( ln ", ("D + 1", "df + 1"), " + 1 )"],
    "plain": [" · ln ", ("D", "df")],
    "plus one": [" · ( ln ", ("D", "df"), " + 1 )"],
    "probabilistic": [" · ln ", ("D − df", "df")],
    "none": [],
}


def formula(config: TfidfConfig) -> list[str | Fraction]:
    """Return the formula as pieces of a line, of which the fractions are pairs."""
    return [tr("weight") + " = ", *TF[config.tf], *IDF[config.idf]]


def in_a_line(pieces: list[str | Fraction]) -> str:
    """Write a formula without fractions, to be read out."""
    parts = [p if isinstance(p, str) else f"({p[0]}) / ({p[1]})" for p in pieces]
    return "".join(parts)


def legend(config: TfidfConfig, documents: int) -> str:
    """Say what the letters stand for, and what happens to long documents."""
    norms = {
        "l2": tr("then every row is divided by its length √Σw²."),
        "l1": tr("then every row is divided by its sum Σw."),
        "none": tr("long documents keep larger weights."),
    }
    letters = tr("tf: how often it occurs here · df: documents with it · D = {documents} documents")
    return f"{letters.format(documents=number(documents))} · {norms[config.norm]}"


class Formula(QWidget):
    """One formula, as large as its place allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: list[str | Fraction] = []
        self.setAccessibleName(tr("Formula"))
        self.setToolTip(tr("How every weight is computed; click a word to see its numbers."))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_formula(self, pieces: list[str | Fraction]) -> None:
        """Show a formula."""
        self._pieces = pieces
        self.setAccessibleDescription(in_a_line(pieces))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for two lines, as long as the formula is in its largest size."""
        font = font_of(HEADING)
        line = QFontMetricsF(font).height()
        width = sum(_width(piece, font) for piece in self._pieces)
        return QSize(round(width) + 1, round(2 * line + 2 * AIR))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Set the pieces one after the other, fractions on a bar at the middle of the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colors().text))
        painter.setFont(self._fitting_font())
        left = 0.0
        for piece in self._pieces:
            left += _draw(painter, piece, left, self.height())
        painter.end()

    def _fitting_font(self) -> QFont:
        for points in SIZES:
            font = font_of(points)
            if sum(_width(piece, font) for piece in self._pieces) <= self.width():
                break
        return font


def _width(piece: str | Fraction, font: QFont) -> float:
    metrics = QFontMetricsF(font)
    if isinstance(piece, str):
        return metrics.horizontalAdvance(piece)
    return max(map(metrics.horizontalAdvance, piece)) + 2 * AIR


def _draw(painter: QPainter, piece: str | Fraction, left: float, height: float) -> float:
    """Draw one piece and return its width."""
    width = _width(piece, painter.font())
    centre = Qt.AlignmentFlag.AlignCenter
    if isinstance(piece, str):
        painter.drawText(QRectF(left, 0, width, height), centre, piece)
        return width
    line = QFontMetricsF(painter.font()).height()
    middle = height / 2
    above = QRectF(left, middle - line - AIR / 2, width, line)
    painter.drawText(above, centre, piece[0])
    painter.drawText(above.translated(0, line + AIR), centre, piece[1])
    painter.drawLine(round(left), round(middle), round(left + width), round(middle))
    return width
