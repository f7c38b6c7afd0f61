"""How long the window keeps one waiting: a timer that should ring every 10 ms, and when it did.

Whatever blocks the event loop (a long call on the GUI thread, or a worker that keeps the
interpreter to itself) makes the next beat late; the lateness is exactly what a click would feel.
"""

from time import perf_counter

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer

INTERVAL_MS = 10


class Heartbeat(QObject):
    """Records the lateness of every beat while it runs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._late: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self, interval=INTERVAL_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin, or go on after a stop."""
        self._last = perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Stop recording."""
        self._timer.stop()

    def figures(self) -> dict[str, float]:
        """Return beats, and the lateness in milliseconds: median, 99th percentile, largest."""
        late = np.array(self._late or [0.0])
        middle, high = np.percentile(late, [50, 99])
        return {
            "beats": len(self._late),
            "median_ms": round(float(middle), 1),
            "p99_ms": round(float(high), 1),
            "max_ms": round(float(late.max()), 1),
        }

    def _beat(self) -> None:
        now = perf_counter()
        self._late.append(max(0.0, (now - self._last) * 1000 - INTERVAL_MS))
        self._last = now
