"""The tab that explores: any trained or opened space, chosen from the shelf."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from legacy_gui.jobs import Job
from legacy_gui.saved_views import ViewShelf
from legacy_gui.spaces import NamedSpace, SpaceShelf
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.wide_box import WideBox
from legacy_gui.widgets import EmptyPage, button, label


@dataclass(frozen=True)
class PageSpec:
    """The name, purpose and icon of a tab."""

    title: str
    purpose: str
    icon: str


class MapTab(QWidget):
    """Chooses a space and shows it in a ``MapPanel``.

    Signals
    -------
    open_wanted
        The person wants to open an embedding file.
    training_wanted
        The person wants to train one.
    filled
        Whether the map is to have the whole window.
    """

    open_wanted = Signal()
    training_wanted = Signal()
    filled = Signal(bool)

    def __init__(
        self,
        shelf: SpaceShelf,
        views: ViewShelf | None = None,
        lessons: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.spec = PageSpec(
            tr("Map"), tr("Explore an embedding: neighbours, analogies and senses."), "map"
        )
        self._shelf, self._views = shelf, views
        self.chooser = WideBox(
            tr("Embedding"), tr("The embedding that is shown: trained here, or opened.")
        )
        self.chooser.currentIndexChanged.connect(self._show_chosen)
        self._empty = self._make_empty_page(lessons)
        self._pages = QStackedWidget(objectName="pages")
        self._pages.addWidget(self._empty)
        self._shown: NamedSpace | None = None
        self._lay_out()
        shelf.changed.connect(self._fill)
        self._fill()

    @cached_property
    def panel(self) -> Any:
        """The picture; made when it is first looked at."""
        from legacy_gui.panels.word_map import MapPanel

        made = MapPanel(self._views)
        made.open_wanted.connect(self.open_wanted)
        made.space_wanted.connect(self.choose)
        made.filled.connect(self._fill_window)
        self._pages.addWidget(made)
        return made

    def choose_model(self, model: object) -> bool:
        """Show the space of a model; return whether it is still on the shelf."""
        for row in range(self.chooser.count()):
            if self.chooser.itemData(row).model is model:
                self.chooser.setCurrentIndex(row)
                return True
        return False

    def choose(self, name: str) -> None:
        """Show the space of a name, if it is on the shelf."""
        row = self.chooser.findText(name)
        if row >= 0:
            self.chooser.setCurrentIndex(row)

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be done here by name, for the command palette."""
        own: list[tuple[str, Callable[[], object]]] = [(tr("Open vectors…"), self.open_wanted.emit)]
        return own + (self.panel.commands() if self._has_panel else [])

    def close_jobs(self) -> list[Job]:
        """End what is computed here; return what may need a moment."""
        ending: list[Job] = self.panel.close_jobs() if self._has_panel else []
        return ending

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was chosen while nobody looked."""
        super().showEvent(event)
        self._show_chosen()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the window back to the other tabs."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.leave_alone()

    def leave_alone(self) -> None:
        """Bring everything around the map back."""
        if self._has_panel:
            self.panel.fill.setChecked(False)

    def _fill_window(self, alone: bool) -> None:
        self._top.setVisible(not alone)
        self._escape.setEnabled(alone)
        self.filled.emit(alone)

    def _fill(self) -> None:
        """List the shelf, newest first, and choose the newest."""
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            for named in reversed(self._shelf.spaces):
                self.chooser.addItem(named.name, named)
        self.chooser.updateGeometry()
        self._show_chosen()

    def _show_chosen(self) -> None:
        named = self.chooser.currentData()
        if not self.isVisible() or named is self._shown:
            return
        self._shown = named
        if named is None:
            self.leave_alone()
            self._pages.setCurrentWidget(self._empty)
            return
        self.panel.show_space(named)
        self._pages.setCurrentWidget(self.panel)

    @property
    def _has_panel(self) -> bool:
        return "panel" in self.__dict__

    def _make_empty_page(self, lessons: QWidget | None) -> EmptyPage:
        train = button(
            tr("Train an embedding"),
            tr("Goes to the tab that learns one from your text."),
            "embeddings",
            primary=True,
        )
        train.clicked.connect(self.training_wanted)
        opened = button(
            tr("Open vectors…"), tr("Reads an embedding from a file of another program."), "open"
        )
        opened.clicked.connect(self.open_wanted)
        title = tr("Map: train an embedding first")
        return EmptyPage(title, self.spec.purpose, (train, opened), lessons)

    def _lay_out(self) -> None:
        self._top = QWidget()
        self._escape = QShortcut(QKeySequence("Esc"), self, self.leave_alone)
        self._escape.setEnabled(False)
        row = QHBoxLayout(self._top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(label(tr("Embedding"), "strong"))
        row.addWidget(self.chooser)
        other = button(
            tr("Open vectors…"), tr("Reads an embedding from a file of another program."), "open"
        )
        other.clicked.connect(self.open_wanted)
        row.addWidget(other)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self._top)
        layout.addWidget(self._pages, 1)
