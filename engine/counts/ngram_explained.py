"""Every probability of an n-gram model, worked out from the shortest context to the longest.

The chain starts at 1 / V and puts one context after the other in front: the count of the n-gram,
the weight γ of what is known without this context, and the probability both make together. The last
value is the probability of the model.
"""

from collections.abc import Callable, Sequence

from engine.counts.interpolation import Interpolation, Part
from engine.counts.worked import WorkedStep, written
from engine.messages import Message


def worked_probability(
    model: Interpolation, token: int, context: Sequence[int], text: Callable[[Sequence[int]], str]
) -> list[WorkedStep]:
    """Return the derivation of p(token | context); ``text`` writes ids as a person reads them."""
    context = context[max(0, len(context) - model.order + 1) :]
    parts = {part.order: part for part in model.parts(context)}
    value = 1 / model.smoothing.size
    steps = [_uniform(model)] if all(part.weight for part in parts.values()) else []
    for order in range(1, len(context) + 2):
        asked = context[len(context) - order + 1 :]
        if order in parts:
            steps += _worked(parts[order], model, text([*asked, token]), text(asked), token, value)
        elif order > max(parts, default=0) and (parts or order > len(context)):
            steps.append(_unseen(text(asked), value))
        value = steps[-1].value if steps else value
    return steps


def _uniform(model: Interpolation) -> WorkedStep:
    size = model.smoothing.size
    return WorkedStep(
        Message("Knowing nothing: one of {size} tokens", {"size": size}),
        f"1 / {written(size)}",
        1 / size,
    )


def _unseen(context: str, value: float) -> WorkedStep:
    label = Message(
        "Nothing ever followed “{context}”, so what is known without it stands",
        {"context": context},
    )
    return WorkedStep(label, written(value), value)


def _worked(
    part: Part, model: Interpolation, ngram: str, context: str, token: int, lower: float
) -> list[WorkedStep]:
    count = part.count(token)
    kept = written(count)
    if part.discount:
        kept = f"max({kept} − {written(part.discount)}, 0)"
    formula = f"{kept} / {written(part.denominator)}"
    if not part.weight:
        return [_counted(part, model, ngram, count), _result(context, formula, part, token, 0.0)]
    return [
        _counted(part, model, ngram, count),
        WorkedStep(
            Message("Weight γ of what is known without this context"),
            _weight_formula(part, model),
            part.weight,
        ),
        _result(
            context, f"{formula} + {written(part.weight)} × {written(lower)}", part, token, lower
        ),
    ]


def _counted(part: Part, model: Interpolation, ngram: str, count: int) -> WorkedStep:
    label = Message("“{ngram}” occurs so many times", {"ngram": ngram})
    if model.smoothing.name == "kneser-ney" and part.order < model.order:
        label = Message("So many different tokens stand before “{ngram}”", {"ngram": ngram})
    return WorkedStep(label, written(count), float(count))


def _weight_formula(part: Part, model: Interpolation) -> str:
    different = written(part.last - part.first)
    if model.smoothing.name == "kneser-ney":
        return f"{written(part.discount)} × {different} / {written(part.total)}"
    if model.smoothing.name == "witten-bell":
        return f"{different} / ({written(part.total)} + {different})"
    added = f"{written(model.smoothing.added)} × {written(model.smoothing.size)}"
    return f"{added} / ({written(part.total)} + {added})"


def _result(context: str, formula: str, part: Part, token: int, lower: float) -> WorkedStep:
    value = part.probability(token) + part.weight * lower
    label = Message("Probability after “{context}”", {"context": context})
    return WorkedStep(label if context else Message("Probability alone"), formula, value)
