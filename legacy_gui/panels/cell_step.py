"""One step of a cell made ready to be drawn and told."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.arrays import Float64
from engine.recurrent.cells import Cell
from engine.recurrent.guessing import Guessing
from engine.recurrent.simple_steps import LstmForward
from legacy_gui.panels.cell_typed import MOST, Typed
from legacy_gui.panels.recurrent_page import written
from legacy_gui.plots.cell_view import CellView, Expected
from legacy_gui.plots.time_bars import short_number
from legacy_gui.translations import number, tr

MOST_EXPECTED = 4
MOST_NAMED = 8  # symbols that are not known
# May leave the range from -1 to 1.
UNBOUNDED = ("from_state", "from_input", "h_raw", "c", "c_prev", "kept", "let_in")


def view_of(
    found: Guessing, tokens: Sequence[str], step: int, unit: int, *, backward: bool
) -> CellView:
    """Return what the drawing of a step shows."""
    symbols = [tokens[number] for number in found.ids.tolist()]
    steps = len(found.trace.forward)
    vectors = _back(found, step) if backward else _forth(found, step)
    return CellView(
        cell=cell_of(found),
        backward=backward,
        vectors=vectors,
        peaks=_own_peaks(vectors) if backward else _peaks(found),
        unit=unit,
        before=symbols[step - 1] if step else "",
        now=symbols[step],
        after=symbols[step + 1] if step + 1 < steps else "",
        inputs=len(tokens),
        expected=_expected(found, tokens, step),
        remark=_remark(found, step, backward),
    )


def cell_of(found: Guessing) -> Cell:
    """Return which cell it is that guessed."""
    return "lstm" if isinstance(found.trace.forward[0], LstmForward) else "rnn"


def said(found: Guessing, step: int, unit: int, *, backward: bool) -> str:
    """Return in plain words what a step does."""
    return _said_back(found, step) if backward else _said_forth(found, step, unit)


def said_typed(typed: Typed) -> str:
    """Return what of the typed text cannot be read, and what to do where too little is left."""
    told = []
    if typed.left_out:
        named = " ".join(f"“{written(symbol)}”" for symbol in typed.left_out[:MOST_NAMED])
        told.append(tr("Unknown to this network, so left out: {symbols}.").format(symbols=named))
    if typed.is_cut:
        told.append(tr("Only the first {count} symbols are read.").format(count=number(MOST)))
    if len(typed.ids) < 2:
        told.append(tr("Type at least two symbols: each is guessed from those before it."))
    return " ".join(told)


def said_learned(rounds: int, first_loss: float, loss: float) -> str:
    """Return how far a small cell has come."""
    return tr("Rounds learned: {rounds}; mean loss {first} → {now}.").format(
        rounds=number(rounds), first=number(first_loss, 2), now=number(loss, 2)
    )


def _said_forth(found: Guessing, step: int, unit: int) -> str:
    now: Any = found.trace.forward[step]
    if isinstance(now, LstmForward):
        told = tr(
            "Step {step}: the forget gate keeps {kept} % of unit {unit}, the input gate lets in"
            " {let_in} % of the new: {before} → {after}."
        )
        numbers = {
            "kept": number(100 * float(now.f[unit, 0])),
            "let_in": number(100 * float(now.i[unit, 0])),
        }
        before, after = now.c_prev, now.c
    else:
        told = tr(
            "Step {step}: unit {unit} gets {state} from the state before and {input} from the new"
            " symbol; with the bias, tanh makes {after} of it."
        )
        given = _forth(found, step)
        numbers = {
            "state": _signed(given["from_state"][unit]),
            "input": _signed(given["from_input"][unit]),
        }
        before, after = now.h_prev, now.h
    return told.format(
        step=number(step + 1),
        unit=number(unit + 1),
        before=_signed(before[unit, 0]),
        after=_signed(after[unit, 0]),
        **numbers,
    )


def said_guess(found: Guessing, tokens: Sequence[str], step: int) -> str:
    """Return which symbol comes, and how far it was expected."""
    target = int(found.ids[step + 1])
    return tr("“{symbol}” comes next: it got {share} %.").format(
        symbol=written(tokens[target]), share=number(100 * float(found.probabilities[step, target]))
    )


def _said_back(found: Guessing, step: int) -> str:
    last = len(found.lengths) - 1
    first, here = float(found.lengths[last]), float(found.lengths[step])
    if step == last:
        told = tr("At the last step, {last}, the gradient of the state is {length} long.")
        return told.format(last=number(last + 1), length=short_number(here))
    if not first > 0:
        return tr("There is no gradient: the last guess leaves nothing to learn.")
    told = tr("From step {last} back to step {step} the gradient fell to {share} of its length.")
    if here > first:
        told = tr(
            "From step {last} back to step {step} the gradient grew to {share} times its length."
        )
    share = short_number(here / first) if here > first else _percent(here / first)
    return told.format(last=number(last + 1), step=number(step + 1), share=share)


def _forth(found: Guessing, step: int) -> dict[str, Float64]:
    now: Any = found.trace.forward[step]
    vectors = {name: array[:, 0] for name, array in vars(now).items() if len(array) == len(now.h)}
    if isinstance(now, LstmForward):
        vectors["kept"] = (now.f * now.c_prev)[:, 0]
        vectors["let_in"] = (now.i * now.c_hat)[:, 0]
    else:
        vectors["from_state"] = (found.trace.weights["W_hh"] @ now.h_prev)[:, 0]
        vectors["from_input"] = (found.trace.weights["W_xh"] @ now.x)[:, 0]
    return vectors


def _back(found: Guessing, step: int) -> dict[str, Float64]:
    back: Any = found.trace.backward[step]
    return {name: array[:, 0] for name, array in vars(back).items() if len(array) == len(back.dh)}


def _own_peaks(vectors: dict[str, Float64]) -> dict[str, float]:
    return {part: float(np.abs(vector).max()) for part, vector in vectors.items()}


def _peaks(found: Guessing) -> dict[str, float]:
    """Return the largest number of all steps, for what may be larger than 1."""
    name = "c" if cell_of(found) == "lstm" else "h_raw"
    largest = max(float(np.abs(getattr(now, name)).max()) for now in found.trace.forward)
    return dict.fromkeys(UNBOUNDED, max(1.0, largest))


def _expected(found: Guessing, tokens: Sequence[str], step: int) -> list[Expected]:
    shares, target = found.probabilities[step], int(found.ids[step + 1])
    most = MOST_EXPECTED if max(map(len, tokens)) == 1 else MOST_EXPECTED - 1  # words are wide
    shown = np.argsort(-shares, kind="stable")[:most].tolist()
    if target not in shown:
        shown[-1] = target
    return [Expected(tokens[place], float(shares[place]), place == target) for place in shown]


def _remark(found: Guessing, step: int, backward: bool) -> str:
    if not backward:
        return tr("loss {loss}").format(loss=number(float(found.losses[step]), 2))
    if not found.trace.backward[step].dy.any():
        return tr("no loss here")
    asked = float(found.trace.backward[step].dy[int(found.ids[step + 1]), 0])
    return "dy " + short_number(asked).replace("-", "−")


def _signed(value: float) -> str:
    return number(float(value), 2).replace("-", "−")


def _percent(share: float) -> str:
    percent = number(100 * share, 1) if share >= 0.001 else short_number(100 * share)
    return tr("{share} %").format(share=percent)
