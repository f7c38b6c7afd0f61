"""The table of n-grams: how often, how surprising, and where in the text."""

from functools import partial

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from engine.arrays import Float64, Int64
from engine.counts import NgramTable
from engine.counts.association import MEASURES, association_steps
from engine.counts.overlap import CHOICES, overlap_filter_steps
from engine.training import WorkProgress
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.ngram_places import PlacesView
from legacy_gui.tables.columns import Column, count_column, share_column
from legacy_gui.tables.data_table import DataTable
from legacy_gui.tables.token_order import token_order_steps
from legacy_gui.theme import GRID
from legacy_gui.translations import number, say, say_error, tr
from legacy_gui.widgets import card, label

USUAL_MEASURE = "log-likelihood"


class TableView(QWidget):
    """A table of n-grams above the places of the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: NgramTable | None = None
        self._rows: Int64 | None = None  # those kept where n-grams overlap; None for all
        self._columns: list[Column] = []
        self._strengths: Float64 | None = None
        self._weighing, self._thinning = LatestJob(self), LatestJob(self)
        self.measure, self.overlap = _measure_box(), _overlap_box()
        self.table = DataTable(name="n-grams")
        self.places = PlacesView()
        self.sentence = label(role="sentence")
        self.measure.currentIndexChanged.connect(self._on_measure_changed)
        self.overlap.currentIndexChanged.connect(self._on_overlap_changed)
        self.table.row_activated.connect(self._on_row)
        self._lay_out()

    def show_table(self, table: NgramTable) -> None:
        """Show another table; search, sorting and the choices above it stay."""
        self._forget()
        self._table = table
        self._keep(None)
        self._work()

    def clear(self) -> None:
        """Forget the table."""
        self._forget()
        self.table.set_columns([])
        self.sentence.clear()

    def close_jobs(self) -> list[Job]:
        """End what is computed; return what may need a moment."""
        return [
            *self.table.close_jobs(),
            *self._weighing.close(),
            *self._thinning.close(),
            *self.places.close_jobs(),
        ]

    def showEvent(self, event: QShowEvent) -> None:
        """Compute what was not wanted before."""
        super().showEvent(event)
        self._work()

    def _forget(self) -> None:
        self.close_jobs()
        self._table = self._rows = self._strengths = None
        self._columns = []
        self.places.clear()

    # -- what takes time -----------------------------------------------------------------------

    def _work(self) -> None:
        """Start what the choices ask for and is not there yet, while somebody looks."""
        if not self.isVisible() or self._table is None:
            return
        if self._strengths is None and not self._weighing.is_busy:
            self._weigh()
        if self._rows is None and not self._thinning.is_busy:
            self._thin_out()
        if self.places.table is None:
            self.places.show_ngram(self._table, 0, self.measure.currentData())

    def _on_measure_changed(self) -> None:
        self._strengths = None
        self._weighing.close()
        self._fill()
        self._work()
        self.places.show_measure(self.measure.currentData())

    def _weigh(self) -> None:
        measure = self.measure.currentData()
        if measure and self._table is not None and self._table.config.high > 1:
            steps = association_steps(self._table, measure)
            self._weighing.start(steps, self._on_weighed, self._on_failed)

    def _on_weighed(self, strengths: Float64) -> None:
        self._strengths = strengths
        self._fill()

    def _on_overlap_changed(self) -> None:
        self._thinning.close()
        self._keep(None)
        self._work()

    def _thin_out(self) -> None:
        """Leave out n-grams that say the same as others."""
        keep = self.overlap.currentData()
        if keep != "all" and self._table is not None:
            steps = overlap_filter_steps(self._table, keep)
            self._thinning.start(steps, self._on_thinned, self._on_failed, self._on_thinning)

    def _on_thinning(self, progress: WorkProgress) -> None:
        self.sentence.setText(say(progress.message) + "…")

    def _on_thinned(self, rows: Int64) -> None:
        self._keep(rows)

    def _on_failed(self, error: BaseException) -> None:
        self.sentence.setText(say_error(error))

    # -- what is shown -------------------------------------------------------------------------

    def _keep(self, rows: Int64 | None) -> None:
        """Show some rows of the table, or all."""
        if self._table is not None:
            self._rows = rows
            self._columns = ngram_columns(self._table, rows)
            self._fill()
            self.sentence.setText(_sentence(self._table, rows))

    def _fill(self) -> None:
        """Show the columns, and the measure with what is known of it."""
        if self._table is None:
            return
        columns, measure = list(self._columns), self.measure.currentData()
        if measure and self._table.config.high > 1:
            columns.append(_strength_column(self._table, self._rows, measure, self._strengths))
        searched = self.table.toolbar.search.text()
        self.table.set_columns(columns)
        if searched and not self.table.toolbar.search.text():
            self.table.toolbar.search.setText(searched)

    def _on_row(self, row: int) -> None:
        if self._table is not None:
            chosen = row if self._rows is None else int(self._rows[row])
            self.places.show_ngram(self._table, chosen, self.measure.currentData())

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(GRID)
        name = label(tr("Belonging together"), "muted")
        name.setWordWrap(False)
        name.setBuddy(self.measure)
        choices.addWidget(name)
        choices.addWidget(self.measure, 4)
        choices.addWidget(self.overlap, 3)
        upper = card()
        inside = QVBoxLayout(upper)
        inside.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        inside.setSpacing(GRID)
        inside.addLayout(choices)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.sentence)
        split = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        split.setHandleWidth(GRID)
        split.addWidget(upper)
        split.addWidget(self.places)
        split.setSizes([400, 240])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)


def ngram_columns(table: NgramTable, rows: Int64 | None = None) -> list[Column]:
    """Return the n-grams, or some rows of them, as table columns."""
    kept = slice(None) if rows is None else rows
    ngrams, counts, orders = table.ngrams[kept], table.counts[kept], table.orders[kept]
    per_order = table.tokens[orders - table.config.low]
    return [
        Column(
            tr("N-gram"),
            text=table.text if rows is None else partial(_text_of_kept, table, rows),
            keys_steps=partial(token_order_steps, ngrams, table.corpus.vocabulary.tokens),
            tooltip=tr("Neighbouring tokens, counted as one entry."),
        ),
        Column(tr("n"), orders, format="integer", tooltip=tr("How many tokens it has.")),
        count_column(counts),
        Column(
            tr("Documents"),
            table.documents[kept],
            format="integer",
            tooltip=tr("In how many documents it occurs."),
        ),
        share_column(
            counts / np.maximum(1, per_order),
            tr("Its part of all n-grams of the same length."),
        ),
    ]


def _text_of_kept(table: NgramTable, rows: Int64, row: int) -> str:
    return table.text(int(rows[row]))


def _strength_column(
    table: NgramTable, rows: Int64 | None, measure: str, strengths: Float64 | None
) -> Column:
    """Return the measure of every row; without a number while it is not known."""
    if strengths is None:
        strengths = np.full(len(table), np.nan)
    short = {
        "pmi": tr("PMI"),
        "npmi": tr("NPMI"),
        "t": tr("t-score"),
        "log-likelihood": tr("Evidence"),
        "chi-squared": tr("Deviation"),
        "dice": tr("Dice"),
    }
    kept = strengths if rows is None else strengths[rows]
    digits = 1 if measure in ("log-likelihood", "chi-squared") else 2
    return Column(
        short[measure], kept, format="decimal", digits=digits, tooltip=tr(MEASURES[measure][1].text)
    )


def _sentence(table: NgramTable, rows: Int64 | None) -> str:
    if rows is not None:
        return tr("{kept} of {ngrams} n-grams are left; the others say the same.").format(
            kept=number(len(rows)), ngrams=number(len(table))
        )
    repeated = int((table.counts > 1).sum()) / len(table)
    return tr("{ngrams} different n-grams; {share} % of them occur more than once.").format(
        ngrams=number(len(table)), share=number(100 * repeated, 1 if repeated < 0.1 else 0)
    )


def _measure_box() -> QComboBox:
    box = QComboBox(accessibleName=tr("Belonging together"))
    box.setToolTip(tr("How strongly the words of an n-gram belong together, beyond mere counts."))
    box.addItem(tr("not computed"), "")
    for name, (title, explanation) in MEASURES.items():
        box.addItem(tr(title.text), name)
        box.setItemData(box.count() - 1, tr(explanation.text), Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(box.findData(USUAL_MEASURE))
    box.setMinimumContentsLength(10)
    return box


def _overlap_box() -> QComboBox:
    names = {
        "all": tr("all n-grams"),
        "longest": tr("only the longest"),
        "most frequent": tr("only the most frequent"),
    }
    box = QComboBox(accessibleName=tr("Overlapping n-grams"))
    box.setToolTip(tr("Leaves out n-grams that only repeat what another one says."))
    for choice in CHOICES:
        box.addItem(names[choice], choice)
    box.setMinimumContentsLength(10)
    return box
