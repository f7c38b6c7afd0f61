"""One piece of work at a time: what is asked for last replaces what is still under way."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from engine.messages import UserError
from engine.training import Steps, run
from legacy_gui.jobs import Job

T = TypeVar("T")


class LatestWork(QObject):
    """Does work for one picture: at once where that is quick, else by a job.

    Signals
    -------
    failed
        The exception.
    """

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    def start(self, steps: Steps[T], then: Callable[[T], None], *, quick: bool) -> None:
        """Do the steps and hand their result on; earlier work ends silently."""
        self.close()
        if quick:
            self._do_now(steps, then)
            return
        self._job = Job(steps, self)
        self._job.finished.connect(then)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self.close)

    def close(self) -> list[Job]:
        """End the work silently; return what may need a moment."""
        job, self._job = self._job, None
        if job is None:
            return []
        job.close()
        job.deleteLater()
        return [job]

    def _do_now(self, steps: Steps[T], then: Callable[[T], None]) -> None:
        try:
            result = run(steps)
        except UserError as error:
            self.failed.emit(error)
        else:
            then(result)
