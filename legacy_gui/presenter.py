"""The one state machine behind every tab: what may be done now, and what happens then.

No Qt in here. The presenter knows a view (verbs and values, never widgets), a trainer function, and
a function that starts a job; each can be a small fake in a test.
"""

from collections.abc import Callable
from enum import Enum
from typing import Any, Protocol

from engine.messages import UserError
from engine.training import Adjust, Trainer, WorkProgress


class RunState(Enum):
    """Where an experiment stands."""

    WAITING = "waiting"  # nothing to work on yet
    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"


AT_REST = {RunState.READY, RunState.FINISHED, RunState.STOPPED, RunState.FAILED}
ACTIVE = {RunState.RUNNING, RunState.PAUSED}
ENABLED: dict[str, set[RunState]] = {
    "run": AT_REST,
    "pause": {RunState.RUNNING},
    "resume": {RunState.PAUSED},
    "step": AT_REST | ACTIVE,
    "stop": ACTIVE,
    "more": {RunState.FINISHED},
}


class View(Protocol):
    """What the presenter asks of a tab."""

    def config(self) -> Any:
        """Return the settings as typed; raises ``UserError`` when they do not fit together."""

    def show_state(self, state: RunState) -> None:
        """Enable the buttons that make sense now."""

    def show_progress(self, progress: Any) -> None:
        """Draw a snapshot."""

    def show_result(self, model: Any) -> None:
        """Draw the result."""

    def show_error(self, error: BaseException) -> None:
        """Say what went wrong, beside the cause."""

    def clear_error(self) -> None:
        """Take the last error away."""

    def show_input(self) -> None:
        """Turn to the presenter's input, which another one had to wait for."""

    def show_waiting(self, waiting: bool) -> None:
        """Say whether what is shown belongs to an earlier input than the newest."""


class Run(Protocol):
    """The controls of a background run."""

    def pause(self) -> None:
        """Stop stepping."""

    def resume(self) -> None:
        """Go on."""

    def step(self) -> None:
        """Do one step."""

    def stop(self) -> None:
        """End it."""

    def adjust(self, adjust: Adjust) -> None:
        """Change a setting in mid-run."""


class JobHandle(Protocol):
    """A started job."""

    @property
    def run(self) -> Run:
        """Its controls."""

    def close(self) -> None:
        """Stop it and let it say nothing more."""


StartJob = Callable[[Trainer[Any, Any], "ExperimentPresenter", bool], JobHandle]


