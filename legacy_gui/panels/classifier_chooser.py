"""Which of the documents kept back is read: all of them, only the mistakes, or one kind of them."""

import numpy as np
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.arrays import Int64
from engine.recurrent.classifier_model import Answers, SequenceClassifier
from legacy_gui.panels.classifier_said import name_of
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.wide_box import WideBox
from legacy_gui.widgets import icon_button, label

ALL, MISTAKES, TAKEN = range(3)


class UnseenChooser(QWidget):
    """A box with the kinds of documents, and arrows to the neighbours.

    Signals
    -------
    chosen
        Another document is wanted.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: SequenceClassifier | None = None
        self._taken: tuple[int, int] | None = None  # the label, and what it was taken for
        self._rows = np.zeros(0, np.int64)
        self._row = -1  # of the answers
        self.kinds = WideBox(tr("Which documents"), tr("All unseen documents, or the mistakes."))
        self.back = icon_button("chevron-left", tr("Document before"), "")
        self.forward = icon_button("chevron-right", tr("Next document"), "")
        self.where = label(role="muted")
        self.where.setWordWrap(False)
        self.kinds.currentIndexChanged.connect(self._on_kind)
        self.back.clicked.connect(lambda: self._step(-1))
        self.forward.clicked.connect(lambda: self._step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        for widget in (self.kinds, self.back, self.where, self.forward):
            row.addWidget(widget)
        row.addStretch(1)

    @property
    def document(self) -> int | None:
        """The document of the corpus that is chosen; None where there is none of the kind."""
        return None if self._row < 0 else int(self._answers.documents[self._row])

    @property
    def wanted(self) -> int | None:
        """The class of that document."""
        return None if self._row < 0 else int(self._answers.wanted[self._row])

    def show_model(self, model: SequenceClassifier) -> None:
        """Offer the documents by the answers of a network; the same one stays where it can."""
        self._model = model
        self._fill_kinds()
        self._find_rows()

    def show_taken(self, wanted: int, guess: int) -> None:
        """Offer the documents of a label that were taken for one, and go to the first."""
        self._taken, self._row = (wanted, guess), -1
        self._fill_kinds()
        with QSignalBlocker(self.kinds):
            self.kinds.setCurrentIndex(TAKEN)
        self._find_rows()
        self.chosen.emit()

    def clear(self) -> None:
        """Forget the network."""
        self._model, self._taken, self._row = None, None, -1
        self._rows = np.zeros(0, np.int64)
        with QSignalBlocker(self.kinds):
            self.kinds.clear()

    @property
    def _answers(self) -> Answers:
        assert self._model is not None
        return self._model.answers

    def _fill_kinds(self) -> None:
        """Write the kinds with their numbers."""
        assert self._model is not None
        texts = [
            tr("All unseen documents ({count})").format(count=self._count(ALL)),
            tr("Mistakes of the {name} ({count})").format(
                name=name_of(self._model), count=self._count(MISTAKES)
            ),
        ]
        if self._taken is not None:
            wanted, guess = (self._model.labels[one] for one in self._taken)
            texts.append(
                tr("“{wanted}” taken for “{guess}” ({count})").format(
                    wanted=wanted, guess=guess, count=self._count(TAKEN)
                )
            )
        with QSignalBlocker(self.kinds):
            for kind, text in enumerate(texts):
                if kind >= self.kinds.count():
                    self.kinds.addItem("")
                self.kinds.setItemText(kind, text)

    def _count(self, kind: int) -> str:
        return number(len(self._of(kind)))

    def _of(self, kind: int) -> Int64:
        """Return the rows of the answers that are of a kind, int64 (n,)."""
        if kind == ALL:
            return np.arange(len(self._answers.documents))
        if kind == MISTAKES:
            return np.flatnonzero(~self._answers.right)
        assert self._taken is not None
        wanted, guess = self._taken
        return np.flatnonzero((self._answers.wanted == wanted) & (self._answers.guesses == guess))

    def _find_rows(self) -> None:
        """Take the rows of the kind; who is no longer among them makes room for the next."""
        self._rows = self._of(max(0, self.kinds.currentIndex()))
        if not len(self._rows):
            self._row = -1
        elif self._row not in self._rows:
            place = int(np.searchsorted(self._rows, self._row))
            self._row = int(self._rows[min(place, len(self._rows) - 1)])
        self._say()

    def _on_kind(self) -> None:
        self._find_rows()
        self.chosen.emit()

    def _step(self, places: int) -> None:
        place = int(np.searchsorted(self._rows, self._row)) + places
        self._row = int(self._rows[min(max(0, place), len(self._rows) - 1)])
        self._say()
        self.chosen.emit()

    def _say(self) -> None:
        place = int(np.searchsorted(self._rows, self._row))
        self.where.setText(
            tr("{place} of {count}").format(
                place=number(place + 1 if len(self._rows) else 0), count=number(len(self._rows))
            )
        )
        self.back.setEnabled(self._row >= 0 and place > 0)
        self.forward.setEnabled(self._row >= 0 and place + 1 < len(self._rows))
