"""One document as it reads: the darker a word, the more it weighs there."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from engine.counts.weighing import WeighedTerms
from engine.training import Steps
from legacy_gui.panels.document_chooser import DocumentChooser, documents_of
from legacy_gui.panels.opened_number import OpenedNumber, lay_out_page
from legacy_gui.panels.tfidf_cloud import TFIDF, weighting_segments
from legacy_gui.panels.tfidf_page import TfidfPage
from legacy_gui.panels.tfidf_part import Part, part_steps
from legacy_gui.panels.tfidf_shading import shades, token_columns_steps
from legacy_gui.plots.bars import Bars
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.plots.shaded_text import ShadedText
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import Pager

MOST = 10  # bars
QUICK_TOKENS = 5_000


@dataclass(frozen=True, eq=False)
class Reading:
    """A document, and for each of its tokens the place of its heaviest term or -1, int64 (N,)."""

    part: Part
    tokens: np.ndarray


def reading_steps(source: WeighedTerms, document: int) -> Steps[Reading]:
    """Weigh a document and its tokens."""
    part = yield from part_steps(source, document)
    tokens = yield from token_columns_steps(part)
    return Reading(part, tokens)


class DocumentPage(TfidfPage):
    """The shaded text, its heaviest terms, and the choice between counts and weights."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: Reading | None = None
        self._shown: list[int] = []  # places of the terms of the bars
        self._by = TFIDF
        self.chooser = DocumentChooser(groups=False)
        self.chooser.chosen.connect(self.chosen)
        self.weighting = weighting_segments()
        self.weighting.chosen.connect(self.show_weighting)
        self.text = ShadedText(self._explain)
        self.text.token_activated.connect(self._open_token)
        self.bars = Bars(tr("Heaviest words of the document"))
        self.bars.bar_activated.connect(self._open_bar)
        self._pager = Pager()
        self._pager.turned.connect(self.text.turn)
        self.text.page_changed.connect(self._on_page_changed)
        self.opened = OpenedNumber(self._picture())
        save = PictureButton(self.text, "tfidf-document")
        self.weighting.choose(self._by)
        lay_out_page(self, (self.chooser, self.weighting, save), self.opened, self.sentence)

    def show_terms(self, source: WeighedTerms, choice: int) -> None:
        """Shade a document; of a label or the whole text, the first one."""
        corpus = source.counted.corpus
        document = int(documents_of(corpus, choice)[0])
        self.chooser.show_corpus(corpus, document)
        tokens = int(corpus.offsets[document + 1] - corpus.offsets[document])
        quick = max(tokens, source.counted.shape[1] // 4) <= QUICK_TOKENS
        self.work(reading_steps(source, document), self.show_reading, quick=quick)

    def show_reading(self, reading: Reading) -> None:
        """Show the text with its shades."""
        self._reading = reading
        part = reading.part
        corpus, document = part.counted.corpus, part.choice
        begin, end = corpus.offsets[document : document + 2].tolist()
        self.text.show_text(
            corpus.documents.texts[document],
            corpus.spans[begin:end],
            shades(self._values(), reading.tokens),
        )
        self.opened.close_derivation()
        self._draw_bars()

    def show_weighting(self, by: int) -> None:
        """Shade by count, or by TF-IDF."""
        self._by = by
        self.weighting.choose(by)
        if self._reading is not None:
            self.text.show_weights(shades(self._values(), self._reading.tokens))
            self._draw_bars()

    def clear(self) -> None:
        """Forget the document."""
        self._latest.close()
        self._reading, self._shown = None, []
        self.chooser.show_corpus(None)
        self.text.show_text("", np.zeros((0, 2), np.int64), np.zeros(0))
        self.bars.show_bars((), ())
        self.opened.close_derivation()
        self.sentence.clear()

    def _values(self) -> np.ndarray:
        assert self._reading is not None
        part = self._reading.part
        return part.weights if self._by == TFIDF else part.counts

    def _draw_bars(self) -> None:
        assert self._reading is not None
        part = self._reading.part
        order = part.by_weight if self._by == TFIDF else part.by_count
        places = order[:MOST]
        self._shown = places.tolist()
        self.bars.show_bars(part.terms(places), self._values()[places].tolist())
        self.sentence.setText(_told(part, self._by))

    def _explain(self, token: int) -> str:
        """Say what a token weighs."""
        if self._reading is None or self._reading.tokens[token] < 0:
            return tr("This word is in none of the terms.")
        part, place = self._reading.part, int(self._reading.tokens[token])
        return tr("“{word}”: {count} times here, in {documents} documents, TF-IDF {weight}").format(
            word=part.term(place),
            count=number(part.counts[place]),
            documents=number(part.counted.documents[part.columns[place]]),
            weight=number(part.weights[place], 3),
        )

    def _open_token(self, token: int) -> None:
        if self._reading is not None and self._reading.tokens[token] >= 0:
            self._open(int(self._reading.tokens[token]))

    def _open_bar(self, bar: int) -> None:
        self._open(self._shown[bar])

    def _open(self, place: int) -> None:
        """Show how the weight of a term is computed."""
        assert self._reading is not None
        part = self._reading.part
        title = tr("“{word}” in {part}").format(word=part.term(place), part=part.name)
        self.opened.show_steps(title, part.explained(int(part.columns[place])))

    def _on_page_changed(self, page: int, pages: int) -> None:
        self._pager.show_page(page, pages, number)

    def _picture(self) -> QWidget:
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.text, 1)
        column.addWidget(self._pager)
        split = QSplitter(childrenCollapsible=False)
        split.setHandleWidth(2 * GRID)
        split.addWidget(reading)
        split.addWidget(self.bars)
        split.setSizes([55, 45])
        return split


def _told(part: Part, by: int) -> str:
    if not len(part.columns):
        return tr("None of the terms is in this document.")
    word = part.term(int((part.by_weight if by == TFIDF else part.by_count)[0]))
    if by == TFIDF:
        told = tr("Darkest is “{word}”: frequent here, rare elsewhere. Click a word for its sum.")
    else:
        told = tr("By count the little words are darkest, first of all “{word}”.")
    return told.format(word=word)
