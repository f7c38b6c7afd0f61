"""The cell, step by step: a short sequence goes through one RNN or LSTM before one's eyes.

The cell is a small one that learns here, or that of a network of the race. Forward, every arrow
bears what the cell computed at this step; backward, the gradients that flow back through time. All
numbers are those of one trace, and each opens into its formula.
"""

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from engine.messages import UserError
from engine.recurrent.guessing import Guessing, TeachingCell
from engine.recurrent.symbols import Symbols
from engine.recurrent.weights import Weights
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob, in_one_step
from legacy_gui.panels.cell_controls import SMALL
from legacy_gui.panels.cell_formulas import formula
from legacy_gui.panels.cell_frame import HELLO, CellFrame
from legacy_gui.panels.cell_small import (
    SmallCell,
    fitting,
    guess_by,
    learn_by,
    learned_in,
    new_small_cell,
)
from legacy_gui.panels.cell_step import said, said_guess, said_learned, said_typed, view_of
from legacy_gui.panels.cell_typed import Typed, first_words, typed
from legacy_gui.panels.cell_walk import BACK_ALL
from legacy_gui.panels.recurrent_page import CELLS, Watched, comparable
from legacy_gui.translations import say_error

SEED = 2
MANY = 100
FEW = 2  # rounds of learning between two looks at the small cell
PACE_MS = 200  # between two looks at a network that learns


