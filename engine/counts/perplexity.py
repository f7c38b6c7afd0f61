"""Perplexity: how much a text surprises a model.

The model guesses every token of a text it did not learn; a token to which it gave probability p
costs log₂(1 / p) bits, and 2 to the mean of them is the number of equally likely tokens that would
leave it as unsure. The part to measure on is chosen by position, so that any two models of one
corpus can be measured on the very same tokens.

>>> Measurement(tokens=10, unknown=0, bits_per_token=3.0).perplexity
8.0
"""

import math
from dataclasses import dataclass

import numpy as np

from engine.arrays import Bool, Int32
from engine.counts.interpolation import Interpolation
from engine.messages import Message, UserError
from engine.text.corpus import Corpus
from engine.training import Steps, WorkProgress

BLOCK = 1 << 13  # tokens measured at once


@dataclass(frozen=True)
class Measurement:
    """How a model did on a text: tokens predicted, unknown ones left out, and bits for each."""

    tokens: int
    unknown: int
    bits_per_token: float

    @property
    def perplexity(self) -> float:
        """2 ^ bits per token; infinite when something impossible happened."""
        return 2.0**self.bits_per_token if self.bits_per_token < 1024 else math.inf

    @property
    def nats(self) -> float:
        """The same in nats per token, as the loss of a network is."""
        return self.bits_per_token * math.log(2)


def held_out_start(tokens: int, share: float) -> int:
    """Return where the last ``share`` of so many tokens begins; the same for every model."""
    return tokens - int(tokens * share)


def measure_steps(model: Interpolation, ids: Int32, breaks: Bool) -> Steps[Measurement]:
    """Measure a model on a text: ids (N,), -1 where unknown, and breaks (N,) between its runs."""
    breaks = breaks.copy()
    breaks[:1] = True
    breaks[1:] |= ids[:-1] < 0
    bits, known = 0.0, 0
    for begin in range(0, len(ids), BLOCK):
        yield WorkProgress(begin, len(ids), Message("Measuring on text that was not learned"))
        overlap = min(begin, model.order - 1)  # context of the first token
        part = slice(begin - overlap, begin + BLOCK)
        found = model.text_probabilities(ids[part], breaks[part])[overlap:]
        found = found[ids[begin : begin + BLOCK] >= 0]
        with np.errstate(divide="ignore"):
            bits -= float(np.log2(found).sum())
        known += len(found)
    if not known:
        raise UserError("The model knows no word of this text, so it cannot be measured on it.")
    return Measurement(known, len(ids) - known, bits / known)


def breaks_of(corpus: Corpus) -> Bool:
    """Return bool (N,), True where a document begins or tokens were left out just before."""
    breaks = corpus.gaps.copy()
    starts = corpus.offsets[:-1]
    breaks[starts[starts < len(breaks)]] = True
    return breaks
