"""Looking into a model while it reads a text: the one door to all that can be asked.

Each function reads the text from zero states and answers at once. Where a text is long or a window
waits, the same is done step by step with weights and symbols by ``states_steps`` and its like, in
the modules named below. Symbols that the model does not know are passed over: the ``ids`` of an
answer say what was read.
"""

from collections.abc import Sequence

from engine.recurrent.predictions import Predictions, predictions_steps
from engine.recurrent.readable import Model, ids_of
from engine.recurrent.states import States, states_steps
from engine.recurrent.text_patterns import PATTERNS, Pattern
from engine.recurrent.time_gradients import (
    REACH,
    Saliency,
    TimeGradients,
    saliency_steps,
    time_gradients_steps,
)
from engine.recurrent.units import Following, following_steps
from engine.training import run


def states(model: Model, text: str) -> States:
    """Return all states, cells and gates over a text."""
    return run(states_steps(model.weights, ids_of(model, text)))


def predictions(model: Model, text: str, k: int = 5) -> Predictions:
    """Return the k most expected next symbols after each symbol, and the surprise by the real."""
    return run(predictions_steps(model.weights, ids_of(model, text), k))


def gradients_over_time(model: Model, text: str, reach: int = REACH) -> TimeGradients:
    """Return how much the loss at the end of a text depends on each state before it."""
    return run(time_gradients_steps(model.weights, ids_of(model, text, 2), reach))


def saliency(model: Model, text: str, target: int | None = None, reach: int = REACH) -> Saliency:
    """Return how much each symbol of a text matters for what is expected after it."""
    return run(saliency_steps(model.weights, ids_of(model, text), target, reach))


def units(
    model: Model, text: str, patterns: Sequence[Pattern] = PATTERNS, most: int = 10
) -> tuple[tuple[Following, ...], ...]:
    """Return for each pattern the units whose states follow it best over a text."""
    found = states(model, text)
    tokens = [model.symbols.tokens[number] for number in found.ids.tolist()]
    return run(following_steps(found.hidden, tokens, patterns, most))
