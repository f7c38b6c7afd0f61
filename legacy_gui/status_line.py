"""The status line: what is being done, how far it is, and a way to stop it."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from legacy_gui.theme import GRID
from legacy_gui.translations import say, tr
from legacy_gui.widgets import icon_button, show_progress


class StatusLine(QStatusBar):
    """Shows one piece of work at a time.

    Signals
    -------
    cancel_requested
        The person wants the work shown to stop.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, sizeGripEnabled=False)
        self.setContentsMargins(2 * GRID - 2, 0, 2 * GRID, 0)
        self._doing = QLabel(tr("Ready"), textFormat=Qt.TextFormat.PlainText)
        self._bar = QProgressBar(textVisible=False, accessibleName=tr("Progress"))
        self._bar.setFixedWidth(200)
        self._bar.setAccessibleName(tr("Progress"))
        self._cancel = icon_button("close", tr("Cancel"), tr("Stops what is being done."))
        self._cancel.clicked.connect(self.cancel_requested)
        self.addWidget(self._doing, 1)
        self.addPermanentWidget(self._bar)
        self.addPermanentWidget(self._cancel)
        self.show_busy(False)

    def show_busy(self, busy: bool) -> None:
        """Show or hide the bar."""
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)
        if busy:
            self._bar.setRange(0, 0)

    def show_work(self, progress: Any) -> None:
        """Show a snapshot of the work."""
        self._doing.setText(say(progress.message))
        show_progress(self._bar, progress)

    def say(self, sentence: str) -> None:
        """Say something that needs no answer."""
        self._doing.setText(sentence)
