"""The film of a training: where the words were on the live map, moment by moment.

However long a training takes, the film stays short. When it is full, every second picture is
dropped and from then on only every second one is taken: so the pictures that remain are spread
evenly over all that came, and the memory is bounded.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Float32, Float64, read_only

MOST = 120  # pictures


@dataclass(frozen=True, eq=False)
class Frame:
    """The places of all words, float32 (n, 2), after so many epochs."""

    epochs: float
    places: Float32


class Film:
    """The pictures of one training; every one shows the same words."""

    def __init__(self) -> None:
        self.words: tuple[str, ...] = ()
        self._kept: list[Frame] = []
        self._newest: Frame | None = None
        self._came, self._stride = 0, 1

    @property
    def frames(self) -> tuple[Frame, ...]:
        """The pictures in their order; the newest one is always the last."""
        newest = [] if self._newest is None or self._newest is self._kept[-1] else [self._newest]
        return (*self._kept, *newest)

    def add(self, words: Sequence[str], epochs: float, places: Float64) -> None:
        """Add a picture; one of the same moment as the last takes its place."""
        if tuple(words) != self.words:
            self.clear()
            self.words = tuple(words)
        frame = Frame(epochs, read_only(places.astype(np.float32)))
        if self._newest is not None and self._newest.epochs == epochs:
            if self._newest is self._kept[-1]:
                self._kept[-1] = frame
        else:
            self._take(frame)
        self._newest = frame

    def clear(self) -> None:
        """Forget all pictures."""
        self.words, self._kept, self._newest = (), [], None
        self._came, self._stride = 0, 1

    def _take(self, frame: Frame) -> None:
        if self._came % self._stride == 0:
            self._kept.append(frame)
        self._came += 1
        if len(self._kept) == MOST:
            del self._kept[1::2]
            self._stride *= 2


def spread(frames: Sequence[Frame], count: int) -> list[Frame]:
    """Return so many of the pictures, at even distances, with the first and the last."""
    rows = np.linspace(0, len(frames) - 1, min(count, len(frames))).round().astype(int)
    return [frames[row] for row in rows.tolist()]
