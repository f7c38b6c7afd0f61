"""One word, two senses: what one vector cannot hold.

A static embedding gives a word one vector, so ``bank`` has to stand for the river and the money at
once. The places where it occurs tell the two apart: each *context* is the mean of the vectors of
its neighbours (Schütze 1998), taken at length 1 and with less weight the more common they are,

    c = Σ w(v) v / |v|,        w(v) = A / (A + p(v)),

with p the word's share of the text (Arora, Liang and Ma 2017). Contexts of one sense are made of
the same words and point alike; k-means (``engine.projection.clusters``) parts them into two crowds.

It always finds two, also where there is one. Two things tell whether they are two: the cosine of
their centres, and how clear the ground between them is. Seen along the line from centre to centre,
the crowds have means μ and deviations σ, and Ashman, Bird and Zepf (1994) measure

    D = |μ₁ - μ₂| / sqrt((σ₁² + σ₂²) / 2).

A single bell-shaped crowd cut through its middle already has D = 2.6, and contexts made of set
phrases ("the crown on her head") part far more clearly, into as many crowds as there are phrases.
So the text itself tells how clear is clear: each crowd is cut in two once more, and only crowds
that lie clearly farther apart than what is found within them are two senses.

The vector of the word is the same in every sentence. Models that compute a vector anew for every
place (ELMo, BERT and what came after) answer this.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Bool, Float64, Int32, Int64, read_only
from engine.embeddings.ranking import unit_rows
from engine.embeddings.space import EmbeddingSpace
from engine.messages import Message, UserError
from engine.projection.clusters import kmeans_steps
from engine.projection.pca import pca
from engine.text.corpus import Corpus
from engine.training import Steps, WorkProgress, run

WINDOW = 8  # neighbours at either side
MOST = 1_000  # places; of more, so many are taken, evenly spread
FEWEST = 4
AT_ONCE = 128
A = 1e-3
SMALLEST = 1e-9  # of a deviation; contexts may all be the same
TELLING = 5  # words that name a sense
CLEAR, UNLIKE = 5.0, 0.65  # D at least and cosine at most, from which on two crowds are two senses
CLEARER = 1.6  # times D of the clearest cut within a crowd
SMALL = 8  # places; a crowd of fewer is parted from others by chance


@dataclass(frozen=True, eq=False)
class Senses:
    """The contexts of a word, in two crowds.

    Attributes
    ----------
    word
        The word.
    tokens
        int64 (n,), where it stands in the corpus, ascending.
    groups
        int32 (n,), the crowd of each context: 0, the larger one, or 1.
    coordinates
        float64 (n, 2), the contexts seen along their two principal axes.
    centres
        float64 (2, 2), the middle of each crowd on these axes.
    vector
        float64 (2,), where the one vector of the word lies on them.
    cosines
        The cosine of the word's vector with the middle of each crowd.
    telling
        For each crowd the words most typical of it, most typical first.
    gap
        D, how clear the ground between the crowds is; 0 where all contexts are the same.
    within
        D of the clearer one of the cuts that part each crowd once more.
    likeness
        The cosine of the middles of the crowds.
    occurrences
        How often the word occurs; more than n where some were left out.
    """

    word: str
    tokens: Int64
    groups: Int32
    coordinates: Float64
    centres: Float64
    vector: Float64
    cosines: tuple[float, float]
    telling: tuple[tuple[str, ...], tuple[str, ...]]
    gap: float
    within: float
    likeness: float
    occurrences: int

    @property
    def apart(self) -> bool:
        """Whether the crowds are two senses, as far as these measures can tell."""
        return self.parted and not self.too_few and self.gap >= CLEARER * self.within

    @property
    def parted(self) -> bool:
        """Whether the crowds are clearly two, be it by sense or by phrase."""
        return self.gap >= CLEAR and self.likeness <= UNLIKE

    @property
    def too_few(self) -> bool:
        """Whether one of the crowds has so few places that it tells nothing."""
        return int(np.bincount(self.groups, minlength=2).min()) < SMALL


def senses(space: EmbeddingSpace, corpus: Corpus, word: str) -> Senses:
    """Part the contexts of a word in two; see ``senses_steps``."""
    return run(senses_steps(space, corpus, word))


def senses_steps(space: EmbeddingSpace, corpus: Corpus, word: str) -> Steps[Senses]:
    """Part the contexts of a word in two, step by step.

    Raises
    ------
    UserError
        When the space or the corpus does not know the word, or it has too few contexts.
    """
    direction = space.directions([word])
    token = corpus.vocabulary.id(word)
    found = np.empty(0, np.int64) if token is None else np.flatnonzero(corpus.ids == token)
    places = _spread(found)
    rows = _neighbour_rows(space, corpus, places)
    contexts = yield from _contexts_steps(space, rows)
    used = contexts.any(axis=1)
    if used.sum() < FEWEST:
        raise UserError(
            "“{word}” has {count} places with known neighbours in the text; two senses need"
            " {fewest} or more.",
            word=word,
            count=int(used.sum()),
            fewest=FEWEST,
        )
    groups = (yield from kmeans_steps(contexts[used], 2)).labels
    within = yield from _within_steps(contexts[used], groups)
    return _parted(
        space, word, direction, places[used], rows[used], contexts[used], groups, within, len(found)
    )


def sentence_at(corpus: Corpus, token: int, reach: int = 160) -> tuple[str, int, int]:
    """Return the sentence around a token, and where in it the token begins and ends.

    A sentence ends at a full stop, a question or exclamation mark or a line end; of a long one so
    many letters at either side are kept.
    """
    text = corpus.documents.texts[int(corpus.document_of[token])]
    begin, end = corpus.spans[token].tolist()
    first = max(text.rfind(mark, max(0, begin - reach), begin) for mark in ".!?。！？\n") + 1
    first = max(first, begin - reach, 0)
    ends = [text.find(mark, end, end + reach) for mark in ".!?。！？\n"]
    last = min((each for each in ends if each >= 0), default=min(len(text), end + reach) - 1) + 1
    while text[first].isspace():
        first += 1
    return text[first:last].rstrip(), begin - first, end - first


def _spread(places: Int64) -> Int64:
    """Return all places, or ``MOST`` of them, evenly spread."""
    if len(places) <= MOST:
        return places
    some: Int64 = places[np.linspace(0, len(places) - 1, MOST).astype(np.int64)]
    return some


def _neighbour_rows(space: EmbeddingSpace, corpus: Corpus, places: Int64) -> Int64:
    """Return the rows of the neighbours of each place, int64 (n, 2 · WINDOW); -1 for none.

    The word itself is no neighbour of its own: it stands in both senses.
    """
    steps = np.concatenate([np.arange(-WINDOW, 0), np.arange(1, WINDOW + 1)])
    around = places[:, None] + steps
    documents = np.searchsorted(corpus.offsets, places, "right")
    begins, ends = corpus.offsets[documents - 1], corpus.offsets[documents]
    inside = (around >= begins[:, None]) & (around < ends[:, None])
    ids = corpus.ids[around.clip(0, len(corpus) - 1)]
    different, places_of = np.unique(ids, return_inverse=True)
    tokens = (corpus.vocabulary.tokens[number] for number in different.tolist())
    known = [space.vocabulary.id(each) for each in tokens]
    rows = np.array([-1 if row is None else row for row in known], np.int64)[places_of]
    rows = rows.reshape(around.shape)
    usable = inside & (ids != corpus.ids[places][:, None]) & (rows >= 0)
    usable &= space.directed[rows]
    return np.where(usable, rows, -1)


def _contexts_steps(space: EmbeddingSpace, rows: Int64) -> Steps[Float64]:
    """Return the contexts, float64 (n, D), at length 1; zeros where nobody stands around."""
    weights = _weights(space)
    contexts = np.zeros((len(rows), space.vectors.shape[1]))
    for begin in range(0, len(rows), AT_ONCE):
        yield WorkProgress(begin, len(rows), Message("Reading the sentences"))
        part = rows[begin : begin + AT_ONCE]
        units = unit_rows(space.vectors[part.ravel()]).reshape(*part.shape, -1)
        shares = np.where(part >= 0, weights[part], 0.0)
        contexts[begin : begin + len(part)] = np.einsum("nw,nwd->nd", shares, units)
    return unit_rows(contexts)


def _weights(space: EmbeddingSpace) -> Float64:
    """Return w(v) of every word; 1 for all where nobody counted them."""
    counts = space.vocabulary.counts
    weights: Float64 = A / (A + counts / max(1, int(counts.sum())))
    return weights


def _parted(
    space: EmbeddingSpace,
    word: str,
    direction: Float64,
    tokens: Int64,
    rows: Int64,
    contexts: Float64,
    groups: Int32,
    within: float,
    occurrences: int,
) -> Senses:
    picture = pca(contexts, 2)
    second = groups == 1
    centres = np.stack([contexts[groups == group].mean(axis=0) for group in (0, groups.max())])
    units = unit_rows(centres)
    cosines = (units @ direction[0]).tolist()
    return Senses(
        word=word,
        tokens=read_only(tokens),
        groups=groups,
        coordinates=picture.coordinates,
        centres=read_only(picture.project(centres)),
        vector=read_only(picture.project(direction)[0]),
        cosines=(cosines[0], cosines[1]),
        telling=(_telling(space, rows, ~second), _telling(space, rows, second)),
        gap=_gap(contexts, second),
        within=within,
        likeness=float(units[0] @ units[1]),
        occurrences=occurrences,
    )


def _within_steps(contexts: Float64, groups: Int32) -> Steps[float]:
    """Return D of the clearer one of the cuts within the crowds; 0 of crowds too small to cut."""
    gaps = [0.0]
    for group in range(2):
        crowd = contexts[groups == group]
        if len(crowd) >= SMALL:
            parts = yield from kmeans_steps(crowd, 2)
            gaps.append(_gap(crowd, parts.labels == 1))
    return max(gaps)


def _gap(contexts: Float64, second: Bool) -> float:
    """Return D, seen along the line between the centres; 0 where there is no second crowd."""
    if not second.any() or second.all():
        return 0.0
    along = contexts @ (contexts[second].mean(axis=0) - contexts[~second].mean(axis=0))
    variance = (along[~second].var() + along[second].var()) / 2
    apart = abs(along[second].mean() - along[~second].mean())
    return float(apart / max(float(np.sqrt(variance)), SMALLEST))


def _telling(space: EmbeddingSpace, rows: Int64, chosen: Bool) -> tuple[str, ...]:
    """Return the words that stand in these contexts far more often than in the others."""
    here, there = (rows[part][rows[part] >= 0] for part in (chosen, ~chosen))
    words, counts = np.unique(here, return_counts=True)
    elsewhere = np.bincount(there, minlength=len(space))[words]
    ratios = np.log((counts / max(1, len(here))) / ((elsewhere + 1) / (len(there) + 1)))
    order = np.argsort(-counts * ratios, kind="stable")[:TELLING]
    return tuple(space.vocabulary.tokens[row] for row in words[order].tolist())
