"""From a matrix on the screen to a file: the questions before, the job, and what came of it."""

from functools import partial
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from legacy_gui.export_files import ExportRequest
from legacy_gui.export_matrix import SHEET_TERMS, MatrixExport, export_matrix_steps
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.tables.export_dialog import ExportDialog
from legacy_gui.tables.matrix_model import MatrixModel
from legacy_gui.tables.work_bar import WorkBar
from legacy_gui.translations import number, tr


class MatrixSaving(QObject):
    """Writes one matrix at a time; ``name`` is the file name it offers."""

    def __init__(self, view: QWidget, model: MatrixModel, work: WorkBar, name: str) -> None:
        super().__init__(view)
        self._view, self._model, self._work, self._name = view, model, work, name
        self._writing = LatestJob(self)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._writing.is_busy

    def ask_for_table(self, format: Literal["csv", "xlsx"]) -> None:
        """Ask where a table goes, and as what."""
        dialog = ExportDialog(format, self._name, self._view)
        dialog.export_requested.connect(self.export)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_for_market(self) -> None:
        """Ask where the Matrix Market file goes."""
        chooser = QFileDialog(self._view, tr("Export Matrix Market"), f"{self._name}.mtx")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(tr("Matrix Market (*.mtx)"))
        chooser.setDefaultSuffix("mtx")
        chooser.fileSelected.connect(lambda path: self.export(MatrixExport(path)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def export(self, request: MatrixExport | ExportRequest) -> None:
        """Write the matrix to a file, in the background."""
        if self._model.counted is None:
            return
        if isinstance(request, ExportRequest):
            request = MatrixExport(
                request.path, request.format, request.byte_order_mark, request.spreadsheet_safe
            )
        self._writing.start(
            export_matrix_steps(request, self._model.counted, self._model.order),
            partial(self._on_saved, request.format),
            self._work.show_error,
            self._work.show_progress,
            partial(self._work.show_sentence, tr("Export cancelled; nothing was written.")),
        )

    def stop(self) -> None:
        """Ask the writing to stop; only its answer tells whether the file was written after all."""
        self._writing.stop()

    def close(self) -> list[Job]:
        """End the writing silently; return what may need a moment."""
        return self._writing.close()

    def _on_saved(self, format: str, path: str) -> None:
        saved = tr("Saved as {path}.")
        if format == "xlsx" and self._model.columnCount() > SHEET_TERMS:
            saved = tr("Saved as {path}, with the {limit} terms that a sheet has room for.")
        self._work.show_sentence(saved.format(path=path, limit=number(SHEET_TERMS)))
