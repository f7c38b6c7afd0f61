"""The live view: the map while it moves, the loss while it falls, and a few words under watch."""

import re
from functools import partial

import numpy as np
from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.arrays import Float64
from engine.embeddings.course import watched_rows
from engine.embeddings.embedding import EmbeddingModel
from engine.embeddings.progress import Beginning, EmbeddingProgress, Judgement, WatchedWords
from engine.text import Corpus
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob, in_one_step
from legacy_gui.panels.embedding_company import CompanyList, company_among, company_in
from legacy_gui.panels.embedding_course import CourseCurve, Moment, news_of
from legacy_gui.panels.embedding_film import Film
from legacy_gui.panels.embedding_film_saver import FilmButton
from legacy_gui.panels.embedding_layout import Layout, layout_steps
from legacy_gui.panels.embedding_page import (
    EmbeddingPage,
    WordLine,
    listed,
    telling_words,
)
from legacy_gui.panels.embedding_rate import RateSlider
from legacy_gui.panels.embedding_said import headline, is_counted, outcome, rise, standing, title
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.plots.word_map import WordMap
from legacy_gui.tables.work_bar import WorkBar
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import icon_button, label

COLUMN = 304  # pixels
WIDE = 820  # pixels from which map and column both have room
MAP_MS, LIST_MS = 250, 1000  # between two pictures: longer than a glide, so that one can read
CHOSEN = 5
QUICK_SPACE = 1_000_000  # numbers of a space whose neighbours are found in a few milliseconds
BETWEEN = re.compile(r"[,，、;；\s]+")


