"""The sentence below a map: what is drawn, how much of the truth it is, or what went wrong."""

from PySide6.QtCore import QObject

from engine.projection.honesty import NeighboursKept, neighbours_kept_steps, verdict
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.map_layouts import MapLayout
from legacy_gui.translations import say, say_error
from legacy_gui.widgets import label


class Said(QObject):
    """Compares a map with the vectors, and says how far it can be believed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.sentence = label(role="sentence")
        self.beside = ""  # said before all else, as long as the words stay
        self._shown: MapLayout | None = None
        self._judging = LatestJob(self)

    def judge(self, layout: MapLayout) -> None:
        """Say what is drawn, and ask how true it is."""
        self._shown = layout
        self._tell("")
        steps = neighbours_kept_steps(layout.words.units, layout.coordinates)
        self._judging.start(steps, self._on_judged, self.fail)

    def fail(self, error: BaseException) -> None:
        """Say why something is not done."""
        self.sentence.setText(say_error(error))

    def close(self) -> list[Job]:
        """End the comparison; return what may need a moment."""
        return self._judging.close()

    def _on_judged(self, kept: NeighboursKept) -> None:
        self._tell(say(verdict(kept)))

    def _tell(self, judged: str) -> None:
        if self._shown is not None:
            told = (self.beside, *self._shown.told(), judged)
            self.sentence.setText(" ".join(filter(None, told)))
