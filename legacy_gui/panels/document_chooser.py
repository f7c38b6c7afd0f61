"""Which part of the text is meant: all of it, the documents of one label, or one document.

A choice is a number, so that it can travel in a signal: a document is its own number, the whole
text is ``WHOLE``, and the labels, in alphabetical order, count down from there.
"""

from collections import Counter
from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import (
    QPoint,
    Signal,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from engine.arrays import Int64
from engine.text import Corpus
from legacy_gui.document_names import shared_start
from legacy_gui.panels.document_list import WHOLE, ChoiceList, Lines
from legacy_gui.theme import GRID, set_icon
from legacy_gui.translations import number, tr
from legacy_gui.widgets import icon_button

LONGEST = 28  # characters on the button


def label_choice(label: int) -> int:
    """Return the choice of a label, given by its place in the alphabet."""
    return WHOLE - 1 - label


def labels_of(corpus: Corpus) -> tuple[str, ...]:
    """Return the different labels in alphabetical order; none where nothing is labelled."""
    return tuple(sorted(set(corpus.labels or ())))


def documents_of(corpus: Corpus, choice: int) -> Int64:
    """Return the documents of a choice, int64 (N,)."""
    if choice >= 0:
        return np.array([choice], np.int64)
    everything = np.arange(len(corpus.documents), dtype=np.int64)
    if choice == WHOLE:
        return everything
    wanted = labels_of(corpus)[WHOLE - 1 - choice]
    return everything[[label == wanted for label in corpus.labels or ()]]


def choice_name(corpus: Corpus, choice: int) -> str:
    """Return what a choice is called: a short name that fits into a sentence."""
    if choice == WHOLE:
        return tr("the whole text")
    if choice < WHOLE:
        return labels_of(corpus)[WHOLE - 1 - choice]
    names = corpus.documents.names
    name = names[choice][shared_start(names) :]
    return tr("document {name}").format(name=name) if name.isdecimal() else name


def document_title(corpus: Corpus, document: int) -> str:
    """Return the short name of a document, and its label where it has one."""
    return document_titles(corpus, [document])[0]


def document_titles(corpus: Corpus, documents: Iterable[int]) -> list[str]:
    """Return the titles of several documents; what all names share is looked for only once."""
    names, labels = corpus.documents.names, corpus.labels
    shared = shared_start(names)
    parts = ((names[i][shared:], labels[i] if labels else "") for i in documents)
    return [" · ".join(filter(None, part)) for part in parts]


class DocumentChooser(QWidget):
    """A button with the chosen name, a list that can be searched, and arrows to the neighbours.

    ``groups`` offers the whole text and the labels, ``documents`` every single one.

    Signals
    -------
    chosen
        The choice, made by a person.
    """

    chosen = Signal(int)

    def __init__(
        self, parent: QWidget | None = None, *, groups: bool = True, documents: bool = True
    ) -> None:
        super().__init__(parent)
        self._groups, self._documents = groups, documents
        self._corpus: Corpus | None = None
        self._lines = Lines(None, (), 0)
        self.choice = WHOLE
        self.button = QPushButton(toolTip=tr("Choose the part of the text that is shown."))
        self.button.setAccessibleName(tr("Part of the text"))
        self.button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_icon(self.button, "text", "muted")
        self.back = icon_button("chevron-left", tr("Document before"), "")
        self.forward = icon_button("chevron-right", tr("Next document"), "")
        self.list = ChoiceList(self)
        self.list.chosen.connect(self._take)
        self.button.clicked.connect(self.open_list)
        self.back.clicked.connect(lambda: self._step(-1))
        self.forward.clicked.connect(lambda: self._step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        for widget in (self.back, self.button, self.forward):
            row.addWidget(widget)
        self.show_corpus(None)

    def show_corpus(self, corpus: Corpus | None, choice: int | None = None) -> None:
        """Offer the parts of a corpus, and go to one of them: the first offered if None."""
        if corpus is not self._corpus or corpus is None:
            self._corpus = corpus
            self._lines = _lines(corpus, self._groups, self._documents)
            self.list.show_lines(self._lines)
            self.setVisible(len(self._lines) > 1)
        if choice is None:
            choice = self._lines.choice(0) if len(self._lines) else WHOLE
        self.choose(choice)

    def choose(self, choice: int) -> None:
        """Go to a choice, without a signal."""
        self.choice = choice
        row = self._lines.row(choice)
        line = self._lines.text(row) if row >= 0 else ""
        self.button.setText(_button_text(line))
        self.button.setAccessibleDescription(line)
        self.back.setEnabled(row > 0)
        self.forward.setEnabled(0 <= row < len(self._lines) - 1)

    def open_list(self) -> None:
        """Open the list below the button."""
        corner = self.button.mapToGlobal(QPoint(0, self.button.height() + 2))
        self.list.open_at(corner, self._lines.row(self.choice))

    def _step(self, rows: int) -> None:
        self._take(self._lines.choice(self._lines.row(self.choice) + rows))

    def _take(self, choice: int) -> None:
        self.choose(choice)
        self.chosen.emit(choice)


def _lines(corpus: Corpus | None, groups: bool, documents: bool) -> Lines:
    """Return the lines of a corpus: groups where there is more than one document."""
    size = len(corpus.documents) if corpus else 0
    offered = _group_lines(corpus) if corpus and groups and size > 1 else []
    return Lines(corpus, offered, size if documents else 0)


def _group_lines(corpus: Corpus) -> list[str]:
    """Return what the list says of the whole text and of every label."""
    whole = tr("The whole text ({count})")
    group = tr("All of “{label}” ({count})")
    sizes = sorted(Counter(corpus.labels or ()).items())
    labels = [group.format(label=label, count=number(size)) for label, size in sizes]
    return [whole.format(count=number(len(corpus.documents))), *labels]


def _button_text(line: str) -> str:
    """Return a line as a button shows it: not too long, and “&” as it is written."""
    shown = line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
    return shown.replace("&", "&&")
