"""Opening embedding files: ask for one, read it in the background, put it on the shelf."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.embeddings.formats import LoadedVectors, load_vectors_steps
from legacy_gui.jobs import Job
from legacy_gui.spaces import NamedSpace, SpaceShelf
from legacy_gui.translations import say, say_error, tr

READABLE = "*.txt *.vec *.bin *.tsv *.npz *.safetensors *.gz"


class VectorOpener(QObject):
    """Reads one embedding file at a time; what cannot be read leaves the shelf as it was.

    Signals
    -------
    progressed
        A snapshot of the reading.
    answered
        One sentence: why it could not be read, or what had to be repaired.
    reading_changed
        Reading began or ended.
    """

    progressed = Signal(object)
    answered = Signal(str)
    reading_changed = Signal()

    def __init__(self, shelf: SpaceShelf) -> None:
        super().__init__(shelf)
        self.window: QWidget | None = None  # over which the dialog stands
        self._shelf = shelf
        self._job: Job | None = None

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self._job is not None and self._job.is_active

    def ask(self) -> None:
        """Let the person choose a file."""
        dialog = QFileDialog(self.window, tr("Open vectors"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [f"{tr('Embeddings')} ({READABLE})", f"{tr('All files')} (*)"],
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    def open(self, path: Path) -> None:
        """Read a file; one that is being read gives way."""
        self.close_jobs()
        self._job = Job(load_vectors_steps(path), self)
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(partial(self._on_loaded, path.name))
        self._job.failed.connect(lambda error: self.answered.emit(say_error(error)))
        self._job.ended.connect(self.reading_changed)
        self.reading_changed.emit()

    def cancel(self) -> None:
        """End the reading; the shelf stays as it is."""
        self.close_jobs()
        self.reading_changed.emit()

    def close_jobs(self) -> list[Job]:
        """End the reading; return what may need a moment."""
        if self._job is None:
            return []
        self._job.close()
        return [self._job]

    def _on_loaded(self, name: str, loaded: LoadedVectors) -> None:
        self._shelf.add(NamedSpace(name, loaded.space, loaded.model, columns=loaded.columns))
        for note in loaded.notes[:1]:
            self.answered.emit(say(note))
