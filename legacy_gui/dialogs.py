"""The two questions a text may need: what is it (paste), and how is it written (encoding)."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from engine.text.read import EncodingCandidate
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import label

LOST = Qt.ItemDataRole.UserRole + 1  # how many bytes an encoding cannot read


SHOWN = 200_000  # characters of a pasted text


class Answers(QDialogButtonBox):
    """Cancel, and the one answer the dialog is for."""

    def __init__(self, dialog: QDialog, answer: str, act: Callable[[], None]) -> None:
        super().__init__(QDialogButtonBox.StandardButton.Cancel)
        self.use = self.addButton(answer, QDialogButtonBox.ButtonRole.AcceptRole)
        self.use.setProperty("primary", True)
        self.accepted.connect(act)
        self.rejected.connect(dialog.reject)


class PasteDialog(QDialog):
    """A place to type or paste a text.

    Signals
    -------
    text_given
        The text.
    """

    text_given = Signal(str)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste a text"))
        self.resize(640, 420)
        # Laying out a whole book at once would hold the window; all of it is used all the same.
        self._whole = text if len(text) > SHOWN else ""
        self.edit = QPlainTextEdit(text[:SHOWN], readOnly=bool(self._whole))
        self.edit.setProperty("field", True)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(tr("Text"))
        self.edit.setPlaceholderText(tr("Type or paste any text here, in any language."))
        buttons = Answers(self, tr("Use this text"), self._give)
        self.use = buttons.use
        self.edit.textChanged.connect(self._update)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        for widget in (label(tr("Your text"), "heading"), self.edit, buttons):
            layout.addWidget(widget)
        if self._whole:
            told = tr("The beginning of {count} characters is shown; all of them are used.")
            layout.insertWidget(1, label(told.format(count=number(len(text))), "muted"))
        self._update()

    def _update(self) -> None:
        self.use.setEnabled(not self.edit.document().isEmpty())

    def _give(self) -> None:
        self.text_given.emit(self._whole or self.edit.toPlainText())
        self.accept()


class EncodingDialog(QDialog):
    """Offers ways to read a file, each with what would be seen.

    Signals
    -------
    encoding_chosen
        (encoding, whether unreadable bytes are to be replaced).
    """

    encoding_chosen = Signal(str, bool)

    def __init__(
        self,
        sentence: str,
        candidates: tuple[EncodingCandidate, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("How is this file written?"))
        self.resize(680, 460)
        self.choices = QListWidget()
        self.choices.setAccessibleName(tr("Encodings"))
        self.choices.setWordWrap(True)
        self.choices.setTextElideMode(Qt.TextElideMode.ElideRight)
        for candidate in candidates:
            item = QListWidgetItem(_described(candidate))
            item.setData(Qt.ItemDataRole.UserRole, candidate.name)
            item.setData(LOST, candidate.undecodable)
            self.choices.addItem(item)
        self.replace = QCheckBox(tr("Replace what cannot be read, and count it"))
        self.replace.setToolTip(tr("Puts � in place of every unreadable character."))
        self.choices.currentItemChanged.connect(self._suggest_replacing)
        self.choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices.setCurrentRow(0)
        buttons = Answers(self, tr("Read it this way"), self._choose)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        hint = label(tr("Choose the one whose preview reads well."), "muted")
        for widget in (label(sentence), hint, self.choices, self.replace, buttons):
            layout.addWidget(widget)

    def _suggest_replacing(self, item: QListWidgetItem | None) -> None:
        """Tick the box for an encoding that cannot read every byte, and only then."""
        self.replace.setChecked(item is not None and bool(item.data(LOST)))

    def _choose(self) -> None:
        item = self.choices.currentItem()
        if item is not None:
            chosen = item.data(Qt.ItemDataRole.UserRole)
            self.encoding_chosen.emit(chosen, self.replace.isChecked())
            self.accept()


class ColumnsDialog(QDialog):
    """Asks which column of a table holds the text, and which the label.

    Signals
    -------
    columns_chosen
        (text column, label column or an empty string).
    first_row_chosen
        Whether the first row names the columns.
    """

    columns_chosen = Signal(str, str)
    first_row_chosen = Signal(bool)

    def __init__(
        self,
        columns: tuple[str, ...],
        text_column: str | None,
        label_column: str | None,
        has_names: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Columns of the table"))
        self.setMinimumWidth(420)
        self.text = self._choice(tr("Column with the text"), columns, text_column)
        self.label = self._choice(tr("Column with the label"), ("", *columns), label_column)
        buttons = Answers(self, tr("Read these columns"), self._choose)
        turned = tr("The first row is a document") if has_names else tr("The first row is names")
        turn = buttons.addButton(turned, QDialogButtonBox.ButtonRole.ActionRole)
        turn.setToolTip(tr("Reads the table again with its first row taken the other way."))
        turn.clicked.connect(lambda: self._turn_first_row(not has_names))
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(label(tr("Every row is a document."), "muted"))
        for box in (self.text, self.label):
            layout.addWidget(label(box.accessibleName(), "strong"))
            layout.addWidget(box)
        layout.addWidget(buttons)

    def _choice(self, name: str, columns: tuple[str, ...], chosen: str | None) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for column in columns:
            box.addItem(column or tr("no label"), column)
        box.setCurrentIndex(max(0, box.findData(chosen or "")))
        return box

    def _turn_first_row(self, has_names: bool) -> None:
        self.first_row_chosen.emit(has_names)
        self.accept()

    def _choose(self) -> None:
        self.columns_chosen.emit(self.text.currentData(), self.label.currentData())
        self.accept()


def _described(candidate: EncodingCandidate) -> str:
    preview = " ".join(candidate.preview.split())[:200]
    if candidate.undecodable:
        return tr("{name} — bytes that cannot be read: {count}\n{preview}").format(
            name=candidate.name, count=candidate.undecodable, preview=preview
        )
    return f"{candidate.name}\n{preview}"
