"""What a map is made of: the words on it, and where a projection puts them.

Every vector is taken at length 1, so that what is near on a map by PCA is near by cosine, and sums
of words (``king - man + woman``) land where the arrows lead.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

import numpy as np

from engine.arrays import Float32, Float64, Int64, read_only
from engine.embeddings.fasttext_model import FastTextModel
from engine.embeddings.formula import read_formula
from engine.embeddings.ranking import unit_rows
from engine.embeddings.space import EmbeddingSpace
from engine.messages import Message, UserError
from engine.projection.axes import along
from engine.projection.pca import Pca, pca
from engine.projection.pca import pca_steps as principal_steps
from engine.text.languages import guess_language
from engine.training import Steps, WorkProgress
from legacy_gui.panels.embedding_page import telling_words
from legacy_gui.spaces import NamedSpace
from legacy_gui.translations import number, say, tr

Kind = Literal["pca", "tsne", "axes", "plane"]
ROWS_AT_ONCE = 1 << 12
QUICK_NUMBERS = 1 << 18  # are projected within a few milliseconds
GUESSED = 500  # words from which a language is guessed
ENDS = 200  # telling words between which own axes are laid
LANDED_ON = 5  # words of a t-SNE map among which another vector lands


@dataclass(frozen=True, eq=False)
class MapWords:
    """The words of a space that are on the map.

    Attributes
    ----------
    named
        The space they come from.
    rows
        int64 (n,), their rows there, the most frequent first.
    units
        float32 (n, D), their vectors at length 1.
    damaged, empty
        How many words of the space can be on no map: numbers that are none, and zeros.
    isolated
        Whether somebody chose just these.
    """

    named: NamedSpace
    rows: Int64
    units: Float32
    damaged: int = 0
    empty: int = 0
    isolated: bool = False

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def space(self) -> EmbeddingSpace:
        """The whole space."""
        return self.named.space

    @property
    def pieces(self) -> FastTextModel | None:
        """The model that can build a vector of any word, where there is one."""
        model = self.named.model
        learned = model if isinstance(model, FastTextModel) else getattr(model, "learned", None)
        return learned if isinstance(learned, FastTextModel) else None

    @property
    def is_quick(self) -> bool:
        """Whether a projection takes but a few milliseconds."""
        return self.units.size <= QUICK_NUMBERS

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The words as written."""
        tokens = self.space.vocabulary.tokens
        return tuple(tokens[row] for row in self.rows.tolist())

    @cached_property
    def counts(self) -> Int64:
        """How often each occurs, int64 (n,); 0 where nobody knows."""
        counts: Int64 = self.space.vocabulary.counts[self.rows]
        return counts

    @cached_property
    def _places(self) -> dict[int, int]:
        return {row: place for place, row in enumerate(self.rows.tolist())}

    @cached_property
    def language(self) -> str:
        """The language of the words: that of the text, or else what they look like."""
        corpus = self.named.corpus
        return (
            corpus.language
            if corpus is not None
            else guess_language(" ".join(self.tokens[:GUESSED]))
        )

    def telling(self, count: int) -> list[str]:
        """Return frequent words that mean something; any where none does."""
        return telling_words(self.tokens, self.language, count)

    def place(self, word: str) -> int:
        """Return where a word is among these, or -1."""
        row = self.space.vocabulary.id(word)
        return -1 if row is None else self._places.get(row, -1)

    def places(self, words: Iterable[str]) -> list[int]:
        """Return where those words are that are on the map."""
        found = (self.place(word) for word in words)
        return [place for place in found if place >= 0]


@dataclass(frozen=True, eq=False)
class MapLayout:
    """The words, each at its place.

    Attributes
    ----------
    coordinates
        float64 (n, 2), or (n, 3) in space.
    x, y, z
        The names of the axes; empty where they mean nothing.
    share
        The part of the variance that all axes hold, or NaN where that is no question.
    asked
        The formulas of own axes, or the words of a plane.
    """

    words: MapWords
    kind: Kind
    coordinates: Float64
    x: str = ""
    y: str = ""
    z: str = ""
    share: float = float("nan")
    asked: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()
    _pca: Pca | None = None
    _directions: Float64 | None = None

    @property
    def is_solid(self) -> bool:
        """Whether it lies in space."""
        return bool(self.coordinates.shape[1] == 3)

    @property
    def axes(self) -> tuple[str, ...]:
        """The names of all axes."""
        return (self.x, self.y, self.z) if self.is_solid else (self.x, self.y)

    def land(self, point: Float32 | Float64) -> tuple[float, ...]:
        """Return where a point of the space (D,) would be, such as a sum of words at length 1."""
        points = np.asarray(point, np.float64)[None]
        if self._pca is not None:
            spot = self._pca.project(points)[0]
        elif self._directions is not None:
            spot = along(points, self._directions).coordinates[0]
        else:
            cosines = self.words.units @ unit_rows(points)[0].astype(np.float32)
            near = np.argsort(-cosines, kind="stable")[:LANDED_ON]
            spot = self.coordinates[near].mean(axis=0)
        return tuple(spot.tolist())

    def told(self) -> list[str]:
        """Say how many words are drawn, which are not and why, and what the axes keep."""
        words = self.words
        told = tr("{shown} of {all} words.")
        said = [told.format(shown=number(len(words)), all=number(len(words.space)))]
        if words.damaged:
            told = tr("Left out because their vectors are no numbers: {count}.")
            said.append(told.format(count=number(words.damaged)))
        if words.empty:
            told = tr("Left out because their vectors are all zeros: {count}.")
            said.append(told.format(count=number(words.empty)))
        if self.kind == "plane":
            said.append(tr("This is the plane of the four words of the analogy."))
        if np.isfinite(self.share):
            two = tr("The two axes keep {share} % of the variance.")
            told = tr("The three axes keep {share} % of the variance.") if self.is_solid else two
            said.append(told.format(share=number(100 * self.share)))
        return said + [say(note) for note in self.notes]


