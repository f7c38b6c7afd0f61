"""Every way to a text: files, folders, samples, the clipboard, other encodings, other columns.

The opener asks what has to be asked and hands a ``Source`` to the session, which reads it.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from engine.messages import UserError
from engine.text.read import UndecodableText, preview_encodings
from legacy_gui.dialogs import ColumnsDialog, EncodingDialog, PasteDialog
from legacy_gui.preferences import Preferences
from legacy_gui.samples import Sample
from legacy_gui.session import Session, Source, file_source, sample_source
from legacy_gui.translations import say_error, tr

READABLE = "*.txt *.md *.csv *.tsv *.html *.htm *.docx *.pdf *.epub *.xlsx *.zip"


class Opener(QObject):
    """Asks for texts and opens them.

    Signals
    -------
    opening
        A source is about to be read.
    answered
        One sentence, where there is nothing to ask.
    """

    opening = Signal()
    answered = Signal(str)

    def __init__(self, session: Session, preferences: Preferences, language: str) -> None:
        super().__init__(session)
        self.window: QWidget | None = None  # over which the dialogs stand
        self._session = session
        self._preferences = preferences
        self._language = language
        self._failed: tuple[Source, UndecodableText] | None = None
        session.reading_failed.connect(self._on_reading_failed)

    def open_paths(self, paths: list[Path]) -> None:
        """Read files or folders."""
        if not paths:
            return
        self._open(file_source(paths))
        for path in reversed(paths):
            self._preferences.add_recent(path)

    def open_sample(self, sample: Sample) -> None:
        """Read a bundled text."""
        self._open(sample_source(sample, sample.titled(self._language)))

    def has_open(self, sample: Sample) -> bool:
        """Tell whether a bundled text is the one that is open."""
        return self._session.source == sample_source(sample, sample.titled(self._language))

    def open_text(self, text: str) -> None:
        """Take a typed or pasted text."""
        self._open(Source(tr("Pasted text"), pasted=text))

    def ask_for_files(self) -> None:
        """Let the person choose files."""
        dialog = QFileDialog(self.window, tr("Open files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                f"{tr('Texts')} ({READABLE})",
                f"{tr('All files')} (*)",
            ]
        )
        self._ask(dialog)

    def ask_for_text(self) -> None:
        """Let the person paste a text."""
        dialog = PasteDialog(QApplication.clipboard().text(), self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.text_given.connect(self.open_text)
        dialog.open()

    def ask_for_folder(self) -> None:
        """Let the person choose a folder."""
        dialog = QFileDialog(self.window, tr("Open a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        if recent := self._preferences.recent:
            dialog.setDirectory(str(recent[0].parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_files_selected)
        dialog.open()

    def _on_files_selected(self, names: list[str]) -> None:
        self.open_paths([Path(name) for name in names])

    def ask_for_encoding(self) -> None:
        """Offer other encodings for the file that failed, or for the open one."""
        if self._failed is not None:
            source, error = self._failed
            self._show_encodings(source, say_error(error), error.candidates)
        elif self._session.source is not None and self._session.source.paths:
            self._offer_encodings(self._session.source)
        else:
            self.answered.emit(tr("Only files have an encoding; open one first."))

    def _offer_encodings(self, source: Source) -> None:
        path = source.paths[0]
        try:
            candidates = preview_encodings(path) if path.is_file() else ()
        except UserError as error:  # the file is gone, or its kind has no encoding
            self.answered.emit(say_error(error))
            return
        sentence = tr("“{name}” can be read in these ways.").format(name=path.name)
        self._show_encodings(source, sentence, candidates)

    def ask_for_columns(self) -> None:
        """Offer the columns of the open table."""
        source, documents = self._session.source, self._session.documents
        if source is None or documents is None:
            return
        options, columns = source.options, documents.columns
        has_names = columns != tuple(map(str, range(1, len(columns) + 1)))
        dialog = ColumnsDialog(
            columns,
            documents.text_column,
            options.label_column,
            has_names,
            self.window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.columns_chosen.connect(
            lambda text, label: self._open(source.with_columns(text, label, has_names))
        )
        dialog.first_row_chosen.connect(lambda names: self._open(source.with_first_row(names)))
        dialog.open()

    def _show_encodings(self, source: Source, sentence: str, candidates: tuple[Any, ...]) -> None:
        dialog = EncodingDialog(sentence, candidates, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.encoding_chosen.connect(
            lambda encoding, replaced: self._open(source.decoded(encoding, replaced=replaced))
        )
        dialog.open()

    def fill_recent(self, menu: QMenu) -> None:
        """List the files opened lately."""
        menu.clear()
        for path in self._preferences.recent:
            action = menu.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda checked=False, chosen=path: self.open_paths([chosen]))
        if menu.isEmpty():
            menu.addAction(tr("Nothing yet")).setEnabled(False)

    def _on_reading_failed(self, source: Source, error: BaseException) -> None:
        if isinstance(error, UndecodableText):
            self._failed = (source, error)

    def _open(self, source: Source) -> None:
        self._failed = None
        self.opening.emit()
        self._session.open(source)
