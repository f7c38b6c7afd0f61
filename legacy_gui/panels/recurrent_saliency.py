"""Saliency: which earlier symbols does a guess rest on?

The slope of ln p of a guess by every symbol that was read before it, carried back through time
(``engine.recurrent.time_gradients``). How much a symbol matters has no sign; whether it speaks for
the guess or against it has. It is what the network would feel of a small change, not a proof of
why it guessed so.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.arrays import Float64, Int32
from engine.recurrent.predictions import predictions_steps
from engine.recurrent.time_gradients import Saliency, saliency_steps
from engine.training import Steps
from legacy_gui.panels.race_said import NAMES
from legacy_gui.panels.recurrent_one import OneNetworkPage
from legacy_gui.panels.recurrent_page import CELLS, Reading, Watched, written
from legacy_gui.plots.bars import Bars
from legacy_gui.plots.saliency_text import SaliencyText
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import Segments, label

FIRST_PLACE = 120
LETTERS = 3  # before the first symbol that is asked about
FEWEST = 12  # symbols before one that is asked about by what comes before it
EXPECTED = 8  # symbols to choose from
COMES = "✓"  # stands at the symbol that really comes
STRENGTH = 0  # the first of the two ways to shade


@dataclass(frozen=True, eq=False)
class Why:
    """What was expected at a place, and what one of these guesses rests on.

    Attributes
    ----------
    tokens, probabilities
        The most expected symbols and, last where it is none of them, the one that comes.
    saliency
        Of the symbols before the place, the last of which stands just before it.
    """

    model: Watched
    reading: Reading
    place: int
    tokens: Int32
    probabilities: Float64
    saliency: Saliency

    def spread(self, values: Float64) -> Float64:
        """Return values of the symbols before the place as shades of the whole text, -1 to 1.

        A shade is the root of a value, so that one sees what is far back as well.
        """
        shades = np.zeros(len(self.reading.ids))
        most = np.abs(values).max(initial=0.0)
        if most > 0:
            shades[self.place - len(values) : self.place] = np.sign(values) * np.sqrt(
                np.abs(values) / most
            )
        return shades

    def name(self, token: int) -> str:
        """Return how a symbol is written."""
        return written(self.model.symbols.tokens[token])


class SaliencyPage(OneNetworkPage):
    """The text before a place by what it tells, and the guesses at the place to choose from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why: Why | None = None
        self.place, self.target = 0, -1  # the symbol asked about; -1: the one that comes
        self.ways = Segments(
            (
                ("", tr("How much"), tr("A shade twice as strong: the symbol matters four times.")),
                ("", tr("For or against"), tr("Blue speaks for the guess, orange against it.")),
            )
        )
        self.text = SaliencyText(self._tip)
        self.where = label(role="strong")
        self.where.setWordWrap(False)
        self.guesses = Bars(tr("Expected at the chosen place"))
        self.guesses.setToolTip(tr("Click a symbol to see what speaks for it."))
        self._way = STRENGTH
        self.ways.chosen.connect(self._choose_way)
        self.text.token_activated.connect(self.choose)
        self.guesses.bar_activated.connect(self._choose_target)
        self._lay_out()

    def choose(self, place: int) -> None:
        """Ask about another symbol of the text; before the first, nothing is guessed."""
        if self.reading is not None and 0 < place < len(self.reading.ids):
            self.place, self.target = place, -1
            self.text.choose(place)
            self.refresh()

    def ask_after(self, words: tuple[str, ...]) -> None:
        """Ask about the symbol that follows some in a row, as far from the beginning as others."""
        if self.reading is None or not self.models:
            return
        tokens = [self.models[0].symbols.tokens[number] for number in self.reading.ids.tolist()]
        row = len(words)
        found = (at for at in range(FEWEST, len(tokens)) if tuple(tokens[at - row : at]) == words)
        self.choose(next(found, self.place))

    def clear(self) -> None:
        """Forget networks and text."""
        super().clear()
        self.why, self.place, self.target = None, 0, -1
        self._show_nothing("", np.zeros((0, 2), np.int64))

    def take_reading(self, reading: Reading) -> None:
        """Show another text, and a place far enough in it."""
        self.why, self.target = None, -1
        self.place = inside_a_word(reading)
        self._show_nothing(reading.text, reading.spans)

    def steps(self) -> Steps[object] | None:
        """Return how the saliency is computed."""
        model = self.model
        if model is None or self.reading is None:
            return None
        if self.place < 1:
            self.sentence.setText(tr("The text is too short: nothing stands before a symbol."))
            return None
        return why_steps(model, self.reading, self.place, self.target)

    def take(self, result: object) -> None:
        """Show what a guess rests on; that of a text that is no longer there is passed over."""
        assert isinstance(result, Why)
        if result.reading is self.reading:
            self.why = result
            self._draw()

    def _draw(self) -> None:
        why = self.why
        if why is None:
            return
        self.text.show_weights(why.spread(self._values(why)))
        self.text.choose(why.place)
        comes = int(why.reading.ids[why.place])
        notes = [COMES if token == comes else "" for token in why.tokens.tolist()]
        names = [why.name(token) for token in why.tokens.tolist()]
        cell = why.model.weights.shape.cell
        self.guesses.show_bars(
            names,
            (100 * why.probabilities).tolist(),
            [f"% {note}".strip() for note in notes],
            maximum=100,
            series=CELLS.index(cell),
            decimals=1,
        )
        self.where.setText(tr("What speaks for “{symbol}”").format(symbol=self._target_name(why)))
        self.sentence.setText(said(why) if self._way == STRENGTH else said_pulls(why))

    def _values(self, why: Why) -> Float64:
        found = why.saliency
        return found.strengths if self._way == STRENGTH else found.pulls

    def _target_name(self, why: Why) -> str:
        return why.name(why.saliency.target)

    def _tip(self, token: int) -> str:
        """Tell how much a symbol matters."""
        why = self.why
        if why is None or not 0 <= token < why.place:
            return self.text.toolTip()
        back = why.place - token
        if back > len(why.saliency.strengths):
            return tr("So far back nothing is measured.")
        return tr("“{symbol}”, {steps} back: strength {strength}, pull {pull}").format(
            symbol=why.name(int(why.reading.ids[token])),
            steps=number(back),
            strength=number(why.saliency.strengths[-back], 4),
            pull=number(why.saliency.pulls[-back], 4),
        )

    def _show_nothing(self, text: str, spans: np.ndarray) -> None:
        self.text.choose(-1)
        self.text.show_text(text, spans, np.zeros(len(spans)))
        self.guesses.show_bars((), ())
        self.where.clear()

    def _choose_way(self, way: int) -> None:
        self._way = way
        self._draw()

    def _choose_target(self, row: int) -> None:
        if self.why is not None:
            self.target = int(self.why.tokens[row])
            self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self.networks)
        head.addWidget(self.ways)
        head.addWidget(self.where)
        head.addStretch(1)
        aside = QVBoxLayout()
        aside.setSpacing(GRID)
        aside.addWidget(label(tr("Expected here"), "strong"))
        aside.addWidget(self.guesses, 1)
        self.place_beside(head, self.text, aside)


