"""Views of a map that are kept under a name, from one start of the program to the next.

A view is words and numbers only, so that it can be brought back on any space of the same name: the
same text trained again, or the same file opened again. Each view is a line of JSON, and what comes
back is taken only if every part of it is what it must be. Views of many words are long, so they are
read when somebody first asks for them, written only once, and bounded by their length, too.
"""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from legacy_gui.plots.word_map_view import Seen
from legacy_gui.preferences import Preferences
from legacy_gui.spaces import newest_within

MOST = 60
MOST_LETTERS = 1_500_000  # of all views together; they are read in a tenth of a second
LONGEST_NAME = 80


@dataclass(frozen=True)
class SavedView:
    """A map as it stood.

    Attributes
    ----------
    name, space
        What it is called, and of which space it is.
    words, isolated, most
        What was drawn; whether somebody had chosen it; how many words are drawn otherwise.
    kind, axes, formulas
        How it was drawn, on how many axes, and along which formulas or through which words.
    places
        Where t-SNE had put the words.
    middle, span, angles
        See ``Seen``.
    colours, name_size, density
        How it looked.
    tool, asked
        The open tool, and what it was asked.
    """

    name: str
    space: str
    words: tuple[str, ...]
    isolated: bool
    most: int
    kind: str
    axes: int
    formulas: tuple[str, ...]
    places: tuple[tuple[float, ...], ...]
    middle: tuple[float, ...]
    span: float
    angles: tuple[float, ...]
    colours: str
    name_size: int
    density: int
    tool: str
    asked: tuple[str, ...]

    @property
    def seen(self) -> Seen:
        """What part of the map was seen."""
        return Seen(self.middle, self.span, self.angles)


class ViewShelf:
    """The views that are kept, the newest first; without preferences, only until the end."""

    def __init__(self, preferences: Preferences | None = None) -> None:
        self._preferences = preferences

    @property
    def views(self) -> tuple[SavedView, ...]:
        """All views, the newest first."""
        return tuple(view for view, _ in self._kept)

    def keep(self, view: SavedView) -> None:
        """Keep a view; one of the same name makes room for it, or else the oldest."""
        others = [other for other in self._kept if other[0].name != view.name]
        newest = [(view, write_view(view)), *others][:MOST]
        self._hold(newest_within(newest[::-1], lambda kept: len(kept[1]), MOST_LETTERS)[::-1])

    def drop(self, name: str) -> None:
        """Forget a view."""
        self._hold([kept for kept in self._kept if kept[0].name != name])

    @cached_property
    def _kept(self) -> list[tuple[SavedView, str]]:
        """The views as they are and as they are written."""
        texts = self._preferences.map_views if self._preferences is not None else []
        views = [(read_view(text), text) for text in texts]
        return [(view, text) for view, text in views if view is not None]

    def _hold(self, kept: list[tuple[SavedView, str]]) -> None:
        self._kept = kept
        if self._preferences is not None:
            self._preferences.map_views = [text for _, text in kept]


def write_view(view: SavedView) -> str:
    """Return a view as a line of JSON."""
    values = {field.name: getattr(view, field.name) for field in fields(SavedView)}
    return json.dumps(values, separators=(",", ":"))


def read_view(text: str) -> SavedView | None:
    """Return a view that was written, or None where any part of it cannot be."""
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(stored, dict):
        return None
    values = {field.name: _tuples(stored.get(field.name)) for field in fields(SavedView)}
    if not all(fits(values[name]) for name, fits in FITTING.items()):
        return None
    lengths = len(values["middle"]), len(values["angles"])
    placed = not values["places"] or len(values["places"]) == len(values["words"])
    return SavedView(**values) if lengths == (3, 2) and placed else None


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list | tuple) else value


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 31


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and math.isfinite(value)


def _all(fits: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, tuple) and all(map(fits, value))


def _is_place(value: Any) -> bool:
    return _all(_is_number)(value) and len(value) == 2


FITTING: dict[str, Callable[[Any], bool]] = {
    **dict.fromkeys(("name", "space", "kind", "colours", "tool"), _is_text),
    **dict.fromkeys(("words", "formulas", "asked"), _all(_is_text)),
    **dict.fromkeys(("most", "axes", "name_size", "density"), _is_whole),
    **dict.fromkeys(("middle", "angles"), _all(_is_number)),
    "isolated": lambda value: isinstance(value, bool),
    "places": _all(_is_place),
    "span": lambda value: _is_number(value) and value >= 0,
}
