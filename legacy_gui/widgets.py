"""Small parts that several pages share."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from legacy_gui.theme import GRID, clear_icon, set_icon, set_role
from legacy_gui.translations import say, tr

BESIDE_ICON = 4  # pixels that QPushButton leaves between icon and name
PADDING, TIGHT = 13, 5  # pixels at the left and right of a segment's name, as in the style
BETWEEN = GRID // 2  # two segments


def label(text: str = "", role: str = "") -> QLabel:
    """Make a label on the type scale; text is never taken for markup."""
    made = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    if role:
        set_role(made, role)
    return made


class ElidedLabel(QLabel):
    """One line at the right of its place; what does not fit ends in an ellipsis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        elide = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), elide, self.width())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), flags, text)


def button(text: str, explanation: str, icon: str = "", *, primary: bool = False) -> QPushButton:
    """Make a push button with its explanation."""
    made: QPushButton = QPushButton(text, toolTip=explanation)
    made.setAccessibleName(text)
    made.setProperty("primary", primary)
    if icon:
        set_icon(made, icon, "on_accent" if primary else "text")
    return made


def icon_button(icon: str, name: str, explanation: str) -> QPushButton:
    """Make a button that is only an icon; its name is spoken and shown as a tooltip."""
    tip = tr("{name}: {explanation}").format(name=name, explanation=explanation)
    made: QPushButton = QPushButton(toolTip=tip if explanation else name)
    made.setAccessibleName(name)
    made.setProperty("quiet", True)
    made.setIconSize(QSize(18, 18))
    set_icon(made, icon, "muted")
    return made


def named_menu_button(name: str, explanation: str, icon: str) -> QToolButton:
    """Make a button with an icon and a name that opens a menu, once it has one."""
    made: QToolButton = QToolButton(
        text=name,
        accessibleName=name,
        toolTip=explanation,
        popupMode=QToolButton.ToolButtonPopupMode.InstantPopup,
        toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
    )
    made.setProperty("button", True)
    set_icon(made, icon)
    return made


def take_place(shown: QWidget, hidden: QWidget) -> None:
    """Show a control where another was, which works no more; the keyboard stays where it is."""
    had_focus = hidden.hasFocus()
    hidden.hide()  # first: together they would need more room
    hidden.setEnabled(False)
    shown.setEnabled(True)
    shown.show()
    if had_focus:
        shown.setFocus()


class FoldButton(QPushButton):
    """Shows and hides settings, wherever they stand."""

    def __init__(self, name: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, checkable=True)
        self._content = content
        self.setProperty("quiet", True)
        self.setAccessibleName(name)
        self.setToolTip(tr("Shows settings that are rarely changed."))
        self.toggled.connect(self._unfold)
        self._unfold(False)

    def _unfold(self, unfolded: bool) -> None:
        self._content.setVisible(unfolded)
        set_icon(self, "chevron-down" if unfolded else "chevron-right", "muted")


def card() -> QFrame:
    """Make a rounded card."""
    made = QFrame()
    made.setProperty("card", True)
    return made


