"""The n-gram tab's picture: every run of words in a table, and each of its places in the text."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from engine.counts import NgramTable
from engine.counts.concordance import concordance_of_ids
from legacy_gui.jobs import Job
from legacy_gui.tables.columns import Column, count_column, share_column
from legacy_gui.tables.concordance_view import ConcordanceView
from legacy_gui.tables.data_table import DataTable
from legacy_gui.tables.token_order import token_order_steps
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import card, label


class NgramPanel(QWidget):
    """A table of n-grams above the occurrences of the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown_table: NgramTable | None = None
        self.table = DataTable(name="n-grams")
        self.table.row_activated.connect(self.show_occurrences)
        self._sentence = label(role="sentence")
        self._heading = label(role="strong")
        self.occurrences = ConcordanceView()
        self._lay_out()

    def show_progress(self, progress: Any) -> None:
        """Nothing to draw before the table is complete."""

    def show_result(self, table: NgramTable) -> None:
        """Draw a table of n-grams."""
        self.shown_table = table
        self.table.set_columns(ngram_columns(table))
        self._sentence.setText(_sentence(table))
        self.show_occurrences(0)

    def show_occurrences(self, row: int) -> None:
        """Show every place of one n-gram."""
        if self.shown_table is None:
            return
        ids = self.shown_table.ngrams[row, : self.shown_table.orders[row]]
        found = concordance_of_ids(self.shown_table.corpus, ids)
        self.occurrences.show_concordance(found)
        self._heading.setText(
            tr("Places of “{ngram}” in the text: {count}").format(
                ngram=f"\u2068{self.shown_table.text(row)}\u2069", count=number(len(found))
            )
        )

    def clear(self) -> None:
        """Forget the table."""
        self.shown_table = None
        self.table.set_columns([])
        self._sentence.clear()
        self._heading.clear()
        self.occurrences.show_concordance(None)

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Nothing beyond what the table's own menu offers."""
        return []

    def close_jobs(self) -> list[Job]:
        """End what the table computes; return what may need a moment."""
        return self.table.close_jobs()

    def _lay_out(self) -> None:
        upper, lower = card(), card()
        for frame, widgets in (
            (upper, (self.table, self._sentence)),
            (lower, (self._heading, self.occurrences)),
        ):
            inside = QVBoxLayout(frame)
            inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
            inside.setSpacing(GRID)
            for widget in widgets:
                inside.addWidget(widget, 0 if widget in (self._sentence, self._heading) else 1)
        split = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        split.setHandleWidth(2 * GRID)
        split.addWidget(upper)
        split.addWidget(lower)
        split.setSizes([420, 220])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)


def ngram_columns(table: NgramTable) -> list[Column]:
    """Return the n-grams as table columns."""
    per_order = table.tokens[table.orders - table.config.low]
    return [
        Column(
            tr("N-gram"),
            text=table.text,
            keys_steps=partial(token_order_steps, table.ngrams, table.corpus.vocabulary.tokens),
            tooltip=tr("Neighbouring tokens, counted as one entry."),
        ),
        Column(tr("n"), table.orders, format="integer", tooltip=tr("How many tokens it has.")),
        count_column(table.counts),
        Column(
            tr("Documents"),
            table.documents,
            format="integer",
            tooltip=tr("In how many documents it occurs."),
        ),
        share_column(
            table.counts / np.maximum(1, per_order),
            tr("Its part of all n-grams of the same length."),
        ),
    ]


def _sentence(table: NgramTable) -> str:
    repeated = int((table.counts > 1).sum()) / len(table)
    return tr("{ngrams} different n-grams; {share} % of them occur more than once.").format(
        ngrams=number(len(table)), share=number(100 * repeated, 1 if repeated < 0.1 else 0)
    )
