"""A sequence of a task in words: what is read, what is asked, what each network answers."""

from collections.abc import Callable, Sequence

import numpy as np

from engine.recurrent.task_contest import CELLS, Shown
from engine.recurrent.task_example import Answers, Example
from engine.recurrent.tasks import ASK, Name
from legacy_gui.panels.race_said import COLOURS, NAMES
from legacy_gui.plots.sequence_grid import Cell, Row
from legacy_gui.translations import number, tr

DECIMALS = 2  # of numbers to be added
MARK = "▸"  # before a number that is to be added


def question(task: Name, gap: int) -> str:
    """Return what the task asks, in one plain sentence."""
    match task:
        case "recall":
            said = tr("Which letter came before {gap} dots?")
        case "first word":
            said = tr("What goes with the first word?")
        case "brackets":
            said = tr("Which bracket must be closed next?")
        case "parity":
            said = tr("Even or odd: how many ones so far?")
        case "adding":
            said = tr("What do the marked numbers add up to?")
    return said.format(gap=number(gap))


def rows_of(shown: Shown) -> tuple[Row, ...]:
    """Return the rows: what is read, the right answers, and what each network says."""
    example = shown.example
    rows = [
        Row(tr("read"), None, _read(example)),
        Row(tr("right answer"), None, _asked(example)),
    ]
    rows += [
        Row(NAMES[cell], COLOURS[cell], _answered(example, answers))
        for cell, answers in zip(CELLS, shown.answers, strict=True)
    ]
    return tuple(rows)


def telling(example: Example) -> tuple[int, ...]:
    """Return the steps without which the question cannot be answered, and those where it is."""
    asked = example.asked.tolist()
    return tuple(sorted({*_to_remember(example), *asked}))


def _to_remember(example: Example) -> list[int]:
    if not example.task.answers:
        return np.flatnonzero(example.inputs[:, 1]).tolist()
    return [0] if len(example.asked) == 1 else []


def _read(example: Example) -> tuple[Cell, ...]:
    strong = set(_to_remember(example))
    if not example.task.answers:
        values = [number(value, DECIMALS) for value in example.inputs[:, 0].tolist()]
        texts = [f"{MARK} {one}" if step in strong else one for step, one in enumerate(values)]
    else:
        texts = [written(example.task.symbols[id_]) for id_ in example.inputs.tolist()]
        strong |= {step for step, one in enumerate(texts) if one == ASK}
    return tuple(Cell(text, strong=step in strong) for step, text in enumerate(texts))


def _asked(example: Example) -> tuple[Cell | None, ...]:
    return _cells(example, lambda step: Cell(_answer(example, example.targets[step])))


def _answered(example: Example, answers: Answers | None) -> tuple[Cell | None, ...]:
    if answers is None:
        return _cells(example, lambda step: None)
    return _cells(
        example,
        lambda step: Cell(_answer(example, answers.given[step]), bool(answers.right[step])),
    )


def _cells(example: Example, cell: Callable[[int], Cell | None]) -> tuple[Cell | None, ...]:
    """Return a cell for each step at which something is asked."""
    asked = set(example.asked.tolist())
    return tuple(cell(step) if step in asked else None for step in range(example.task.steps))


def _answer(example: Example, value: float) -> str:
    names: Sequence[str] = example.task.answers
    return written(names[int(value)]) if names else number(value, DECIMALS)


def written(symbol: str) -> str:
    """Return a symbol of a task as the window writes it: words are translated."""
    return tr(symbol) if symbol.isascii() and symbol.isalpha() and len(symbol) > 1 else symbol