class CellPage(CellFrame):
    """One cell, one sequence, one step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.models: tuple[Watched, ...] = ()
        self.found: Guessing | None = None
        self.symbols: Symbols | None = None  # of what is found
        self.typed: Typed | None = None
        self._coming: tuple[Symbols, Typed] | None = None  # of what is being computed
        self.part = ""  # whose formula is open
        self._kind = CELLS.index("lstm")
        self._small = [new_small_cell(kind, HELLO, SEED) for kind in CELLS]
        self._is_own, self._given, self._is_stale = False, "", True
        self._left = 0  # rounds that are still to be learned
        self._latest = LatestJob(self)
        self._pace = QTimer(self, singleShot=True, interval=PACE_MS)
        self._connect()
        self.choose_kind(self._kind)

    @property
    def small(self) -> SmallCell:
        """The small cell of the chosen kind."""
        return self._small[self._kind]

    def show_models(self, models: tuple[Watched, ...], text: str) -> None:
        """Take the networks of a race, and the beginning of its text until somebody types."""
        self.models = comparable(models)
        if text.strip() and text != self._given and not self._is_own:
            self.edit.setText(first_words(text))
        self._given = text
        if self.controls.is_learned:
            self._is_stale = True
            self._begin()

    def clear(self) -> None:
        """Forget the networks; the small cell stays."""
        self.models = ()
        self.controls.source.setCurrentIndex(SMALL)

    def close_jobs(self) -> list[Job]:
        """End what is computed; return what may need a moment."""
        self.walk.stop()
        self._pace.stop()
        return self._latest.close()

    def choose_kind(self, kind: int) -> None:
        """Look at the RNN or at the LSTM."""
        self._kind = kind
        self.controls.kinds.choose(kind)
        self._begin_anew()

    def open_part(self, part: str) -> None:
        """Open the formula of a part of the cell."""
        self.part = part
        self.picture.mark(part)
        self._draw_formula()

    def showEvent(self, event: QShowEvent) -> None:
        """Compute what was not needed while nobody looked."""
        super().showEvent(event)
        self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Do not play for nobody."""
        super().hideEvent(event)
        self.walk.stop()

    def _compute(self) -> None:
        """Compute all anew at once; what was still to be learned is given up."""
        self._latest.close()
        self._left = 0
        self._pace.stop()
        self._is_stale = True
        self._begin()

    def _begin(self) -> None:
        """Compute what is stale, as soon as it is seen and nothing else is under way."""
        waits = self._latest.is_busy or self._pace.isActive()
        if not self._is_stale or waits or not self.isVisible():
            return
        self._is_stale = False
        if self.controls.is_learned:
            self._begin_learned()
        else:
            self._small[self._kind] = fitting(self.small, self.edit.text())
            if self._read(self.small.symbols):
                self._guess(self.small.cell, quick=True)

    def _begin_learned(self) -> None:
        """Open a network of the race, in the background; while it learns, not too often."""
        try:
            network = learned_in(self.models, CELLS[self._kind])
        except UserError as error:
            self._on_failed(error)
            return
        if self._read(network.symbols):
            self._guess(network.weights, quick=False)
            self._pace.start()

    def _read(self, symbols: Symbols) -> bool:
        """Read what is typed; tell whether there is enough of it."""
        read = typed(symbols, self.edit.text())
        self._coming = symbols, read
        if len(read.ids) < 2:
            self._show_nothing(said_typed(read))
        return len(read.ids) > 1

    def _guess(self, source: Weights | TeachingCell, *, quick: bool) -> None:
        assert self._coming is not None
        steps = in_one_step(guess_by, source, self._coming[1].ids, self._is_last_only())
        self._latest.start(steps, self._take, self._on_failed, quick=quick)

    def _take(self, found: Guessing) -> None:
        """Show what a cell computed; step and unit stay as far as they can."""
        assert self._coming is not None
        self.found, (self.symbols, self.typed) = found, self._coming
        self.walk.set_steps(len(found.losses))
        self.controls.show_units(len(found.trace.forward[0].h))
        self.controls.show_learning(is_possible=not self._latest.is_busy)
        self.controls.anew.setEnabled(True)
        self._draw()
        self._begin()

    def _show_nothing(self, why: str) -> None:
        self.found = None
        self.walk.set_steps(0)
        self.controls.show_learning(is_possible=False)
        self.controls.anew.setEnabled(False)
        self.stage.put_away()
        self.picture.empty = why
        self.picture.show_view(None)
        self.chips.show_sequence((), None, 0)
        self.sentence.setText(why)

    def _draw(self) -> None:
        """Draw the step, and tell of it."""
        found, backward = self.found, self.walk.is_backward
        if found is None or self.symbols is None or self.typed is None:
            return
        tokens, step, unit = self.symbols.tokens, self.walk.step, self.controls.unit.value() - 1
        self.picture.show_view(view_of(found, tokens, step, unit, backward=backward))
        lengths = found.lengths if backward else None
        self.chips.show_sequence([tokens[i] for i in found.ids.tolist()], lengths, step)
        told = said(found, step, unit, backward=backward)
        self.sentence.setText(f"{told} {said_typed(self.typed) or self._said_last()}".strip())
        self._draw_formula()

    def _said_last(self) -> str:
        """Return how far the small cell has learned; before, what comes and was expected."""
        assert self.found is not None
        assert self.symbols is not None
        small = self.small
        if small.rounds and small.first_loss is not None and not self.controls.is_learned:
            return said_learned(small.rounds, small.first_loss, self.found.loss)
        if self.walk.is_backward:
            return ""
        return said_guess(self.found, self.symbols.tokens, self.walk.step)

    def _draw_formula(self) -> None:
        if self.found is not None and self.part:
            unit = self.controls.unit.value() - 1
            self.stage.show_formula(*formula(self.found, self.walk.step, self.part, unit))

    def _is_last_only(self) -> bool:
        return self.walk.direction != BACK_ALL

    def _learn(self, rounds: int) -> None:
        """Let the small cell learn in the background, a few rounds for every look at it."""
        if self.found is None or self.typed is None or self.controls.is_learned:
            return
        if self.small.first_loss is None:
            self._small[self._kind] = replace(self.small, first_loss=self.found.loss)
        self._left = rounds
        few = min(FEW, rounds)
        steps = in_one_step(learn_by, self.small.cell, self.typed.ids, few, self._is_last_only())
        self._latest.start(steps, self._on_learned, self._on_failed)
        self.controls.show_learning(is_possible=False)

    def _learn_once(self) -> None:
        self._learn(1)

    def _learn_often(self) -> None:
        self._learn(MANY)

    def _on_learned(self, result: tuple[TeachingCell, Guessing]) -> None:
        cell, found = result
        few = min(FEW, self._left)
        self._small[self._kind] = replace(self.small, cell=cell, rounds=self.small.rounds + few)
        self._left -= few
        self._take(found)
        if self._left:
            self._learn(self._left)

    def _start_anew(self) -> None:
        """Take a small cell with other weights."""
        old = self.small
        self._small[self._kind] = new_small_cell(old.kind, self.edit.text(), old.seed + 1)
        self._compute()

    def _on_failed(self, error: BaseException) -> None:
        self._show_nothing(say_error(error))

    def _on_edited(self) -> None:
        self._is_own = True

    def _begin_anew(self) -> None:
        """Compute another thing: the formula that was open, or would soon be, is none of its."""
        self.stage.put_away()
        self._on_closed()
        self._compute()

    def _on_closed(self) -> None:
        self.part = ""
        self.picture.mark("")

    def _on_unit_chosen(self, unit: int) -> None:
        self.controls.unit.setValue(unit + 1)

    def _on_picture_turned(self, steps: int) -> None:
        self.walk.go(self.walk.step + steps)

    def _connect(self) -> None:
        controls = self.controls
        controls.kinds.chosen.connect(self.choose_kind)
        controls.source.currentIndexChanged.connect(self._compute)
        controls.once.clicked.connect(self._learn_once)
        controls.often.clicked.connect(self._learn_often)
        controls.anew.clicked.connect(self._start_anew)
        controls.unit.valueChanged.connect(self._draw)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.textChanged.connect(self._compute)
        self.walk.moved.connect(self._draw)
        self.walk.turned.connect(self._begin_anew)
        self.chips.step_chosen.connect(self.walk.go)
        self.picture.part_activated.connect(self.open_part)
        self.picture.unit_chosen.connect(self._on_unit_chosen)
        self.picture.turned.connect(self._on_picture_turned)
        self.stage.closed.connect(self._on_closed)
        self._pace.timeout.connect(self._begin)
