"""The pace of a training: how large its steps are now, how long it has worked, when it is judged.

A learning rate follows a schedule from its first value to the end; one that is changed in mid-run
begins the rest of the schedule anew from there:

    constant    η                  linear    η (1 - x)                cosine    η (1 + cos π x) / 2

with x the share of the way since then, and never less than a ten-thousandth. Time counts only while
the trainer works, not while it waits to be asked for the next snapshot.
"""

import math
from time import perf_counter
from typing import Literal

from engine.training import Adjust, Pulse

Schedule = Literal["constant", "linear", "cosine"]

FLOOR = 1e-4
PATIENCE = 50  # judging takes at most one part in so many of the time
SELDOMER = 100  # and waits for one part in so many of the time so far, so that judgements stay few


class Pace:
    """Where a training stands in time.

    Parameters
    ----------
    learning_rate
        The first step size.
    schedule
        How it changes on the way.
    """

    def __init__(self, learning_rate: float, schedule: Schedule = "linear") -> None:
        self.last_rate = learning_rate  # that was set, and not yet lowered by the schedule
        self._since, self._schedule = 0.0, schedule
        self._pulse = Pulse()
        self._worked, self._resumed = 0.0, perf_counter()
        self._judge_at = 0.0

    def learning_rate(self, share: float) -> float:
        """Return the step size after a share of the way, 0 to 1."""
        if self._schedule == "constant" or self._since >= 1:
            return self.last_rate
        passed = (share - self._since) / (1 - self._since)
        left = 1 - passed if self._schedule == "linear" else (1 + math.cos(math.pi * passed)) / 2
        return self.last_rate * max(FLOOR, left)

    def change_rate(self, rate: float, share: float) -> None:
        """Go on from another step size."""
        self.last_rate, self._since = rate, share

    def due(self) -> bool:
        """Tell whether it is time for a snapshot."""
        return self._pulse.due()

    def time_to_judge(self) -> bool:
        """Tell whether what was kept back should be judged again."""
        return self.seconds() >= self._judge_at

    def judged(self, seconds: float) -> None:
        """Take how long the processor took to judge.

        Waiting for the window to draw is no cost of judging and would only make it seldom.
        """
        now = self.seconds()
        self._judge_at = now + max(PATIENCE * seconds, now / SELDOMER)

    def hold(self) -> float:
        """Stop the clock while a snapshot is out; return the seconds worked."""
        self._worked, self._resumed = self.seconds(), math.inf
        return self._worked

    def obey(self, adjust: Adjust | None, share: float) -> bool:
        """Take what came back with a snapshot; return whether to finish now."""
        self._resumed = perf_counter()
        if adjust is None:
            return False
        if adjust.learning_rate is not None and adjust.learning_rate > 0:
            self.change_rate(adjust.learning_rate, share)
        return adjust.finish

    def seconds(self) -> float:
        """Return the time worked so far; between ``hold`` and ``obey`` it stands still."""
        return self._worked + max(0.0, perf_counter() - self._resumed)
