"""The cells of a matrix: shaded, of one size, and only those on the screen are ever looked at."""

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from legacy_gui.plots.shades import legible
from legacy_gui.plots.words import LEFT, RIGHT
from legacy_gui.tables.matrix_model import MatrixModel
from legacy_gui.theme import colors, tabular, theme
from legacy_gui.translations import tr

PADDING = 8
CHARACTERS = 10  # of a column; longer terms are cut
NAMES = 200  # pixels, at most, for the names of the documents
MEASURED = 50  # names that decide how many
IN_CELL = RIGHT.value  # a number, not a flag: made anew for each cell, flags would be dear
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MatrixCells(QTableView):
    """A QTableView over a ``MatrixModel``."""

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="matrix_cells")
        self.setAccessibleName(tr("Documents and terms"))
        self.setToolTip(tr("Every row is a document, every column a term; arrow keys move."))
        self.setModel(model)
        self._model = model
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leads on to the next control
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setCornerButtonEnabled(False)
        self._set_up_headers()
        self._font = tabular(self.font())
        self.recolor()
        theme().changed.connect(self.recolor)

    def recolor(self) -> None:
        """Take the colours of the theme: 256 shades on each of which text is legible."""
        scale = legible(colors(), colors().series[0])
        self.shades = [QColor(*shade) for shade in scale.tolist()]
        self._text, self._frame = QColor(colors().text), QPen(QColor(colors().accent), 2)
        self.viewport().update()

    def go_to(self, index: QModelIndex) -> None:
        """Make a cell the current one and bring it into view."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells that are not 0; a delegate for each cell took four times as long."""
        painter = QPainter(self.viewport())
        try:
            painter.setFont(self._font)
            self._draw_cells(painter, event.rect())
            self._draw_current(painter)
        finally:
            painter.end()  # a traceback would keep it alive, and Qt crash

    def _draw_cells(self, painter: QPainter, exposed: QRect) -> None:
        model, shades, last = self._model, self.shades, self._model.columnCount() - 1
        first, end = self.columnAt(exposed.left()), self.columnAt(exposed.right())
        columns = range(max(0, first), (end if end >= 0 else last) + 1)
        places = [(c, self.columnViewportPosition(c), self.columnWidth(c) - 1) for c in columns]
        painter.setPen(self._text)
        for row in self._rows_in(exposed):
            document, height = model.document(row), self.rowHeight(row) - 1
            top = self.rowViewportPosition(row)
            for column, left, width in places:
                value = model.value(document, column)
                if value:
                    painter.fillRect(left, top, width, height, shades[model.shade(value)])
                    text = model.written(value)
                    painter.drawText(left, top, width - PADDING, height, IN_CELL, text)

    def _rows_in(self, exposed: QRect) -> range:
        first, end = self.rowAt(exposed.top()), self.rowAt(exposed.bottom())
        last = self._model.rowCount() - 1
        return range(max(0, first), (end if end >= 0 else last) + 1)

    def _draw_current(self, painter: QPainter) -> None:
        """Frame the cell on which the keyboard stands."""
        if self.currentIndex().isValid():
            painter.setPen(self._frame)
            painter.drawRect(self.visualRect(self.currentIndex()).adjusted(1, 1, -2, -2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open the current cell on every system."""
        if event.key() in ENTER_KEYS and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_sizes()

    def _set_up_headers(self) -> None:
        across = Headings(Qt.Orientation.Horizontal, self)
        down = Headings(Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(across)
        self.setVerticalHeader(down)
        across.setSortIndicatorShown(True)
        across.setSortIndicatorClearable(True)  # the third click gives the original order back
        across.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        self._set_sizes()

    def _set_sizes(self) -> None:
        metrics = self.fontMetrics()
        width = CHARACTERS * metrics.averageCharWidth() + 2 * PADDING
        sizes = (
            (self.verticalHeader(), metrics.height() + PADDING),
            (self.horizontalHeader(), width),
        )
        for header, size in sizes:
            if header.defaultSectionSize() != size:  # all sections are gone through
                header.setMinimumSectionSize(size)
                header.setDefaultSectionSize(size)


class Headings(QHeaderView):
    """Headings of one size. Qt would measure two hundred of them each time they are laid out."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._strong = QFont(self.font())
        self._strong.setWeight(QFont.Weight.DemiBold)

    def sizeHint(self) -> QSize:
        """Return one line's height, or the width of the first names, within bounds."""
        if self.orientation() == Qt.Orientation.Horizontal:
            return QSize(0, self.fontMetrics().height() + 2 * PADDING)
        metrics = QFontMetrics(self._strong)
        rows = range(min(MEASURED, self.count()))
        names = (self.model().headerData(row, self.orientation()) for row in rows)
        widest = max(map(metrics.horizontalAdvance, names), default=0)
        return QSize(min(NAMES, widest + 3 * PADDING), 0)

    def paintSection(self, painter: QPainter, place: QRect, section: int) -> None:
        """Draw a name plainly; the style sheet would want higher rows, and more time."""
        if self.orientation() == Qt.Orientation.Horizontal:
            super().paintSection(painter, place, section)
            return
        painter.fillRect(place, QColor(colors().card))
        painter.setFont(self._strong)
        painter.setPen(QColor(colors().muted))
        name = self.model().headerData(section, self.orientation())
        inside = place.adjusted(PADDING, 0, -PADDING, 0)
        elided = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, LEFT.value, elided)
