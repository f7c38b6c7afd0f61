"""One step of a recurrent cell, drawn as the field draws it, with its own numbers on the arrows.

Every arrow bears its vector as a strip of squares, one for each unit: blue above zero, vermillion
below, and green as far as a gate is open. The number of one unit is written beside. On the way back
the same picture shows the gradients, each strip in proportion to its own largest number.
"""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QTransform
from PySide6.QtWidgets import QWidget

from legacy_gui.plots import cell_plan
from legacy_gui.plots.canvas import Canvas
from legacy_gui.plots.cell_margin import (
    body,
    draw_grounds,
    draw_input,
    draw_legend,
    draw_output,
    draw_words,
)
from legacy_gui.plots.cell_pens import (
    FLOW,
    PLAIN,
    SMALL,
    Shades,
    draw_flow,
    draw_node,
    draw_strip,
    draw_wire,
    set_letters,
)
from legacy_gui.plots.cell_plan import AFTER, BEFORE, BODY, HIGH, OUTPUT, TOP, WIDE, Plan
from legacy_gui.plots.cell_view import CellView
from legacy_gui.plots.cell_words import part_named
from legacy_gui.plots.time_bars import short_number
from legacy_gui.plots.words import CENTRE
from legacy_gui.theme import colors
from legacy_gui.translations import number, tr

