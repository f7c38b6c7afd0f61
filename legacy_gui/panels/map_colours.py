"""What the colours of dots can mean: how often words occur, groups, scripts, or a column of values.

Categories take as many colours as can be told apart, the rest stays grey and is counted; numbers
take the steps of one colour.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Int64
from engine.embeddings.word_columns import Bands, WordColumn, bands, kinds
from engine.messages import Message
from engine.projection.clusters import kmeans_steps
from engine.text.languages import script
from engine.training import Steps, WorkProgress
from legacy_gui.panels.map_words import MapWords
from legacy_gui.theme import colors
from legacy_gui.translations import number, tr

GROUPS = 7
BANDS = 5
DIGITS = 4  # of the ends of bands


@dataclass(frozen=True, eq=False)
class Column:
    """Values of words: those of a file, or those under a heading of the space's own table."""

    source: WordColumn | str

    def values(self, words: MapWords) -> list[str]:
        """Return the value of every word of a map, empty where there is none."""
        if isinstance(self.source, WordColumn):
            return [self.source.values.get(word, "") for word in words.tokens]
        values = words.named.columns[self.source]
        return [values[row] for row in words.rows.tolist()]

    def told(self, words: MapWords) -> list[str]:
        """Say how much a file and the space have to do with each other."""
        if not isinstance(self.source, WordColumn):
            return []
        found = sum(word in words.space for word in self.source.values)
        missing = len(self.source.values) - found
        told = tr("Words of the file in this space: {found}; not in it: {missing}.")
        return [told.format(found=number(found), missing=number(missing))]


@dataclass(frozen=True, eq=False)
class Colouring:
    """A group for each word of the map, int64 (n,), -1 for none, and the names of the groups."""

    words: MapWords
    groups: Int64
    names: tuple[str, ...]
    ordered: bool = False
    note: str = ""


def colouring_steps(words: MapWords, by: str, column: Column | None = None) -> Steps[Colouring]:
    """Part the words of a map by what a key names, or by the values of a column."""
    yield WorkProgress(0, 0, Message("Choosing colours"))
    if column is not None:
        return _by_column(words, column)
    if by == "frequency":
        return _by_frequency(words)
    if by == "script":
        return _by_script(words)
    if by == "clusters":
        found = yield from kmeans_steps(words.units, min(GROUPS, len(words)))
        central = (words.units @ found.centres.T.astype(np.float32)).argmax(axis=0).tolist()
        note = tr(
            "k-means makes {groups} groups, whether there are any or not: silhouette {value}."
        )
        return Colouring(
            words,
            found.labels.astype(np.int64),
            tuple(words.tokens[place] + " …" for place in central),
            note=note.format(groups=number(len(central)), value=number(found.silhouette, 2)),
        )
    return Colouring(words, np.full(len(words), -1, np.int64), ())


def _by_frequency(words: MapWords) -> Colouring:
    """Band by powers of ten: of the counts, or of the ranks where nobody counted."""
    counted = bool(words.counts.any())
    values = words.counts if counted else words.rows + 1
    powers = np.floor(np.log10(np.maximum(values, 1))).astype(np.int64).clip(0, BANDS - 1)
    powers = powers if counted else powers.max() - powers
    used, groups = np.unique(powers, return_inverse=True)
    if counted:
        names = [_band(int(power)) for power in used]
    else:
        lowest = [int(values[groups == group].min()) for group in range(len(used))]
        names = [tr("from rank {rank} on").format(rank=number(rank)) for rank in lowest]
    return Colouring(words, groups.astype(np.int64), tuple(names), ordered=True)


def _band(power: int) -> str:
    low = number(10**power)
    if power == BANDS - 1:
        return tr("{low} times or more").format(low=low)
    return tr("{low} to {high} times").format(low=low, high=number(10 ** (power + 1) - 1))


def _by_script(words: MapWords) -> Colouring:
    scripts = [next(filter(None, map(script, word)), "") for word in words.tokens]
    names = sorted(set(scripts) - {""}, key=lambda name: -scripts.count(name))
    place = {name: number for number, name in enumerate(names)} | {"": -1}
    groups = np.array([place[name] for name in scripts], np.int64)
    return Colouring(words, groups, tuple(map(_script_name, names)))


def _script_name(name: str) -> str:
    return tr("Chinese characters") if name == "CJK" else name.capitalize()


def _by_column(words: MapWords, column: Column) -> Colouring:
    values, said = column.values(words), column.told(words)
    without = sum(not value for value in values)
    if without:
        told = tr("Words of the map without a value: {count}.")
        said.append(told.format(count=number(without)))
    parted = bands(values, BANDS)
    if parted is not None:
        return Colouring(words, parted.groups, _ends(parted), ordered=True, note=" ".join(said))
    found = kinds(values, len(colors().series))
    if found.other_kinds:
        told = tr("Rarer values, all in grey: {kinds}; words with them: {count}.")
        others = told.format(kinds=number(found.other_kinds), count=number(found.other_words))
        said.append(others)
    return Colouring(words, found.groups, found.names, note=" ".join(said))


def _ends(parted: Bands) -> tuple[str, ...]:
    """Name bands by their ends."""
    names = []
    for low, high in zip(parted.lows, parted.highs, strict=True):
        to = tr("{low} to {high}").format(low=_short(low), high=_short(high))
        names.append(_short(low) if low == high else to)
    return tuple(names)


def _short(value: float) -> str:
    """Write a number with as many digits as tell it apart from others."""
    if value.is_integer() and abs(value) < 1e15:
        return number(value)
    whole = len(str(int(abs(value)))) if abs(value) >= 1 else 0
    return number(value, max(1, DIGITS - whole)) if 1e-4 <= abs(value) < 1e15 else f"{value:.3g}"
