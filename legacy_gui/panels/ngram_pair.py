"""Two n-grams beside each other: strangers as one-hot rows, relatives once they are taken apart."""

import numpy as np
from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.counts import NgramTable
from engine.counts.concordance import tokens_of_phrase
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob, in_one_step
from legacy_gui.panels.ngram_features import (
    LETTERS,
    WHOLE,
    WORDS,
    Rows,
    row_of,
    rows_of,
    sharing_pair,
)
from legacy_gui.plots.heat_map import HeatMap
from legacy_gui.plots.one_hot import OneHotSum
from legacy_gui.theme import GRID
from legacy_gui.translations import number, say_error, tr
from legacy_gui.widgets import Segments, card, label

OFFERED = 2000  # n-grams that are offered while one types
BESIDE = 4  # other columns shown
SETTLE_MS = 200


class PairView(QWidget):
    """Two n-grams as rows of numbers, in three ways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: NgramTable | None = None
        self._is_new = False
        self.way = WHOLE
        self._finding = LatestJob(self)
        self._offers = QStringListModel(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._compare)
        self.first = self._edit(tr("First n-gram"))
        self.second = self._edit(tr("Second n-gram"))
        self.ways = Segments(
            (
                ("ngrams", tr("As n-grams"), tr("Each n-gram is one entry of the dictionary.")),
                ("words", tr("As bags of words"), tr("Each n-gram is taken apart into words.")),
                ("text", tr("As letter groups"), tr("Each word is taken apart into short runs.")),
            )
        )
        self.ways.chosen.connect(self.show_way)
        self.one_hot, self.map = OneHotSum(), HeatMap()
        self.one_hot.empty = self.map.empty = ""  # the sentence below says what is missing
        self._pictures = QStackedWidget()
        self.cosine, self.sentence = label(role="heading"), label(role="sentence")
        self._lay_out()

    def show_table(self, table: NgramTable) -> None:
        """Take another table; what was typed for the same text stays."""
        if self._table is None or table.corpus is not self._table.corpus:
            self.clear()
        self._table, self._is_new = table, True
        self._work()

    def show_way(self, way: int) -> None:
        """Count the n-grams in another way."""
        self.way = way
        self.ways.choose(way)
        self._compare()

    def show_pair(self, first: str, second: str) -> None:
        """Show two n-grams, given as written."""
        self.first.setText(first)
        self.second.setText(second)
        self._compare()

    def clear(self) -> None:
        """Forget the table and what was typed."""
        self.close_jobs()
        self._table, self._is_new = None, False
        self._offers.setStringList([])
        self.show_pair("", "")

    def close_jobs(self) -> list[Job]:
        """End the search for a pair; return what may need a moment."""
        self._settle.stop()
        return self._finding.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for two n-grams worth showing."""
        super().showEvent(event)
        self._work()

    def _work(self) -> None:
        if self._table is None or not self._is_new or not self.isVisible():
            return
        self._is_new = False
        offered = np.flatnonzero(self._table.orders > 1)[:OFFERED].tolist()
        self._offers.setStringList([self._table.text(row) for row in offered])
        if self.first.text() or self.second.text():
            self._compare()
        else:
            self.sentence.setText(tr("Looking for two n-grams that share a word…"))
            self._finding.start(
                in_one_step(sharing_pair, self._table), self._on_found, self._on_failed
            )

    def _on_found(self, pair: tuple[int, int] | None) -> None:
        if self._table is None:
            return
        if pair is None:
            self.sentence.setText(
                tr("No two n-grams of the table share a word; set “Longest” to 2, or type two.")
            )
            return
        self.show_pair(*map(self._table.text, pair))

    def _on_failed(self, error: BaseException) -> None:
        self.sentence.setText(say_error(error))

    def _compare(self) -> None:
        """Draw both rows and say what they share."""
        self._settle.stop()
        tokens = self._tokens(self.first), self._tokens(self.second)
        self._pictures.setCurrentWidget(self.one_hot if self.way == WHOLE else self.map)
        if self._table is None or not all(tokens):
            self.one_hot.show_sentence((), (), ())
            self.map.show_matrix(np.zeros((0, 0)), (), ())
            typed = self._table is not None
            self.sentence.setText(tr("Type two n-grams to compare them.") if typed else "")
            self.cosine.hide()
            return
        rows = self._rows(*tokens)
        cosine = tr("Cosine {value}").format(value=_written(rows))
        self.cosine.setText(cosine)
        self.cosine.setVisible(self.way != WHOLE)  # the one-hot rows have it in the picture
        if self.way == WHOLE:
            self._draw_one_hot(*tokens, cosine)
        else:
            names = (self.first.text(), self.second.text())
            self.map.show_matrix(rows.values, names, rows.columns, low=0)
        self.sentence.setText(self._said(rows, *tokens))

    def _tokens(self, edit: QLineEdit) -> list[str]:
        return tokens_of_phrase(self._table.corpus, edit.text()) if self._table else []

    def _rows(self, first: list[str], second: list[str]) -> Rows:
        assert self._table is not None
        if self.way == LETTERS and self._table.corpus.config.by_character:
            first, second = ["".join(first)], ["".join(second)]
        return rows_of(first, second, self.way)

    def _draw_one_hot(self, first: list[str], second: list[str], cosine: str) -> None:
        """Show both n-grams in their columns, among the most frequent of the dictionary."""
        table = self._table
        assert table is not None
        pair = [row_of(table, tokens) for tokens in (first, second)]
        alike = np.isin(table.orders, [len(first), len(second)])
        beside = np.flatnonzero(alike)[: BESIDE + 2].tolist()
        others = [row for row in beside if row not in pair][:BESIDE]
        columns = sorted({*others, *(row for row in pair if row >= 0)})
        self.one_hot.show_pair(
            self.first.text(),
            self.second.text(),
            [table.text(row) for row in columns],
            [columns.index(row) if row >= 0 else None for row in pair],
            cosine,
            len(table) - len(columns),
        )

    def _said(self, rows: Rows, first: list[str], second: list[str]) -> str:
        """Say in one sentence how alike the rows are, and why."""
        assert self._table is not None
        missing = [" ".join(t) for t in (first, second) if row_of(self._table, t) < 0]
        if self.way == WHOLE and missing:
            said = tr("Not in the table, so without a column: {ngrams}.")
            return said.format(ngrams=_listed(missing))
        shared = rows_of(first, second, WORDS).shared
        if self.way == WHOLE and first != second and shared:
            return tr(
                "Both contain {shared}, and yet the rows have no column in common: for a computer"
                " that counts n-grams these two are strangers."
            ).format(shared=_listed(shared))
        if not rows.shared:
            return tr("The rows have no column in common.")
        return tr("The rows meet in {shared}.").format(shared=_listed(rows.shared))

    def _edit(self, name: str) -> QLineEdit:
        edit: QLineEdit = QLineEdit(
            accessibleName=name, clearButtonEnabled=True, placeholderText=name
        )
        edit.setToolTip(tr("Type an n-gram; those of the text are offered."))
        completer = QCompleter(self._offers, edit)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        edit.setCompleter(completer)
        edit.textChanged.connect(self._on_typed)
        return edit

    def _on_typed(self) -> None:
        if self._table is not None:
            self._settle.start()

    def _lay_out(self) -> None:
        edits = QHBoxLayout()
        edits.setSpacing(GRID)
        edits.addWidget(self.first, 1)
        edits.addWidget(self.second, 1)
        ways = QHBoxLayout()
        ways.addWidget(self.ways)
        ways.addStretch(1)
        self._pictures.addWidget(self.one_hot)
        self._pictures.addWidget(self.map)
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.setSpacing(GRID)
        inside.addLayout(edits)
        inside.addLayout(ways)
        inside.addWidget(self._pictures, 1)
        inside.addWidget(self.cosine)
        inside.addWidget(self.sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)


def _written(rows: Rows) -> str:
    return number(rows.cosine, 2 if 0 < rows.cosine < 0.995 else 0)


def _listed(names: list[str]) -> str:
    """Write some names in quotation marks, the first few of many."""
    quoted = [f"“{name}”" for name in names[:6]]
    return ", ".join(quoted) + ("…" if len(names) > len(quoted) else "")
