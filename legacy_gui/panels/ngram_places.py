"""The places of one n-gram in the text, and how the strength of its bond is computed."""

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.counts import Concordance, NgramTable, WorkedStep
from engine.counts.association import MEASURES, explain_association
from engine.counts.concordance import concordance_of_ids
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob, in_one_step
from legacy_gui.panels.derivation import Derivation
from legacy_gui.tables.concordance_view import ConcordanceView
from legacy_gui.theme import GRID
from legacy_gui.translations import number, say_error, tr
from legacy_gui.widgets import button, label

PLACES, DERIVATION = range(2)


class PlacesView(QFrame):
    """Every occurrence of an n-gram, or the derivation of its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.table: NgramTable | None = None
        self._row, self._measure = 0, ""
        self._found: Concordance | None = None
        self._sorting, self._explaining = LatestJob(self), LatestJob(self)
        self.heading = label(role="strong")
        self.sorting = _sorting_box()
        self.how = button(
            tr("How is this computed?"),
            tr("Shows, step by step, how strongly the words of this n-gram belong together."),
            "info",
        )
        self.how.setCheckable(True)
        self.how.setProperty("chip", True)
        self.occurrences, self.derivation = ConcordanceView(), Derivation()
        self._pages = QStackedWidget()
        self.sorting.currentIndexChanged.connect(self._sort)
        self.how.toggled.connect(self._on_how)
        self._lay_out()

    def show_ngram(self, table: NgramTable, row: int, measure: str) -> None:
        """Show every place of one n-gram of a table."""
        self.table, self._row, self._measure = table, row, measure
        ids = table.ngrams[row, : table.orders[row]]
        self._found = concordance_of_ids(table.corpus, ids)
        self.heading.setText(
            tr("Places of “{ngram}”: {count}").format(
                ngram=f"\u2068{table.text(row)}\u2069", count=number(len(self._found))
            )
        )
        self._sort()
        self._explain()

    def show_measure(self, measure: str) -> None:
        """Explain another measure."""
        self._measure = measure
        self._explain()

    def clear(self) -> None:
        """Forget the n-gram."""
        self.close_jobs()
        self.table = self._found = None
        self.heading.clear()
        self.occurrences.show_concordance(None)
        self.derivation.clear_steps()

    def close_jobs(self) -> list[Job]:
        """End sorting and explaining; return what may need a moment."""
        return [*self._sorting.close(), *self._explaining.close()]

    def _sort(self) -> None:
        """Show the places in the order chosen."""
        self._sorting.close()
        side = self.sorting.currentData()
        if self._found is None or not side:
            self.occurrences.show_concordance(self._found)
            return
        steps = self._found.sorted_steps(side)
        self._sorting.start(steps, self.occurrences.show_concordance, self._on_failed)

    def _on_how(self, shown: bool) -> None:
        self._pages.setCurrentIndex(DERIVATION if shown else PLACES)
        self.sorting.setVisible(not shown)
        self._explain()

    def _explain(self) -> None:
        """Work the number of the n-gram out, where somebody wants to know."""
        self._explaining.close()
        if self.table is None or not self.how.isChecked():
            return
        if not self._measure:
            self.derivation.show_steps(tr("Choose a measure in “Belonging together” above."), ())
            return
        steps = in_one_step(explain_association, self.table, self._row, self._measure)
        self._explaining.start(steps, self._on_explained, self._on_failed)

    def _on_explained(self, steps: list[WorkedStep]) -> None:
        if self.table is None:
            return
        self.derivation.show_steps(
            tr("{measure} of “{ngram}”").format(
                measure=tr(MEASURES[self._measure][0].text), ngram=self.table.text(self._row)
            ),
            steps,
        )

    def _on_failed(self, error: BaseException) -> None:
        self.derivation.show_steps(say_error(error), ())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.heading, 1)
        head.addWidget(self.sorting)
        head.addWidget(self.how)
        self._pages.addWidget(self.occurrences)
        self._pages.addWidget(self.derivation)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        inside.setSpacing(GRID // 2)
        inside.addLayout(head)
        inside.addWidget(self._pages, 1)


def _sorting_box() -> QComboBox:
    box = QComboBox(accessibleName=tr("Order of the places"))
    box.setToolTip(tr("Brings places together that begin or go on alike."))
    for text, side in (
        (tr("as in the text"), ""),
        (tr("by the words before"), "left"),
        (tr("by the words after"), "right"),
    ):
        box.addItem(text, side)
    return box
