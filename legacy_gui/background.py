"""A trainer on a thread of its own, with a mailbox that holds only the newest snapshot.

The GUI never waits and is never called: it *polls* ``take()``. Whatever a trainer yields between
two polls is overwritten, so a million snapshots a second cost the window no more than thirty. The
last snapshot is always taken before the outcome. No Qt here: what has no Qt objects cannot destroy
one on the wrong thread.
"""

import threading
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from engine.training import Adjust


@dataclass(frozen=True)
class Finished:
    """The trainer came to its end."""

    model: Any


@dataclass(frozen=True)
class Stopped:
    """The trainer was stopped before its end."""


@dataclass(frozen=True)
class Failed:
    """The trainer raised."""

    error: BaseException


Outcome = Finished | Stopped | Failed


class BackgroundRun:
    """Drives one trainer; every method may be called from the GUI thread at any time."""

    def __init__(
        self, trainer: Generator[Any, Adjust | None, Any], *, paused: bool = False
    ) -> None:
        self._trainer = trainer
        self._changed = threading.Condition()
        self._paused = paused
        self._steps_allowed = 0
        self._stop = False
        self._adjust: Adjust | None = None
        self._progress: Any = None
        self._outcome: Outcome | None = None
        self._thread = threading.Thread(target=self._work, name="background-run", daemon=True)
        self._thread.start()

    def pause(self) -> None:
        """Stop stepping after the step under way."""
        self._set(paused=True)

    def resume(self) -> None:
        """Go on stepping."""
        self._set(paused=False)

    def step(self) -> None:
        """Do one more step, then pause."""
        with self._changed:
            self._paused = True
            self._steps_allowed += 1
            self._changed.notify()

    def stop(self) -> None:
        """End the run after the step under way; the outcome will be ``Stopped``."""
        with self._changed:
            self._stop = True
            self._changed.notify()

    def adjust(self, adjust: Adjust) -> None:
        """Hand a changed setting to the trainer with its next step, and what waits there too."""
        with self._changed:
            self._adjust = adjust.after(self._adjust)

    def take(self) -> tuple[Any, Outcome | None]:
        """Hand over the newest snapshot and, once there is one, the outcome; each only once."""
        with self._changed:
            progress, self._progress = self._progress, None
            outcome, self._outcome = self._outcome, None
            return progress, outcome

    def join(self, seconds: float) -> bool:
        """Wait for the thread to end; return whether it did."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _set(self, *, paused: bool) -> None:
        with self._changed:
            self._paused = paused
            self._changed.notify()

    def _work(self) -> None:
        try:
            outcome = self._drive()
        except BaseException as error:  # whatever it is must reach the screen
            outcome = Failed(error)
        with self._changed:
            self._outcome = outcome

    def _drive(self) -> Outcome:
        fresh = True
        try:
            while self._may_step():
                progress = next(self._trainer) if fresh else self._trainer.send(self._adjustment())
                fresh = False
                with self._changed:
                    self._progress = progress
        except StopIteration as end:
            return Finished(end.value)
        finally:
            self._trainer.close()
        return Stopped()

    def _may_step(self) -> bool:
        """Wait while paused; return False once stopped."""
        with self._changed:
            while self._paused and not self._steps_allowed and not self._stop:
                self._changed.wait()
            self._steps_allowed = max(0, self._steps_allowed - 1)
            return not self._stop

    def _adjustment(self) -> Adjust | None:
        with self._changed:
            adjust, self._adjust = self._adjust, None
            return adjust