def fill_card(page: QWidget) -> QVBoxLayout:
    """Fill a page with one card; return the column for what stands in it."""
    frame = card()
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, 2 * GRID)
    inside.setSpacing(GRID + GRID // 2)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(frame)
    return inside


class Segments(QWidget):
    """Buttons of which one is down: the views of a page.

    Where there is little room they leave their icons out, where there is less they move together.

    Signals
    -------
    chosen
        The number of the view.
    """

    chosen = Signal(int)

    def __init__(
        self, views: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self, exclusive=True)
        self._icons = [icon for icon, _, _ in views]
        self._has_icons, self._is_tight = all(self._icons), False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        for number, (icon, name, explanation) in enumerate(views):
            segment = QPushButton(name, checkable=True, toolTip=explanation)
            segment.setProperty("segment", True)
            segment.setAccessibleName(name)
            if icon:
                set_icon(segment, icon, "muted")
            self._group.addButton(segment, number)
            row.addWidget(segment)
        self._group.idClicked.connect(self.chosen)
        self.choose(0)

    def choose(self, number: int) -> None:
        """Press one of the buttons."""
        self._group.button(number).setChecked(True)

    def choose_none(self) -> None:
        """Let no button be down: what is seen is none of the views."""
        self._group.setExclusive(False)
        for made in self._group.buttons():
            made.setChecked(False)
        self._group.setExclusive(True)

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the views by name, for the command palette."""
        return [(made.accessibleName(), made.click) for made in self._group.buttons()]

    def sizeHint(self) -> QSize:
        """Ask for room for names and icons."""
        return QSize(self._width(PADDING) + self._icon_room(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Need room for the names."""
        return QSize(self._width(TIGHT), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icons out, or move together, where the names need the room."""
        super().resizeEvent(event)
        width = event.size().width()
        wide = all(self._icons) and width >= self._width(PADDING) + self._icon_room()
        if wide != self._has_icons:
            self._has_icons = wide
            for made, name in zip(self._group.buttons(), self._icons, strict=True):
                if wide:
                    set_icon(made, name, "muted")
                else:
                    clear_icon(made)
        tight = width < self._width(PADDING)
        if tight != self._is_tight:
            self._is_tight = tight
            for made in self._group.buttons():
                made.setProperty("tight", tight)
                made.style().polish(made)
                made.updateGeometry()

    def _width(self, padding: int) -> int:
        """Return how wide the names are, with so much room at the left and right of each."""
        buttons = self._group.buttons()
        flag = Qt.TextFlag.TextShowMnemonic  # as a button measures its name
        names = sum(made.fontMetrics().size(flag, made.text()).width() for made in buttons)
        gaps, margins = (len(buttons) - 1) * BETWEEN, self.contentsMargins()
        return names + 2 * len(buttons) * padding + gaps + margins.left() + margins.right()

    def _icon_room(self) -> int:
        if not all(self._icons):
            return 0
        return len(self._icons) * (self._group.buttons()[0].iconSize().width() + BESIDE_ICON)


class BusyPage(QFrame):
    """Shown while a result is on its way, or instead of one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.doing = label(role="heading")
        self.doing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QProgressBar(textVisible=False, accessibleName=tr("Progress"))
        self.bar.setFixedWidth(320)
        self.bar.setRange(0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * GRID, 5 * GRID, 5 * GRID, 5 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addStretch(2)
        layout.addWidget(self.doing)
        layout.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)

    def show_work(self, progress: Any) -> None:
        """Show a snapshot of the work."""
        self.doing.setText(say(progress.message))
        self.bar.show()
        show_progress(self.bar, progress)

    def say(self, sentence: str) -> None:
        """Say why there is nothing to see."""
        self.doing.setText(sentence)
        self.bar.hide()


class EmptyPage(QFrame):
    """What a tab shows before it has a text: what this is, and what to do next."""

    def __init__(
        self,
        title: str,
        sentence: str,
        buttons: Sequence[QPushButton],
        below: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("card", True)
        heading = label(title, "title")
        lead = label(sentence, "sentence")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for made in buttons:
            row.addWidget(made)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * GRID, 5 * GRID, 5 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(heading)
        layout.addWidget(lead)
        layout.addLayout(row)
        if below is not None:
            layout.addSpacing(GRID)
            layout.addWidget(_scrolled(below), 1)
        else:
            layout.addStretch(1)


def _scrolled(content: QWidget) -> QScrollArea:
    """Let what is higher than a small screen be scrolled, instead of cutting its texts."""
    content.setObjectName("column")
    area = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard goes to the cards in it
    area.setWidget(content)
    return area


class ChoiceGrid(QWidget):
    """Cards with a title and a line of explanation each.

    Signals
    -------
    chosen
        The number of the card.
    """

    chosen = Signal(int)

    def __init__(
        self, cards: Sequence[tuple[str, str]], columns: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2 * GRID)
        self._group = QButtonGroup(self)
        for number, (title, explanation) in enumerate(cards):
            made = _choice_card(title, explanation)
            self._group.addButton(made, number)
            grid.addWidget(made, number // columns, number % columns)
        grid.setRowStretch(-(-len(cards) // columns), 1)
        self._group.idClicked.connect(self.chosen)


def _choice_card(title: str, explanation: str) -> QPushButton:
    made: QPushButton = QPushButton(toolTip=explanation)
    made.setProperty("sample", True)
    made.setAccessibleName(title)
    made.setAccessibleDescription(explanation)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    layout = QVBoxLayout(made)
    layout.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
    layout.setSpacing(GRID // 2)
    for part in (label(title, "strong"), label(explanation, "small")):
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addWidget(part)
    layout.addStretch(1)
    made.setMinimumHeight(88)
    return made


class Pager(QWidget):
    """Turns the pages of a document.

    Signals
    -------
    turned
        Pages to go forward, or back when negative.
    """

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = icon_button("chevron-left", tr("Page back"), "")
        self._forward = icon_button("chevron-right", tr("Page forward"), "")
        self._where = label(role="muted")
        self._where.setWordWrap(False)
        self._back.clicked.connect(self._turn(-1))
        self._forward.clicked.connect(self._turn(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        for made in (self._back, self._where, self._forward):
            row.addWidget(made)

    def show_page(self, page: int, pages: int, written: Callable[[float], str]) -> None:
        """Show which page of how many is open; hide where there is only one."""
        self.setVisible(pages > 1)
        self._where.setText(
            tr("page {page} of {pages}").format(page=written(page + 1), pages=written(pages))
        )
        self._back.setEnabled(page > 0)
        self._forward.setEnabled(page + 1 < pages)

    def _turn(self, pages: int) -> Callable[[], None]:
        return lambda: self.turned.emit(pages)


def show_progress(bar: QProgressBar, progress: Any) -> None:
    """Show a snapshot on a progress bar, which runs to and fro while nobody knows how far it is."""
    if progress.total <= 0:
        bar.setRange(0, 0)
    else:
        bar.setRange(0, 1000)
        bar.setValue(min(1000, 1000 * progress.step // progress.total))
