"""What the page of activations computes: a part of a network over a text, and what follows what."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Float64, Floats
from engine.recurrent.cells import Cell
from engine.recurrent.predictions import Predictions, predictions_steps
from engine.recurrent.states import States, states_steps
from engine.recurrent.text_patterns import PATTERNS
from engine.recurrent.units import Following, following_steps, similar_places
from engine.training import Steps
from legacy_gui.panels.race_said import NAMES
from legacy_gui.panels.recurrent_page import Reading, Watched, written
from legacy_gui.translations import number, tr

GATES = ("output", "forget", "input", "candidate")  # in the order of the engine
UNITS, EXPECTED = 6, 6  # best units of a pattern, next symbols
STRETCH = 12  # symbols over which a unit must act alike
CONTEXT = 12  # characters before a place
NOTHING = 1e-9  # what is below is rounding


@dataclass(frozen=True, eq=False)
class Activity:
    """A part of a network over T symbols.

    Attributes
    ----------
    part
        ``hidden``, ``cell`` or a gate.
    values
        (L, T, H).
    following
        For every pattern the units that follow it best.
    predictions
        What was expected after each symbol.
    """

    model: Watched
    reading: Reading
    part: str
    values: Floats
    following: tuple[tuple[Following, ...], ...]
    predictions: Predictions

    def shades(self, unit: int) -> Float64:
        """Return how far a unit (T,) is from its mean, -1 to 1; as r, it knows no other zero."""
        one = self.trace(unit)
        one -= one.mean()
        most = float(np.abs(one).max())
        return one / most if NOTHING < most < np.inf else np.zeros(len(one))

    def trace(self, unit: int) -> Float64:
        """Return the values (T,) of a unit, counted through all layers."""
        layer, place = divmod(unit, self.values.shape[2])
        found: Float64 = self.values[layer, :, place].astype(np.float64)
        return found

    @property
    def cell(self) -> Cell:
        """What kind of network it is."""
        return self.model.weights.shape.cell

    @property
    def units(self) -> int:
        """How many units there are in all layers."""
        return int(self.values.shape[0] * self.values.shape[2])

    def place_of(self, unit: Following) -> int:
        """Return the number of a unit, counted through all layers."""
        return unit.layer * int(self.values.shape[2]) + unit.unit

    def is_like(self, other: "Activity") -> bool:
        """Tell whether the units of another one are the same ones, perhaps with newer weights."""
        mine, others = (self.cell, self.part, self.units), (other.cell, other.part, other.units)
        return mine == others

    def name(self, unit: Following) -> str:
        """Return what a unit is called, counted from 1."""
        if self.values.shape[0] == 1:
            return tr("unit {unit}").format(unit=number(unit.unit + 1))
        return tr("unit {unit} of layer {layer}").format(
            unit=number(unit.unit + 1), layer=number(unit.layer + 1)
        )

    def alike(self, unit: int, place: int, most: int) -> list[int]:
        """Return the places where a unit acts most as it does up to a place, best first."""
        width = min(STRETCH, place + 1)
        places, _ = similar_places(self.trace(unit), place, width, most)
        return [int(each) for each in places]

    def before(self, place: int) -> str:
        """Return what is read last at a place, on one line and to be seen."""
        spans = self.reading.spans[max(0, place + 1 - CONTEXT) : place + 1]
        text = self.reading.text[spans[0, 0] : spans[-1, 1]][-CONTEXT:].replace("\n", "↵")
        return text if text.strip(" ") else text.replace(" ", "␣")

    def said_unit(self, pattern: int) -> str:
        """Say which unit follows a pattern best, and how well."""
        best, name = self.following[pattern][0], tr(PATTERNS[pattern].label.text)
        if abs(best.correlation) < NOTHING:
            return tr("Nothing in this text changes by the pattern “{pattern}”.").format(
                pattern=name
            )
        return tr("In the {cell}, {unit} follows “{pattern}” best (r = {r}).").format(
            cell=NAMES[self.cell],
            unit=self.name(best),
            pattern=name,
            r=number(best.correlation, 2),
        )

    def said_next(self, place: int) -> str:
        """Say what comes after a symbol, and how probable that was; nothing after the last."""
        if place >= len(self.predictions.bits):
            return ""
        following = self.model.symbols.tokens[self.reading.ids[place + 1]]
        return tr(
            "After the chosen place comes “{next}”, to which the {cell} gave {share} %."
        ).format(
            next=written(following),
            cell=NAMES[self.cell],
            share=number(100 * 2.0 ** -self.predictions.bits[place], 1),
        )


def parts_of(model: Watched) -> list[tuple[str, str]]:
    """Return the parts of a network that can be looked at, by key and name."""
    hidden = [("hidden", tr("hidden state h"))]
    if model.weights.shape.cell == "rnn":
        return hidden
    return [
        *hidden,
        ("cell", tr("cell state c")),
        ("forget", tr("forget gate f")),
        ("input", tr("input gate i")),
        ("candidate", tr("candidate c̃")),
        ("output", tr("output gate o")),
    ]


def activity_steps(model: Watched, reading: Reading, part: str) -> Steps[Activity]:
    """Read a text, and rank the units of a part by how well they follow each pattern."""
    states = yield from states_steps(model.weights, reading.ids)
    values = values_of(states, part)
    tokens = [model.symbols.tokens[number] for number in reading.ids.tolist()]
    following = yield from following_steps(values, tokens, most=UNITS)
    predictions = yield from predictions_steps(model.weights, reading.ids, EXPECTED)
    return Activity(model, reading, part, values, following, predictions)


def values_of(states: States, part: str) -> Floats:
    """Return the values (L, T, H) of a part."""
    if states.cells is None or states.gates is None or part == "hidden":
        return states.hidden
    return states.cells if part == "cell" else states.gates[:, :, GATES.index(part)]


def most_telling(following: Sequence[Sequence[Following]]) -> int:
    """Return the pattern that some unit follows best of all."""
    best = [abs(units[0].correlation) if units else 0.0 for units in following]
    return int(np.argmax(best))
