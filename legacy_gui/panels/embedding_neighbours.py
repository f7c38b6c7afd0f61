"""Who stands near a word in the whole space: one word, or two side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.embeddings.embedding import EmbeddingModel
from engine.embeddings.fasttext_model import FastTextModel
from engine.embeddings.space import Metric, Neighbour
from engine.messages import UserError
from engine.text import Corpus
from engine.text.checkup import SEEN_ENOUGH
from legacy_gui.jobs import Job
from legacy_gui.latest_job import in_one_step
from legacy_gui.panels.embedding_page import EmbeddingPage, WordLine, telling_words
from legacy_gui.panels.embedding_quality import QualityGauge
from legacy_gui.plots.bars import Bars
from legacy_gui.theme import GRID
from legacy_gui.translations import number, say_error, tr
from legacy_gui.widgets import Segments

NEAREST = 10
QUICK_SPACE = 1_000_000  # numbers of a space that is searched in a few milliseconds
METRICS: tuple[Metric, Metric] = ("cosine", "euclidean")


@dataclass(frozen=True)
class Found:
    """A word with its nearest, or why there are none."""

    word: str
    neighbours: tuple[Neighbour, ...]
    count: int
    is_composed: bool = False
    error: UserError | None = None


class NeighboursPage(EmbeddingPage):
    """Two words, their nearest, and what the space is worth."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: EmbeddingModel | None = None
        self._corpus: Corpus | None = None
        self._metric = 0
        about = tr("Type a word of the text; Enter shows its nearest.")
        self.lines = WordLine(tr("A word"), about), WordLine(tr("Another word"), about)
        self.bars = Bars(tr("Nearest to the first word")), Bars(tr("Nearest to the second word"))
        for line, bars in zip(self.lines, self.bars, strict=True):
            line.editingFinished.connect(self._search)
            line.completer().activated.connect(self._search)
            bars.bar_activated.connect(self._on_activated)
        self.measure = Segments(
            (
                ("similarity", tr("Cosine"), tr("How alike two vectors point; 1 is most alike.")),
                ("pair", tr("Distance"), tr("How far apart two points are, frequency included.")),
            )
        )
        self.measure.chosen.connect(self.show_metric)
        self.quality = QualityGauge()
        self._lay_out()

    def show_model(self, model: EmbeddingModel, corpus: Corpus) -> None:
        """Search another embedding; what was typed for the same text stays."""
        if model is self._model:
            return
        if corpus is not self._corpus:
            self._choose_words(model)
        self._model, self._corpus = model, corpus
        for line in self.lines:
            line.offer(model.space)
        self.quality.show_space(model.space)
        self._search()

    def show_words(self, first: str, second: str) -> None:
        """Show the neighbours of two words."""
        for line, word in zip(self.lines, (first, second), strict=True):
            line.setText(word)
        self._search()

    def show_metric(self, metric: int) -> None:
        """Measure nearness in another way."""
        self._metric = metric
        self.measure.choose(metric)
        self._search()

    def clear(self) -> None:
        """Forget the embedding and what was typed."""
        self.close_jobs()
        self._model = self._corpus = None
        self.quality.clear()
        self.sentence.clear()
        for line, bars in zip(self.lines, self.bars, strict=True):
            line.clear()
            line.offer(None)
            bars.show_bars((), ())

    def close_jobs(self) -> list[Job]:
        """End searching and questioning; return what may need a moment."""
        return super().close_jobs() + self.quality.close_jobs()

    def _choose_words(self, model: EmbeddingModel) -> None:
        words = telling_words(model.space.vocabulary.tokens, model.language, 2)
        for line, word in zip(self.lines, words, strict=False):
            line.setText(word)

    def _search(self) -> None:
        if self._model is None:
            return
        words = [line.text().strip() for line in self.lines]
        quick = self._model.space.vectors.size <= QUICK_SPACE
        steps = in_one_step(find_all, self._model, words, METRICS[self._metric])
        self.work(steps, self._on_found, quick=quick)

    def _on_found(self, found: Sequence[Found]) -> None:
        for bars, one in zip(self.bars, found, strict=True):
            bars.empty = say_error(one.error) if one.error else ""
            words = [neighbour.word for neighbour in one.neighbours]
            if METRICS[self._metric] == "euclidean":
                values = [float(neighbour.distance or 0.0) for neighbour in one.neighbours]
                bars.show_bars(words, values, series=2, decimals=2)
            else:
                values = [neighbour.similarity for neighbour in one.neighbours]
                bars.show_bars(words, values, maximum=1.0, decimals=2)
        self.sentence.setText(" ".join(said(one) for one in found if one.word and not one.error))

    def _on_activated(self, row: int) -> None:
        """Go on from a neighbour: its own neighbours come in the place where it was found."""
        bars = self.sender()
        assert isinstance(bars, Bars)
        place = self.bars.index(bars)
        self.lines[place].setText(bars.bars[row].label)
        self._search()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.measure)
        head.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID)
        for place in range(2):
            grid.addWidget(self.lines[place], 0, place)
            grid.addWidget(self.bars[place], 1, place)
            grid.setColumnStretch(place, 1)
        grid.setRowStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addLayout(grid, 1)
        column.addWidget(self.sentence)
        column.addWidget(self.quality)


def find_all(model: EmbeddingModel, words: Sequence[str], metric: Metric) -> list[Found]:
    """Return the nearest of each of some words; nothing for an empty one."""
    return [find(model, word, metric) for word in words]


def find(model: EmbeddingModel, word: str, metric: Metric = "cosine") -> Found:
    """Return the words nearest to one; FastText has a vector for unknown ones too."""
    if not word:
        return Found(word, (), 0)
    row = model.space.vocabulary.id(word)
    try:
        if row is None and isinstance(model.learned, FastTextModel):
            near = model.space.nearest(model.learned.vector(word), NEAREST, metric)
            return Found(word, tuple(near), 0, is_composed=True)
        near = model.space.nearest(word, NEAREST, metric)
    except UserError as error:
        return Found(word, (), 0, error=error)
    assert row is not None
    return Found(word, tuple(near), int(model.space.vocabulary.counts[row]))


def said(found: Found) -> str:
    """Say what the neighbours of a word are worth."""
    if found.is_composed:
        return tr(
            "“{word}” is not in the text; FastText puts it together from pieces it knows."
        ).format(word=found.word)
    values = {"word": found.word, "count": number(found.count), "least": number(SEEN_ENOUGH)}
    if found.count < SEEN_ENOUGH:
        return tr(
            "“{word}” occurs only {count} times; below {least} the neighbours are mostly chance."
        ).format(**values)
    return tr("“{word}” occurs {count} times.").format(**values)
