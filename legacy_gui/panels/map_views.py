"""Keeping a map as it stands, and coming back to it: a menu of views with names of their own."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton, QToolButton

from legacy_gui.panels.map_layouts import MapLayout
from legacy_gui.panels.map_look import LookTool
from legacy_gui.panels.map_tool import MapTool
from legacy_gui.plots.word_map_view import Seen
from legacy_gui.saved_views import LONGEST_NAME, SavedView, ViewShelf
from legacy_gui.tables.toolbar import menu_button
from legacy_gui.theme import set_icon
from legacy_gui.translations import number, tr
from legacy_gui.widgets import icon_button

if TYPE_CHECKING:
    from legacy_gui.panels.word_map import MapPanel


class ViewsMenu(QObject):
    """The menu; the panel says what is seen now, and brings a view back.

    Signals
    -------
    chosen
        The view to which somebody wants to go back.
    """

    chosen = Signal(object)

    def __init__(self, panel: "MapPanel", shelf: ViewShelf) -> None:
        super().__init__(panel)
        self._panel, self._shelf = panel, shelf
        self.menu = QMenu(panel)
        self.menu.aboutToShow.connect(self.fill)
        self.button: QToolButton = menu_button(
            self.menu,
            tr("Views"),
            tr("Keeps the map as it stands, and comes back to it."),
        )
        self.button.setText("")
        set_icon(self.button, "bookmark", "muted")

    def fill(self) -> None:
        """List the views that are kept, the newest first."""
        self.menu.clear()
        keep = self.menu.addAction(tr("Keep this view…"))
        keep.triggered.connect(self.ask_for_name)
        keep.setEnabled(self._panel.shown is not None)
        self.menu.addSeparator()
        dropping = QMenu(tr("Delete"), self.menu)
        for view in self._shelf.views:
            text = view.name.replace("&", "&&")
            self.menu.addAction(text).triggered.connect(partial(self._choose, view))
            dropping.addAction(text).triggered.connect(partial(self._drop, view))
        if self._shelf.views:
            self.menu.addSeparator()
            self.menu.addMenu(dropping)

    def ask_for_name(self) -> None:
        """Ask what the view shall be called."""
        if self._panel.named is None:
            return
        dialog = QInputDialog(self._panel)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Keep this view"))
        dialog.setLabelText(tr("Under which name? One of the same name is replaced."))
        dialog.setTextValue(self._free_name(self._panel.named.name))
        dialog.textValueSelected.connect(self.keep)
        dialog.open()

    def keep(self, name: str) -> None:
        """Keep the map as it stands."""
        name = " ".join(name.split())[:LONGEST_NAME]
        if not name:
            self._panel.work.show_sentence(tr("A view needs a name."))
            return
        seen = self._panel.view_now(name)
        if seen is not None:
            self._shelf.keep(seen)
            self._panel.work.show_sentence(tr("Kept as “{name}”.").format(name=name))

    def _choose(self, view: SavedView, *_: object) -> None:
        self.chosen.emit(view)

    def _drop(self, view: SavedView, *_: object) -> None:
        self._shelf.drop(view.name)
        self._panel.work.show_sentence(tr("“{name}” is deleted.").format(name=view.name))

    def _free_name(self, space: str) -> str:
        """Return a name that no view has."""
        taken = {view.name for view in self._shelf.views}
        names = (
            f"{space[: LONGEST_NAME - 8]} {number(count)}" for count in range(1, len(taken) + 2)
        )
        return next(name for name in names if name not in taken)


def view_of(
    name: str, layout: MapLayout, seen: Seen, look: LookTool, tool: tuple[str, MapTool]
) -> SavedView:
    """Put down all that makes a map what it is."""
    is_drawn = layout.kind == "tsne"
    return SavedView(
        name=name,
        space=layout.words.named.name,
        words=layout.words.tokens,
        isolated=layout.words.isolated,
        most=look.many.currentData(),
        kind=layout.kind,
        axes=layout.coordinates.shape[1],
        formulas=layout.asked,
        places=tuple(map(tuple, layout.coordinates.round(4).tolist())) if is_drawn else (),
        middle=seen.middle,
        span=seen.span,
        angles=seen.angles,
        colours=look.chooser.key,
        name_size=look.name_size.value(),
        density=look.density.value(),
        tool=tool[0],
        asked=tool[1].asked(),
    )


def fill_button() -> QPushButton:
    """Make the button that gives the map the whole window."""
    made = icon_button(
        "expand", tr("Fill the window"), tr("shows the map alone; Esc brings the tools back.")
    )
    made.setCheckable(True)
    made.setShortcut(QKeySequence("Shift+F11"))
    return made
