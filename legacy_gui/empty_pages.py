"""What the tabs show before there is a text: what this is, and what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legacy_gui.experiment_tab import TabSpec
from legacy_gui.lesson_offers import Begin, lesson_cards, lessons_of
from legacy_gui.opening import Opener
from legacy_gui.samples import samples
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import ChoiceGrid, EmptyPage, button, label


def first_page(opener: Opener, language: str) -> EmptyPage:
    """Return the welcome: open your own text, or take a sample."""
    own = button(tr("Open a file…"), tr("Reads a text from your computer."), "open", primary=True)
    own.clicked.connect(opener.ask_for_files)
    paste = button(tr("Paste a text…"), tr("Type or paste any text."), "paste")
    paste.clicked.connect(opener.ask_for_text)
    offered = samples()
    cards = [(sample.titled(language), sample.purposed(language)) for sample in offered]
    grid = ChoiceGrid(cards)
    grid.chosen.connect(lambda number: opener.open_sample(offered[number]))
    return EmptyPage(
        tr("Begin with a text"),
        tr(
            "Open your own, or choose a sample below. The same text then goes with you through"
            " every tab."
        ),
        (own, paste),
        grid,
    )


def waiting_page(opener: Opener, spec: TabSpec, begin: Begin) -> EmptyPage:
    """Return what a method shows while no text is open."""
    sample = samples()[0]
    show = button(tr("See it on the sample"), tr("Opens a bundled text."), "sample", primary=True)
    show.clicked.connect(lambda: opener.open_sample(sample))
    own = button(tr("Open a file…"), tr("Reads a text from your computer."), "open")
    own.clicked.connect(opener.ask_for_files)
    lesson = label(spec.lesson, "sentence")
    lesson.setAlignment(Qt.AlignmentFlag.AlignTop)
    below: QWidget = lesson
    if lessons := lessons_of(spec.algorithm):
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(lesson)
        column.addWidget(lesson_cards(lessons, begin), 1)
    title = tr("{method}: open a text first").format(method=spec.title)
    return EmptyPage(title, spec.purpose, (show, own), below)
