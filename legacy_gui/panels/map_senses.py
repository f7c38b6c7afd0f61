"""One word, two senses: its places in the text as two crowds, and its one vector among them."""

from dataclasses import dataclass
from html import escape

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from engine.embeddings.senses import Senses, senses_steps, sentence_at
from engine.embeddings.space import EmbeddingSpace
from engine.messages import UserError
from engine.text import Corpus
from engine.training import Steps
from legacy_gui.panels.map_tool import MapTool, word_field
from legacy_gui.plots.word_map import WordMap
from legacy_gui.theme import GRID, colors, set_role, theme
from legacy_gui.translations import number, tr
from legacy_gui.widgets import button, label

EXAMPLES = ("bank", "net", "网", "king")
NAMED = 3  # telling words in the name of a crowd
SHADES = (0, 2)  # series colours of the crowds; between them is that of the vector
AROUND = 5  # words at either side, of which the rarest two name a place


@dataclass(frozen=True, eq=False)
class SensesPicture:
    """The crowds of a word, with a few words around every place as its name."""

    senses: Senses
    corpus: Corpus
    names: list[str]


class SensesTool(MapTool):
    """A field, a map of its own for the contexts, and the sentence of a clicked one.

    Signals
    -------
    opened
        Whether its own map has something to show instead of the map of words.
    """

    opened = Signal(bool)

    def __init__(self, picture: WordMap, parent: QWidget | None = None) -> None:
        super().__init__(picture, parent)
        self.parted: SensesPicture | None = None
        self._opened_context = -1
        self.contexts = WordMap()
        self.contexts.setAccessibleName(tr("The places of a word in the text"))
        self.contexts.clicked.connect(self.open_context)
        self.field = word_field(
            tr("A word of the text"), tr("Shows every place of the word in the text.")
        )
        self.field.returnPressed.connect(self.part)
        self.go_button = button(tr("Show"), tr("Shows every place of the word in the text."))
        self.go_button.clicked.connect(self.part)
        self.crowds = label(role="sentence")
        self.crowds.setTextFormat(Qt.TextFormat.RichText)
        self.passage = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        set_role(self.passage, "sentence")
        theme().changed.connect(self._write)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.field, 1)
        row.addWidget(self.go_button)
        self.column.addLayout(row)
        for widget in (self.crowds, self.passage, self.sentence):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def take(self, word: str) -> bool:
        """Show the senses of a word that was clicked."""
        self.field.setText(word)
        self.part()
        return True

    def show_example(self) -> None:
        """Show the senses of the word in the field, or of one that means something."""
        self.take(self.field.text().strip() or self.telling_word())

    def part(self) -> None:
        """Part the places of the word in the field."""
        word = self.field.text().strip()
        if self.shown is None or not word:
            return
        named = self.shown.words.named
        self._latest.start(
            _picture_steps(named.space, named.corpus, word), self.show_parted, self.on_failed
        )

    def show_parted(self, parted: SensesPicture) -> None:
        """Draw the two crowds, and the vector of the word."""
        self.parted, senses = parted, parted.senses
        self._opened_context = -1
        # Its last point has no name; it brings the place of the vector into view.
        layout = np.append(senses.coordinates, senses.vector[None], axis=0)
        self.contexts.show_words([*parted.names, ""], layout)
        first, second = (", ".join(telling[:NAMED]) for telling in senses.telling)
        groups = np.append(np.array(SHADES, np.int64)[senses.groups], 1)
        self.contexts.colour_by(groups, (first, tr("its one vector"), second))
        x, y = senses.vector.tolist()
        one = tr("the one vector of “{word}”").format(word=senses.word)
        self.contexts.show_point(one, (x, y))
        self._write()
        self.opened.emit(True)

    def open_context(self, place: int) -> None:
        """Show the sentence of a context."""
        if self.parted is None or place >= len(self.parted.senses.tokens):
            return  # the vector stands in no sentence
        self._opened_context = place
        self.contexts.select([place])
        self._write()

    def asked(self) -> tuple[str, ...]:
        """Return what is in the field."""
        return (self.field.text(),)

    def ask_again(self, asked: tuple[str, ...]) -> None:
        """Ask the same again."""
        self.field.setText(*asked)
        self.part()

    def forget(self) -> None:
        """Begin anew, with a word to try."""
        self.parted = None
        self._opened_context = -1
        self.crowds.clear()
        self.passage.clear()
        self.opened.emit(False)
        named = self.shown.words.named if self.shown else None
        self.field.setText(self._example())
        self.field.setEnabled(named is not None and named.corpus is not None)
        self.go_button.setEnabled(self.field.isEnabled())
        self.sentence.setText(
            tr("Choose a word with two senses, and see all its places in the text.")
            if self.field.isEnabled()
            else tr("This space came from a file; without its text there are no places to show.")
        )

    def on_failed(self, error: BaseException) -> None:
        """Say why there are no two senses."""
        self.parted = None
        self.crowds.clear()
        self.passage.clear()
        self.opened.emit(False)
        super().on_failed(error)

    def _example(self) -> str:
        """Return the most frequent of the examples, or else a word that means something."""
        if self.shown is None:
            return ""
        vocabulary = self.shown.words.space.vocabulary
        rows = [row for word in EXAMPLES if (row := vocabulary.id(word)) is not None]
        known = max(rows, key=lambda row: vocabulary.counts[row], default=None)
        return self.telling_word() if known is None else vocabulary.tokens[known]

    def _write(self) -> None:
        if self.parted is None:
            return
        senses = self.parted.senses
        self.crowds.setText(_crowds(senses))
        self.sentence.setText(_told(senses))
        if self._opened_context < 0:
            self.passage.setText(escape(tr("Click a point to read its sentence.")))
            return
        token = int(senses.tokens[self._opened_context])
        text, begin, end = sentence_at(self.parted.corpus, token)
        ground, ink = colors().tint, colors().text
        word = escape(text[begin:end])
        marked = f'<span style="background-color:{ground};color:{ink}">{word}</span>'
        self.passage.setText(f"“{escape(text[:begin])}{marked}{escape(text[end:])}”")


