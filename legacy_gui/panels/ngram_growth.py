"""The dictionary against n: counted while one watches, for words and for characters."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.counts import NgramTable
from engine.counts.growth import Growth, GrowthProgress, Line, dictionary_growth_steps
from engine.text import Corpus
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.plots.growth import DictionaryGrowth
from legacy_gui.theme import GRID
from legacy_gui.translations import number, say, say_error, tr
from legacy_gui.widgets import card, label

TOLD = 3  # the sentence tells of triples


class GrowthView(QWidget):
    """How many different n-grams there are for every n."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corpus: Corpus | None = None
        self.growth: Growth | None = None
        self._counting = LatestJob(self)
        self.plot = DictionaryGrowth()
        self.sentence = label(role="sentence")
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.setSpacing(GRID)
        inside.addWidget(self.plot, 1)
        inside.addWidget(self.sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def show_table(self, table: NgramTable) -> None:
        """Take the text of a table; other settings on the same text change nothing here."""
        if table.corpus is self._corpus:
            return
        self.clear()
        self._corpus = table.corpus
        self._work()

    def clear(self) -> None:
        """Forget the text."""
        self._counting.close()
        self._corpus = self.growth = None
        self.plot.show_growth()
        self.sentence.clear()

    def close_jobs(self) -> list[Job]:
        """End the counting; return what may need a moment."""
        return self._counting.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to count."""
        super().showEvent(event)
        self._work()

    def _work(self) -> None:
        if self._corpus is None or self.growth is not None:
            return
        if not self.isVisible() or self._counting.is_busy:
            return
        steps = dictionary_growth_steps(self._corpus)
        self._counting.start(steps, self._on_counted, self._on_failed, self._on_progressed)

    def _on_progressed(self, progress: GrowthProgress) -> None:
        self._draw(progress.growth)
        self.sentence.setText(say(progress.message) + "…")

    def _on_counted(self, growth: Growth) -> None:
        self.growth = growth
        self._draw(growth)
        self.sentence.setText(growth_sentence(growth))

    def _on_failed(self, error: BaseException) -> None:
        self.sentence.setText(say_error(error))

    def _draw(self, growth: Growth) -> None:
        self.plot.show_growth(_series(growth.words), _series(growth.characters))


def growth_sentence(growth: Growth) -> str:
    """Say how many word triples occur only once, and what that means."""
    n = min(TOLD, sum(1 for count in growth.words.tokens if count))
    if n < 2:
        return tr("The text is too short for runs of words.")
    types, once = growth.words.types[n - 1], growth.words.once[n - 1]
    names = {2: tr("word pairs"), 3: tr("word triples")}
    return tr("Of {count} different {ngrams} {share} % occur only once.").format(
        count=number(types), ngrams=names[n], share=number(100 * once / types)
    )


def _series(line: Line) -> tuple[list[float | None], list[float | None]]:
    """Return types and tokens as a plot takes them: nothing where there is none."""
    return [count or None for count in line.types], [count or None for count in line.tokens]
