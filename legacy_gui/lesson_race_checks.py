"""The checks of the lessons on recurrent networks: who guesses better, and who remembers.

As in ``lesson_checks``: nothing of the outcome is known beforehand, only the trained models count.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.messages import Message, UserError
from engine.recurrent import inspect
from engine.recurrent.language_model import LanguageModel
from engine.recurrent.race import RaceModel
from legacy_gui.lesson_checks import Verdict
from legacy_gui.panels.race_said import NAMES
from legacy_gui.paths import resources

# Who comes home with what, in the text of the first word.
BRING = {
    "bakers": "bread",
    "fishermen": "herring",
    "shepherds": "wool",
    "gardeners": "roses",
    "miners": "coal",
    "beekeepers": "honey",
    "potters": "bowls",
    "millers": "flour",
}
ASKED = "with"  # stands before what they bring
UNSEEN = 0.1  # of the lines, which are kept back from the networks
NEAR = 8  # words between the first and the last, at most, that need no long memory
REMEMBERS = 3 / len(BRING)  # share of right guesses; chance gives a third of it
DECIMALS = 3  # of a loss

Races = Sequence[RaceModel]


@dataclass(frozen=True)
class Recall:
    """How many of the lines with a near and with a far first word a network ends rightly."""

    near: int
    near_asked: int
    far: int
    far_asked: int

    @property
    def share(self) -> float:
        """The share of right guesses in the lines that need a long memory."""
        return self.far / self.far_asked


def check_counting(races: Races) -> Verdict:
    """Tell whether neither network (0), only the LSTM (1) or both (2) guess better than counting.

    No answer is for a simple network that does while the LSTM does not.
    """
    race = races[-1]
    losses = {one.config.cell: _loss(one) for one in race.models}
    counting = _known(race.baseline)
    beaten = [cell for cell, loss in losses.items() if loss < counting]
    findings = (
        Message(
            "Loss on unseen text, in nats a character: counting {counting}, RNN {rnn}, LSTM"
            " {lstm}; less is better.",
            {
                "counting": f"{counting:.{DECIMALS}f}",
                "rnn": f"{losses['rnn']:.{DECIMALS}f}",
                "lstm": f"{losses['lstm']:.{DECIMALS}f}",
            },
        ),
        Message(
            "That is like guessing blindly among so few characters each time: counting {counting},"
            " RNN {rnn}, LSTM {lstm}.",
            {
                "counting": f"{np.exp(counting):.2f}",
                "rnn": f"{np.exp(losses['rnn']):.2f}",
                "lstm": f"{np.exp(losses['lstm']):.2f}",
            },
        ),
    )
    right = {(): 0, ("lstm",): 1, ("rnn", "lstm"): 2}.get(tuple(beaten))
    return Verdict(right, findings, (_meaning_of_counting(bool(beaten)),))


def _meaning_of_counting(is_beaten: bool) -> Message:
    if is_beaten:
        return Message(
            "Counting sees the last four characters and nothing before them; a network that has"
            " learned what to carry along sees further."
        )
    return Message(
        "What was seen often enough is hard to guess better than by counting it; a network needs"
        " more text, or more time, to earn its price."
    )


def check_memory(races: Races) -> Verdict:
    """Tell whether neither (0), only the LSTM (1) or both (2) remember the first word of a line."""
    found = {one.config.cell: recall(one) for one in races[-1].models}
    findings = tuple(_finding_of_recall(NAMES[cell], one) for cell, one in found.items())
    remembers = tuple(cell for cell, one in found.items() if one.share >= REMEMBERS)
    right = {(): 0, ("lstm",): 1, ("rnn", "lstm"): 2}.get(remembers)
    return Verdict(right, findings, (_meaning_of_memory(right),))


def recall(model: LanguageModel) -> Recall:
    """Let a network end the unseen lines of the text of the first word."""
    path = resources() / "corpora" / "long_memory_first_word.txt"
    lines = list(filter(str.strip, path.read_text(encoding="utf-8").splitlines()))
    read = inspect.predictions(model, "\n".join(lines[-round(UNSEEN * len(lines)) :]), 1)
    words = [model.symbols.tokens[number] for number in read.ids.tolist()]
    right, asked, first = np.zeros(2, np.int64), np.zeros(2, np.int64), 0
    for place, word in enumerate(words):
        if word in BRING and (not place or words[place - 1] in (".", *BRING.values())):
            first = place
        elif word in BRING.values() and words[place - 1] == ASKED:
            is_far = int(place - first > NEAR)
            asked[is_far] += 1
            right[is_far] += read.ranks[place - 1] == 1
    if not asked[1]:
        raise UserError("This lesson needs its own text, read word by word.")
    return Recall(int(right[0]), int(asked[0]), int(right[1]), int(asked[1]))


def _finding_of_recall(name: str, one: Recall) -> Message:
    return Message(
        "{name}: of {near_asked} short lines it ends {near} rightly, of {far_asked} long ones"
        " {far}: {share} %. Blind guessing gives {chance} %.",
        {
            "name": name,
            "near": one.near,
            "near_asked": one.near_asked,
            "far": one.far,
            "far_asked": one.far_asked,
            "share": round(100 * one.share),
            "chance": round(100 / len(BRING)),
        },
    )


def _meaning_of_memory(right: int | None) -> Message:
    if right == 1:
        return Message(
            "The RNN writes its memory anew at every word, and after some of them the first is"
            " gone; the gates of the LSTM let it stand until it is asked for."
        )
    if right == 2:
        return Message("Both carried the first word along this time; make the lines longer.")
    return Message(
        "What lies far back is learned late, when all that lies near is known: more epochs, or"
        " another seed, may show it."
    )


def check_rates(races: Races) -> Verdict:
    """Tell which of the learning rates, by its number, brought most in the same time."""
    models = [race.models[-1] for race in races]
    losses = [np.inf if one.trouble else _loss(one) for one in models]
    findings = tuple(map(_finding_of_rate, models, losses))
    best = int(np.argmin(losses))
    meaning = [
        Message(
            "The learning rate is the length of a step downhill: too short, and one is still on"
            " the way; too long, and one jumps over the valley."
        )
    ]
    if best != 1:
        meaning.append(Message("On another text, or with more time, another rate may be the best."))
    return Verdict(best if np.isfinite(losses[best]) else None, findings, tuple(meaning))


def _finding_of_rate(model: LanguageModel, loss: float) -> Message:
    rate = f"{model.config.learning_rate:g}"
    if not np.isfinite(loss):
        return Message("Learning rate {rate}: the loss exploded.", {"rate": rate})
    return Message(
        "Learning rate {rate}: loss {loss} on unseen text.",
        {"rate": rate, "loss": f"{loss:.{DECIMALS}f}"},
    )


def _loss(model: LanguageModel) -> float:
    """Return the loss on text kept back."""
    return _known(None if model.held_out is None else model.held_out.nats)


def _known(loss: float | None) -> float:
    if loss is None:
        raise UserError("The text is too short to keep a part of it back, so nothing can be told.")
    return loss
