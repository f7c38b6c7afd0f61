"""The theatre of unknown words: FastText builds a vector from pieces, all others shrug."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.arrays import Float32
from engine.embeddings.fasttext_model import FastTextModel, Piece
from engine.embeddings.ranking import unit_rows
from engine.embeddings.space import EmbeddingSpace, Neighbour
from engine.embeddings.spelling import unknown_word
from engine.messages import Message, UserError
from legacy_gui.jobs import Job
from legacy_gui.latest_job import in_one_step
from legacy_gui.panels.map_tool import LEAST, MapTool, tool_bars, word_field
from legacy_gui.plots.word_map import WordMap
from legacy_gui.theme import GRID
from legacy_gui.translations import number, say, tr
from legacy_gui.widgets import button, label

TYPING_MS = 250
LONGEST = 60  # letters of a word that is taken apart
MOST = 5
LOOKED_AT = 500  # words among which an example is found
SHORTEST = 7  # letters of a word that is misspelt as an example


@dataclass(frozen=True, eq=False)
class Built:
    """A word made of pieces, its vector (D,), and the words it lands among.

    ``unknown`` says what a model of whole words says; None where the word is known.
    """

    word: str
    pieces: list[Piece]
    vector: Float32
    near: list[Neighbour]
    unknown: Message | None = None


class UnknownTool(MapTool):
    """A field for any word; its pieces as bars, and where it lands."""

    def __init__(self, picture: WordMap, parent: QWidget | None = None) -> None:
        super().__init__(picture, parent)
        self.built: Built | None = None
        self.field = word_field(
            tr("Any word, also misspelt"),
            tr("Type a word the text does not have."),
            tr("Any word"),
        )
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self.build)
        self.field.textEdited.connect(lambda _: self._typing.start())
        self.field.returnPressed.connect(self.build)
        self.example = button(tr("Misspell"), tr("Takes a word of the map and swaps two letters."))
        self.example.clicked.connect(self.show_example)
        self.bars = tool_bars(tr("What each piece gives to the vector"))
        self.beside = label(role="sentence")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.field, 1)
        row.addWidget(self.example)
        self.column.addLayout(row)
        self.column.addWidget(self.sentence)
        self.column.addWidget(self.beside)
        self.column.addWidget(self.bars, 1)

    def take(self, word: str) -> bool:
        """Take a known word apart."""
        self.field.setText(word)
        self.build()
        return True

    def show_example(self) -> None:
        """Type a misspelt word."""
        if self.shown is not None:
            words = self.shown.words.tokens[:LOOKED_AT]
            longest = max(words, key=len)
            word = next((each for each in words if len(each) >= SHORTEST), longest)
            self.take(_misspelt(word))

    def build(self) -> None:
        """Take the word in the field apart, and land it on the map."""
        self._typing.stop()
        word = self.field.text().strip()[:LONGEST]
        if self.shown is None or not word:
            self._show_nothing("")
            return
        words = self.shown.words
        self.work(in_one_step(_built, words.space, words.pieces, word), self._on_built)

    def mark(self) -> None:
        """Land the word, and mark the words it is near to."""
        if self.built is None or self.shown is None:
            return
        words = self.shown.words
        self.picture.select(words.places(each.word for each in self.built.near))
        if self.built.vector.any():
            self.land(self.built.word, unit_rows(self.built.vector[None])[0])

    def asked(self) -> tuple[str, ...]:
        """Return what is in the field."""
        return (self.field.text(),)

    def ask_again(self, asked: tuple[str, ...]) -> None:
        """Ask the same again."""
        self.field.setText(*asked)
        self.build()

    def forget(self) -> None:
        """Begin anew."""
        self._typing.stop()
        self.field.clear()
        self._show_nothing("")
        has_pieces = self.shown is not None and self.shown.words.pieces is not None
        self.bars.empty = (
            tr("Type a word; its pieces appear here.")
            if has_pieces
            else tr("This space has whole words only: train FastText to see words made of pieces.")
        )

    def on_failed(self, error: BaseException) -> None:
        """Say that the word is unknown, and what is spelt like it."""
        self._show_nothing("")
        super().on_failed(error)

    def close_jobs(self) -> list[Job]:
        """End what waits for the typing to pause, too."""
        self._typing.stop()
        return super().close_jobs()

    def _on_built(self, built: Built) -> None:
        self.built = built
        pieces = sorted(built.pieces, key=lambda piece: -piece.share)
        shares = [100 * piece.share for piece in pieces]
        self.bars.show_bars([piece.text for piece in pieces], shares, decimals=1)
        # Many pieces scroll with all that stands above them: two scroll bars would be one too many.
        self.bars.setMinimumHeight(max(LEAST, self.bars.least_height()))
        self.sentence.setText(_told(built))
        shrug = tr("Word2Vec and GloVe shrug: {sentence}")
        unknown = built.unknown
        self.beside.setText(shrug.format(sentence=say(unknown)) if unknown else "")
        self.remark()

    def _show_nothing(self, sentence: str) -> None:
        self.built = None
        self.bars.show_bars((), ())
        self.bars.setMinimumHeight(LEAST)
        self.sentence.setText(sentence)
        self.beside.clear()
        self.remark()


def _built(space: EmbeddingSpace, model: FastTextModel | None, word: str) -> Built:
    if model is None:
        if word not in space:
            raise unknown_word(word, space.vocabulary)
        return Built(word, [], space.vector(word), space.nearest(word, MOST))
    pieces = model.subwords(word)
    if not pieces:
        raise UserError("“{word}” is too short to have pieces.", word=word)
    unknown = None if word in space else unknown_word(word, space.vocabulary).message
    return Built(word, pieces, model.vector(word), model.nearest(word, MOST), unknown)


def _told(built: Built) -> str:
    near = ", ".join(f"“{each.word}”" for each in built.near[:3])
    if not built.pieces:
        return tr("“{word}” is known. Change a letter.").format(word=built.word)
    if not built.vector.any():
        return tr("None of its pieces was ever learned, so FastText does not know it either.")
    learned = sum(piece.share != 0 for piece in built.pieces)
    told = tr("FastText knows {learned} of {count} pieces (share in %). Nearest: {near}.")
    return told.format(learned=number(learned), count=number(len(built.pieces)), near=near)


def _misspelt(word: str) -> str:
    """Return a word with two letters in its middle swapped, or one doubled.

    >>> _misspelt("fishing"), _misspelt("net")
    ('fihsing', 'nte')
    """
    middle = max(1, len(word) // 2 - 1)
    swapped = word[:middle] + word[middle : middle + 2][::-1] + word[middle + 2 :]
    return swapped if swapped != word else word + word[-1:]
