"""The window: tabs across the top, pages below, menus, and one status line.

It knows the names of its tabs and the session's signals, and nothing about any method.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QIcon,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from legacy_gui.command_palette import CommandPalette, menu_actions
from legacy_gui.errors import MessageBar
from legacy_gui.experiment_tab import ExperimentTab
from legacy_gui.lesson_bar import LessonBar
from legacy_gui.lessons import LESSONS
from legacy_gui.map_tab import MapTab
from legacy_gui.samples import Sample
from legacy_gui.status_line import StatusLine
from legacy_gui.theme import GRID, icon, set_role, theme
from legacy_gui.translations import LANGUAGES, say, tr
from legacy_gui.widgets import ElidedLabel, named_menu_button

SMALLEST = QSize(1024, 640)
USUAL = QSize(1360, 860)
ROOMY = 1280  # pixels from which the tabs have room for icons


class MainWindow(QMainWindow):
    """The one window.

    Signals
    -------
    open_files_requested, open_folder_requested, paste_requested, encoding_requested
        The person wants to open something, or read it in another encoding.
    sample_requested, files_dropped, text_dropped
        This sample; these paths; this text.
    recent_wanted
        The menu of recent files is about to be shown: fill it.
    lesson_requested
        This lesson.
    theme_chosen, language_chosen
        Names.
    about_requested
        Tell what this is.
    closing
        The window closes.
    """

    open_files_requested = Signal()
    open_folder_requested = Signal()
    paste_requested = Signal()
    encoding_requested = Signal()
    sample_requested = Signal(object)
    files_dropped = Signal(list)
    text_dropped = Signal(str)
    recent_wanted = Signal(object)
    lesson_requested = Signal(object)
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    about_requested = Signal()
    closing = Signal()

    def __init__(
        self, tabs: Sequence[ExperimentTab | MapTab], samples: list[tuple[Sample, str]]
    ) -> None:
        super().__init__()
        self.setWindowTitle(tr("Legacy NLP Lab"))
        self.setWindowIcon(icon("app", "#FFFFFF"))
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self.setAcceptDrops(True)
        self.tabs = tabs
        self._temporary: list[QAction] = []
        self.tab_bar = self._make_tab_bar()
        self.pages = QStackedWidget(objectName="pages")
        for tab in tabs:
            self.pages.addWidget(tab)
        self.message_bar = MessageBar()
        self.lesson_bar = LessonBar()
        self.status = StatusLine()
        self.setStatusBar(self.status)
        self._source = ElidedLabel()
        set_role(self._source, "muted")
        self._samples = samples
        self.open_button = self._make_open_button()
        self._lay_out()
        self._make_menus()

    def show_tab(self, number: int) -> None:
        """Turn to a tab."""
        if 0 <= number < len(self.tabs):
            self.tab_bar.setCurrentIndex(number)
            self.pages.setCurrentIndex(number)

    def mark_choices(self, theme_name: str, language: str) -> None:
        """Tick the colours and the language in use."""
        for name in (theme_name, language):
            if name in self._choices:
                self._choices[name].setChecked(True)

    def show_source(self, title: str) -> None:
        """Name the open text."""
        self._source.setText(title)
        self._source.setToolTip(title)
        self.setWindowTitle(tr("{title} — Legacy NLP Lab").format(title=title))

    def show_page_alone(self, alone: bool) -> None:
        """Give the open page the place of the tabs and the status line, or give it back."""
        self._top.setVisible(not alone)
        self.status.setVisible(not alone)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        if _dropped_paths(event) or _dropped_text(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open dropped files, or dropped text."""
        if paths := _dropped_paths(event):
            event.acceptProposedAction()
            self.files_dropped.emit(paths)
        elif text := _dropped_text(event):
            event.acceptProposedAction()
            self.text_dropped.emit(text)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End all work before the window goes."""
        self.closing.emit()
        event.accept()

    # -- making ---------------------------------------------------------------------------------

    def _make_tab_bar(self) -> QTabBar:
        bar = QTabBar(objectName="tabs", drawBase=False, expanding=False, usesScrollButtons=False)
        bar.setElideMode(Qt.TextElideMode.ElideNone)
        bar.setIconSize(QSize(20, 20))
        bar.setMinimumWidth(1)  # it leaves its icons out where there is little room
        bar.setAccessibleName(tr("Methods"))
        for number, tab in enumerate(self.tabs):
            bar.addTab(icon(tab.spec.icon, theme().colors.muted), _verbatim(tab.spec.title))
            keys = QKeySequence(f"Ctrl+{number + 1}").toString()
            bar.setTabToolTip(number, f"{tab.spec.purpose} ({keys})")
        bar.currentChanged.connect(self._on_tab_changed)
        theme().changed.connect(self._retint_tabs)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the tabs' icons out where their names need the room."""
        super().resizeEvent(event)
        if (event.size().width() >= ROOMY) == self.tab_bar.tabIcon(0).isNull():
            self._retint_tabs()

    def _retint_tabs(self) -> None:
        roomy = self.width() >= ROOMY
        for number, tab in enumerate(self.tabs):
            drawn = icon(tab.spec.icon, theme().colors.muted) if roomy else QIcon()
            self.tab_bar.setTabIcon(number, drawn)

    def _on_tab_changed(self, number: int) -> None:
        self.pages.setCurrentIndex(number)

    def _make_open_button(self) -> QToolButton:
        explanation = tr("Your own files, a pasted text, or one of the samples.")
        return named_menu_button(tr("Open a text"), explanation, "open")

    def _lay_out(self) -> None:
        self._top = top = QFrame(objectName="top_bar")
        row = QHBoxLayout(top)
        row.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.tab_bar)
        row.addWidget(self._source, 1)
        row.addWidget(self.open_button)
        center = QWidget(objectName="ground")
        layout = QVBoxLayout(center)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self.message_bar)
        layout.addWidget(self.lesson_bar)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(center)

    # -- menus ----------------------------------------------------------------------------------

    def _make_menus(self) -> None:
        self._make_file_menu()
        self._make_view_menu()
        lessons = self.menuBar().addMenu(tr("&Lessons"))
        for lesson in LESSONS:
            self._add(lessons, say(lesson.title), partial(self.lesson_requested.emit, lesson))
        help_menu = self.menuBar().addMenu(tr("&Help"))
        self._add(help_menu, tr("What can I do? …"), self._open_palette, "Ctrl+K")
        self._add(help_menu, tr("About Legacy NLP Lab"), self.about_requested.emit)

    def _make_file_menu(self) -> None:
        menu = self.menuBar().addMenu(tr("&File"))
        self._add_opening(menu)
        menu.addSeparator()
        self._add(menu, tr("Read in another &encoding…"), self.encoding_requested.emit)
        menu.addSeparator()
        quitting = self._add(menu, tr("&Quit"), self.close, "Ctrl+Q")
        quitting.setMenuRole(QAction.MenuRole.QuitRole)
        button_menu = QMenu(self.open_button)
        self._add_opening(button_menu, keys=False)
        self.open_button.setMenu(button_menu)

    def _add_opening(self, menu: QMenu, *, keys: bool = True) -> None:
        open_keys = QKeySequence(QKeySequence.StandardKey.Open).toString()
        self._add(
            menu, tr("&Open files…"), self.open_files_requested.emit, open_keys if keys else ""
        )
        self._add(menu, tr("Open a &folder…"), self.open_folder_requested.emit)
        self._add(
            menu, tr("&Paste a text…"), self.paste_requested.emit, "Ctrl+Shift+V" if keys else ""
        )
        recent = menu.addMenu(tr("&Recent"))
        recent.aboutToShow.connect(self._wanting(recent))
        samples = menu.addMenu(tr("&Samples"))
        for sample, title in self._samples:
            self._add(samples, title, self._requesting(sample))

    def _wanting(self, recent: QMenu) -> Callable[[], None]:
        return lambda: self.recent_wanted.emit(recent)

    def _requesting(self, sample: Sample) -> Callable[[], None]:
        return lambda: self.sample_requested.emit(sample)

    def _make_view_menu(self) -> None:
        menu = self.menuBar().addMenu(tr("&View"))
        for number, tab in enumerate(self.tabs):
            self._add(menu, _verbatim(tab.spec.title), self._turning(number), f"Ctrl+{number + 1}")
        menu.addSeparator()
        self._add(menu, tr("Next tab"), self._next_tab, "Ctrl+Tab")
        self._add(menu, tr("&Full screen"), self._toggle_full_screen, "F11")
        menu.addSeparator()
        colors = menu.addMenu(tr("&Colours"))
        names = {"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}
        self._choices = self._add_choices(colors, names, self.theme_chosen)
        languages = menu.addMenu(tr("&Language"))
        self._choices |= self._add_choices(languages, LANGUAGES, self.language_chosen)

    def _add_choices(
        self, menu: QMenu, names: dict[str, str], chosen: SignalInstance
    ) -> dict[str, QAction]:
        actions = {}
        group = QActionGroup(menu)
        for name, title in names.items():
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setData(name)
            group.addAction(action)
            actions[name] = action
        group.triggered.connect(lambda action: chosen.emit(action.data()))
        return actions

    def _turning(self, number: int) -> Callable[[], None]:
        return lambda: self.show_tab(number)

    def _next_tab(self) -> None:
        self.show_tab((self.tab_bar.currentIndex() + 1) % len(self.tabs))

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _open_palette(self) -> None:
        palette = CommandPalette(menu_actions(self.menuBar()) + self._tab_actions(), self)
        palette.destroyed.connect(self._forget_tab_actions)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.show()

    def _tab_actions(self) -> list[QAction]:
        """Return what can be done on each tab: its presets, views and buttons."""
        self._forget_tab_actions()
        for number, tab in enumerate(self.tabs):
            for name, act in tab.commands():
                action = QAction(name, self)
                action.setProperty("menu_name", tab.spec.title)
                action.triggered.connect(self._doing_on(number, act))
                self._temporary.append(action)
        return self._temporary

    def _doing_on(self, number: int, act: Callable[[], object]) -> Callable[[], None]:
        def do() -> None:
            self.show_tab(number)
            act()

        return do

    def _forget_tab_actions(self) -> None:
        for action in self._temporary:
            action.deleteLater()
        self._temporary = []

    def _add(self, menu: QMenu, text: str, act: Callable[[], object], keys: str = "") -> QAction:
        action = menu.addAction(text)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda checked=False: act())
        return action


def _verbatim(name: str) -> str:
    """Return a name as menus and tabs need it to show it as it is: & would mark an access key."""
    return name.replace("&", "&&")


def _dropped_paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _dropped_text(event: QDropEvent) -> str:
    """Return the text dropped; the text of a web address is not what somebody wants to read."""
    return "" if event.mimeData().hasUrls() else event.mimeData().text()
