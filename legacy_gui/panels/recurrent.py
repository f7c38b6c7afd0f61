"""The RNN & LSTM tab's picture: networks that learn to write, watched while they do."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from engine.recurrent.race import RaceModel, RaceProgress
from engine.text import Corpus
from legacy_gui.jobs import Job
from legacy_gui.panels.cell_page import CellPage
from legacy_gui.panels.classifier_page import ClassifierPage
from legacy_gui.panels.race_moments import MomentSlider
from legacy_gui.panels.race_outlook import RaceOutlook
from legacy_gui.panels.race_page import RacePage
from legacy_gui.panels.recurrent_gradients import GradientsPage
from legacy_gui.panels.recurrent_page import RecurrentPage, Watched
from legacy_gui.panels.recurrent_part import PartChooser
from legacy_gui.panels.recurrent_saliency import SaliencyPage
from legacy_gui.panels.recurrent_text import ActivationsPage
from legacy_gui.panels.recurrent_waiting import WaitingPage
from legacy_gui.panels.recurrent_weights import WeightsPage
from legacy_gui.panels.tasks_page import TasksPage
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import Segments, fill_card

RACE = 0  # the first view
LIVE_MS = 400  # between two looks into networks that still learn
MOST_READ = 1_000_000  # characters of the text that can be looked at

Page = RacePage | CellPage | RecurrentPage | TasksPage | ClassifierPage


class RecurrentPanel(QWidget):
    """The views of a race; before the first one, what can be expected.

    Signals
    -------
    adjusted
        What somebody changed of the run under way (``Adjust``).
    run_wanted
        The settings of another run that somebody asked for (``RaceConfig``).
    sample_wanted
        The key of a sample that somebody wants to open.
    room_wanted
        Whether the open view needs much room.
    """

    views = (
        "race",
        "cell",
        "gradients",
        "activations",
        "saliency",
        "weights",
        "tasks",
        "documents",
    )
    adjusted = Signal(object)
    run_wanted = Signal(object)
    sample_wanted = Signal(str)
    room_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: RaceModel | None = None
        self._learning: tuple[Watched, ...] = ()  # the newest moments of a race under way
        self._view = RACE
        self._since = QElapsedTimer()
        self.segments = Segments(_views())
        self.segments.chosen.connect(self.show_view)
        self.outlook, self.race, self.cell = RaceOutlook(), RacePage(), CellPage()
        self.gradients, self.activations = GradientsPage(), ActivationsPage()
        self.saliency, self.weights = SaliencyPage(), WeightsPage()
        self.tasks, self.documents = TasksPage(), ClassifierPage()
        self.pages: tuple[Page, ...] = (
            self.race,
            self.cell,
            self.gradients,
            self.activations,
            self.saliency,
            self.weights,
            self.tasks,
            self.documents,
        )
        self.moments, self.part, self._waiting = MomentSlider(), PartChooser(), WaitingPage()
        self.moments.moved.connect(self._show_inside)
        self.cell.controls.source.currentIndexChanged.connect(self._refresh)
        self.part.chosen.connect(self._show_inside)
        self.race.adjusted.connect(self.adjusted)
        self.race.run_wanted.connect(self.run_wanted)
        self.documents.sample_wanted.connect(self.sample_wanted)
        self._lay_out()

    def show_input(self, corpus: Corpus) -> None:
        """Say what can be expected of a text on which nothing is trained yet."""
        self.part.open_text(readable(corpus))
        self.outlook.show_corpus(corpus)
        self._refresh()

    def show_progress(self, progress: Any) -> None:
        """Draw a moment of a race; what is only preparation is told beside the buttons."""
        if not isinstance(progress, RaceProgress):
            return
        self.outlook.close_jobs()
        begins = not self._learning
        self._learning = tuple(lane for lane in progress.lanes if lane is not None)
        self.race.show_progress(progress)
        if begins:
            self.moments.clear()
            self._refresh()
        elif self._since.hasExpired(LIVE_MS):
            self._show_inside()

    def show_result(self, model: RaceModel) -> None:
        """Show what was learned."""
        self._learning, self._model = (), model
        self.moments.show_model(model)
        self._refresh()

    def show_view(self, view: int) -> None:
        """Show one of the views."""
        self._view = view
        self.segments.choose(view)
        self.room_wanted.emit(isinstance(self.pages[view], CellPage | TasksPage | ClassifierPage))
        self._refresh()

    def ask(self, words: tuple[str, ...]) -> None:
        """Ask what a guess rests on that follows these words for the first time."""
        self.saliency.ask_after(words)

    def show_example(self) -> None:
        """Start what the open view can start by itself."""
        page = self.pages[self._view]
        if isinstance(page, TasksPage | ClassifierPage) and page.controls.start.isVisible():
            page.controls.start.click()

    def clear(self) -> None:
        """Forget text and race; the documents follow the text that is open."""
        self._model, self._learning = None, ()
        for page in (self.outlook, *self.pages):
            if page is not self.documents:
                page.clear()
        self.moments.clear()
        self.part.open_text("")
        self._refresh()

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be done here by name."""
        return [
            *self.segments.commands(),
            *(
                (name, partial(self._do_in, page, act))
                for page in (self.race, self.tasks)
                for name, act in page.commands()
            ),
        ]

    def close_jobs(self) -> list[Job]:
        """End what the views compute; return what may need a moment."""
        return [job for page in (self.outlook, *self.pages) for job in page.close_jobs()]

    def showEvent(self, event: QShowEvent) -> None:
        """Work out what was not needed while nobody looked."""
        super().showEvent(event)
        self._refresh()

    def _do_in(self, page: Page, act: Callable[[], object]) -> None:
        """Do something where it is seen."""
        self.show_view(self.pages.index(page))
        act()

    @property
    def _models(self) -> tuple[Watched, ...]:
        """The networks that are looked into: as they learn, or as they were at a moment."""
        return self._learning or tuple(self.moments.models().values())

    def _refresh(self) -> None:
        """Show the open view, and what belongs to it."""
        page, has_models = self.pages[self._view], bool(self._models)
        is_inside, is_race = isinstance(page, RecurrentPage), page is self.race
        if not has_models and (is_inside or is_race):
            self._stack.setCurrentWidget(self.outlook if is_race else self._waiting)
            self._say_waiting()
        else:
            self._stack.setCurrentWidget(page)
        has_past = not self._learning and self.moments.has_moments
        self.moments.setVisible(has_past and (is_inside or is_race or self._is_in_learned_cell))
        self.part.setVisible(has_models and is_inside and self.part.parts > 1)
        if self._model is not None and not self._learning and self.isVisible():
            self.race.show_model(self._model)
        self._show_inside()

    @property
    def _is_in_learned_cell(self) -> bool:
        return self.pages[self._view] is self.cell and self.cell.controls.is_learned

    def _say_waiting(self) -> None:
        """Say what the open view will show."""
        _, name, purpose = _views()[self._view]
        self._waiting.say(name, purpose)

    def _show_inside(self) -> None:
        """Give the open view the newest models, or those of the chosen moment."""
        page, models = self.pages[self._view], self._models
        self._since.start()
        if not self.isVisible():
            return
        if isinstance(page, CellPage) or (models and isinstance(page, RecurrentPage)):
            page.show_models(models, self.part.text)
        elif models and isinstance(page, RacePage) and not self._learning:
            page.show_moment(self.moments.models())

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self.outlook, self._waiting, *self.pages):
            self._stack.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(2 * GRID)
        foot.addWidget(self.moments, 1)
        foot.addWidget(self.part, 0, Qt.AlignmentFlag.AlignRight)
        column = fill_card(self)
        column.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)


def readable(corpus: Corpus) -> str:
    """Return the beginning of a corpus as one text, a line for the end of each document."""
    texts, read = [], 0
    for text in filter(str.strip, corpus.documents.texts):
        texts.append(text[: MOST_READ - read])
        read += len(texts[-1]) + 1
        if read >= MOST_READ:
            break
    return "\n".join(texts)


def _views() -> tuple[tuple[str, str, str], ...]:
    """Return icon, name and purpose of every view."""
    return (
        ("growth", tr("Race"), tr("Losses and texts of both networks while they learn.")),
        ("cell", tr("Cell"), tr("Inside one step, with every number, forward and back.")),
        ("pair", tr("Gradients"), tr("How far back in the text a guess can teach.")),
        ("text", tr("Activations"), tr("The text shaded by what a unit or a gate does.")),
        ("search", tr("Saliency"), tr("Which earlier symbols matter for a guess.")),
        ("matrix", tr("Weights"), tr("Every weight, and what the gates do, as spots of colour.")),
        ("tasks", tr("Tasks"), tr("Games with known answers: over how long does each remember?")),
        ("document", tr("Documents"), tr("Networks that read labelled texts and guess the label.")),
    )
