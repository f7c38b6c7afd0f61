"""The n-gram tab's picture: every run of words, and what is gained and lost by counting them.

Four sides of one thing: the table of n-grams with their places in the text; the dictionary that
explodes with n; two n-grams that share a word but nothing as vectors; and a model made of n-grams,
which writes. A side works only while somebody looks at it.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.counts import NgramTable
from legacy_gui.jobs import Job
from legacy_gui.panels.ngram_generate import GenerateView
from legacy_gui.panels.ngram_growth import GrowthView
from legacy_gui.panels.ngram_pair import PairView
from legacy_gui.panels.ngram_table import TableView
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import Segments

TABLE, DICTIONARY, PAIR, GENERATE = range(4)
VIEWS = {TABLE: "table", DICTIONARY: "dictionary", PAIR: "pair", GENERATE: "generate"}


class NgramPanel(QWidget):
    """Shows the n-grams of a corpus from four sides."""

    views = tuple(VIEWS.values())

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown_table: NgramTable | None = None
        views = (
            ("table", tr("Table"), tr("Every n-gram with its counts, and where it stands.")),
            ("growth", tr("Dictionary"), tr("How the dictionary grows with n.")),
            ("pair", tr("Two n-grams"), tr("What two n-grams have in common, and what not.")),
            ("speak", tr("Generate"), tr("Lets the n-grams guess the next word and write.")),
        )
        self.segments = Segments(views)
        self.segments.chosen.connect(self.show_view)
        self.table_view = TableView()
        self.table = self.table_view.table
        self.growth_view = GrowthView()
        self.pair_view = PairView()
        self.generate_view = GenerateView()
        self._views = (self.table_view, self.growth_view, self.pair_view, self.generate_view)
        self._pages = QStackedWidget()
        self._lay_out()

    def show_progress(self, progress: Any) -> None:
        """Nothing to draw before the table is complete."""

    def show_result(self, table: NgramTable) -> None:
        """Draw a table of n-grams."""
        self.shown_table = table
        for view in self._views:
            view.show_table(table)

    def show_view(self, view: int) -> None:
        """Show one of the four sides."""
        self.segments.choose(view)
        self._pages.setCurrentIndex(view)

    def clear(self) -> None:
        """Forget the table."""
        self.shown_table = None
        for view in self._views:
            view.clear()

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the four sides by name."""
        return self.segments.commands()

    def close_jobs(self) -> list[Job]:
        """End what the sides compute; return what may need a moment."""
        return [job for view in self._views for job in view.close_jobs()]

    def _lay_out(self) -> None:
        for view in self._views:
            self._pages.addWidget(view)
        head = QHBoxLayout()
        head.addWidget(self.segments)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
