"""Finding words: all of a space in a table, by plain text or pattern; a click flies there."""

from PySide6.QtWidgets import QWidget

from legacy_gui.jobs import Job
from legacy_gui.panels.map_tool import LEAST, MapTool
from legacy_gui.plots.word_map import WordMap
from legacy_gui.tables.columns import Column, count_column
from legacy_gui.tables.data_table import DataTable
from legacy_gui.translations import number, tr

MOST_MARKED = 2_000
BEGINNING = 2  # letters of an example


class SearchTool(MapTool):
    """A table of all words; what is found is marked on the map."""

    def __init__(self, picture: WordMap, parent: QWidget | None = None) -> None:
        super().__init__(picture, parent)
        self.table = DataTable(name="words", empty_text=tr("There are no words yet."))
        self.table.toolbar.count.hide()  # there is little room; the sentence counts
        self.table.setMinimumHeight(LEAST)
        self.table.row_activated.connect(self._go_to)
        self.table.arranged.connect(self.remark)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.sentence)

    def forget(self) -> None:
        """List the words of the space."""
        if self.shown is None:
            self.table.set_columns(())
            return
        vocabulary = self.shown.words.space.vocabulary
        columns = [Column(tr("Word"), all_texts=lambda: vocabulary.tokens, keys=None)]
        if vocabulary.counts.any():
            columns.append(count_column(vocabulary.counts))
        self.table.set_columns(columns)

    def show_example(self) -> None:
        """Find the words that begin as one of them does."""
        self.table.toolbar.search.setText(self.telling_word()[:BEGINNING])

    def mark(self) -> None:
        """Mark what was found, and say how much of it is on the map."""
        if self.shown is None:
            return
        if not self.table.toolbar.query.text:
            self.sentence.setText(tr("Click a word to fly to it."))
            return
        tokens = self.shown.words.space.vocabulary.tokens
        found = self.table.model.order.tolist()
        places = self.shown.words.places(tokens[row] for row in found[:MOST_MARKED])
        self.picture.select(places)
        told = tr("{found} words found, {marked} of them marked on the map.")
        self.sentence.setText(told.format(found=number(len(found)), marked=number(len(places))))

    def asked(self) -> tuple[str, ...]:
        """Return what is searched for, and whether it is a pattern."""
        query = self.table.toolbar.query
        return query.text, "pattern" if query.is_pattern else ""

    def ask_again(self, asked: tuple[str, ...]) -> None:
        """Search for the same again."""
        text, pattern = asked
        self.table.toolbar.pattern.setChecked(bool(pattern))
        self.table.toolbar.search.setText(text)

    def close_jobs(self) -> list[Job]:
        """End the search; return what may need a moment."""
        return super().close_jobs() + self.table.close_jobs()

    def _go_to(self, row: int) -> None:
        if self.shown is None:
            return
        words = self.shown.words
        word = words.space.vocabulary.tokens[row]
        if not words.space.directed[row]:
            told = tr("“{word}” has no direction: its vector is all zeros or damaged.")
        elif words.place(word) < 0:
            told = tr("“{word}” is not among the words of the map; this is where it would be.")
        else:
            told = tr("“{word}” is number {rank} of {all} words.")
        if words.space.directed[row]:
            self.picture.hide_points()
            self.go(word)
        self.sentence.setText(
            told.format(word=word, rank=number(row + 1), all=number(len(words.space)))
        )
