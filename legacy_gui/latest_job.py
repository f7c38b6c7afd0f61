"""One place for one computation: the newest wish replaces the one before, which falls silent."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from engine.messages import Message, UserError
from engine.training import Adjust, Steps, Trainer, WorkProgress, run
from legacy_gui.jobs import Job

T = TypeVar("T")
Hear = Callable[[Any], object]


class LatestJob(QObject):
    """Keeps at most one job; what was asked before it is never heard of again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a result may still come."""
        return self._job is not None and self._job.is_active

    def start(
        self,
        steps: Trainer[Any, T],
        on_finished: Callable[[T], object],
        on_failed: Hear,
        on_progressed: Hear | None = None,
        on_stopped: Callable[[], object] | None = None,
        *,
        quick: bool = False,
    ) -> None:
        """Compute something instead of what is under way.

        Parameters
        ----------
        on_finished, on_failed, on_progressed, on_stopped
            Take the result, the exception, a snapshot, nothing; they must live as long as this.
        quick
            Do it at once, within a few milliseconds: a picture that follows the hand does not wait
            for the next look into a mailbox. Only a ``UserError`` is then heard of by
            ``on_failed``; every other exception is raised.
        """
        self.close()
        if quick:
            _do_now(steps, on_finished, on_failed)
            return
        self._job = Job(steps, self)
        self._job.finished.connect(on_finished)
        self._job.failed.connect(on_failed)
        if on_progressed is not None:
            self._job.progressed.connect(on_progressed)
        if on_stopped is not None:
            self._job.stopped.connect(on_stopped)

    def stop(self) -> None:
        """Ask the work to stop; its answer still comes."""
        if self._job is not None:
            self._job.run.stop()

    def adjust(self, adjust: Adjust) -> None:
        """Hand a changed setting to the work under way."""
        if self._job is not None:
            self._job.run.adjust(adjust)

    def close(self) -> list[Job]:
        """End the work silently; return the job, whose thread may need a moment."""
        job, self._job = self._job, None
        if job is None:
            return []
        job.close()
        job.deleteLater()
        return [job]


def in_one_step(function: Callable[..., T], *arguments: object) -> Steps[T]:
    """Call a function on the worker thread; for what takes a moment and cannot be divided."""
    yield WorkProgress(0, 0, Message("Computing"))
    return function(*arguments)


def _do_now(steps: Trainer[Any, T], on_finished: Callable[[T], object], on_failed: Hear) -> None:
    try:
        result = run(steps)
    except UserError as error:
        on_failed(error)
    else:
        on_finished(result)
