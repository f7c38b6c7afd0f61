"""The questions before a table becomes a file: where, as what, and for whom.

Nothing in here writes; the dialog ends with an ``ExportRequest``. It opens window-modal and returns
at once, as everything in the program does.
"""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from legacy_gui.export_files import ExportRequest
from legacy_gui.translations import tr

FORMATS = ("csv", "xlsx")


class ExportDialog(QDialog):
    """Asks for an ``ExportRequest``.

    Signals
    -------
    export_requested
        The request, after Save.
    """

    export_requested = Signal(object)

    def __init__(
        self, format: Literal["csv", "xlsx"], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, windowTitle=tr("Export table"))
        self._format = QComboBox(accessibleName=tr("File format"))
        self._format.addItems([tr("CSV, readable by every program"), tr("XLSX, an Excel workbook")])
        self._format.setToolTip(tr("CSV is plain text; XLSX keeps numbers and texts apart."))
        self._path = QLineEdit(accessibleName=tr("File"), minimumWidth=420)
        self._path.setToolTip(tr("Where the file will be written."))
        self._mark = QCheckBox(tr("Byte-order mark, so that Excel shows all letters"), checked=True)
        self._mark.setToolTip(tr("Three bytes at the start that tell Excel the file is Unicode."))
        self._safe = QCheckBox(tr("Protect from spreadsheet formulas"), checked=True)
        self._safe.setToolTip(
            tr("Puts ' before texts such as =1+1. Leave it off to get exactly the same texts back.")
        )
        self._notice = QLabel(objectName="export_notice", wordWrap=True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self._connect()
        self._path.setText(str(_folder() / f"{name}.{format}"))
        self._format.setCurrentIndex(FORMATS.index(format))
        self._show_choice()

    def request(self) -> ExportRequest:
        """Return what has been chosen."""
        return ExportRequest(
            path=self._path.text().strip(),
            format="xlsx" if self._format.currentIndex() else "csv",
            byte_order_mark=self._mark.isChecked(),
            spreadsheet_safe=self._safe.isChecked(),
        )

    def set_path(self, path: str) -> None:
        """Choose the file."""
        self._path.setText(path)

    def accept(self) -> None:
        """Close and hand the request on."""
        super().accept()
        self.export_requested.emit(self.request())

    def _lay_out(self) -> None:
        self._browse = QPushButton(tr("Browse…"), accessibleName=tr("Choose the file"))
        self._browse.setToolTip(tr("Choose a folder and a name."))
        file_row = QHBoxLayout()
        file_row.addWidget(self._path, 1)
        file_row.addWidget(self._browse)
        form = QFormLayout(self)
        form.addRow(tr("Format"), self._format)
        form.addRow(tr("File"), file_row)
        for widget in (self._mark, self._safe, self._notice, self._buttons):
            form.addRow(widget)

    def _connect(self) -> None:
        self._format.currentIndexChanged.connect(self._on_format_changed)
        self._path.textChanged.connect(self._show_choice)
        self._browse.clicked.connect(self._on_browse)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _on_format_changed(self, index: int) -> None:
        path = self._path.text()
        for ending in FORMATS:
            path = path.removesuffix(f".{ending}")
        self._path.setText(f"{path}.{FORMATS[index]}")
        self._show_choice()

    def _on_browse(self) -> None:
        chooser = QFileDialog(self, tr("Export table"), self._path.text())
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)  # the dialog itself says so
        chooser.fileSelected.connect(self.set_path)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _show_choice(self) -> None:
        """Offer what the format knows, and say what Save is going to do."""
        is_csv = self._format.currentIndex() == 0
        self._mark.setEnabled(is_csv)
        self._safe.setEnabled(is_csv)
        sentence, possible = _outlook(self._path.text().strip())
        self._notice.setText(sentence)
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(possible)


def _outlook(path: str) -> tuple[str, bool]:
    """Return a sentence about a path, and whether a file can be written there."""
    try:
        if not path or "\0" in path or Path(path).is_dir():
            return tr("Give the file a name that a file can have."), False
        if not Path(path).parent.is_dir():
            return tr("This folder does not exist."), False
        exists = Path(path).exists()
    except (OSError, ValueError):
        return tr("This is not a possible file name."), False
    return (tr("A file of this name exists and will be replaced.") if exists else ""), True


def _folder() -> Path:
    """Return the person's documents, or the home folder where there are none."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    return documents if documents.is_dir() else Path.home()
