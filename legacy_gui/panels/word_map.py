"""The Map tab's picture: the words of a space as a map, tools beside it, and how true it is."""

from collections.abc import Callable
from functools import partial
from itertools import chain

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.arrays import Int64
from engine.projection.honesty import NeighboursKept, neighbours_kept_steps, verdict
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.map_analogy import AnalogyTool
from legacy_gui.panels.map_export import MapExport
from legacy_gui.panels.map_look import USUAL, LookTool
from legacy_gui.panels.map_neighbours import NeighboursTool
from legacy_gui.panels.map_odd import OddTool
from legacy_gui.panels.map_projection import Projection
from legacy_gui.panels.map_search import SearchTool
from legacy_gui.panels.map_selection import SelectionTool
from legacy_gui.panels.map_senses import SensesTool
from legacy_gui.panels.map_tool import MapTool, clear_marks
from legacy_gui.panels.map_toolbox import Toolbox
from legacy_gui.panels.map_unknown import UnknownTool
from legacy_gui.panels.map_words import MapLayout, MapWords, words_steps
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.plots.word_map import WordMap
from legacy_gui.spaces import NamedSpace
from legacy_gui.tables.work_bar import WorkBar
from legacy_gui.theme import GRID
from legacy_gui.translations import say, say_error, tr
from legacy_gui.widgets import card, label

SEARCH, NEIGHBOURS, ANALOGY, ODD, UNKNOWN, SENSES, SELECTION, LOOK = range(8)
VIEWS = (
    "search",
    "neighbours",
    "analogy",
    "odd one out",
    "unknown words",
    "senses",
    "selection",
    "look",
)


