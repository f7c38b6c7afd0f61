"""What a contest says, in plain words: over which gap both know the answer, and where one guesses.

Nobody is called a guesser who is clearly better than chance, and nobody is said to know the answer
who misses more than one in twenty.
"""

import math
from collections.abc import Sequence

from engine.recurrent.task_contest import CELLS, ContestConfig, Lane, Round
from engine.recurrent.task_training import TaskModel
from legacy_gui.panels.race_said import NAMES
from legacy_gui.plots.accuracy_chart import percent
from legacy_gui.translations import number, say, tr

KNOWS = 0.95
LUCK = 0.05  # above chance, what 512 questions answered by guessing do not reach
APART = 0.1  # shares that differ by less are told as alike


def expected() -> str:
    """Say what will be seen, before anything has learned."""
    return tr(
        "Press “Start”: both learn this from nothing over each gap, and one sees how far each of"
        " them remembers."
    )


def learning(config: ContestConfig, rounds: Sequence[Round]) -> str:
    """Say how it stands with the gap under way."""
    last = rounds[-1]
    rnn, lstm = map(accuracy, last.lanes)
    return tr(
        "Round {place} of {count}, over {gap} steps: the RNN answers {rnn} % right, the LSTM"
        " {lstm} %; chance is {chance} %."
    ).format(
        place=number(len(rounds)),
        count=number(len(config.gaps)),
        gap=number(last.gap),
        rnn=share_of(rnn),
        lstm=share_of(lstm),
        chance=share_of(config.made(last.gap).chance, 1),
    )


def outcome(config: ContestConfig, rounds: Sequence[Round]) -> str:
    """Say what the rounds came to; empty without any."""
    judged = [one for one in rounds if not any(map(math.isnan, map(accuracy, one.lanes)))]
    if not judged:
        return expected()
    chance = config.made(judged[0].gap).chance
    parts = [_round_said(one, chance) for one in _worth_telling(judged)]
    if not rounds[-1].ended:
        parts.append(
            tr("The round over {gap} steps was stopped early.").format(gap=number(rounds[-1].gap))
        )
    return " ".join([*parts, *_troubles(judged)])


def accuracy(lane: Lane) -> float:
    """Return the share of right answers of a network, not a number before it was judged."""
    return lane.history[-1].accuracy if lane is not None and lane.history else math.nan


def share_of(share: float, decimals: int = 0) -> str:
    """Write a share in percent, a dash where there is none yet."""
    return "–" if math.isnan(share) else percent(share, decimals)


def _worth_telling(rounds: Sequence[Round]) -> list[Round]:
    """Return the longest gap over which both know the answer, and the first where they part.

    They part where they differ by at least half as much as they ever do.
    """
    both = [one for one in rounds if all(accuracy(lane) >= KNOWS for lane in one.lanes)]
    least = max(APART, max(map(_difference, rounds)) / 2)
    apart = [one for one in rounds if _difference(one) >= least]
    told = [*both[-1:], *apart[:1]] or rounds[-1:]
    return sorted(told, key=_gap)


def _round_said(one: Round, chance: float) -> str:
    first, second = map(accuracy, one.lanes)
    if _state(first, chance) == _state(second, chance):
        template = (
            tr("Over {gap} steps both only guess (RNN {rnn} %, LSTM {lstm} %, chance {chance} %)."),
            tr("Over {gap} steps both are right only sometimes (RNN {rnn} %, LSTM {lstm} %)."),
            tr("Over {gap} steps both know the answer (RNN {rnn} %, LSTM {lstm} %)."),
        )[_state(first, chance)]
        return template.format(
            gap=number(one.gap),
            rnn=share_of(first),
            lstm=share_of(second),
            chance=share_of(chance, 1),
        )
    return tr("Over {gap} steps {first}, {second}.").format(
        gap=number(one.gap),
        first=_lane_said(0, first, chance),
        second=_lane_said(1, second, chance),
    )


def _lane_said(place: int, share: float, chance: float) -> str:
    template = (
        tr("the {name} only guesses ({share} %, chance {chance} %)"),
        tr("the {name} is right only sometimes ({share} %)"),
        tr("the {name} knows it ({share} %)"),
    )[_state(share, chance)]
    return template.format(
        name=NAMES[CELLS[place]], share=share_of(share), chance=share_of(chance, 1)
    )


def _state(share: float, chance: float) -> int:
    """Return 0 for guessing, 1 for in between, 2 for knowing."""
    return 2 if share >= KNOWS else int(share > chance + LUCK)


def _troubles(rounds: Sequence[Round]) -> list[str]:
    """Say of the first network that exploded why it did."""
    found = [
        tr("{name}: {reason}").format(name=NAMES[cell], reason=say(lane.trouble))
        for one in rounds
        for cell, lane in zip(CELLS, one.lanes, strict=True)
        if isinstance(lane, TaskModel) and lane.trouble is not None
    ]
    return found[:1]


def _difference(one: Round) -> float:
    first, second = map(accuracy, one.lanes)
    return abs(first - second)


def _gap(one: Round) -> int:
    return one.gap
