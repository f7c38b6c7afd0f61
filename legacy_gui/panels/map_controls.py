"""The controls of a projection: how many axes PCA has, those of t-SNE, the fields of own axes."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from legacy_gui.panels.map_tool import word_field
from legacy_gui.plots.canvas import is_still
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import Segments, icon_button

SETTLE_MS = 500  # after the last change of the perplexity


class PcaControls(QWidget):
    """Two axes or three; what is in space can turn by itself, and be set back.

    Signals
    -------
    changed
        Another number of axes is wanted.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axes = 2
        self.flat = Segments(
            (
                ("", tr("2-D"), tr("A flat map along two axes.")),
                ("", tr("3-D"), tr("A map in space along three axes, to be turned by dragging.")),
            )
        )
        self.flat.chosen.connect(lambda solid: self.choose(3 if solid else 2))
        self.turns = icon_button(
            "turn", tr("Turn by itself"), tr("Turns the map slowly; dragging ends it.")
        )
        self.turns.setCheckable(True)
        self.turns.setChecked(not is_still())
        self.face = icon_button("again", tr("Set back"), tr("Shows all words as at first."))
        _fill(self, (self.flat, self.turns, self.face))
        self.show_axes(2)

    def choose(self, axes: int) -> None:
        """Draw on two axes or three."""
        self.show_axes(axes)
        self.changed.emit()

    def show_axes(self, axes: int) -> None:
        """Show what is chosen."""
        self.axes = axes
        self.flat.choose(axes - 2)
        self.turns.setEnabled(axes == 3)
        self.face.setEnabled(axes == 3)


class TsneControls(QWidget):
    """Perplexity, and buttons to pause, perturb and stop.

    Signals
    -------
    perplexity_changed
        The perplexity, once it has settled.
    """

    perplexity_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.perplexity = QSpinBox(minimum=2, maximum=200, value=30)
        self.perplexity.setKeyboardTracking(False)
        self.perplexity.lineEdit().setTextMargins(6, 0, 0, 0)  # as in every form
        self.perplexity.setAccessibleName(tr("Perplexity"))
        self.perplexity.setToolTip(
            tr("About how many neighbours each word tries to keep near; few show small groups.")
        )
        self.settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self.settle.timeout.connect(self.perplexity_changed)
        self.perplexity.valueChanged.connect(lambda _: self.settle.start())
        self.hold = icon_button("pause", tr("Pause"), tr("Holds t-SNE; it can go on."))
        self.go_on = icon_button("play", tr("Go on"), tr("Goes on where it was held."))
        self.nudge = icon_button(
            "dice", tr("Perturb"), tr("Pushes every word a little; a good map comes back.")
        )
        self.end = icon_button("stop", tr("Stop"), tr("Ends t-SNE and keeps the map as it is."))
        caption = QLabel(tr("Perplexity"), buddy=self.perplexity)
        _fill(self, (caption, self.perplexity, self.hold, self.go_on, self.nudge, self.end))
        self.show_running(False)

    @property
    def is_held(self) -> bool:
        """Whether t-SNE waits to go on."""
        return self.go_on.isVisibleTo(self)

    def show_running(self, running: bool, *, held: bool = False) -> None:
        """Enable the buttons that make sense now."""
        self.hold.setVisible(not held)
        self.go_on.setVisible(held)
        self.hold.setEnabled(running)
        self.end.setEnabled(running)


class AxesControls(QWidget):
    """A formula for each axis.

    Signals
    -------
    entered
        Enter was pressed in one of the fields.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explained = tr("A word or a formula; the nearer a word is to it, the farther it goes")
        self.right = word_field(
            tr("To the right"), tr("{explained} right.").format(explained=explained)
        )
        self.up = word_field(tr("Upwards"), tr("{explained} up.").format(explained=explained))
        for field in (self.right, self.up):
            field.returnPressed.connect(self.entered)
        _fill(self, (QLabel("→"), self.right, QLabel("↑"), self.up), stretch=False)

    def show_formulas(self, right: str, up: str) -> None:
        """Write formulas into the fields."""
        for field, formula in ((self.right, right), (self.up, up)):
            field.setText(formula)
            field.setCursorPosition(0)


def _fill(row: QWidget, widgets: tuple[QWidget, ...], *, stretch: bool = True) -> None:
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID // 2)
    for widget in widgets:
        layout.addWidget(widget)
    if stretch:
        layout.addStretch(1)
