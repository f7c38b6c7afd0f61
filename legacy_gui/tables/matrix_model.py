"""A document-term matrix as a table model: as fast with 300,000 columns as with three.

Only cells that are not 0 are stored (CSR: the columns of one row stand next to each other, in
order). Qt asks for one cell at a time, always near the ones before it, so a *strip* of 256
neighbouring cells of one row is unpacked at once by two binary searches and kept for a while.
Sorting the rows replaces a permutation and moves no cell.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.arrays import Int64
from engine.counts.bow import DocumentTermMatrix
from legacy_gui.document_names import shared_start
from legacy_gui.plots.shades import STEPS
from legacy_gui.plots.words import LEFT, RIGHT, verbatim
from legacy_gui.translations import number, tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

HEADING_ROLES = (
    Role.DisplayRole,
    Role.ToolTipRole,
    Role.AccessibleTextRole,
    Role.TextAlignmentRole,
    Role.InitialSortOrderRole,
)

STRIP = 256
KEPT_STRIPS = 4096
SAMPLE = 1_000_000  # cells looked at to find the largest value
NAME = 200  # letters of a name or a term that are handed to Qt
FAINTEST = 0.1  # of the scale; a cell that is not 0 is seen


class MatrixModel(QAbstractTableModel):
    """Documents as rows, in an order that can change; terms as columns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.counted: DocumentTermMatrix | None = None
        self.order: Int64 = np.zeros(0, np.int64)
        self.format: Callable[[float], str] = number
        self._largest = 1.0
        self._shared = 0
        self._strips: dict[tuple[int, int], list[float]] = {}
        self._written: dict[float, str] = {}

    def show(self, counted: DocumentTermMatrix | None, format: Callable[[float], str]) -> bool:
        """Show another matrix; return whether it has the same headings, so that all rows stayed."""
        same = counted is not None and self._has_same_headings(counted)
        if not same:
            self.beginResetModel()
        self.counted, self.format = counted, format
        self._strips.clear()
        self._written.clear()
        self._largest = _largest(counted)
        if same:
            self._cells_changed()
            return True
        rows = 0 if counted is None else counted.shape[0]
        self._shared = 0 if counted is None else shared_start(counted.corpus.documents.names)
        self.order = np.arange(rows)
        self.endResetModel()
        return False

    def set_order(self, order: Int64) -> None:
        """Show the documents in another order."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        documents = [int(self.order[index.row()]) for index in kept]
        self.order = order
        rows = {document: self.row_of(document) for document in set(documents)}
        moved = [
            self.index(rows[document], index.column())
            for document, index in zip(documents, kept, strict=True)
        ]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def document(self, row: int) -> int:
        """Return which document a row shows."""
        return int(self.order[row])

    def row_of(self, document: int) -> int:
        """Return in which row a document is shown."""
        return int(np.flatnonzero(self.order == document)[0])

    def value(self, document: int, column: int) -> float:
        """Return a cell; 0 where nothing is stored."""
        key = document, column // STRIP
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strip(*key)
        return strip[column % STRIP]

    def written(self, value: float) -> str:
        """Return a value as written; the same few values come again and again."""
        if len(self._written) >= KEPT_STRIPS:
            self._written.clear()
        if value not in self._written:
            self._written[value] = self.format(value)
        return self._written[value]

    def shade(self, value: float) -> int:
        """Return the step of a scale for a value: by its square root, for counts are lopsided."""
        share = min(1.0, (max(0.0, value) / self._largest) ** 0.5)
        return round((FAINTEST + (1 - FAINTEST) * share) * (STEPS - 1)) if value else 0

    def name(self, document: int) -> str:
        """Return a document's name without what all names share, and its label."""
        assert self.counted is not None
        documents = self.counted.corpus.documents
        label = documents.labels[document] if documents.labels else ""
        return " · ".join(filter(None, (documents.names[document][self._shared :], label)))[:NAME]

    def term(self, column: int) -> str:
        """Return a term as written, cut where nobody reads on."""
        assert self.counted is not None
        return " ".join(self.counted.term(column).split())[:NAME]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of documents."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of terms."""
        return 0 if parent.isValid() or self.counted is None else self.counted.shape[1]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what one cell shows or says; an empty cell shows nothing."""
        if not index.isValid() or self.counted is None:
            return None
        document, column = self.document(index.row()), index.column()
        match role:
            case Role.DisplayRole:
                value = self.value(document, column)
                return self.written(value) if value else ""
            case Role.TextAlignmentRole:
                return RIGHT
            case Role.ToolTipRole:
                return verbatim(self._said(document, column))
            case Role.AccessibleTextRole:
                return self._said(document, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return terms and names of documents, and what is known about them."""
        if role not in HEADING_ROLES:
            return None
        across = orientation == Qt.Orientation.Horizontal
        if not 0 <= section < (self.columnCount() if across else self.rowCount()):
            return None
        match role:
            case Role.DisplayRole | Role.AccessibleTextRole:
                return self.term(section) if across else self.name(self.document(section))
            case Role.ToolTipRole:
                return verbatim(
                    self._about_term(section)
                    if across
                    else self._about_document(self.document(section))
                )
            case Role.TextAlignmentRole:
                return RIGHT if across else LEFT
            case Role.InitialSortOrderRole:
                return Qt.SortOrder.DescendingOrder
        return None

    def _strip(self, document: int, place: int) -> list[float]:
        """Unpack 256 neighbouring cells of a row."""
        assert self.counted is not None
        if len(self._strips) >= KEPT_STRIPS:
            self._strips.clear()
        columns, values = self.counted.row(document)
        first = place * STRIP
        begin, end = np.searchsorted(columns, [first, first + STRIP]).tolist()
        cells = np.zeros(STRIP)
        cells[columns[begin:end] - first] = values[begin:end]
        self._strips[document, place] = strip = cells.tolist()
        return strip

    def _has_same_headings(self, counted: DocumentTermMatrix) -> bool:
        before = self.counted
        return (
            before is not None
            and before.corpus is counted.corpus
            and before.ngrams.shape == counted.ngrams.shape
            and bool((before.ngrams == counted.ngrams).all())
        )

    def _cells_changed(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def _said(self, document: int, column: int) -> str:
        return tr("“{term}” in {document}: {value}").format(
            term=self.term(column),
            document=self.name(document),
            value=self.format(self.value(document, column)),
        )

    def _about_term(self, column: int) -> str:
        assert self.counted is not None
        return tr("“{term}”: {count} times, in {documents} documents. Click to sort.").format(
            term=self.term(column),
            count=number(int(self.counted.counts[column])),
            documents=number(int(self.counted.documents[column])),
        )

    def _about_document(self, document: int) -> str:
        assert self.counted is not None
        begin, end = self.counted.corpus.offsets[document : document + 2].tolist()
        return tr("{name}: {tokens} tokens. Click to open it.").format(
            name=self.counted.corpus.documents.names[document][:NAME], tokens=number(end - begin)
        )


def _largest(counted: DocumentTermMatrix | None) -> float:
    """Return the largest value of a matrix, or of a sample of its cells."""
    if counted is None or not counted.matrix.nnz:
        return 1.0
    cells = counted.matrix.data
    return float(cells[:: max(1, len(cells) // SAMPLE)].max()) or 1.0
