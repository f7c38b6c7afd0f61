"""The nearest words of a word or a formula, in all dimensions of the space and not on the map."""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.embeddings.formula import nearest_to_formula, read_formula
from engine.embeddings.space import EmbeddingSpace, Metric, Neighbour
from legacy_gui.latest_job import in_one_step
from legacy_gui.panels.map_tool import MapTool, tool_bars, word_field
from legacy_gui.panels.map_words import example_formula
from legacy_gui.plots.word_map import WordMap
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import Segments, icon_button

MOST = 10
METRICS: tuple[Metric, Metric] = ("cosine", "euclidean")


@dataclass(frozen=True)
class Near:
    """The neighbours of what was asked, nearest first."""

    asked: str
    metric: Metric
    neighbours: list[Neighbour]


class NeighboursTool(MapTool):
    """A field, two ways to measure, bars, and lines on the map."""

    def __init__(self, picture: WordMap, parent: QWidget | None = None) -> None:
        super().__init__(picture, parent)
        self.near: Near | None = None
        self.field = word_field(
            tr("Word or formula"),
            tr("Shows the nearest words of a word, or of a formula such as: king - man + woman"),
        )
        self.field.returnPressed.connect(self.search)
        self.example = icon_button("dice", tr("Example"), tr("Asks about a word of this space."))
        self.example.clicked.connect(self.show_example)
        self.measures = Segments(
            (
                ("similarity", tr("Cosine"), tr("The angle counts, the length does not.")),
                ("pair", tr("Euclid"), tr("The straight distance counts; length matters.")),
            )
        )
        self.measures.chosen.connect(self.measure)
        self._metric: Metric = "cosine"
        self.bars = tool_bars(tr("Nearest words"), tr("Click a word on the map."))
        self.bars.label_activated.connect(self.take)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.field, 1)
        row.addWidget(self.example)
        self.column.addLayout(row)
        self.column.addWidget(self.measures)
        self.column.addWidget(self.sentence)
        self.column.addWidget(self.bars, 1)

    def take(self, word: str) -> bool:
        """Show the neighbours of a word that was clicked."""
        self.field.setText(word)
        self.search()
        return True

    def show_example(self) -> None:
        """Show the neighbours of a word that means something."""
        self.take(self.telling_word())

    def measure(self, metric: int) -> None:
        """Measure by cosine (0) or Euclidean distance (1)."""
        self._metric = METRICS[metric]
        self.measures.choose(metric)
        self.search()

    def search(self) -> None:
        """Find the neighbours of what is in the field."""
        asked = self.field.text().strip()
        if self.shown is not None and asked:
            space = self.shown.words.space
            self.work(in_one_step(_near, space, asked, self._metric), self.show_near)

    def show_near(self, near: Near) -> None:
        """Draw neighbours as bars, and as lines."""
        self.near = near
        words = [each.word for each in near.neighbours]
        if near.metric == "cosine":
            values = [each.similarity for each in near.neighbours]
            self.bars.show_bars(words, values, maximum=1.0, decimals=2)
        else:
            values = [each.distance or 0.0 for each in near.neighbours]
            self.bars.show_bars(words, values, decimals=2, series=2)
        self.remark()

    def mark(self) -> None:
        """Draw lines to those neighbours that are on the map."""
        if self.near is None or self.shown is None:
            return
        words = self.shown.words
        places = words.places(each.word for each in self.near.neighbours)
        place = words.place(self.near.asked)
        if place >= 0:
            self.picture.select([place])
            self.picture.show_links(place, places)
        else:
            self.picture.select(places)
        self.sentence.setText(_told(self.near, len(places)))

    def asked(self) -> tuple[str, ...]:
        """Return the word or formula, and how neighbours are measured."""
        return self.field.text(), self._metric

    def ask_again(self, asked: tuple[str, ...]) -> None:
        """Find these neighbours again."""
        text, metric = asked
        self.field.setText(text)
        self.measure(int(metric == METRICS[1]))

    def forget(self) -> None:
        """Begin anew."""
        self.near = None
        self.field.clear()
        if self.shown is not None:
            formula = example_formula(self.shown.words, "-+")
            self.field.setPlaceholderText(tr("word, or {formula}").format(formula=formula))
        self.bars.show_bars((), ())
        self.sentence.setText(tr("Nearest in all dimensions, not only on the map."))

    def on_failed(self, error: BaseException) -> None:
        """Show no bars and say why."""
        self.near = None
        self.bars.show_bars((), ())
        super().on_failed(error)


def _near(space: EmbeddingSpace, asked: str, metric: Metric) -> Near:
    if asked in space:
        return Near(asked, metric, space.nearest(asked, MOST, metric))
    formula = read_formula(asked, space)
    return Near(str(formula), metric, nearest_to_formula(space, formula, MOST, metric))


def _told(near: Near, marked: int) -> str:
    if not near.neighbours:
        return tr("“{asked}” has no neighbours: its vector is all zeros.").format(asked=near.asked)
    measured = (
        tr("Longer bars are nearer; 1 is the same direction.")
        if near.metric == "cosine"
        else tr("Shorter bars are nearer.")
    )
    missing = len(near.neighbours) - marked
    if missing:
        beyond = tr("{missing} of them are not on the map.").format(missing=number(missing))
        return f"{measured} {beyond}"
    return measured
