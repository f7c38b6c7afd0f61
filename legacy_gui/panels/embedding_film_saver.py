"""Saving a training to be shown again: the film is drawn anew, picture by picture, and written.

Only the thread of the window may draw, so it draws one picture at a turn and goes on answering in
between; the pictures are put together and written in the background.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from engine.arrays import Float64
from engine.messages import Message
from engine.training import WorkProgress
from legacy_gui.export_film import gif_steps, strip_steps
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.embedding_film import Film, Frame, spread
from legacy_gui.plots.picture_export import pictures_folder, png_of
from legacy_gui.plots.word_map import WordMap
from legacy_gui.tables.work_bar import WorkBar
from legacy_gui.theme import GRID, set_icon
from legacy_gui.translations import number, tr
from legacy_gui.widgets import label

GIF_SIZE, GIF_SCALE = QSize(800, 600), 1
STRIP_SIZE, STRIP_SCALE, STRIP = QSize(480, 400), 2, 6  # pictures
FAR_OFF = 0.01  # share of the places, at either side, that may be out of view
BREAK_MS = 5  # between two pictures, for everything else the window has to do


class Screen(QWidget):
    """A map with the epoch above it, never shown, only drawn."""

    def __init__(self, words: tuple[str, ...], frames: list[Frame], size: QSize) -> None:
        super().__init__()
        self.title, self.map = label(role="heading"), WordMap()
        self.title.setWordWrap(False)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 2 * GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.title)
        column.addWidget(self.map, 1)
        self.resize(size)
        self.title.setText(" ")
        png_of(self, 1)  # what is never shown is laid out when it is drawn
        self.map.show_words(words, frames[0].places.astype(np.float64))
        self.map.hold_view(_seen(frames))

    def picture(self, frame: Frame, scale: int) -> bytes:
        """Draw one moment as a PNG file."""
        self.title.setText(tr("{epochs} epochs").format(epochs=number(frame.epochs, 1)))
        self.map.move(frame.places.astype(np.float64))
        return png_of(self, scale)


class FilmButton(QPushButton):
    """Asks where a film goes, draws it and writes it; ``work`` says how far that is."""

    def __init__(self, film: Film, work: WorkBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._film, self._work = film, work
        self._path = ""
        self._screen: Screen | None = None
        self._frames: list[Frame] = []
        self._drawn: list[bytes] = []
        self._latest = LatestJob(self)
        self._turn = QTimer(self, interval=BREAK_MS)
        self._turn.timeout.connect(self._draw_next)
        work.cancel_requested.connect(self.cancel)
        self.setAccessibleName(tr("Save the training as…"))
        self.setToolTip(
            tr("Save the training as…: writes how the words moved, as an animated GIF or a strip.")
        )
        self.setProperty("quiet", True)
        set_icon(self, "film", "muted")
        self.clicked.connect(self.ask)

    @property
    def is_busy(self) -> bool:
        """Whether a film is being drawn or written."""
        return self._turn.isActive() or self._latest.is_busy

    def ask(self) -> None:
        """Ask where the film goes, and as what."""
        if not self._film.frames:
            self._work.show_sentence(tr("There is nothing to save yet: the words have not moved."))
            return
        gif, strip = tr("Animated GIF (*.gif)"), tr("Strip of pictures (*.png)")
        folder = pictures_folder()
        chooser = QFileDialog(self, tr("Save the training as"), str(folder / "training.gif"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilters([gif, strip])
        chooser.setDefaultSuffix("gif")
        chooser.filterSelected.connect(
            lambda chosen: chooser.setDefaultSuffix("png" if chosen == strip else "gif")
        )
        chooser.fileSelected.connect(self.save)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def save(self, path: str) -> None:
        """Save all there is by now: as a strip where the name ends in .png, else as a GIF."""
        self.close_jobs()
        frames = self._film.frames
        if not frames:
            return
        strip = _is_strip(path)
        self._path = path
        self._frames = spread(frames, STRIP if strip else len(frames))
        size = STRIP_SIZE if strip else GIF_SIZE
        self._screen = Screen(self._film.words, self._frames, size)
        self._turn.start()
        self._tell()

    def cancel(self) -> None:
        """Stop; nothing has been written."""
        if self._turn.isActive():
            self._clear_away()
            self._on_stopped()
        self._latest.stop()

    def close_jobs(self) -> list[Job]:
        """End everything silently; return what may need a moment."""
        if self.is_busy:
            self._work.show_sentence("")
        self._clear_away()
        return self._latest.close()

    def _draw_next(self) -> None:
        """Draw one picture; after the last, begin to write."""
        assert self._screen is not None
        scale = STRIP_SCALE if _is_strip(self._path) else GIF_SCALE
        self._drawn.append(self._screen.picture(self._frames[len(self._drawn)], scale))
        self._tell()
        if len(self._drawn) == len(self._frames):
            self._write()

    def _write(self) -> None:
        pictures = self._drawn
        self._clear_away()
        steps = strip_steps if _is_strip(self._path) else gif_steps
        self._latest.start(
            steps(self._path, pictures),
            self._on_saved,
            self._work.show_error,
            self._work.show_progress,
            self._on_stopped,
        )

    def _clear_away(self) -> None:
        """Let go of what is needed only while drawing."""
        self._turn.stop()
        self._frames, self._drawn = [], []
        if self._screen is not None:
            self._screen.deleteLater()
            self._screen = None

    def _tell(self) -> None:
        done, total = len(self._drawn), len(self._frames)
        values = {"done": done, "total": total}
        said = Message("{done} of {total} pictures drawn", values)
        self._work.show_progress(WorkProgress(done, total, said))

    def _on_saved(self, _: object) -> None:
        self._work.show_sentence(tr("Saved as {path}.").format(path=self._path))

    def _on_stopped(self) -> None:
        self._work.show_sentence(tr("Export cancelled; nothing was written."))


def _seen(frames: Sequence[Frame]) -> Float64:
    """Return points (m, 2) around all that should be in view: the end, and most of the way there.

    At first a few words may lie so far off that nothing else could be told apart.
    """
    every = np.concatenate([frame.places for frame in frames])
    usual = np.nanquantile(every, (FAR_OFF, 1 - FAR_OFF), axis=0)
    return np.concatenate([usual, frames[-1].places], dtype=np.float64)


def _is_strip(path: str) -> bool:
    return Path(path).suffix.lower() == ".png"
