"""Saving what is on the map: the places of the words, and the vectors of the whole space."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from engine.embeddings.formats_save import FORMATS, Format, save_vectors_steps
from engine.training import Steps
from legacy_gui.export_files import csv_steps
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.map_layouts import MapLayout
from legacy_gui.tables.toolbar import menu_button
from legacy_gui.tables.work_bar import WorkBar
from legacy_gui.translations import tr

SUFFIXES: dict[Format, str] = {
    "word2vec-text": "txt",
    "word2vec-binary": "bin",
    "glove": "txt",
    "projector": "tsv",
    "safetensors": "safetensors",
    "npz": "npz",
}


class MapExport(QWidget):
    """The menu, the job that writes, and the line that says how it went.

    Signals
    -------
    open_wanted
        The person wants to open an embedding file.
    """

    open_wanted = Signal()

    def __init__(self, work: WorkBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()  # only the button is seen
        self.shown: MapLayout | None = None
        self._work = work
        self._latest = LatestJob(self)
        work.cancel_requested.connect(self._latest.stop)
        self.menu = QMenu(self)
        self.menu.addAction(tr("Open vectors…")).triggered.connect(self.open_wanted)
        self.coordinates = self.menu.addAction(tr("Save the coordinates as CSV…"))
        self.coordinates.triggered.connect(self.ask_for_coordinates)
        vectors = self.menu.addMenu(tr("Save the vectors"))
        titles = {
            "word2vec-text": tr("word2vec, as text…"),
            "word2vec-binary": tr("word2vec, binary…"),
            "glove": tr("GloVe…"),
            "projector": tr("Embedding Projector, two tables…"),
            "safetensors": tr("safetensors…"),
            "npz": tr("NumPy npz…"),
        }
        for format in FORMATS:
            action = vectors.addAction(titles[format])
            action.triggered.connect(partial(self.ask_for_vectors, format))
        self.button: QToolButton = menu_button(
            self.menu, tr("Open and save"), tr("Opens vectors, saves coordinates and vectors.")
        )

    def ask_for_coordinates(self) -> None:
        """Ask where the coordinates go."""
        self._ask("map.csv", "csv", self.save_coordinates)

    def ask_for_vectors(self, format: Format, *_: object) -> None:
        """Ask where the vectors go."""
        suffix = SUFFIXES[format]
        self._ask(f"vectors.{suffix}", suffix, partial(self.save_vectors, format))

    def save_coordinates(self, path: str) -> None:
        """Write the word, its place and its count, a line each."""
        if self.shown is None:
            return
        words = self.shown.words
        places = self.shown.coordinates.tolist()
        rows = [
            (word, *place, count)
            for word, place, count in zip(words.tokens, places, words.counts.tolist(), strict=True)
        ]
        axes = [name or "xyz"[axis] for axis, name in enumerate(self.shown.axes)]
        header = (tr("Word"), *axes, tr("Count"))
        self._write(csv_steps(path, rows, header, byte_order_mark=True), path)

    def save_vectors(self, format: Format, path: str) -> None:
        """Write the whole space for another program."""
        if self.shown is not None:
            self._write(save_vectors_steps(self.shown.words.space, path, format), path)

    def close_jobs(self) -> list[Job]:
        """End the writing; return what may need a moment."""
        return self._latest.close()

    def _write(self, steps: Steps[None], path: str) -> None:
        saved = tr("Saved as {path}.").format(path=path)
        self._latest.start(
            steps,
            lambda _: self._work.show_sentence(saved),
            self._work.show_error,
            self._work.show_progress,
            partial(self._work.show_sentence, tr("Export cancelled; nothing was written.")),
        )

    def _ask(self, name: str, suffix: str, save: Callable[[str], object]) -> None:
        if self.shown is None:
            return
        chooser = QFileDialog(self.button, tr("Save"), str(Path.home() / name))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(suffix)
        chooser.fileSelected.connect(save)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()
