"""The text tab's picture: the text as it was cut, its words, Zipf's law, and a check-up."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.text import Corpus, Documents
from engine.text.checkup import CheckUp, check_up_steps
from engine.text.languages import LANGUAGES
from legacy_gui.document_names import shared_start
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.checkup import CheckUpPage
from legacy_gui.plots.token_view import TokenView
from legacy_gui.tables.columns import Column, count_column, share_column
from legacy_gui.tables.data_table import DataTable
from legacy_gui.theme import GRID, set_role
from legacy_gui.translations import number, tr
from legacy_gui.widgets import ElidedLabel, Pager, Segments, button, fill_card, label

if TYPE_CHECKING:
    from legacy_gui.plots.rank_frequency import RankFrequency

Index = QModelIndex | QPersistentModelIndex
TEXT, WORDS, ZIPF, CHECK_UP = range(4)
VIEWS = ("text", "words", "zipf", "checkup")
MANY_ONCE = 0.25  # of all words; running text lies well above, made-up text below


class TextPanel(QWidget):
    """Shows a corpus from four sides.

    Signals
    -------
    encoding_requested, columns_requested
        The person wants the file read differently.
    """

    encoding_requested = Signal()
    columns_requested = Signal()
    views = VIEWS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checking = LatestJob(self)
        self._corpus: Corpus | None = None
        views = (
            ("text", tr("Text"), tr("The text, shaded where it was cut into words.")),
            ("words", tr("Words"), tr("Every different word and how often it occurs.")),
            ("zipf", tr("Zipf’s law"), tr("How fast words become rare.")),
            ("checkup", tr("Check-up"), tr("What this text is good for, and what not.")),
        )
        self.segments = Segments(views)
        self.segments.chosen.connect(self.show_view)
        self._facts = ElidedLabel()
        set_role(self._facts, "muted")
        self.reading = ReadingPage()
        self.reading.encoding.clicked.connect(self.encoding_requested)
        self.reading.columns.clicked.connect(self.columns_requested)
        self.words = DataTable(name="words")
        self.check_up = CheckUpPage()
        self._views = QStackedWidget()
        self._chart_page = QVBoxLayout(chart_page := QWidget())
        self._chart_page.setContentsMargins(0, 0, 0, 0)
        for view in (self.reading, self.words, chart_page, self.check_up):
            self._views.addWidget(view)
        self._sentence = label(role="sentence")
        self._sentences: dict[int, str] = {}
        self._lay_out()

    def show_progress(self, progress: Any) -> None:
        """Nothing to draw before the corpus is complete."""

    def show_result(self, corpus: Corpus) -> None:
        """Draw a corpus."""
        self.reading.show_corpus(corpus)
        self.words.set_columns(word_columns(corpus))
        self._corpus = corpus
        self._draw_chart()
        self._facts.setText(_facts(corpus))
        self._sentences = _sentences(corpus)
        self._show_sentence()
        steps = check_up_steps(corpus)
        self._checking.start(steps, self._on_checked, self.check_up.show_error)

    def clear(self) -> None:
        """Forget the corpus."""
        self.close_jobs()
        self.reading.clear()
        self.words.set_columns([])
        self._corpus = None
        self._facts.setText("")
        self._sentences = {}
        self._show_sentence()

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the four sides by name."""
        return self.segments.commands()

    def close_jobs(self) -> list[Job]:
        """End the check-up and what the table computes; return what may need a moment."""
        return self.words.close_jobs() + self._checking.close()

    def show_view(self, view: int) -> None:
        """Show one of the four sides."""
        self.segments.choose(view)
        self._views.setCurrentIndex(view)
        self._show_sentence()
        self._draw_chart()

    @cached_property
    def zipf(self) -> "RankFrequency":
        """The chart; its library is loaded when it is first looked at."""
        from legacy_gui.plots import rank_frequency

        made = rank_frequency.RankFrequency()
        self._chart_page.addWidget(made)
        return made

    def _draw_chart(self) -> None:
        if self._corpus is not None and self._views.currentIndex() == ZIPF:
            self.zipf.show_vocabulary(self._corpus.vocabulary)

    def _on_checked(self, result: CheckUp) -> None:
        self.check_up.show_check_up(result, self.reading.notes())

    def _show_sentence(self) -> None:
        self._sentence.setText(self._sentences.get(self._views.currentIndex(), ""))
        self._sentence.setVisible(bool(self._sentence.text()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self.segments)
        head.addWidget(self._facts, 1)
        inside = fill_card(self)
        inside.addLayout(head)
        inside.addWidget(self._views, 1)
        inside.addWidget(self._sentence)


class ReadingPage(QWidget):
    """The documents by name, and a page of the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corpus: Corpus | None = None
        self._names = NameModel(self)
        self.list = QListView(uniformItemSizes=True)
        self.list.setModel(self._names)
        self.list.setObjectName("documents")
        self.list.setAccessibleName(tr("Documents"))
        self.list.setToolTip(tr("Choose the document to read."))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.view = TokenView()
        self.encoding = button("", tr("Reads the file in another encoding."))
        self.columns = button("", tr("Chooses the column that holds the text."))
        for choice in (self.encoding, self.columns):
            choice.setProperty("quiet", True)
        self._pager = Pager()
        self._pager.turned.connect(self.view.turn)
        self.view.page_changed.connect(self._on_page_changed)
        split = QSplitter(childrenCollapsible=False)
        split.addWidget(self.list)
        split.addWidget(self.view)
        split.setStretchFactor(1, 1)
        split.setSizes([240, 660])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(split, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.encoding)
        foot.addWidget(self.columns)
        foot.addStretch(1)
        foot.addWidget(self._pager)
        layout.addLayout(foot)

    def show_corpus(self, corpus: Corpus) -> None:
        """List the documents and open the first."""
        self._corpus = corpus
        self._names.show(corpus.documents)
        self.list.setVisible(len(corpus.documents) > 1)
        self.list.setCurrentIndex(self._names.index(0))
        self.view.show_document(corpus, 0)
        self._show_choices(corpus.documents)

    def notes(self) -> tuple[Any, ...]:
        """Return what was said while the documents were read."""
        return self._corpus.documents.notes if self._corpus else ()

    def clear(self) -> None:
        """Forget the corpus."""
        self._corpus = None
        self._names.show(Documents((), ()))
        self.view.clear_document()
        self._show_choices(Documents((), ()))

    def _show_choices(self, documents: Documents) -> None:
        """Offer what can be read differently: the encoding of a file, the columns of a table."""
        self.encoding.setText(tr("Read as {encoding}…").format(encoding=documents.encoding))
        self.encoding.setVisible(bool(documents.encoding))
        self.columns.setText(tr("Columns…"))
        self.columns.setVisible(len(documents.columns) > 1)

    def _on_chosen(self, index: QModelIndex) -> None:
        if self._corpus is not None and index.isValid():
            self.view.show_document(self._corpus, index.row())

    def _on_page_changed(self, page: int, pages: int) -> None:
        self._pager.show_page(page, pages, number)


class NameModel(QAbstractListModel):
    """Documents by name, label and first words, however many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = Documents((), ())
        self._shared = 0

    def show(self, documents: Documents) -> None:
        """List these documents; what all names have in common is not repeated."""
        self.beginResetModel()
        self._documents = documents
        self._shared = shared_start(documents.names)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many documents there are."""
        return 0 if parent.isValid() else len(self._documents)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the short name with label and first words, or the whole name as tooltip."""
        if not index.isValid():
            return None
        documents, row = self._documents, index.row()
        if role == Qt.ItemDataRole.ToolTipRole:
            return documents.names[row]
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        name = documents.names[row][self._shared :]
        label_ = documents.labels[row] if documents.labels else ""
        beginning = " ".join(documents.texts[row][:80].split()) if self._shared else ""
        return " · ".join(filter(None, (name, label_, beginning)))


def word_columns(corpus: Corpus) -> list[Column]:
    """Return the vocabulary as table columns."""
    vocabulary = corpus.vocabulary
    ranks = np.arange(1, len(vocabulary) + 1)
    return [
        Column(tr("Rank"), ranks, format="integer", tooltip=tr("1 is the most frequent word.")),
        Column(
            tr("Word"),
            text=vocabulary.tokens.__getitem__,
            all_texts=lambda: vocabulary.tokens,
            tooltip=tr("The word as it is counted."),
        ),
        count_column(vocabulary.counts),
        share_column(
            vocabulary.counts / max(1, len(corpus)), tr("Its part of all words of the text.")
        ),
    ]


def _facts(corpus: Corpus) -> str:
    units = tr("characters") if corpus.config.by_character else tr("words")
    language = tr(LANGUAGES.get(corpus.language, corpus.language))
    return tr("{tokens} {units} · {types} different · {language}").format(
        tokens=number(len(corpus)),
        units=units,
        types=number(len(corpus.vocabulary)),
        language=language,
    )


def _sentences(corpus: Corpus) -> dict[int, str]:
    """Return what each view shows, in one plain sentence."""
    vocabulary = corpus.vocabulary
    top = min(10, len(vocabulary))
    share = int(vocabulary.counts[:top].sum()) / len(corpus)
    once = int((vocabulary.counts == 1).sum()) / len(vocabulary)
    rare = tr("A few words are everywhere and most are rare: {share} % of them occur only once.")
    common = tr("Few words of this text are rare: only {share} % of them occur a single time.")
    return {
        TEXT: tr("Every tint is one token: this is all the computer sees of the text."),
        WORDS: tr("The {top} most frequent words make up {share} % of the text.").format(
            top=top, share=number(100 * share)
        ),
        ZIPF: (rare if once >= MANY_ONCE else common).format(share=number(100 * once)),
    }
