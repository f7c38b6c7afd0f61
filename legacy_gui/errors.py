"""When something goes wrong: one sentence beside the cause, and the details to unfold and copy.

Errors of the engine are sentences already. Anything unexpected is written to the log with its
traceback and shown as a fault of the program. Nothing is ever sent anywhere.
"""

import logging
import traceback

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.messages import UserError
from legacy_gui.theme import GRID, set_icon, set_role
from legacy_gui.translations import say_error, tr

log = logging.getLogger("legacy_gui")


class ErrorNote(QFrame):
    """One sentence beside the cause, with details to unfold when the program is at fault."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error: BaseException | None = None
        self.sentence = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        set_role(self.sentence, "error")
        self.details = QPushButton(tr("Details…"), toolTip=tr("Shows what to report."))
        self.details.setProperty("quiet", True)
        self.details.setAccessibleName(tr("Details of the error"))
        self.details.clicked.connect(self._show_details)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sentence)
        layout.addWidget(self.details)
        self.clear()

    def show_error(self, error: BaseException) -> None:
        """Show the sentence; log what is no sentence for the person."""
        self._error = error
        self.sentence.setText(say_error(error))
        self.details.setVisible(not isinstance(error, UserError))
        self.show()
        if not isinstance(error, UserError):
            log.error("a run failed", exc_info=error)

    def clear(self) -> None:
        """Take the sentence away."""
        self._error = None
        self.hide()

    def _show_details(self) -> None:
        if self._error is not None:
            ErrorDialog(say_error(self._error), _traceback_of(self._error), self.window()).open()


class ErrorDialog(QDialog):
    """The sentence, and the details to read and copy."""

    def __init__(self, sentence: str, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.setMinimumWidth(560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = QLabel(sentence, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        calm = QLabel(tr("Your text and your results are still there."), wordWrap=True)
        set_role(calm, "muted")
        self.details = QPlainTextEdit(details, readOnly=True)
        self.details.setAccessibleName(tr("Details of the error"))
        self.details.setProperty("field", True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        for widget in (text, calm, self.details, buttons):
            layout.addWidget(widget)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.details.toPlainText())


class MessageBar(QFrame):
    """One sentence across the top, what can be done about it, and a way to close it.

    Signals
    -------
    action_requested
        The person pressed the offered button.
    """

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.sentence = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.action = QPushButton()
        self.action.clicked.connect(self.action_requested)
        close = QPushButton(toolTip=tr("Takes this message away."))
        close.setProperty("quiet", True)
        close.setAccessibleName(tr("Close the message"))
        set_icon(close, "close", "muted")
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.action)
        layout.addWidget(close)
        self.hide()

    def say(self, sentence: str, action: str = "", explanation: str = "") -> None:
        """Show a sentence, with a button when there is something to do."""
        self.sentence.setText(sentence)
        self.action.setText(action)
        self.action.setToolTip(explanation)
        self.action.setVisible(bool(action))
        self.show()


def _traceback_of(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))
