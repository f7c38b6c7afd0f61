"""Where a projection puts the words of a map, what its axes mean, and how much it keeps."""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from engine.arrays import Float32, Float64, read_only
from engine.embeddings.formula import read_formula
from engine.embeddings.ranking import unit_rows
from engine.messages import Message
from engine.projection.axes import along
from engine.projection.pca import Pca, pca
from engine.projection.pca import pca_steps as principal_steps
from engine.training import Steps, WorkProgress
from legacy_gui.panels.map_words import MapWords, quoted
from legacy_gui.translations import number, say, tr

Kind = Literal["pca", "tsne", "axes", "plane"]
ENDS = 200  # telling words between which own axes are laid
LANDED_ON = 5  # words of a t-SNE map among which another vector lands


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
        ends = [quoted(words[place]) for place in (high, low)]
        formulas.append(" - ".join(dict.fromkeys(ends)))
    return formulas[0], formulas[1]
