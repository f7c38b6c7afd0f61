"""What marks a part of the text: the terms that are commoner, or rarer, in it than in the rest."""

from collections.abc import Sequence
from functools import partial

import numpy as np
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.arrays import Bool, Int64
from engine.counts.bow import DocumentTermMatrix
from engine.counts.keyness import MEASURES, Keyness, explain_keyness
from legacy_gui.jobs import Job
from legacy_gui.panels.bow_page import BowPage, WithDerivation
from legacy_gui.panels.bow_work import KeynessPicture, keyness_steps
from legacy_gui.panels.document_chooser import (
    DocumentChooser,
    choice_name,
    documents_of,
    label_choice,
    labels_of,
)
from legacy_gui.plots.bars import Bars
from legacy_gui.tables.columns import Column
from legacy_gui.tables.data_table import DataTable
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import label

OVERUSED, UNDERUSED = 9, 5  # bars
PER = 1000  # tokens
QUICK_CELLS = 20_000  # are compared in a few milliseconds


class KeynessPage(BowPage):
    """A part of the text against all the rest: bars, a table, and how a number came about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: KeynessPicture | None = None
        self._choice = 0  # that is shown
        self._bar_columns: list[int] = []
        self.labels = QComboBox(accessibleName=tr("Label"))
        self.labels.setToolTip(tr("Choose the label whose documents are held against all others."))
        self.documents = DocumentChooser(groups=False)
        self._against = label(role="muted")
        self.bars = Bars(tr("What is commoner here, and what is rarer"))
        self.bars.setToolTip(
            tr("How sure the difference is; at the right, how many times as common as elsewhere.")
        )
        self.table = DataTable(name="keyness")
        self.all_terms = QPushButton(tr("All terms"), checkable=True)
        self.all_terms.setToolTip(tr("Shows every term in a table instead of the bars."))
        self.all_terms.toggled.connect(lambda on: self._views.setCurrentIndex(int(on)))
        self.labels.activated.connect(self._on_label)
        self.documents.chosen.connect(self._on_document)
        self.bars.bar_activated.connect(lambda bar: self._explain(self._bar_columns[bar]))
        self.table.row_activated.connect(self._on_row)
        self._lay_out()

    def show_counted(self, counted: DocumentTermMatrix | None) -> None:
        """Compare the first label with the others, or the first document; or forget the matrix."""
        self.counted = counted
        self._show_nothing()
        names = labels_of(counted.corpus) if counted else ()
        self.labels.clear()
        self.documents.show_corpus(counted.corpus if counted else None)
        if counted is None:
            self.close_jobs()
            return
        several = len(names) > 1
        if several:
            self.labels.addItems([*names, tr("One document")])
        self.labels.setVisible(several)
        self.documents.setVisible(not several and counted.shape[0] > 1)
        for made in (self._against, self.all_terms):
            made.setVisible(counted.shape[0] > 1)
        if counted.shape[0] < 2:
            self._latest.close()
            self.all_terms.setChecked(False)
            self.bars.empty = tr("One document alone cannot be compared; open several.")
            return
        self.compare(label_choice(0) if several else 0)

    def compare(self, choice: int) -> None:
        """Hold the documents of a choice (see ``document_chooser``) against all others."""
        if self.counted is None:
            return
        inside: Bool = np.zeros(self.counted.shape[0], bool)
        inside[documents_of(self.counted.corpus, choice)] = True
        self._against.setText(
            tr("against the {count} other documents").format(count=number(int((~inside).sum())))
        )
        quick = self.counted.matrix.nnz + self.counted.shape[1] <= QUICK_CELLS
        steps = keyness_steps(self.counted, inside)
        self.work(steps, partial(self._on_picture, choice), quick=quick)

    def close_jobs(self) -> list[Job]:
        """End what is compared, sorted and written."""
        return super().close_jobs() + self.table.close_jobs()

    def _on_label(self, place: int) -> None:
        one_document = place == self.labels.count() - 1
        self.documents.setVisible(one_document)
        self.compare(max(0, self.documents.choice) if one_document else label_choice(place))

    def _on_document(self, document: int) -> None:
        self.compare(document)

    def _on_picture(self, choice: int, picture: KeynessPicture) -> None:
        counted = self.counted
        assert counted is not None
        self.shown, self._choice = picture, choice
        self.split.close_derivation()
        self.table.set_columns(keyness_columns(counted, picture))
        self._show_bars(counted, picture)
        self.said.emit(_sentence(counted, picture, choice))

    def _show_bars(self, counted: DocumentTermMatrix, picture: KeynessPicture) -> None:
        """Draw the evidence: to the right what is commoner here, to the left what is rarer."""
        found, order = picture.found, picture.order
        signs = found.sign[order]
        over, under = order[signs > 0][:OVERUSED], order[signs < 0][:UNDERUSED]
        columns = np.concatenate([over, under[::-1]])
        self._bar_columns = columns.tolist()
        self.bars.show_bars(
            [counted.term(column) for column in self._bar_columns],
            (found.log_likelihood * found.sign)[columns].tolist(),
            [_times(found, column) for column in self._bar_columns],
            decimals=0,
        )

    def _on_row(self, row: int) -> None:
        if self.shown is not None:
            self._explain(int(self.shown.order[row]))

    def _explain(self, column: int) -> None:
        assert self.counted is not None
        assert self.shown is not None
        steps = [
            *explain_keyness(self.shown.found, column, "log_ratio"),
            *explain_keyness(self.shown.found, column, "log_likelihood"),
        ]  # the length of the bar comes last
        title = tr("How much “{term}” marks {part}").format(
            term=self.counted.term(column), part=choice_name(self.counted.corpus, self._choice)
        )
        self.split.show_steps(title, steps)

    def _show_nothing(self) -> None:
        self.shown, self._bar_columns = None, []
        self.split.close_derivation()
        self.table.set_columns([])
        self.bars.show_bars((), ())
        self.bars.empty = tr("There is nothing to compare yet.")
        self.said.emit("")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.labels)
        head.addWidget(self.documents)
        head.addWidget(self._against, 1)  # breaks its line before the name beside it is cut off
        head.addWidget(self.all_terms)
        self._views = QStackedWidget()
        self._views.addWidget(self.bars)
        self._views.addWidget(self.table)
        self.split = WithDerivation(self._views)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.split, 1)


def keyness_columns(counted: DocumentTermMatrix, picture: KeynessPicture) -> list[Column]:
    """Return every term with its evidence, most of it first."""
    found, order = picture.found, picture.order
    titles = (
        (tr("Evidence"), "log_likelihood", 1),
        (tr("Doublings"), "log_ratio", 2),
    )
    return [
        Column(
            tr("Term"),
            text=lambda row: counted.term(int(order[row])),
            tooltip=tr("The term as it is counted."),
        ),
        *(
            Column(
                title,
                getattr(found, measure)[order],
                format="decimal",
                digits=digits,
                tooltip=f"{tr(MEASURES[measure][0].text)}\n{tr(MEASURES[measure][1].text)}",
            )
            for title, measure, digits in titles
        ),
        _counts(tr("Here"), tr("How often it occurs in the part chosen."), found.target, order),
        _counts(tr("Elsewhere"), tr("How often in all the rest."), found.reference, order),
    ]


def _counts(title: str, tooltip: str, counts: Int64, order: Int64) -> Column:
    return Column(title, counts[order], format="integer", tooltip=tooltip)


def _times(found: Keyness, column: int) -> str:
    """Write a log ratio as a factor, which needs no logarithms to be understood."""
    if not found.reference[column]:
        return tr("only here")
    if not found.target[column]:
        return tr("never here")
    log_ratio = float(found.log_ratio[column])
    factor = 2.0 ** abs(log_ratio)
    return ("× " if log_ratio >= 0 else "÷ ") + number(factor, 1 if factor < 10 else 0)


def _sentence(counted: DocumentTermMatrix, picture: KeynessPicture, choice: int) -> str:
    found, order = picture.found, picture.order
    over: Sequence[int] = order[found.sign[order] > 0][:1].tolist()
    if not over:
        return tr("No term is commoner here than elsewhere.")
    column, name = over[0], choice_name(counted.corpus, choice)
    text = tr(
        "“{term}” marks {part} most: {here} of {per} tokens there, {there} of {per} elsewhere."
    )
    if not labels_of(counted.corpus):
        text += " " + tr("The texts have no labels, so one document is compared with the rest.")
    return text.format(
        term=counted.term(column),
        part=name,
        here=number(PER * found.target[column] / found.target_total, 1),
        there=number(PER * found.reference[column] / found.reference_total, 1),
        per=number(PER),
    )
