"""A page that looks into one network at a time, and lets one choose which."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legacy_gui.panels.race_said import NAMES
from legacy_gui.panels.recurrent_page import CELLS, RecurrentPage, Watched
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import Segments


class OneNetworkPage(RecurrentPage):
    """Begins with the LSTM; where there is one network only, there is nothing to choose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cell = CELLS.index("lstm")
        self.networks = Segments([("", NAMES[c], tr("Look into this network")) for c in CELLS])
        self.networks.choose(self._cell)
        self.networks.chosen.connect(self.choose_network)

    @property
    def model(self) -> Watched | None:
        """The network that is looked into."""
        wanted = [m for m in self.models if m.weights.shape.cell == CELLS[self._cell]]
        return wanted[0] if wanted else next(iter(self.models), None)

    def show_models(self, models: tuple[Watched, ...], text: str) -> None:
        """Take other networks, or another text."""
        super().show_models(models, text)
        self.networks.setVisible(len(self.models) > 1)

    def place_beside(
        self, head: QHBoxLayout, text: QWidget, aside: QVBoxLayout, *below: QWidget
    ) -> None:
        """Place a row of choices, a text with what belongs to it beside, and the sentence below."""
        middle = QHBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addWidget(text, 3)
        middle.addLayout(aside, 2)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID)
        inside.addLayout(head)
        inside.addLayout(middle, 1)
        for widget in (*below, self.sentence):
            inside.addWidget(widget)

    def choose_network(self, place: int) -> None:
        """Look into the RNN (0) or the LSTM (1)."""
        self._cell = place
        self.networks.choose(place)
        self.refresh()