def why_steps(model: Watched, reading: Reading, place: int, target: int = -1) -> Steps[Why]:
    """Read up to a place, and ask what a guess there rests on; -1 asks about what comes."""
    comes = int(reading.ids[place])
    expected = yield from predictions_steps(model.weights, reading.ids[: place + 1], EXPECTED)
    tokens, shares = expected.tokens[-2].copy(), expected.probabilities[-2].copy()
    if comes not in tokens:
        tokens[-1], shares[-1] = comes, 2.0 ** -expected.bits[-1]
    asked = comes if target < 0 else target
    saliency = yield from saliency_steps(model.weights, reading.ids[:place], asked)
    return Why(model, reading, place, tokens, shares, saliency)


def inside_a_word(reading: Reading) -> int:
    """Return the first place after some lines that is the fourth letter of a word, or near it."""
    letters = [reading.text[begin].isalnum() for begin in reading.spans[:, 0].tolist()]
    last = len(letters) - 1
    places = range(FIRST_PLACE, last)
    found = (place for place in places if all(letters[place - LETTERS : place + 1]))
    return next(found, max(0, min(FIRST_PLACE, last)))


def said(why: Why) -> str:
    """Say in one sentence which symbol matters most, and how far back half of it all lies."""
    strengths = why.saliency.strengths
    total = float(strengths.sum())
    if not total:
        return tr("Nothing that was read matters for this guess.")
    best = int(strengths.argmax())
    half = 1 + int(np.searchsorted(np.cumsum(strengths[::-1]), total / 2))
    told = tr("“{symbol}”, {steps} back, matters most; the last {half} weigh half of all.").format(
        symbol=why.name(int(why.saliency.ids[best])),
        steps=number(len(strengths) - best),
        half=number(half),
    )
    return f"{_said_share(why)} {told}"


def said_pulls(why: Why) -> str:
    """Say in one sentence which symbol speaks most for a guess, and which most against it."""
    pulls, count = why.saliency.pulls, len(why.saliency.pulls)
    most, least = int(pulls.argmax()), int(pulls.argmin())
    told = []
    if pulls[most] > 0:
        told.append((tr("“{symbol}”, {steps} back, speaks most for it."), most))
    if pulls[least] < 0:
        told.append((tr("“{symbol}”, {steps} back, speaks most against it."), least))
    said = [
        sentence.format(symbol=why.name(int(why.saliency.ids[at])), steps=number(count - at))
        for sentence, at in told
    ]
    return " ".join([_said_share(why), *said])


def _said_share(why: Why) -> str:
    return tr("The {cell} gives “{target}” {share} %.").format(
        cell=NAMES[why.model.weights.shape.cell],
        target=why.name(why.saliency.target),
        share=number(100 * why.saliency.probability, 1),
    )
