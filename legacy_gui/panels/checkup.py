"""The check-up page: the figures of a corpus, large, and what follows from them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from engine.messages import Message
from engine.text.checkup import CheckUp
from legacy_gui.errors import ErrorNote
from legacy_gui.theme import GRID
from legacy_gui.translations import number, say, tr
from legacy_gui.widgets import label

COLUMNS = 4
SMALLEST_SHARE = 0.0005  # below it would read 0.0 %
# By the first word of their characters' Unicode names; a script missing here shows that word.
SCRIPT_NAMES = {
    "LATIN": "Latin letters",
    "CJK": "Chinese characters",
    "HIRAGANA": "Hiragana",
    "KATAKANA": "Katakana",
    "HANGUL": "Hangul",
    "CYRILLIC": "Cyrillic letters",
    "GREEK": "Greek letters",
    "ARABIC": "Arabic letters",
    "HEBREW": "Hebrew letters",
    "DEVANAGARI": "Devanagari",
    "BENGALI": "Bengali letters",
    "TAMIL": "Tamil letters",
    "ARMENIAN": "Armenian letters",
    "GEORGIAN": "Georgian letters",
    "ETHIOPIC": "Ethiopic letters",
    "THAI": "Thai letters",
    "LAO": "Lao letters",
    "KHMER": "Khmer letters",
    "MYANMAR": "Burmese letters",
    "TIBETAN": "Tibetan letters",
    "FULLWIDTH": "Full-width letters",
}


class CheckUpPage(QScrollArea):
    """Figures, advice and what was noticed while reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Check-up"))

    def show_check_up(self, result: CheckUp, notes: tuple[Message, ...]) -> None:
        """Draw a result."""
        content = QWidget(objectName="column")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, GRID, GRID, 0)
        layout.setSpacing(2 * GRID)
        layout.addLayout(_figures(result))
        _add_section(layout, tr("What to expect"), [say(m) for m in result.advice])
        _add_section(layout, tr("Scripts"), [_scripts(result)] if result.scripts else [])
        _add_section(layout, tr("Noticed while reading"), [say(m) for m in notes])
        layout.addStretch(1)
        self.setWidget(content)

    def show_error(self, error: BaseException) -> None:
        """Say why there are no figures."""
        note = ErrorNote()
        note.show_error(error)
        self.setWidget(note)


def _figures(result: CheckUp) -> QGridLayout:
    once = result.once / max(1, result.types)
    figures = (
        (number(result.tokens), tr("words in all")),
        (number(result.types), tr("different words")),
        (number(result.type_token_ratio, 3), tr("type/token ratio")),
        (tr("{share} %").format(share=number(100 * once)), tr("of them occur only once")),
        (number(result.documents), tr("documents")),
        (number(result.longest), tr("words in the longest")),
        (number(result.characters), tr("characters")),
        (number(result.duplicates), tr("repeated documents")),
    )
    grid = QGridLayout()
    grid.setHorizontalSpacing(3 * GRID)
    grid.setVerticalSpacing(3 * GRID)
    for place, (value, meaning) in enumerate(figures):
        cell = QVBoxLayout()
        cell.setSpacing(0)
        cell.addWidget(label(value, "figure"))
        cell.addWidget(label(meaning, "muted"))
        grid.addLayout(cell, place // COLUMNS, place % COLUMNS)
    return grid


def _add_section(layout: QVBoxLayout, title: str, sentences: list[str]) -> None:
    if not sentences:
        return
    layout.addWidget(label(title, "strong"))
    for sentence in sentences:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(label("•", "muted"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(sentence), 1)
        layout.addLayout(row)


def _scripts(result: CheckUp) -> str:
    return " · ".join(
        tr("{script} {share} %").format(
            script=tr(SCRIPT_NAMES.get(name, name.capitalize())),
            share=number(100 * share, 1 if share < 0.1 else 0),
        )
        for name, share in result.scripts[:6]
        if share >= SMALLEST_SHARE
    )
