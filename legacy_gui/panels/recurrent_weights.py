"""Weights and gates: every number of a network as a spot of colour, and it moves while it learns.

Either the weights of a part are seen, what leads from where to which unit; or what the part does
over the first symbols of the text. Beside it stands how many numbers have which colour, and how it
was at the start of the run.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from engine.recurrent.weight_blocks import Part
from engine.training import Steps
from legacy_gui.panels.recurrent_one import OneNetworkPage
from legacy_gui.panels.recurrent_page import Reading
from legacy_gui.panels.recurrent_weights_look import Look, text_steps, weights_steps
from legacy_gui.panels.recurrent_weights_said import parts_seen, path_of, picture_of, said, size_of
from legacy_gui.plots.unit_map import UnitMap
from legacy_gui.plots.words import font_of
from legacy_gui.theme import GRID, LEAD
from legacy_gui.translations import tr
from legacy_gui.wide_box import WideBox
from legacy_gui.widgets import Segments

LINES = 2  # kept free for the sentence, so that the map stands still
WEIGHTS, OVER_TEXT = range(2)


class WeightsPage(OneNetworkPage):
    """The weights of a part of a network, or its activations over a text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look: Look | None = None
        self._view = WEIGHTS
        self._parts: list[tuple[Part, str]] = []
        self.views = Segments(
            (
                ("", tr("Weights"), tr("What the network has learned: what leads where.")),
                ("", tr("Over the text"), tr("What states and gates do while the text is read.")),
            )
        )
        self.part = WideBox(tr("Part of the network"), tr("Which part of the network is seen."))
        self.sort = QCheckBox(tr("Sort"), accessibleName=tr("Sort the units"))
        self.sort.setToolTip(tr("Puts the units with the highest mean over the text on top."))
        self.map = UnitMap(self._tell)
        self._connect()
        self._lay_out()

    def clear(self) -> None:
        """Forget networks and text."""
        super().clear()
        self.look = None
        self.map.show_picture(None)

    def take_reading(self, reading: Reading) -> None:
        """Show another text: what was seen of the last one is gone."""
        if self.look is not None and self.look.ids is not None:
            self.look = None
            self.map.show_picture(None)

    def steps(self) -> Steps[object] | None:
        """Return how the part is looked at."""
        model = self.model
        if model is None or self.reading is None:
            return None
        over_text = self._view == OVER_TEXT
        part = self._fill_parts(parts_seen(model, over_text))
        limit = self.look.limit_for(model, part, over_text) if self.look else 0.0
        if over_text:
            return text_steps(model, self.reading.ids, part, self.sort.isChecked(), limit)
        return weights_steps(model, part, limit)

    def take(self, result: object) -> None:
        """Show what was seen."""
        assert isinstance(result, Look)
        self.look = result
        self.map.show_picture(picture_of(result))
        self.sentence.setText(said(result))

    def _tell(self, tile: int, row: int, column: int, value: float) -> str:
        if self.look is None:
            return ""
        return tr("{path}: {value}").format(
            path=path_of(self.look, tile, row, column), value=size_of(value)
        )

    def _fill_parts(self, parts: list[tuple[Part, str]]) -> Part:
        """Offer the parts of the network; the same one stays where it has it."""
        row = max(0, self.part.currentIndex())
        chosen = self._parts[row][0] if self._parts else parts[0][0]
        offered = [part for part, _ in parts]
        if parts != self._parts:
            self._parts = parts
            self.part.blockSignals(True)
            self.part.clear()
            self.part.addItems([name for _, name in parts])
            self.part.setCurrentIndex(offered.index(chosen) if chosen in offered else 0)
            self.part.blockSignals(False)
        return offered[self.part.currentIndex()]

    def _choose_view(self, view: int) -> None:
        self._view = view
        self.sort.setVisible(view == OVER_TEXT)
        self.refresh()

    def _connect(self) -> None:
        self.views.chosen.connect(self._choose_view)
        self.part.currentIndexChanged.connect(self.refresh)
        self.sort.toggled.connect(self.refresh)

    def _lay_out(self) -> None:
        self.sort.hide()
        self.networks.setContentsMargins(0, 0, GRID, 0)
        self.sentence.setMinimumHeight(round(LINES * QFontMetricsF(font_of(LEAD)).lineSpacing()))
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.networks)
        head.addWidget(self.views)
        head.addWidget(self.part)
        head.addWidget(self.sort)
        head.addStretch(1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID)
        inside.addLayout(head)
        inside.addWidget(self.map, 1)
        inside.addWidget(self.sentence)
