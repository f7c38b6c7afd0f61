"""The box that says what colours mean, and the button that opens a column of one's own."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QWidget

from engine.embeddings.space import EmbeddingSpace
from engine.embeddings.word_columns import WordColumn, read_columns_steps
from engine.messages import UserError
from engine.training import Steps
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.map_colours import Column
from legacy_gui.spaces import NamedSpace
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import icon_button

KEYS = ("none", "frequency", "clusters", "script")
OF_SPACE, OF_FILE = "column:", "file:"
MOST = 20  # columns of files that are remembered


class ColourBox(QWidget):
    """Ways to colour, the columns of the space, and those of files that were opened.

    Signals
    -------
    chosen
        Colours shall mean something else.
    failed
        Why a file gives no column.
    """

    chosen = Signal()
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._named: NamedSpace | None = None
        self._files: dict[str, WordColumn] = {}
        self._opening = LatestJob(self)
        self.box = QComboBox()
        self.box.setAccessibleName(tr("Colour by"))
        self.box.setToolTip(tr("What the colours of the dots mean."))
        self.box.setMinimumContentsLength(8)
        self.box.currentIndexChanged.connect(self.chosen)
        self.open_file = icon_button(
            "open",
            tr("Colours from a file"),
            tr("a table with a word and its value in every row; values are numbers or names."),
        )
        self.open_file.clicked.connect(self.ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self.box, 1)
        row.addWidget(self.open_file)
        self.offer(None)

    @property
    def key(self) -> str:
        """What is chosen, in a word that stays the same in every language."""
        return str(self.box.currentData())

    @property
    def column(self) -> Column | None:
        """The chosen column; None where no column is chosen."""
        if self.key.startswith(OF_FILE):
            return Column(self._files[self.key])
        return Column(self.key.removeprefix(OF_SPACE)) if OF_SPACE in self.key else None

    def offer(self, named: NamedSpace | None) -> None:
        """Offer what can be known of the words of a space; what was chosen stays if it can."""
        self._named = named
        titles = (tr("None"), tr("How often words occur"), tr("Groups of words"), tr("Script"))
        entries = dict(zip(KEYS, titles, strict=True))
        entries |= {OF_SPACE + name: name for name in (named.columns if named else ())}
        entries |= {key: column.name for key, column in self._files.items()}
        before = self.box.currentData()
        with QSignalBlocker(self.box):
            self.box.clear()
            for key, title in entries.items():
                self.box.addItem(title, key)
            self.box.setCurrentIndex(max(0, self.box.findData(before)))

    def choose(self, key: str) -> None:
        """Choose by its key; what is not here any more is no colour."""
        self.box.setCurrentIndex(max(0, self.box.findData(key)))

    def ask(self) -> None:
        """Ask for a file."""
        dialog = QFileDialog(self, tr("Colours from a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{tr('Tables')} (*.csv *.tsv *.txt)", f"{tr('All files')} (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open)
        dialog.open()

    def open(self, path: str) -> None:
        """Read the columns of a file; one that cannot be read changes nothing."""
        if self._named is not None:
            file = Path(path).name
            steps = _known_steps(path, file, self._named.space)
            self._opening.start(steps, partial(self._take, file), self.failed.emit)

    def close_jobs(self) -> list[Job]:
        """End the reading; return what may need a moment."""
        return self._opening.close()

    def _take(self, file: str, columns: tuple[WordColumn, ...]) -> None:
        keys = [f"{OF_FILE}{file}:{column.name}" for column in columns]
        kept = {key: column for key, column in self._files.items() if key not in keys}
        self._files = dict([*kept.items(), *zip(keys, columns, strict=True)][-MOST:])
        self.offer(self._named)
        if self.key == keys[0]:
            self.chosen.emit()
        self.choose(keys[0])


def _known_steps(path: str, file: str, space: EmbeddingSpace) -> Steps[tuple[WordColumn, ...]]:
    """Read a file, and refuse one that has nothing to do with the space."""
    columns = yield from read_columns_steps(path)
    if not any(word in space for column in columns for word in column.values):
        raise UserError("None of the words of {name} is in this space.", name=file)
    return columns
