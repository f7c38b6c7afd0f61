"""The words an embedding is trained on, and the pairs kept back to judge it.

Rare words are dropped before windows are laid, so that their neighbours become neighbours, as in
word2vec.c; a window never reaches from one document into the next. (Words the corpus itself left
out, such as stop words, are closed over in the same way.)

*Held-out pairs.* A training loss can fall for the wrong reason, so a small part of the text is kept
back: stretches of ``STRETCH`` words, evenly spread, at most ``MOST_PAIRS`` pairs of neighbours in
all, with ``NOISE`` random words drawn beside each pair. The same pairs with the same noise are
judged in every epoch, and by every method, so curves of different methods can be read together.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Int32, Int64, read_only
from engine.messages import Message, UserError
from engine.text.corpus import TOKENS_AT_ONCE, Corpus
from engine.text.vocabulary import Vocabulary
from engine.training import Steps, WorkProgress

STRETCH = 40
REACH = 5
NOISE = 5
MOST_STRETCHES = 100
MOST_PAIRS = 4_000
SMALLEST = 2_000  # words; of a shorter text nothing is kept back


@dataclass(frozen=True, eq=False)
class HeldOutPairs:
    """Pairs of neighbours no training sees.

    Attributes
    ----------
    words, contexts
        int32 (P,) each: contexts[p] stands at most ``REACH`` words from words[p].
    noise
        int32 (P, NOISE), words drawn by their frequency to the power of 0.75.
    """

    words: Int32
    contexts: Int32
    noise: Int32

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True, eq=False)
class Sentences:
    """Training words of all documents, end to end.

    Attributes
    ----------
    ids
        int32 (N,), rows of ``vocabulary``.
    offsets
        int64 (S + 1,); no window crosses from ``ids[offsets[s]:offsets[s + 1]]`` to the next.
    vocabulary
        The V words frequent enough, most frequent first: the first V of the corpus, with their
        counts there.
    held_out
        The pairs kept back; none of a short text.
    """

    ids: Int32
    offsets: Int64
    vocabulary: Vocabulary
    held_out: HeldOutPairs

    def __len__(self) -> int:
        return len(self.ids)


def sentences_steps(
    corpus: Corpus, min_count: int, *, held_out: bool = True, seed: int = 1
) -> Steps[Sentences]:
    """Drop the rare words of a corpus and keep back the pairs that judge the training.

    Raises
    ------
    UserError
        When fewer than two different words are left, or no two of them stand in one document.
    """
    size = _frequent(corpus.vocabulary, min_count)
    pieces, lengths = [], np.zeros(len(corpus.offsets) - 1, np.int64)
    for begin in range(0, len(corpus), TOKENS_AT_ONCE):
        part = slice(begin, begin + TOKENS_AT_ONCE)
        places = np.flatnonzero(corpus.ids[part] < size)
        pieces.append(corpus.ids[part][places])
        documents = corpus.document_of[part][places]
        lengths += np.bincount(documents, minlength=len(lengths))
        yield WorkProgress(begin, len(corpus), Message("Choosing the words to learn"))
    ids = np.concatenate(pieces)
    offsets = np.concatenate(([0], np.cumsum(lengths)))
    if not (lengths > 1).any():
        raise UserError(
            "No document has two words that occur {min_count} times or more; lower"
            " “Rarest word learned” or open a longer text.",
            min_count=min_count,
        )
    vocabulary = Vocabulary(
        corpus.vocabulary.tokens[:size], read_only(corpus.vocabulary.counts[:size].copy())
    )
    if held_out and len(ids) >= SMALLEST:
        return _kept_back(ids, offsets, vocabulary, seed)
    return Sentences(
        read_only(ids), read_only(offsets), vocabulary, _pairs_of([], vocabulary, seed)
    )


def _frequent(vocabulary: Vocabulary, min_count: int) -> int:
    """Return how many words occur often enough; at least two are needed to learn anything."""
    size = int(np.count_nonzero(vocabulary.counts >= min_count))
    if size >= 2:
        return size
    if min_count == 1:
        raise UserError("The text has only one different word; an embedding needs at least two.")
    raise UserError(
        "Fewer than two words occur {min_count} times or more; lower “Rarest word learned” or open"
        " a longer text.",
        min_count=min_count,
    )


def _kept_back(ids: Int32, offsets: Int64, vocabulary: Vocabulary, seed: int) -> Sentences:
    """Cut the held-out stretches out of the text."""
    count = min(MOST_STRETCHES, len(ids) // (50 * STRETCH))
    middles = (np.arange(count) + 0.5) * (len(ids) / count)
    starts: Int64 = (middles - STRETCH / 2).astype(np.int64)
    stretches = []
    for start in starts.tolist():
        first, last = np.searchsorted(offsets, (start + 1, start + STRETCH))
        stretches += np.split(ids[start : start + STRETCH], offsets[first:last] - start)
    taken = (starts[:, None] + np.arange(STRETCH)).ravel()
    kept = np.delete(ids, taken)
    borders = np.sort(np.concatenate((offsets, starts)))
    borders -= np.searchsorted(taken, borders)
    return Sentences(
        read_only(kept),
        read_only(borders),
        vocabulary,
        _pairs_of(stretches, vocabulary, seed),
    )


def _pairs_of(stretches: list[Int32], vocabulary: Vocabulary, seed: int) -> HeldOutPairs:
    words, contexts = [np.empty(0, np.int32)], [np.empty(0, np.int32)]
    for stretch in stretches:
        for distance in range(1, min(REACH, len(stretch) - 1) + 1):
            words += [stretch[distance:], stretch[:-distance]]
            contexts += [stretch[:-distance], stretch[distance:]]
    pairs = np.stack([np.concatenate(words), np.concatenate(contexts)])
    rng = np.random.default_rng(seed)
    if pairs.shape[1] > MOST_PAIRS:
        pairs = pairs[:, np.sort(rng.choice(pairs.shape[1], MOST_PAIRS, replace=False))]
    chances = vocabulary.counts**0.75
    noise = rng.choice(len(vocabulary), (pairs.shape[1], NOISE), p=chances / chances.sum())
    return HeldOutPairs(read_only(pairs[0]), read_only(pairs[1]), read_only(noise.astype(np.int32)))
