"""How the map looks: which colours mean what, how large and how dense names are, how many words."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QSlider, QWidget

from legacy_gui.jobs import Job
from legacy_gui.panels.map_colour_box import KEYS, OF_FILE, ColourBox
from legacy_gui.panels.map_colours import Colouring, colouring_steps
from legacy_gui.panels.map_layouts import MapLayout
from legacy_gui.panels.map_tool import MapTool
from legacy_gui.plots.word_map import WordMap
from legacy_gui.saved_views import SavedView
from legacy_gui.theme import LEAD
from legacy_gui.translations import number, tr
from legacy_gui.widgets import label

PLAIN, FREQUENCY, CLUSTERS, SCRIPT = range(4)
HOW_MANY = (300, 1_000, 2_000, 5_000, 20_000)
USUAL = 2_000
ALL = (1 << 31) - 1
SIZES = (8, 22)  # points


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
        self.chooser = ColourBox()
        self.colours = self.chooser.box
        self.chooser.chosen.connect(self.colour)
        self.chooser.failed.connect(self.on_failed)
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
            (tr("Colour by"), self.chooser),
            (tr("Words on the map"), self.many),
            (tr("Size of names"), self.name_size),
            (tr("How many names"), self.density),
        )
        for text, editor in captioned:
            self.column.addWidget(label(text, "strong"))
            self.column.addWidget(editor)
        self.column.insertWidget(2, self.sentence)  # it speaks of the colours above it
        self.column.addStretch(1)

    def show_layout(self, layout: MapLayout | None) -> None:
        """Colour other words in the same way."""
        before = self.shown.words if self.shown else None
        super().show_layout(layout)
        named = layout.words.named if layout is not None else None
        if before is None or before.named is not named:
            self.chooser.offer(named)
        if layout is not None and layout.words is not before:
            self.colour()

    def show_example(self) -> None:
        """Colour the groups that the words form."""
        self.colours.setCurrentIndex(CLUSTERS)

    def show_again(self, view: SavedView) -> int:
        """Look as a kept view did; return how many words are usually drawn then."""
        self.name_size.setValue(view.name_size)
        self.density.setValue(view.density)
        with QSignalBlocker(self.many):
            self.many.setCurrentIndex(max(0, self.many.findData(view.most)))
        self.chooser.choose(view.colours)
        return int(self.many.currentData())

    def colour(self) -> None:
        """Colour by what is chosen."""
        self.sentence.clear()
        if self.shown is None:
            return
        words, key = self.shown.words, self.chooser.key
        steps = colouring_steps(words, key, self.chooser.column)
        takes_long = key == KEYS[CLUSTERS] or key.startswith(OF_FILE)  # of however many words
        quick = words.is_quick and not takes_long
        self._latest.start(steps, self._on_coloured, self.on_failed, quick=quick)

    def _on_coloured(self, colouring: Colouring) -> None:
        if self.shown is None or colouring.words is not self.shown.words:
            return
        groups = colouring.groups if colouring.names else None
        self.picture.colour_by(groups, colouring.names, ordered=colouring.ordered)
        self.sentence.setText(colouring.note)

    def close_jobs(self) -> list[Job]:
        """End the reading of a file, too; return what may need a moment."""
        return super().close_jobs() + self.chooser.close_jobs()

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
