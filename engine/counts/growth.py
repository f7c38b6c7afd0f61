"""The dictionary that explodes: how many different n-grams there are for each n.

There are V^n possible n-grams, so a count of them needs ever more text: the number of different
n-grams climbs towards the number of all n-grams, until nearly every one has been seen only once.
Characters start with a hundred types instead of thousands and climb more slowly, which is why short
character n-grams, rough syllables, still repeat.
"""

from collections.abc import Generator
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TypeVar

from engine.counts.grouping import longer_groups, token_groups
from engine.counts.ngrams import LONGEST
from engine.messages import Message
from engine.text.corpus import Corpus, build_corpus_steps
from engine.text.documents import Documents
from engine.training import Steps, Trainer, WorkProgress, retold

MOST_CHARACTERS = 5_000_000  # looked at, from the beginning; enough to see where the lines go
UNITS = ("word", "char")

ModelT = TypeVar("ModelT")


@dataclass(frozen=True)
class Line:
    """Numbers for n = 1, 2, …, as far as they are known.

    Attributes
    ----------
    types, tokens, once
        Different n-grams, all n-grams, and those of the different ones that occur only once.
    """

    types: tuple[int, ...] = ()
    tokens: tuple[int, ...] = ()
    once: tuple[int, ...] = ()


@dataclass(frozen=True)
class Growth:
    """The lines for words and for characters, and how many characters of text they tell of."""

    characters_read: int
    words: Line = field(default_factory=Line)
    characters: Line = field(default_factory=Line)


@dataclass(frozen=True)
class GrowthProgress:
    """A snapshot that already shows what is known."""

    step: int
    total: int
    message: Message
    growth: Growth


def dictionary_growth_steps(
    corpus: Corpus, longest: int = LONGEST
) -> Trainer[GrowthProgress, Growth]:
    """Count the n-grams of every n for the words and for the characters of the same texts."""
    documents = _beginning(corpus.documents)
    growth = Growth(sum(map(len, documents.texts)))
    for unit in UNITS:
        units = yield from _watched(_units(corpus, documents, unit), growth)
        groups = yield from _watched(token_groups(units), growth)
        for n in range(1, longest + 1):
            if n > 1:
                groups = yield from _watched(longer_groups(units, groups), growth)
            once = int((groups.counts == 1).sum())
            growth = _longer(growth, unit, len(groups), len(groups.positions), once)
            yield GrowthProgress(n, longest, Message("Counting runs of {n}", {"n": n}), growth)
    return growth


def _beginning(documents: Documents) -> Documents:
    """Return the first documents, the last of them cut, MOST_CHARACTERS in all."""
    sizes = map(len, documents.texts)
    begins = [0, *accumulate(sizes)]
    texts = (
        text[: MOST_CHARACTERS - begin]
        for text, begin in zip(documents.texts, begins, strict=False)
        if begin < MOST_CHARACTERS
    )
    return documents if begins[-1] <= MOST_CHARACTERS else Documents.of(texts)


def _units(corpus: Corpus, documents: Documents, unit: str) -> Steps[Corpus]:
    """Cut the documents into a unit, as the corpus was cut where that is the same."""
    is_char = unit == "char"
    if is_char == corpus.config.by_character and documents is corpus.documents:
        return corpus
    config = replace(corpus.config, unit=unit, language=corpus.language)
    if is_char:
        config = replace(config, pattern="", min_count=1, max_vocabulary=0)
    return (yield from build_corpus_steps(documents, config))


def _watched(steps: Steps[ModelT], growth: Growth) -> Generator[GrowthProgress, None, ModelT]:
    """Pass on the progress of some work together with what is known already."""

    def tell(progress: WorkProgress) -> GrowthProgress:
        return GrowthProgress(progress.step, progress.total, progress.message, growth)

    return retold(steps, tell)


def _longer(growth: Growth, unit: str, types: int, tokens: int, once: int) -> Growth:
    """Return the growth with one more n on one of its lines."""
    line = growth.words if unit == "word" else growth.characters
    longer = Line((*line.types, types), (*line.tokens, tokens), (*line.once, once))
    if unit == "word":
        return replace(growth, words=longer)
    return replace(growth, characters=longer)