class MapPanel(QWidget):
    """A large map, one tool at a time beside it, and one honest sentence below.

    Signals
    -------
    open_wanted
        The person wants to open an embedding file.
    """

    open_wanted = Signal()
    views = VIEWS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.named: NamedSpace | None = None
        self.shown: MapLayout | None = None
        self._most = USUAL
        self._view = NEIGHBOURS
        self._choosing, self._judging = LatestJob(self), LatestJob(self)
        self.picture = WordMap()
        self.picture.clicked.connect(self.take)
        self.picture.regioned.connect(self._on_regioned)
        self.search, self.neighbours = SearchTool(self.picture), NeighboursTool(self.picture)
        self.analogy, self.odd = AnalogyTool(self.picture), OddTool(self.picture)
        self.unknown, self.senses = UnknownTool(self.picture), SensesTool(self.picture)
        self.selection, self.look = SelectionTool(self.picture), LookTool(self.picture)
        self.toolbox = Toolbox(self._described())
        self.tools = tuple(tool for tool, _, _ in self._described())
        self.projection = Projection()
        self.sentence = label(role="sentence")
        self.work = WorkBar()
        self.export = MapExport(self.work, self)
        self._judged = ""
        self._lay_out()
        self._connect()
        self.show_view(NEIGHBOURS)

    def show_space(self, named: NamedSpace) -> None:
        """Draw the words of a space."""
        self.clear()
        self.named = named
        self._choose(None)

    def clear(self) -> None:
        """Forget the space."""
        self.named = self.shown = self.export.shown = None
        self._choosing.close()
        self._judging.close()
        self.projection.show_words(None)
        self.picture.show_words((), np.empty((0, 2)))
        self.picture.name_axes("", "")
        for tool in self.tools:
            tool.show_layout(None)
        self.sentence.clear()

    def show_view(self, view: int, *_: object) -> None:
        """Open one of the tools."""
        self._view = view
        self.toolbox.open_tool(view)
        self.selection.use_lasso(view == SELECTION and self.selection.lasso.isChecked())
        self._show_picture()
        self._mark()

    def take(self, place: int) -> None:
        """Give a clicked word to the open tool, or else show its neighbours."""
        if self.shown is None:
            return
        word = self.shown.words.tokens[place]
        if not self.tools[self._view].take(word):
            self.show_view(NEIGHBOURS)
            self.neighbours.take(word)

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the tools, the projections and what can be saved, by name."""
        save = self.export.coordinates
        saving = [(save.text(), save.trigger)]
        return [*self.toolbox.commands(), *self.projection.commands(), *saving]

    def close_jobs(self) -> list[Job]:
        """End everything that is computed; return what may need a moment."""
        parts = (self._choosing.close(), self._judging.close(), self.projection.close_jobs())
        tools = (tool.close_jobs() for tool in self.tools)
        return list(chain(*parts, self.export.close_jobs(), *tools))

    def showEvent(self, event: QShowEvent) -> None:
        """Mark what was found while nobody looked."""
        super().showEvent(event)
        self._mark()

    def _choose(self, rows: Int64 | None) -> None:
        """Put the most frequent words on the map, or those of some rows."""
        if self.named is not None:
            self.sentence.setText(tr("Choosing the words of the map…"))
            steps = words_steps(self.named, self._most, rows)
            self._choosing.start(steps, self._on_words, self._on_failed)

    def _on_words(self, words: MapWords) -> None:
        self.projection.show_words(words)

    def _on_placed(self, layout: MapLayout) -> None:
        """Show a layout that stays, and ask how true it is."""
        self._draw(layout)
        self._judged = ""
        self._tell()
        steps = neighbours_kept_steps(layout.words.units, layout.coordinates)
        self._judging.start(steps, self._on_judged, self._on_failed)

    def _on_moved(self, layout: MapLayout) -> None:
        """Show a layout on its way."""
        if self.shown is None or self.shown.words is not layout.words:
            self._draw(layout)
            return
        if self.shown.kind != layout.kind:
            self._judging.close()
            self.picture.name_axes("", "")
        self.shown = layout
        self.picture.hide_points()
        self.picture.move(layout.coordinates)

    def _draw(self, layout: MapLayout) -> None:
        words = layout.words
        if self.shown is None or self.shown.words is not words:
            weights = words.counts.astype(np.float64) if words.counts.any() else None
            self.picture.show_words(words.tokens, layout.coordinates, weights)
        else:
            self.picture.move(layout.coordinates)
        self.picture.name_axes(*layout.axes)
        self.shown = self.export.shown = layout
        for tool in self.tools:
            tool.show_layout(layout)
        self._mark()

    def _mark(self) -> None:
        clear_marks(self.picture)
        if self.shown is not None:
            self.tools[self._view].mark()

    def _on_judged(self, kept: NeighboursKept) -> None:
        self._judged = say(verdict(kept))
        self._tell()

    def _tell(self) -> None:
        """Say what is drawn, and how far it can be believed."""
        if self.shown is not None:
            self.sentence.setText(" ".join(filter(None, (*self.shown.told(), self._judged))))

    def _on_failed(self, error: BaseException) -> None:
        self.sentence.setText(say_error(error))

    def _on_regioned(self, places: Int64) -> None:
        self.show_view(SELECTION)
        self.selection.show_region(places)

    def _on_how_many(self, most: int) -> None:
        self._most = most
        self._choose(None)

    def _show_picture(self, *_: object) -> None:
        """Show the map of words, or the contexts of one of them."""
        contexts = self._view == SENSES and self.senses.parted is not None
        self._maps.setCurrentWidget(self.senses.contexts if contexts else self.picture)
        self.projection.setEnabled(not contexts)
        self.sentence.setVisible(not contexts)

    def _connect(self) -> None:
        self.toolbox.chosen.connect(self.show_view)
        self.projection.placed.connect(self._on_placed)
        self.projection.moved.connect(self._on_moved)
        self.projection.failed.connect(self._on_failed)
        self.projection.said.connect(self._on_said)
        pca, turner = self.projection.pca, self.picture.turner
        pca.turns.toggled.connect(turner.turn_on)
        pca.face.clicked.connect(self.picture.face)
        turner.taken_over.connect(partial(pca.turns.setChecked, False))
        turner.turn_on(pca.turns.isChecked())
        self.senses.opened.connect(self._show_picture)
        self.selection.isolate_wanted.connect(self._choose)
        self.selection.back_wanted.connect(partial(self._choose, None))
        self.analogy.plane_wanted.connect(self.projection.draw_plane)
        self.look.how_many.connect(self._on_how_many)
        self.export.open_wanted.connect(self.open_wanted)

    def _on_said(self, sentence: str) -> None:
        if sentence:
            self.sentence.setText(sentence)

    def _lay_out(self) -> None:
        self._maps = QStackedWidget()
        self._maps.addWidget(self.picture)
        self._maps.addWidget(self.senses.contexts)
        below = QHBoxLayout()
        below.setSpacing(GRID)
        below.addWidget(self.projection, 1)
        below.addWidget(PictureButton(self._maps, "map"))
        below.addWidget(self.export.button)
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(GRID, GRID, GRID, GRID)
        inside.setSpacing(GRID)
        inside.addWidget(self._maps, 1)
        inside.addLayout(below)
        inside.addWidget(self.sentence)
        inside.addWidget(self.work)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.toolbox)
        layout.addWidget(frame, 1)

    def _described(self) -> tuple[tuple[MapTool, str, str], ...]:
        """Return every tool with its name and what it is for."""
        return (
            (self.search, tr("Search"), tr("Finds words by what you type, and flies to them.")),
            (self.neighbours, tr("Neighbours"), tr("The nearest words of the word you click.")),
            (self.analogy, tr("Analogy"), tr("a is to b as c is to …?")),
            (self.odd, tr("Odd one out"), tr("Which of some words does not belong?")),
            (self.unknown, tr("Unknown"), tr("What happens to a word the text does not have.")),
            (self.senses, tr("Two senses"), tr("Every place of one word, as two crowds.")),
            (self.selection, tr("Selection"), tr("A part of the map: list it, draw it alone.")),
            (self.look, tr("Look"), tr("Colours, names, and how many words are drawn.")),
        )
