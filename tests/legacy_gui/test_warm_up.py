"""After the start, everything a tab needs is loaded; and loading it makes no Qt object."""

import subprocess
import sys

CODE = """
import gc, sys
from PySide6.QtCore import QObject
from legacy_gui.warm_up import warm_up_steps
from engine.training import run
run(warm_up_steps())
before = set(sys.modules)
import shiboken6
made = [each for each in gc.get_objects() if isinstance(each, QObject) and shiboken6.isValid(each)]
from legacy_gui.tabs import tabs
from PySide6.QtWidgets import QApplication
application = QApplication([])
from legacy_gui.app import App
for spec in tabs():
    spec.panel().deleteLater()
heavy = {name.split(".")[0] for name in set(sys.modules) - before}
print(len(made), sorted(heavy & {"pyqtgraph", "legacy_gui", "scipy", "numpy"}))
"""


def test_all_panels_are_loaded_and_no_object_was_made():
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    made, heavy = done.stdout.split(maxsplit=1)
    assert int(made) == 0
    assert "pyqtgraph" not in heavy
    assert "scipy" not in heavy
