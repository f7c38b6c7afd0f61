"""The real window without a display, and what is measured of it while it is driven.

Between two events the program sleeps, as it does in life: a loop that turned without rest would
take half of the interpreter away from what is measured.
"""

import math
import os
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

from tests.benchmarks.embeddings_table import Table

TICK_MS = 5
PATIENCE = 900.0  # seconds for one condition

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.setswitchinterval(0.001)  # as the program does


@dataclass(frozen=True)
class Lateness:
    """What a stretch of work felt like: seconds of wall and processor, lateness in ms, pictures."""

    seconds: float
    busy: float
    p99: float
    largest: float
    drawn: int

    @property
    def cells(self):
        """The lateness as cells of a table."""
        return f"{self.p99:.1f}", f"{self.largest:.1f}"

    @property
    def rate(self):
        """Pictures a second of wall clock."""
        return self.drawn / self.seconds


@contextmanager
def opened_window():
    """Yield the program with its window shown and everything loaded; destroy it afterwards."""
    from PySide6.QtCore import QEvent, QSettings
    from PySide6.QtWidgets import QApplication

    from legacy_gui.app import App
    from legacy_gui.main_window import USUAL
    from legacy_gui.preferences import Preferences

    application = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "b.ini"), QSettings.Format.IniFormat)
        preferences = Preferences(settings)
        preferences.language, preferences.theme = "en", "light"
        app = App(preferences)
        app.start()
        app.window.resize(USUAL)
        until(app.is_warm)
        yield app
        app.window.close()
        app.window.deleteLater()
        app.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.processEvents()


def until(condition, seconds=PATIENCE):
    """Let the window live until a condition holds; return the seconds it took."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    began, tick = perf_counter(), QTimer(interval=TICK_MS)
    tick.start()
    while not condition():
        if perf_counter() - began > seconds:
            raise TimeoutError("The window did not come to it.")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return perf_counter() - began


def for_seconds(seconds):
    """Let the window live for a while."""
    end = perf_counter() + seconds
    until(lambda: perf_counter() >= end)


@contextmanager
def watched(picture=None):
    """Yield a list that holds the ``Lateness`` of the block, and the pictures drawn, at its end."""
    from PySide6.QtCore import QEvent, QObject

    from legacy_gui.heartbeat import Heartbeat

    class Counter(QObject):
        drawn = 0

        def eventFilter(self, watched, event):
            self.drawn += event.type() == QEvent.Type.Paint
            return False

    found, counter, heartbeat = [], Counter(), Heartbeat()
    if picture is not None:
        picture.viewport().installEventFilter(counter)
    began, busy = perf_counter(), process_time()
    heartbeat.start()
    yield found
    heartbeat.stop()
    late = heartbeat.figures()
    found.append(
        Lateness(
            perf_counter() - began,
            process_time() - busy,
            late["p99_ms"],
            late["max_ms"],
            counter.drawn,
        )
    )
    if picture is not None:
        picture.viewport().removeEventFilter(counter)


class PeakMemory:
    """The most megabytes this process has held since, looked at every few milliseconds."""

    def __init__(self):
        from PySide6.QtCore import QTimer

        self._peak = 0.0
        self._timer = QTimer(interval=TICK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self):
        """Return it."""
        self._look()
        self._timer.stop()
        return self._peak

    def _look(self):
        self._peak = max(self._peak, megabytes())


def megabytes():
    """Return what this process holds now; not a number where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return math.nan
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def tab_named(app, name):
    """Return the tab of an algorithm, shown."""
    tab = next(tab for tab in app.tabs if tab.spec.algorithm.name == name)
    app.window.show_tab(app.tabs.index(tab))
    return tab


def stop(tab):
    """Return the seconds from the click to the end of the thread, and to the result."""
    job, began = tab._jobs[-1], perf_counter()
    tab.column.buttons["stop"].click()
    until(lambda: job.wait(0))
    stopped = perf_counter() - began
    until(lambda: not job.is_active)
    return stopped, perf_counter() - began


def is_quiet(widget):
    """Tell whether a widget computes nothing."""
    from legacy_gui.jobs import Job

    return not any(job.is_active for job in widget.findChildren(Job))


def table(*heads):
    """Begin a table whose first column has room for a sentence."""
    return Table(*heads, first=46)
