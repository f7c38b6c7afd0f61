"""One document as the bag sees it: every word shaded by how often it occurs in it."""

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from engine.counts.bow import DocumentTermMatrix
from engine.counts.explain import explain_count
from legacy_gui.panels.bow_page import BowPage, WithDerivation, cell_title
from legacy_gui.panels.bow_work import DocumentPicture, document_steps
from legacy_gui.panels.document_chooser import DocumentChooser
from legacy_gui.plots.bars import Bars
from legacy_gui.plots.shaded_text import ShadedText
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import Pager

QUICK_TOKENS = 5_000
COMMON = 0.5  # of all documents
MASKING = 1 / 3  # of the heaviest terms


class DocumentPage(BowPage):
    """The shaded text, its heaviest terms, and the derivation of a count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: DocumentPicture | None = None
        self.chooser = DocumentChooser(groups=False)
        self.text = ShadedText(self._explain_token)
        self.bars = Bars(tr("The heaviest terms of the document"))
        self.bars.setToolTip(
            tr("How often each term occurs here; at the right, in how many of all documents.")
        )
        self._pager = Pager()
        self.chooser.chosen.connect(self.show_document)
        self.text.token_activated.connect(self._on_token)
        self.text.page_changed.connect(lambda page, of: self._pager.show_page(page, of, number))
        self._pager.turned.connect(self.text.turn)
        self.bars.bar_activated.connect(self._on_bar)
        self._lay_out()

    def show_counted(self, counted: DocumentTermMatrix | None) -> None:
        """Show the first document of a matrix, or the same one as before; or forget it."""
        same = counted and self.counted and counted.corpus is self.counted.corpus
        document = max(0, self.chooser.choice) if same else 0
        self.counted, self._picture = counted, None
        self.chooser.show_corpus(counted.corpus if counted else None, document if counted else None)
        if counted is None:
            self.close_jobs()
            self.split.close_derivation()
            self.text.show_text("", np.zeros((0, 2), np.int64), np.zeros(0))
            self.bars.show_bars((), ())
        else:
            self.show_document(document)

    def show_document(self, document: int) -> None:
        """Show another document."""
        if self.counted is not None:
            self.chooser.choose(document)
            begin, end = self.counted.corpus.offsets[document : document + 2].tolist()
            steps = document_steps(self.counted, document)
            self.work(steps, self._on_picture, quick=end - begin <= QUICK_TOKENS)

    def _on_picture(self, picture: DocumentPicture) -> None:
        counted = self.counted
        assert counted is not None
        self._picture = picture
        corpus, document = counted.corpus, picture.document
        inside = slice(*corpus.offsets[document : document + 2].tolist())
        heaviest = float(picture.weights.max(initial=0)) or 1.0
        self.split.close_derivation()
        self.text.show_text(
            corpus.documents.texts[document], corpus.spans[inside], picture.weights / heaviest
        )
        top = picture.top
        shares = counted.documents[top.columns] / counted.shape[0]
        notes = [tr("in {share} %").format(share=number(100 * s)) for s in shares]
        names = [counted.term(column) for column in top.columns.tolist()]
        several = counted.shape[0] > 1
        self.bars.show_bars(names, top.values.tolist(), notes if several else (), decimals=0)
        self.said.emit(_sentence(counted, picture))

    def _on_token(self, token: int) -> None:
        if self._picture is not None and self._picture.columns[token] >= 0:
            self._explain(int(self._picture.columns[token]))

    def _on_bar(self, bar: int) -> None:
        if self._picture is not None:
            self._explain(int(self._picture.top.columns[bar]))

    def _explain(self, column: int) -> None:
        assert self.counted is not None
        assert self._picture is not None
        document = self._picture.document
        title = cell_title(self.counted, document, column)
        self.split.show_steps(title, explain_count(self.counted, document, column))

    def _explain_token(self, token: int) -> str:
        """Return what is said of the word under the mouse."""
        if self._picture is None or self.counted is None or self._picture.columns[token] < 0:
            return tr("This word is no term of the matrix.")
        return tr("“{term}”: {count} in this document").format(
            term=self.counted.term(int(self._picture.columns[token])),
            count=number(self._picture.weights[token]),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.chooser)
        head.addStretch(1)
        head.addWidget(self._pager)
        picture = QSplitter(childrenCollapsible=False)
        picture.setHandleWidth(2 * GRID)
        picture.addWidget(self.text)
        picture.addWidget(self.bars)
        picture.setSizes([500, 500])
        self.split = WithDerivation(picture)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.split, 1)


def _sentence(counted: DocumentTermMatrix, picture: DocumentPicture) -> str:
    top = picture.top
    if not len(top.columns):
        return tr("No word of this document is a term of the matrix.")
    if counted.shape[0] == 1:
        return tr("The darker a word, the more often it occurs in this document.")
    common = int((counted.documents[top.columns] > COMMON * counted.shape[0]).sum())
    text = tr("Only {common} of the {top} heaviest terms stand in more than half of all documents.")
    if common >= MASKING * len(top.columns):
        text = tr(
            "{common} of the {top} heaviest terms stand in more than half of all documents:"
            " frequent words mask those that tell what this one is about."
        )
    return text.format(common=number(common), top=number(len(top.columns)))
