"""How the map looks: which colours mean what, how large and how dense names are, how many words."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QSlider, QWidget

from engine.arrays import Int64
from engine.messages import Message
from engine.projection.clusters import kmeans_steps
from engine.text.languages import script
from engine.training import Steps, WorkProgress
from legacy_gui.panels.map_tool import MapTool
from legacy_gui.panels.map_words import MapLayout, MapWords
from legacy_gui.plots.word_map import WordMap
from legacy_gui.saved_views import SavedView
from legacy_gui.theme import LEAD
from legacy_gui.translations import number, tr
from legacy_gui.widgets import label

PLAIN, FREQUENCY, CLUSTERS, SCRIPT = range(4)
KEYS = ("none", "frequency", "clusters", "script")
HOW_MANY = (300, 1_000, 2_000, 5_000, 20_000)
USUAL = 2_000
ALL = (1 << 31) - 1
GROUPS = 7
BANDS = 5
SIZES = (8, 22)  # points


@dataclass(frozen=True, eq=False)
class Colouring:
    """A group for each word of the map, int64 (n,), -1 for none, and the names of the groups."""

    words: MapWords
    groups: Int64
    names: tuple[str, ...]
    ordered: bool = False
    note: str = ""


class LookTool(MapTool):
    """Boxes and sliders.

    Signals
    -------
    how_many
        So many of the most frequent words shall be on the map.
    """

    how_many = Signal(int)

    def __init__(self, picture: WordMap, parent: QWidget | None = None) -> None:
        super().__init__(picture, parent)
        self._colouring: Colouring | None = None
        self.colours = QComboBox()
        titles = (tr("None"), tr("How often words occur"), tr("Groups of words"), tr("Script"))
        for title, key in zip(titles, KEYS, strict=True):
            self.colours.addItem(title, key)
        self.colours.setAccessibleName(tr("Colour by"))
        self.colours.setToolTip(tr("What the colours of the dots mean."))
        self.colours.currentIndexChanged.connect(self.colour)
        self.many = QComboBox()
        for count in HOW_MANY:
            self.many.addItem(tr("the {count} most frequent").format(count=number(count)), count)
        self.many.addItem(tr("all"), ALL)
        self.many.setCurrentIndex(HOW_MANY.index(USUAL))
        self.many.setAccessibleName(tr("Words on the map"))
        self.many.setToolTip(tr("How many words are drawn."))
        self.many.currentIndexChanged.connect(lambda _: self.how_many.emit(self.many.currentData()))
        self.name_size = _slider(*SIZES, round(LEAD), tr("Size of names"))
        self.name_size.valueChanged.connect(self._set_size)
        density = round(100 * picture.label_density)
        self.density = _slider(0, 100, density, tr("How many names"))
        self.density.valueChanged.connect(self._set_density)
        captioned = (
            (tr("Colour by"), self.colours),
            (tr("Words on the map"), self.many),
            (tr("Size of names"), self.name_size),
            (tr("How many names"), self.density),
        )
        for text, editor in captioned:
            self.column.addWidget(label(text, "strong"))
            self.column.addWidget(editor)
        self.column.addWidget(self.sentence)
        self.column.addStretch(1)

    def show_layout(self, layout: MapLayout | None) -> None:
        """Colour other words in the same way."""
        before = self.shown.words if self.shown else None
        super().show_layout(layout)
        if layout is not None and layout.words is not before:
            self.colour()

    def show_again(self, view: SavedView) -> int:
        """Look as a kept view did; return how many words are usually drawn then."""
        self.name_size.setValue(view.name_size)
        self.density.setValue(view.density)
        with QSignalBlocker(self.many):
            self.many.setCurrentIndex(max(0, self.many.findData(view.most)))
        self.colours.setCurrentIndex(max(PLAIN, self.colours.findData(view.colours)))
        return int(self.many.currentData())

    def colour(self) -> None:
        """Colour by what is chosen."""
        self.sentence.clear()
        if self.shown is None:
            return
        steps = _steps(self.shown.words, self.colours.currentIndex())
        quick = self.shown.words.is_quick and self.colours.currentIndex() != CLUSTERS
        self._latest.start(steps, self._on_coloured, self.on_failed, quick=quick)

    def _on_coloured(self, colouring: Colouring) -> None:
        if self.shown is None or colouring.words is not self.shown.words:
            return
        groups = colouring.groups if colouring.names else None
        self.picture.colour_by(groups, colouring.names, ordered=colouring.ordered)
        self.sentence.setText(colouring.note)

    def _set_size(self, points: int) -> None:
        self.picture.label_size = float(points)

    def _set_density(self, percent: int) -> None:
        self.picture.label_density = percent / 100


def _slider(low: int, high: int, value: int, name: str) -> QSlider:
    made = QSlider(Qt.Orientation.Horizontal)
    made.setRange(low, high)
    made.setValue(value)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


def _steps(words: MapWords, by: int) -> Steps[Colouring]:
    yield WorkProgress(0, 0, Message("Choosing colours"))
    if by == FREQUENCY:
        return _by_frequency(words)
    if by == SCRIPT:
        return _by_script(words)
    if by == CLUSTERS:
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
