"""Ours and the peers in turns on the same text, so that a busy machine is busy for all."""

import gc
import statistics
from dataclasses import dataclass


@dataclass(frozen=True)
class Round:
    """Seconds of preparing and training of one run, and what its vectors scored."""

    preparing: float
    training: float
    scores: list[float]


def in_turns(sides, method, text, epochs, rounds, judge):
    """Train with every side, again and again with new seeds; return its rounds for every side.

    ``judge`` makes a list of scores of what was trained, which is thrown away then.
    """
    text.corpus  # noqa: B018  so that nobody's time has the making of it
    done = {side: [] for side in sides}
    for seed in range(1, rounds + 1):
        for side, train in sides.items():
            gc.collect()
            trained = train(method, text, epochs, seed)
            done[side].append(Round(trained.preparing, trained.training, judge(trained)))
            del trained
    return done


def median(rounds, what):
    """Return the median of an attribute."""
    return statistics.median(getattr(each, what) for each in rounds)


def columns(rounds):
    """Return the scores by pairs file, each a list with one figure a round."""
    return list(zip(*(each.scores for each in rounds), strict=True))
