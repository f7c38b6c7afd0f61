"""Guards around every test: no display, no leftovers, no haste, no warning overlooked."""

import gc
import os
import threading
from functools import partialmethod

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
import shiboken6
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QEvent, QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.trainers import SECONDS

PATIENCE_MS = int(1000 * SECONDS)

# The same examples on every machine, however slow it is.
settings.register_profile(
    "steady", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")


class PatientBot(QtBot):
    """Waits long enough for a slow machine that has other things to do."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)


@pytest.fixture
def qtbot(qapp, request):
    """Drive the window with patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def no_leftover_threads():
    """Fail a test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(SECONDS)
    assert not [thread.name for thread in left if thread.is_alive()]


@pytest.fixture(autouse=True)
def no_leftover_timers(request):
    """Fail a test of the window that leaves a timer running."""
    yield
    if "qapp" not in request.fixturenames and "qtbot" not in request.fixturenames:
        return
    if _running_timers():
        gc.collect()  # one that only waits for the garbage collection is none
    assert not [timer.parent() for timer in _running_timers()]


def _running_timers():
    timers = [candidate for candidate in gc.get_objects() if type(candidate) is QTimer]
    return [timer for timer in timers if shiboken6.isValid(timer) and timer.isActive()]


def pytest_configure(config):
    """Let pass what the offscreen platform says of itself: it has no window manager to tell."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support")


def pytest_collection_modifyitems(items):
    """Mark what needs a QApplication, so that ``-m "not gui"`` is the fast half."""
    for item in items:
        if {"qapp", "qtbot"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("gui")


@pytest.fixture
def preferences(tmp_path_factory):
    """Preferences in a file of their own, English and light."""
    from legacy_gui.preferences import Preferences

    file = tmp_path_factory.mktemp("preferences") / "settings.ini"
    made = Preferences(QSettings(str(file), QSettings.Format.IniFormat))
    made.language, made.theme = "en", "light"
    return made


@pytest.fixture
def app(qapp, qtbot, preferences):
    """The whole program with its window shown; closed and destroyed after the test."""
    from legacy_gui.app import App

    made = App(preferences)
    made.start()
    yield made
    made.close()
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
