"""The co-occurrence matrix as a picture: who stands near whom, before any learning."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.arrays import Float64, Int64
from engine.counts.cooccurrence import cooccurrence_steps
from engine.embeddings.embedding import EmbeddingModel
from engine.text import Corpus, languages
from engine.training import Steps
from legacy_gui.panels.embedding_meeting import Meetings, meetings_steps
from legacy_gui.panels.embedding_page import EmbeddingPage
from legacy_gui.panels.embedding_passage import Passage
from legacy_gui.panels.opened_number import OpenedNumber, lay_out_page
from legacy_gui.plots.heat_map import HeatMap
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.translations import number, tr
from legacy_gui.widgets import Segments, icon_button, label

SHOWN = 60  # words
LOWEST = 170  # pixels of the picture beside an opened number
TELLING, ALL = range(2)


@dataclass(frozen=True, eq=False)
class Picture:
    """The n most frequent words and how often they stand near each other, float64 (n, n)."""

    rows: Int64
    words: tuple[str, ...]
    counts: Float64
    window: int


class CountMap(HeatMap):
    """A heat map of logarithms that writes the counts they stand for."""

    def show_counts(self, counts: Float64, words: tuple[str, ...]) -> None:
        """Draw counts (n, n), of which a few are large and most are small."""
        self.show_matrix(np.log1p(counts), words, words, low=0.0)

    def tick(self, value: float) -> str:
        """Return the count a logarithm stands for."""
        return self._written(value)

    def _written(self, value: float) -> str:
        count = float(np.expm1(value))
        return number(count, 0 if count >= 10 or round(count, 1).is_integer() else 1)


class MatrixPage(EmbeddingPage):
    """The matrix, what a cell means, and where it comes from in the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corpus: Corpus | None = None
        self._window = 0
        self._choice = TELLING
        self._picture: Picture | None = None
        self._meetings: Meetings | None = None
        self._place = 0
        self.choice = Segments(
            (
                ("words", tr("Telling words"), tr("The most frequent words that mean something.")),
                ("text", tr("All words"), tr("The most frequent words, little ones too.")),
            )
        )
        self.choice.chosen.connect(self.show_choice)
        self.map = CountMap()
        self.map.setMinimumHeight(LOWEST)
        self.map.cell_activated.connect(self.open_cell)
        self.passage = Passage(lines=2)
        self.back = icon_button("chevron-left", tr("Previous place"), "")
        self.forward = icon_button("chevron-right", tr("Next place"), "")
        self.where = label(role="muted")
        self.back.clicked.connect(lambda: self.step(-1))
        self.forward.clicked.connect(lambda: self.step(1))
        self.opened = OpenedNumber(self.map, self._place_row())
        save = PictureButton(self.map, "cooccurrence")
        lay_out_page(self, (self.choice, save), self.opened, self.sentence)

    def show_model(self, model: EmbeddingModel, corpus: Corpus) -> None:
        """Count the neighbours of the text in the window the model learned from."""
        if corpus is self._corpus and model.config.window == self._window:
            return
        self._corpus, self._window = corpus, model.config.window
        self._count()

    def show_choice(self, choice: int) -> None:
        """Show other words."""
        self._choice = choice
        self.choice.choose(choice)
        self._count()

    def open_cell(self, row: int, column: int) -> None:
        """Show what a number means, and where it comes from."""
        picture = self._picture
        if picture is None or self._corpus is None:
            return
        word, other = picture.rows[[row, column]].tolist()
        self.work(meetings_steps(self._corpus, word, other, picture.window), self._on_meetings)

    def step(self, places: int) -> None:
        """Go to another place where both words stand."""
        meetings, corpus = self._meetings, self._corpus
        if meetings is None or corpus is None or not len(meetings.places):
            return
        self._place = (self._place + places) % len(meetings.places)
        first, second = meetings.places[self._place].tolist()
        self.passage.show_pair(corpus, first, [second], [second])
        self.where.setText(
            tr("place {place} of {places}").format(
                place=number(self._place + 1), places=number(len(meetings.places))
            )
        )

    def clear(self) -> None:
        """Forget the text."""
        self.close_jobs()
        self._corpus = self._picture = self._meetings = None
        self._window = 0
        self.map.show_matrix(np.zeros((0, 0)), (), ())
        self.opened.close_derivation()
        self.passage.clear_pair()
        self.where.clear()
        self.sentence.clear()

    def _count(self) -> None:
        if self._corpus is None:
            return
        self.opened.close_derivation()
        self.sentence.setText(tr("Counting the neighbours…"))
        steps = picture_steps(self._corpus, self._window, telling=self._choice == TELLING)
        self.work(steps, self._on_counted)

    def _on_counted(self, picture: Picture) -> None:
        self._picture = picture
        self.map.show_counts(picture.counts, picture.words)
        self.sentence.setText(_said(picture))

    def _on_meetings(self, meetings: Meetings) -> None:
        self._meetings, self._place = meetings, 0
        title = tr("“{word}” near “{other}”").format(word=meetings.word, other=meetings.other)
        self.opened.show_steps(title, meetings.worked)
        met = len(meetings.places) > 0
        for part in (self.passage, self.back, self.forward, self.where):
            part.setVisible(met)
        self.step(0)

    def _place_row(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout()
        for part in (self.back, self.where, self.forward):
            row.addWidget(part)
        row.addStretch(1)
        self.where.setWordWrap(False)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.passage)
        return made


def picture_steps(corpus: Corpus, window: int, *, telling: bool) -> Steps[Picture]:
    """Count the neighbours of all words, and cut out those of the most frequent."""
    counted = yield from cooccurrence_steps(corpus, window)
    rows = _frequent(corpus, telling)
    tokens = corpus.vocabulary.tokens
    counts: Float64 = counted.matrix[rows][:, rows].toarray().astype(np.float64)
    return Picture(rows, tuple(tokens[row] for row in rows.tolist()), counts, window)


def _frequent(corpus: Corpus, telling: bool) -> Int64:
    tokens = corpus.vocabulary.tokens
    little = languages.stop_words(corpus.language) if telling else frozenset()
    kept = [row for row, token in enumerate(tokens[: 20 * SHOWN]) if token not in little]
    if telling:
        kept = [row for row in kept if tokens[row].isalpha()] or kept
    return np.array((kept or range(len(tokens)))[:SHOWN], np.int64)


def _said(picture: Picture) -> str:
    """Say how full the field is, and who meets most often."""
    counts = picture.counts
    filled = np.count_nonzero(counts) / max(1, counts.size)
    apart = np.where(np.eye(len(counts), dtype=bool), 0.0, counts)
    row, column = divmod(int(apart.argmax()), len(counts)) if apart.size else (0, 0)
    return tr(
        "Of all pairs of these {words} words, {share} % stand within {window} words of each other;"
        " most often “{word}” and “{other}”. Neighbours d words away count 1 / d."
    ).format(
        words=number(len(counts)),
        share=number(100 * filled),
        window=number(picture.window),
        word=picture.words[row],
        other=picture.words[column],
    )
