"""Who is like whom: the cosine of every two documents as a field of colour."""

import numpy as np
from PySide6.QtWidgets import QWidget

from engine.counts.similarity import explain_cosine
from engine.counts.weighing import WeighedTerms
from legacy_gui.panels.document_chooser import DocumentChooser, document_titles
from legacy_gui.panels.document_list import WHOLE
from legacy_gui.panels.opened_number import OpenedNumber, lay_out_page
from legacy_gui.panels.tfidf_comparison import Comparison, comparison_steps
from legacy_gui.panels.tfidf_page import TfidfPage
from legacy_gui.plots.heat_map import HeatMap
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.translations import number, tr
from legacy_gui.widgets import Segments

AS_THEY_COME, BY_LIKENESS = range(2)


class SimilarityPage(TfidfPage):
    """The heat map, in two orders, and why two documents are alike."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: WeighedTerms | None = None
        self._comparison: Comparison | None = None
        self._choice = WHOLE
        self._order = AS_THEY_COME
        self.chooser = DocumentChooser(documents=False)
        self.chooser.chosen.connect(self.show_choice)
        self.order = Segments(
            (
                ("words", tr("In order"), tr("Documents as they come, or label by label.")),
                ("tfidf", tr("By similarity"), tr("Documents that are alike, side by side.")),
            )
        )
        self.order.chosen.connect(self.show_order)
        self.map = HeatMap()
        self.map.cell_activated.connect(self.open_pair)
        self.opened = OpenedNumber(self.map)
        save = PictureButton(self.map, "tfidf-similarity")
        lay_out_page(self, (self.chooser, self.order, save), self.opened, self.sentence)

    def show_terms(self, source: WeighedTerms, choice: int) -> None:
        """Compare the documents with each other."""
        if source is self._source:
            return
        fresh = self._source is None or self._source.counted.corpus is not source.counted.corpus
        self._source = source
        if fresh:
            self._choice = WHOLE
            self.chooser.show_corpus(source.counted.corpus, WHOLE)
        self._compare()

    def show_choice(self, choice: int) -> None:
        """Compare only the documents of a label, or all."""
        self._choice = choice
        self._compare()

    def show_order(self, order: int) -> None:
        """Draw the documents in another order."""
        self._order = order
        self.order.choose(order)
        self._compare()

    def show_comparison(self, comparison: Comparison) -> None:
        """Draw the cosines."""
        self._comparison = comparison
        corpus = comparison.source.counted.corpus
        names = document_titles(corpus, comparison.documents.tolist())
        apart = comparison.cosines[~np.eye(len(names), dtype=bool)]
        high = float(apart.max(initial=0.0)) or 1.0
        self.map.show_matrix(comparison.cosines, names, names, 0.0, high)
        self.opened.close_derivation()
        self.sentence.setText(_told(comparison))

    def open_pair(self, row: int, column: int) -> None:
        """Show how the cosine of two documents is computed."""
        if self._comparison is None:
            return
        weighted = self._comparison.source.weighted
        one, other = self._comparison.documents[[row, column]].tolist()
        names = document_titles(weighted.corpus, (one, other))
        title = tr("Cosine of {one} and {other}").format(one=names[0], other=names[1])
        rows = weighted.matrix[[one]], weighted.matrix[[other]]
        self.opened.show_steps(title, explain_cosine(weighted, *rows))

    def clear(self) -> None:
        """Forget the documents."""
        self._latest.close()
        self._source = self._comparison = None
        self.chooser.show_corpus(None)
        self.map.show_matrix(np.zeros((0, 0)), (), ())
        self.opened.close_derivation()
        self.sentence.clear()

    def _compare(self) -> None:
        if self._source is not None:
            steps = comparison_steps(self._source, self._choice, self._order == BY_LIKENESS)
            self.work(steps, self.show_comparison)


def _told(comparison: Comparison) -> str:
    said = []
    shown = len(comparison.documents)
    if shown < comparison.of:
        said.append(
            tr("The {shown} longest of {all} documents.").format(
                shown=number(shown), all=number(comparison.of)
            )
        )
    means, nearest = comparison.means(), comparison.nearest()
    if means is not None:
        told = tr("Documents of one label have a cosine of {same} on average, others {other}.")
        said.append(told.format(same=number(means[0], 2), other=number(means[1], 2)))
    elif nearest is not None:
        corpus = comparison.source.counted.corpus
        one, other = document_titles(corpus, comparison.documents[list(nearest)].tolist())
        told = tr("Most alike are {one} and {other}: cosine {cosine}.")
        cosine = number(comparison.cosines[nearest], 2)
        said.append(told.format(one=one, other=other, cosine=cosine))
    said.append(tr("Click a cell to see what two documents have in common."))
    return " ".join(said)
