"""One place for one background computation: a newer wish replaces the one before."""

from collections.abc import Callable, Generator
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from engine.messages import Message
from engine.training import Adjust, Steps, WorkProgress
from legacy_gui.jobs import Job

ResultT = TypeVar("ResultT")
Hear = Callable[[Any], object]


class Newest(QObject):
    """Keeps at most one job; what was asked before it is never heard of again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a result may still come."""
        return self._job is not None and self._job.is_active

    def start(
        self,
        trainer: Generator[Any, Adjust | None, Any],
        on_finished: Hear,
        on_failed: Hear,
        on_progressed: Hear | None = None,
    ) -> None:
        """Compute something; the functions must be methods of widgets that live as long."""
        self.close()
        self._job = Job(trainer, self)
        self._job.finished.connect(on_finished)
        self._job.failed.connect(on_failed)
        if on_progressed is not None:
            self._job.progressed.connect(on_progressed)

    def close(self) -> list[Job]:
        """End it silently; return the job, whose thread may need a moment."""
        job, self._job = self._job, None
        if job is None:
            return []
        job.close()
        job.deleteLater()
        return [job]


def in_one_step(function: Callable[..., ResultT], *arguments: object) -> Steps[ResultT]:
    """Call a function on the worker thread; for what takes a moment and cannot be divided."""
    yield WorkProgress(0, 0, Message("Computing"))
    return function(*arguments)
