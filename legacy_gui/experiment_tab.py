"""The tab every method gets: settings on the left, the picture on the right.

A passive view of the presenter. It knows a ``TabSpec`` and nothing about any method: the form comes
from the config class, the picture from the panel, the rules from the presenter.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from engine.catalog import Algorithm
from legacy_gui.jobs import Job
from legacy_gui.presenter import ExperimentPresenter, RunState
from legacy_gui.settings_column import SettingsColumn
from legacy_gui.theme import GRID
from legacy_gui.translations import say_error, tr
from legacy_gui.widgets import BusyPage

PATIENCE_MS = 300  # a run shorter than this leaves the old picture until the new one is there
ROOMY = 1200  # pixels of width from which settings and picture always stand side by side
SETTLE_MS = 400  # wait this long after the last change of a setting before running again


class Panel(Protocol):
    """The picture of a method: a widget with these verbs, and the short names of its sides."""

    views: Sequence[str]

    def show_view(self, view: int) -> None:
        """Show one of its sides."""

    def show_progress(self, progress: Any) -> None:
        """Draw a snapshot, up to thirty times a second."""

    def show_result(self, model: Any) -> None:
        """Draw the result."""

    def clear(self) -> None:
        """Forget the result."""

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be done with the picture, by name."""

    def close_jobs(self) -> list[Job]:
        """End what the panel computes in the background; return what may need a moment."""


@dataclass(frozen=True)
class TabSpec:
    """One tab.

    Attributes
    ----------
    algorithm
        What it runs.
    title, purpose
        The name on the tab, and one sentence under it.
    icon
        The file in resources/icons.
    panel
        Makes the picture; loads the module of its panel only then.
    lesson
        What it does, on a sentence small enough to do it in one's head.
    input
        What it works on: the opened documents, or the corpus made of them.
    by_itself
        Whether it runs as soon as there is something to run on; what takes long waits to be told,
        and its panel has ``show_input`` to say what can be expected.
    otherwise
        What a second run on the same text sets otherwise, to show that there is a choice.
    """

    algorithm: Algorithm
    title: str
    purpose: str
    icon: str
    panel: Callable[[], Any]
    lesson: str = ""
    input: str = "corpus"
    by_itself: bool = True
    otherwise: Mapping[str, Any] = field(default_factory=dict)


