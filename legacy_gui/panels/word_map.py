"""The Map tab's picture: the words of a space as a map, tools beside it, and how true it is."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.arrays import Int64
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.map_export import MapExport
from legacy_gui.panels.map_layouts import MapLayout
from legacy_gui.panels.map_look import USUAL
from legacy_gui.panels.map_projection import Projection
from legacy_gui.panels.map_said import Said
from legacy_gui.panels.map_tool import clear_marks
from legacy_gui.panels.map_toolbox import Toolbox
from legacy_gui.panels.map_tools import NEIGHBOURS, SELECTION, SENSES, VIEWS, described, make_tools
from legacy_gui.panels.map_views import ViewsMenu, fill_button, view_of
from legacy_gui.panels.map_words import MapWords, words_steps
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.plots.word_map import WordMap
from legacy_gui.saved_views import SavedView, ViewShelf
from legacy_gui.spaces import NamedSpace
from legacy_gui.tables.work_bar import WorkBar
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import card


class MapPanel(QWidget):
    """A large map, one tool at a time beside it, and one honest sentence below.

    Signals
    -------
    open_wanted
        The person wants to open an embedding file.
    space_wanted
        The name of a space that shall be shown, if it is there.
    filled
        Whether the map is to have the whole window.
    """

    open_wanted = Signal()
    space_wanted = Signal(str)
    filled = Signal(bool)
    views = VIEWS

    def __init__(self, views: ViewShelf | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.named: NamedSpace | None = None
        self.shown: MapLayout | None = None
        self._most = USUAL
        self._view = NEIGHBOURS
        self._choosing, self._said = LatestJob(self), Said(self)
        self.sentence = self._said.sentence
        self.picture = WordMap()
        self.picture.clicked.connect(self.take)
        self.picture.regioned.connect(self._on_regioned)
        self.tools = make_tools(self.picture)
        self.search, self.neighbours, self.analogy, self.odd = self.tools[:4]
        self.unknown, self.senses, self.selection, self.look = self.tools[4:]
        self.toolbox = Toolbox(described(self.tools))
        self.projection = Projection()
        self.work = WorkBar()
        self.export = MapExport(self.work, self)
        self.kept = ViewsMenu(self, views or ViewShelf())
        self.fill = fill_button()
        self._returning: SavedView | None = None
        self._asked: tuple[str, ...] = ()  # of the open tool, once the map is drawn
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
        self._said.close()
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

    def show_example(self) -> None:
        """Show what the open tool does."""
        self.tools[self._view].show_example()

    def ask(self, words: Sequence[str]) -> None:
        """Ask the open tool about some words, as soon as the map is drawn."""
        self._asked = tuple(words)
        if self.shown is not None:
            self._put()

    def take(self, place: int) -> None:
        """Give a clicked word to the open tool, or else show its neighbours."""
        if self.shown is None:
            return
        word = self.shown.words.tokens[place]
        if not self.tools[self._view].take(word):
            self.show_view(NEIGHBOURS)
            self.neighbours.take(word)

    def view_now(self, name: str) -> SavedView | None:
        """Return the map as it stands, to be kept."""
        if self.shown is None:
            return None
        tool = self.tools[self._view]
        return view_of(name, self.shown, self.picture.seen, self.look, (VIEWS[self._view], tool))

    def bring_back(self, view: SavedView) -> None:
        """Show a view that was kept, on the space of its name."""
        if self.named is None or self.named.name != view.space:
            self.space_wanted.emit(view.space)
        if self.named is None or self.named.name != view.space:
            told = tr("“{space}” is not here; train it or open its file, then choose this again.")
            self.work.show_sentence(told.format(space=view.space))
            return
        self.work.show_sentence("")
        self._most = self.look.show_again(view)
        found = [self.named.space.vocabulary.id(word) for word in view.words]
        rows = np.array([row for row in found if row is not None], np.int64)
        self._choose(rows, view)
        if len(rows) < len(found):
            missing = number(len(found) - len(rows))
            told = tr("Words of this view that are no longer in this space: {missing}.")
            self._said.beside = told.format(missing=missing)

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the tools, the projections and what can be saved, by name."""
        save = self.export.coordinates
        saving = [
            (save.text(), save.trigger),
            (tr("Keep this view…"), self.kept.ask_for_name),
            (self.fill.accessibleName(), self.fill.click),
        ]
        return [*self.toolbox.commands(), *self.projection.commands(), *saving]

    def close_jobs(self) -> list[Job]:
        """End everything that is computed; return what may need a moment."""
        parts = (self._choosing.close(), self._said.close(), self.projection.close_jobs())
        tools = (tool.close_jobs() for tool in self.tools)
        return list(chain(*parts, self.export.close_jobs(), *tools))

    def showEvent(self, event: QShowEvent) -> None:
        """Mark what was found while nobody looked."""
        super().showEvent(event)
        self._mark()

    def _choose(self, rows: Int64 | None, returning: SavedView | None = None) -> None:
        """Put the most frequent words on the map, or those of some rows."""
        self._returning, self._said.beside = returning, ""
        if self.named is not None:
            self.sentence.setText(tr("Choosing the words of the map…"))
            isolated = returning is None or returning.isolated
            most = self._most if returning is None else max(1, len(returning.words))
            steps = words_steps(self.named, most, rows, isolated=isolated)
            self._choosing.start(steps, self._on_words, self._on_failed)

    def _on_words(self, words: MapWords) -> None:
        if self._returning is None:
            self.projection.show_words(words)
        else:
            self.projection.show_again(words, self._returning)

    def _return(self, view: SavedView) -> None:
        """Look where one looked, with the tool one had."""
        self._returning = None
        self.projection.pca.turns.setChecked(False)
        self.picture.look_at(view.seen)
        if view.tool in VIEWS:
            self.show_view(VIEWS.index(view.tool))
            tool = self.tools[self._view]
            if tool.can_ask_again(view.asked):
                tool.ask_again(view.asked)

    def _on_placed(self, layout: MapLayout) -> None:
        """Show a layout that stays, and ask how true it is."""
        self._draw(layout)
        if self._returning is not None:
            self._return(self._returning)
        self._said.judge(layout)

    def _on_moved(self, layout: MapLayout) -> None:
        """Show a layout on its way."""
        if self.shown is None or self.shown.words is not layout.words:
            self._draw(layout)
            return
        if self.shown.kind != layout.kind:
            self._said.close()
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
        self._put()
        self._mark()

    def _put(self) -> None:
        """Put the words that were asked about to the open tool."""
        asked, self._asked = self._asked, ()
        if asked:
            self.tools[self._view].forget()
        for word in asked:
            self.tools[self._view].take(word)

    def _mark(self) -> None:
        clear_marks(self.picture)
        if self.shown is not None:
            self.tools[self._view].mark()

    def _on_failed(self, error: BaseException) -> None:
        self._returning = None
        self._said.fail(error)

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
        self.kept.chosen.connect(self.bring_back)
        self.fill.toggled.connect(self._fill)
        self.export.open_wanted.connect(self.open_wanted)

    def _fill(self, alone: bool) -> None:
        """Give the map the place of the tools too, or give it back."""
        self.toolbox.setVisible(not alone)
        self.filled.emit(alone)

    def _on_said(self, sentence: str) -> None:
        if sentence:
            self.sentence.setText(sentence)

    def _lay_out(self) -> None:
        self._maps = QStackedWidget()
        self._maps.addWidget(self.picture)
        self._maps.addWidget(self.senses.contexts)
        below = QHBoxLayout()
        below.setSpacing(GRID // 2)
        below.addWidget(self.projection, 1)
        picture = PictureButton(self._maps, "map")
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for made in (self.fill, self.kept.button, picture, self.export.button):
            buttons.addWidget(made)
        below.addLayout(buttons)
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
