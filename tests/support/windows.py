"""What a person does with the window, as functions a test can call."""

from PySide6.QtWidgets import QApplication, QPushButton

from engine.text import Corpus
from legacy_gui.samples import samples
from legacy_gui.theme import LIGHT, theme


def use_light():
    """Use the light theme; drawing every widget anew is dear, so only where it is another."""
    if theme().colors is not LIGHT:
        theme().choose("light")


def sample(key):
    """Return the sample with this key."""
    return next(sample for sample in samples() if sample.key == key)


def wait_until_idle(qtbot, app):
    """Wait until nothing is computed any more."""
    qtbot.waitUntil(lambda: not app.is_busy())


def open_sample(qtbot, app, key="two_networks") -> Corpus:
    """Open a sample and wait until every tab is done with it."""
    app.opener.open_sample(sample(key))
    wait_until_idle(qtbot, app)
    return app.session.corpus


def open_file(qtbot, app, path):
    """Open a file and wait for what comes of it."""
    app.opener.open_paths([path])
    wait_until_idle(qtbot, app)
    return app.session.corpus


def tab_named(app, name):
    """Return the tab of an algorithm."""
    return next(tab for tab in app.tabs if tab.spec.algorithm.name == name)


def press(dialog, text):
    """Press the button of a dialog that bears this text."""
    pressed = [b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text]
    assert len(pressed) == 1
    pressed[0].click()


def dialog_of(app, kind):
    """Return the visible dialog of a kind, or None."""
    shown = [dialog for dialog in app.window.findChildren(kind) if dialog.isVisible()]
    return shown[0] if shown else None


def let_pass(qtbot, turns=3):
    """Let the event loop turn over what is waiting."""
    for _ in range(turns):
        QApplication.sendPostedEvents(None, 0)
        QApplication.processEvents()
