"""From the command to a window that answers: goal 2 s on two cores, with warm files."""

import os
import statistics
import subprocess
import sys
from time import perf_counter

RUNS = 7
PROBE = """
import sys, tempfile
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
application = QApplication(sys.argv)
from legacy_gui.app import App
from legacy_gui.preferences import Preferences
app = App(Preferences(QSettings(tempfile.mkdtemp() + "/s.ini", QSettings.Format.IniFormat)))
app.start()
application.processEvents()
QTimer.singleShot(0, application.quit)
application.exec()
print("answers", flush=True)
app.close()
"""


def measure(text):
    """Print the median of several starts."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    seconds = [_start(environment) for _ in range(RUNS)]
    print(
        f"from command to usable window: median {statistics.median(seconds):.2f} s "
        f"({min(seconds):.2f} to {max(seconds):.2f}, {RUNS} starts)"
    )


def _start(environment):
    began = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", PROBE], env=environment, stdout=subprocess.PIPE
    ) as process:
        process.stdout.readline()
        return perf_counter() - began
