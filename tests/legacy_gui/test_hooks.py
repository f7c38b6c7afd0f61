"""What nobody caught ends up in the log and is shown; afterwards all is as it was."""

import faulthandler
import logging
import sys
import threading

import pytest
from PySide6.QtCore import QTimer, qInstallMessageHandler, qWarning

from legacy_gui.hooks import Hooks, log
from tests.support.trainers import SECONDS


def current():
    return sys.excepthook, threading.excepthook, sys.unraisablehook


@pytest.fixture
def log_file(tmp_path):
    return tmp_path / "logs" / "program.log"


@pytest.fixture
def hooks(qapp, log_file):
    """Hooks in force for one test."""
    before, dumping = current(), faulthandler.is_enabled()
    made = Hooks(log_file)
    yield made
    made.release()
    assert current() == before
    if dumping:
        faulthandler.enable(sys.__stderr__)


@pytest.fixture
def caught(hooks):
    heard = []
    hooks.caught.connect(lambda *said: heard.append(said))
    return heard


def written(log_file):
    return log_file.read_text(encoding="utf-8")


@pytest.mark.qt_no_exception_capture
def test_an_exception_in_a_slot_is_logged_and_told(caught, log_file, qtbot):
    def slot():
        raise LookupError("in a slot")

    QTimer.singleShot(0, slot)
    qtbot.waitUntil(lambda: bool(caught))
    sentence, details = caught[0]
    assert "LookupError: in a slot" in sentence
    assert "test_hooks.py" in details
    assert "in a slot" in written(log_file)
    assert "Traceback" in written(log_file)


def test_an_exception_on_a_thread_is_logged_and_told(caught, log_file, qtbot):
    def work():
        raise LookupError("on a thread")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(SECONDS)
    qtbot.waitUntil(lambda: bool(caught))
    assert "on a thread" in caught[0][0]
    assert "on a thread" in written(log_file)


@pytest.mark.usefixtures("hooks")
def test_what_cannot_be_raised_is_logged(log_file):
    class Stubborn:
        def __del__(self):
            raise LookupError("while dying")

    stubborn = Stubborn()
    del stubborn
    assert "while dying" in written(log_file)


@pytest.mark.usefixtures("hooks")
def test_warnings_of_qt_are_logged(log_file):
    qWarning("a sigh of Qt")
    assert "WARNING Qt: a sigh of Qt" in written(log_file)


def test_control_c_ends_the_program_without_a_word(caught, monkeypatch):
    asked = []
    monkeypatch.setattr("legacy_gui.hooks.QApplication.quit", lambda: asked.append("quit"))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert asked == ["quit"]
    assert caught == []


@pytest.mark.usefixtures("hooks")
def test_a_crash_of_the_interpreter_has_a_file_to_go_to(log_file):
    assert faulthandler.is_enabled()
    assert log_file.with_suffix(".crash").exists()


def test_release_puts_everything_back(qapp, log_file):
    def handler(kind, context, text):
        """Stand in for a handler that was there before."""

    before, dumping = current(), faulthandler.is_enabled()
    earlier = qInstallMessageHandler(handler)
    hooks = Hooks(log_file)
    assert current() != before
    hooks.release()
    assert current() == before
    assert not faulthandler.is_enabled()
    assert log.handlers == []
    assert qInstallMessageHandler(earlier) is handler
    if dumping:
        faulthandler.enable(sys.__stderr__)


def test_two_starts_write_into_the_same_log(qapp, log_file):
    dumping = faulthandler.is_enabled()
    for number in range(2):
        hooks = Hooks(log_file)
        log.warning("start %d", number)
        hooks.release()
    assert [line.split()[-1] for line in written(log_file).splitlines()] == ["0", "1"]
    assert log.level == logging.INFO
    if dumping:
        faulthandler.enable(sys.__stderr__)
