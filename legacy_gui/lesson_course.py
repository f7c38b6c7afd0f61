"""The course of a lesson: which text is opened, what runs with which settings, what is checked.

It presses the same buttons a person would: the text goes through the opener, the settings into the
form, the run through the tab. A run keeps its text whatever is opened meanwhile; whatever else
somebody does in between (stop, close, another text before the next run) ends the run of the lesson
with one sentence, and the prediction stays.
"""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QObject

from engine.text import Corpus
from engine.text.tokenize_config import TokenizeConfig
from legacy_gui.errors import log
from legacy_gui.experiment_tab import ExperimentTab
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob, in_one_step
from legacy_gui.lesson_bar import LessonBar, Stage
from legacy_gui.lesson_checks import Verdict
from legacy_gui.lessons import Lesson, next_lesson
from legacy_gui.main_window import MainWindow
from legacy_gui.map_tab import MapTab
from legacy_gui.opening import Opener
from legacy_gui.presenter import ACTIVE, RunState
from legacy_gui.samples import Sample, samples
from legacy_gui.session import Session
from legacy_gui.translations import number, say_error, tr


class LessonCourse(QObject):
    """Leads through one lesson at a time."""

    def __init__(self, session: Session, opener: Opener) -> None:
        super().__init__(session)
        self.lesson: Lesson | None = None
        self.stage = Stage.PREDICT
        self.models: list[Any] = []
        self._predicted = 0
        self._before: dict[str, Any] = {}  # the settings that the form held
        self._corpus: Corpus | None = None  # of the models
        self._session, self._opener = session, opener
        self._checking = LatestJob(self)

    def join(self, window: MainWindow, tabs: Sequence[ExperimentTab], map_tab: MapTab) -> None:
        """Take the window in which the lessons happen."""
        self._window, self._tabs, self._map_tab = window, tabs, map_tab
        self.bar: LessonBar = window.lesson_bar
        self.bar.predicted.connect(self.predict)
        self.bar.run_wanted.connect(self.run)
        self.bar.look_wanted.connect(self.look)
        self.bar.next_wanted.connect(self.go_on)
        self.bar.closed.connect(self.close)
        self._session.corpus_changed.connect(self._on_corpus)
        self._session.reading_changed.connect(self._on_reading)
        self._session.progressed.connect(self._on_progress)
        for tab in tabs:
            tab.state_changed.connect(self._on_state)
            tab.progressed.connect(self._on_progress)
            tab.result_changed.connect(self._on_result)
            tab.run_failed.connect(self._on_failed)

    def begin(self, lesson: Lesson) -> None:
        """Ask the question of a lesson; an earlier lesson ends."""
        self.close()
        self.lesson = lesson
        self._before = self._tab.form.values()
        self._window.show_tab(self._tabs.index(self._tab))
        self.bar.show_lesson(lesson)

    def predict(self, answer: int) -> None:
        """Take the answer somebody believes in."""
        if self.stage in (Stage.PREDICT, Stage.READY):
            self._predicted = answer
            self._enter(Stage.READY)

    def run(self) -> None:
        """Open the text of the lesson if another one is open, and run."""
        if self.lesson is None or self.stage is not Stage.READY:
            return
        if self._tab.presenter.state in ACTIVE and not self._tab.spec.by_itself:
            self.bar.say(tr("Another run is under way: stop it, or wait for its end."))
            return
        self.models = []
        if self._is_open():
            self._enter(Stage.WORKING)
            self._run_next()
            return
        self._tabs[0].column.show_config(TokenizeConfig())
        self._opener.open_sample(self._sample)
        self._enter(Stage.WORKING)
        self.bar.say(tr("Opening the text of the lesson…"))

    def look(self) -> None:
        """Open the view that shows what was found."""
        if self.lesson is None or self.stage is not Stage.CHECKED:
            return
        look = self.lesson.look
        if look.on_map:
            found = self._map_tab.choose_model(self.models[-1])
            tab: Any = self._map_tab
        else:
            found = self._session.corpus is self._corpus
            tab = self._tab
        if not found:
            self.bar.say(tr("What this lesson learned is no longer there: begin it once more."))
            return
        self.bar.fold_away()
        self._window.show_tab(self._window.tabs.index(tab))
        tab.panel.show_view(tab.panel.views.index(look.view))
        if look.words:
            tab.panel.ask(look.words)

    def go_on(self) -> None:
        """Begin the next lesson."""
        if self.lesson is not None and (after := next_lesson(self.lesson)) is not None:
            self.begin(after)

    def close(self) -> None:
        """End the lesson; what runs goes on as any other run."""
        self.close_jobs()
        if self.lesson is not None:
            self._give_back()
        self.lesson, self.models, self._corpus = None, [], None
        self.stage = Stage.PREDICT
        self.bar.hide()

    def close_jobs(self) -> list[Job]:
        """End the check; return what may need a moment."""
        return self._checking.close()

    def _give_back(self) -> None:
        """Put the settings into the form that it held before the lesson."""
        tab = self._tab
        if not tab.spec.by_itself:
            tab.column.show_config(SimpleNamespace(**self._before))

    # -- what happens ---------------------------------------------------------------------------

    @property
    def _is_opening(self) -> bool:
        return self.stage is Stage.WORKING and self._corpus is None

    @property
    def _is_learning(self) -> bool:
        return self.stage is Stage.WORKING and not self._is_opening and not self._checking.is_busy

    @property
    def _tab(self) -> ExperimentTab:
        assert self.lesson is not None
        algorithm = self.lesson.algorithm
        return next(tab for tab in self._tabs if tab.spec.algorithm is algorithm)

    @property
    def _sample(self) -> Sample:
        assert self.lesson is not None
        key = self.lesson.sample
        return next(sample for sample in samples() if sample.key == key)

    def _is_open(self) -> bool:
        """Tell whether the text of the lesson is open, cut as it is meant to be."""
        corpus = self._session.corpus
        usual = corpus is not None and corpus.config == TokenizeConfig()
        return usual and self._opener.has_open(self._sample)

    def _enter(self, stage: Stage) -> None:
        self.stage = stage
        if stage is not Stage.CHECKED:
            self._corpus = None
        self.bar.show_stage(stage)

    def _interrupt(self, sentence: str) -> None:
        """Go back to where the run can be started, and say why."""
        self.close_jobs()
        self._enter(Stage.READY)
        self.bar.say(sentence)

    def _run_next(self) -> None:
        """Run with the next settings, which the form shows, on the text of the runs before."""
        assert self.lesson is not None
        tab, place = self._tab, len(self.models)
        if place and self._session.corpus is not self._corpus:
            self._interrupt(tr("The text was changed in the middle of the lesson: run it again."))
            return
        self._corpus = self._session.corpus
        self._window.show_tab(self._tabs.index(tab))
        tab.panel.show_view(0)
        tab.run_with(self.lesson.configs[place])

    def _say_learning(self) -> None:
        assert self.lesson is not None
        place, count = len(self.models) + 1, len(self.lesson.configs)
        said = tr("Learning: run {place} of {count}…") if count > 1 else tr("Learning…")
        self.bar.say(said.format(place=number(place), count=number(count)))

    def _on_corpus(self, corpus: Corpus) -> None:
        if not self._is_opening:
            return  # a run under way keeps its text
        if self._is_open():
            self._run_next()
        else:
            self._interrupt(tr("The text was changed in the middle of the lesson: run it again."))

    def _on_reading(self, begun: bool) -> None:
        """Notice that the text of the lesson was not read after all."""
        is_cut = self._tabs[0].presenter.state in ACTIVE
        if self._is_opening and not begun and not is_cut and not self._is_open():
            self._interrupt(tr("The text of the lesson was not opened: run it again."))

    def _on_state(self, state: RunState) -> None:
        if self._is_opening and self.sender() is self._tabs[0]:
            if state in (RunState.STOPPED, RunState.FAILED):
                self._interrupt(tr("The text of the lesson was not opened: run it again."))
        elif self._is_learning and self.sender() is self._tab:
            if state is RunState.STOPPED:
                self._interrupt(_stopped())
            elif state is RunState.PAUSED:
                self.bar.say(tr("Paused: “Go on” below the settings goes on."))
            elif state is RunState.RUNNING:
                self._say_learning()

    def _on_progress(self, progress: Any) -> None:
        if self.stage is Stage.WORKING:
            self.bar.show_progress(progress)

    def _on_result(self, model: Any) -> None:
        """Go on with the next run, or check what came of all."""
        if self.lesson is None or not self._is_learning or self.sender() is not self._tab:
            return
        if self._tab.presenter.was_cut_short:
            self._interrupt(_stopped())
            return
        self.models.append(model)
        if len(self.models) < len(self.lesson.configs):
            self._run_next()
            return
        self.bar.say(tr("Checking…"))
        steps = in_one_step(self.lesson.check, tuple(self.models))
        self._checking.start(steps, self._on_checked, self._on_check_failed)

    def _on_failed(self, error: BaseException) -> None:
        if self._is_learning and self.sender() is self._tab:
            self._interrupt(say_error(error))

    def _on_checked(self, verdict: Verdict) -> None:
        self.stage = Stage.CHECKED
        self.bar.show_verdict(verdict, self._predicted)

    def _on_check_failed(self, error: BaseException) -> None:
        log.info("the check of a lesson failed", exc_info=error)
        self._interrupt(say_error(error))


def _stopped() -> str:
    return tr("The run was stopped, so there is nothing to check: run it again.")
