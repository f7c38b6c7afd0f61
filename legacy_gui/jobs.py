"""A background run, watched from the GUI thread thirty times a second.

``Job`` lives on the GUI thread and looks into the run's mailbox on a timer, so its signals need no
queue and nothing stale can arrive: after ``close()`` no signal is emitted any more.
"""

from collections.abc import Generator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from engine.training import Adjust
from legacy_gui.background import BackgroundRun, Failed, Finished

POLL_MS = 33
JOIN_SECONDS = 2.0


class Job(QObject):
    """One run of one trainer.

    Signals
    -------
    progressed
        A frozen snapshot, at most thirty a second.
    finished
        The model.
    stopped
        The run was stopped.
    failed
        The exception.
    ended
        After any of the last three.
    """

    progressed = Signal(object)
    finished = Signal(object)
    stopped = Signal()
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self,
        trainer: Generator[Any, Adjust | None, Any],
        parent: QObject | None = None,
        *,
        paused: bool = False,
    ) -> None:
        super().__init__(parent)
        self._run = BackgroundRun(trainer, paused=paused)
        self.destroyed.connect(self._run.stop)  # deleted while at work, it leaves no thread
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        self._timer.start()

    @property
    def run(self) -> BackgroundRun:
        """The run, to pause, resume, step, stop and adjust."""
        return self._run

    @property
    def is_active(self) -> bool:
        """Whether signals may still come."""
        return self._timer.isActive()

    def close(self) -> None:
        """Stop the run and fall silent; does not wait."""
        self._run.stop()
        self._timer.stop()

    def wait(self, seconds: float = JOIN_SECONDS) -> bool:
        """Wait for the thread of a closed job; return whether it ended in time."""
        return self._run.join(seconds)

    def _poll(self) -> None:
        progress, outcome = self._run.take()
        if progress is not None:
            self.progressed.emit(progress)
        if outcome is None or not self.is_active:
            return
        self._timer.stop()
        if isinstance(outcome, Finished):
            self.finished.emit(outcome.model)
        elif isinstance(outcome, Failed):
            self.failed.emit(outcome.error)
        else:
            self.stopped.emit()
        self.ended.emit()
