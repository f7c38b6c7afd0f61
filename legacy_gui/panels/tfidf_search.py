"""A search engine falls out of it: type a sentence, and the documents are ranked by cosine."""

from html import escape

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from engine.counts.similarity import explain_cosine
from engine.counts.weighing import WeighedTerms
from legacy_gui.jobs import Job
from legacy_gui.panels.document_chooser import document_title, document_titles, documents_of
from legacy_gui.panels.opened_number import OpenedNumber
from legacy_gui.panels.tfidf_answer import Answer, Passage, answer_steps
from legacy_gui.panels.tfidf_page import TfidfPage
from legacy_gui.plots.bars import Bars
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.theme import GRID, colors, set_role, theme
from legacy_gui.translations import number, say_error, tr

SETTLE_MS = 250  # after the last key
SUGGESTED = 3  # words of the first query
LOOKED_AT = 20  # terms among which they are sought
COMMON = 0.15  # of the documents; more common words come last
QUICK_CELLS = 100_000
LONGEST = 400  # characters of a query that are repeated


class SearchPage(TfidfPage):
    """A field, the documents that answer, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: WeighedTerms | None = None
        self._answer: Answer | None = None
        self._passage: Passage | None = None
        self.query = QLineEdit(clearButtonEnabled=True, placeholderText=tr("Type a sentence…"))
        self.query.setAccessibleName(tr("Search for"))
        self.query.setToolTip(tr("Finds the documents that are most similar to what you type."))
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.search)
        self.query.textEdited.connect(lambda _: self._settle.start())
        self.query.returnPressed.connect(self.search)
        self.bars = Bars(tr("Documents that answer, most similar first"))
        self.bars.bar_activated.connect(self.open_document)
        self.passage = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        set_role(self.passage, "sentence")
        self.opened = OpenedNumber(self.bars, self.passage)
        theme().changed.connect(self._write_passage)
        self._lay_out(PictureButton(self.bars, "tfidf-search"))

    def show_terms(self, source: WeighedTerms, choice: int) -> None:
        """Search in these documents: for what is in the field, or for a suggestion."""
        if source is self._source:
            return
        fresh = self._source is None or self._source.counted.corpus is not source.counted.corpus
        self._source = source
        if fresh:
            self.query.setText(
                _suggestion(source, int(documents_of(source.counted.corpus, choice)[0]))
            )
        self.search()

    def search(self) -> None:
        """Rank the documents."""
        self._settle.stop()
        if self._source is None or not self.query.text().strip():
            self._show_nothing(tr("Type a sentence to find the documents nearest to it."))
            return
        quick = self._source.counted.matrix.nnz <= QUICK_CELLS
        steps = answer_steps(self._source, self.query.text()[:LONGEST])
        self.work(steps, self.show_answer, quick=quick)

    def show_answer(self, answer: Answer) -> None:
        """Draw the documents that were found."""
        self._answer = answer
        corpus = answer.source.counted.corpus
        names = document_titles(corpus, answer.documents)
        notes = [" ".join(passage.text.split()) for passage in answer.passages]
        self.bars.show_bars(names, answer.cosines, notes, 1.0, decimals=2)
        self.sentence.setText(_told(answer))
        if answer.documents:
            self.open_document(0)
        else:
            self.opened.close_derivation()

    def open_document(self, place: int) -> None:
        """Show the passage of an answer, and how its cosine is computed."""
        answer = self._answer
        if answer is None:
            return
        document, weighted = answer.documents[place], answer.source.weighted
        self._passage = answer.passages[place]
        self._write_passage()
        name = document_title(weighted.corpus, document)
        title = tr("Cosine of the query and {document}").format(document=name)
        steps = explain_cosine(weighted, answer.row, weighted.matrix[[document]])
        self.opened.show_steps(title, steps)

    def clear(self) -> None:
        """Forget the documents."""
        self._settle.stop()
        self._latest.close()
        self._source = None
        self.query.clear()
        self._show_nothing("")

    def close_jobs(self) -> list[Job]:
        """End the search; return what may need a moment."""
        self._settle.stop()
        return super().close_jobs()

    def on_failed(self, error: BaseException) -> None:
        """Say why nothing was found."""
        self._show_nothing(say_error(error))

    def _show_nothing(self, sentence: str) -> None:
        self._latest.close()
        self._answer = self._passage = None
        self.bars.show_bars((), ())
        self.opened.close_derivation()
        self.sentence.setText(sentence)

    def _write_passage(self) -> None:
        if self._passage is not None:
            self.passage.setText(_marked(self._passage, colors().tint, colors().text))

    def _lay_out(self, save: QWidget) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self.query, 1)
        head.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.opened, 1)
        column.addWidget(self.sentence)


def _suggestion(source: WeighedTerms, document: int) -> str:
    """Return the heaviest terms of a document, as something to search for."""
    columns, weights = source.weighted.row(document)
    common = source.counted.documents[columns] > COMMON * len(source.counted.corpus.documents)
    order = columns[np.lexsort((-weights, common))][:LOOKED_AT].tolist()
    terms = list(map(source.counted.term, order))
    words = [term for term in terms if len(term) > 1] or terms
    return source.counted.corpus.joined(words[:SUGGESTED])


def _marked(passage: Passage, ground: str, ink: str) -> str:
    """Return a passage as rich text with the words of the query marked."""
    parts, place = [], 0
    for begin, end in passage.hits:
        parts.append(escape(passage.text[place:begin]))
        word = escape(passage.text[begin:end])
        parts.append(f'<span style="background-color:{ground};color:{ink}">{word}</span>')
        place = end
    parts.append(escape(passage.text[place:]))
    return "… " + "".join(parts) + " …"


def _told(answer: Answer) -> str:
    said = []
    if answer.unknown:
        words = "”, “".join(answer.unknown)
        several = len(answer.unknown) > 1
        text = tr("“{words}” is nowhere in this text.")
        said.append(
            (tr("Nowhere in this text: “{words}”.") if several else text).format(words=words)
        )
    if answer.documents:
        corpus = answer.source.counted.corpus
        best = document_title(corpus, answer.documents[0])
        told = tr("{document} is nearest: cosine {cosine}. 1 is the same mixture of words, 0 none.")
        said.append(told.format(document=best, cosine=number(answer.cosines[0], 2)))
    else:
        said.append(tr("No document shares a weight with this query."))
    return " ".join(said)
