"""Two clouds of the same words: by count and by TF-IDF, and the glide between them."""

import numpy as np
from PySide6.QtWidgets import QWidget

from engine.counts.weighing import WeighedTerms
from legacy_gui.panels.document_chooser import DocumentChooser
from legacy_gui.panels.opened_number import OpenedNumber, lay_out_page
from legacy_gui.panels.tfidf_page import TfidfPage
from legacy_gui.panels.tfidf_part import Part, is_quick, part_steps
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.plots.word_cloud import WordCloud
from legacy_gui.translations import tr
from legacy_gui.widgets import Segments

MOST = 90  # words
NAMED = 3
COUNT, TFIDF = range(2)


def weighting_segments() -> Segments:
    """Return the choice between counts and weights."""
    return Segments(
        (
            ("words", tr("Count"), tr("Words weigh as much as they are frequent here.")),
            ("tfidf", tr("TF-IDF"), tr("Words weigh less, the more documents have them.")),
        )
    )


class CloudPage(TfidfPage):
    """The word cloud of one part of the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: Part | None = None
        self._columns: list[int] = []
        self._by = COUNT
        self.chooser = DocumentChooser()
        self.chooser.chosen.connect(self.chosen)
        self.weighting = weighting_segments()
        self.weighting.chosen.connect(self.show_weighting)
        self.cloud = WordCloud()
        self.cloud.word_activated.connect(self.open_word)
        self.opened = OpenedNumber(self.cloud)
        save = PictureButton(self.cloud, "tfidf-words")
        lay_out_page(self, (self.chooser, self.weighting, save), self.opened, self.sentence)

    def show_terms(self, source: WeighedTerms, choice: int) -> None:
        """Draw the words of a part."""
        self.chooser.show_corpus(source.counted.corpus, choice)
        quick = is_quick(source, choice)
        self.work(part_steps(source, choice), self.show_part, quick=quick)

    def show_part(self, part: Part) -> None:
        """Draw the words."""
        self._part = part
        self.opened.close_derivation()
        self._draw()

    def show_weighting(self, by: int) -> None:
        """Let the words glide to their counts, or to their weights."""
        self._by = by
        self.weighting.choose(by)
        self._draw()

    def open_word(self, word: int) -> None:
        """Show how the weight of a word is computed."""
        if self._part is not None:
            column = self._columns[word]
            title = tr("“{word}” in {part}").format(
                word=self._part.counted.term(column), part=self._part.name
            )
            self.opened.show_steps(title, self._part.explained(column))

    def clear(self) -> None:
        """Forget the words."""
        self._latest.close()
        self._part, self._columns = None, []
        self.chooser.show_corpus(None)
        self.cloud.show_words((), ())
        self.opened.close_derivation()
        self.sentence.clear()

    def _draw(self) -> None:
        part = self._part
        if part is None:
            return
        order = part.by_weight if self._by == TFIDF else part.by_count
        values = part.weights if self._by == TFIDF else part.counts
        places = order[:MOST]
        self._columns = part.columns[places].tolist()
        self.cloud.show_words(part.terms(places), values[places].tolist())
        self.sentence.setText(_told(part, places, self._by))


def _told(part: Part, places: "np.ndarray", by: int) -> str:
    named = "”, “".join(part.terms(places[:NAMED]))
    if by == COUNT:
        told = tr("By count “{words}” are the largest; switch to TF-IDF and watch who grows.")
    else:
        told = tr("By TF-IDF “{words}” are the largest: frequent here, rare elsewhere.")
    return told.format(words=named)