class LivePage(EmbeddingPage):
    """Map, curves and watched words.

    Signals
    -------
    adjusted
        What was asked for of the run under way (``Adjust``).
    """

    adjusted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout: Layout | None = None
        self._axes: Float64 | None = None  # of the map, in the space of this run
        self._watched: WatchedWords | None = None
        self._is_behind = False  # whether newer vectors wait for the map
        self._model: EmbeddingModel | None = None
        self._begun: Beginning | None = None  # the run that is shown
        self._epochs = 0.0
        self._language = ""
        self._seldom = QElapsedTimer(), QElapsedTimer()
        self.moments: list[Moment] = []  # of this run
        self.seconds = 0.0  # it has worked
        self._judgements: tuple[Judgement, ...] = ()  # of this run
        self._judged: Judgement | None = None  # how the pairs kept back did last
        self.film = Film()
        self.map, self.curve = WordMap(), CourseCurve()
        self.list = CompanyList()
        self.rate = RateSlider()
        self.rate.adjusted.connect(self.adjusted)
        self.numbers, self.unknown = label(role="muted"), label(role="small")
        self.words = WordLine(
            tr("Words to watch"), tr("Up to five words, with commas between them.")
        )
        self.words.editingFinished.connect(self._draw_list)
        self._projecting = LatestJob(self)
        self.saving = WorkBar()
        self.save = FilmButton(self.film, self.saving)
        self.map.clicked.connect(self._on_clicked)
        self.list.word_activated.connect(self.go_to)
        self.fold = icon_button(
            "growth", tr("Curves and words"), tr("shows or hides what stands beside the map.")
        )
        self.fold.setCheckable(True)
        self.fold.clicked.connect(self._show_column)
        self._lay_out()

    def begin(self, corpus: Corpus) -> None:
        """Take the text that will be learned from."""
        self.clear()
        self._language = corpus.language

    def show_progress(self, progress: EmbeddingProgress) -> None:
        """Draw a moment of a training."""
        if progress.begun is not self._begun:
            self._begin_run(progress.begun)
        self._epochs, self._model = progress.epochs, None
        self.rate.show_rate(progress.learning_rate)
        for moment in news_of(progress, self._judged):
            self.moments.append(moment)
            self.curve.add_moment(moment)
        self.seconds = progress.step / progress.speed if progress.speed > 0 else 0.0
        self._judged = progress.judgements[-1] if progress.judgements else self._judged
        self._judgements = progress.judgements
        self.numbers.setText(headline(progress))
        self.sentence.setText(standing(progress, self._judged))
        if progress.watched is not None and progress.watched.vectors.any():
            self._show_watched(progress.watched)

    def show_model(self, model: EmbeddingModel, corpus: Corpus) -> None:
        """Let the map stand still; neighbours come from the whole space now."""
        if model is self._model:
            return
        self._model, self._language = model, corpus.language
        self.rate.finish()
        self.numbers.setText(title(model))
        self.words.offer(model.space)
        rows = watched_rows(model.space.vocabulary, model.language)
        words = tuple(model.space.vocabulary.tokens[row] for row in rows.tolist())
        self._watched = WatchedWords(words, rows, model.space.vectors[rows])
        self._epochs = model.epochs or self._epochs
        self._axes = None  # what stands still is seen along the very best ones
        self._choose_words()
        self._draw_map()
        self._draw_list()

    def clear(self) -> None:
        """Forget the training."""
        self.close_jobs()
        self._layout = self._watched = self._model = self._begun = self._judged = None
        self._axes = None
        self._is_behind = False
        self._epochs = self.seconds = 0.0
        self._judgements = ()
        self.moments = []
        self.film.clear()
        self.saving.show_sentence("")
        self.map.show_words((), np.zeros((0, 2)), None)
        self.curve.clear()
        self.list.show_companies(())
        self.rate.clear()
        for said in (self.numbers, self.unknown, self.sentence, self.words):
            said.clear()
        self.words.offer(None)

    def close_jobs(self) -> list[Job]:
        """End what is computed; return what may need a moment."""
        return super().close_jobs() + self._projecting.close() + self.save.close_jobs()

    def go_to(self, word: str) -> None:
        """Show where a word lies, with lines to its nearest."""
        if self._layout is None or word not in self._layout.words:
            return
        row = self._layout.words.index(word)
        self.map.fly_to(row)
        self._link(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the column where the map needs the room."""
        super().resizeEvent(event)
        wide = event.size().width() >= WIDE
        if wide != (event.oldSize().width() >= WIDE) or event.oldSize().width() < 0:
            self.fold.setChecked(wide)
            self._show_column(wide)

    def _begin_run(self, begun: Beginning) -> None:
        """Follow another run: with curves and a film of its own, unless it continues the last."""
        self._begun = begun
        self.saving.forget()
        self.curve.count_rounds(is_counted(begun))
        if not begun.epochs:
            self._judged = None
            self.moments = []
            self.curve.clear()
            self.film.clear()
            self._axes = None
        self._projecting.close()
        self.rate.begin(begun.learning_rate)
        for clock in self._seldom:
            clock.invalidate()

    def _show_watched(self, watched: WatchedWords) -> None:
        self._watched = watched
        self._choose_words()
        mapped, listed_ = self._seldom
        if not mapped.isValid() or mapped.hasExpired(MAP_MS):
            mapped.start()
            self._draw_map()
        if not listed_.isValid() or listed_.hasExpired(LIST_MS):
            listed_.start()
            self._draw_list()

    def _choose_words(self) -> None:
        """Choose a few words where nobody has typed any."""
        if not self.words.text() and self._watched is not None:
            found = telling_words(self._watched.words, self._language, CHOSEN)
            self.words.setText(", ".join(found))
            self.words.setCursorPosition(0)

    def _draw_map(self) -> None:
        """Lay the watched words out; while that is under way, the newest wait."""
        if self._watched is None:
            return
        if self._projecting.is_busy:
            self._is_behind = True
            return
        self._is_behind = False
        watched = self._watched
        self._projecting.start(
            layout_steps(watched.words, watched.vectors, self._layout, self._axes),
            partial(self._on_layout, self._epochs),
            self.on_failed,
        )

    def _on_layout(self, epochs: float, layout: Layout) -> None:
        old, self._layout, self._axes = self._layout, layout, layout.axes
        self.film.add(layout.words, epochs, layout.places)
        if old is not None and old.words == layout.words:
            self.map.move(layout.places)
        else:
            self.map.show_words(layout.words, layout.places)
        if self._model is not None:
            told = outcome(self._model, layout.share, len(layout.words), rise(self._judgements))
            self.sentence.setText(told)
        if self._is_behind:
            self._draw_map()

    def _draw_list(self) -> None:
        """Find the nearest of the words under watch."""
        asked = [word for word in BETWEEN.split(self.words.text()) if word][:CHOSEN]
        if self._model is not None:
            space = self._model.space
            self._say_unknown([word for word in asked if word not in space])
            quick = space.vectors.size <= QUICK_SPACE
            steps = in_one_step(company_in, space, asked)
            self.work(steps, self.list.show_companies, quick=quick)
        elif self._watched is not None:
            words, vectors = self._watched.words, self._watched.vectors
            self._say_unknown([word for word in asked if word not in words])
            self.list.show_companies(company_among(words, vectors, asked))

    def _say_unknown(self, words: list[str]) -> None:
        said = tr("Not among the words: {words}").format(words=listed(words))
        self.unknown.setText(said if words else "")
        self.unknown.setVisible(bool(words))

    def _on_clicked(self, row: int) -> None:
        """Put a word of the map under watch."""
        self.saving.forget()
        if self._layout is None or row < 0:
            return
        word = self._layout.words[row]
        asked = [one for one in BETWEEN.split(self.words.text()) if one and one != word]
        self.words.setText(", ".join([word, *asked][:CHOSEN]))
        self.words.setCursorPosition(0)
        self._draw_list()
        self._link(row)

    def _link(self, row: int) -> None:
        """Draw lines from a word to its nearest on the map."""
        if self._watched is None or row >= len(self._watched.words):
            return
        words, vectors = self._watched.words, self._watched.vectors
        (company,) = company_among(words, vectors, [words[row]])
        self.map.select([row])
        self.map.show_links(row, [words.index(word) for word in company.neighbours])

    def _show_column(self, shown: bool) -> None:
        self.column.setVisible(shown)

    def _lay_out(self) -> None:
        self.column = QWidget()
        self.column.setFixedWidth(COLUMN)
        beside = QVBoxLayout(self.column)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(GRID)
        for widget, stretch in ((self.curve, 5), (self.words, 0), (self.list, 4)):
            beside.addWidget(widget, stretch)
        beside.addWidget(self.unknown)
        beside.addWidget(self.rate)
        head = QHBoxLayout()
        head.addWidget(self.numbers, 1)
        head.addWidget(PictureButton(self.map, "embedding-map", self.saving.show_sentence))
        head.addWidget(self.save)
        head.addWidget(self.fold)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addLayout(head)
        left.addWidget(self.map, 1)
        left.addWidget(self.sentence)
        left.addWidget(self.saving)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addLayout(left, 1)
        row.addWidget(self.column)