class ExperimentTab(QWidget):
    """Form, buttons, progress and panel of one method.

    Signals
    -------
    result_changed
        A new result is there.
    run_failed
        The run ended in an error.
    state_changed
        The run state changed.
    progressed
        A snapshot came.
    panel_made
        The picture was made; it had not been needed before.
    """

    result_changed = Signal(object)
    run_failed = Signal(object)
    state_changed = Signal(object)
    progressed = Signal(object)
    panel_made = Signal(object)

    def __init__(self, spec: TabSpec, empty_page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.spec = spec
        self.presenter = ExperimentPresenter(
            self, spec.algorithm.train, self._start_job, learns=spec.algorithm.learns
        )
        self.column = SettingsColumn(spec.title, spec.purpose, spec.algorithm)
        self.form, self.error_note = self.column.form, self.column.error_note
        self._pages = QStackedWidget(objectName="pages")
        self._busy_page = BusyPage()
        self._is_current = False  # whether the picture belongs to the input
        self._is_put_off = False  # whether the run waits until the tab is looked at
        self._gives_room = False  # whether the picture may take the room of the settings
        self._since_input = QElapsedTimer()
        self._since_input.start()
        for page in (empty_page, self._busy_page):
            self._pages.addWidget(page)
        self._jobs: list[Job] = []
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._run_again)
        if spec.by_itself:
            self.form.changed.connect(self._settle.start)
            self.column.preset_chosen.connect(self._run_again)
        self._connect_buttons()
        self._lay_out()
        self.show_state(RunState.WAITING)

    @cached_property
    def panel(self) -> Any:
        """The picture; made when it is first needed, so that the window opens quickly."""
        made = self.spec.panel()
        if self.spec.algorithm.learns:
            made.adjusted.connect(self.presenter.adjust)
        self._pages.addWidget(made)
        self.panel_made.emit(made)
        return made

    # -- what the window asks -------------------------------------------------------------------

    def set_input(self, value: Any) -> None:
        """Take a new input and run on it, at the latest when the tab is looked at."""
        self.presenter.set_input(value)
        if self.presenter.input is not value:
            return  # it waits for the end of a run
        self._is_current = self._is_put_off = False
        self._since_input.restart()
        if value is None:
            self._forget()
            self._pages.setCurrentIndex(0)
        elif not self.spec.by_itself:
            self.column.suit(len(value))
            self.show_input()
        elif self.isVisible() or self.spec.input == "documents":
            self.presenter.run()
        else:
            self._forget()  # the old result holds the old text
            self._busy_page.say("")
            self._pages.setCurrentWidget(self._busy_page)
            self._is_put_off = True

    def run_with(self, config: Any) -> None:
        """Run with these settings, which the form then shows."""
        self.column.show_config(config)
        self._run_again()

    def give_room(self, wanted: bool) -> None:
        """Let the picture have the room of the settings where the window is narrow."""
        self._gives_room = wanted
        self._place_column()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the settings as soon as there is room for them."""
        super().resizeEvent(event)
        self._place_column()

    def showEvent(self, event: QShowEvent) -> None:
        """Run what was put off while nobody looked."""
        super().showEvent(event)
        assert self.panel  # made now, and not together with its first result
        if not self._is_put_off:
            return
        self._is_put_off = False
        if not self.spec.by_itself:
            self.show_input()
            return
        self._since_input.restart()
        self.presenter.run()

    def show_busy(self, progress: Any) -> None:
        """Show that something is on its way, if it takes long and there is nothing to look at."""
        waits = not self._is_current and self._since_input.hasExpired(PATIENCE_MS)
        if waits and self.spec.by_itself:  # a panel that is told to run shows its run itself
            self._busy_page.show_work(progress)
            self._pages.setCurrentWidget(self._busy_page)

    def show_idle(self) -> None:
        """Go back to the empty page when nothing came of it."""
        if not self._is_current:
            self._pages.setCurrentIndex(0)

    def keep_input(self, value: Any) -> None:
        """Go back to an input whose result the panel still holds."""
        self.presenter.set_input(value)
        self._is_current = True
        self._pages.setCurrentWidget(self.panel)

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be done here by name, for the command palette."""
        return [*self.panel.commands(), *self.column.commands()]

    def close_jobs(self) -> list[Job]:
        """End everything silently; return the jobs whose threads may still need a moment."""
        self._settle.stop()
        self.presenter.close()
        ending: list[Job] = self.panel.close_jobs() if self._has_panel else []
        return self._jobs + ending

    # -- what the presenter asks (View) ---------------------------------------------------------

    def config(self) -> Any:
        """Return the settings as typed."""
        return self.form.config()

    def show_state(self, state: RunState) -> None:
        """Show the buttons that make sense now."""
        self.column.show_state(state)
        if "more" in self.column.buttons:
            self.column.buttons["more"].setEnabled(self.presenter.can_go_on)
        if state is RunState.STOPPED:
            self._show_stopped()
        self.state_changed.emit(state)

    def show_progress(self, progress: Any) -> None:
        """Show how far the run is, and its snapshot."""
        self.column.show_progress(progress)
        self.show_busy(progress)
        if self._has_panel:
            self.panel.show_progress(progress)
        self.progressed.emit(progress)

    def show_result(self, model: Any) -> None:
        """Show the result and tell the window."""
        self._is_current = True
        self._pages.setCurrentWidget(self.panel)
        self.panel.show_result(model)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.result_changed.emit(model)

    def show_error(self, error: BaseException) -> None:
        """Say what went wrong above the buttons."""
        self.error_note.show_error(error)
        self._show_instead(say_error(error))
        if self._is_current:
            self.column.say(tr("The picture still shows the result of the earlier settings."))
        self.run_failed.emit(error)

    def clear_error(self) -> None:
        """Take the error away."""
        self.error_note.clear()

    def show_input(self) -> None:
        """Show what can be expected of the input; made and drawn when it is looked at."""
        self._forget()
        self._is_current = False
        self._is_put_off = not self.isVisible()
        if self.isVisible():
            self.panel.show_input(self.presenter.input)
            self._pages.setCurrentWidget(self.panel)

    def show_waiting(self, waiting: bool) -> None:
        """Say that what is shown belongs to the text that was open before."""
        self.column.remind(
            tr("This run keeps the text it began with; “Run” will take the one that is open now.")
            if waiting
            else ""
        )

    def _show_stopped(self) -> None:
        self._show_instead(tr("Stopped before there was a result; “Run” starts again."))
        if self._is_current:
            self.column.say(tr("Stopped. The picture still shows the last complete result."))

    def _show_instead(self, sentence: str) -> None:
        """Say why there is no picture, when the last one belongs to an earlier input."""
        if not self._is_current and self.spec.by_itself:
            self._busy_page.say(sentence)
            self._pages.setCurrentWidget(self._busy_page)

    @property
    def _has_panel(self) -> bool:
        return "panel" in self.__dict__

    def _place_column(self) -> None:
        self.column.setHidden(self._gives_room and self.width() < ROOMY)

    def _forget(self) -> None:
        if self._has_panel:
            self.panel.clear()

    # -- inside ---------------------------------------------------------------------------------

    def _start_job(self, trainer: Any, listener: ExperimentPresenter, paused: bool) -> Job:
        job = Job(trainer, self, paused=paused)
        job.progressed.connect(listener.job_progressed)
        job.finished.connect(listener.job_finished)
        job.stopped.connect(listener.job_stopped)
        job.failed.connect(listener.job_failed)
        self._forget_ended_jobs()
        self._jobs.append(job)
        return job

    def _forget_ended_jobs(self) -> None:
        """Let go of earlier runs, which hold their models."""
        ended = [job for job in self._jobs if job.wait(0)]
        self._jobs = [job for job in self._jobs if job not in ended]
        for job in ended:
            job.deleteLater()

    def _connect_buttons(self) -> None:
        acts = {
            "run": self.presenter.run,
            "pause": self.presenter.pause,
            "resume": self.presenter.resume,
            "step": self.presenter.step,
            "stop": self.presenter.stop,
            "more": self.presenter.more,
        }
        for name, button in self.column.buttons.items():
            button.clicked.connect(acts[name])

    def _run_again(self) -> None:
        """Run with the changed settings; a run under way starts over."""
        self.presenter.set_input(self.presenter.input)
        self.presenter.run()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.column)
        layout.addWidget(self._pages, 1)
