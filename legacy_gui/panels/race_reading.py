"""Reading the curve: what the losses on unseen text say, in plain words.

A loss that falls is learning. One that has not clearly fallen for a quarter of the way stands on a
plateau. One that clearly rises again after its best, while the loss of training goes on falling, is
over-fitting: the model learns its text by heart, and guesses other text worse. Where both rise, a
step was too large, and threw the model back.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from engine.recurrent.progress import Judgement
from legacy_gui.translations import number, tr

FEWEST = 3  # judgements from which a curve can be read; one alone may be odd
RISEN = 1.02  # times a loss, from which on another has clearly risen
JUMPED = 1.2  # times the best loss; one judgement so high is not chance
FLAT = 0.005  # share of the loss; what falls by less stands still
LONG = 0.25  # share of the way that a plateau lasts at least


class State(Enum):
    """What a model is doing."""

    BEGINNING = "beginning"
    LEARNING = "learning"
    PLATEAU = "plateau"
    OVERFITTING = "over-fitting"
    THROWN_BACK = "thrown back"
    WORSE = "worse than at the start"


@dataclass(frozen=True)
class Reading:
    """What a curve says.

    Attributes
    ----------
    since
        Where it began; None where that means nothing.
    first, last
        The losses between which it fell or rose.
    epochs
        How long it lasts by now, in epochs.
    """

    state: State
    since: Judgement | None = None
    first: float = math.nan
    last: float = math.nan
    epochs: float = 0.0


def reading_of(judgements: Sequence[Judgement]) -> Reading:
    """Read the curve of a model that did not explode."""
    if len(judgements) < FEWEST:
        return Reading(State.BEGINNING)
    best = min(judgements, key=lambda one: one.loss)
    first, last = judgements[0], judgements[-1]
    now = min(one.loss for one in judgements[-FEWEST:])
    rises, jumped = now > RISEN * best.loss, last.loss > JUMPED * best.loss
    if (rises or jumped) and _training_rose(judgements, best):
        return _since(State.THROWN_BACK, _first_above(judgements, best), best.loss, last)
    if rises:
        state = State.WORSE if best is first else State.OVERFITTING
        return _since(state, best, best.loss, last)
    since = _flat_since(judgements, best.loss)
    if last.step - since.step >= LONG * (last.step - first.step):
        return Reading(State.PLATEAU, since, since.loss, now, last.epochs - since.epochs)
    return Reading(State.LEARNING, None, first.loss, now)


def _since(state: State, since: Judgement, loss: float, last: Judgement) -> Reading:
    """Return what has been so since a judgement; the loss rose from that of the best."""
    return Reading(state, since, loss, last.loss, last.epochs - since.epochs)


def _first_above(judgements: Sequence[Judgement], best: Judgement) -> Judgement:
    """Return the first judgement after the best that is clearly worse."""
    after = (one for one in judgements if one.step > best.step)
    return next(one for one in after if one.loss > RISEN * best.loss)


def _training_rose(judgements: Sequence[Judgement], best: Judgement) -> bool:
    """Tell whether the loss of training, too, is clearly higher than it was at the best."""
    since = [one.training for one in judgements if one.step >= best.step]
    known = [loss for loss in since if loss is not None]
    late = known[-FEWEST:]
    return bool(known) and sum(late) / len(late) > RISEN * known[0]


def said(name: str, reading: Reading) -> str:
    """Say in one sentence what a curve says."""
    since = reading.since
    words = {
        State.BEGINNING: tr("{name} has only begun."),
        State.LEARNING: tr(
            "{name} is still learning: its unseen loss fell from {first} to {last}."
        ),
        State.PLATEAU: tr(
            "{name} has stood on a plateau for {count} epochs, since step {step}, at {last}."
        ),
        State.OVERFITTING: tr(
            "{name} is over-fitting since epoch {epoch}: its unseen loss rose from {first} to"
            " {last}."
        ),
        State.THROWN_BACK: tr(
            "{name} was thrown back at epoch {epoch}: both losses rose; a lower learning rate"
            " calms it."
        ),
        State.WORSE: tr(
            "{name} guesses unseen text no better than at its start: {first} then, {last} now."
        ),
    }[reading.state]
    return words.format(
        name=name,
        count=number(reading.epochs, 1),
        step=number(since.step) if since else "",
        epoch=number(since.epochs, 1) if since else "",
        first=number(reading.first, 2),
        last=number(reading.last, 2),
    )


def exploded(name: str, step: int, rate: float | None) -> str:
    """Say where a model exploded, and what to try, once that is known."""
    if rate is None:
        return tr("{name} exploded at step {step}.").format(name=name, step=number(step))
    return tr("{name} exploded at step {step}: try a learning rate of {rate}.").format(
        name=name, step=number(step), rate=f"{rate:g}"
    )


def stopped_early(name: str, epoch: float, best: float) -> str:
    """Say when a model stopped by itself, and what is kept."""
    return tr(
        "{name} stopped at epoch {epoch}: no better since epoch {best}; its best weights are kept."
    ).format(name=name, epoch=number(epoch, 1), best=number(best, 1))


def taken_back(name: str, best: float) -> str:
    """Say that the best weights are kept, and not the last."""
    return tr("{name} was best at epoch {best}; these weights are kept.").format(
        name=name, best=number(best, 1)
    )


def _flat_since(judgements: Sequence[Judgement], best: float) -> Judgement:
    """Return the first judgement after which the loss has not clearly fallen any more."""
    return next(one for one in judgements if one.loss - best <= FLAT * one.loss)
