"""Whose weights are shown: those of a small cell of one's own, or those learned in the race."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.arrays import Int32
from engine.messages import UserError
from engine.recurrent.cells import Cell
from engine.recurrent.guessing import Guessing, TeachingCell, guess, learned, small_cell
from engine.recurrent.simple_weights import as_cell
from engine.recurrent.symbols import Symbols
from engine.recurrent.weights import Weights
from legacy_gui.panels.cell_typed import symbols_of
from legacy_gui.panels.race_said import NAMES
from legacy_gui.panels.recurrent_page import Watched


@dataclass(frozen=True, eq=False)
class SmallCell:
    """A small cell, the symbols it reads, and how far it has learned.

    Attributes
    ----------
    rounds
        How often it has learned this text.
    first_loss
        The loss before; None while it has not learned it.
    """

    kind: Cell
    text: str
    symbols: Symbols
    seed: int
    cell: TeachingCell
    rounds: int = 0
    first_loss: float | None = None


def new_small_cell(kind: Cell, text: str, seed: int) -> SmallCell:
    """Return a small cell over the characters of a text."""
    symbols = symbols_of(text)
    return SmallCell(kind, text, symbols, seed, small_cell(kind, len(symbols), seed))


def fitting(old: SmallCell, text: str) -> SmallCell:
    """Return the cell itself where it knows all characters, else a new one over those."""
    if text == old.text:
        return old
    if set(text) <= set(old.symbols.tokens):
        return replace(old, text=text, rounds=0, first_loss=None)
    return new_small_cell(old.kind, text, old.seed)


def learned_in(models: Sequence[Watched], kind: Cell) -> Watched:
    """Return the network of the race whose cell can be drawn; a ``UserError`` says why not."""
    found = [model for model in models if model.weights.shape.cell == kind]
    if not models:
        raise UserError("Nothing was learned yet: start the race, or take a small new cell.")
    if not found:
        raise UserError(
            "There is no {name} in this race: choose the other network.", name=NAMES[kind]
        )
    shape = found[-1].weights.shape
    if shape.layers > 1:
        raise UserError(
            "This network has {layers} layers; only one of a single layer can be drawn as one"
            " cell.",
            layers=shape.layers,
        )
    return found[-1]


def guess_by(source: Weights | TeachingCell, ids: Int32, last_only: bool) -> Guessing:
    """Let a small cell or a network of the race guess."""
    if not isinstance(source, Weights):
        return guess(source, ids, last_only=last_only)
    if not np.isfinite(source.vector).all():
        raise UserError(
            "The numbers of this network have left all bounds; take a lower learning rate."
        )
    return guess(as_cell(source), ids, last_only=last_only)


def learn_by(
    cell: TeachingCell, ids: Int32, rounds: int, last_only: bool
) -> tuple[TeachingCell, Guessing]:
    """Let a small cell learn a little; return it and what it guesses now."""
    better = learned(cell, ids, rounds)
    return better, guess(better, ids, last_only=last_only)