class ExperimentPresenter:
    """Runs one method on one input, at the view's command.

    One that ``learns`` (``engine.catalog.Algorithm``) keeps what it has learned when it is stopped.
    It also keeps its input to the end of the run: a new one that comes meanwhile waits, and is
    taken when the next run starts from the beginning, or at once when nothing came of this run.
    """

    def __init__(
        self,
        view: View,
        train: Callable[..., Trainer[Any, Any]],
        start_job: StartJob,
        *,
        learns: bool = False,
    ) -> None:
        self._view = view
        self._train = train
        self._start_job = start_job
        self._learns = learns
        self._has_learned = False  # whether the run under way has something to keep
        self._is_finishing = False
        self._model: Any = None
        self._input: Any = None
        self._waiting: Any = None  # the next input, come while a run was learning from this one
        self._job: JobHandle | None = None
        self._state = RunState.WAITING

    @property
    def state(self) -> RunState:
        """Where the experiment stands."""
        return self._state

    @property
    def input(self) -> Any:
        """What is worked on."""
        return self._input

    @property
    def was_cut_short(self) -> bool:
        """Whether the model is what had been learned when the run was stopped."""
        return self._is_finishing

    def set_input(self, value: Any) -> None:
        """Take a new input, or let it wait; a run on the old one that does not learn is ended."""
        learning = self._learns and self._state in ACTIVE
        if learning and value is not None and value is not self._input:
            self._wait_with(value)
            return
        self._close_job()
        self._wait_with(None)
        self._input = value
        self._model = None
        self._view.clear_error()
        self._enter(RunState.WAITING if value is None else RunState.READY)

    @property
    def can_go_on(self) -> bool:
        """Whether there is a model that can learn further; some that learn nothing say so."""
        is_there = self._learns and self._state is RunState.FINISHED
        return is_there and bool(getattr(self._model, "goes_on", True))

    def run(self) -> None:
        """Start from the beginning with the settings of the form."""
        self._start(paused=False)

    def more(self) -> None:
        """Go on from the last model."""
        if self.can_go_on:
            self._start(paused=False, start=self._model)

    def pause(self) -> None:
        """Hold after the step under way."""
        if self._job and self._state is RunState.RUNNING:
            self._job.run.pause()
            self._enter(RunState.PAUSED)

    def resume(self) -> None:
        """Go on after a pause."""
        if self._job and self._state is RunState.PAUSED:
            self._job.run.resume()
            self._enter(RunState.RUNNING)

    def step(self) -> None:
        """Do a single step; at rest, start a run that does only its first."""
        if self._state in AT_REST:
            self._start(paused=True)
        if self._job and self._state in ACTIVE:
            self._job.run.step()
            self._enter(RunState.PAUSED)

    def stop(self) -> None:
        """End the run after the step under way; what has been learned by then becomes the model."""
        if not self._job or self._state not in ACTIVE:
            return
        if self._is_finishing or not self._has_learned:
            self._job.run.stop()
            return
        self.adjust(Adjust(finish=True))

    def adjust(self, adjust: Adjust) -> None:
        """Change a setting of the run under way; one that shall finish goes on for that."""
        if not self._job or self._state not in ACTIVE:
            return
        self._job.run.adjust(adjust)
        if adjust.finish:
            self._is_finishing = True  # stopped once more, it ends for good
            self._job.run.resume()
            self._enter(RunState.RUNNING)

    def close(self) -> None:
        """End everything silently."""
        self._close_job()

    def job_progressed(self, progress: Any) -> None:
        """Receive a snapshot."""
        if self._learns and not isinstance(progress, WorkProgress):
            self._has_learned = True
        self._view.show_progress(progress)

    def job_finished(self, model: Any) -> None:
        """Receive the result."""
        self._job = None
        self._model = model
        self._enter(RunState.FINISHED)
        self._view.show_result(model)

    def job_stopped(self) -> None:
        """Learn that the run was stopped."""
        self._job = None
        self._enter(RunState.STOPPED)
        self._take_waiting()

    def job_failed(self, error: BaseException) -> None:
        """Learn that the run failed."""
        self._job = None
        self._enter(RunState.FAILED)
        self._take_waiting()
        self._view.show_error(error)

    def _start(self, *, paused: bool, start: Any = None) -> None:
        if self._state not in AT_REST:
            return
        self._view.clear_error()
        try:
            config = self._view.config()
        except UserError as error:
            self._view.show_error(error)
            return
        if start is None:
            self._take_waiting()
        self._has_learned = self._is_finishing = False
        earlier = {} if start is None else {"start": start}
        trainer = self._train(self._input, config, **earlier)
        self._job = self._start_job(trainer, self, paused)
        self._enter(RunState.PAUSED if paused else RunState.RUNNING)

    def _wait_with(self, value: Any) -> None:
        """Let an input wait, or none."""
        if value is not self._waiting:
            self._waiting = value
            self._view.show_waiting(value is not None)

    def _take_waiting(self) -> None:
        """Turn to the input that waits, if one does."""
        if self._waiting is not None:
            self.set_input(self._waiting)
            self._view.show_input()

    def _close_job(self) -> None:
        if self._job is not None:
            self._job.close()
            self._job = None

    def _enter(self, state: RunState) -> None:
        self._state = state
        self._view.show_state(state)
