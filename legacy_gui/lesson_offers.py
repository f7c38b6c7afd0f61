"""Where a newcomer finds the lessons: cards on an empty page, and a button that lists them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from engine.catalog import Algorithm
from legacy_gui.lessons import LESSONS, Lesson
from legacy_gui.theme import GRID
from legacy_gui.translations import say, tr
from legacy_gui.widgets import ChoiceGrid, label, named_menu_button

Begin = Callable[[Lesson], object]


def lessons_of(algorithm: Algorithm) -> tuple[Lesson, ...]:
    """Return the lessons in which an algorithm runs."""
    return tuple(lesson for lesson in LESSONS if lesson.algorithm is algorithm)


def lesson_cards(lessons: Sequence[Lesson], begin: Begin) -> QWidget:
    """Offer lessons as cards under a heading."""
    grid = ChoiceGrid([(say(each.title), say(each.question)) for each in lessons], columns=2)
    grid.chosen.connect(lambda place: begin(lessons[place]))
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID)
    column.addWidget(label(tr("Lessons: predict, run, check"), "heading"))
    column.addWidget(grid)
    column.addStretch(1)
    return made


def lesson_button(lessons: Sequence[Lesson], begin: Begin) -> QToolButton:
    """Offer lessons in the menu of a button."""
    explanation = tr("Short lessons: predict what will happen, run it, check it.")
    made = named_menu_button(tr("Lessons"), explanation, "lesson")
    menu = QMenu(made)
    for lesson in lessons:
        menu.addAction(say(lesson.title)).triggered.connect(partial(_begin, begin, lesson))
    made.setMenu(menu)
    return made


def _begin(begin: Begin, lesson: Lesson, checked: bool = False) -> None:
    begin(lesson)
