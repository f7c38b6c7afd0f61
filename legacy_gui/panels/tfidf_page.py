"""What the six views of weighed terms share: one job, and one sentence on what is shown."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine.counts.weighing import WeighedTerms
from engine.training import Steps
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.translations import say_error
from legacy_gui.widgets import label

T = TypeVar("T")


class TfidfPage(QWidget):
    """One view; it does one thing at a time in the background.

    Signals
    -------
    chosen
        The part of the text somebody chose.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = label(role="sentence")
        self._latest = LatestJob(self)

    def show_terms(self, source: WeighedTerms, choice: int) -> None:
        """Show a part of the text."""
        raise NotImplementedError

    def clear(self) -> None:
        """Forget the terms."""
        raise NotImplementedError

    def close_jobs(self) -> list[Job]:
        """End what is computed; return what may need a moment."""
        return self._latest.close()

    def work(self, steps: Steps[T], then: Callable[[T], None], *, quick: bool = False) -> None:
        """Compute something instead of what was computed before, and show it."""
        self._latest.start(steps, then, self.on_failed, quick=quick)

    def on_failed(self, error: BaseException) -> None:
        """Say why there is no picture."""
        self.sentence.setText(say_error(error))
