"""“a is to b as c is to …?”: the arithmetic of words, asked in numbers and drawn as arrows."""

from dataclasses import dataclass
from itertools import cycle

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from engine.embeddings.space import EmbeddingSpace, Method, Neighbour
from engine.messages import UserError
from legacy_gui.latest_job import in_one_step
from legacy_gui.panels.map_tool import MapTool, tool_bars, word_field
from legacy_gui.plots.word_map import WordMap
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import button, icon_button, label

MOST = 8
METHODS: tuple[Method, Method] = ("add", "multiply")
EXAMPLES = (
    ("man", "king", "woman"),
    ("king", "queen", "prince"),
    ("king", "queen", "duke"),
    ("man", "woman", "uncle"),
    ("brother", "sister", "nephew"),
    ("boy", "girl", "grandfather"),
    ("france", "paris", "italy"),
    ("France", "Paris", "Italy"),
    ("good", "better", "bad"),
    ("walk", "walking", "swim"),
    ("男人", "国王", "女人"),
    ("爷爷", "奶奶", "爸爸"),
)


@dataclass(frozen=True)
class Answers:
    """What was asked, and the best words, best first."""

    asked: tuple[str, str, str]
    method: Method
    words: list[Neighbour]


class AnalogyTool(MapTool):
    """Three fields, the answers as bars, and two arrows that should be the same.

    Signals
    -------
    plane_wanted
        Draw all words on the plane of these words.
    """

    plane_wanted = Signal(object)

    def __init__(self, picture: WordMap, parent: QWidget | None = None) -> None:
        super().__init__(picture, parent)
        self.answers: Answers | None = None
        self._method: Method = "add"
        explained = tr("Enter asks: a is to b as c is to …?")
        self.fields = tuple(word_field(name, explained) for name in ("a", "b", "c"))
        for field in self.fields:
            field.returnPressed.connect(self.ask)
        self.method = QComboBox()
        self.method.addItems([tr("Sum"), tr("Product")])
        self.method.setAccessibleName(tr("How to combine the cosines"))
        self.method.setToolTip(
            tr("Sum is 3CosAdd, nearest to b − a + c; in a product (3CosMul) none outvotes others.")
        )
        self.method.currentIndexChanged.connect(self.choose_method)
        self.example = icon_button(
            "dice", tr("Example"), tr("Asks with words that are in this space.")
        )
        self.example.clicked.connect(self.show_example)
        self._examples = cycle([("", "", "")])
        self.plane = button(
            tr("Plane"),
            tr("Turns the map so that these four words are seen without distortion."),
        )
        self.plane.clicked.connect(self._want_plane)
        self.plane.setEnabled(False)
        self.bars = tool_bars(
            tr("Answers, best first"), tr("Click three words on the map, or type them.")
        )
        self.bars.label_activated.connect(self.go)
        self._lay_out()

    def take(self, word: str) -> bool:
        """Put a clicked word into the next empty field; the third one asks."""
        empty = [field for field in self.fields if not field.text().strip()]
        if not empty:
            for field in self.fields:
                field.clear()
            empty = list(self.fields)
        empty[0].setText(word)
        if len(empty) == 1:
            self.ask()
        return True

    def show_example(self) -> None:
        """Ask the next example whose words exist."""
        for field, word in zip(self.fields, next(self._examples), strict=True):
            field.setText(word)
        self.ask()

    def choose_method(self, method: int) -> None:
        """Answer by 3CosAdd (0) or 3CosMul (1)."""
        self._method = METHODS[method]
        self.ask()

    def ask(self) -> None:
        """Find the answers to what is in the fields."""
        asked = [field.text().strip() for field in self.fields]
        if self.shown is not None and all(asked):
            space = self.shown.words.space
            self.work(in_one_step(_answers, space, *asked, self._method), self.show_answers)

    def show_answers(self, answers: Answers) -> None:
        """Draw the answers."""
        self.answers = answers
        self.plane.setEnabled(bool(answers.words))
        words = [each.word for each in answers.words]
        self.bars.show_bars(words, [each.similarity for each in answers.words], decimals=2)
        self.remark()

    def mark(self) -> None:
        """Draw the step from a to b, and the same step from c to where it leads."""
        if self.answers is None or self.shown is None:
            return
        words, (a, b, c) = self.shown.words, self.answers.asked
        best = self.answers.words[0].word if self.answers.words else ""
        places = [words.place(word) for word in (a, b, c, best)]
        ends = ((places[0], places[1], f"{b} − {a}"), (places[2], places[3], f"{best} − {c}"))
        self.picture.show_arrows([each for each in ends if min(each[:2]) >= 0])
        self.picture.select([place for place in places if place >= 0])
        units = words.space.directions((a, b, c))
        self.land(f"{b} − {a} + {c}", units[1] - units[0] + units[2])
        told = tr("{a} is to {b} as {c} is to {best}.").format(a=a, b=b, c=c, best=best or "…")
        hidden = sum(place < 0 for place in places)
        beyond = tr("{hidden} of the words are not on the map.").format(hidden=number(hidden))
        self.sentence.setText(f"{told} {beyond}" if hidden else told)

    def asked(self) -> tuple[str, ...]:
        """Return the three words, and how cosines are combined."""
        return (*(field.text() for field in self.fields), self._method)

    def ask_again(self, asked: tuple[str, ...]) -> None:
        """Ask these three words again."""
        *words, method = asked
        for field, word in zip(self.fields, words, strict=True):
            field.setText(word)
        self.method.setCurrentIndex(int(method == METHODS[1]))
        self.ask()

    def forget(self) -> None:
        """Begin anew, with the examples of another space."""
        self.answers = None
        self.plane.setEnabled(False)
        for field in self.fields:
            field.clear()
        self.bars.show_bars((), ())
        known = _known_examples(self.shown.words.space) if self.shown else []
        self._examples = cycle(known or [("", "", "")])
        self.example.setEnabled(bool(known))
        self.sentence.setText(tr("The asked words themselves are never the answer."))

    def on_failed(self, error: BaseException) -> None:
        """Show no bars and say why."""
        self.answers = None
        self.plane.setEnabled(False)
        self.bars.show_bars((), ())
        super().on_failed(error)

    def _want_plane(self) -> None:
        if self.answers is not None and self.answers.words and self.shown is not None:
            self.plane_wanted.emit((*self.answers.asked, self.answers.words[0].word))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(GRID)
        a, b, c = self.fields
        rows = ((a, tr("is to"), b), (c, tr("is to"), label("?", "strong")))
        for place, (left, between, right) in enumerate(rows):
            grid.addWidget(left, place, 0)
            grid.addWidget(label(between, "muted"), place, 1)
            grid.addWidget(right, place, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.method, 1)
        row.addWidget(self.example)
        row.addWidget(self.plane)
        self.column.addLayout(grid)
        self.column.addLayout(row)
        self.column.addWidget(self.sentence)
        self.column.addWidget(self.bars, 1)


def _answers(space: EmbeddingSpace, a: str, b: str, c: str, method: Method) -> Answers:
    if len({a, b, c}) < 3:
        raise UserError("Name three different words.")
    return Answers((a, b, c), method, space.analogy(a, b, c, MOST, method))


def _known_examples(space: EmbeddingSpace) -> list[tuple[str, str, str]]:
    """Return the examples whose words all have a direction here."""
    rows = {word: space.vocabulary.id(word) for example in EXAMPLES for word in example}
    good = {word for word, row in rows.items() if row is not None and space.directed[row]}
    return [example for example in EXAMPLES if good.issuperset(example)]
