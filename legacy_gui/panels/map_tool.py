"""What the tools beside a map share: the map they draw on, one job, one sentence."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from engine.arrays import Float32, Float64
from engine.training import Steps
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.map_layouts import MapLayout
from legacy_gui.plots.bars import Bars
from legacy_gui.plots.word_map import WordMap
from legacy_gui.theme import GRID
from legacy_gui.translations import say_error
from legacy_gui.widgets import label

T = TypeVar("T")
LEAST = 12 * GRID  # pixels, the height of bars; where there is less room a tool scrolls
QUICK_NUMBERS, QUICK_WORDS = 1 << 20, 2_000  # vectors multiplied, spellings compared


class MapTool(QWidget):
    """One tool; the panel gives it every new layout, and asks for its marks when it is open."""

    def __init__(self, picture: WordMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = picture
        self.shown: MapLayout | None = None
        self.sentence = label(role="sentence")
        self._latest = LatestJob(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GRID)

    def show_layout(self, layout: MapLayout | None) -> None:
        """Take the words of the map; those of another space make an end of what was asked."""
        before = self.shown.words.named if self.shown else None
        self.shown = layout
        now = layout.words.named if layout else None
        if now is not before:
            self._latest.close()
            self.forget()

    def forget(self) -> None:
        """Begin anew with another space, or none."""

    def mark(self) -> None:
        """Draw on the map what has been found; nothing else is drawn there."""

    def take(self, word: str) -> bool:
        """Take a word that was clicked on the map; return whether it is of use here."""
        return False

    def show_example(self) -> None:
        """Show what the tool does, on words of this space."""

    def asked(self) -> tuple[str, ...]:
        """Return what this tool is asked now, to be asked again some other day."""
        return ()

    def can_ask_again(self, asked: tuple[str, ...]) -> bool:
        """Tell whether this can be what ``asked`` returned some other day."""
        return len(asked) == len(self.asked())

    def ask_again(self, asked: tuple[str, ...]) -> None:
        """Ask what ``asked`` returned."""

    def close_jobs(self) -> list[Job]:
        """End what is computed; return what may need a moment."""
        return self._latest.close()

    def telling_word(self) -> str:
        """Return the most frequent word of the map that means something, or nothing."""
        return next(iter(self.shown.words.telling(1)), "") if self.shown else ""

    def work(self, steps: Steps[T], then: Callable[[T], None]) -> None:
        """Compute something instead of what was computed before: at once where that is quick."""
        self._latest.start(steps, then, self.on_failed, quick=self._is_quick)

    @property
    def _is_quick(self) -> bool:
        """Whether all words are compared within a few milliseconds."""
        if self.shown is None:
            return True
        size = self.shown.words.space.vectors.shape
        return bool(size[0] <= QUICK_WORDS and size[0] * size[1] <= QUICK_NUMBERS)

    def on_failed(self, error: BaseException) -> None:
        """Say why there is no answer."""
        self.sentence.setText(say_error(error))
        self.remark()

    def remark(self) -> None:
        """Draw the marks anew, if this is the open tool."""
        if self.isVisible():
            clear_marks(self.picture)
            self.mark()

    def go(self, word: str) -> None:
        """Fly to a word, and show where it would be if it is not on the map."""
        if self.shown is None:
            return
        place = self.shown.words.place(word)
        if place >= 0:
            self.picture.select([place])
            self.picture.fly_to(place)
        else:
            self.land(word, self.shown.words.space.directions([word])[0])

    def land(self, name: str, point: Float32 | Float64) -> None:
        """Show a point of the space that is no word of the map."""
        assert self.shown is not None
        self.picture.show_point(name, self.shown.land(point))


def tool_bars(name: str, empty: str = "") -> Bars:
    """Make the bars of a tool."""
    made = Bars(name)
    made.setMinimumHeight(LEAST)
    made.empty = empty
    return made


def clear_marks(picture: WordMap) -> None:
    """Take every mark off the map."""
    picture.select(())
    picture.show_links(-1, ())
    picture.show_arrows(())
    picture.hide_points()


def word_field(name: str, explanation: str, hint: str = "") -> QLineEdit:
    """Make a field for a word."""
    made: QLineEdit = QLineEdit(placeholderText=hint or name, toolTip=explanation)
    made.setAccessibleName(name)
    return made
