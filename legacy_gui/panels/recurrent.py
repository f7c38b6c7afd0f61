"""The RNN & LSTM tab's picture: networks that learn to write, watched while they do."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from engine.recurrent.race import RaceModel, RaceProgress
from engine.text import Corpus
from legacy_gui.jobs import Job
from legacy_gui.panels.race_outlook import RaceOutlook
from legacy_gui.panels.race_page import RacePage
from legacy_gui.panels.recurrent_gradients import GradientsPage
from legacy_gui.panels.recurrent_text import ActivationsPage
from legacy_gui.translations import tr
from legacy_gui.widgets import Segments, fill_card, label

RACE, GRADIENTS, ACTIVATIONS = range(3)
VIEWS = {RACE: "race", GRADIENTS: "gradients", ACTIVATIONS: "activations"}


class RecurrentPanel(QWidget):
    """The views of a race; before the first one, what can be expected.

    Signals
    -------
    adjusted
        What somebody changed of the run under way (``Adjust``).
    run_wanted
        The settings of another run that somebody asked for (``RaceConfig``).
    """

    views = tuple(VIEWS.values())
    adjusted = Signal(object)
    run_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: RaceModel | None = None
        self._view = RACE
        self._is_learning = False
        self._text = ""
        self.segments = Segments(
            (
                ("growth", tr("Race"), tr("Losses and texts of both networks while they learn.")),
                ("pair", tr("Gradients"), tr("How far back in the text a guess can teach.")),
                ("text", tr("Activations"), tr("The text shaded by what a unit or a gate does.")),
            )
        )
        self.segments.chosen.connect(self.show_view)
        self.outlook, self.race = RaceOutlook(), RacePage()
        self.gradients, self.activations = GradientsPage(), ActivationsPage()
        self.pages = (self.race, self.gradients, self.activations)
        self._notice = label(
            tr("This view opens once the run has ended or was stopped, with what was learned."),
            "sentence",
        )
        self.race.adjusted.connect(self.adjusted)
        self.race.run_wanted.connect(self.run_wanted)
        self._stack = QStackedWidget()
        for page in (self.outlook, *self.pages, self._notice):
            self._stack.addWidget(page)
        column = fill_card(self)
        column.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)

    def show_input(self, corpus: Corpus) -> None:
        """Say what can be expected of a text on which nothing is trained yet."""
        self._text = next(filter(str.strip, corpus.documents.texts), "")
        self.outlook.show_corpus(corpus)
        self._refresh()

    def show_progress(self, progress: Any) -> None:
        """Draw a moment of a race; what is only preparation is told beside the buttons."""
        if not isinstance(progress, RaceProgress):
            return
        self.outlook.close_jobs()
        self._is_learning = True
        self.race.show_progress(progress)
        self._refresh()

    def show_result(self, model: RaceModel) -> None:
        """Show what was learned."""
        self._is_learning, self._model = False, model
        self._refresh()

    def show_view(self, view: int) -> None:
        """Show one of the views."""
        self._view = view
        self.segments.choose(view)
        self._refresh()

    def clear(self) -> None:
        """Forget text and race."""
        self._model, self._is_learning = None, False
        for page in (self.outlook, *self.pages):
            page.clear()
        self._refresh()

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be done here by name."""
        return [*self.segments.commands(), (tr("Write again"), self.race.samples.again.click)]

    def close_jobs(self) -> list[Job]:
        """End what the views compute; return what may need a moment."""
        return [job for page in (self.outlook, *self.pages) for job in page.close_jobs()]

    def showEvent(self, event: QShowEvent) -> None:
        """Work out what was not needed while nobody looked."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        """Give the open view the newest models."""
        page = self.pages[self._view]
        if self._is_learning:
            self._stack.setCurrentWidget(self.race if self._view == RACE else self._notice)
        elif self._model is None:
            self._stack.setCurrentWidget(self.outlook)
        elif self.isVisible():
            self._stack.setCurrentWidget(page)
            if isinstance(page, RacePage):
                page.show_model(self._model)
            else:
                page.show_models(self._model.models, self._text)