def words_steps(
    named: NamedSpace, most: int, chosen: Int64 | None = None, *, isolated: bool = True
) -> Steps[MapWords]:
    """Choose the ``most`` most frequent words that have a direction, or among those of some rows.

    ``isolated`` tells whether somebody chose these rows; they can then be left again.

    Raises
    ------
    UserError
        When no word can be drawn.
    """
    yield WorkProgress(0, 0, Message("Choosing the words of the map"))
    space = named.space
    candidates = np.arange(len(space)) if chosen is None else chosen
    usable = candidates[space.directed[candidates]]
    if not len(usable):
        raise UserError("None of these words has a vector that can be drawn.")
    counts = space.vocabulary.counts[usable]
    rows = usable[np.argsort(-counts, kind="stable")][:most].astype(np.int64)
    units = np.empty((len(rows), space.vectors.shape[1]), np.float32)
    for begin in range(0, len(rows), ROWS_AT_ONCE):
        yield WorkProgress(begin, len(rows), Message("Choosing the words of the map"))
        part = slice(begin, begin + ROWS_AT_ONCE)
        units[part] = unit_rows(space.vectors[rows[part]])
    damaged = int((~space.finite).sum())
    empty = int((~space.directed).sum()) - damaged
    alone = isolated and chosen is not None
    words = MapWords(named, read_only(rows), read_only(units), damaged, empty, alone)
    assert words.tokens  # gathered here, where nobody waits for it, and kept
    return words


def pca_steps(words: MapWords, axes: int = 2) -> Steps[MapLayout]:
    """Look along the two or three axes on which the words lie apart the most."""
    found = yield from principal_steps(words.units, axes)
    names = [
        tr("axis {number}: {share} %").format(
            number=number(place + 1), share=number(100 * share, 1)
        )
        for place, share in enumerate(found.shares.tolist())
    ]
    x, y, z = [*names, ""][:3]
    return MapLayout(words, "pca", found.coordinates, x, y, z, found.share, _pca=found)


def plane_steps(words: MapWords, chosen: tuple[str, ...]) -> Steps[MapLayout]:
    """Look at all words on the plane on which some of the space lie as well as they can."""
    yield WorkProgress(0, 0, Message("Laying a plane through the words"))
    found = pca(words.space.directions(chosen), 2)
    places = read_only(found.project(words.units))
    return MapLayout(words, "plane", places, asked=chosen, _pca=found)


def axes_steps(words: MapWords, x: str, y: str) -> Steps[MapLayout]:
    """Put every word where its cosine with two formulas says.

    Raises
    ------
    UserError
        When a formula cannot be read, has an unknown word, or points nowhere.
    """
    yield WorkProgress(0, 0, Message("Drawing along the axes"))
    formulas = [read_formula(text, words.space) for text in (x, y)]
    directions = np.stack([formula.point(words.space) for formula in formulas])
    found = along(words.units, directions)
    share = float(min(1.0, found.shares.sum()))
    right, up = map(str, formulas)
    layout = MapLayout(words, "axes", found.coordinates, right, up, share=share, asked=(x, y))
    return replace(layout, _directions=directions)


def kept_steps(words: MapWords, places: dict[str, tuple[float, ...]]) -> Steps[MapLayout]:
    """Put words where t-SNE had put them when a view of it was kept."""
    yield WorkProgress(0, 0, Message("Choosing the words of the map"))
    coordinates = np.array([places[word] for word in words.tokens], np.float64)
    note = Message("They stand where t-SNE had put them when this view was kept.")
    return MapLayout(words, "tsne", read_only(coordinates), notes=(note,))


def suggested_axes(layout: MapLayout) -> tuple[str, str]:
    """Return two formulas to begin with: between the telling words farthest apart on each axis."""
    formulas = []
    words = layout.words.telling(ENDS)
    for column in layout.coordinates[layout.words.places(words)].T:
        low, high = int(column.argmin()), int(column.argmax())
        ends = [_quoted(words[place]) for place in (high, low)]
        formulas.append(" - ".join(dict.fromkeys(ends)))
    return formulas[0], formulas[1]


def example_formula(words: MapWords, signs: str) -> str:
    """Return a formula of words of the space, with these signs between them.

    ``"-+"`` gives one such as king - man + woman.
    """
    telling = words.telling(len(signs) + 1)
    parts = zip(["", *signs], map(_quoted, telling), strict=False)
    return " ".join(f"{sign} {word}".strip() for sign, word in parts)


def _quoted(word: str) -> str:
    """Return a word as a formula takes it."""
    return word if word.isalpha() else f'"{word}"'
