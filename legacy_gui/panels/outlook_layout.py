"""How a page looks that says, before anything is learned, what it is and what can be expected."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import label


def fill_outlook(
    page: QWidget,
    title: str,
    what_it_is: str,
    expected: QLabel,
    heading: str,
    ways: Iterable[tuple[str, str]],
    hint: str,
) -> None:
    """Fill a page: what it is, what this text can give, the ways to it by name, how to begin."""
    inside = QWidget(objectName="column")
    column = QVBoxLayout(inside)
    column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
    column.setSpacing(GRID)
    column.addWidget(label(title, "title"))
    column.addWidget(label(what_it_is, "sentence"))
    column.addSpacing(2 * GRID)
    column.addWidget(label(tr("What to expect from this text"), "heading"))
    column.addWidget(expected)
    column.addSpacing(2 * GRID)
    column.addWidget(label(heading, "heading"))
    column.addLayout(_named(ways))
    column.addSpacing(2 * GRID)
    column.addWidget(label(hint, "sentence"))
    column.addStretch(1)
    area = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(tr("What to expect from this text"))
    area.setWidget(inside)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(area)


def _named(ways: Iterable[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * GRID)
    grid.setVerticalSpacing(GRID)
    grid.setColumnStretch(1, 1)
    for row, (name, sentence) in enumerate(ways):
        heading = label(name, "strong")
        heading.setWordWrap(False)
        grid.addWidget(heading, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(sentence), row, 1, Qt.AlignmentFlag.AlignTop)
    return grid
