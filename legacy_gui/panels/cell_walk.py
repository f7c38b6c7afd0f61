"""The way through a sequence: first, back, play, on, last; forward in time or back through it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from legacy_gui.theme import GRID, set_icon
from legacy_gui.translations import tr
from legacy_gui.widgets import Segments, icon_button

PACE_MS = 900  # for a step, while it plays
NARROW = 4 * GRID  # pixels, of a button
FORWARD, BACK, BACK_ALL = range(3)


class CellWalk(QWidget):
    """Keeps the place in a sequence and the direction.

    Signals
    -------
    moved
        Another step is looked at.
    turned
        The direction, or the loss looked at, is another.
    """

    moved = Signal()
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step, self.steps, self.direction = 0, 0, FORWARD
        first, back = tr("First step"), tr("Step before")
        on, last = tr("Next step"), tr("Last step")
        self.first = icon_button("first", first, tr("Goes to the first symbol."))
        self.back = icon_button("chevron-left", back, tr("Goes one symbol back."))
        self.play = icon_button("play", tr("Play"), tr("Goes through all steps by itself."))
        self.on = icon_button("chevron-right", on, tr("Goes one symbol on."))
        self.last = icon_button("last", last, tr("Goes to the last symbol."))
        self.directions = Segments(
            (
                ("", tr("Forward"), tr("What the cell computes while it reads.")),
                (
                    "",
                    tr("Back: last loss"),
                    tr("The gradients of the last guess alone: how they fade."),
                ),
                (
                    "",
                    tr("Back: all"),
                    tr("The gradients of all guesses: what is learned from."),
                ),
            )
        )
        self.timer = QTimer(self, interval=PACE_MS)
        self.timer.timeout.connect(self._advance)
        self.first.clicked.connect(self._go_first)
        self.back.clicked.connect(self._go_back)
        self.on.clicked.connect(self._go_on)
        self.last.clicked.connect(self._go_last)
        self.play.clicked.connect(self.toggle)
        self.directions.chosen.connect(self.turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for made in (self.first, self.back, self.play, self.on, self.last):
            made.setFixedWidth(NARROW)
            row.addWidget(made)
        row.addSpacing(GRID)
        row.addWidget(self.directions)
        self.set_steps(0)

    @property
    def is_backward(self) -> bool:
        """Whether gradients are looked at."""
        return self.direction != FORWARD

    def set_steps(self, steps: int) -> None:
        """Take a sequence of another length; the place stays as far as it can."""
        self.steps = steps
        self.step = min(self.step, max(0, steps - 1))
        if not steps:
            self.stop()
        self._enable()

    def go(self, step: int) -> None:
        """Look at a step and stop playing."""
        self.stop()
        self._move(step)

    def turn(self, direction: int) -> None:
        """Walk forward from the first step, or back from the last one."""
        self.stop()
        was_backward = self.is_backward
        self.direction = direction
        self.directions.choose(direction)
        if was_backward != self.is_backward:
            self.step = max(0, self.steps - 1) if self.is_backward else 0
        self._enable()
        self.turned.emit()

    def toggle(self) -> None:
        """Play, from the beginning where the end is reached, or stop."""
        if self.timer.isActive():
            self.stop()
            return
        start, end = (self.steps - 1, 0) if self.is_backward else (0, self.steps - 1)
        if self.step == end:
            self._move(start)
        if self.step != end:
            self.timer.start()
            set_icon(self.play, "pause", "muted")

    def stop(self) -> None:
        """Stay where it is."""
        self.timer.stop()
        set_icon(self.play, "play", "muted")

    def _go_first(self) -> None:
        self.go(0)

    def _go_back(self) -> None:
        self.go(self.step - 1)

    def _go_on(self) -> None:
        self.go(self.step + 1)

    def _go_last(self) -> None:
        self.go(self.steps - 1)

    def _advance(self) -> None:
        self._move(self.step + (-1 if self.is_backward else 1))
        if self.step == (0 if self.is_backward else self.steps - 1):
            self.stop()

    def _move(self, step: int) -> None:
        step = min(max(0, step), self.steps - 1)
        if self.steps and step != self.step:
            self.step = step
            self._enable()
            self.moved.emit()

    def _enable(self) -> None:
        buttons: tuple[tuple[QPushButton, bool], ...] = (
            (self.first, self.step > 0),
            (self.back, self.step > 0),
            (self.play, self.steps > 1),
            (self.on, self.step < self.steps - 1),
            (self.last, self.step < self.steps - 1),
        )
        for made, is_possible in buttons:
            made.setEnabled(is_possible)
