"""A corpus check-up: what this text is, and what may be expected of it, before anything is trained.

Most disappointment with word vectors and recurrent networks is decided by the text and not by the
settings: a word seen five times has no meaning to learn, and a megabyte is little for a network
that learns letters. The figures here are counts and their ratios; each piece of advice is a rule of
thumb, and said as one.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from engine.messages import Message
from engine.text.corpus import Corpus
from engine.text.languages import UNSPACED, script
from engine.training import Pulse, Steps, WorkProgress, run

SEEN_ENOUGH = 20  # occurrences below which the neighbours of a word are mostly chance
UNSPACED_SHARE = 0.1  # of all words; below, it is a quotation


@dataclass(frozen=True)
class CheckUp:
    """Figures about a corpus, and what follows from them.

    Attributes
    ----------
    tokens, types
        Running tokens, and different ones.
    once, seen_enough
        Types that occur a single time, and those that occur 20 times or more.
    characters, documents, empty_documents, duplicates
        Sizes; duplicates are documents that repeat an earlier one word for word.
    longest, median
        Tokens in the longest and in the middle document.
    scripts
        (name, share of all letters-bearing tokens), the largest first.
    advice
        Plain sentences, the most important first.
    """

    tokens: int
    types: int
    once: int
    seen_enough: int
    characters: int
    documents: int
    empty_documents: int
    duplicates: int
    longest: int
    median: float
    scripts: tuple[tuple[str, float], ...]
    advice: tuple[Message, ...]

    @property
    def type_token_ratio(self) -> float:
        """Different tokens per running token; near 0 repetitive, near 1 nothing is repeated."""
        return self.types / self.tokens


def check_up(corpus: Corpus) -> CheckUp:
    """Examine a corpus.

    >>> from engine.text import build_corpus
    >>> result = check_up(build_corpus(["go fishing", "go fishing", "go shopping"]))
    >>> result.tokens, result.types, result.once, result.duplicates
    (6, 3, 1, 1)
    """
    return run(check_up_steps(corpus))


def check_up_steps(corpus: Corpus) -> Steps[CheckUp]:
    """Do the same step by step."""
    counts = corpus.vocabulary.counts
    lengths = np.diff(corpus.offsets)
    scripts = yield from _script_shares(corpus)
    figures = CheckUp(
        tokens=len(corpus),
        types=len(corpus.vocabulary),
        once=int((counts == 1).sum()),
        seen_enough=int((counts >= SEEN_ENOUGH).sum()),
        characters=sum(map(len, corpus.documents.texts)),
        documents=len(lengths),
        empty_documents=int((lengths == 0).sum()),
        duplicates=_duplicates(corpus.documents.texts),
        longest=int(lengths.max()),
        median=float(np.median(lengths)),
        scripts=scripts,
        advice=(),
    )
    return replace(figures, advice=tuple(_advice(figures, corpus)))


def _duplicates(texts: Iterable[str]) -> int:
    """Count the texts that repeat an earlier one; blank ones do not count."""
    written = [text for text in texts if text and not text.isspace()]
    return len(written) - len(set(written))


def _script_shares(corpus: Corpus) -> Steps[tuple[tuple[str, float], ...]]:
    """Count tokens by the script of their first letter."""
    totals: Counter[str] = Counter()
    pulse, vocabulary = Pulse(), corpus.vocabulary
    for number, (token, count) in enumerate(
        zip(vocabulary.tokens, vocabulary.counts.tolist(), strict=True)
    ):
        totals[script(token[0])] += count
        if number % 1024 == 0 and pulse.due():
            yield WorkProgress(number, len(vocabulary), Message("Looking at the scripts"))
    del totals[""]
    return tuple((name, count / totals.total()) for name, count in totals.most_common())


def _advice(figures: CheckUp, corpus: Corpus) -> Iterable[Message]:
    if corpus.config.by_character:
        yield _for_characters(figures)
    else:
        yield from _for_words(figures)
    if corpus.language == "ja" and not corpus.config.by_character:
        yield Message(
            "Japanese is cut into single characters here, but for words in katakana: read “words”"
            " as “characters”."
        )
    if figures.duplicates:
        yield Message(
            "{duplicates} of {documents} documents repeat an earlier one word for word; their words"
            " count twice.",
            {"duplicates": figures.duplicates, "documents": figures.documents},
        )
    if figures.empty_documents:
        yield Message("Documents without any token: {empty}.", {"empty": figures.empty_documents})
    unspaced = sum(share for name, share in figures.scripts if name in UNSPACED)
    if unspaced >= UNSPACED_SHARE and not corpus.config.by_character:
        yield Message(
            "This script puts no spaces between words, so whole phrases count as one word: cut the"
            " text into characters instead."
        )


def _for_words(figures: CheckUp) -> Iterable[Message]:
    if figures.once:
        yield Message(
            "{once} of {types} different words occur only once: little can be learned about those.",
            {"once": figures.once, "types": figures.types},
        )
    if not figures.seen_enough:
        yield Message(
            "{tokens} words can be counted and compared, but no word occurs 20 times: far too"
            " little for word vectors.",
            {"tokens": figures.tokens},
        )
    elif figures.tokens < 20_000:
        yield Message(
            "{tokens} words are enough to count and compare, but little for word vectors: expect"
            " sensible neighbours only for the {seen_enough} words that occur 20 times or more.",
            {"tokens": figures.tokens, "seen_enough": figures.seen_enough},
        )
    elif figures.tokens < 1_000_000:
        yield Message(
            "{tokens} words give useful word vectors of 50 to 100 numbers for the {seen_enough}"
            " words that occur 20 times or more; rarer ones get neighbours by chance.",
            {"tokens": figures.tokens, "seen_enough": figures.seen_enough},
        )
    else:
        yield Message(
            "{tokens} words are plenty: word vectors of 100 to 200 numbers make sense, and"
            " {seen_enough} words occur 20 times or more.",
            {"tokens": figures.tokens, "seen_enough": figures.seen_enough},
        )
    yield _for_characters(figures)


def _for_characters(figures: CheckUp) -> Message:
    values = {"characters": figures.characters}
    if figures.characters < 100_000:
        return Message(
            "{characters} characters are very little for a network that learns to write: expect it"
            " to learn the text by heart.",
            values,
        )
    if figures.characters < 2_000_000:
        return Message(
            "{characters} characters are little for a network that learns to write: expect"
            " recognisable words, not sentences.",
            values,
        )
    return Message(
        "{characters} characters are enough for a network that learns to write: expect words,"
        " punctuation and here and there a sentence, after long training.",
        values,
    )
