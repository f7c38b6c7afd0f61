"""The formula behind every part of the drawn cell, with the numbers of one step and unit."""

from collections.abc import Callable
from typing import Any

from engine.counts.worked import WorkedStep
from engine.recurrent import guessing, worked_cell
from engine.recurrent.guessing import Guessing
from legacy_gui.plots.cell_words import part_named
from legacy_gui.translations import number, tr

Lines = list[WorkedStep]

ABOUT_UNITS: dict[str, Callable[[Any, int, int], Lines]] = {
    "h_raw": lambda trace, step, unit: worked_cell.explain_hidden(trace, step, unit)[:-1],
    "from_state": lambda trace, step, unit: worked_cell.explain_hidden(trace, step, unit)[:1],
    "from_input": lambda trace, step, unit: worked_cell.explain_hidden(trace, step, unit)[1:2],
    "h": worked_cell.explain_hidden,
    "tanh_c": lambda trace, step, unit: worked_cell.explain_hidden(trace, step, unit)[:1],
    "kept": lambda trace, step, unit: worked_cell.explain_cell(trace, step, unit)[:1],
    "let_in": lambda trace, step, unit: worked_cell.explain_cell(trace, step, unit)[1:2],
    "c": worked_cell.explain_cell,
    "dh": worked_cell.explain_hidden_gradient,
    "dh_raw": worked_cell.explain_sum_gradient,
    "dc": worked_cell.explain_cell_gradient,
    "dh_prev": worked_cell.explain_hidden_before_gradient,
    "dc_prev": worked_cell.explain_cell_before_gradient,
}
GATES: dict[str, worked_cell.Gate] = {"f": "f", "i": "i", "c_hat": "c_hat", "o": "o"}
# What comes from the step beside is worked out there.
BESIDE = {"h_prev": (-1, "h"), "c_prev": (-1, "c")}
BESIDE |= {"dh_next": (1, "dh_prev"), "dc_next": (1, "dc_prev")}


def formula(found: Guessing, step: int, part: str, unit: int) -> tuple[str, Lines]:
    """Return a title, and how the number of a part comes about."""
    if part in BESIDE:
        shift, part_there = BESIDE[part]
        if not 0 <= step + shift < len(found.trace.forward):
            return _at_the_end(part), []
        step, part = step + shift, part_there
    if part == "x":
        return tr("Input: the symbol that is read, a column with a single 1."), []
    lines = _lines(found, step, part, unit)
    words = part_named(part)
    where = tr("{name}, step {step}") if part in ("y", "dy") else tr("{name}, step {step}, {unit}")
    said = tr("unit {unit}").format(unit=number(unit + 1))
    return where.format(name=words.name, step=number(step + 1), unit=said), lines


def _lines(found: Guessing, step: int, part: str, unit: int) -> Lines:
    if part == "y":
        target = int(found.ids[step + 1])
        score = worked_cell.explain_output(found.trace, step, target)
        return [*score, *guessing.explain_guess(found, step)[1:]]
    if part == "dy":
        return guessing.explain_guess_gradient(found, step)
    trace: Any = found.trace
    if part in GATES:
        return worked_cell.explain_gate(trace, step, GATES[part], unit)
    if part in ABOUT_UNITS:
        return ABOUT_UNITS[part](trace, step, unit)
    gate = GATES[part.removeprefix("d").removesuffix("_raw")]
    return worked_cell.explain_gate_gradient(trace, step, gate, unit)


def _at_the_end(part: str) -> str:
    if part in ("h_prev", "c_prev"):
        return tr("Before the first step there is nothing: the cell begins with zeros.")
    return tr("After the last step there is nothing, so that no gradient comes back from there.")
