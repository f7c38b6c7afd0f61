"""Errors on the screen: one sentence, and the details of what the program is to blame for."""

import logging

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from engine.messages import UserError
from legacy_gui.errors import ErrorDialog, ErrorNote, MessageBar
from legacy_gui.translations import say_error
from tests.support.windows import let_pass, press

FAULT = ZeroDivisionError("oops")


@pytest.fixture
def note(qtbot):
    made = ErrorNote()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bar(qtbot):
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def test_what_the_person_can_mend_is_one_sentence_and_not_logged(note, caplog):
    with caplog.at_level(logging.INFO):
        note.show_error(UserError("The file holds {count} words.", count=0))
    assert note.sentence.text() == "The file holds 0 words."
    assert note.details.isHidden()
    assert not note.isHidden()
    assert caplog.records == []


def test_a_fault_of_the_program_is_logged_and_has_details(note, caplog):
    note.show_error(FAULT)
    assert "ZeroDivisionError: oops" in note.sentence.text()
    assert not note.details.isHidden()
    assert caplog.records[0].exc_info[1] is FAULT


def test_too_little_memory_is_said_in_plain_words(note):
    note.show_error(MemoryError())
    assert note.sentence.text().startswith("There is not enough memory")


class Unprintable(Exception):
    def __str__(self):
        raise RuntimeError("cannot be said")


def test_an_error_without_words_is_still_told():
    assert "Unprintable" in say_error(Unprintable())


def test_clearing_takes_the_sentence_away(note):
    note.show_error(FAULT)
    note.clear()
    assert note.isHidden()
    note.details.click()
    assert note.window().findChild(ErrorDialog) is None


def test_the_details_are_the_traceback_and_can_be_copied(note):
    try:
        1 / 0  # noqa: B018
    except ZeroDivisionError as error:
        note.show_error(error)
    note.show()
    note.details.click()
    dialog = note.findChild(ErrorDialog)
    assert "test_errors.py" in dialog.details.toPlainText()
    press(dialog, "Copy details")
    assert QApplication.clipboard().text() == dialog.details.toPlainText()
    dialog.reject()


def test_a_closed_dialog_is_gone(note, qtbot):
    note.show_error(FAULT)
    note.show()
    for _ in range(3):
        note.details.click()
        note.findChild(ErrorDialog).reject()
        let_pass(qtbot)
    assert note.findChild(ErrorDialog) is None


def test_a_dialog_can_be_read_and_closed_with_the_keyboard(note, qtbot):
    dialog = ErrorDialog("Something <b>odd</b>.", "details", note)
    dialog.open()
    assert dialog.details.isReadOnly()
    assert dialog.details.accessibleName()
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_bar_says_a_sentence(bar):
    assert bar.isHidden()
    bar.say("Read as koi8-r.")
    assert not bar.isHidden()
    assert bar.sentence.text() == "Read as koi8-r."
    assert bar.action.isHidden()


def test_the_bar_offers_what_can_be_done(bar, qtbot):
    bar.say("Which?", "Choose…", "Shows a choice.")
    assert not bar.action.isHidden()
    assert (bar.action.text(), bar.action.toolTip()) == ("Choose…", "Shows a choice.")
    with qtbot.waitSignal(bar.action_requested):
        bar.action.click()
    bar.say("Never mind.")
    assert bar.action.isHidden()


def test_the_bar_can_be_closed(bar):
    from PySide6.QtWidgets import QPushButton

    bar.say("Something.")
    closing = next(b for b in bar.findChildren(QPushButton) if b is not bar.action)
    assert closing.accessibleName()
    assert closing.toolTip()
    closing.click()
    assert bar.isHidden()


@pytest.mark.parametrize("kind", [ErrorNote, MessageBar])
def test_sentences_are_never_taken_for_markup(qtbot, kind):
    made = kind()
    qtbot.addWidget(made)
    assert made.sentence.textFormat() == Qt.TextFormat.PlainText
    assert made.sentence.wordWrap()