LONG = 8  # letters of a number
TURNS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CellPicture(Canvas):
    """The drawn cell; its parts can be pointed at.

    Signals
    -------
    part_activated
        The part whose formula is wanted.
    unit_chosen
        The unit of a square that was clicked, from 0.
    turned
        Steps to go: -1 or 1.
    """

    part_activated = Signal(str)
    unit_chosen = Signal(int)
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("The cell at this step"),
            tr("Click a box, a circle or a number to see how it is computed."),
            tr("Type at least two symbols: each is guessed from those before it."),
            parent,
        )
        self.view: CellView | None = None
        self.part = ""  # whose formula is open
        self._plan: Plan | None = None
        self._spots: list[tuple[str, QRectF]] = []
        self._shades = Shades(colors())
        self.setMinimumHeight(180)

    def show_view(self, view: CellView | None) -> None:
        """Draw another step, or none."""
        old, self.view = self.view, view
        if view is None:
            self._plan, self._spots = None, []
            self.replaced(0, "")
        elif old is None or (old.cell, old.backward) != (view.cell, view.backward):
            self._plan = cell_plan.plan(view.cell, backward=view.backward)
            self._spots = _spots(self._plan, view)
            self.replaced(len(self._spots), "")
        elif (old.before, old.now, old.after) != (view.before, view.now, view.after):
            self.glide.begin()
        if view is not None:
            self.setAccessibleDescription(self.spoken())
        self.viewport().update()

    def mark(self, part: str) -> None:
        """Frame the part whose formula is open."""
        self.part = part
        self.viewport().update()

    def written(self, part: str) -> str:
        """Return the number of the chosen unit."""
        assert self.view is not None
        value = float(self.view.vectors[part][self.view.unit])
        text = short_number(value) if self.view.backward else number(value, 2)
        return text.replace("-", "−")

    def spoken(self) -> str:
        """Return the numbers of the chosen unit as a text."""
        assert self._plan is not None
        parts = [strip.part for strip in self._plan.strips]
        return "; ".join(f"{part_named(part).name} {self.written(part)}" for part in parts)

    def place(self, item: int) -> QRectF:
        """Return where a part is."""
        return self._sheet().mapRect(self._spots[item][1])

    def tip(self, item: int) -> str:
        """Return the name and the meaning of a part."""
        words = part_named(self._spots[item][0])
        return tr("{label}: {value}").format(label=words.name, value=words.meaning)

    def activate(self, item: int) -> None:
        """Ask for the formula of a part, or go to the step beside."""
        part = self._spots[item][0]
        if part in ("before", "after"):
            self.turned.emit(1 if part == "after" else -1)
        else:
            self.part_activated.emit(part)

    def unit_at(self, spot: QPointF) -> int:
        """Return the unit whose square is at a spot of the picture, or -1."""
        if self.view is None or self._plan is None:
            return -1
        inside = self._sheet().inverted()[0].map(spot)
        units = self.view.shown
        for strip in self._plan.strips:
            for unit, place in zip(units, strip.squares(len(units)), strict=True):
                if place.contains(inside):
                    return unit
        return -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the unit of a square; elsewhere open a formula."""
        unit = self.unit_at(event.position())
        if unit >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.unit_chosen.emit(unit)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through time to the left and to the right, through the parts up and down."""
        turn = TURNS.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(turn)

    def recolor(self) -> None:
        """Take the colours of the theme."""
        self._shades = Shades(colors())
        super().recolor()

    def draw(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the sheet, as large as there is room."""
        if self.view is None or self._plan is None:
            return
        painter.setTransform(self._sheet(), combine=True)
        draw_grounds(painter, self.view)
        color = QColor(colors().series[FLOW] if self.view.backward else colors().muted)
        for wire in self._plan.wires:
            draw_wire(painter, wire, backward=self.view.backward, color=color)
        self._draw_flow(painter, color)
        for node in self._plan.nodes:
            draw_node(painter, node, colors(), bool(self.part) and node.part == self.part)
        self._draw_gate_names(painter)
        for strip in self._plan.strips:
            draw_strip(painter, strip, self.view, self._shades, colors())
        self._write_numbers(painter, self.view)
        draw_input(painter, self._plan, self.view, self.part == "x")
        draw_output(painter, self.view, self.part in ("y", "dy"))
        part = self._spots[self.hover][0] if self.hover >= 0 else self.part
        draw_words(painter, part)
        draw_legend(painter, self.view, self._shades)
        self._draw_hover(painter)
        if self.current >= 0:
            self.draw_focus(painter, self._spots[self.current][1].adjusted(-4, -4, 4, 4))

    def _sheet(self) -> QTransform:
        """Return where the sheet lies in the picture: as large as it fits, in the middle."""
        room = self.viewport().size()
        scale = min(room.width() / WIDE, room.height() / HIGH)
        left = (room.width() - scale * WIDE) / 2
        top = (room.height() - scale * HIGH) / 2 - scale * TOP
        return QTransform(scale, 0, 0, scale, left, top)

    def _draw_flow(self, painter: QPainter, color: QColor) -> None:
        """Let something run along all arrows when another step is shown."""
        assert self.view is not None
        assert self._plan is not None
        done = self.glide.share
        if done < 1:
            for wire in self._plan.wires:
                draw_flow(painter, wire, 1 - done if self.view.backward else done, color)

    def _draw_hover(self, painter: QPainter) -> None:
        """Frame the part under the mouse."""
        if self.hover >= 0:
            painter.setPen(QPen(QColor(colors().accent), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._spots[self.hover][1], 8, 8)

    def _draw_gate_names(self, painter: QPainter) -> None:
        """Write beside every box of the LSTM which gate it is."""
        assert self._plan is not None
        set_letters(painter, SMALL, strong=True)
        painter.setPen(QColor(colors().muted))
        for node in self._plan.nodes:
            gate = node.part.removeprefix("d").removesuffix("_raw")
            if gate in cell_plan.COLUMNS and not node.is_circle:
                side = QRectF(node.place.right() + 4, node.place.top(), 22, node.high)
                painter.drawText(side, Qt.AlignmentFlag.AlignVCenter, part_named(gate).sign)

    def _write_numbers(self, painter: QPainter, view: CellView) -> None:
        """Write the number of the chosen unit at every strip, and its sign where none is near."""
        assert self._plan is not None
        for strip in self._plan.strips:
            color = colors().accent if strip.part == self.part else colors().text
            text = self.written(strip.part)
            set_letters(painter, PLAIN if len(text) < LONG else SMALL, strong=True)
            _write(painter, strip.number_place, text, color)
            if strip.is_named or not BODY.contains(strip.place):
                set_letters(painter, SMALL, strong=True)
                _write(painter, strip.name_place, part_named(strip.part).sign, colors().muted)


def _write(painter: QPainter, place: QRectF, text: str, color: str) -> None:
    """Write into the middle of a place; inside the cell no arrow runs through it."""
    if BODY.contains(place):
        wide = painter.fontMetrics().horizontalAdvance(text) + 4
        side = (place.width() - wide) / 2
        painter.fillRect(place.adjusted(side, 2, -side, -2), body())
    painter.setPen(QColor(color))
    painter.drawText(place, CENTRE, text)


def _spots(plan: Plan, view: CellView) -> list[tuple[str, QRectF]]:
    """Return what can be clicked: input, boxes, numbers, output, neighbours."""
    strips = [(strip.part, strip.place.united(strip.number_place)) for strip in plan.strips]
    return [
        ("x", plan.input_place),
        *((node.part, node.place.adjusted(-3, -3, 3, 3)) for node in plan.nodes),
        *strips,
        ("dy" if view.backward else "y", OUTPUT),
        ("before", BEFORE),
        ("after", AFTER),
    ]
