"""One thin line under a table: what is being written, or one sentence on how something ended."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from engine.training import WorkProgress
from legacy_gui.translations import say, say_error, tr


class WorkBar(QWidget):
    """Progress with a cancel button, or a sentence; takes no room while there is nothing to say.

    Signals
    -------
    cancel_requested
        The person wants the work to stop.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="table_work")
        self._sentence = QLabel(objectName="table_notice", wordWrap=True)
        self._progress = QProgressBar(textVisible=False, accessibleName=tr("Progress"))
        self._progress.setToolTip(tr("How much of the work is done."))
        self._cancel = QPushButton(tr("Cancel"), accessibleName=tr("Cancel"))
        self._cancel.setToolTip(tr("Stops this; what was there before stays as it was."))
        self._cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._progress)
        row.addWidget(self._cancel)
        self.show_sentence("")

    @property
    def sentence(self) -> str:
        """What the bar says."""
        return str(self._sentence.text())

    def show_sentence(self, sentence: str) -> None:
        """Say how something ended, or nothing."""
        self._show(sentence, working=False)

    def forget(self, *_: object) -> None:
        """Take away how something ended; what is under way stays."""
        if self._progress.isHidden():
            self.show_sentence("")

    def show_error(self, error: BaseException) -> None:
        """Say why something ended."""
        self.show_sentence(say_error(error))

    def show_progress(self, progress: WorkProgress) -> None:
        """Show how far the work is."""
        self._progress.setRange(0, 1000 if progress.total else 0)
        self._progress.setValue(1000 * progress.step // max(1, progress.total))
        self._show(say(progress.message), working=True)

    def _show(self, sentence: str, *, working: bool) -> None:
        self._sentence.setText(sentence)
        self._progress.setVisible(working)
        self._cancel.setVisible(working)
        self.setVisible(bool(sentence))
