"""Activations over my text: what one unit does, which units follow a pattern, what comes next.

The text is shaded by a hidden unit, a cell or a gate of the network that read it. Units are ranked
by the correlation r of what they do with patterns such as “inside quotation marks”: a hint, not a
proof. The text can be edited, and everything is computed anew while one types.
"""

import numpy as np
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.recurrent.text_patterns import PATTERNS
from engine.training import Steps
from legacy_gui.panels.recurrent_activity import Activity, activity_steps, most_telling, parts_of
from legacy_gui.panels.recurrent_alike import MOST, AlikePlaces
from legacy_gui.panels.recurrent_one import OneNetworkPage
from legacy_gui.panels.recurrent_page import CELLS, Reading, reading_of, written
from legacy_gui.plots.bars import Bars
from legacy_gui.plots.text_page import PAGE, utf16_places
from legacy_gui.plots.unit_text import UnitText
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.wide_box import WideBox
from legacy_gui.widgets import button, label

FIRST_PLACE = 40
SHOWN = "✓"  # stands at the unit that shades the text


class ActivationsPage(OneNetworkPage):
    """The text as a unit sees it, the best units of a pattern, and the next symbols."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.activity: Activity | None = None
        self.place, self._pattern_is_own = 0, False
        self.part = WideBox(tr("Part of the network"), tr("What of the unit shades the text."))
        self.unit = QSpinBox(minimum=1, accessibleName=tr("Unit"))
        self.unit.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet's padding is not for it
        self.unit.setToolTip(tr("The unit that shades the text, counted through all layers."))
        self.edit: QPushButton = button(
            tr("Edit the text"), tr("Type another text; all is computed anew at once.")
        )
        self.edit.setCheckable(True)
        self.pattern = WideBox(tr("Pattern"), tr("Ranks the units by how well they follow it."))
        self.pattern.addItems([tr(pattern.label.text) for pattern in PATTERNS])
        self.text, self.editor = UnitText(self._tip), QPlainTextEdit()
        self.editor.setFont(self.text.font())
        self.editor.document().setDocumentMargin(2 * GRID)
        self.editor.setAccessibleName(tr("Your text"))
        self.editor.setToolTip(tr("The bars tell what is expected at the cursor."))
        self.best = Bars(tr("Units that follow the pattern best"))
        self.best.setToolTip(
            tr(
                "r is 1 where unit and pattern rise and fall together, -1 where one rises as the"
                " other falls. Click a unit to see it."
            )
        )
        self.next = Bars(tr("Expected next symbols"))
        self.alike = AlikePlaces()
        self._stack = QStackedWidget()
        self._connect()
        self._lay_out()

    def clear(self) -> None:
        """Forget networks and text."""
        super().clear()
        self.activity = None
        self.edit.setChecked(False)
        self.text.choose(-1)
        self.text.show_text("", np.zeros((0, 2), np.int64), np.zeros(0))
        self.alike.show_places((), ())
        for bars in (self.best, self.next):
            bars.show_bars((), ())

    def choose_place(self, place: int) -> None:
        """Look at what is expected after a symbol of the text."""
        if self.reading is not None and 0 <= place < len(self.reading.ids):
            self.place = place
            self._draw()

    def _go(self, place: int) -> None:
        """Look at a place that may be out of sight."""
        self.text.reveal(place)
        self.choose_place(place)

    def take_reading(self, reading: Reading) -> None:
        """Show another text, bare until it is read."""
        self.place = max(0, min(FIRST_PLACE, len(reading.ids) - 1))
        self.edit.setChecked(False)
        self._pattern_is_own = False
        self._open(reading)

    def steps(self) -> Steps[object] | None:
        """Return how the activations are computed."""
        model = self.model
        if model is None or self.reading is None:
            return None
        self._fill_parts(parts_of(model))
        return activity_steps(model, self.reading, self.part.currentData())

    def take(self, result: object) -> None:
        """Show the activations; those of a text that is no longer there are passed over."""
        assert isinstance(result, Activity)
        if result.reading is not self.reading:
            return
        before, self.activity = self.activity, result
        self.unit.setMaximum(result.units)
        if not self._pattern_is_own:
            self._pattern_is_own = True
            self.pattern.setCurrentIndex(most_telling(result.following))
            self._take_best()
        elif before is not None and not before.is_like(result):
            self._take_best()
        self._draw()

    def _open(self, reading: Reading) -> None:
        self.activity = None
        self.text.choose(-1)
        self.text.show_text(reading.text, reading.spans, np.zeros(len(reading.spans)))
        self.alike.show_places((), ())
        for bars in (self.best, self.next):
            bars.show_bars((), ())

    def _take_best(self) -> None:
        """Choose the unit that follows the pattern best."""
        if self.activity is not None:
            best = self.activity.following[self.pattern.currentIndex()][0]
            self.unit.blockSignals(True)
            self.unit.setValue(1 + self.activity.place_of(best))
            self.unit.blockSignals(False)

    def _draw(self) -> None:
        seen = self.activity
        if seen is None:
            return
        self.text.show_weights(seen.shades(self.unit.value() - 1))
        self.text.choose(self.place)
        hue = CELLS.index(seen.cell)
        ranked = seen.following[self.pattern.currentIndex()]
        names = [seen.name(one) for one in ranked]
        shown = self.unit.value() - 1
        notes = [SHOWN if seen.place_of(one) == shown else "" for one in ranked]
        values = [one.correlation for one in ranked]
        self.best.show_bars(names, values, notes, maximum=1.0, decimals=2)
        places = seen.alike(shown, self.place, MOST)
        self.alike.show_places(places, [seen.before(place) for place in places])
        tokens = seen.model.symbols.tokens
        expected = [written(tokens[i]) for i in seen.predictions.tokens[self.place].tolist()]
        shares = 100 * seen.predictions.probabilities[self.place]
        self.next.show_bars(
            expected, shares, ["%"] * len(shares), maximum=100, series=hue, decimals=1
        )
        self.sentence.setText(
            f"{seen.said_unit(self.pattern.currentIndex())} {self._said_next()}".strip()
        )

    def _said_next(self) -> str:
        assert self.activity is not None
        if self.edit.isChecked() and len(self.editor.toPlainText()) > PAGE:
            return tr("Only the first {count} characters are read.").format(count=number(PAGE))
        return self.activity.said_next(self.place)

    def _tip(self, token: int) -> str:
        """Tell what the unit is at a symbol."""
        if self.activity is None or self.reading is None:
            return ""
        symbol = self.activity.model.symbols.tokens[self.reading.ids[token]]
        return tr("“{symbol}”: {value}").format(
            symbol=written(symbol),
            value=number(self.activity.trace(self.unit.value() - 1)[token], 3),
        )

    def _fill_parts(self, parts: list[tuple[str, str]]) -> None:
        """Offer the parts of the network; the same one stays where it has it."""
        old, keys = self.part.currentData(), [key for key, _ in parts]
        if keys == [self.part.itemData(row) for row in range(self.part.count())]:
            return
        self.part.blockSignals(True)
        self.part.clear()
        for key, name in parts:
            self.part.addItem(name, key)
        self.part.setCurrentIndex(keys.index(old) if old in keys else 0)
        self.part.blockSignals(False)

    def _on_pattern(self) -> None:
        self._take_best()
        self._draw()

    def _on_best(self, row: int) -> None:
        if self.activity is not None:
            one = self.activity.following[self.pattern.currentIndex()][row]
            self.unit.setValue(1 + self.activity.place_of(one))

    def _on_edit(self, editing: bool) -> None:
        if editing:
            self.editor.blockSignals(True)
            self.editor.setPlainText(self.text.toPlainText())
            self.editor.blockSignals(False)
        self.edit.setText(tr("Done") if editing else tr("Edit the text"))
        self.edit.setAccessibleName(self.edit.text())
        self._stack.setCurrentWidget(self.editor if editing else self.text)
        (self.editor if editing else self.text).setFocus()

    def _on_edited(self) -> None:
        if self.model is None:
            return
        self.reading = reading_of(self.model.symbols, self.editor.toPlainText()[:PAGE])
        self._open(self.reading)
        self._follow_cursor()
        self.refresh()

    def _follow_cursor(self) -> None:
        """Look at what is expected after the symbol that ends at the cursor."""
        if self.reading is not None and self.edit.isChecked():
            places = utf16_places(self.editor.toPlainText())
            before = np.searchsorted(places, self.editor.textCursor().position())
            self.place = max(0, int(np.searchsorted(self.reading.spans[:, 1], before, "right")) - 1)
            self._draw()

    def _connect(self) -> None:
        self.part.currentIndexChanged.connect(self.refresh)
        self.unit.valueChanged.connect(self._draw)
        self.pattern.currentIndexChanged.connect(self._on_pattern)
        self.best.bar_activated.connect(self._on_best)
        self.text.token_activated.connect(self.choose_place)
        self.alike.chosen.connect(self._go)
        self.edit.toggled.connect(self._on_edit)
        self.editor.textChanged.connect(self._on_edited)
        self.editor.cursorPositionChanged.connect(self._follow_cursor)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.editor)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.networks)
        head.addWidget(self.part)
        head.addWidget(QLabel(tr("Unit")))
        head.addWidget(self.unit)
        head.addStretch(1)
        head.addWidget(self.edit)
        aside = QVBoxLayout()
        aside.setSpacing(GRID)
        aside.addWidget(self.pattern)
        aside.addWidget(self.best, 1)
        aside.addWidget(label(tr("Expected next"), "strong"))
        aside.addWidget(self.next, 1)
        self.place_beside(head, self._stack, aside, self.alike)
