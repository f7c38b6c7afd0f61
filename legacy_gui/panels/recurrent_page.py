"""What the pages that look into recurrent networks share: one job, one sentence, the text as read.

A page shows at most one RNN and one LSTM that read the same symbols. While they still learn, newer
ones may come many times a second: what is under way is finished first, then the newest is taken,
and nothing is computed for a page that nobody sees.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from engine.arrays import Int32
from engine.recurrent.cells import Cell
from engine.recurrent.language_model import LanguageModel
from engine.recurrent.progress import LanguageModelProgress
from engine.recurrent.symbols import Symbols
from engine.text import build_corpus
from engine.training import Steps
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.plots.text_page import PAGE
from legacy_gui.translations import say_error, tr
from legacy_gui.widgets import label

CELLS: tuple[Cell, ...] = ("rnn", "lstm")  # in the order of their colours

Watched = LanguageModel | LanguageModelProgress  # a network, be it finished or still learning


@dataclass(frozen=True, eq=False)
class Reading:
    """The symbols of a text that are known, int32 (T,), and where each stands in it, (T, 2)."""

    text: str
    ids: Int32
    spans: np.ndarray


class RecurrentPage(QWidget):
    """One view of networks that read a text; it does one thing at a time in the background."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = label(role="sentence")
        self.models: tuple[Watched, ...] = ()
        self.reading: Reading | None = None
        self._latest = LatestJob(self)
        self._is_stale = False
        self._given = ""

    def show_models(self, models: tuple[Watched, ...], text: str) -> None:
        """Take other networks, or another text, of which one page is read."""
        models = comparable(models)
        if not models:
            self.clear()
            return
        text, old = text[:PAGE], self.reading
        known, self._given = self._given, text
        same = old is not None and known == text and _read_alike(models, self.models)
        if not same or _cells(models) != _cells(self.models):
            self._latest.close()
        self.models = models
        if not same:
            own = old.text if old is not None and known == text else text  # it may be edited
            self.reading = reading_of(models[0].symbols, own)
            self.take_reading(self.reading)
        self.refresh()

    def clear(self) -> None:
        """Forget networks and text."""
        self._latest.close()
        self.models, self.reading, self._is_stale = (), None, False
        self.sentence.clear()

    def close_jobs(self) -> list[Job]:
        """End what is computed; return what may need a moment."""
        return self._latest.close()

    def refresh(self) -> None:
        """Compute the view anew, as soon as it is seen and nothing else is under way."""
        self._is_stale = True
        self._begin()

    def showEvent(self, event: QShowEvent) -> None:
        """Compute what was not needed while nobody looked."""
        super().showEvent(event)
        self._begin()

    def take_reading(self, reading: Reading) -> None:
        """Show another text."""
        raise NotImplementedError

    def steps(self) -> Steps[object] | None:
        """Return how the view is computed, or None where there is nothing to compute."""
        raise NotImplementedError

    def take(self, result: object) -> None:
        """Show what was computed."""
        raise NotImplementedError

    def _begin(self) -> None:
        if not self._is_stale or not self.isVisible() or self._latest.is_busy:
            return
        self._is_stale = False
        steps = self.steps()
        if steps is not None:
            self._latest.start(steps, self._on_computed, self._on_failed)

    def _on_computed(self, result: object) -> None:
        self.take(result)
        self._begin()

    def _on_failed(self, error: BaseException) -> None:
        self.sentence.setText(say_error(error))
        self._begin()


def comparable(models: Sequence[Watched]) -> tuple[Watched, ...]:
    """Return the last RNN and the last LSTM that read the same symbols as the last model."""
    alike = {m.weights.shape.cell: m for m in models if _read_alike((m,), models[-1:])}
    return tuple(alike[cell] for cell in CELLS if cell in alike)


def reading_of(symbols: Symbols, text: str) -> Reading:
    """Return which symbols of a text are known, and where they stand."""
    numbers = symbols.numbers(text)
    if symbols.tokenization is None:
        begins = np.arange(len(text))
        spans = np.stack([begins, begins + 1], axis=1)
    elif text.strip():
        spans = build_corpus([text], symbols.tokenization).spans.astype(np.int64)
    else:
        spans = np.zeros((0, 2), np.int64)
    return Reading(text, numbers[numbers >= 0], spans[numbers >= 0])


def written(token: str) -> str:
    """Write a symbol so that it is seen: blanks and line ends have none of their own."""
    return {" ": tr("space"), "\n": tr("line end"), "\t": tr("tab key")}.get(token, token)


def _cells(models: Sequence[Watched]) -> list[Cell]:
    return [model.weights.shape.cell for model in models]


def _read_alike(some: Sequence[Watched], others: Sequence[Watched]) -> bool:
    """Tell whether all of some models have the symbols of the first of the others."""
    return bool(others) and all(
        m.symbols is others[0].symbols or m.symbols.tokens == others[0].symbols.tokens for m in some
    )
