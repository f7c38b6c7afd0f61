"""The questions a text may need."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QPlainTextEdit, QPushButton

from engine.text.read import EncodingCandidate
from legacy_gui.dialogs import LOST, SHOWN, ColumnsDialog, EncodingDialog, PasteDialog
from tests.support.windows import press

CANDIDATES = (
    EncodingCandidate("koi8_r", 0.9, "жили-были\nстарик", 0),
    EncodingCandidate("cp1251", 0.2, "ЦХКХ", 1234),
)


@pytest.fixture
def paste(qtbot):
    made = PasteDialog("from the clipboard")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def encodings(qtbot):
    made = EncodingDialog("odd.txt: byte 3 is not valid utf-8.", CANDIDATES)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def columns(qtbot):
    made = ColumnsDialog(("id", "text", "label"), "text", "label", has_names=True)
    qtbot.addWidget(made)
    return made


def test_the_clipboard_is_offered_and_can_be_changed(paste, qtbot):
    assert paste.edit.toPlainText() == "from the clipboard"
    paste.edit.setPlainText("mine")
    with qtbot.waitSignal(paste.text_given) as heard:
        press(paste, "Use this text")
    assert heard.args == ["mine"]
    assert paste.result() == PasteDialog.DialogCode.Accepted


def test_an_empty_text_cannot_be_used(paste):
    paste.edit.clear()
    assert not paste.use.isEnabled()
    paste.edit.setPlainText("a")
    assert paste.use.isEnabled()


def test_cancelling_a_paste_gives_nothing(paste, qtbot):
    with qtbot.assertNotEmitted(paste.text_given):
        press(paste, "Cancel")


def test_tab_leaves_the_paste_field(paste, qtbot):
    paste.show()
    paste.edit.setFocus()
    qtbot.keyClick(paste.edit, Qt.Key.Key_Tab)
    assert paste.edit.toPlainText() == "from the clipboard"
    assert not paste.edit.hasFocus()


def test_every_encoding_is_shown_with_what_would_be_seen(encodings):
    shown = [encodings.choices.item(row).text() for row in range(encodings.choices.count())]
    assert shown[0] == "koi8_r\nжили-были старик"
    assert "cp1251" in shown[1]
    assert "ЦХКХ" in shown[1]
    assert "1" in shown[1]


@pytest.mark.parametrize("replaced", [False, True])
def test_the_chosen_encoding_is_told(encodings, qtbot, replaced):
    encodings.choices.setCurrentRow(1)
    encodings.replace.setChecked(replaced)
    with qtbot.waitSignal(encodings.encoding_chosen) as heard:
        press(encodings, "Read it this way")
    assert heard.args == ["cp1251", replaced]


def test_the_likeliest_encoding_is_chosen_at_first(encodings, qtbot):
    with qtbot.waitSignal(encodings.encoding_chosen) as heard:
        press(encodings, "Read it this way")
    assert heard.args == ["koi8_r", False]


def test_without_a_choice_nothing_is_told(qtbot):
    dialog = EncodingDialog("odd.txt", ())
    qtbot.addWidget(dialog)
    with qtbot.assertNotEmitted(dialog.encoding_chosen):
        press(dialog, "Read it this way")


def test_the_columns_are_offered_and_told(columns, qtbot):
    with qtbot.waitSignal(columns.columns_chosen) as heard:
        next(b for b in columns.findChildren(QPushButton) if b.property("primary")).click()
    assert heard.args == ["text", "label"]


def test_a_whole_book_in_the_clipboard_is_used_but_not_laid_out(qtbot):
    book = "word " * 2_000_000
    dialog = PasteDialog(book)
    qtbot.addWidget(dialog)
    assert dialog.edit.document().characterCount() <= SHOWN + 1
    assert dialog.edit.isReadOnly()
    with qtbot.waitSignal(dialog.text_given) as heard:
        press(dialog, "Use this text")
    assert heard.args == [book]


def test_the_first_row_can_be_taken_the_other_way(columns, qtbot):
    with qtbot.waitSignal(columns.first_row_chosen) as heard:
        press(columns, "The first row is a document")
    assert heard.args == [False]


def test_replacing_is_suggested_where_bytes_would_be_lost(encodings):
    for row in range(encodings.choices.count()):
        encodings.choices.setCurrentRow(row)
        lost = encodings.choices.item(row).data(LOST)
        assert encodings.replace.isChecked() is bool(lost)


KINDS = QPlainTextEdit, QAbstractItemView, QCheckBox, QComboBox, QPushButton


@pytest.mark.parametrize("dialog", ["paste", "encodings", "columns"])
def test_every_control_has_a_name(request, dialog):
    made = request.getfixturevalue(dialog)
    made.show()
    for kind in KINDS:
        for control in made.findChildren(kind):
            if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert control.accessibleName() or control.text()
    assert made.windowTitle()