def _picture_steps(space: EmbeddingSpace, corpus: Corpus | None, word: str) -> Steps[SensesPicture]:
    if corpus is None:
        raise UserError("This space came from a file; without its text there are no places.")
    senses = yield from senses_steps(space, corpus, word)
    return SensesPicture(senses, corpus, [_around(corpus, token) for token in senses.tokens])


def _around(corpus: Corpus, token: int) -> str:
    """Return the two rarest words around a token, in the order of the text."""
    document = int(corpus.document_of[token])
    first = max(token - AROUND, int(corpus.offsets[document]))
    last = min(token + AROUND + 1, int(corpus.offsets[document + 1]))
    near = [number for number in corpus.ids[first:last].tolist() if number != corpus.ids[token]]
    rarest = sorted(set(near))[-2:]  # the most frequent words have the smallest numbers
    named = dict.fromkeys(number for number in near if number in rarest)
    return " · ".join(corpus.vocabulary.tokens[number] for number in named)


def _crowds(senses: Senses) -> str:
    """Name both crowds in their colours, with how many places each has."""
    lines = []
    for group, telling in enumerate(senses.telling):
        count = number(int((senses.groups == group).sum()))
        color = colors().series[SHADES[group]]
        words = escape(", ".join(telling))
        lines.append(f'<span style="color:{color}">●</span> <b>{count}</b> {words}')
    return "<br>".join(lines)


def _told(senses: Senses) -> str:
    """Say whether these are two senses, and what the one vector cannot do."""
    if senses.too_few:
        return tr(
            "One of the crowds has so few places that chance would part them as well: this text"
            " cannot tell whether “{word}” has two senses."
        ).format(word=senses.word)
    if senses.parted and not senses.apart:
        return tr(
            "The crowds are clear, but each parts as clearly once more: “{word}” stands in set"
            " phrases here, which is no sign of two senses."
        ).format(word=senses.word)
    if not senses.apart:
        return tr(
            "These crowds are hardly two: “{word}” is used in one sense here, and its one vector"
            " suits it."
        ).format(word=senses.word)
    first, second = (number(cosine, 2) for cosine in senses.cosines)
    return tr(
        "Two senses, one vector: its cosine is {first} with one crowd and {second} with the other,"
        " the same in every sentence. Contextual models (ELMo, BERT and after) compute a vector"
        " for each place instead."
    ).format(first=first, second=second)
