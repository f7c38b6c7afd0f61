"""What the common words lose and the telling words gain: two rankings of one part of the text."""

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.arrays import Int64
from engine.counts.weighing import WeighedTerms
from legacy_gui.panels.document_chooser import DocumentChooser
from legacy_gui.panels.opened_number import OpenedNumber, lay_out_page
from legacy_gui.panels.tfidf_formula import Formula, formula, legend
from legacy_gui.panels.tfidf_page import TfidfPage
from legacy_gui.panels.tfidf_part import Part, is_quick, part_steps
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.plots.rank_shift import RankShift
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import label

MOST = 20  # words of each ranking
NAMED = 3  # places a word has to move to be named before others
FIRST = 3  # a word that stays among these has not fallen


class RankingPage(TfidfPage):
    """Words by count at the left, by TF-IDF at the right, and the formula above them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: Part | None = None
        self._columns: dict[str, int] = {}
        self.chooser = DocumentChooser()
        self.chooser.chosen.connect(self.chosen)
        self.formula, self.legend = Formula(), label(role="muted")
        self.shift = RankShift()
        self.shift.word_activated.connect(self.open_word)
        self.opened = OpenedNumber(self.shift)
        written = QHBoxLayout()
        written.setSpacing(3 * GRID)
        written.addWidget(self.formula)
        written.addWidget(self.legend, 1)
        picture = QWidget()
        column = QVBoxLayout(picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(written)
        column.addWidget(self.opened, 1)
        save = PictureButton(self.shift, "tfidf-ranking")
        lay_out_page(self, (self.chooser, save), picture, self.sentence)

    def show_terms(self, source: WeighedTerms, choice: int) -> None:
        """Compare the rankings of a part."""
        corpus, config = source.counted.corpus, source.config.tfidf
        self.chooser.show_corpus(corpus, choice)
        self.formula.show_formula(formula(config))
        self.legend.setText(legend(config, len(corpus.documents)))
        quick = is_quick(source, choice)
        self.work(part_steps(source, choice), self.show_part, quick=quick)

    def show_part(self, part: Part) -> None:
        """Draw the rankings."""
        self._part = part
        left, right = part.by_count[:MOST], part.by_weight[:MOST]
        shown = np.concatenate([left, right])
        self._columns = dict(zip(part.terms(shown), part.columns[shown].tolist(), strict=True))
        self.shift.show_ranks(
            tr("by count"),
            tr("by TF-IDF"),
            part.terms(left),
            part.terms(right),
            part.counts[left].tolist(),
            part.weights[right].tolist(),
            right_ranks_of_left=part.weight_ranks[left].tolist(),
            left_ranks_of_right=part.count_ranks[right].tolist(),
        )
        self.sentence.setText(told(part))
        self.opened.close_derivation()

    def open_word(self, word: str) -> None:
        """Show how the weight of a word is computed."""
        part = self._part
        if part is not None and word in self._columns:
            title = tr("“{word}” in {part}").format(word=word, part=part.name)
            self.opened.show_steps(title, part.explained(self._columns[word]))

    def clear(self) -> None:
        """Forget the part."""
        self._latest.close()
        self._part, self._columns = None, {}
        self.chooser.show_corpus(None)
        self.shift.show_ranks("", "", (), (), (), ())
        self.sentence.clear()
        self.opened.close_derivation()


def told(part: Part) -> str:
    """Say who falls and who rises, and why a word in every document may stay on top."""
    if not len(part.columns):
        return tr("None of the terms is in this document.")
    left, right = part.by_count[:MOST], part.by_weight[:MOST]
    change = part.count_ranks - part.weight_ranks
    falling, rising = _first(left, -change), _first(right, change)
    said = []
    if change[falling] < 0:
        said.append(
            tr("“{word}” falls from place {before} to {after}.").format(**_places(part, falling))
        )
    if change[rising] > 0:
        said.append(
            tr("“{word}” rises from place {before} to {after}.").format(**_places(part, rising))
        )
    stays = int(left[0])
    if part.weight_ranks[stays] < FIRST and _is_everywhere(part, stays):
        said.append(
            tr(
                "“{word}” stays on top: this formula leaves every word a rest; “Textbook” takes"
                " the words away that are everywhere."
            ).format(word=part.term(stays))
        )
    return " ".join(said) or tr("No word changes its place.")


def _first(places: Int64, change: Int64) -> int:
    """Return the first that moves clearly, or else the one that moves most."""
    clear = places[change[places] >= NAMED]
    return int(clear[0] if len(clear) else places[np.argmax(change[places])])


def _places(part: Part, place: int) -> dict[str, str]:
    return {
        "word": part.term(place),
        "before": number(part.count_ranks[place] + 1),
        "after": number(part.weight_ranks[place] + 1),
    }


def _is_everywhere(part: Part, place: int) -> bool:
    """Tell whether a term is in more than nine of ten documents."""
    counted = part.source.counted
    share = counted.documents[part.columns[place]] / len(counted.corpus.documents)
    return bool(share > 0.9) and part.source.config.idf not in ("plain", "probabilistic")
