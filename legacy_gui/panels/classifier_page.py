"""Documents: an RNN and an LSTM read labelled texts word by word and guess their label, live."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.messages import UserError
from engine.recurrent.classifier_race import (
    ClassifierRaceProgress,
    Models,
    train_classifier_race_steps,
)
from engine.recurrent.labelled import classes_of
from engine.text import Corpus
from engine.training import Adjust
from legacy_gui.errors import ErrorNote
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.classifier_confusion import ConfusionMap
from legacy_gui.panels.classifier_controls import ClassifierControls
from legacy_gui.panels.classifier_curve import ClassifierCurve
from legacy_gui.panels.classifier_outlook import ClassifierOutlook, UnlabelledPage
from legacy_gui.panels.classifier_reading import ReadingView
from legacy_gui.panels.classifier_said import headline, mixed, standing
from legacy_gui.panels.race_said import NAMES
from legacy_gui.panels.recurrent_page import CELLS
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import Segments, label

SAMPLE = "news"  # in resources/corpora/index.toml
UNLABELLED, LABELLED = range(2)
COURSE, READING, MIX_UPS = range(3)


class ClassifierPage(QWidget):
    """Settings, and three views of networks that read: their course, a document, their mistakes.

    Signals
    -------
    sample_wanted
        The key of a sample that somebody wants to open.
    """

    sample_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corpus: Corpus | None = None
        self.models: Models = ()
        self._view, self._cell = COURSE, CELLS[-1]
        self._begun = False  # whether there is, or will soon be, something to see
        self._has_learned = False  # whether the learning under way has something to keep
        self._is_finishing = False
        self._latest = LatestJob(self)
        self.controls, self.error = ClassifierControls(), ErrorNote()
        self.views = Segments(
            (
                ("growth", tr("Course"), tr("How many unseen documents they get right.")),
                ("text", tr("Reading"), tr("One document, and what each word does.")),
                ("matrix", tr("Mix-ups"), tr("Which labels are taken for which.")),
            )
        )
        self.networks = Segments(
            [("", NAMES[cell], tr("Look into this network")) for cell in CELLS]
        )
        self.networks.choose(CELLS.index(self._cell))
        self.headline, self.sentence = label(role="muted"), label(role="sentence")
        self.headline.setWordWrap(False)
        self.unlabelled, self.outlook = UnlabelledPage(), ClassifierOutlook()
        self.curve, self.reading, self.confusion = ClassifierCurve(), ReadingView(), ConfusionMap()
        self._views = (self.curve, self.reading, self.confusion)
        self._bar, self._pages, self._pictures = QWidget(), QStackedWidget(), QStackedWidget()
        self._pictures.setAccessibleName(tr("Documents"))
        self._connect()
        self._lay_out()
        self.clear()

    def show_corpus(self, corpus: Corpus) -> None:
        """Take another text; what was learned of the last one is forgotten."""
        if corpus is self._corpus:
            return
        self.clear()
        self._corpus = corpus
        try:
            classes_of(corpus)
        except UserError as error:
            self.unlabelled.say_why(corpus, error)
            return
        self.outlook.show_corpus(corpus)
        self._pages.setCurrentIndex(LABELLED)

    def clear(self) -> None:
        """Forget text and networks."""
        self._latest.close()
        self._corpus, self.models, self._begun = None, (), False
        for part in (self.curve, self.reading, self.unlabelled, self.sentence):
            part.clear()
        self.error.clear()
        self._end()
        self._pages.setCurrentIndex(UNLABELLED)
        self._refresh()

    def close_jobs(self) -> list[Job]:
        """End learning and reading; return what may need a moment."""
        self._end()
        return [*self._latest.close(), *self.reading.close_jobs()]

    def start(self) -> None:
        """Let the networks learn from the beginning."""
        assert self._corpus is not None
        self.error.clear()
        try:
            config = self.controls.config()
        except UserError as error:
            self.error.show_error(error)
            return
        self.curve.begin()
        self._begun, self._has_learned, self._is_finishing = True, False, False
        self.controls.show_learning(True)
        self._latest.start(
            train_classifier_race_steps(self._corpus, config),
            self._on_finished,
            self._on_failed,
            self._on_progressed,
            self._on_stopped,
        )
        self._refresh()

    def stop(self) -> None:
        """Keep what was learned; asked once more, or before anything was, end at once."""
        if self._is_finishing or not self._has_learned:
            self._latest.stop()
            return
        self._is_finishing = True
        self.headline.setText(tr("Judging what was learned"))
        self._latest.adjust(Adjust(finish=True))

    def show_view(self, view: int) -> None:
        """Show the course, a document or the mix-ups."""
        self._view = view
        self.views.choose(view)
        self._refresh()

    def show_network(self, network: int) -> None:
        """Look into the RNN or the LSTM."""
        self._cell = CELLS[network]
        self.networks.choose(network)
        self._show_models()

    @property
    def shown(self) -> int:
        """The place of the network that is looked into among ``models``."""
        cells = [model.config.cell for model in self.models]
        return cells.index(self._cell) if self._cell in cells else 0

    def _on_progressed(self, progress: object) -> None:
        if not isinstance(progress, ClassifierRaceProgress):
            return
        self.curve.show_progress(progress)
        if not self._is_finishing:
            self.headline.setText(headline(progress))
        self._has_learned |= bool(progress.models)
        if progress.models and progress.models != self.models:
            self.models = progress.models
            self._show_models()

    def _on_finished(self, models: Models) -> None:
        self.curve.show_models(models)
        self.models = models
        self._end()
        self._show_models()

    def _on_failed(self, error: BaseException) -> None:
        self._on_stopped()
        self.error.show_error(error)

    def _on_stopped(self) -> None:
        """Go back to what there was before, if anything."""
        self._begun = bool(self.models)
        self._end()
        self._refresh()

    def _end(self) -> None:
        self.controls.show_learning(False)
        self.headline.clear()

    def _show_models(self) -> None:
        """Show other networks, or the same a little wiser."""
        if self.models and self._corpus is not None:
            self.reading.show_models(self.models, self._corpus, self.shown)
        self._refresh()

    def _refresh(self) -> None:
        """Bring the open view up to date, and say what it shows."""
        view = self._view if self.models else COURSE
        self._pictures.setCurrentWidget(self._views[view] if self._begun else self.outlook)
        self._bar.setVisible(self._begun)
        self.views.setEnabled(bool(self.models))
        self.networks.setVisible(view != COURSE and len(self.models) > 1)
        self.headline.setVisible(view == COURSE)
        if self.models and view == COURSE:
            self.sentence.setText(standing(self.models))
        elif self.models and view == MIX_UPS:
            self.confusion.show_model(self.models[self.shown])
            self.sentence.setText(mixed(self.models[self.shown]))

    def _on_said(self, sentence: str) -> None:
        if self._view == READING:
            self.sentence.setText(sentence)

    def _on_cell(self, wanted: int, guess: int) -> None:
        """Read the documents that a cell of the table counts."""
        if self.confusion.counts(wanted, guess):
            self.reading.show_taken(wanted, guess)
            self.show_view(READING)

    def _connect(self) -> None:
        self.unlabelled.sample_wanted.connect(self._on_sample_wanted)
        self.controls.start_wanted.connect(self.start)
        self.controls.stop_wanted.connect(self.stop)
        self.views.chosen.connect(self.show_view)
        self.networks.chosen.connect(self.show_network)
        self.reading.said.connect(self._on_said)
        self.confusion.cell_activated.connect(self._on_cell)

    def _on_sample_wanted(self) -> None:
        self.sample_wanted.emit(SAMPLE)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.views)
        row.addStretch(1)
        row.addWidget(self.headline)
        row.addWidget(self.networks)
        row.addWidget(PictureButton(self._pictures, "documents"))
        for picture in (self.outlook, *self._views):
            self._pictures.addWidget(picture)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (self.controls, self.error, self._bar):
            column.addWidget(part)
        column.addWidget(self._pictures, 1)
        column.addWidget(self.sentence)
        self._pages.addWidget(self.unlabelled)
        self._pages.addWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
