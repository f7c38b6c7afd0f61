"""How a map moves by itself: it glides, and it turns so that near and far can be told apart."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QTimer, Signal
from PySide6.QtWidgets import QWidget

from legacy_gui.plots.canvas import Glide

if TYPE_CHECKING:
    from legacy_gui.plots.word_map_plane import Plane

FRAME_MS = 33
PACE = 32.0  # pixels of a hand that would turn it so, in a second: once around in 40 s
LONGEST_MS = 100  # that one step may make up for


class SlowGlide(Glide):
    """A glide that draws at most thirty times a second."""

    def __init__(self, picture: QWidget) -> None:
        self._since_drawn = QElapsedTimer()
        super().__init__(picture)

    def _on_value_changed(self, value: float) -> None:
        drawn = self._since_drawn
        if value == 1 or not drawn.isValid() or drawn.elapsed() >= FRAME_MS:
            drawn.start()
            super()._on_value_changed(value)


class Turner(QObject):
    """Turns only what is seen, and stands still while somebody points at a word.

    Signals
    -------
    taken_over
        A hand has turned the map, which stays as it is left.
    """

    taken_over = Signal()

    def __init__(self, plane: "Plane") -> None:
        super().__init__(plane)
        self._plane = plane
        self._wanted = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._turn)

    @property
    def is_on(self) -> bool:
        """Whether the map is to turn by itself."""
        return self._wanted

    def turn_on(self, wanted: bool) -> None:
        """Begin to turn the map, or let it stand."""
        self._wanted = wanted
        self.update()

    def take_over(self) -> None:
        """Leave the map to a hand."""
        if self._wanted:
            self.turn_on(False)
            self.taken_over.emit()

    def update(self) -> None:
        """Run only while there is something to turn."""
        plane = self._plane
        if self._wanted and plane.is_solid and plane.isVisible():
            if not self._timer.isActive():
                self._since.start()
                self._timer.start()
        else:
            self._timer.stop()

    def _turn(self) -> None:
        plane, passed = self._plane, min(self._since.restart(), LONGEST_MS)
        if plane.glide.share == 1 and plane.hover < 0 and not plane.hand.is_down:
            plane.turn(QPointF(PACE * passed / 1000, 0.0))
