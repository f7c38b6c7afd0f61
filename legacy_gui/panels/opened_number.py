"""A picture, and beside it how the number was computed that somebody clicked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from engine.counts.worked import WorkedStep
from legacy_gui.panels.derivation import Derivation
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import icon_button

WIDE = 860  # pixels from which the derivation stands at the right, not below
NARROWEST = 340  # pixels of a derivation at the right
RIGHT, BELOW = 0.4, 0.42  # the share of the room it gets when it opens


class OpenedNumber(QSplitter):
    """A picture that gives way to a derivation until that is closed again.

    ``above`` may hold what the derivation is about.
    """

    def __init__(
        self, picture: QWidget, above: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent, childrenCollapsible=False)
        self.setHandleWidth(2 * GRID)
        self.derivation = Derivation()
        self.aside = QWidget()
        self.shut = icon_button("close", tr("Close"), tr("gives its place back to the picture."))
        self.shut.clicked.connect(self.close_derivation)
        column = QVBoxLayout()
        column.setSpacing(0)
        if above is not None:
            column.addWidget(above)
        column.addWidget(self.derivation, 1)
        self._inside = QHBoxLayout(self.aside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.addLayout(column, 1)
        self._inside.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignTop)
        self.addWidget(picture)
        self.addWidget(self.aside)
        self.aside.hide()

    def show_steps(self, title: str, steps: Sequence[WorkedStep]) -> None:
        """Open a number."""
        if self.aside.isHidden():
            self.aside.show()
            self._share_room()
            self._inside.activate()  # the steps are set for the width they find
        self.derivation.show_steps(title, steps)

    def close_derivation(self) -> None:
        """Give the whole place to the picture."""
        self.aside.hide()
        self.derivation.clear_steps()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the derivation with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.aside.isVisible():
            self.close_derivation()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the derivation where there is more room for it."""
        wide = event.size().width() >= WIDE
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if wanted != self.orientation():
            self.setOrientation(wanted)
            self._share_room()
        super().resizeEvent(event)

    def _share_room(self) -> None:
        across = self.orientation() == Qt.Orientation.Horizontal
        self.aside.setMinimumWidth(NARROWEST if across else 0)
        room = self.width() if across else self.height()
        share = round(room * (RIGHT if across else BELOW))
        self.setSizes([room - share, share])


def lay_out_page(
    page: QWidget, controls: Sequence[QWidget], picture: QWidget, sentence: QLabel
) -> None:
    """Set a page: a row of controls, of which the last stands at the right, picture, sentence."""
    head = QHBoxLayout()
    head.setSpacing(2 * GRID)
    for control in controls[:-1]:
        head.addWidget(control)
    head.addStretch(1)
    head.addWidget(controls[-1])
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID)
    column.addLayout(head)
    column.addWidget(picture, 1)
    column.addWidget(sentence)
