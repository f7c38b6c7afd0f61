"""A number opened up: its worked steps, one under the other, the result at the end.

The steps come from the engine with the reader's own numbers in them; here they are only set. Where
there is room a step is one line, label, formula and value side by side; in a narrow place the
label stands above the formula. All of it is one text, so that it can be selected and read out.
"""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from engine.counts.worked import WorkedStep, written
from legacy_gui.theme import BODY, GRID, LEAD, SMALL, Colors, colors, tabular, theme
from legacy_gui.translations import say, tr

WIDE = 620  # pixels from which a step is one line


class Derivation(QTextEdit):
    """How one number came about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, readOnly=True, tabChangesFocus=True)
        self.title = ""
        self.steps: tuple[WorkedStep, ...] = ()
        self.setObjectName("derivation")
        self.setAccessibleName(tr("How this is computed"))
        self.setToolTip(tr("Every step with its numbers; the last line is the result."))
        self.setPlaceholderText(tr("Choose something to see how its number is computed."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(tabular(self.font()))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        flags = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextSelectableByMouse)
        self.document().setDocumentMargin(GRID / 2)
        theme().changed.connect(self._draw)

    def show_steps(self, title: str, steps: Sequence[WorkedStep]) -> None:
        """Show a derivation under its title; without steps the title alone, as a remark."""
        self.title, self.steps = title, tuple(steps)
        self.setAccessibleDescription(title)
        self._draw()
        self.verticalScrollBar().setValue(0)

    def clear_steps(self) -> None:
        """Say only that there is something to choose."""
        self.show_steps("", ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the steps anew where they have become one line, or two."""
        super().resizeEvent(event)
        if (event.size().width() >= WIDE) != (event.oldSize().width() >= WIDE):
            self._draw()

    def _draw(self) -> None:
        place = self.verticalScrollBar().value()
        self.setHtml(_page(self.title, self.steps, colors(), self.viewport().width() >= WIDE))
        self.verticalScrollBar().setValue(place)


def _page(title: str, steps: Sequence[WorkedStep], colors: Colors, wide: bool) -> str:
    """Return the derivation as rich text, empty where there is nothing to say."""
    if not steps:
        return _styled(title, colors.muted, BODY) if title else ""
    row = _wide_row if wide else _narrow_row
    last = len(steps) - 1
    rows = "".join(row(step, colors, number == last) for number, step in enumerate(steps))
    table = f'<table width="100%" cellspacing="0" cellpadding="{GRID // 2}">{rows}</table>'
    heading = _styled(title, colors.text, LEAD, strong=True)
    return f'<p style="margin:0 {GRID // 2}px {GRID // 2}px">{heading}</p>{table}'


def _wide_row(step: WorkedStep, colors: Colors, last: bool) -> str:
    color = colors.text if last else colors.muted
    label = _styled(say(step.label), color, BODY, strong=last)
    cells = (("40%", "left", label), ("44%", "left", _formula(step, colors)))
    return _row((*cells, ("16%", "right", _value(step, colors, last))), colors, last)


def _narrow_row(step: WorkedStep, colors: Colors, last: bool) -> str:
    label = _styled(say(step.label), colors.muted, BODY if last else SMALL)
    formula = f"<br>{_formula(step, colors)}" if _formula(step, colors) else ""
    cells = (("64%", "left", label + formula), ("36%", "right", _value(step, colors, last)))
    return _row(cells, colors, last)


def _row(cells: Sequence[tuple[str, str, str]], colors: Colors, last: bool) -> str:
    """Return a table row; the last one stands on a ground of its own."""
    ground = f' bgcolor="{colors.accent_soft}"' if last else ""
    return f"<tr{ground}>" + "".join(map(_cell, *zip(*cells, strict=True))) + "</tr>"


def _cell(width: str, side: str, inside: str) -> str:
    wrap = ' style="white-space:nowrap"' if side == "right" else ""  # a number stays in one piece
    return f'<td width="{width}" align="{side}" valign="bottom"{wrap}>{inside}</td>'


def _formula(step: WorkedStep, colors: Colors) -> str:
    """Return the arithmetic in letters of equal width, or nothing where it is only the value."""
    if step.formula == written(step.value):
        return ""
    family = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    return _styled(step.formula, colors.text, BODY - 0.5, family=family)


def _value(step: WorkedStep, colors: Colors, last: bool) -> str:
    sign = "=\u00a0" if step.formula != written(step.value) else ""
    color = colors.accent if last else colors.text
    value = sign + written(step.value).replace("-", "−")
    return _styled(value, color, LEAD + 2 * last, strong=True)


def _styled(text: str, color: str, points: float, *, strong: bool = False, family: str = "") -> str:
    """Return a text to the letter, in a colour and a size; what looks like markup is none."""
    weight = 600 if strong else 400
    face = f"font-family:'{family}';" if family else ""
    style = f"color:{color};font-size:{points}pt;font-weight:{weight};{face}"
    return f'<span style="{style}">{escape(text)}</span>'
